package io.personaassistant.checking;

import static io.personaassistant.checking.Rules.field;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class NamedChecksTest {
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          no_contradiction_word | That is a fair worry, and I hear it.           | true
          no_contradiction_word | I hear you, but it pays off.                   | false
          no_contradiction_word | A fair point. However, it pays off.            | false
          no_contradiction_word | The button is there.                           | true
          ends_with_question    | Worth a look?                                  | true
          ends_with_question    | He asked: “worth a look?”                      | true
          ends_with_question    | Worth a look? Tell me.                         | false
          open_question         | What happens when a chair stays empty?         | true
          open_question         | When that happens, how do you fill it?         | true
          open_question         | Tell me about the last empty chair.            | true
          open_question         | In what way does it hurt?                      | true
          open_question         | Please describe how it began.                  | true
          open_question         | Explain what you did next.                     | true
          open_question         | List prices put them off.                      | false
          open_question         | Do you lose time on the phone?                 | false
          open_question         | Is that what you expected?                     | false
          open_question         | Empty chairs hurt.                             | false
          past_tense            | They left because budgets could not be planned | true
          past_tense            | They could no longer try one room              | true
          past_tense            | Sunday work cost twice as much                 | true
          past_tense            | They could leave                               | false
          past_tense            | It was due before the renewals could bring it  | true
          past_tense            | They will say that they could not pay          | false
          one_question          | What hurts most?                               | true
          one_question          | What hurts most? And since when?               | false
          one_question          | It hurts.                                      | false
          one_question          | Please describe how it began.                  | true
          one_question          | Tell me about last week. What hurt most?       | true
          one_question          | Please describe it. Please name the cause.     | false
          stock_phrases         | I hope this finds you well.                    | false
          stock_phrases         | A best-in-class tool that works seamlessly.    | false
          stock_phrases         | Leverage it.                                   | false
          stock_phrases         | In today’s fast-paced world                    | false
          stock_phrases         | A lever for your team                          | true
          no_exclamation        | Great!                                         | false
          no_exclamation        | Great.                                         | true
          one_exclamation       | Great!                                         | true
          one_exclamation       | Great! Really!                                 | false
          no_emoji              | Fine ❤️                                         | false
          no_emoji              | 100 % fine ©                                   | true
          no_numbers            | three chairs                                   | true
          no_numbers            | 3 chairs                                       | false
          no_fake_reply         | Re: your chairs                                | false
          no_fake_reply         | Reviewing your chairs                          | true
          no_superlatives       | The best software                              | false
          no_superlatives       | Best done on Monday                            | true
          you_first             | You wait and your team waits while we look.    | true
          you_first             | We built it, and our team can show you.        | false
          you_first             | Nine days is a long wait.                      | true
          short_sentences       | Short. It says one thing, and then it ends.    | true
          spam_words            | Act now and win                                | false
          spam_words            | It acts, now and then                          | true
          plain_words           | Paid per session.                              | true
          one_hashtag           | Who waits? #research                           | true
          one_hashtag           | Who waits? #research #ux                       | false
          two_hashtags          | Issue #2 waits #research #ux                   | true
          two_hashtags          | #a #b #c                                       | false
          opt_out               | Reply STOP to opt out                          | true
          opt_out               | We never stop                                  | false
          """)
  void judges_a_text(String check, String text, boolean passes) {
    assertThat(field("f").checks(check).rulesBrokenBy(text).contains(check)).isEqualTo(!passes);
  }

  @Test
  void verbatim_takes_the_whole_text_for_a_quotation() {
    assertThat(field("f").checks("verbatim").rulesBrokenBy("It costs way too much"))
        .containsExactly("quote_verbatim");
  }

  @Test
  void a_sentence_of_25_words_is_long() {
    var words = "word ".repeat(24).strip();

    assertThat(field("f").checks("short_sentences").rulesBrokenBy(words + ".")).isEmpty();
    assertThat(field("f").checks("short_sentences").rulesBrokenBy(words + " more."))
        .containsExactly("short_sentences");
  }
}
