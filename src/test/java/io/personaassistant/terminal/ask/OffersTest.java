package io.personaassistant.terminal.ask;

import static org.assertj.core.api.Assertions.assertThat;

import io.personaassistant.testing.ScriptedModel;
import io.personaassistant.testing.ScriptedModel.Answer;
import io.personaassistant.testing.Terminal;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// What is said to a customer gives nothing away, assures nothing and says nothing against a rival
/// that nobody approved or found, whether a model drafted it or a colleague wrote it.
class OffersTest {
  private static final String REPLY = "Fair, so start with one study.";
  private static final String PROOF = "You pay per completed session.";
  private static final String RESPOND = "You pay for people who show up, nothing else.";
  private static final String CONFIRM = "Shall we look at one study?";

  private final ScriptedModel model = new ScriptedModel();
  private final Terminal terminal;

  OffersTest(@TempDir Path folder) {
    terminal = new Terminal(folder).withSamples().with(model);
  }

  private String drafted(String field, String text) {
    var card =
        """
        {"lines":[{"kind":"card","cites":["F1","E006"],"objection":"It costs too much for us",
         "reply":"%s","question":"What does waiting cost you today?","proof":"%s","type":"price",
         "behind":"","acknowledge":"That is a fair point.",
         "explore":["How do you recruit now?","What takes longest?"],"respond":"%s",
         "confirm":"%s","concede":"","do_not_say":["It is cheap."]}]}
        """
            .formatted(
                field.equals("reply") ? text : REPLY,
                field.equals("proof") ? text : PROOF,
                field.equals("respond") ? text : RESPOND,
                field.equals("confirm") ? text : CONFIRM);
    model.next(Answer.of(card));
    model.next(Answer.of(card));
    var out = terminal.run("ask", "annie", "objections", "it costs too much").out();
    return out.replaceAll("\\s+", " ");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          reply   | We let you try the first study for free, since you pay for each session.
          reply   | Your first session costs you nothing.
          proof   | The first study is on us.
          respond | We guarantee that every session takes place; you pay per completed session.
          confirm | We start with a complimentary session.
          respond | Unlike UserZoom, which charges hidden fees, you pay for each session.
          respond | Other panels hide their fees, and with us you pay for each completed session.
          """)
  void a_drafted_line_with_an_invented_offer_or_against_a_rival_is_not_shown(
      String field, String text) {
    assertThat(drafted(field, text)).contains("eft out").doesNotContain(text);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          reply   | Feel free to start with one study.
          reply   | You pay per completed session, so a quiet month costs you nothing.
          respond | A participant who does not show up is replaced or not charged, as the terms say.
          respond | We cannot guarantee that every session takes place, so you pay per completed session.
          confirm | Is a hands-free start what you want?
          """)
  void a_drafted_line_that_only_sounds_so_is_shown(String field, String text) {
    assertThat(drafted(field, text)).contains(text);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          We guarantee that every session takes place [F1].             | fail
          Every session takes place, guaranteed [F5].                   | fail
          We let you try the first study for free [F1].                 | fail
          The first study is on us.                                     | fail
          Your first session costs you nothing [F1].                    | fail
          There is no charge for the first study.                       | fail
          Start with a complimentary session.                           | fail
          You get the pilot at half price.                              | fail
          We will cover the cost of the first study.                    | fail
          The first two are free.                                       | fail
          You have our word that people show up.                        | fail
          Try it risk-free.                                             | fail
          Set-up is free of charge [F90].                               | pass
          Your set-up costs you nothing [F90].                          | pass
          We deliver free of charge from 200 euro.                      | pass
          The recorder is free for you with every study.                | pass
          The study is free for all.                                    | fail
          The room at the back is free for your team.                   | pass
          Feel free to ask for the report.                              | pass
          A hands-free way to run a session.                            | pass
          You are free to leave after any session.                      | pass
          Free up an hour on Friday.                                    | pass
          It costs you nothing to ask.                                  | pass
          A no-show costs you nothing, for people are replaced or not charged [F2]. | pass
          We cannot guarantee that every session takes place.           | pass
          Is the first study free?                                      | pass
          The decision is on us.                                        | pass
          Never say: the first study is free.                           | pass
          A participant who does not show up is replaced or not charged [F2]. | pass
          """)
  void a_colleagues_text_gives_away_and_assures_what_is_approved_alone(
      String text, String verdict) {
    terminal.file(
        "facts.csv",
        """
        id,statement,audience,approver,expires
        F90,Set-up is free of charge.,customer,Sam,2099-01-01
        F91,Orders from 200 euro are delivered free of charge.,customer,Sam,2099-01-01
        F92,Each study comes with a free recorder.,customer,Sam,2099-01-01
        F93,Photos can be ordered with the study; they are free.,customer,Sam,2099-01-01
        """);
    terminal.run("import", "facts", "facts.csv", "--db", "data/persona.db");

    var out = terminal.run("check", text, "--persona", "annie").out();

    assertThat(out).startsWith(verdict);
    assertThat(out.contains("approved_promises")).isEqualTo(verdict.equals("fail"));
  }

  @Test
  void what_a_rival_gives_away_is_evidence_and_no_offer_of_ours() {
    terminal.file(
        "items.csv",
        """
        id,source_type,date,text
        C900,competitor,2026-09-01,The price page of the rival says that the first study is free.
        """);
    terminal.run("import", "evidence", "items.csv", "--db", "data/persona.db");

    assertThat(
            terminal
                .run(
                    "check",
                    "The price page of the rival says that the first study is free [C900].")
                .out())
        .startsWith("pass");
  }
}
