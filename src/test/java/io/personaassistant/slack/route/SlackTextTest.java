package io.personaassistant.slack.route;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SlackTextTest {
  @ParameterizedTest
  @CsvSource(
      delimiter = '\t',
      quoteCharacter = '"',
      textBlock =
          """
          <@U0BOT> *annie* objections _it costs too much_ / annie objections it costs too much
          *Annie* / Annie
          _annie_ ~objections~ / annie objections
          *_Annie_*, ~*price*~ / Annie, price
          `annie objections it costs too much` / annie objections it costs too much
          ```annie objections price``` / annie objections price
          *<@U0BOT>* annie / annie
          hey <@U0BOT> annie / hey annie
          <@U0BOT>: annie / annie
          annie <@U0BOT> / annie
          cc <@U0BOT> fyi / cc fyi
          &gt; annie objections price / annie objections price
          &gt;&gt;&gt;annie no time / annie no time
          annie &gt; 500 users / annie > 500 users
          &gt; 500 users / > 500 users
          annie *see <https://a.example/x_y_z?a=*1*|our _price_>* / annie see our _price_
          <https://a.example/_a_/*b*> / https://a.example/_a_/*b*
          2*3*4 and snake_case_name / 2*3*4 and snake_case_name
          5 * 3 * 2 / 5 * 3 * 2
          price* and terms* apply / price* and terms* apply
          ~5 to ~10 users / ~5 to ~10 users
          :thumbs_up: and :+1: / :thumbs_up: and :+1:
          <@U2> said &lt;price&gt; &amp;lt; in <#C1|general> / a colleague said <price> &lt; in #general
          <!subteam^S1|@sales> annie / @sales annie
          <mailto:p@x.example|p@x.example> / p@x.example
          """)
  void is_what_people_mean_by_it(String row) {
    var typed = row.split(" / ", 2);
    assertThat(SlackText.plain(typed[0], "U0BOT")).isEqualTo(typed[1]);
  }
}
