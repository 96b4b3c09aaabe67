package io.personaassistant.slack.view.block;

import static org.assertj.core.api.Assertions.assertThat;

import io.personaassistant.testing.BlockRules;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// Slack refuses a whole message or window for one text that is too long.
class BlocksTest {
  @ParameterizedTest
  @ValueSource(strings = {"word ", "👨‍👩‍👧", "👍🏽 ", "e\u0301", "क्षि", "🇩🇪", "&amp;", "x"})
  void whatever_a_text_is_written_in_it_fits_and_ends_with_a_whole_character(String one) {
    var text = one.repeat(3_100);
    var option = Blocks.option(text, "v");
    var blocks =
        new BlockList()
            .section(text)
            .context(text)
            .header(text)
            .actions(
                Blocks.asking(Blocks.button("a", text, text), "Sure?", text, "Yes"),
                Blocks.select("b", text, List.of(option)))
            .input("c", text, text, Blocks.textField("c", text, true, 3_000), true);

    assertThat(BlockRules.view(Modal.form("Title", "call", "Save", "", blocks))).isEmpty();
    for (var place :
        Map.of(
                "/0/text/text", 3_000,
                "/1/elements/0/text", 2_000,
                "/2/text/text", 150,
                "/3/elements/0/text/text", 75,
                "/3/elements/0/value", 2_000,
                "/3/elements/0/confirm/text/text", 300,
                "/3/elements/1/placeholder/text", 150,
                "/3/elements/1/options/0/text/text", 75,
                "/4/label/text", 2_000,
                "/4/element/initial_value", 3_000)
            .entrySet()) {
      var cut = blocks.json().at(place.getKey()).asText();
      assertThat(cut.length() <= place.getValue()).as(place.getKey()).isTrue();
      assertThat(cut.endsWith("…") && text.startsWith(cut.substring(0, cut.length() - 1)))
          .as(place.getKey())
          .isTrue();
    }
    var cut = blocks.json().at("/0/text/text").asText();
    assertThat((cut.length() - 1) % one.length())
        .isEqualTo(one.endsWith(" ") ? one.length() - 1 : 0);
  }
}
