package io.personaassistant.terminal.ask;

import static org.assertj.core.api.Assertions.assertThat;

import io.personaassistant.testing.ScriptedModel;
import io.personaassistant.testing.ScriptedModel.Answer;
import io.personaassistant.testing.Terminal;
import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/// Drafted lines that a slip of form does not cost, and what is said of those that are lost.
class SparedLinesTest {
  // one database for all: nothing here changes what another reads
  @TempDir static Path folder;
  private final ScriptedModel model = new ScriptedModel();
  private final Terminal terminal = new Terminal(folder).with(model);

  private String ask(String words, String... lines) {
    return ask(terminal, words, lines);
  }

  private String ask(Terminal terminal, String words, String... lines) {
    model.always(Answer.of("{\"lines\":[" + String.join(",", lines) + "]}"));
    return terminal.run(("ask annie " + words).split(" ", -1)).out();
  }

  private static String card(String cites, String concede, String more) {
    return """
    {"kind":"card","cites":[%s],"objection":"It costs too much for us","reply":"Fair, so start with one study.",
     "question":"What does waiting cost you today?","proof":"","type":"price","behind":"",
     "acknowledge":"That is a fair point, and it is good that you say it before you plan the next study.","explore":["How do you recruit now?","What takes longest?"],
     "respond":"You pay for people who show up, nothing else.%s","confirm":"Shall we look at one study together, so that you can see what it would have cost?",
     "concede":"%s","do_not_say":["It is cheap over the year as a whole.","You will save money on the very first study.","Others pay more than you for the same thing."]}
    """
        .formatted(cites, more, concede);
  }

  private static final String HEARD = "objections it costs too much";

  @Test
  void an_id_that_was_not_given_is_dropped_and_named_where_the_rest_carries_the_line() {
    assertThat(ask(HEARD, card("\"E001\",\"E999\"", "", "")))
        .contains("Fair, so start with one study.", "E999 was cited, but it is not among")
        .doesNotContain("Left out");
    assertThat(model.requests()).hasSize(1);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          A first survey goes out after 12 minutes at the median.  | F7 was added to what it rests on: “12 minutes”
          A first survey is answered after 12 minutes at the median. | Next      Ask again; what was left out failed on how
          Half of the participants leave a study within 3 days.    | Next      Ask again; what was left out failed on how
          You can plan a study in 12 minutes and go home.          | Next      Put the fact that is missing into your words
          Asked early, 83 % of teams wait.                         | Next      Put the fact that is missing into your words
          They told us “we run maybe a study every year”.          | Next      Ask again; what was left out failed on how
          """)
  void what_stands_in_a_fact_that_a_line_forgot_to_cite_is_no_missing_fact(
      String said, String told) {
    assertThat(ask(HEARD, card("\"E001\"", "", " " + said)).replaceAll("\\s+", " "))
        .contains(told.replaceAll("\\s+", " "));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          Whatever stays empty is refunded and noted.                | F90 was added to what it rests on: “refunded”
          Whatever stays empty is refunded, and 84 % of it is noted. | Left out  1 line
          Your whole invoice is refunded and noted.                  | Left out  1 line
          """)
  void what_a_given_fact_promises_may_be_promised(String said, String told, @TempDir Path own)
      throws IOException {
    var fresh = new Terminal(own).with(model);
    fresh.run("list");
    fresh.file(
        "f.csv",
        "id,statement,audience,approver\nF90,An empty seat is refunded.,customer,Sam Ortega\n");
    assertThat(fresh.run("import", "facts", "f.csv").out()).contains("1 added");

    assertThat(ask(fresh, HEARD, card("\"E001\"", "", " " + said)).replaceAll("\\s+", " "))
        .contains(told.replaceAll("\\s+", " "));
  }

  @Test
  void a_line_that_cites_nothing_else_is_lost_and_to_ask_again_is_the_next_step() {
    assertThat(ask(HEARD, card("\"E999\"", "", "")))
        .contains("Left out  1 line: ", "Next      Ask again; what was left out failed on how")
        .doesNotContain("Fair, so start with one study.");
  }

  @Test
  void a_kind_that_may_cite_nothing_keeps_a_line_whose_only_item_says_nothing_of_it() {
    var triage =
        """
        {"kind":"triage","cites":["E020"],"situation":"Cannot find the invoice","urgency":"normal",
         "emotion":"calm","match":"Asks about invoices","known":"Invoices lie under billing for accountants"}
        """;
    assertThat(ask("reply Where do I find the invoice?", triage))
        .contains("Cannot find the invoice", "E020 was cited, but it says nothing about this");
  }

  @Test
  void a_note_whose_item_says_nothing_of_it_is_no_fact() {
    var note =
        """
        {"kind":"note","cites":["E020"],"about":"risk","note":"Refunds for accountants are not covered. Ask who decides first.","basis":"fact"}
        """;
    assertThat(ask("reply Where do I find the invoice?", note))
        .contains("Ask who decides first", "Basis     assumption", "E020 was cited, but it says");
  }

  @Test
  void a_post_with_one_hashtag_too_few_or_a_sentence_twice_is_marked_and_kept() {
    var post =
        """
        {"kind":"post","cites":["E015"],"hook":"Show-up rate is what gets asked first.",
         "body":"Show-up rate is what gets asked first. The seat stays empty, and whoever came to watch waits. A no-show costs more than the session: it costs the hour of everybody in the call. What do you do with that hour when somebody does not come?",
         "hashtags":["uxresearch","researchops"],"alt_text":""}
        """;

    assertThat(ask("post linkedin no-shows", post).replaceAll("\\s+", " "))
        .contains(
            "The seat stays empty",
            "Hashtags has 2 of the 3",
            "“Show-up rate is what gets asked first.” stands there twice.");
    assertThat(ask("post linkedin no-shows", post.replace(",\"researchops\"", "")))
        .contains("Left out  1 line: Hashtags has 1 of the 3");
  }

  @Test
  void prose_for_customers_rests_on_what_it_cites() {
    var reply =
        """
        {"kind":"reply","cites":["E020"],"tone":"warm","text":"Billing keeps every invoice. Our accountants sort invoices by colleague and send copies to whoever signs the purchase order."}
        """;
    assertThat(ask("reply Where do I find the invoice?", reply))
        .contains("Left out  1 line (reply): ");
  }

  @Test
  void a_field_that_need_not_be_there_costs_no_line() {
    var card = card("\"E001\"", "It costs 83 % of what a panel costs.", "");

    assertThat(ask(HEARD, card))
        .contains("Fair, so start with one study.", "“If it is true” was left out: “83 %”")
        .doesNotContain("costs 83 %", "Left out");
    assertThat(ask(HEARD, card.replace("Fair, so", "You save 84 %, so")))
        .contains("Left out  1 line: “84 %” is in no cited evidence");
  }

  @Test
  void a_card_that_is_too_long_as_a_whole_says_what_it_lost_and_keeps_what_must_not_be_said() {
    var long40 = " Every study starts when you say so and stops when you say so.".repeat(2);
    var behind = "They have lost money on people who did not come and nobody told them";
    var card =
        card(
                "\"E001\"",
                "It does cost money each time that a study is run with people you pay for.",
                long40)
            .replace("\"behind\":\"\"", "\"behind\":\"" + behind + "\",\"basis\":\"assumption\"")
            .replace(
                "\"explore\":[\"How do you recruit now?\",\"What takes longest?\"]",
                "\"listen\":\"They talk of the last study that went wrong and who paid for"
                    + " it\",\"explore\":[\"How do you find people for a study today?\",\"What"
                    + " takes the longest time in all of it?\",\"Who decides what a study may cost"
                    + " in the end?\"]");
    var out = ask(HEARD, card);

    assertThat(out)
        .contains("Fair, so start with one study.", "Shall we look at one study", "It is cheap");
    assertThat(out.replaceAll("\\s+", " "))
        .contains("Left out to fit 180 words: part of “Explore”.")
        .contains("It does cost money each time", "Others pay more")
        .doesNotContain("Who decides what a study", "Left out 1 line");
    assertThat(model.requests()).hasSize(1);
  }

  private static String cold(String ask) {
    return """
    {"kind":"message","cites":["E027","F2"],"hook":"role pain","subject":"empty seats",
     "body":"You plan a study, and on the day somebody does not come.\\n\\nWith us a participant who does not show up is replaced or not charged.\\n\\n%s"}
    """
        .formatted(ask);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          email cold no-shows; ask for a 20 minute call next week | true
          email cold no-shows; propose a call of 20 minutes       | true
          email cold no-shows cost 20 minutes, book a demo        | true
          email cold no-shows cost them 20 minutes                | false
          email cold no-shows cost 20 minutes; no call            | false
          email cold they asked about our call of 20 minutes      | false
          """)
  void time_is_asked_for_only_where_the_request_wants_it(String words, boolean shown) {
    var out = ask(words, cold("Do you have 20 minutes for a call next week?"));

    if (shown) {
      assertThat(out).contains("somebody does not come", "asks for time, as your words do");
    } else {
      assertThat(out).doesNotContain("somebody does not come").contains("Left out  1 line: ");
    }
  }

  @Test
  void a_paragraph_of_four_sentences_is_split_and_the_mail_stands() {
    // two paragraphs of the recorded mail as one
    var mail = RecordedAnswersTest.recorded("email/good").replace(".\\n\\n", ". ");
    model.always(Answer.of(mail));
    var out =
        terminal.run("ask", "annie", "email", "our offer to research teams, plan a first study");

    assertThat(mail).doesNotContain(".\\n\\n");
    assertThat(out.out()).contains("Body").doesNotContain("Left out", "Nothing under");
    assertThat(model.requests()).hasSize(1);
  }

  @Test
  void a_variant_that_is_called_as_its_type_is_named_once() {
    model.always(Answer.of(RecordedAnswersTest.recorded("email/good")));

    assertThat(terminal.run("ask", "annie", "email", "marketing", "our offer").out())
        .contains("Annie, version 1 · Marketing email")
        .doesNotContain("Marketing email · Marketing email");
  }

  private String mail(String more) {
    var mail = RecordedAnswersTest.recorded("email/good");
    model.always(Answer.of(mail.replace("Your show-up rate is not your risk.", more)));
    return terminal
        .run("ask", "annie", "email", "our offer to research teams, plan a first study")
        .out()
        .replaceAll("\\s+", " ");
  }

  @Test
  void a_mail_is_not_lost_for_one_sentence_that_does_not_hold_but_shown_with_a_gap() {
    assertThat(mail("Teams that began in February had 85 % fewer of them."))
        .contains(
            "is replaced or not charged. […] You also see whom",
            "Taken out of “Body” at […]: “February” is in no cited evidence",
            "“85 %” is in no cited evidence, the record or the brief. Write what holds, or close")
        .doesNotContain("Teams that began", "Left out");
    // it was asked to mend it first
    assertThat(model.requests()).hasSize(2);
    assertThat(terminal.run("last").out().replaceAll("\\s+", " "))
        .contains(
            "Subject lines, three angles 1. Angle",
            "Body 5. Body",
            "Not finished, fill in before you send it: […] in line 5, [sender] in line 5. At");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "In March it was 85 %. In April it was 84 %. In May it was 83 %. In June it was 82 %.",
        "Write to jane.roe@example.com about it.",
      })
  void a_mail_that_holds_nowhere_or_gives_somebody_away_is_lost(String more) {
    assertThat(mail(more)).contains("Left out").doesNotContain("[…]", "your designers have often");
  }

  @Test
  void the_gravest_reason_is_named_with_the_kind_of_line() {
    var subject =
        """
        {"kind":"subject","cites":["F2"],"angle":"goal","subject":"No seat stays empty!",
         "preheader":"Save 92 % of the time that you lose with people who do not show up"}
        """;
    assertThat(ask("email no-shows", subject))
        .contains("Left out  1 line (subject): “92 %” is in no cited evidence")
        .contains("Next      Put the fact that is missing into your words");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Asks for a replacement by themselves within an hour of a missed session",
        "Books again before the next study without a reminder",
        "Invites two colleagues by Friday"
      })
  void a_signal_says_by_when_in_words_or_digits(String signal) {
    assertThat(
            ask(
                "beta one-click replacement",
                "{\"kind\":\"signal\",\"cites\":[],\"signal\":\"" + signal + "\"}"))
        .contains(signal.substring(0, 30));
  }

  @Test
  void a_signal_without_a_time_is_not_one() {
    assertThat(
            ask(
                "beta one-click replacement",
                "{\"kind\":\"signal\",\"cites\":[],\"signal\":\"They like the new button a lot\"}"))
        .contains("Left out  1 line (signal): ");
  }

  @Test
  void what_repeats_the_request_needs_no_citation_in_a_transactional_mail() {
    var subject =
        """
        {"kind":"subject","cites":[],"angle":"goal","subject":"What your customers said",
         "preheader":"Your survey has closed. The results are where your team works."}
        """;
    assertThat(ask("email transactional your survey has closed, results are ready", subject))
        .contains("What your customers said");
  }
}
