package io.personaassistant.checking;

import static org.assertj.core.api.Assertions.assertThat;

import io.personaassistant.checking.copy.TextReview;
import io.personaassistant.checking.line.CheckContext;
import io.personaassistant.checking.line.Finding;
import io.personaassistant.checking.line.Level;
import io.personaassistant.checking.line.Source;
import io.personaassistant.checking.line.Subject;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// What the checks say of whole texts as people write them, sentence by sentence.
class PlainTextsTest {
  private static final TextReview REVIEW =
      new TextReview(Checks.standard(), Checks.inOtherLanguages());

  private static final Source TOLD =
      new Source(
          "E1",
          "My panel is slow. I don't trust it until I have seen two sessions. I stopped asking it.",
          true,
          true,
          "P-1",
          Optional.of(LocalDate.of(2026, 9, 1)));

  private static final Source OTHER =
      new Source(
          "E2",
          "Our panel was slow too, and nobody came.",
          true,
          true,
          "P-2",
          Optional.of(LocalDate.of(2026, 9, 2)));

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      textBlock =
          """
          Could we talk for 20 minutes on 9 December?                         | -
          Shall I call you on 3 December at 10 am?                            | -
          A call of half an hour in January would be early enough.            | -
          I will write to you before noon on 2 December.                      | -
          We save you 20 minutes a day from 9 December on.                    | numbers_supported dates_supported
          This takes about four minutes.                                      | -
          The survey will take you about 5 minutes.                           | -
          The set-up takes about 5 minutes.                                   | numbers_supported
          On 9 December the price goes up.                                    | dates_supported
          Let's plan three interviews of 45 minutes in the week of 7 December. | -
          Ask each lead for the last study that was late.                     | -
          Tell them that nine of ten leads wait for weeks.                    | citation_present numbers_supported
          """)
  void days_and_lengths_of_what_we_plan_are_ours(String text, String expected) {
    assertThat(found(text, false)).isEqualTo(expected);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      textBlock =
          """
          The coat in size 3XL came late.                                     | -
          The 5G line came late.                                              | -
          0-5 Confirm what matters. 5-10 Show the sessions.                   | -
          Ask Brightwell about the coat.                                      | entities_supported
          - Confirm what matters.                                             | -
          - Sizes first, then prices.                                         | -
          Ask [Customer Name] from [Company] about the coat.                  | -
          Ask {{First Name}} about the coat.                                  | -
          So please wait.                                                     | -
          """)
  void letters_behind_a_digit_the_first_word_of_a_point_and_what_is_to_be_filled_in_name_nobody(
      String text, String expected) {
    assertThat(found(text, false).replace("numbers_supported ", "")).isEqualTo(expected);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      textBlock =
          """
          Hi Petra, shall we look at it together?                             | -
          Petra, shall we look at it together?                                | -
          Shall we look at it together, Petra?                                | -
          Somebody like Petra would look at it first.                         | persona_named
          """)
  void whoever_is_spoken_to_may_be_called_as_the_persona(String text, String expected) {
    assertThat(found(text, true)).isEqualTo(expected);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      textBlock =
          """
          Two leads call their panel slow [E1, E2].                           | -
          Three leads call their panel slow [E1, E2].                         | numbers_supported
          Two leads left their panel [E1, E2].                                | numbers_supported
          Ask: “How many sessions did you lose last time?” [E1]               | -
          A lead asked “How many sessions did you lose last time?” [E1]       | quote_verbatim
          One lead sees two sessions before trusting a panel [E1].            | -
          One lead trusts a panel that is slow without seeing sessions [E1].  | -
          One lead keeps asking the panel [E1].                               | claim_supported
          One lead has stopped asking the panel [E1].                         | -
          It makes sense to ask who comes when nobody answers.                | -
          Q2 asks how long a study took.                                      | -
          Q2 asks about budgets, since managers lose theirs in autumn.        | citation_present
          """)
  void what_is_told_as_it_was_said_passes(String text, String expected) {
    assertThat(found(text, false)).isEqualTo(expected);
  }

  /// The rules of the errors and warnings, in order of place, `-` without one.
  private static String found(String text, boolean customers) {
    var subject =
        new Subject(
            "petra",
            0,
            "",
            "",
            List.of(),
            List.of(),
            List.of(),
            Optional.of(LocalDate.of(2026, 11, 26)));
    var context =
        new CheckContext(
            Map.of("E1", TOLD, "E2", OTHER),
            "Petra Vogel",
            "",
            "Petra Vogel",
            Set.of(),
            Set.of(),
            subject);
    var found =
        REVIEW.review(text, context, new TextReview.Purpose(customers, false)).stream()
            .filter(f -> f.level() != Level.INFO)
            .map(Finding::rule)
            .distinct()
            .collect(Collectors.joining(" "));
    return found.isEmpty() ? "-" : found;
  }
}
