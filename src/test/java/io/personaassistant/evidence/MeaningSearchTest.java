package io.personaassistant.evidence;

import static io.personaassistant.evidence.Records.TODAY;
import static org.assertj.core.api.Assertions.assertThat;

import io.personaassistant.evidence.EvidenceSearch.Found;
import io.personaassistant.evidence.RecordImport.Kind;
import io.personaassistant.evidence.meaning.MeaningIndex;
import io.personaassistant.evidence.meaning.SentenceModels;
import java.nio.file.Path;
import java.util.List;
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
  void searches_what_is_about_one_persona_only() {
    assertThat(find("hr", "theft of bicycles").hits())
        .extracting(hit -> hit.item().id())
        .doesNotContain("B1", "B2", "B4");
  }

  @Test
  void says_so_when_nothing_is_there() {
    assertThat(find("", "recipes for sourdough bread")).isEqualTo(Found.NOTHING);
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
              records
                  .database
                  .<Found>read(h -> found.find(h, 1, "", "theft of bicycles", 3, TODAY))
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

  private String forDraft(String brief) {
    return records
        .database
        .<List<Evidence>>read(h -> search.forDraft(h, 1, "rider", brief, 2, TODAY))
        .getFirst()
        .id();
  }

  @Test
  void goes_by_words_alone_without_a_model() {
    var off = new MeaningIndex(records.database, 1, false, SentenceModels.none());

    assertThat(off.complete(_ -> {})).isZero();
    assertThat(off.missing()).isZero();
    var found = new EvidenceSearch(false, off);
    assertThat(
            records
                .database
                .<Found>read(h -> found.find(h, 1, "", "theft of bicycles", 3, TODAY))
                .answerable())
        .isFalse();
  }

  private String first(String words) {
    return ids(words).getFirst();
  }

  private List<String> ids(String words) {
    return find("", words).hits().stream().map(hit -> hit.item().id()).toList();
  }

  private Found find(String slug, String words) {
    return records.database.read(h -> search.find(h, 1, slug, words, 10, TODAY));
  }
}
