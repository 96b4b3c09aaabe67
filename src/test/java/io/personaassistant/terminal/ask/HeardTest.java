package io.personaassistant.terminal.ask;

import static org.assertj.core.api.Assertions.assertThat;

import io.personaassistant.evidence.meaning.SentenceModels;
import io.personaassistant.testing.ScriptedModel;
import io.personaassistant.testing.Terminal;
import java.nio.file.Path;
import java.util.ArrayList;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// What people hear, and what the sample records have for it.
class HeardTest {
  private static final String NOTHING = "Nothing on record answers this";

  private static final String HEARD =
      """
      ingrid | what about gdpr                         | Our data protection officer has to see it first. (authority)
      ingrid | is there a DPA                          | Our data protection officer has to see it first. (authority)
      ingrid | data protection is a problem            | Our data protection officer has to see it first. (authority)
      ingrid | we need a security review first         | Our data protection officer has to see it first. (authority)
      ingrid | privacy                                 | Our data protection officer has to see it first. (authority)
      ingrid | our infosec people will ask             | Our data protection officer has to see it first. (authority)
      ingrid | are these real people                   | How do I know that these people are who they say
      ingrid | do you support SSO                      | Single sign-on and the log of who opened which recording
      ingrid | we use Acme already                     | We already have a supplier under contract. (competitor)
      annie  | is it gdpr compliant                    | Data stays in the region the customer chooses
      annie  | where is our data stored                | Data stays in the region the customer chooses
      annie  | do you support SSO                      | Single sign-on and the log of who opened which
      annie  | can you do SAML                         | Single sign-on and the log of who opened which
      annie  | does it integrate with our calendar     | Bookings go straight into the calendar
      annie  | honestly I don't see why we'd switch    | We recruit from our own customer list, and that
      annie  | to be honest it is too expensive        | It costs too much for the handful of studies we run.
      tomas  | takes too long to set up                | No objection on record is this one. “Setting it up takes
      annie  | no budget                               | It costs too much for the handful of studies we run.
      annie  | we use Acme already                     | No objection about a rival is on record for Annie.
      annie  | do you have an API                      | Nothing on record answers this
      annie  | does it integrate with Salesforce       | Nothing on record answers this
      annie  | we need an Outlook plugin               | Nothing on record answers this
      annie  | das ist zu teuer für uns                | What was heard is matched in English only
      annie  | c'est trop cher                         | What was heard is matched in English only
      annie  | es demasiado caro                       | What was heard is matched in English only
      annie  | 高すぎると思います                         | What was heard is matched in English only
      """;

  /// What is typed after `persona ask`, and the exit code.
  private static final String EXITS =
      """
      annie objections too slow | 0
      annie                     | 0
      help                      | 0
      herbert met annie today   | 2
      nobody objections         | 2
      anie objections           | 2
      annie objectons           | 2
      objections                | 2
      compare annie             | 2
      prioritize                | 2
      evidence E999             | 2
      annie ad tiktok summer    | 2
      """;

  private final Terminal terminal;

  HeardTest(@TempDir Path folder) {
    terminal = new Terminal(folder).withSamples();
  }

  @Test
  void finds_what_the_records_have() {
    var wrong = new ArrayList<String>();
    for (var line : HEARD.strip().lines().toList()) {
      var cells = line.split("\\s*\\|\\s*", -1);
      var out = terminal.run("ask", "--stored", cells[0], "objections", cells[1]).out();
      var shown = (out + "Other obj").split("Other obj", -1)[0].replaceAll("\\s+", " ");
      if (!shown.contains(cells[2]) || shown.contains(NOTHING) != cells[2].equals(NOTHING)) {
        wrong.add(line + " -> " + shown);
      }
    }

    assertThat(wrong).isEmpty();
  }

  @Test
  void other_words_bring_up_the_card_by_meaning_or_guesses_that_are_said_to_be_guesses() {
    terminal.with("EMBEDDINGS", "on");

    assertThat(heard("my team already juggles nine apps, please no more passwords"))
        .containsSubsequence(
            "I do not want yet another tool with another login. (technical fit)", "Say ")
        .doesNotContain("for sure", "Perhaps");
    assertThat(heard("what if they ghost us on the day like the last lot"))
        .containsSubsequence(
            "! Nothing on record answers this for sure. What comes nearest:",
            "Perhaps: We tried a panel before, and people did not show up. (past failure)",
            "Say ",
            "If it is none of these",
            "Ask them ");
    assertThat(heard("does she play chess")).contains(NOTHING).doesNotContain("Perhaps");
  }

  @Test
  void what_is_hardly_near_is_noted_as_a_question_and_no_model_is_asked() {
    var model = new ScriptedModel();
    terminal.with("EMBEDDINGS", "on").with(model);

    terminal.run("ask", "annie", "objections", "your invoices come on glossy paper");

    assertThat(model.requests()).isEmpty();
    assertThat(terminal.run("questions").out()).contains("glossy paper");
    terminal.run("ask", "annie", "objections", "last nurse they sent had never seen a hospital");
    assertThat(model.requests()).isNotEmpty();
  }

  @Test
  void a_complaint_without_an_angry_word_is_answered_with_effect_and_plan() {
    var complaint =
        "We were assured in writing that this could not happen. It has happened again. Please tell"
            + " me why I should renew.";
    terminal.with("EMBEDDINGS", "on");
    assertThat(SentenceModels.shared().get()).isPresent();

    assertThat(terminal.run("ask", "--stored", "annie", "reply", complaint).out())
        .containsSubsequence("Effect ", "Plan ", "The message reads angry");
    assertThat(terminal.run("ask", "--stored", "annie", "reply", "How do I add a seat?").out())
        .doesNotContain("reads angry");
  }

  private String heard(String words) {
    return terminal.run("ask", "--stored", "annie", "objections", words).out();
  }

  @Test
  void words_of_another_language_get_the_top_cards() {
    var out = terminal.run("ask", "--stored", "annie", "das ist zu teuer").out();

    assertThat(out).contains("The top 5 objections", "It costs too much");
  }

  @Test
  void wrong_words_are_wrong_use() {
    for (var line : EXITS.strip().lines().toList()) {
      var cells = line.split("\\s*\\|\\s*", -1);
      var result = terminal.run(("ask --stored " + cells[0]).split(" "));

      assertThat(result.exit()).as(line).isEqualTo(Integer.parseInt(cells[1]));
      assertThat(result.out()).as(line).isNotBlank();
      assertThat(result.err()).as(line).doesNotContain("persona: ");
    }
  }

  @Test
  void evidence_and_refine_tell_wrong_words_from_trouble() {
    terminal.run("list");

    assertThat(terminal.run("evidence", "E001").exit()).isZero();
    assertThat(terminal.run("evidence", "E001", "E999").exit()).isZero();
    assertThat(terminal.run("evidence", "E999").exit()).isEqualTo(2);
    assertThat(terminal.run("evidence", "nobody").exit()).isEqualTo(2);
    assertThat(terminal.run("refine", "shorter").exit()).isEqualTo(2);
    assertThat(terminal.run("ask", "--csv", "--json", "annie").exit()).isEqualTo(2);
    assertThat(terminal.run("ask", "--csv", "annie").exit()).isEqualTo(2);
    assertThat(terminal.run("evidence", "E001", "--db", "none.db").exit()).isEqualTo(1);
  }

  @Test
  void an_unknown_platform_is_told_which_there_are() {
    var out = terminal.run("ask", "annie", "ad", "tiktok", "summer").out();

    assertThat(out).contains("I do not know “ad tiktok”", "LinkedIn", "Google");
    assertThat(terminal.run("ask", "--stored", "annie", "ad", "about", "tiktok").exit()).isZero();
  }

  @Test
  void a_channel_may_be_named_as_people_say_it() {
    assertThat(terminal.run("ask", "--stored", "annie", "message", "for", "linkedin").out())
        .contains("LinkedIn message: what it can rest on");
    assertThat(terminal.run("ask", "--stored", "annie", "message", "the pilot", "via inmail").out())
        .contains("for: the pilot")
        .doesNotContain("via inmail");
  }

  @Test
  void a_variant_is_not_offered_as_its_own_next_step() {
    var out = terminal.run("ask", "--stored", "annie", "email").out();

    assertThat(out.substring(out.indexOf("\nNext"))).doesNotContain("Marketing email");
  }

  @Test
  void a_long_survey_asks_more_than_a_pulse() {
    var pulse = terminal.run("ask", "--stored", "annie", "survey", "pulse").out();
    var longer = terminal.run("ask", "--stored", "annie", "survey", "long").out();

    assertThat(longer).contains("Long survey", "How long did [this work] take", "4 to 6");
    assertThat(pulse).contains("Pulse survey", "2 to 3").doesNotContain("How long did");
    assertThat(longer.split("Answers ", -1).length).isGreaterThan(12);
  }

  @Test
  void a_shape_that_only_a_model_drafts_is_said() {
    assertThat(terminal.run("ask", "--stored", "annie", "objections", "calibrated").out())
        .contains("“Label and calibrated question” is a shape for drafted cards");
  }
}
