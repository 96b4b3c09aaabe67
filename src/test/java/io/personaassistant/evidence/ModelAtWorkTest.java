package io.personaassistant.evidence;

import static io.personaassistant.evidence.Records.TODAY;
import static org.assertj.core.api.Assertions.assertThat;

import io.personaassistant.evidence.intake.RecordImport.Kind;
import io.personaassistant.evidence.meaning.MeaningIndex;
import io.personaassistant.evidence.meaning.SentenceModels;
import io.personaassistant.evidence.search.EvidenceSearch;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// A sentence model takes long, and nobody else may wait for it.
class ModelAtWorkTest {
  /// More than a database has threads to read with.
  private static final int MANY = 6;

  private final WaitingModel model = new WaitingModel("slow");
  private final Records records;
  private final MeaningIndex meanings;
  private final EvidenceSearch search;
  private final ExecutorService threads = Executors.newCachedThreadPool();

  ModelAtWorkTest(@TempDir Path folder) {
    records = new Records(folder);
    var items = new StringBuilder("id,source_type,date,participant,segment,text,persona\n");
    for (int i = 1; i <= 40; i++) {
      items.append(
          "B%d,survey,2026-02-01,P-%d,shop %d,%s is late,rider%n"
              .formatted(i, i, i % 3, "abcdefgh".charAt(i % 8) + " parcel"));
    }
    assertThat(records.load(Kind.EVIDENCE, items.toString()).problems()).isEmpty();
    meanings = new MeaningIndex(records.database, 1, false, SentenceModels.of(model));
    search = new EvidenceSearch(false, meanings);
    assertThat(meanings.complete(_ -> {})).isEqualTo(40);
  }

  @AfterEach
  void close() {
    model.letGo();
    threads.close();
    meanings.close();
    records.close();
  }

  private void loadTraits(String words) {
    assertThat(
            records
                .load(
                    Kind.PERSONAS,
                    """
                    {"personas": [{"id": "rider", "name": "Rider"}],
                     "traits": [{"id": "T1", "persona": "rider", "kind": "pain", "text": "%1$s parcels"},
                                {"id": "T2", "persona": "rider", "kind": "goal", "text": "%1$s days"}],
                     "links": [{"evidence": "B1", "trait": "T1", "stance": "supports"},
                               {"evidence": "B2", "trait": "T1", "stance": "supports"}]}
                    """
                        .formatted(words))
                .problems())
        .isEmpty();
  }

  @Test
  void briefs_that_are_read_hold_up_no_other_read() throws Exception {
    loadTraits("Late");
    search.find(records.database, 1, "", "parcel", 3, TODAY);
    var drafts = new ArrayList<Future<List<Evidence>>>();
    for (int i = 0; i < MANY; i++) {
      var brief = "a slow parcel " + i;
      drafts.add(
          threads.submit(() -> search.forDraft(records.database, 1, "rider", brief, 2, TODAY)));
    }

    model.awaitWaiting(MANY);
    int items = soon(() -> records.database.read(h -> new EvidenceStore().count(h, 1)));
    assertThat(items).isEqualTo(40);

    model.letGo();
    for (var draft : drafts) {
      assertThat(draft.get()).hasSize(2);
    }
  }

  @Test
  void searches_go_on_while_what_new_traits_say_is_read() throws Exception {
    loadTraits("Slow and slow");
    var done = new CountDownLatch(1);
    meanings.start(() -> {
      search.keepUp(records.database, 1);
      done.countDown();
    });
    model.awaitWaiting(1);

    for (int i = 0; i < MANY; i++) {
      assertThat(soon(() -> find("late parcel")).hits()).isNotEmpty();
    }

    model.letGo();
    assertThat(done.await(10, TimeUnit.SECONDS)).isTrue();
    int read = model.read().size();
    assertThat(find("late parcel").hits()).isNotEmpty();
    assertThat(model.read()).as("traits were read before").hasSize(read);
  }

  @Test
  void whoever_asks_first_reads_new_traits_once_for_all_and_other_reads_go_on() throws Exception {
    loadTraits("Slow and slow");
    var searches = new ArrayList<Future<EvidenceSearch.Found>>();
    for (int i = 0; i < MANY; i++) {
      searches.add(threads.submit(() -> find("late parcel")));
    }

    model.awaitWaiting(1);
    int items = soon(() -> records.database.read(h -> new EvidenceStore().count(h, 1)));
    assertThat(items).isEqualTo(40);

    model.letGo();
    for (var found : searches) {
      assertThat(found.get()).isEqualTo(searches.getFirst().get());
    }
    // its topic and the order by traits share what was read
    assertThat(model.read()).containsOnlyOnce("Slow and slow days");
  }

  @Test
  void no_thread_of_the_database_runs_the_model() {
    loadTraits("Late");
    find("late parcel");
    search.forDraft(records.database, 1, "rider", "a parcel in time", 2, TODAY);

    assertThat(model.read())
        .contains("late parcel", "a parcel in time", "Late parcels", "Late days", "shop 1");
    assertThat(model.threads()).containsExactly(Thread.currentThread().getName());
  }

  @Test
  void what_is_read_ahead_leaves_room_for_what_people_ask() {
    meanings.nearness("asked before", List.of());
    int before = model.read().size();

    meanings.readAhead(IntStream.range(0, 5_000).mapToObj(i -> "reply " + i));
    meanings.readAhead(IntStream.range(0, 5_000).mapToObj(i -> "reply " + i));

    assertThat(model.read()).hasSize(before + 1_024).endsWith("reply 1023");
    meanings.nearness("asked before", List.of("reply 0", "reply 1023"));
    assertThat(model.read()).hasSize(before + 1_024);
  }

  @Test
  void nothing_more_is_read_ahead_once_it_ends() {
    int before = model.read().size();

    meanings.readAhead(
        Stream.of("one", "two", "three", "four")
            .peek(text -> {
              if (text.equals("three")) {
                meanings.close();
              }
            }));

    assertThat(model.read().subList(before, model.read().size())).containsExactly("one", "two");
    assertThat(meanings.complete(_ -> {})).isZero();
  }

  private EvidenceSearch.Found find(String words) {
    return search.find(records.database, 1, "", words, 5, TODAY);
  }

  /// What it comes to while the model waits; fails after ten seconds.
  private <T> T soon(Callable<T> work) throws Exception {
    return threads.submit(work).get(10, TimeUnit.SECONDS);
  }
}
