package io.personaassistant.slack;

import static io.personaassistant.testing.SlackStage.ack;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.personaassistant.answering.Program;
import io.personaassistant.drafting.NoModel;
import io.personaassistant.testing.ScriptedModel.Answer;
import io.personaassistant.testing.SlackStage;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/// Which suggested reply somebody copied and sent under their own name.
class ReplyUsesTest extends ReplyWindow {
  private static final String MINE = "Which group was it? We look into it today.";

  private String drafted() throws Exception {
    choose("U1", MESSAGE);
    await().until(() -> window(1).contains("Quotes, numbers, dates checked"));
    return window(1);
  }

  private static String which(String view) {
    for (var block : SlackStage.read(view).path("blocks")) {
      if (block.path("block_id").asText().startsWith("reply_which_")) {
        return block.path("block_id").asText();
      }
    }
    throw new AssertionError("nobody asks which one is sent");
  }

  private static List<String> options(String view) {
    for (var block : SlackStage.read(view).path("blocks")) {
      if (block.path("block_id").asText().startsWith("reply_which_")) {
        return block.at("/element/options").findValuesAsText("value");
      }
    }
    return List.of();
  }

  private void done(String user, String view, Map<String, String> values) throws Exception {
    assertThat(ack(slack.submit(user, view, values)).payload().isMissingNode()).isTrue();
  }

  private static List<String> uses(Program program) {
    return program
        .database()
        .read(h ->
            h.select(
                    "SELECT line || ' ' || what || ' ' || substr(made_by, 1, 8) || ' ' || user"
                        + " FROM line_use ORDER BY line")
                .mapTo(String.class)
                .list());
  }

  private static void kept(Program program, String... uses) {
    await().untilAsserted(() -> assertThat(uses(program)).containsExactly(uses));
    program.database().write(h -> h.execute("DELETE FROM line_use"));
  }

  @Test
  void the_tone_that_was_copied_is_kept_as_used_and_what_was_changed_as_edited() throws Exception {
    stage.model().always(Answer.of(DRAFT));
    var program = stage.serve(stage.model());
    var view = drafted();
    assertThat(options(view)).containsExactly("start", "0", "1", "none");

    done("U1", view, Map.of(which(view), "1"));
    kept(program, "3 used reply@" + version(program) + " U1");
    done("U1", view, Map.of(block(view, "0"), MINE));
    kept(program, "2 edited reply@" + version(program) + " U1");
    done("U1", view, Map.of(which(view), "none"));
    kept(
        program,
        "1 dropped reply@st U1",
        "2 dropped reply@" + version(program) + " U1",
        "3 dropped reply@" + version(program) + " U1");
    done("U1", view, Map.of());
    done("U2", view, Map.of(which(view), "1"));
    done("U1", view, Map.of(which(view), "0"));
    kept(program, "2 used reply@" + version(program) + " U1");
  }

  private static String version(Program program) {
    return program
        .database()
        .read(h ->
            h.select("SELECT substr(prompt_version, 7, 2) FROM draft LIMIT 1")
                .mapTo(String.class)
                .one());
  }

  @Test
  void a_reply_from_the_records_is_kept_with_what_it_rests_on() throws Exception {
    var program = stage.serve(new NoModel());
    choose("U1", "This is too expensive for us. Recruiting participants took us weeks.");
    var view = window(1);
    assertThat(options(view)).containsExactly("start", "none");

    done("U1", view, Map.of(block(view, "start"), MINE, which(view), "start"));

    await().until(() -> uses(program).equals(List.of("1 edited reply@st U1")));
  }

  @Test
  void done_ends_the_draft_that_is_still_written_and_what_was_taken_is_kept() throws Exception {
    var pieces = DRAFT.split("(?=\\{\"kind\":\"note\")");
    stage.model().next(Answer.of(pieces[0]).untilStopped());
    var program = stage.serve(stage.model());
    choose("U1", MESSAGE);
    await().until(() -> options(window(1)).contains("1"));
    var first = slack.calls("views.update").getFirst().get("view");
    assertThat(options(first)).containsExactly("start", "none");

    var view = ((ObjectNode) SlackStage.read(window(1))).put("id", id()).toString();
    done("U1", view, Map.of(which(view), "0"));

    await().until(() -> stage.model().answered() == 1);
    await().until(() -> uses(program).size() == 1);
    assertThat(uses(program).getFirst()).startsWith("2 used reply@").endsWith("U1");
  }

  /// The id of the window that is updated.
  private String id() {
    return slack.calls("views.update").getLast().get("view_id");
  }
}
