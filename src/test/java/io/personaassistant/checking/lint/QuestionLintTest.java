package io.personaassistant.checking.lint;

import static org.assertj.core.api.Assertions.assertThat;

import io.personaassistant.checking.line.Level;
import io.personaassistant.checking.lint.question.Issue;
import io.personaassistant.checking.lint.question.PersonaWords;
import io.personaassistant.checking.lint.question.Question;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class QuestionLintTest {
  private final QuestionLint lint = new QuestionLint();

  @ParameterizedTest
  @EnumSource(Question.Context.class)
  void an_opinion_on_everything_is_generic_wherever_it_is_asked(Question.Context context) {
    assertThat(check(context, "What do you think about this product?"))
        .extracting(Issue::rule)
        .containsExactly("generic");
  }

  @Test
  void two_open_questions_in_an_interview_are_only_noted() {
    var issues =
        check(
            Question.Context.INTERVIEW,
            "How do you currently collect insights for product development, and what challenges do"
                + " you face?");

    assertThat(issues).extracting(Issue::rule).containsExactly("compound_open");
    assertThat(issues).extracting(Issue::level).containsExactly(Level.INFO);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          Do your colleagues or your boss trust the tool?                    | false
          Does your manager or a senior director like the report?            | false
          Is your boss or your team satisfied with the export?               | false
          Do your customers, your partners or your boss like the new name?   | false
          How satisfied are your colleagues or your boss with the export?    | false
          Should your accountant or your assistant find this easier?         | false
          Do your colleagues and your boss trust the tool?                   | true
          Do your colleagues or your boss trust and like the tool?           | true
          Do your colleagues or your boss like or trust the tool?            | true
          Are you satisfied with your boss or your colleagues?               | true
          Do you like the price or the support?                              | true
          Do your colleagues trust the tool or like the report?              | true
          How satisfied are you with the price or the support?               | true
          """)
  void two_people_of_whom_one_thing_is_asked_are_one_subject(String question, boolean isTwo) {
    assertThat(
            check(Question.Context.SURVEY, question).stream()
                .anyMatch(i -> i.rule().equals("double_barrelled")))
        .isEqualTo(isTwo);
  }

  @Test
  void marks_the_exact_words_in_code_points() {
    var text = "😀 How many hours did you squander last week?";
    var issue =
        check(Question.Context.SURVEY, text).stream()
            .filter(i -> i.rule().equals("loaded"))
            .findFirst()
            .orElseThrow();

    assertThat(issue.span()).isEqualTo("squander");
    assertThat(issue.start()).isEqualTo(text.codePointCount(0, text.indexOf("squander")));
    assertThat(issue.end() - issue.start()).isEqualTo(8);
  }

  @Test
  void a_term_of_the_personas_own_is_no_jargon() {
    var question = new Question(Question.Context.SURVEY, "Do you use SSO today?", List.of(), "");
    var own = new PersonaWords(java.util.Set.of("sso"), List.of(), List.of());

    assertThat(lint.check(question, PersonaWords.NONE))
        .extracting(Issue::rule)
        .containsExactly("jargon");
    assertThat(lint.check(question, own)).isEmpty();
  }

  @Test
  void what_a_filter_has_established_may_be_taken_for_granted() {
    var all = new Question(Question.Context.SURVEY, "Why did you cancel?", List.of(), "");
    var some =
        new Question(
            Question.Context.SURVEY, "Why did you cancel?", List.of(), "cancelled this year");

    assertThat(lint.check(all, PersonaWords.NONE))
        .extracting(Issue::rule)
        .containsExactly("presupposition");
    assertThat(lint.check(some, PersonaWords.NONE)).isEmpty();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          How much has the reminder reduced your calls?                        | leading
          How much time did the new list save you last week?                   | leading
          How much did you reduce your last order?                             |
          How much has your rent increased in the last year?                   |
          How much did fuel prices increase?                                   |
          How much does the workload increase before the holidays?             |
          How far has the fever lowered since yesterday?                       |
          How much has the new dashboard simplified planning?                  | leading
          How much time did the app save you and your team?                    | leading
          How much time did you spend on the phone yesterday?                  |
          """)
  void an_effect_that_is_to_be_found_out_is_not_taken_for_granted(String text, String rule) {
    assertThat(check(Question.Context.SURVEY, text))
        .extracting(Issue::rule)
        .satisfies(rules -> assertThat(rules.contains("leading")).isEqualTo(rule != null));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          Would you please describe the last order?   | false
          Would you walk me through the last order?   | false
          Would you please tell us how you booked it? | false
          Would you please use the app again?         | true
          Would you tell a friend about it?           | true
          """)
  void a_polite_request_supposes_nothing(String text, boolean supposes) {
    assertThat(check(Question.Context.INTERVIEW, text))
        .extracting(Issue::rule)
        .satisfies(rules -> assertThat(rules.contains("hypothetical")).isEqualTo(supposes));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          None; Up to 15 minutes; 16 to 30 minutes; Over 30 minutes            | true
          None; Less than 15 minutes; 15 to 30 minutes; Over 30 minutes        | true
          None; 0 to 15 minutes; 16 to 30 minutes; Over 30 minutes             | false
          Up to 15 minutes; 15 to 30 minutes; Over 30 minutes                  | false
          """)
  void none_stands_beside_the_first_stretch(String options, boolean apart) {
    var question =
        new Question(
            Question.Context.SURVEY,
            "How long were you on the phone yesterday?",
            List.of(options.split("; ", -1)),
            "");

    assertThat(lint.check(question, PersonaWords.NONE).isEmpty()).isEqualTo(apart);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          Can you walk me through how you chose the panel and how you paid for it? | compound_open
          Could you please tell us what you tried and why you stopped?             | compound_open
          Can you walk me through the last study you ran?                          |
          Could you tell me how you and your team chose it?                        |
          """)
  void a_polite_request_is_an_open_question(String question, @Nullable String rule) {
    assertThat(check(Question.Context.INTERVIEW, question))
        .extracting(Issue::rule)
        .isEqualTo(rule == null ? List.of() : List.of(rule));
  }

  @Test
  void nothing_is_rewritten_to_a_question_that_asks_nothing() {
    assertThat(check(Question.Context.SURVEY, "Most research leads use a panel. Do you?"))
        .singleElement()
        .satisfies(issue -> {
          assertThat(issue.rule()).isEqualTo("leading");
          assertThat(issue.isQuestion()).isFalse();
        });
  }

  @Test
  void says_that_it_reads_english_only_and_checks_the_answers_all_the_same() {
    var question =
        new Question(
            Question.Context.SURVEY,
            "Wie viele Menschen arbeiten in Ihrer Firma und wie zufrieden sind Sie mit ihnen?",
            List.of("1-10", "10-50", "50+"),
            "");

    assertThat(lint.check(question, PersonaWords.NONE))
        .extracting(Issue::rule)
        .containsExactly("overlapping_options", "english_only");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Wie zufrieden sind Sie?",
        "Wie einfach war es?",
        "Was hat Sie gestört?",
        "Combien de tests ?",
        "Hoe vaak?",
        "Com'è andata?",
        "Gefällt Ihnen das?",
        "¿Qué opinas?",
        "Warum ist es so teuer?",
        "Wer hat das so bestellt?",
        "Warum kommt er so oft zu spät?",
        "Hoe vaak is het no go?",
        "Quando è stato a Roma?",
        "Quel est votre avis sur ce service ?"
      })
  void does_not_praise_what_it_cannot_read(String question) {
    assertThat(check(Question.Context.SURVEY, question))
        .extracting(Issue::rule)
        .containsExactly("english_only");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "What was it?",
        "How much per seat?",
        "Was it hard?",
        "Which van did you rent?",
        "Price per seat?",
        "Did Müller reply?",
        "Who at Le Monde pays for it?",
        "Gut feeling drives hiring decisions today?",
        "Which Das Keyboard model broke last week?",
        "When did the Von Dutch order come?"
      })
  void takes_a_short_english_question_for_english(String question) {
    assertThat(check(Question.Context.SURVEY, question))
        .extracting(Issue::rule)
        .doesNotContain("english_only");
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "???", " ... ", "12"})
  void says_that_there_is_nothing_to_judge(String question) {
    assertThat(check(Question.Context.SURVEY, question))
        .extracting(Issue::rule)
        .containsExactly("no_words");
  }

  @Test
  void a_yes_or_no_is_noted_in_a_screener_alone() {
    assertThat(check(Question.Context.SCREENER, "Do you run usability tests?"))
        .singleElement()
        .satisfies(i -> assertThat(i.rule()).isEqualTo("yes_no"))
        .satisfies(i -> assertThat(i.level()).isEqualTo(Level.INFO));
    assertThat(check(Question.Context.SURVEY, "Do you run usability tests?")).isEmpty();
    assertThat(check(Question.Context.SCREENER, "Which of these did you do last week?")).isEmpty();
    assertThat(check(Question.Context.SCREENER, "Do you rent or own your home?")).isEmpty();
  }

  @Test
  void ever_is_a_burden_unless_the_answers_say_how_long_ago() {
    var ever = "Have you ever changed your bank?";

    assertThat(check(Question.Context.SURVEY, ever))
        .extracting(Issue::rule)
        .containsExactly("recall_burden");
    assertThat(check(Question.Context.SCREENER, ever))
        .extracting(Issue::rule)
        .containsExactly("yes_no");
    var dated =
        new Question(
            Question.Context.SURVEY, ever, List.of("In the last year", "Longer ago", "Never"), "");
    assertThat(lint.check(dated, PersonaWords.NONE)).isEmpty();
  }

  static Stream<String> anyText() {
    var random = new Random(20_261_126);
    var pieces =
        List.of(
            "How often ",
            "do you ",
            "always ",
            "and ",
            "or ",
            ", ",
            "?",
            "not ",
            "because ",
            "our ",
            "which of ",
            "😀",
            "\u202E",
            "\u0000",
            "\u200F",
            "שלום ",
            "مرحبا ",
            "“",
            "\"",
            "(",
            "[",
            "\\",
            "$1",
            "e\u0301",
            "\uD83D",
            "1-10 ",
            "\n",
            "\t",
            "better ",
            "why ",
            "would you ",
            "%s",
            "most people say that ",
            "right?",
            "as well as ",
            "/",
            "every ",
            "you ");
    return Stream.concat(
        Stream.of("", " ", "?", "x".repeat(10_000), "and ".repeat(2_500), "how ".repeat(2_500)),
        Stream.generate(
                () -> {
                  var text = new StringBuilder();
                  int length = random.nextInt(30);
                  for (int i = 0; i < length; i++) {
                    text.append(
                        random.nextInt(4) == 0
                            ? Character.toString(random.nextInt(0x110000))
                            : pieces.get(random.nextInt(pieces.size())));
                  }
                  return text.toString();
                })
            .limit(150));
  }

  @ParameterizedTest
  @MethodSource("anyText")
  void reads_any_text_and_says_the_same_every_time(String text) {
    for (var context : Question.Context.values()) {
      var question = new Question(context, text, List.of(text, "1-10", "10-20"), text);
      var issues = lint.check(question, PersonaWords.NONE);

      assertThat(new QuestionLint().check(question, PersonaWords.NONE)).isEqualTo(issues);
      for (var issue : issues) {
        if (issue.start() >= 0) {
          int from = text.offsetByCodePoints(0, issue.start());
          int to = text.offsetByCodePoints(0, issue.end());
          assertThat(text.substring(from, to)).isEqualTo(issue.span()).isNotEmpty();
        }
        assertThat(issue.why()).isNotBlank();
      }
    }
  }

  private List<Issue> check(Question.Context context, String text) {
    return lint.check(new Question(context, text, List.of(), ""), PersonaWords.NONE);
  }
}
