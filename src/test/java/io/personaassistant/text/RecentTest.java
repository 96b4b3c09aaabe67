package io.personaassistant.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class RecentTest {
  @Test
  void the_texts_asked_for_last_are_not_read_again() {
    var read = new ArrayList<String>();
    var recent = new Recent<Integer>(2);

    for (var text : List.of("a", "bb", "a", "ccc", "a", "bb")) {
      int length =
          recent.of(
              text,
              t -> {
                read.add(t);
                return t.length();
              });
      assertThat(length).isEqualTo(text.length());
    }

    assertThat(read).containsExactly("a", "bb", "ccc", "bb");
  }

  @Test
  void a_long_text_is_known_without_being_kept() {
    var read = new ArrayList<String>();
    var recent = new Recent<Integer>(2);
    var text = "What was asked. ".repeat(1_000);

    for (var each : List.of(text, text, text + "?")) {
      assertThat(
              recent.of(
                  each,
                  t -> {
                    read.add(t);
                    return t.length();
                  }))
          .isEqualTo(each.length());
    }

    assertThat(read).containsExactly(text, text + "?");
    assertThat(recent.key(text)).hasSize(64).isNotEqualTo(recent.key(text + "?"));
    assertThat(recent.key("x".repeat(200))).isEqualTo("x".repeat(200));
    assertThat(new Recent<Integer>(2, 20_000).key(text)).isSameAs(text);
  }
}
