package io.personaassistant.terminal;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// A row that is left out costs no other row anything, whatever is wrong with it.
class BadRowsTest {
  @TempDir Path folder;
  private ImportDesk desk;

  @BeforeEach
  void open() {
    desk = new ImportDesk(folder);
  }

  private String run(String... words) {
    return desk.terminal().run(words).out();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "interview,2026-03-05,We wait for nine days,T 1!,,mara",
        "interview,2026-03-05,We wait for nine days,T1,T1,mara",
        "interview,soon,We wait for nine days,,,mara",
        "gossip,2026-03-05,We wait for nine days,,,mara",
        "interview,2026-03-05,,,,mara",
        "interview,2026-03-05,We wait for nine days,,,xLONG",
      })
  void items_without_an_id_come_in_after_one_that_is_left_out(String row) throws IOException {
    var rows =
        "source_type,date,text,supports,contradicts,persona\n"
            + row.replace("LONG", "x".repeat(600))
            + "\n"
            + "interview,2026-03-05,Nobody answers the phone,,,mara\n"
            + "interview,2026-03-05,Half of them never come,,,mara\n";
    desk.file("e.csv", rows);

    assertThat(run("import", "evidence", "e.csv"))
        .startsWith("2 added, 0 updated, 0 unchanged, 1 left out.")
        .contains("line 2: ")
        .doesNotContain("says the same");
    assertThat(desk.items())
        .extracting(item -> item.path("text").asText())
        .containsExactly("Nobody answers the phone", "Half of them never come");
    assertThat(run("import", "evidence", "e.csv")).startsWith("0 added, 0 updated, 2 unchanged");
  }

  @Test
  void facts_without_an_id_come_in_after_one_that_is_left_out() throws IOException {
    desk.file(
        "f.csv",
        """
        statement,audience,expires
        Set-up takes a morning,martians,
        You pay for each session,customer,soon
        You can cancel on any day,customer,
        Support answers in German,internal,
        """);

    assertThat(run("import", "facts", "f.csv"))
        .startsWith("2 added, 0 updated, 0 unchanged, 2 left out.")
        .doesNotContain("say the same");
    assertThat(desk.stored().path("facts"))
        .extracting(fact -> fact.path("statement").asText())
        .containsExactly("You can cancel on any day", "Support answers in German");
  }

  @Test
  void talk_tracks_without_an_id_come_in_after_one_that_is_left_out() throws IOException {
    desk.file(
        "p.json",
        """
        {"personas": [{"id": "mara", "name": "Mara"}],
         "talk_tracks": [
           {"persona": "mara", "objection": "Too dear", "reply": ""},
           {"persona": "mara", "objection": "No time", "reply": "Start small.", "expires": "soon"},
           {"persona": "mara", "objection": "Too new", "reply": "Ask for a pilot."},
           {"persona": "mara", "objection": "Too far", "reply": "We come by."},
           {"persona": "mara", "objection": "Too far", "reply": "We call."}]}
        """);

    assertThat(run("import", "personas", "p.json"))
        .startsWith("3 added, 0 updated, 0 unchanged, 3 left out.")
        .contains("It answers the objection of line 6 again.");
    assertThat(desk.stored().path("talk_tracks"))
        .extracting(track -> track.path("reply").asText())
        .containsExactly("Ask for a pilot.", "We come by.");
  }
}
