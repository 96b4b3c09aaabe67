package io.personaassistant.slack;

import static io.personaassistant.testing.SlackStage.ack;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.personaassistant.drafting.NoModel;
import io.personaassistant.slack.view.ReplyModal;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// Whom a message is taken to be from where a reply to it is suggested, and how another is taken.
class ReplyPersonaTest extends ReplyWindow {
  @Test
  void another_persona_is_taken_in_the_same_window_by_who_asked_alone() throws Exception {
    stage.serve(new NoModel());
    choose("U1", MESSAGE);
    var first = window(1);

    take("U2", first, "tomas");
    assertThat(window(2)).contains("no longer kept");
    take("U1", first, "tomas");

    assertThat(window(3)).contains("You chose Tomas.");
    assertThat(slack.calls("views.update").getLast().get("view_id")).isEqualTo("VMODAL");
  }

  @Test
  void what_was_written_is_kept_when_another_persona_is_taken() throws Exception {
    stage.serve(new NoModel());
    choose("U1", MESSAGE);
    var first = window(1);
    var start = block(first, "start");
    var mine = "Dear Maria, we are on it.";

    ack(slack.pressInModal("U1", first, Map.of(start, mine), ReplyModal.FOR, "tomas"));
    var second = window(2);

    assertThat(second).contains("You chose Tomas.");
    assertThat(typed(second, start)).isEqualTo(mine);
    assertThat(field(second, "start")).isNotEqualTo(mine).isNotEmpty();

    ack(slack.pressInModal("U1", second, Map.of(), ReplyModal.FOR, "ingrid"));
    var third = window(3);
    assertThat(typed(third, start)).isEqualTo(mine);
    // a text that nobody changed is not kept
    assertThat(typed(third, block(second, "start"))).isEmpty();
  }

  @Test
  void a_message_that_fits_nobody_asks_whom_it_is_from() throws Exception {
    stage.serve(new NoModel());
    choose("U1", "Happy birthday!");
    var view = window(1);
    assertThat(view).contains("point to none of the personas");

    take("U1", view, "annie");

    assertThat(window(2)).contains("You chose Annie.");
  }

  @Test
  void of_a_message_in_another_language_nobody_is_told_that_its_words_fit_nobody()
      throws Exception {
    stage.serve(new NoModel());
    choose("U1", "Wir warten seit drei Wochen auf Teilnehmer und niemand meldet sich bei uns.");

    assertThat(window(1))
        .contains("This message is not in English", "Whom is it most like?")
        .doesNotContain("point to none");
  }

  @Test
  void to_ask_whom_a_message_is_from_counts_as_no_answer_and_the_choice_as_one() throws Exception {
    stage.with("SLACK_LIMITS", "on").serve(new NoModel());
    for (int i = 0; i < 29; i++) {
      ack(slack.slash("U1", "C1", "list"));
    }
    choose("U1", "Bonjour!");
    var whom = window(1);
    assertThat(whom).contains("Whom is it most like?");

    take("U1", whom, "annie");
    assertThat(window(2)).contains("You chose Annie.");

    take("U1", window(2), "tomas");
    await().until(() -> !slack.calls("views.push").isEmpty());
    assertThat(slack.calls("views.push").getFirst().get("view")).contains("30 questions");
    assertThat(slack.calls("views.update")).hasSize(2);
  }

  @Test
  void any_of_three_hundred_personas_can_be_taken() throws Exception {
    var program = stage.serve(new NoModel());
    program
        .database()
        .write(h -> {
          for (int i = 0; i < 300; i++) {
            h.execute(
                "INSERT INTO persona(workspace, slug, name, kind, state, version) VALUES (1, ?, ?,"
                    + " 'buyer', 'active', 1)",
                "p-" + i,
                "Number " + i);
          }
          return true;
        });
    choose("U1", "Bonjour!");
    var whom = window(1);

    assertThat(whom).contains("external_select");
    assertThat(ack(slack.suggest("U1", ReplyModal.FOR, "number 299")).payload().toString())
        .contains("p-299");
    take("U1", whom, "p-299");
    assertThat(window(2)).contains("You chose Number 299.", "external_select");
    take("U1", window(2), "tomas");
    assertThat(window(3)).contains("You chose Tomas.");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "no thanks",
        "No, thank you.",
        "Thank you so much, you saved my day!",
        "thanks!",
        "Yes please",
        "Good morning team",
        "Perfect, that works for me.",
        "Thanks for the help, see you tomorrow"
      })
  void words_of_courtesy_are_near_to_nobody(String message) throws Exception {
    stage.serve(new NoModel());

    choose("U1", message);

    assertThat(window(1)).contains("point to none of the personas").doesNotContain("nearest to");
  }
}
