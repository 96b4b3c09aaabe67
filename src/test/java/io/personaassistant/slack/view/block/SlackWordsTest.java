package io.personaassistant.slack.view.block;

import static org.assertj.core.api.Assertions.assertThat;

import io.personaassistant.drafting.NoModel;
import io.personaassistant.drafting.answer.Answer;
import io.personaassistant.slack.view.AnswerView;
import io.personaassistant.slack.view.Carry;
import io.personaassistant.testing.SampleProgram;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// Words of the command line do not come to people in Slack.
class SlackWordsTest {
  @TempDir Path folder;

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          Build one (`persona build`), or link (`persona triage`). | Build one (`/persona build`), or link (“Triage evidence” in the Home tab).
          Links are made so: `persona link --review links.csv`.    | Links are made so: “Triage evidence” in the Home tab.
          Bring yours with `persona import personas FILE`.         | Bring yours with `/persona new`.
          Bring in tickets (`persona import table`).               | Bring in tickets (`/persona import`).
          `persona traits annie` shows those there are.            | `/persona edit annie`, under “Traits”, shows those there are.
          Read why (`persona feedback annie`, or “Waits for me”).  | Read why (“Waits for me”).
          In the table: `persona ask prioritize --csv --file FILE`. | In the table: “Download CSV” below.
          An admin can add one with `persona setup`.               | An admin can add one with `persona setup`.
          """)
  void a_command_of_the_command_line_is_named_as_it_is_done_in_slack(String said, String read) {
    assertThat(SlackWords.of(said)).isEqualTo(read);
  }

  @Test
  void an_item_in_quarantine_is_cleared_in_triage() {
    try (var program = SampleProgram.open(folder, new NoModel())) {
      assertThat(
              program
                  .database()
                  .<Integer>write(
                      h -> h.execute("UPDATE evidence SET quarantined = 1 WHERE ref = 'E012'")))
          .isOne();
      var answer = program.answering().prepare("evidence E012", "").answer();

      assertThat(AnswerView.of(answer, Carry.NONE, "").blocks())
          .contains("until a curator clears it", "“Triage evidence” in the Home tab")
          .doesNotContain("persona quarantine");
    }
  }

  @Test
  void evidence_that_waits_for_a_link_is_linked_in_triage() {
    try (var program = SampleProgram.open(folder, new NoModel())) {
      program
          .database()
          .<Integer>write(h -> {
            h.execute("DELETE FROM link");
            return h.execute(
                "INSERT OR REPLACE INTO evidence_about(workspace, evidence, persona)"
                    + " SELECT workspace, id, 'annie' FROM evidence WHERE ref = 'E012'");
          });

      for (var asked : List.of("annie", "evidence annie")) {
        var answer = program.answering().prepare(asked, "").answer();
        assertThat(AnswerView.of(answer, Carry.NONE, "").blocks())
            .contains("on record for Annie wait", "“Triage evidence” in the Home tab")
            .doesNotContain("persona link", "nothing here has been researched");
      }
    }
  }

  @Test
  void what_somebody_said_stays_word_for_word() {
    var said = "I typed `persona build` and read “nothing yet”.";
    var quoted = new Answer.Entry(List.of(Answer.Part.quote(said)), List.of("E1"), "");
    var ours =
        new Answer.Entry(List.of(Answer.Part.lead("Build one (`persona build`).")), List.of(), "");
    var answer =
        new Answer(
            "annie",
            "",
            "Evidence",
            "",
            List.of(),
            List.of(new Answer.Section("", List.of(quoted, ours))),
            Answer.FollowUps.NONE,
            "",
            List.of("E1"));

    assertThat(AnswerView.of(answer, Carry.NONE, "").blocks())
        .containsPattern("I typed \\W*`persona build\\W*` and read")
        .contains("`/persona build");
  }
}
