package io.personaassistant.terminal.eval;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.personaassistant.drafting.LanguageModel.Reason;
import io.personaassistant.testing.ScriptedModel;
import io.personaassistant.testing.ScriptedModel.Answer;
import io.personaassistant.testing.Terminal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class EvalCommandTest {
  /// The requests that the recorded answers of `src/test/resources/evaluation` are to.
  private static final String RECORDED =
      "objections-1,objections-6,objections-9,message-4,message-5,reply-3,reply-5,sms-4,survey-3,"
          + "post-2,email-2,ad-4,check-2";

  private static final Map<String, JsonNode> REPLAYED = new ConcurrentHashMap<>();

  private final ScriptedModel model = new ScriptedModel();
  private final Terminal terminal;

  EvalCommandTest(@TempDir Path folder) {
    terminal = new Terminal(folder).with(model);
  }

  private static String recorded(String name) {
    return "fake:" + Path.of("src/test/resources/evaluation", name).toAbsolutePath();
  }

  /// Replayed once for all tests that only read the result.
  private JsonNode replay(String name) {
    return REPLAYED.computeIfAbsent(
        name,
        _ -> {
          var result =
              terminal.run("eval", "--model", recorded(name), "--case", RECORDED, "--json");
          assertThat(result.exit()).isZero();
          return result.json();
        });
  }

  /// Exact on purpose: where a check changes for good reason, the new numbers go here.
  @ParameterizedTest
  @CsvSource({
    "capable, passed,                        25, 26",
    "capable, answered,                      10, 10",
    "capable, abstained,                     1, 1",
    "capable, written/valid_citations,       39, 39",
    "capable, written/verbatim_quotes,       1, 1",
    "capable, written/coverage,              18, 18",
    "capable, written/unsupported_numbers,   0, 9",
    "capable, written/limit_errors,          0, 26",
    "capable, written/lint_findings,         0, 5",
    "capable, shown/generic_lines,           0, 14",
    "weak,    passed,                        10, 30",
    "weak,    answered,                      10, 10",
    "weak,    abstained,                     0, 1",
    "weak,    written/valid_citations,       26, 29",
    "weak,    written/verbatim_quotes,       0, 2",
    "weak,    written/coverage,              19, 20",
    "weak,    written/unsupported_numbers,   11, 24",
    "weak,    written/limit_errors,          3, 30",
    "weak,    written/lint_findings,         8, 5",
    "weak,    shown/generic_lines,           2, 8",
  })
  void a_replay_scores_what_was_recorded(String name, String measure, int part, int whole) {
    var figure = replay(name).at("/all/" + measure);

    assertThat(figure.path("part").asInt()).isEqualTo(part);
    assertThat(figure.path("whole").asInt()).isEqualTo(whole);
  }

  @ParameterizedTest
  @ValueSource(strings = {"capable", "weak"})
  void what_people_saw_holds_whatever_the_model_wrote(String name) {
    var card = replay(name);
    var shown = card.at("/all/shown");

    for (var perfect : new String[] {"valid_citations", "verbatim_quotes"}) {
      assertThat(shown.path(perfect).path("part")).isEqualTo(shown.path(perfect).path("whole"));
      assertThat(shown.path(perfect).path("whole").asInt()).isGreaterThanOrEqualTo(0);
    }
    assertThat(shown.at("/valid_citations/whole").asInt()).isGreaterThan(10);
    assertThat(shown.at("/unsupported_numbers/part").asInt()).isZero();
    assertThat(shown.at("/limit_errors/part").asInt()).isZero();
    assertThat(card.path("leaks")).isEmpty();
  }

  @Test
  void the_score_card_puts_what_the_model_wrote_beside_what_people_saw() {
    var result = terminal.run("eval", "--model", recorded("weak"), "--case", RECORDED);

    assertThat(result.out())
        .containsSubsequence(
            "Score card of replay of weak",
            "the model wrote",
            "people saw",
            "Valid citations             89.6 %  (26 of 29)        100 %",
            "Unsupported numbers         45.9 %  (11 of 24)        0   (of",
            "Repairs",
            "By type",
            "What the checks stopped, in lines",
            "number without a source",
            "Look at these",
            "reply-5        drafted, although the records hold nothing on it",
            "What people saw held");
    assertThat(result.out().lines())
        .allSatisfy(l -> assertThat(l.length()).isLessThanOrEqualTo(100));
    assertThat(result.err()).contains("13/13").doesNotContain("Score card");
  }

  @Test
  void a_replay_names_the_requests_it_has_no_answer_to() {
    var result = terminal.run("eval", "--model", recorded("weak"), "--case", "sms-1,sms-4");

    assertThat(result.err()).contains("No recorded answer to: sms-1");
    assertThat(result.out()).contains("2 golden requests");
  }

  @Test
  void two_score_cards_are_compared_measure_by_measure() {
    terminal.file("weak.json", replay("weak").toString());

    var out =
        terminal
            .run(
                "eval",
                "--model",
                recorded("capable"),
                "--case",
                RECORDED,
                "--compare",
                "weak.json")
            .out();

    assertThat(out)
        .containsPattern("Compared +replay of weak +replay of capable")
        .containsPattern("Lines that pass at once +33.3 % +96.2 % +better")
        .containsPattern("Unsupported numbers +45.8 % +0.0 % +better")
        // two quotations against one: chance could do that
        .containsPattern("Verbatim quotes +0.0 % +100.0 % +-");
    assertThat(terminal.run("eval", "--limit", "1", "--compare", "none.json").exit()).isEqualTo(1);
  }

  @Test
  void a_budget_of_the_day_stops_no_golden_request() {
    model.always(Answer.of("{\"lines\":[]}"));
    terminal.with("MODEL_TOKENS_PER_DAY", "1");

    var card = Terminal.read(terminal.run("eval", "--type", "sms", "--json").out());

    assertThat(card.at("/all/answered/whole").asInt() + card.at("/all/abstained/whole").asInt())
        .isEqualTo(model.requests().size());
    assertThat(model.requests().size()).isGreaterThan(3);
  }

  @Test
  void what_a_model_answers_is_recorded_and_replays_to_the_same_score() {
    model.always(
        Answer.of(
            "{\"lines\":[{\"kind\":\"sms\",\"cites\":[],\"text\":\"Sample Cold: your PDF costs 77"
                + " euros. [link] Reply STOP to opt out\"}]}"));
    var live =
        Terminal.read(terminal.run("eval", "--type", "sms", "--record", "rec", "--json").out());

    assertThat(terminal.folder().resolve("rec/sms-1.txt")).content().contains("77 euros");
    assertThat(terminal.folder().resolve("rec/sms-1.repair.txt")).exists();
    var again =
        Terminal.read(terminal.run("eval", "--type", "sms", "--model", "fake:rec", "--json").out());
    assertThat(again.path("all")).isEqualTo(live.path("all"));
    assertThat(again.path("model").asText()).isEqualTo("replay of scripted");
    assertThat(again.at("/all/tokens_in").asInt()).isEqualTo(1000);
  }

  @Test
  void cost_is_shown_only_at_prices_that_were_given() {
    var words = new String[] {"eval", "--case", "sms-1", "--price-in", "2", "--price-out", "10"};

    assertThat(terminal.run(words).out()).containsPattern("Cost of 100 drafts +0.02 at the prices");
    assertThat(terminal.run("eval", "--case", "sms-1").out())
        .contains("give --price-in and --price-out");
    assertThat(terminal.run("eval", "--type", "sms", "--price-in", "2").err())
        .contains("Give both");
  }

  @Test
  void prompts_are_written_to_files_and_no_model_is_asked() {
    var result = terminal.run("eval", "--type", "sms,brief", "--prompts", "out");

    assertThat(result.exit()).isZero();
    assertThat(terminal.folder().resolve("out/sms-2.md"))
        .content()
        .containsSubsequence("# system", "Task:", "# user", "<brief>", "# schema", "\"lines\"");
    assertThat(model.requests()).isEmpty();
  }

  @Test
  void a_request_asked_alone_finds_evidence_by_meaning_as_it_does_among_all() throws Exception {
    terminal.run("eval", "--case", "demo-1", "--prompts", "by-words");
    terminal.with("EMBEDDINGS", "on").run("eval", "--case", "demo-1", "--prompts", "by-meaning");

    assertThat(terminal.folder().resolve("by-meaning/demo-1.md"))
        .content()
        .isNotEqualTo(Files.readString(terminal.folder().resolve("by-words/demo-1.md")));
  }

  @ParameterizedTest
  @CsvSource({
    "WRONG_KEY, the endpoint refused the key, 3",
    "RATE_LIMITED, over the rate limit, 3",
    "NOT_UNDERSTOOD, not in the form asked for, 8",
  })
  void a_run_in_which_every_call_fails_the_same_way_ends_early_and_says_why(
      Reason reason, String words, int calls) {
    model.always(Answer.failing(reason));

    var result = terminal.run("eval");

    assertThat(result.exit()).isEqualTo(1);
    assertThat(result.out())
        .contains(
            "stopped early", "No request was answered", "Stopped early: call after call", words)
        .doesNotContain("the model wrote", "held");
    assertThat(model.requests()).hasSize(calls);
  }

  @Test
  void single_failures_are_counted_and_the_run_goes_on() {
    model.next(Answer.failing(Reason.TIMED_OUT), Answer.of("{\"lines\":[]}"));
    model.next(Answer.failing(Reason.TIMED_OUT), Answer.failing(Reason.RATE_LIMITED));

    var result = terminal.run("eval", "--type", "sms");

    assertThat(result.exit()).isZero();
    assertThat(result.out()).contains("1 x over the rate limit; 2 x took too long");
    assertThat(model.requests()).hasSize(5);
  }

  @Test
  void the_users_own_records_are_neither_read_nor_made() {
    terminal.run("eval", "--limit", "2");

    assertThat(terminal.folder().resolve("data")).doesNotExist();
    assertThat(model.requests().getFirst().user()).contains("Petra");
  }

  @Test
  void wrong_use_ends_in_a_sentence_with_the_next_step() {
    assertThat(terminal.run("eval", "--type", "poem").err())
        .contains("does not know “poem”", "sms");
    assertThat(terminal.run("eval", "--case", "sms-99").err()).contains("does not know “sms-99”");
    assertThat(terminal.run("eval", "--parallel", "0").err()).contains("from 1 to 16");
    assertThat(terminal.run("eval", "--model", "fake:none").err())
        .contains("make some with --record");
    terminal.file("other.json", "{}");
    assertThat(terminal.run("eval", "--model", "fake:.").err()).contains("make some with --record");
    assertThat(new Terminal(terminal.folder()).run("eval").err())
        .contains("No model is set", "OPENAI_MODEL");
    assertThat(terminal.run("eval", "--nonsense").exit()).isEqualTo(2);
  }

  @Test
  void several_requests_at_once_come_to_the_same_score() {
    var eight =
        terminal
            .run(
                "eval",
                "--model",
                recorded("weak"),
                "--case",
                RECORDED,
                "--json",
                "--parallel",
                "8")
            .out();

    assertThat(Terminal.read(eight)).isEqualTo(replay("weak"));
  }
}
