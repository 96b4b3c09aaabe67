package io.personaassistant.terminal.ask;

import static org.assertj.core.api.Assertions.assertThat;

import io.personaassistant.testing.DraftWorld;
import io.personaassistant.testing.Terminal;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/// What the records alone give a support agent for a customer's message, in a trade that is not
/// that of the samples: reminders for vets.
class ReplyToMessagesTest {
  @TempDir static Path folder;
  private final Terminal terminal =
      DraftWorld.REMINDERS.in(folder.resolve("r")).with("EMBEDDINGS", "on");

  private String reply(String message) {
    var out = terminal.run("ask", "--stored", DraftWorld.DAY, "noreen", "reply", message).out();
    return out.replaceAll("\\s+", " ");
  }

  @Test
  void two_words_that_the_whole_trade_says_bring_up_no_approved_answer() {
    assertThat(reply("You texted a client about her dead cat. This is unforgivable."))
        .contains("The message reads angry")
        .containsSubsequence("A reply to start from", "Effect", "Plan")
        .contains("A reminder for a dead pet would cost us the family.")
        .doesNotContain("recorded call", "Thank you for writing", "No evidence on record");
  }

  @Test
  void an_approved_answer_to_the_same_thing_in_other_words_is_shown() {
    assertThat(reply("Half of our older clients never read a text. Can you ring them instead?"))
        .containsSubsequence(
            "Approved answers to this", "They say Our older clients do not read texts");
  }

  @Test
  void what_somebody_said_of_it_is_shown_though_nobody_linked_it(@TempDir Path own) {
    var fresh = DraftWorld.REMINDERS.in(own).with("EMBEDDINGS", "on");
    fresh.file(
        "more.csv",
        """
        id,source_type,date,participant,text,persona
        E900,interview,2026-10-05,P-90,"Two of us rang the same owner about her rabbit, since the list was printed twice.",noreen
        """);
    assertThat(fresh.run("import", "evidence", "more.csv").err()).isEmpty();

    assertThat(
            fresh
                .run(
                    "ask",
                    "--stored",
                    DraftWorld.DAY,
                    "noreen",
                    "reply",
                    "I was called twice about the same rabbit today, by two of your nurses")
                .out()
                .replaceAll("\\s+", " "))
        .contains(
            "Why it matters to them “Two of us rang the same owner about her rabbit",
            "E900 · interview, 2026-10-05 · not for outside");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "I rang you on Sunday and nobody picked up the phone. | Nearest approved facts; none names"
            + " this | F6",
        "What would a third site cost us? | Approved facts about this | F1"
      })
  void what_only_comes_near_is_said_to_be_a_guess(String message, String title, String id) {
    assertThat(reply(message)).containsSubsequence(title, id + " ·");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "What the hell happened to our diary?",
        "Are you kidding me? It rang a client at midnight.",
        "I've had enough. Third time this week that the list is empty.",
        "fix this NOW",
        "FIX IT. TODAY."
      })
  void plain_anger_puts_the_plan_and_the_day_first(String message) {
    assertThat(reply(message))
        .containsSubsequence("Effect I am sorry", "Plan Here is what I do", "by [date]")
        .doesNotContain("Thank you for writing");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "The invoice shows 2 instead of 3 hours. Please correct it.",
        "Please cancel ticket 4411, I have found the error myself.",
        "ASAP please: the code for the gate, the driver is waiting.",
        "HELLO FROM LISBON! Do you ship here?"
      })
  void what_is_wrong_or_urgent_and_said_calmly_is_thanked_for(String message) {
    assertThat(reply(message)).contains("Thank you for writing").doesNotContain("reads angry");
  }
}
