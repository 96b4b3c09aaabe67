package io.personaassistant.terminal.ask;

import static org.assertj.core.api.Assertions.assertThat;

import io.personaassistant.testing.Terminal;
import java.nio.file.Path;
import java.util.ArrayList;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// `persona check --type` counts copy the way its platform does.
class CheckLengthTest {
  private final Terminal terminal;

  CheckLengthTest(@TempDir Path folder) {
    terminal = new Terminal(folder).withSamples();
    assertThat(terminal.run("list").exit()).isZero();
  }

  /// `@300` stands for so many letters in short words.
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          sms              | @160                              | |
          sms              | @200                              | over_advised_length | 200 characters; 160 are advised
          sms              | @307                              | too_long | SMS has 307 characters, 306 fit
          SMS Service      | @307                              | too_long | Service SMS has 307
          sms              | @90 😀                            | over_advised_length | emoji
          sms              | @140 ’s                           | too_long | an emoji or curly quote
          post             | @3000                             | |
          post             | @3001                             | too_long | 3001 characters, 3000 fit
          post x           | @280                              | |
          post x           | @281                              | too_long | X post has 281 characters, 280 fit
          post x           | @250 https://example.org/a/page/of/which/nobody/reads/all/of/the/name | |
          post x           | @275 😀😀😀                       | too_long | X post has 282 characters
          x post           | @281                              | too_long | 280 fit
          tweet            | @281                              | too_long | 280 fit
          post twitter     | @281                              | too_long | 280 fit
          post thread      | 1/2 @270 / 2/2 @270               | |
          post thread      | 1/2 @270 / 2/2 @290               | too_long | Post 2 has 294
          post instagram   | @2201                             | too_long | 2200 fit
          post threads     | @501                              | too_long | 500 fit
          post tiktok      | @160                              | over_advised_length | 150 are advised
          post facebook    | @3001                             | |
          post             | @2999 [E002]                      | |
          ad google        | Headline: @31                     | too_long | Headline has 31 characters, 30 fit
          ad google        | Headline: @30 / Description: @90  | |
          ad google        | Headline 1: @20 / Headline 2: @33 | too_long | Headline has 33
          ad google        | - **Description:** @91            | too_long | Description has 91 characters, 90 fit
          ad google        | Ad group 1 / / Headline: @31      | too_long | Headline has 31 characters, 30 fit
          ad google        | Ad group 1 / / Headline: @30      | |
          post x           | @60 / / Headline: @250            | too_long | X post has
          ad google        | @31                               | length_not_counted | Google
          email            | Subject: @40 / @400               | over_advised_length | Subject has
          message inmail   | Subject: @30 / Button: @21        | too_long | Button has 21 characters, 20 fit
          survey           | @400                              | |
          """)
  void copy_is_counted_as_its_platform_counts(String type, String text, String rule, String why) {
    var result = terminal.run("check", "--audience", "customer", "--type", type, "--", copy(text));

    assertThat(result.exit()).as(result.err()).isZero();
    if (rule == null) {
      assertThat(result.out()).doesNotContain("too_long", "over_advised", "length_not");
    } else {
      assertThat(result.out().replaceAll("\\s+", " ")).contains(rule, why);
    }
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          sms         | @150                             | The Marketing SMS has 150 characters, 306 fit and 160 are advised.
          post x      | @100 [E002]                      | The X post has 100 characters, 280 fit.
          post thread | 1/2 @270 / 2/2 @200              | Post 2 has 204 characters, 280 fit.
          ad google   | Headline: @29 / Description: @91 | Headline has 29 characters, 30 fit.
          """)
  void what_fits_says_how_long_it_is(String type, String text, String said) {
    var out =
        terminal.run("check", "--audience", "customer", "--type", type, "--", copy(text)).out();

    assertThat(out.replaceAll("\\s+", " ")).contains(said);
  }

  @Test
  void without_a_type_nothing_is_counted() {
    assertThat(terminal.run("check", "Ask what waiting costs.").out()).doesNotContain("characters");
  }

  @Test
  void a_variant_that_is_not_there_is_answered_with_those_that_are() {
    var variant = terminal.run("check", "--type", "post fax", "Hello.");
    var type = terminal.run("check", "--type", "sonnet", "Hello.");

    assertThat(variant.exit()).isNotZero();
    assertThat(variant.err()).contains("post has the variants linkedin, x, thread");
    assertThat(type.err()).contains("is a draft type", "post x");
  }

  private static String copy(String said) {
    var pieces = new ArrayList<String>();
    for (var piece : said.split(" ")) {
      pieces.add(
          piece.startsWith("@")
              ? letters(Integer.parseInt(piece.substring(1)))
              : piece.equals("/") ? "\n" : piece);
    }
    return String.join(" ", pieces).replace(" \n ", "\n").replace(" ’", "’");
  }

  private static String letters(int count) {
    var words = "we meet on the new site now ";
    var text = words.repeat(count / words.length() + 1).substring(0, count);
    return text.endsWith(" ") ? text.substring(0, count - 1) + "s" : text;
  }
}
