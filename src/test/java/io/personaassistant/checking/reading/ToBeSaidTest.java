package io.personaassistant.checking.reading;

import static org.assertj.core.api.Assertions.assertThat;

import io.personaassistant.checking.Checks;
import io.personaassistant.checking.Rules;
import io.personaassistant.checking.copy.TextReview;
import io.personaassistant.checking.line.Finding;
import io.personaassistant.checking.line.Source;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// Which words in quotation marks may be ours, and which are held against what was said.
class ToBeSaidTest {
  private static final TextReview REVIEW =
      new TextReview(Checks.standard(), Checks.inOtherLanguages());

  private static final String SAID =
      "Why would I pay twice for the same list? Guests call because they cannot see the menu.";

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      textBlock =
          """
          Ask: “What did the last list cost you?” [E1]                              | -
          Ask her “What did the last list cost you?” [E1]                           | -
          Show her the list and ask “What did the last one cost you?” [E1]          | -
          If she hesitates, ask “What did the last list cost you?” [E1]             | -
          If she hesitates, show the list and ask “What did it cost you?” [E1]      | -
          Headline: “What does your list cost you?” [E1]                            | -
          Question 3: “What does your list cost you?” [E1]                          | -
          Ask: “Can I show you the list?” [E1]                                      | -
          Ask: “Why would I pay twice for the same list?” [E1]                      | -
          Guests call and ask “Is the kitchen open today?” [E1]                     | quote_verbatim
          Some guests call, ask “Is the kitchen open today?” and hang up [E1].      | quote_verbatim
          Questions like “Is the kitchen open today?” come up often [E1].           | quote_verbatim
          Close to opening, guests ask “Is the kitchen open today?” [E1]            | quote_verbatim
          Start with what she asks: “Is the kitchen open today?” [E1]               | quote_verbatim
          Open with her words: “Is the kitchen open today?” [E1]                    | quote_verbatim
          Start-up owners wonder “Is the kitchen open today?” [E1]                  | quote_verbatim
          Open with “Why would I pay three times for the same list?” [E1]           | quote_verbatim
          Headline: “Why would I pay three times for the same list?” [E1]           | quote_verbatim
          Ask: “Why would I pay three times for the same list?” [E1]                | quote_verbatim
          Headline: “Why does my Monday start with a phone?” [E1]                   | quote_verbatim
          """)
  void a_question_is_ours_only_where_the_reader_is_told_to_ask_it(String text, String expected) {
    assertThat(found(text, source(true), "", false)).isEqualTo(expected);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      textBlock =
          """
          Ask: “Why would I pay twice for the same list?”          | false | quote_not_for_customers
          Headline: “Why would I pay twice for the same list?”     | false | quote_not_for_customers
          Objection: “Guests call because they cannot see the menu.” | false | quote_not_for_customers
          Ask: “Why would I pay twice for the same list?”          | true  | -
          """)
  void no_cue_opens_a_closed_source_to_customers(String text, boolean open, String expected) {
    var record = "Guests call because they cannot see the menu.";
    assertThat(found(text, source(open), record, true)).isEqualTo(expected);
  }

  private static Source source(boolean open) {
    return new Source(
        "E1",
        SAID,
        true,
        open,
        "P-1",
        Optional.empty(),
        new Source.Origin(
            Optional.of(io.personaassistant.evidence.SourceType.INTERVIEW),
            0,
            false,
            "",
            "",
            List.of()));
  }

  private static String found(String text, Source source, String record, boolean customers) {
    var context = Rules.context(Map.of("E1", source), record, "", "Petra Vogel");
    var found =
        REVIEW.review(text, context, new TextReview.Purpose(customers, false)).stream()
            .map(Finding::rule)
            .filter(rule -> rule.startsWith("quote"))
            .distinct()
            .collect(Collectors.joining(" "));
    return found.isEmpty() ? "-" : found;
  }
}
