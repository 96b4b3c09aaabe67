package io.personaassistant.evidence.transcript;

import io.personaassistant.text.ResourceLines;
import io.personaassistant.text.Words;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// What transcribers note about how something is said, such as `[laughs]`: nobody said it.
final class StageMarks {
  private static final Set<String> WORDS =
      Set.copyOf(ResourceLines.words(StageMarks.class, "stage-marks.txt"));
  private static final Pattern BRACKET =
      Pattern.compile("\\s*(?:\\[([^\\[\\]]{1,40})]|\\(([^()]{1,40})\\))");

  private StageMarks() {}

  /// Whether a word in lower case is one of theirs.
  static boolean isMark(String word) {
    return WORDS.contains(word);
  }

  /// A text without them. Other words in brackets stay.
  static String without(String text) {
    return BRACKET
        .matcher(text)
        .replaceAll(found -> {
          var noted = found.group(1) == null ? found.group(2) : found.group(1);
          var words = Words.tokens(noted.toLowerCase(Locale.ROOT));
          boolean mark = !words.isEmpty() && WORDS.containsAll(words);
          return mark ? "" : Matcher.quoteReplacement(found.group());
        })
        .strip();
  }
}
