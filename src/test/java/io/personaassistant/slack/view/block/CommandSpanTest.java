package io.personaassistant.slack.view.block;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// Commands that a sentence names are code in Slack; other formatting does nothing.
class CommandSpanTest {
  @ParameterizedTest
  @ValueSource(
      strings = {
        "Say `/persona annie objections it's too expensive`, or `/persona help`.",
        "An admin can add one with `persona setup`.",
        "`health tomas` says what to do.",
        "To draft the guides: `/persona annie interview`, `/persona ingrid interview`",
        "(`/persona annie objections [what you heard]`)",
        "`/persona`",
        "“dates=day-first” and `/persona annie_2 ad *linkedin*`"
      })
  void commands_stay_as_they_are_with_nothing_invisible_in_them(String sentence) {
    assertThat(Mrkdwn.escape(sentence)).isEqualTo(sentence);
    assertThat(Markdown.escape(sentence.replaceAll("\\(|\\)|“|”|dates=", "")))
        .contains("`")
        .doesNotContain("\\`");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "`<@U1>`",
        "`<!channel>`",
        "`*bold*`",
        "``",
        "`",
        "a`persona list`b",
        "```persona list```",
        "`persona one\ntwo`",
        "`persona a&lt;b`"
      })
  void what_is_no_command_loses_its_formatting(String text) {
    var mrkdwn = Mrkdwn.escape(text);
    assertThat(mrkdwn).doesNotContain("<", ">");
    assertThat(mrkdwn.replace("\u2060`", "").replaceAll("(?<=\\w)`(?=\\w)", ""))
        .doesNotContain("`");
    assertThat(Markdown.escape(text).replace("\\`", "")).doesNotContain("`", "<", ">");
  }
}
