package io.personaassistant.text;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class HiddenCharactersTest {
  @ParameterizedTest
  @ValueSource(
      strings = {
        "plain text\nwith\ttabs",
        "❤️ and 👩‍⚕️ and 👨‍👩‍👧",
        "1️⃣ first",
        "🏴󠁧󠁢󠁥󠁮󠁧󠁿 flag",
        "می‌خواهم",
        "क्‍ष",
        "naïve café — “quoted”"
      })
  void leaves_what_a_reader_needs(String text) {
    assertThat(HiddenCharacters.find(text)).isEmpty();
    assertThat(HiddenCharacters.remove(text)).isEqualTo(text);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "a\u200bb",
        "a\u202eb",
        "a\u2066b",
        "a\u00adb",
        "a\u0000b",
        "a\u001bb",
        "a\ufeffb",
        "a\ufe0fb",
        "a\u200db",
        "a\ufe01b",
        "a\udb40\udc41b",
        "a\udb40\udd01b",
        "a\ud800b",
        "a\u2060b",
        "a\u3164b",
        "a\u034fb"
      })
  void removes_what_carries_hidden_words(String text) {
    assertThat(HiddenCharacters.find(text)).hasSize(1);
    assertThat(HiddenCharacters.remove(text)).isEqualTo("ab");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "a\u001b[31mb",
        "a\u001b[0;1;31mb",
        "a\u001b[2Kb",
        "a\u001b[?25lb",
        "a\u001b]0;a title\u0007b",
        "a\u001b]8;;https://example.test\u001b\\b",
        "a\u001b\u200b\u001b[mb"
      })
  void removes_what_tells_a_terminal_to_do_something_to_its_end(String text) {
    assertThat(HiddenCharacters.find(text)).hasSize(1);
    assertThat(HiddenCharacters.remove(text)).isEqualTo("ab");
  }

  @ParameterizedTest
  @ValueSource(strings = {"a\u001b]0;never ended", "a\u001b[", "a\u001b[31"})
  void keeps_words_behind_an_order_that_is_none(String text) {
    assertThat(HiddenCharacters.remove(text)).isEqualTo(text.replace("\u001b", ""));
  }

  @Test
  void a_flag_of_no_known_region_is_smuggling() {
    String smuggled = "🏴" + Character.toString(0xE0068) + Character.toString(0xE0069);

    assertThat(HiddenCharacters.remove(smuggled)).isEqualTo("🏴");
  }

  @Test
  void line_breaks_become_one_kind() {
    assertThat(HiddenCharacters.remove("a\r\nb\rc\u2028d")).isEqualTo("a\nb\nc\nd");
  }
}
