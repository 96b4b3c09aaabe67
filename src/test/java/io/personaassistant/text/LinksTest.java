package io.personaassistant.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LinksTest {
  @ParameterizedTest
  @CsvSource(
      delimiterString = "=>",
      quoteCharacter = '`',
      textBlock =
          """
          see https://Example.com/a?b=c.            => URL example.com
          https://good.com@evil.com/x               => URL evil.com
          https://good.com\\@evil.com                => URL good.com
          http:evil                                 => ``
          https:/evil.com                           => URL evil.com
          https://bücher.example/x                  => URL xn--bcher-kva.example
          https://evil.com:8080/x                   => URL evil.com
          javascript:alert(1)                       => URL ``
          mailto:a@b.com                            => URL b.com
          go to www.evil.com now                    => BARE www.evil.com
          go to evil.com/x?d=1 now                  => BARE evil.com
          go to evil.com.                           => BARE evil.com
          it works.in short it is.So there          => ``
          e.g. Node.js, 9.5 and v2.3                => ``
          bit.ly/abc                                => BARE bit.ly
          [here](https://evil.com/x)                => MARKDOWN evil.com
          [here]( <//evil.com/x> )                  => MARKDOWN evil.com
          ![x](https://evil.com/x.png)              => IMAGE evil.com
          [here][1]                                 => REFERENCE ``
          [1]: https://evil.com/x                   => REFERENCE evil.com
          [1]: https://evil.com/x "A title"         => REFERENCE evil.com
          [1]: evil                                 => REFERENCE evil
          [Brand]: We open at nine. [link]          => ``
          <https://evil.com|good.com>               => SLACK_LINK evil.com
          <@U123ABC> hi                             => MENTION ``
          <!channel> hi                             => BROADCAST ``
          <#C123|general>                           => CHANNEL ``
          @here and @everyone                       => BROADCAST ``; BROADCAST ``
          ask @maria                                => MENTION ``
          write to a.b@evil.co.uk                   => EMAIL evil.co.uk
          ev\u200bil.com/x                          => BARE evil.com
          ｅｖｉｌ．ｃｏｍ/x                            => BARE evil.com
          [placeholder] (see below)                 => ``
          a < b, 3:1 and 24/7                       => ``
          """)
  void reads_every_way_of_writing_a_link(String text, String expected) {
    String whole = text.replace("\\u200b", "\u200b").replace("\\\\", "\\");

    assertThat(
            Links.find(whole).stream()
                .map(l -> l.form() + " " + (l.host().isEmpty() ? "``" : l.host()))
                .collect(Collectors.joining("; ")))
        .isEqualTo(expected);
  }

  @Test
  void finds_the_image_inside_a_link() {
    assertThat(Links.find("[![a](https://evil.com/i.png)](https://evil.com)"))
        .extracting(WrittenLink::form)
        .contains(WrittenLink.Form.IMAGE);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          See “https://evil.com/a?b=1”, it is good. | See “evil[.]com”, it is good.
          “[page](https://www.evil.com/x)” is a link | “www[.]evil[.]com” is a link
          ask @maria about 3.5 and e.g. this        | ask @maria about 3.5 and e.g. this
          mailto:a@evil.com                         | evil[.]com
          """)
  void an_address_is_broken_so_that_nothing_makes_it_a_link(String text, String broken) {
    assertThat(Links.broken(text)).isEqualTo(broken);
    assertThat(Links.find(Links.broken(text)))
        .noneMatch(l -> l.form() == WrittenLink.Form.URL || l.form() == WrittenLink.Form.BARE);
  }
}
