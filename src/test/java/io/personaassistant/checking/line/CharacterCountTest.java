package io.personaassistant.checking.line;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CharacterCountTest {
  @ParameterizedTest
  @CsvSource({
    "GRAPHEMES, 👨‍👩‍👧 é, 3",
    "CODE_POINTS, 👨‍👩‍👧, 5",
    "UTF16, 🦷, 2",
    "WIDTH, ab漢字, 6",
    "WIDTH, ｗｉｄｅ, 8",
    "X_WEIGHTED, plain text, 10",
    "X_WEIGHTED, see https://example.com/a/very/long/path?with=words, 27",
    "X_WEIGHTED, 漢字, 4",
    "X_WEIGHTED, 👨‍👩‍👧 ok, 5",
    "X_WEIGHTED, “quoted”, 8",
    "X_WEIGHTED, Привет עולם, 11",
    "X_WEIGHTED, 한글 カナ, 9",
    "X_WEIGHTED, see example.com, 27",
    "X_WEIGHTED, ❤️ and 1, 8",
    "WIDTH, ﾊﾝｶｸ, 4",
    "SMS, [~] €, 9",
    "SMS, naïve, 11",
    "SMS, plain 'text', 12",
    "SMS, €{}, 6",
    "SMS, “a”, 6"
  })
  void counts_as_the_platform_does(CharacterCount count, String text, int expected) {
    assertThat(count.count(text)).isEqualTo(expected);
  }

  @Test
  void an_sms_holds_160_plain_or_70_other_characters() {
    assertThat(CharacterCount.SMS.count("a".repeat(160))).isEqualTo(160);
    assertThat(CharacterCount.SMS.count("ё".repeat(70))).isEqualTo(160);
    assertThat(CharacterCount.SMS.count("ё".repeat(71))).isGreaterThan(160);
  }

  @Test
  void two_parts_of_an_sms_hold_306_plain_or_134_other_characters() {
    int most = CopyLimits.builtIn().find("sms.text").orElseThrow().hard();

    assertThat(CharacterCount.SMS.count("a".repeat(306))).isEqualTo(most);
    assertThat(CharacterCount.SMS.count("ё".repeat(134))).isEqualTo(most);
    assertThat(CharacterCount.SMS.count("ё".repeat(135))).isGreaterThan(most);
  }
}
