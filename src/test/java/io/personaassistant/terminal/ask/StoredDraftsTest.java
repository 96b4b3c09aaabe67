package io.personaassistant.terminal.ask;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// What the draft types give without a model.
class StoredDraftsTest {
  /// One message in Slack.
  private static final int FITS = 2_800;

  // one database for all: nothing here changes what another reads
  @TempDir static Path folder;
  private final StoredDesk desk = new StoredDesk(folder);

  @Test
  void each_fits_one_message_and_says_what_it_rests_on() {
    for (var persona : List.of("annie", "tomas", "ingrid")) {
      for (var type :
          List.of(
              "objections",
              "reply two participants did not show up",
              "message",
              "email",
              "ad google",
              "survey",
              "interview",
              "screener",
              "ad linkedin",
              "usability",
              "demo",
              "drill",
              "deepdive",
              "check We fill seats fast",
              "email transactional",
              "message linkedin",
              "post tiktok",
              "anticipate")) {
        var out = desk.ask(persona + " " + type);

        assertThat(out)
            .as(persona + " " + type)
            .containsPattern("confidence |No evidence on record about this")
            .doesNotContainPattern("\\{\\w+}");
        // what comes next are buttons in a message
        var answer = out.replaceFirst(" Next - .*`", "");
        assertThat(answer.length()).as(persona + " " + type).isLessThanOrEqualTo(FITS);
      }
    }
  }

  @Test
  void a_reply_starts_from_the_fact_that_answers_the_message() {
    var words = "annie reply three of five people did not show up, can I get my money back?";

    assertThat(desk.ask(words))
        .containsSubsequence(
            "A reply to start from",
            "Answer",
            "A participant who does not show up is replaced or not charged.",
            "F2",
            "Approved answers",
            "the risk of an empty seat is ours");
  }

  @Test
  void the_last_line_counts_the_items_behind_an_approved_reply() {
    assertThat(desk.ask("annie reply your price is too high"))
        .contains("F1 E006", "10 items (3 interviews")
        .doesNotContain("No evidence on record");
  }

  @Test
  void a_reply_shows_no_sales_card_that_does_not_speak_of_the_message() {
    assertThat(desk.ask("annie reply how do I export the screener answers?"))
        .doesNotContain("one more login", "empty seat", " Answer ");
    assertThat(desk.ask("tomas reply does it integrate with our tickets?"))
        .containsSubsequence("Approved facts about this", "F9");
  }

  @Test
  void what_the_customer_says_stands_before_what_we_say() {
    assertThat(desk.ask("annie drill")).containsSubsequence("They say", "Say", "Ask", "They say");
    assertThat(desk.ask("annie demo")).containsSubsequence("They say", "Say");
  }

  @Test
  void a_screener_does_not_keep_out_the_personas_own_work() {
    assertThat(desk.ask("annie screener")).doesNotContain("Market research /");
    assertThat(desk.ask("tomas screener")).contains("Market research /", "reject: the first three");
  }

  @Test
  void a_survey_tests_traits_only_with_questions_that_are_about_them() {
    assertThat(desk.ask("annie survey what do they eat for breakfast on Mars"))
        .doesNotContain("Struggles with slow participant recruitment")
        .contains("Tests     ");
    assertThat(desk.ask("annie survey how do they recruit participants"))
        .contains("Tests     Struggles with slow participant recruitment");
    // six items behind her, one of which speaks of it
    assertThat(desk.ask("tomas survey about reminders"))
        .contains("Tests     Lets reminders and reports run")
        .doesNotContain("Tests     Gets an answer from customers within the week");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          annie email give me three                                  | Marketing email        | true
          annie email about the pilot, 3 options please              | email about the pilot | true
          annie post linkedin 3 versions                             | LinkedIn post          | true
          annie post linkedin three different variants about price   | post about price | true
          annie email about price. I need four                       | email about price | true
          annie email about the two versions of our plan             | email about the two versions of our plan | false
          annie email two options for renewal                        | for: two options for renewal | false
          annie email 3 versions of our app                          | for: 3 versions of our app | false
          """)
  void several_versions_are_no_topic_and_are_said_to_come_one_at_a_time(
      String words, String said, boolean isSaid) {
    assertThat(desk.ask(words))
        .contains(said)
        .satisfies(
            out -> assertThat(out.contains("One version at a time")).as(out).isEqualTo(isSaid))
        .doesNotContain("“3 versions”", "“give me three”");
  }

  @Test
  void an_item_against_two_traits_is_listed_once() {
    assertThat(desk.ask("ingrid check Our panel is large").split("E107 ·", -1)).hasSize(2);
  }

  @Test
  void the_brief_sets_the_minutes_the_brand_and_the_words_to_avoid() {
    assertThat(desk.ask("annie demo 60 minutes with the director"))
        .contains("Agenda (60 minutes)", "0 to 10 ", "48 to 60 ");
    assertThat(desk.ask("annie interview half an hour on recruiting"))
        .contains("Opening (6 minutes)", "What happened (12 minutes)");
    assertThat(desk.ask("annie sms brand Seatwell, seats are free")).contains("Seatwell: ");
    for (var labels : List.of(", labels: Book, Find people", " (labels: Book, Find people)")) {
      assertThat(desk.ask("annie usability booking page" + labels))
          .containsPattern("which stand on the screen: Book, Find people(?!\\))");
    }
    assertThat(desk.ask("annie usability booking page"))
        .doesNotContain("which stand on the screen");
  }

  @Test
  void a_mail_has_the_parts_of_its_kind() {
    assertThat(desk.ask("annie email cold")).contains(" Ask ").doesNotContain(" Button ");
    assertThat(desk.ask("annie email transactional"))
        .contains("[what happened")
        .doesNotContain("Hook", "Expect this objection");
    assertThat(desk.ask("annie message linkedin"))
        .containsSubsequence("Note", "300 characters", "Message");
  }

  @Test
  void a_reply_that_nothing_approved_answers_says_so() {
    assertThat(desk.ask("annie reply which colour does the logo have"))
        .contains("Not researched: an approved answer to this message")
        .doesNotContain(" Answer ")
        .containsSubsequence("Open", "Then", "write to you by [date].");
  }

  @Test
  void who_lost_something_and_is_not_answered_gets_the_plan_first_and_no_fact_that_shares_a_word() {
    assertThat(desk.ask("annie reply your tool lost my recordings and nobody answers"))
        .contains("Not researched: an approved answer to this message")
        .containsSubsequence("A reply to start from", "Effect", "Plan", "[date]")
        .doesNotContain("Answers appear in the ticket tool");
  }

  @Test
  void a_buyer_is_asked_for_interest_and_a_user_is_offered_help() {
    assertThat(desk.ask("ingrid message")).contains("Worth a look?");
    assertThat(desk.ask("tomas message"))
        .contains("Shall I show you where that is?")
        .doesNotContain("Worth a look?");
  }

  @Test
  void words_for_outside_are_only_those_that_may_be_quoted() {
    var out = desk.ask("ingrid message");

    assertThat(out).contains("E103 is not for outside");
    assertThat(out.substring(0, out.indexOf("Other openings")))
        .contains("E102")
        .doesNotContain("E103");
  }

  @Test
  void what_is_to_be_learned_is_asked_for() {
    for (var type : List.of("interview", "survey")) {
      assertThat(desk.ask("annie " + type + " about our new repository search"))
          .as(type)
          .contains(
              "Think of the last time “repository search” came up in your work.",
              "[what they do that “our new repository search”");
    }
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          survey how do you handle invoices      | the last time you handled invoices
          survey long why recruiting takes a week | the last time you dealt with recruiting
          survey no-shows                        | how easy or difficult was dealing with no-shows
          screener how do you handle invoices    | When did you last handle invoices?
          interview how they clean the filters   | Who else is involved when you clean the filters
          """)
  void questions_ask_for_what_is_to_be_learnt(String words, String asked) {
    assertThat(desk.ask("annie " + words))
        .containsIgnoringCase(asked)
        .doesNotContain("[this work]");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          survey increase prices                 | the last time a company you buy from increased prices
          survey raise the price                 | Decision  Whether to raise the price
          survey whether to raise prices         | the last time a company you buy from raised prices
          survey drop our free plan              | a company you buy from dropped its free plan.
          survey should we move support to chat  | that “move support to chat” would change, in their words
          interview add phone support            | the last time a company you buy from added phone support.
          survey add SSO                         | Decision  Whether to add SSO
          survey test results                    | the last time “test results” came up
          survey do we need SSO                  | the last time this came up
          survey double booking                  | About     double booking
          survey lower back pain                 | About     lower back pain
          survey drop outs                       | About     drop outs
          survey drop the free plan              | a company you buy from dropped the free plan.
          survey kill the free plan              | a company you buy from killed the free plan.
          survey scrap our free plan             | a company you buy from scrapped its free plan.
          """)
  void what_we_may_do_is_asked_for_as_they_met_it_from_others(String words, String asked) {
    assertThat(desk.ask("annie " + words)).contains(asked);
  }

  @Test
  void a_long_message_is_not_written_again_in_each_command_below_the_answer() {
    var message =
        "I was charged twice for the session on Tuesday and nobody answered my two mails since";

    assertThat(desk.ask("tomas reply " + message))
        .contains("`tomas reply chat …`", "For … put the same message again.")
        .containsOnlyOnce("nobody answered my");
    assertThat(desk.ask("tomas reply where is my refund"))
        .contains("`tomas reply chat where is my refund`")
        .doesNotContain("the same message");
  }

  @Test
  void answers_are_in_the_mouth_of_who_answers_and_a_question_is_no_decision() {
    assertThat(desk.ask("ingrid survey how do you handle invoices"))
        .containsSubsequence("To learn  how do you handle invoices", "Decision  Which proofs")
        .containsPattern("Answers\\s+Analyst reports / Peers in my industry");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          annie | Nobody showed up today and your support does not answer.         | F2 | F3,F4,F9
          annie | Three of five participants did not show up, ticket 88123         | F2 | F3,F4,F9
          tomas | Nobody answered ticket 88123 for three days                      | -  | F3,F4,F9
          ingrid | can I get an invoice?                                           | -  | F2,F3,F4
          tomas | does it integrate with our tickets?                              | F9 | F2,F3,F4
          """)
  void facts_about_a_message_are_about_it(String persona, String message, String is, String not) {
    var about = desk.ask(persona + " reply " + message).replaceFirst("(?s)Why it matters.*", "");

    assertThat(is.equals("-") || about.contains(is)).as(about).isTrue();
    assertThat(about).doesNotContain(not.split(",", -1));
  }

  @Test
  void a_disputed_trait_makes_the_answer_less_sure() {
    assertThat(desk.ask("annie ideas")).contains("confidence medium: 2 of ");
    assertThat(desk.ask("annie sms")).contains("confidence high");
  }

  @Test
  void answers_and_results_of_surveys_are_told_apart() {
    assertThat(desk.ask("annie email")).contains("survey answers").doesNotContain(" surveys");
  }

  @Test
  void what_is_not_asked_in_english_is_answered_without_it_and_said_to_be() {
    for (var words :
        List.of(
            "annie email über unsere neue Suche im Archiv",
            "annie survey warum buchen die Leute nicht?",
            "annie interview pourquoi les clients partent",
            "review Wir schaffen den Jahresplan ab",
            "compare annie tomas wer soll zuerst die Beta bekommen")) {
      assertThat(desk.ask(words))
          .as(words)
          .contains("not in English, and records are compared in English");
    }
    assertThat(desk.ask("annie was sagt sie zum Preis"))
        .contains("is matched in English only", "The top 5 objections");
    for (var words :
        List.of(
            "annie email about our new repository search",
            "annie post the die was cast in an hour",
            "review Move everybody to annual plans",
            "annie sms brand Seatwell, seats are free",
            "annie message VP of product at Los Angeles Acme")) {
      assertThat(desk.ask(words)).as(words).doesNotContain("not in English");
    }
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          My kite got tangled in the tree            | false
          Where is the nearest car park?             | false
          Two participants did not show up again     | true
          """)
  void a_reply_to_what_no_record_speaks_of_says_so_and_names_no_pain(
      String message, boolean isOnRecord) {
    var out = desk.terminal.run("ask", "--stored", "annie", "reply", message).out();

    if (isOnRecord) {
      assertThat(out).contains("Why it matters to them");
    } else {
      assertThat(out.replaceAll("\\s+", " "))
          .doesNotContain("Why it matters to them", "Struggles with")
          .contains(
              "Not researched: an approved answer to this message, approved facts about this, what"
                  + " this means to them");
    }
  }
}
