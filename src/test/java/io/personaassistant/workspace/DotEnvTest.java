package io.personaassistant.workspace;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class DotEnvTest {
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '~',
      textBlock =
          """
          A=xoxb-1                  | xoxb-1
          A = xoxb-1                | xoxb-1
          export A=xoxb-1           | xoxb-1
          A=xoxb-1 # bot            | xoxb-1
          A=xoxb#1                  | xoxb#1
          A="xoxb-1"                | xoxb-1
          A='xoxb-1'                | xoxb-1
          A="xoxb-1" # bot          | xoxb-1
          A='sk-1'    # key         | sk-1
          A="xoxb-1" #bot           | xoxb-1
          A="xoxb-1"# bot           | xoxb-1
          A="xoxb-1" # the "bot"    | xoxb-1
          A='xoxb-1' # it's the bot | xoxb-1
          A="one # two"             | one # two
          A="one # two" # three     | one # two
          A="it's"                  | it's
          A="say "hi" twice"        | say "hi" twice
          A="say "hi"               | say "hi
          A=""                      | ~~
          A="" # none               | ~~
          A=                        | ~~
          A=$HOME/x                 | $HOME/x
          A=one=two                 | one=two
          """)
  void a_value_is_what_stands_in_its_quotes_or_before_a_comment(String line, String value) {
    assertThat(DotEnv.parse(line + "\nB=2\n")).containsEntry("A", value).containsEntry("B", "2");
    assertThat(DotEnv.problems(line)).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"A=\"", "A=\"xoxb-1", "A='xoxb-1", "A=\"xoxb-1'", "A=\"xoxb-1\"x"})
  void half_a_pair_of_quotation_marks_is_told_by_its_line(String line) {
    assertThat(DotEnv.problems("B=2\n" + line))
        .singleElement()
        .asString()
        .startsWith("line 2 has quotation marks")
        .doesNotContain("xoxb");
  }

  @Test
  void what_sets_nothing_is_passed_over_and_told_by_its_number() {
    var text = "\uFEFFA=1\n\n# mine\nsecret\n2B=3\n";

    assertThat(DotEnv.parse(text)).containsOnlyKeys("A");
    assertThat(DotEnv.problems(text))
        .hasSize(2)
        .first()
        .asString()
        .startsWith("line 4 sets nothing");
  }

  @ParameterizedTest
  @CsvSource({"on, true", "ON, true", "Off, false", "off, false"})
  void a_switch_is_read_in_capitals_too(String typed, boolean on) {
    assertThat(Settings.read(Map.of("SLACK_LIMITS", typed, "EMBEDDINGS", typed)))
        .isInstanceOfSatisfying(
            Settings.Read.Ok.class,
            read -> {
              assertThat(read.settings().slackLimits()).isEqualTo(on);
              assertThat(read.settings().embeddings()).isEqualTo(on);
            });
    assertThat(Settings.read(Map.of("EMBEDDINGS", "maybe")))
        .isEqualTo(new Settings.Read.Wrong(List.of("EMBEDDINGS must be on or off")));
  }
}
