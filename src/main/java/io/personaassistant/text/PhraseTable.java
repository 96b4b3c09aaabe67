package io.personaassistant.text;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// A resource with lines of a kind, a tab and regular expressions. A `{kind}` in an expression
/// stands for all that is listed of that kind above it. Immutable.
public final class PhraseTable {
  private static final Pattern PART = Pattern.compile("\\{([a-z][a-z-]*)}");

  private final Map<String, String> phrases;

  private PhraseTable(Map<String, String> phrases) {
    this.phrases = phrases;
  }

  /// The table of this name beside a class.
  ///
  /// @throws IllegalStateException when the program was built without it
  public static PhraseTable read(Class<?> beside, String name) {
    var phrases = new LinkedHashMap<String, String>();
    for (var line : ResourceLines.of(beside, name)) {
      int tab = line.indexOf('\t');
      var spelled =
          PART.matcher(line.substring(tab + 1))
              .replaceAll(part ->
                  Matcher.quoteReplacement(phrases.getOrDefault(part.group(1), part.group())));
      phrases.merge(line.substring(0, tab), spelled, (one, two) -> one + "|" + two);
    }
    return new PhraseTable(phrases);
  }

  /// All that is of a kind, as one expression; `""` for a kind that there is none of.
  public String of(String kind) {
    return phrases.getOrDefault(kind, "");
  }

  /// What stands before and behind a phrase of a kind, as a pattern for a whole text of any lines.
  public Pattern pattern(String before, String kind, String behind) {
    return Pattern.compile("(?isu)" + before + "(?:" + of(kind) + ")" + behind);
  }
}
