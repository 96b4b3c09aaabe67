package io.personaassistant.terminal.ask;

import static org.assertj.core.api.Assertions.assertThat;

import io.personaassistant.testing.Terminal;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class FirstCommandTest {
  private final Terminal terminal;

  FirstCommandTest(@TempDir Path folder) {
    terminal = new Terminal(folder);
  }

  @Test
  void makes_the_samples_and_answers_with_the_reply_before_anything_else() {
    var result = terminal.run("ask", "annie", "objections", "it costs too much");

    assertThat(result.exit()).isZero();
    assertThat(result.out()).startsWith("! Sample data: Annie");
    assertThat(result.out()).contains("You heard: “it costs too much”", "Say ", "Ask ", "Proof ");
    assertThat(result.out())
        .containsPattern("E\\d{3}")
        .contains("approved by")
        .contains("confidence");
    assertThat(result.out()).contains("Other objections");
    assertThat(result.out().indexOf("Say ")).isLessThan(result.out().indexOf("Other objections"));
    assertThat(terminal.folder().resolve("data/persona.db")).exists();
  }

  @ParameterizedTest
  @ValueSource(strings = {"import", "traits", "evidence", "export", "backup", "last"})
  void only_ask_list_and_show_make_samples(String command) {
    var result =
        switch (command) {
          case "import" -> terminal.run("import", "personas", "nothing.json");
          case "evidence" -> terminal.run("evidence", "E001");
          case "backup" -> terminal.run("backup", "copy.db");
          default -> terminal.run(command);
        };

    assertThat(result.exit()).isEqualTo(1);
    assertThat(result.err()).startsWith("persona: ").doesNotContain("Exception", "\tat ");
  }

  @Test
  void a_named_database_that_is_not_there_is_refused_with_the_next_step() {
    var result = terminal.run("ask", "annie", "--db", "other.db");

    assertThat(result.exit()).isEqualTo(1);
    assertThat(result.err()).contains("other.db").contains("persona");
    assertThat(terminal.folder().resolve("other.db")).doesNotExist();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          annie too expensive                      | You heard: “too expensive”
          annie objections                         | The top 5 objections
          objections for annie it costs too much   | You heard: “it costs too much”
          ux research lead it costs too much       | You heard: “it costs too much”
          the efficiency seeker objections         | The top 5 objections
          ANNIE                                    | UX Research Lead
          annei objections                         | Did you mean Annie
          annie objektions                         | Did you mean Objections
          annie survey pricing                     | About     pricing
          annie message                            | A note and a message to start from
          annie linkedin about onboarding          | LinkedIn post about onboarding
          annie linkedin                           | Which of these: LinkedIn post, LinkedIn single image ad, LinkedIn message or
          annie brief and objections               | Which of these: Brief or Objections?
          brief, objections for annie on price     | Which of these: Brief or Objections?
          evidence E001                            | Quote it
          p-31                                     | P-31, mid-size software, Ticket 48213
          search P-07                              | P-07, fintech, Interview 24
          search annie p-07                        | P-07, fintech, Interview 24
          what did p-07 say                        | P-07, fintech, Interview 24
          P-07 and e12                             | 2 items
          P-07, P-98                               | Not on record: P-98.
          search p-98                              | Nothing on record about “p-98”
          annie SOC-2                              | You heard: “SOC-2”
          who loses if we drop email support       | The plan: we drop email support
          rank sso, calendars, exports for ingrid  | 3 features
          short bio of ingrid                      | Behind this brief
          annie what should I not say              | say “That cannot happen with us” / “It is not expensive”
          export all personas                      | on the command line: `persona export`.
          who can edit annie                       | It is for curators.
          make ingrid inactive                     | `persona state` puts one into the archive
          what is contradicted about annie         | Evidence stands against
          what should we research next             | Health of your personas
          how is tomas different from annie        | Best researched: Tomas
          evidence annie                           | The evidence behind each trait
          annie what does she think about no-shows | You asked about: “no-shows”
          annie how does she feel about price      | You asked about: “price”
          annie went quiet, what are her objections about price? | You asked about: “price”
          annie top worries about exports and calls | You asked about: “exports and calls”
          annie how does it react when offline     | You heard: “offline”
          annie she says it is too expensive       | You heard: “it is too expensive”
          annie main problem with the tool is the price | You heard: “main problem with the tool is the price”
          annie main worry with you is security    | You heard: “main worry with you is security”
          annie top problems with onboarding are slow replies | You heard: “top problems with onboarding are slow replies”
          annie main complaint about you: nobody answers | You heard: “main complaint about you: nobody answers”
          annie main pain with onboarding kills us | You heard: “main pain with onboarding kills us”
          annie terms for cancelling are unfair    | You heard: “terms for cancelling are unfair”
          annie: the terms for cancelling are unfair | You heard: “the terms for cancelling are unfair”
          annie phrases around consent are confusing | You heard: “phrases around consent are confusing”
          annie names for fields cost us time      | You heard: “names for fields cost us time”
          annie words around consent               | Their words
          what are the terms for consent annie     | Their words
          what does annie think about no-shows     | You asked about: “no-shows”
          what is GPT-4                            | Nothing on record about “GPT-4”
          what is E999                             | Not on record: E999.
          how do I explain calendar sync to annie  | On record about “calendar sync”
          newest research about calendars          | Newest items about “calendars”
          help sales                               | What sales can ask
          list                                     | 3 personas
          herbert                                  | “herbert” names no persona. Personas
          herbert objections                       | “herbert objections” names no persona
          herbert mayer survey on prices           | “herbert mayer survey on prices” names no persona
          no such words as email                   | names no persona. Personas
          objections                               | For whom?
          """)
  void understands(String words, String expected) {
    assertThat(terminal.withSamples().run(("ask " + words).split(" ")).out()).contains(expected);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "'; DROP TABLE persona; --",
        "annie \" OR 1=1 NEAR(* AND col:x",
        "annie <@U123> <!channel> *bold* _x_",
        "annie \u0000\u0007\u001b[31mred",
        "annie 😀👩‍👩‍👧 عربى \u202Eevil",
        "((((",
        "*",
        "AND OR NOT"
      })
  void no_text_breaks_it(String words) {
    var result = terminal.withSamples().run("ask", words);

    assertThat(result.exit()).isIn(0, 2);
    assertThat(result.out()).isNotBlank().doesNotContain("\u001b[31m", "\u202E", "\u0000");
  }

  @Test
  void ten_thousand_characters_are_refused_kindly() {
    var result = terminal.run("ask", "annie", "x".repeat(10_000));

    assertThat(result.exit()).isEqualTo(2);
    assertThat(result.out()).contains("at most 4,000 characters");
  }

  @Test
  void one_length_is_told_however_much_too_long_a_text_is() {
    for (int length : new int[] {4_001, 9_100, 10_401, 12_600, 40_000}) {
      assertThat(terminal.run("ask", "annie objections " + "x".repeat(length)).out())
          .contains("at most 4,000 characters");
    }
    assertThat(terminal.run("ask", "annie check " + "x ".repeat(9_000)).out())
        .contains("at most 10,000 characters");
    assertThat(terminal.run("ask", "x".repeat(12_600)).out()).contains("at most 10,000 characters");
  }

  @Test
  void nothing_said_shows_what_can_be_asked() {
    assertThat(terminal.run("ask").out()).contains("Your personas", "Annie", "Try");
  }

  @Test
  void words_that_fit_no_objection_are_said_to_be_unknown_with_a_question_to_ask() {
    var out = terminal.run("ask", "annie", "objections", "the purple elephants are singing").out();

    assertThat(out)
        .contains("Nothing on record answers")
        .contains("Ask them")
        .contains("Other objections");
  }

  @Test
  void json_is_one_object_on_standard_output() {
    var out = terminal.run("ask", "--json", "annie", "objections", "it costs too much").out();

    var root = Terminal.read(out);
    assertThat(root.path("persona").asText()).isEqualTo("annie");
    assertThat(root.path("sections").get(0).path("entries").get(0).path("cites")).isNotEmpty();
  }

  @Test
  void as_of_repeats_results_and_lets_approvals_expire() {
    terminal.run("list");

    var later =
        terminal
            .run("ask", "annie", "objections", "it costs too much", "--as-of", "2031-01-01")
            .out();

    assertThat(later).contains("EXPIRED").doesNotContain("approved by").contains("not researched");
    assertThat(terminal.run("ask", "annie", "objections", "--as-of", "2031-01-01").out())
        .isEqualTo(terminal.run("ask", "annie", "objections", "--as-of", "2031-01-01").out());
  }

  @Test
  void wrong_use_is_exit_code_two() {
    assertThat(terminal.run("frobnicate").exit()).isEqualTo(2);
    assertThat(terminal.run("import").exit()).isEqualTo(2);
    assertThat(terminal.run("ask", "--as-of", "yesterday", "annie").exit()).isEqualTo(2);
  }

  @Test
  void a_bad_setting_is_named_without_its_value() {
    var result = terminal.with("SLACK_BOT_TOKEN", "secret-value").run("doctor");

    assertThat(result.exit()).isEqualTo(1);
    assertThat(result.out()).contains("SLACK_BOT_TOKEN").doesNotContain("secret-value");
  }

  @Test
  void dot_env_is_read_and_the_environment_wins() {
    terminal.file(".env", "PERSONA_DB=from-env-file.db\n");

    assertThat(terminal.run("ask", "annie").err()).contains("from-env-file.db");
    assertThat(terminal.with("PERSONA_DB", "from-environment.db").run("ask", "annie").err())
        .contains("from-environment.db");
  }

  @ParameterizedTest
  @ValueSource(strings = {"--help", "-h"})
  void help_is_found_where_people_look_for_it(String option) {
    var whole = terminal.run(option);

    assertThat(whole.exit()).isZero();
    assertThat(whole.out()).contains("First steps:", "ask").isEqualTo(terminal.run("help").out());
    assertThat(terminal.run("ask", option).out()).contains("--stored");
  }

  @Test
  void an_id_that_is_typed_twice_is_shown_once() {
    var said = terminal.withSamples().run("evidence", "E001", "E001", "f1", "F1", "Z9", "Z9").out();

    assertThat(said).contains("2 items", "Not on record: Z9.");
    assertThat(said).containsOnlyOnce("F1 ·");
  }

  @Test
  void a_question_back_stands_above_its_choices_and_is_asked_once() {
    assertThat(terminal.run("ask", "annie", "brief", "and", "objections").out())
        .isEqualTo(
            """
              Which of these: Brief or Objections?

              - `annie brief`
              - `annie objections`
            """);
  }
}
