package io.personaassistant.answering.request;

import static org.assertj.core.api.Assertions.assertThat;

import io.personaassistant.answering.request.QuestionStore.Gap;
import io.personaassistant.database.Database;
import io.personaassistant.database.WorkspaceStore;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import org.jdbi.v3.core.Handle;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class QuestionStoreTest {
  private static final Instant NOON = Instant.parse("2026-11-24T12:00:00Z");

  @TempDir Path folder;

  /// The order in which types were first asked for, and the one of them that was asked for last.
  @ParameterizedTest
  @CsvSource({
    "objections ad survey, objections",
    "objections ad survey, ad",
    "survey objections ad, survey",
    "ad objections, ad",
    "ad survey, survey"
  })
  void what_was_asked_of_several_types_is_one_gap_in_the_words_of_who_asked_last(
      String types, String last) {
    try (var database = Database.open(folder.resolve("q.db"), Database.Options.standard())) {
      long workspace = database.read(new WorkspaceStore()::all).getFirst().id();
      var store = new QuestionStore();
      List<Gap> gaps =
          database.write(h -> {
            int hour = 0;
            for (var type : List.of(types.split(" "))) {
              ask(store, h, workspace, type, hour++);
            }
            ask(store, h, workspace, last, hour);
            return store.open(h, workspace, "annie");
          });

      int times = types.split(" ").length + 1;
      assertThat(gaps)
          .singleElement()
          .satisfies(g -> {
            assertThat(g.id()).isEqualTo(1);
            assertThat(g.type()).isEqualTo(last);
            assertThat(g.asked()).isEqualTo(last + " " + (times - 1));
            assertThat(g.times()).isEqualTo(times);
          });
    }
  }

  private static void ask(
      QuestionStore store, Handle handle, long workspace, String type, int hour) {
    store.count(
        handle,
        workspace,
        "annie",
        type,
        "opera",
        type + " " + hour,
        "Q?",
        "r" + hour,
        NOON.plusSeconds(3600L * hour));
  }
}
