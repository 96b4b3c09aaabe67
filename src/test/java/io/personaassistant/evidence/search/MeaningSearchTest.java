package io.personaassistant.evidence.search;

import static io.personaassistant.evidence.Records.TODAY;
import static org.assertj.core.api.Assertions.assertThat;

import io.personaassistant.evidence.EvidenceStore;
import io.personaassistant.evidence.Records;
import io.personaassistant.evidence.SourceType;
import io.personaassistant.evidence.intake.RecordImport.Kind;
import io.personaassistant.evidence.meaning.MeaningIndex;
import io.personaassistant.evidence.meaning.SentenceModels;
import io.personaassistant.evidence.search.EvidenceSearch.Found;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.BrokenBarrierException;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class MeaningSearchTest {
  private static final String HEAD = "id,source_type,source_ref,date,participant,text,persona\n";
  private static final String EVIDENCE =
      HEAD
          + """
          B1,interview,call-17,2026-02-01,P-1,The chain snapped on my commute and nobody could mend it for a week,rider
          B2,survey,,2026-02-02,P-2,Somebody nicked my e-bike from the rack outside the station,rider
          B3,interview,,2026-02-03,P-3,Payroll takes me two hours a month because every contract is typed in by hand,hr
          B4,support_ticket,T-4711,2026-02-04,P-4,The app shows the wrong monthly rate,rider
          """;

  private final Records records;
  private final MeaningIndex meanings;
  private final EvidenceSearch search;

  MeaningSearchTest(@TempDir Path folder) {
    records = new Records(folder);
    meanings = new MeaningIndex(records.database, 1, false, SentenceModels.shared());
    search = new EvidenceSearch(false, meanings);
  }

  @BeforeEach
  void load() {
    assertThat(records.load(Kind.EVIDENCE, EVIDENCE).problems()).isEmpty();
    meanings.complete(_ -> {});
  }

  @AfterEach
  void close() {
    meanings.close();
    records.close();
  }

  @Test
  void finds_what_is_said_in_other_words() {
    assertThat(first("theft of bicycles")).isEqualTo("B2");
    assertThat(first("typing contracts in by hand")).isEqualTo("B3");
    assertThat(first("no workshop was able to repair my chain")).isEqualTo("B1");
  }

  @Test
  void finds_ids_and_references_of_sources_first() {
    assertThat(first("T-4711")).isEqualTo("B4");
    assertThat(first("call-17")).isEqualTo("B1");
    assertThat(first("B3")).isEqualTo("B3");
    assertThat(first("b3")).isEqualTo("B3");
  }

  @Test
  void a_code_finds_what_goes_by_it_and_nothing_near() {
    assertThat(ids("T-4711")).containsExactly("B4");
    assertThat(ids("P-2")).containsExactly("B2");
    assertThat(ids("P-99 stolen bicycle")).contains("B2");
  }

  @Test
  void searches_what_is_about_one_persona_only() {
    assertThat(find("hr", "theft of bicycles").hits())
        .extracting(hit -> hit.item().id())
        .doesNotContain("B1", "B2", "B4");
  }

  @Test
  void searches_what_came_in_one_way_only() {
    assertThat(ofKind("theft of bicycles", SourceType.SURVEY)).containsExactly("B2");
    assertThat(ofKind("theft of bicycles", SourceType.INTERVIEW)).doesNotContain("B2", "B4");
    assertThat(ofKind("B2", SourceType.INTERVIEW)).doesNotContain("B2");
  }

  private List<String> ofKind(String words, SourceType kind) {
    return search
        .find(records.database, 1, Whose.ANYBODYS, Set.of(kind), words, 10, TODAY)
        .hits()
        .stream()
        .map(hit -> hit.item().id())
        .toList();
  }

  @Test
  void says_so_when_nothing_is_there() {
    assertNothing(find("", "recipes for sourdough bread"));
    assertThat(find("", "")).isEqualTo(Found.NOTHING);
  }

  @Test
  void follows_items_that_change_come_and_go() {
    assertThat(first("theft of bicycles")).isEqualTo("B2");

    records.load(Kind.EVIDENCE, HEAD + "B2,survey,,2026-02-02,P-2,I like the colour,rider\n");
    assertThat(meanings.missing()).isEqualTo(1);
    records.load(
        Kind.EVIDENCE,
        HEAD
            + "B5,survey,,2026-02-02,P-9,My bicycle was stolen by thieves in broad daylight,rider\n");
    assertThat(meanings.complete(_ -> {})).isEqualTo(2);
    assertThat(first("theft of bicycles")).isEqualTo("B5");

    records.database.write(h -> new EvidenceStore().delete(h, 1, "B5"));
    assertThat(ids("theft of bicycles")).doesNotContain("B5");
    assertThat(meanings.complete(_ -> {})).isZero();
  }

  @Test
  void reads_vectors_that_another_process_wrote() {
    try (var other = new MeaningIndex(records.database, 1, false, SentenceModels.shared())) {
      var found = new EvidenceSearch(false, other);
      assertThat(
              found
                  .find(records.database, 1, "", "theft of bicycles", 3, TODAY)
                  .hits()
                  .getFirst()
                  .item()
                  .id())
          .isEqualTo("B2");
    }
  }

  @Test
  void chooses_for_a_draft_what_means_nearly_what_the_brief_does() {
    records.load(
        Kind.PERSONAS,
        """
        {"personas": [{"id": "rider", "name": "Rider"}],
         "traits": [{"id": "T1", "persona": "rider", "kind": "pain", "text": "Everyday trouble"}],
         "links": [{"evidence": "B1", "trait": "T1", "stance": "supports"},
                   {"evidence": "B2", "trait": "T1", "stance": "supports"},
                   {"evidence": "B4", "trait": "T1", "stance": "supports"}]}
        """);

    assertThat(forDraft("theft of bicycles")).isEqualTo("B2");
    assertThat(forDraft("no workshop was able to repair my chain")).isEqualTo("B1");
  }

  private static final String TRAITS =
      """
      {"personas": [{"id": "rider", "name": "Rider"}, {"id": "hr", "name": "Hr"}],
       "traits": [{"id": "T1", "persona": "rider", "kind": "pain", "text": "Afraid of theft"},
                  {"id": "T2", "persona": "hr", "kind": "pain", "text": "Wrong bills"},
                  {"id": "T3", "persona": "hr", "kind": "pain", "text": "Slow lifts"},
                  {"id": "T4", "persona": "hr", "kind": "pain", "text": "Dirty windows"},
                  {"id": "T5", "persona": "hr", "kind": "pain", "text": "Long meetings"},
                  {"id": "T6", "persona": "hr", "kind": "pain", "text": "Bad coffee"},
                  {"id": "T7", "persona": "rider", "kind": "pain", "text": "Rain on the way"}]}
      """;

  /// Items enough that it can be said what is usual among them.
  private void loadMore() {
    var more = new StringBuilder(HEAD);
    var places = List.of("canteen", "office", "garage", "meeting room", "garden", "warehouse");
    var remarks =
        List.of("is too warm", "opens late", "has new lamps", "was painted", "is far away");
    int number = 0;
    for (var place : places) {
      for (var remark : remarks) {
        number++;
        more.append(
            "M%d,survey,,2026-02-03,Q-%d,The %s %s,%n".formatted(number, number, place, remark));
      }
    }
    assertThat(records.load(Kind.EVIDENCE, more.toString()).problems()).isEmpty();
    meanings.complete(_ -> {});
  }

  @Test
  void takes_what_is_linked_to_a_trait_for_what_the_trait_says() {
    loadMore();
    records.load(Kind.PERSONAS, TRAITS);
    var unlinked = all("theft of bicycles");
    link("M7", "T7");
    var toAnother = all("theft of bicycles");
    link("M7", "T1");
    var toThatOne = all("theft of bicycles");

    assertThat(unlinked).startsWith("B2").contains("M7");
    assertThat(toThatOne).startsWith("B2");
    assertThat(toThatOne.indexOf("M7")).isLessThan(unlinked.indexOf("M7") - 5);
    // by that trait, not only by its persona
    assertThat(toThatOne.indexOf("M7")).isLessThan(toAnother.indexOf("M7"));
  }

  @Test
  void says_so_when_only_others_say_it() {
    records.load(Kind.PERSONAS, TRAITS);
    for (var more : List.of(false, true)) {
      if (more) {
        loadMore();
      }
      for (var words : List.of("payroll entry by hand", "typing contracts into the payroll")) {
        assertNothing(find("rider", words));
        assertThat(find("rider", words).nearest())
            .as(words)
            .noneMatch(hit -> hit.item().id().equals("B3"));
        assertThat(find("hr", words).hits().getFirst().item().id()).as(words).isEqualTo("B3");
        assertThat(find("", words).hits().getFirst().item().id()).as(words).isEqualTo("B3");
      }
      assertNothing(find("hr", "theft of bicycles"));
      assertThat(find("rider", "theft of bicycles").hits().getFirst().item().id()).isEqualTo("B2");
    }
  }

  private static void assertNothing(Found found) {
    assertThat(found.answerable()).isFalse();
    assertThat(found.hits()).isEmpty();
    assertThat(found.nearest()).hasSizeLessThanOrEqualTo(3);
  }

  private void link(String item, String trait) {
    records.database.write(h -> h.execute("DELETE FROM link"));
    records.load(
        Kind.PERSONAS,
        "{\"links\": [{\"evidence\": \"%s\", \"trait\": \"%s\", \"stance\": \"supports\"}]}"
            .formatted(item, trait));
  }

  @Test
  void finds_the_words_of_a_persona_among_any_number_of_others() {
    records.load(Kind.PERSONAS, TRAITS);
    var more = new StringBuilder(HEAD);
    for (int i = 1; i <= 210; i++) {
      more.append("H%d,survey,,2026-02-03,Q-%d,Invoice %d,hr%n".formatted(i, i, i));
    }
    more.append("R1,survey,,2026-02-03,R-1,")
        .append(
            "I never understand which part of the invoice is for the lock and the helmet,rider\n");
    assertThat(records.load(Kind.EVIDENCE, more.toString()).problems()).isEmpty();

    assertThat(find("rider", "invoice").hits().getFirst().item().id()).isEqualTo("R1");
  }

  @Test
  void has_no_order_by_traits_above_so_many_items_times_traits() {
    loadMore();
    records.load(Kind.PERSONAS, TRAITS);

    assertThat(order(new TraitOrders(meanings, false, 34 * 7))).isPresent();
    assertThat(order(new TraitOrders(meanings, false, 34 * 7 - 1))).isEmpty();
  }

  @Test
  void reads_the_order_by_traits_once_for_all_who_ask() throws Exception {
    loadMore();
    records.load(Kind.PERSONAS, TRAITS);
    var orders = new TraitOrders(meanings, false);
    var start = new CyclicBarrier(2);

    try (var threads = Executors.newFixedThreadPool(2)) {
      Callable<Optional<ByTraits>> ask =
          () -> {
            await(start);
            return orders.now(records.database, 1);
          };
      var one = threads.submit(ask);
      var other = threads.submit(ask);

      assertThat(one.get().orElseThrow()).isSameAs(other.get().orElseThrow());
    }
  }

  private static void await(CyclicBarrier start) {
    try {
      start.await();
    } catch (InterruptedException | BrokenBarrierException e) {
      throw new IllegalStateException(e);
    }
  }

  private Optional<ByTraits> order(TraitOrders orders) {
    return orders.now(records.database, 1);
  }

  private List<String> all(String words) {
    return search.find(records.database, 1, "", words, 50, TODAY).hits().stream()
        .map(hit -> hit.item().id())
        .toList();
  }

  private String forDraft(String brief) {
    return search.forDraft(records.database, 1, "rider", brief, 2, TODAY).getFirst().id();
  }

  @Test
  void goes_by_words_alone_without_a_model() {
    var off = new MeaningIndex(records.database, 1, false, SentenceModels.none());

    assertThat(off.complete(_ -> {})).isZero();
    assertThat(off.missing()).isZero();
    var found = new EvidenceSearch(false, off);
    assertThat(found.find(records.database, 1, "", "theft of bicycles", 3, TODAY).answerable())
        .isFalse();
  }

  private String first(String words) {
    return ids(words).getFirst();
  }

  private List<String> ids(String words) {
    return find("", words).hits().stream().map(hit -> hit.item().id()).toList();
  }

  private Found find(String slug, String words) {
    return search.find(records.database, 1, slug, words, 10, TODAY);
  }
}
