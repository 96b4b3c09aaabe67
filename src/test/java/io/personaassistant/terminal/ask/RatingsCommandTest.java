package io.personaassistant.terminal.ask;

import static org.assertj.core.api.Assertions.assertThat;

import io.personaassistant.database.Database;
import io.personaassistant.testing.Terminal;
import java.nio.file.Path;
import org.jdbi.v3.core.Handle;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RatingsCommandTest {
  private static final String AT = "2026-11-01T08:00:00Z";

  private final Terminal terminal;

  RatingsCommandTest(@TempDir Path folder) {
    terminal = new Terminal(folder).withDatabase("p.db");
  }

  private static void draft(Handle handle, String ref, String type, int version) {
    handle.execute(
        """
        INSERT INTO draft(workspace, ref, persona, persona_version, type, audience, prompt_version,
          started_at, outcome) VALUES (1, ?, 'annie', 1, ?, 'internal', ?, ?, 'complete')
        """,
        ref,
        type,
        type + "@" + version,
        AT);
  }

  private static void judged(Handle handle, String ref, String user, boolean good, String reason) {
    handle.execute(
        """
        INSERT INTO feedback(workspace, draft, user, good, reason, comment, prompt_version, evidence, at)
        VALUES (1, ?, ?, ?, ?, 'words of a colleague', 'x@1', '[]', ?)
        """,
        ref,
        user,
        good ? 1 : 0,
        reason,
        AT);
  }

  private static void line(Handle handle, String ref, int line, String what) {
    handle.execute(
        "INSERT INTO line_use(workspace, draft, line, user, what, at) VALUES (1, ?, ?, 'U1', ?, ?)",
        ref,
        line,
        what,
        AT);
  }

  private void thought() {
    try (var database =
        Database.open(terminal.folder().resolve("p.db"), Database.Options.standard().existing())) {
      database.write(h -> {
        draft(h, "D1", "objections", 3);
        draft(h, "D2", "objections", 4);
        draft(h, "D3", "ad", 1);
        draft(h, "D4", "survey", 2);
        judged(h, "D1", "U1", false, "generic");
        judged(h, "D1", "U2", false, "tone");
        judged(h, "D1", "U3", false, "");
        judged(h, "D2", "U1", false, "tone");
        judged(h, "D2", "U2", true, "");
        judged(h, "D2", "U3", true, "");
        line(h, "D2", 1, "used");
        line(h, "D2", 2, "used");
        line(h, "D2", 3, "dropped");
        line(h, "D3", 1, "edited");
        return true;
      });
    }
  }

  @Test
  void where_nothing_was_judged_a_sentence_says_how_it_is_done() {
    terminal.run("list");

    assertThat(terminal.run("ratings").out())
        .startsWith("Nobody has judged a draft or an answer yet. ");
    assertThat(terminal.run("ratings", "--json").out()).isEqualTo("{\"ratings\":[]}\n");
  }

  @Test
  void judgements_are_counted_by_type_and_by_version_where_there_are_several() {
    terminal.run("list");
    thought();

    var out = terminal.run("ratings").out();

    assertThat(out.replaceAll("\n {4,}", " ").lines())
        .containsExactly(
            "ad: of its lines 0 used as they were, 1 edited, 0 dropped.",
            "objections: 2 useful, 4 not useful (2 “The tone or the length is wrong”, 1 without a"
                + " reason, 1 “It would fit anybody”); of its lines 2 used as they were, 0 edited,"
                + " 1 dropped.",
            "  prompt version 4: 2 useful, 1 not useful (1 “The tone or the length is wrong”); of"
                + " its lines 2 used as they were, 0 edited, 1 dropped.",
            "  prompt version 3: 0 useful, 3 not useful (1 without a reason, 1 “It would fit"
                + " anybody”, 1 “The tone or the length is wrong”).");
    assertThat(out).doesNotContain("U1", "words of a colleague");
  }

  @Test
  void scripts_get_the_same_counts() {
    terminal.run("list");
    thought();

    assertThat(terminal.run("ratings", "--json").out())
        .startsWith(
            "{\"ratings\":[{\"type\":\"ad\",\"useful\":0,\"not_useful\":0,\"reasons\":{},\"lines_used\":0,"
                + "\"lines_edited\":1,\"lines_dropped\":0,\"versions\":[{\"version\":\"1\",")
        .contains(
            "{\"type\":\"objections\",\"useful\":2,\"not_useful\":4,"
                + "\"reasons\":{\"tone\":2,\"none\":1,\"generic\":1},\"lines_used\":2,")
        .contains("{\"version\":\"3\",\"useful\":0,\"not_useful\":3,")
        .doesNotContain("U1", "words of a colleague");
  }
}
