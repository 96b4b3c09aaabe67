package io.personaassistant.slack;

import static io.personaassistant.testing.SlackStage.ack;
import static io.personaassistant.testing.SlackStage.button;
import static io.personaassistant.testing.SlackStage.lines;
import static io.personaassistant.testing.SlackStage.menu;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.json.JsonMapper;
import io.personaassistant.database.Database;
import io.personaassistant.drafting.NoModel;
import io.personaassistant.testing.FakeSlack;
import io.personaassistant.testing.ScriptedModel;
import io.personaassistant.testing.ScriptedModel.Answer;
import io.personaassistant.testing.SlackStage;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/// What the buttons and menus under an answer do.
class ButtonsTest {
  @RegisterExtension final SlackStage stage = new SlackStage();
  private final FakeSlack slack = stage.slack();
  private final ScriptedModel model = stage.model();
  private static final JsonMapper JSON = new JsonMapper();

  @Test
  void a_menu_under_a_private_draft_refines_it_for_who_asked_and_nobody_else() throws Exception {
    model.next(Answer.of(lines("Fair, so start with one study.")));
    model.next(Answer.of(lines("Start with one study.")));
    stage.serve(model);
    ack(slack.slash("U1", "C1", "annie objections it costs too much"));
    await().until(() -> slack.responses().size() == 1);
    var draft = JSON.readTree(slack.responses().getFirst().get("blocks"));
    var menu = menu(draft);
    assertThat(menu).anySatisfy(v -> assertThat(v).matches("draft:d-\\w{11} refine:shorter"));
    var shorter = menu.stream().filter(v -> v.endsWith(":shorter")).findFirst().orElseThrow();

    ack(slack.press("U1", "C1", "", true, "refine", shorter));

    await().until(() -> slack.responses().size() == 3);
    assertThat(slack.responses().get(1).get("text")).contains("The line again, shorter.");
    assertThat(slack.responses().get(2).get("text"))
        .contains("1. They say", "Start with one study.");
    assertThat(model.requests()).hasSize(2);

    ack(slack.press("U2", "C1", "", true, "refine", shorter));

    await().until(() -> slack.responses().size() == 4);
    assertThat(slack.responses().getLast().get("text"))
        .contains("Only who asked can refine a private draft");
    assertThat(model.requests()).hasSize(2);
  }

  @Test
  void what_only_one_person_saw_is_not_refined_where_everybody_reads() throws Exception {
    model.next(Answer.of(lines("Fair, so start with one study.")));
    stage.serve(model);
    ack(slack.slash("U1", "C1", "annie objections it costs too much"));
    await().until(() -> slack.responses().size() == 1);

    ack(slack.mention("U1", "C1", "shorter", "1700000000.000300"));

    await().until(() -> !slack.calls("chat.postMessage").isEmpty());
    assertThat(slack.calls("chat.postMessage").getFirst().get("text"))
        .contains("I find no draft of yours here");
    assertThat(model.requests()).hasSize(1);
  }

  @Test
  void an_answer_about_several_personas_can_be_shared_and_opens_its_evidence() throws Exception {
    stage.serve(new NoModel());

    var slash = ack(slack.slash("U1", "C1", "compare annie tomas"));
    ack(slack.press("U1", "C1", "", true, "share", button(slash.payload(), "share")));
    ack(slack.press("U1", "C1", "", true, "evidence", button(slash.payload(), "evidence")));

    await()
        .until(() ->
            slack.calls("chat.postMessage").size() == 1 && slack.calls("views.open").size() == 1);
    assertThat(slack.calls("chat.postMessage").getFirst().get("text"))
        .contains("Annie and Tomas", "Where they pull apart");
  }

  @Test
  void evidence_opens_the_cited_items() throws Exception {
    stage.serve(new NoModel());
    var slash = ack(slack.slash("U1", "C1", "annie objections it costs too much"));

    ack(slack.press("U1", "C1", "", true, "evidence", button(slash.payload(), "evidence")));

    await().until(() -> !slack.calls("views.open").isEmpty());
    assertThat(slack.calls("views.open").getFirst().get("view"))
        .contains("E007", "Evidence", "interview", "Cited here: ");
    assertThat(slash.payload().toString()).contains("All on record for this: ");
  }

  /// What stands in the window and what its footer counts add up.
  @ParameterizedTest
  @ValueSource(strings = {"annie objections", "annie", "ingrid", "tomas objections"})
  void the_evidence_window_counts_what_it_shows(String words) throws Exception {
    stage.serve(new NoModel());
    var answer = stage.answered("U1", "C1", words);

    ack(slack.press("U1", "C1", "", true, "evidence", button(answer, "evidence")));

    await().until(() -> !slack.calls("views.open").isEmpty());
    var view = slack.calls("views.open").getFirst().get("view");
    var shown = Pattern.compile("\"\\*E\\d+\\*").matcher(view).results().count();
    assertThat(number("Cited here: (\\d+) item", view) + number("(\\d+) more do not count", view))
        .isEqualTo(shown);
  }

  private static long number(String pattern, String text) {
    var found = Pattern.compile(pattern).matcher(text);
    return found.find() ? Long.parseLong(found.group(1)) : 0;
  }

  @Test
  void try_again_and_other_objections_answer_where_they_stand() throws Exception {
    model.next(Answer.of("no json")).next(Answer.of(lines("Fair, so start with one study.")));
    stage.serve(model);
    ack(slack.slash("U1", "C1", "annie objections it costs too much"));
    await().until(() -> slack.responses().size() == 1);
    var again = button(slack.responses().getFirst().get("blocks"), "again");

    ack(slack.press("U1", "C1", "", true, "again", again));

    await().until(() -> slack.responses().size() == 3);
    assertThat(slack.responses().get(2).get("text")).contains("Fair, so start with one study.");
    assertThat(slack.responses().get(1).get("url"))
        .isNotEqualTo(slack.responses().get(0).get("url"));
  }

  @Test
  void a_private_answer_in_a_thread_is_kept_as_private_for_the_next_process() throws Exception {
    stage.serve(new NoModel());
    ack(
        slack.press(
            "U1", "C1", "1700000000.000500", true, "ask_0", "annie objections it costs too much"));

    await().until(() -> slack.responses().size() == 1);
    try (var database = Database.open(stage.file(), Database.Options.standard())) {
      List<String> threads =
          database.read(h ->
              h.select("SELECT thread_ts FROM request WHERE surface = 'again'")
                  .map((rows, _) -> rows.getString(1))
                  .list());
      assertThat(threads).containsExactly("");
    }
  }

  @Test
  void a_draft_of_no_line_offers_nothing_to_share_and_never_posts_an_empty_message()
      throws Exception {
    model.always(Answer.of("no json"));
    stage.serve(model);
    ack(slack.slash("U1", "C1", "annie objections it costs too much"));
    await().until(() -> slack.responses().size() == 1);
    var blocks = slack.responses().getFirst().get("blocks");
    assertThat(blocks).doesNotContain("\"share\"", "\"evidence\"").contains("\"again\"");

    // the button of a message from before
    ack(slack.press("U1", "C1", "", true, "share", button(blocks, "again")));

    await().until(() -> !slack.calls("chat.postMessage").isEmpty());
    assertThat(slack.calls("chat.postMessage").getFirst().get("text"))
        .contains("pay for each session that takes place");
  }

  @Test
  void after_a_refinement_that_brought_nothing_buttons_are_about_the_draft_that_stands()
      throws Exception {
    model.next(Answer.of(lines("Fair, so start with one study.")));
    model.always(Answer.of("{\"lines\":[]}"));
    stage.serve(model);
    ack(slack.slash("U1", "C1", "annie objections it costs too much"));
    await().until(() -> slack.responses().size() == 1);
    var first = slack.responses().getFirst().get("blocks");
    var shorter =
        menu(JSON.readTree(first)).stream()
            .filter(v -> v.endsWith(":shorter"))
            .findFirst()
            .orElseThrow();

    ack(slack.press("U1", "C1", "", true, "refine", shorter));
    await()
        .until(() -> slack.responses().stream().anyMatch(r -> r.get("text").contains("as it was")));

    var last = slack.responses().getLast().get("blocks");
    var draft = button(first, "copy").replaceAll(".* draft:", "");
    for (var action : List.of("copy", "share", "evidence")) {
      assertThat(button(last, action)).endsWith("draft:" + draft);
    }
    assertThat(menu(JSON.readTree(last))).contains("draft:" + draft + " n:1");
    ack(slack.press("U1", "C1", "", true, "share", button(last, "share")));
    await().until(() -> !slack.calls("chat.postMessage").isEmpty());
    assertThat(slack.calls("chat.postMessage").getFirst().get("text"))
        .contains("Fair, so start with one study.");
  }

  @ParameterizedTest
  @CsvSource({"ask_0,annie", "refine,draft:d-1 refine:shorter", "sharpen,draft:d-1 refine:sharper"})
  void who_presses_what_cannot_be_stored_is_told(String action, String value) throws Exception {
    var program = stage.serve(new NoModel());
    program.database().write(h -> h.execute("ALTER TABLE request RENAME TO away"));

    ack(slack.press("U1", "C1", "", true, action, value));
    ack(slack.press("U1", "C1", "1700000000.000100", false, action, value));

    await().until(() -> slack.responses().size() == 2);
    assertThat(slack.responses())
        .allSatisfy(r -> assertThat(r.get("text")).contains("could not be stored", "ask again"))
        .allSatisfy(r -> assertThat(r.get("response_type")).isEqualTo("ephemeral"));
  }

  @Test
  void what_the_address_of_a_button_does_not_take_comes_in_the_apps_messages() throws Exception {
    stage.serve(new NoModel());
    ack(slack.mention("U1", "C1", "compare annie tomas", "1700000000.000100"));
    await().until(() -> slack.calls("chat.postMessage").size() == 1);
    var first = slack.calls("chat.postMessage").getFirst().get("blocks");
    slack.noResponseUrls(404);

    for (var value : List.of(button(first, "show_all"), "request:q-00000000000")) {
      ack(slack.press("U2", "C1", "1700000000.000100", false, "show_all", value));
    }

    await().until(() -> slack.calls("chat.postMessage").size() == 3);
    assertThat(slack.calls("chat.postMessage").subList(1, 3))
        .allSatisfy(c -> assertThat(c.get("channel")).isEqualTo("U2"))
        .anySatisfy(c -> assertThat(c.get("blocks").length()).isGreaterThan(first.length()))
        .anySatisfy(c -> assertThat(c.get("text")).contains("no longer kept"));
  }
}
