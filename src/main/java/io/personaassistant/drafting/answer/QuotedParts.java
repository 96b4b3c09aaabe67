package io.personaassistant.drafting.answer;

import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/// What a text quotes: what stands between the two marks of a quotation, in all the ways people
/// write them; what stands between two quotations is none. Pure functions.
final class QuotedParts {
  private static final List<Pattern> MARKS =
      Stream.of(
              "[“„]([^“”„]+)[“”]",
              "\"([^\"]+)\"",
              "«([^«»]+)»",
              "»([^«»]+)«",
              "[‘‚]([^‘‚]+?)[’‘](?!\\p{L})",
              "(?<![\\p{L}\\p{N}])'([^']+)'(?![\\p{L}\\p{N}])")
          .map(Pattern::compile)
          .toList();

  private QuotedParts() {}

  /// The words of each, without the marks.
  static Stream<String> of(String text) {
    return MARKS.stream()
        .flatMap(marks -> marks.matcher(text).results())
        .map(quotation -> quotation.group(1));
  }
}
