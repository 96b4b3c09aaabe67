package io.personaassistant.evidence.document;

import io.personaassistant.evidence.table.JobTitles;
import io.personaassistant.text.WordList;
import java.time.DayOfWeek;
import java.time.Month;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// What a sentence about somebody says of how old they are and where they live or work: "Otto is 52
/// and owns a practice in Leeds." Pure functions.
final class Portrait {
  private static final String AGE =
      "(?:(?:,| is| are)? (?:about |around |aged? )?(\\d{2})(?: ?years? old| years of age)?(?=,|;|\\.| and\\b| or so\\b|$)"
          + "|(?: is| are) an? (\\d{2})-year-old\\b)";

  private static final String TITLE =
      "(?: is| are| works as| work as),?(?: \\d{2}(?: years old)?,?(?: and| and works as)?)?(?: an?| the| our)? "
          + "(\\p{L}[\\p{L}&/-]*(?: \\p{L}[\\p{L}&/-]*){0,5}?)(?= at\\b| in\\b|(?<!\\b(?i:head|director|chief|lead|manager|president|vp)) of an?\\b| for\\b| with\\b| who\\b| and\\b|[,.;]|$)";

  /// A place that people work at, and what stands between it and where it is.
  private static final String AT =
      "(?:practice|clinic|surgery|shop|store|office|studio|agency|company|firm|business|restaurant|café|cafe|hotel"
          + "|farm|garage|salon|school|workshop|warehouse|yard|factory|plant|hospital|pharmacy|bakery|brewery|gym)";

  private static final String NAMED_PLACE =
      "(\\p{Lu}[\\p{L}'’-]+(?:[ -](?:\\p{Lu}[\\p{L}'’-]+|am|an der|de|la|upon|sur))*+(?:, \\p{Lu}[\\p{L}'’-]+(?=[.;]|$))?)";

  private static final Pattern PLACE =
      Pattern.compile(
          "\\b(?:(?:lives|living|live|based|resides|located|at home) (?:and works )?in|(?:comes|is|are) from|"
              + AT
              + "(?: (?:with|of|for|on|and) [\\p{L}\\d -]{1,40}?)? in) "
              + NAMED_PLACE);

  /// Words with a capital that follow "in" and are no place.
  private static final Set<String> NO_PLACE =
      Stream.of(
              Arrays.stream(Month.values()).map(Enum::name),
              Arrays.stream(DayOfWeek.values()).map(Enum::name),
              WordList.stroked(
                  "EXCEL|WORD|IT|HR|SALES|MARKETING|FINANCE|ENGLISH|GERMAN"
                      + "|FRENCH|SPANISH|SLACK|EUROS|Q1|Q2|Q3|Q4")
                  .stream())
          .flatMap(names -> names)
          .collect(Collectors.toUnmodifiableSet());

  private Portrait() {}

  /// How old the text says the persona is.
  ///
  /// @param name what the persona is called
  static Optional<String> age(String text, String name) {
    var sentence = Pattern.compile(them(name) + AGE).matcher(text);
    return sentence.find()
        ? Optional.ofNullable(sentence.group(1)).or(() -> Optional.ofNullable(sentence.group(2)))
        : Optional.empty();
  }

  /// What the text says the persona does: "Quinn is 44 and Quality Manager at a chain".
  static Optional<String> title(String text, String name) {
    return Pattern.compile(them(name) + TITLE)
        .matcher(text)
        .results()
        .map(m -> m.group(1).strip())
        .filter(JobTitles::isOne)
        .findFirst();
  }

  /// The persona at the beginning of a sentence, by any word of the name: "Quality Quinn" is called
  /// Quinn.
  private static String them(String name) {
    var words = name.isBlank() ? new String[0] : name.strip().split(" +");
    var any =
        Arrays.stream(words).map(Pattern::quote).map(w -> "|" + w).collect(Collectors.joining());
    return "(?:^|(?<=[.!?\n] )|(?<=\n))(?i:she|he|they"
        + any
        + (words.length > 1 ? "|" + Pattern.quote(name.strip()) : "")
        + ")";
  }

  /// Where the text says the persona lives or works.
  static Optional<String> place(String text) {
    return PLACE
        .matcher(text)
        .results()
        .map(m -> m.group(1))
        .filter(p -> !NO_PLACE.contains(p.split("[ ,]")[0].toUpperCase(Locale.ROOT)))
        .findFirst();
  }
}
