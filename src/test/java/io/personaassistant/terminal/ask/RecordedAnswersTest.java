package io.personaassistant.terminal.ask;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import io.personaassistant.testing.ScriptedModel;
import io.personaassistant.testing.ScriptedModel.Answer;
import io.personaassistant.testing.Terminal;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// What becomes of answers written from the real prompts: as a capable model writes them, and as a
/// small one does (`resources/drafting/answers`).
class RecordedAnswersTest {
  private static final JsonMapper JSON = new JsonMapper();

  // one database for all: nothing here changes what another reads
  @TempDir static Path folder;
  private final ScriptedModel model = new ScriptedModel();
  private final Terminal terminal = new Terminal(folder).with(model);

  static String recorded(String path) {
    var name = "/drafting/answers/" + path + ".txt";
    try (InputStream in = RecordedAnswersTest.class.getResourceAsStream(name)) {
      assertThat(in).as(name).isNotNull();
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /// The lines of a draft for this answer; the repair round brings nothing.
  private List<JsonNode> lines(String path, String words) {
    model.next(Answer.of(recorded(path)));
    var command = new ArrayList<>(List.of("ask", "--json"));
    command.addAll(List.of(words.split(" ", -1)));
    try {
      var draft = JSON.readTree(terminal.run(command.toArray(String[]::new)).out()).path("draft");
      var lines = new ArrayList<JsonNode>();
      draft.path("lines").forEach(lines::add);
      return lines;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /// Each line as its kind and the rules that stop it, such as `card: too_many_words`; `card` alone
  /// is shown.
  private static List<String> verdicts(List<JsonNode> lines) {
    return lines.stream()
        .map(line -> {
          var rules = new ArrayList<String>();
          for (var finding : line.path("findings")) {
            var rule = finding.path("rule").asText();
            boolean stops = finding.path("level").asText().equals("error");
            // whether some item carries the words at all comes and goes with the wording
            if (stops && !rule.equals("claim_supported") && !rules.contains(rule)) {
              rules.add(rule);
            }
          }
          var kind = line.path("kind").asText();
          return rules.isEmpty() ? kind : kind + ": " + String.join(" ", rules);
        })
        .toList();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          objections | annie objections we already pay for a yearly panel and my director says no more before April | 1
          reply      | annie reply Three of five people did not show up today. Can I get my money back?            | 5
          message    | annie message email                                                                         | 2
          email      | annie email our offer to research teams, plan a first study                                 | 5
          ad         | annie ad google                                                                             | 26
          survey     | annie survey                                                                                | 8
          interview  | annie interview                                                                             | 15
          screener   | annie screener                                                                              | 7
          """)
  void what_a_capable_model_writes_is_shown_whole_and_needs_no_repair(
      String type, String words, int lines) {
    var drafted = lines(type + "/good", words);

    assertThat(verdicts(drafted)).noneMatch(verdict -> verdict.contains(":"));
    assertThat(drafted).hasSize(lines);
    assertThat(model.requests()).hasSize(1);
  }

  @Test
  void a_card_that_runs_down_others_asks_yes_or_no_and_invents_a_saving_becomes_a_gap() {
    assertThat(
            verdicts(
                lines(
                    "objections/weak",
                    "annie objections we already pay for a yearly panel and my director says no"
                        + " more before April")))
        .containsExactly(
            "card: fair_to_rivals open_question numbers_supported no_contradiction_word not_one_of",
            "card");
  }

  @Test
  void a_reply_that_promises_money_back_or_shows_an_id_becomes_a_gap_and_the_plain_one_stands() {
    assertThat(
            verdicts(
                lines(
                    "reply/weak",
                    "annie reply Three of five people did not show up today. Can I get my money"
                        + " back?")))
        .containsExactly(
            "triage",
            "reply: numbers_supported persona_named one_exclamation backed_promises",
            "reply: id_in_customer_text",
            "reply",
            "note");
  }

  @Test
  void a_mail_of_stock_phrases_and_a_misquoted_one_become_gaps() {
    assertThat(verdicts(lines("message/weak", "annie message email")))
        .containsExactly(
            "message: too_many_words numbers_supported no_exclamation no_numbers sober_subject"
                + " link_not_allowed ends_with_question no_flattery no_links no_meeting_ask"
                + " no_personal_attribute stock_phrases rank_supported citation_exists",
            "message: quote_verbatim numbers_supported",
            "message");
  }

  @Test
  void a_long_subject_a_repeating_preheader_and_an_empty_body_become_gaps() {
    assertThat(
            verdicts(
                lines("email/weak", "annie email our offer to research teams, plan a first study")))
        .containsExactly(
            "subject: too_long stock_phrases at_least_40_characters",
            "subject: unlike_subject",
            "subject",
            "body: too_few_words one_exclamation",
            "contrast");
  }

  @Test
  void headlines_that_are_long_lean_on_others_or_repeat_become_gaps_or_are_dropped() {
    assertThat(verdicts(lines("ad/weak", "annie ad google")))
        .containsExactly(
            "headline: too_long rank_supported",
            "headline: numbers_supported stands_alone",
            "headline",
            "description: numbers_supported no_personal_attribute one_exclamation",
            "description",
            "path: too_long wrong_form",
            "keywords: too_few_items",
            "visual");
  }

  @Test
  void leading_questions_and_scales_without_a_way_out_become_gaps() {
    assertThat(verdicts(lines("survey/weak", "annie survey")))
        .containsExactly(
            "frame: wrong_form",
            "question: leading double_barrelled options_fit_type persona_named",
            "question: leading options_fit_type",
            "question: double_barrelled",
            "question");
  }

  @Test
  void hypotheticals_and_yes_no_questions_become_gaps() {
    assertThat(verdicts(lines("interview/weak", "annie interview")))
        .containsExactly(
            "objective",
            "question: open_question",
            "question: open_question leading double_negative",
            "question",
            "question: persona_named",
            "avoid");
  }

  @Test
  void questions_that_give_the_target_away_become_gaps() {
    assertThat(verdicts(lines("screener/weak", "annie screener")))
        .containsExactly(
            "question: persona_named not_yes_no options_fit_type persona_label",
            "question: among_options",
            "question: not_persona_wording",
            "question",
            "frame: numbers_supported");
  }
}
