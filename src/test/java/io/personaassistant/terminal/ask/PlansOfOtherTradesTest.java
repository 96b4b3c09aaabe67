package io.personaassistant.terminal.ask;

import static org.assertj.core.api.Assertions.assertThat;

import io.personaassistant.testing.DraftWorld;
import io.personaassistant.testing.Terminal;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// What the records alone say of plans in trades that are not that of the samples.
class PlansOfOtherTradesTest {
  @TempDir static Path folder;

  private static String ask(DraftWorld world, String... words) {
    return said(world.in(folder.resolve(world.name())), words);
  }

  private static String said(Terminal terminal, String... words) {
    var line = new java.util.ArrayList<>(java.util.List.of("ask", "--stored", DraftWorld.DAY));
    line.addAll(java.util.List.of(words));
    return terminal.run(line.toArray(String[]::new)).out().replaceAll("\\s+", " ");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "REMINDERS | Let clients book surgery slots themselves in the app. | Silas Goes against:"
            + " Clients must not book themselves into my surgery slots.",
        "REMINDERS | Remind clients of surgery slots. | Objects Clients must not book themselves"
            + " into my surgery slots."
      })
  void a_plan_that_does_what_a_persona_objects_to_is_said_to(
      DraftWorld world, String plan, String said) {
    assertThat(ask(world, "review", plan)).contains(said);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "Build AI summaries of each consultation from recordings. | “summaries”",
        "We want to stop the free pilot and sell yearly contracts only. | “pilot”"
      })
  void the_question_to_ask_names_what_the_plan_changes(String plan, String thing) {
    assertThat(ask(DraftWorld.REMINDERS, "review", plan))
        .contains("Tell me about the last time " + thing)
        .doesNotContain("deal with this");
  }

  @Test
  void a_plan_from_a_file_is_shown_with_more_than_its_first_line(@TempDir Path own)
      throws IOException {
    var terminal = DraftWorld.REMINDERS.in(own);
    Files.writeString(
        own.resolve("plan.md"),
        "# Plan: reminders in spring\n\nWe drop the recorded calls.\n\n- Text messages only\n");

    assertThat(said(terminal, "review", "--file", "plan.md"))
        .contains(
            "The plan: reminders in spring / We drop the recorded calls. / Text messages only");

    Files.writeString(own.resolve("plan.md"), "Plan:\n\nWe drop the recorded calls.\n");
    assertThat(said(terminal, "review", "--file", "plan.md"))
        .contains("The plan: We drop the recorded calls.");
  }

  @Test
  void a_share_is_told_only_where_more_than_one_has_something_on_it() {
    assertThat(ask(DraftWorld.REMINDERS, "compare", "noreen", "silas", "missed stitch checks"))
        .contains("the only one of whom anything close is on record; nothing is of Noreen")
        .doesNotContain("100 %");
    assertThat(ask(DraftWorld.REMINDERS, "compare", "noreen", "silas", "surgery slots"))
        .contains("share of what is close: Silas");
  }

  @Test
  void what_nobody_said_in_the_words_of_a_plan_is_found_by_meaning_and_counts_for_nothing(
      @TempDir Path own) {
    var terminal = DraftWorld.LOANS.in(own).with("EMBEDDINGS", "on");

    assertThat(said(terminal, "review", "we want to add lux sensors to each frame"))
        .contains("Emil nothing on record speaks of this plan in its words")
        .contains("Nearest in meaning Emil Light stays within what the object bears")
        .contains("a guess by meaning: nobody says the words")
        .contains("Beatrix not researched: nothing on record speaks of this plan");
    assertThat(said(terminal, "prioritize", "lux sensors in each frame | 2 | 300"))
        .contains("No score lux sensors in each frame: test first, nobody speaks of it in these")
        .contains("Nearest in meaning: Emil, “Light stays within what the object bears”");
    assertThat(said(terminal, "review", "we want to launch a rocket"))
        .doesNotContain("Nearest in meaning");
  }
}
