package io.personaassistant.text;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// A resource with lines of a kind, a tab and regular expressions. A `{kind}` in an expression
/// stands for all that is listed of that kind above it. Immutable.
public final class PhraseTable {
  private static final Pattern PART = Pattern.compile("\\{([a-z][a-z-]*)}");

  private final Map<String, List<String>> phrases;

  private PhraseTable(Map<String, List<String>> phrases) {
    this.phrases = phrases;
  }

  /// The table of this name beside a class.
  ///
  /// @throws IllegalStateException when the program was built without it
  public static PhraseTable read(Class<?> beside, String name) {
    var table = new PhraseTable(new LinkedHashMap<>());
    for (var line : ResourceLines.of(beside, name)) {
      int tab = line.indexOf('\t');
      var spelled =
          PART.matcher(line.substring(tab + 1))
              .replaceAll(part ->
                  Matcher.quoteReplacement(
                      table.phrases.containsKey(part.group(1))
                          ? table.of(part.group(1))
                          : part.group()));
      table.phrases.computeIfAbsent(line.substring(0, tab), _ -> new ArrayList<>()).add(spelled);
    }
    return table;
  }

  /// All that is of a kind, as one expression; `""` for a kind that there is none of.
  public String of(String kind) {
    return String.join("|", phrases.getOrDefault(kind, List.of()));
  }

  /// The same as a pattern that says itself how it is matched.
  public Pattern exactly(String kind) {
    return Pattern.compile(of(kind));
  }

  /// The words of a kind, which stand with `|` between two.
  public Set<String> words(String kind) {
    return Phrases.of(of(kind));
  }

  /// What stands before and behind a phrase of a kind, as a pattern for a whole text of any lines.
  public Pattern pattern(String before, String kind, String behind) {
    return whole(before, of(kind), behind);
  }

  /// The same for each line of a kind by itself, in their order.
  public List<Pattern> each(String before, String kind, String behind) {
    return phrases.getOrDefault(kind, List.of()).stream()
        .map(phrase -> whole(before, phrase, behind))
        .toList();
  }

  private static Pattern whole(String before, String phrases, String behind) {
    return Pattern.compile("(?isu)" + before + "(?:" + phrases + ")" + behind);
  }
}
