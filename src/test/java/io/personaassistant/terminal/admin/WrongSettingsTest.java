package io.personaassistant.terminal.admin;

import static org.assertj.core.api.Assertions.assertThat;

import io.personaassistant.testing.Terminal;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/// Settings that are wrong stop the commands that need them, and no others.
class WrongSettingsTest {
  private final Terminal terminal;

  WrongSettingsTest(@TempDir Path folder) {
    terminal = new Terminal(folder);
  }

  private void dotEnv(String text) {
    terminal.file(".env", text);
  }

  @ParameterizedTest
  @ValueSource(strings = {"list", "ask annie objections", "show annie", "traits", "export"})
  void of_slack_do_not_stop_what_is_asked_here(String command) {
    terminal.run("list");
    terminal.with("SLACK_BOT_TOKEN", "abc").with("PORT", "many").with("PERSONA_ADMINS", "me");

    var result = terminal.run(command.split(" "));

    assertThat(result.exit()).isZero();
    assertThat(result.err()).isEmpty();
    assertThat(terminal.run("serve").err())
        .contains(
            "SLACK_BOT_TOKEN must start with xoxb-",
            "PORT must be a whole number",
            "PERSONA_ADMINS")
        .doesNotContain("abc", "many");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          OPENAI_BASE_URL | localhost                                  | must be a web address
          OPENAI_BASE_URL | ftp://x.example/v1                         | must be a web address
          OPENAI_BASE_URL | http://x.example:99999/v1                  | must be a web address
          OPENAI_BASE_URL | https://x.example/v1?api-version=2024-06   | behind ? or #
          OPENAI_BASE_URL | https://x.example/v1#chat                  | behind ? or #
          OPENAI_BASE_URL | https://me:verysecret@x.example/v1         | without a name or password
          OPENAI_MODEL    | http://127.0.0.1/v1                        | must be the name of a model
          OPENAI_API_KEY  | sk-verysecret…                             | copy it again
          OPENAI_API_KEY  | Bearer sk-verysecret                       | copy it again
          """)
  void of_the_model_stop_a_draft_and_no_list(String setting, String value, String said) {
    terminal.with("OPENAI_MODEL", "m").with(setting, value);

    assertThat(terminal.run("list").exit()).isZero();
    for (var command : new String[] {"ask annie objections", "serve"}) {
      var result = terminal.run(command.split(" "));
      assertThat(result.exit()).isEqualTo(1);
      assertThat(result.err())
          .contains(setting + " ", said)
          .doesNotContain("verysecret", "wrong inside");
    }
    assertThat(terminal.run("doctor").out()).contains("FIX  Settings", said);
  }

  @Test
  void doctor_names_them_and_goes_on_with_the_rest() {
    terminal.run("list");
    terminal.with("PORT", "many");

    var result = terminal.run("doctor");

    assertThat(result.exit()).isEqualTo(1);
    assertThat(result.out())
        .contains("FIX  Settings", "PORT must be a whole number", "ok   Records", "ok   Model");
  }

  @Test
  void a_misspelt_setting_is_named_with_the_one_that_was_meant() {
    terminal.run("list");
    dotEnv("OPENAI_MODL=x\nopenai_model=y\nMY_OWN_THING=z\n");

    assertThat(terminal.run("doctor").out())
        .contains(
            ".env sets OPENAI_MODL, which is no setting; OPENAI_MODEL is",
            ".env sets openai_model, which is no setting; OPENAI_MODEL is")
        .doesNotContain("MY_OWN_THING");
    assertThat(terminal.run("list").exit()).isZero();
  }

  @Test
  void an_option_in_front_of_the_command_is_told_where_it_goes() {
    assertThat(terminal.run("--db", "x.db", "list").err())
        .contains("--db goes behind the command, such as `persona list --db ...`");
  }

  @Test
  void a_line_that_sets_nothing_is_named_by_its_number_alone() {
    terminal.run("list");
    dotEnv("# mine\n\nexport PORT=3000\nxoxb-a-secret\nmodel name=x\n");

    var listed = terminal.run("list");

    assertThat(listed.exit()).isZero();
    assertThat(listed.err())
        .contains("! .env line 4 sets nothing; write NAME=value", "line 5 sets nothing")
        .doesNotContain("secret", "line 3");
    assertThat(terminal.run("serve").err()).contains(".env line 4").doesNotContain("secret");
    assertThat(terminal.run("doctor").out()).contains("FIX  Settings", ".env line 4");
  }

  @ParameterizedTest
  @ValueSource(strings = {"list", "check x", "help sales"})
  void a_prompts_folder_that_is_none_is_named(String command) {
    terminal.run("list");
    terminal.file("letter", "Dear all");
    var file = terminal.folder().resolve("letter").toString();

    var missing = terminal.with("PROMPTS_DIR", "/no/such/folder").run(command.split(" "));
    var letter = terminal.with("PROMPTS_DIR", file).run(command.split(" "));

    assertThat(missing.exit()).isEqualTo(1);
    assertThat(missing.err())
        .contains("there is no folder /no/such/folder", "PROMPTS_DIR")
        .doesNotContain("Exception");
    assertThat(letter.err())
        .contains(file + " (PROMPTS_DIR) is a file")
        .doesNotContain("Exception");
    assertThat(terminal.run("doctor").out()).contains("FIX  Prompts");
  }

  @Test
  void doctor_tells_of_prompts_also_where_there_are_no_records() {
    assertThat(terminal.with("PROMPTS_DIR", "/no/such/folder").run("doctor").out())
        .contains("FIX  Prompts", "/no/such/folder", "FIX  Records");
  }

  @Test
  void a_prompt_file_says_each_mistake_once_with_what_was_meant() {
    terminal.file(
        "hook.md",
        """
        ---
        command: hook
        title: Hook
        help: a hook
        audiance: customer
        lines:
          - kind: hook
            cout: 3
            fields:
              text: {label: Text, describe: a hook, chars: 60, checks: [stock_phrase, xyzzy]}
        options:
          one: {title: One}
          two: {title: Two}
        ---
        Task: x
        """);

    var result = terminal.with("PROMPTS_DIR", terminal.folder().toString()).run("help", "sales");

    assertThat(result.err().lines())
        .containsExactly(
            "persona: The prompts cannot be used:",
            "hook.md:5: `audiance` is no key here; did you mean `audience`?",
            "hook.md:8: `cout` is no key here; did you mean `count`?",
            "hook.md:10: `stock_phrase` is no check; did you mean `stock_phrases`?",
            result.err().lines().toList().getLast());
    assertThat(result.err().lines().toList().getLast())
        .startsWith("hook.md:10: `xyzzy` is no check; known are ")
        .endsWith(" more");
  }

  @Test
  void a_persona_that_is_called_like_a_draft_type_of_ones_own_is_told_with_what_to_do(
      @TempDir Path prompts) throws Exception {
    Files.writeString(
        prompts.resolve("tomas.md"),
        """
        ---
        command: tomas
        title: Tomas
        help: a type of our own
        audience: customer
        brief: {asks: what it is about}
        lines:
          - kind: title
            title: Titles
            count: 2
            fields:
              title: {label: Title, describe: one title, words: 12}
        ---
        Task: titles.
        """);
    terminal.run("ask", "annie");

    assertThat(terminal.run("doctor").out()).doesNotContain("Names");
    assertThat(terminal.with("PROMPTS_DIR", prompts.toString()).run("doctor").out())
        .contains(
            "FIX  Names",
            "the persona Tomas is called like the draft type tomas",
            "`/persona edit tomas` or in tomas.md");
    assertThat(
            terminal
                .with("SLACK_BOT_TOKEN", "xoxb-1")
                .with("SLACK_APP_TOKEN", "xapp-1")
                .run("serve")
                .err())
        .isEmpty();
    assertThat(terminal.run("serve", "--samples").err())
        .startsWith("Mind: the persona Tomas is called like the draft type tomas");
  }
}
