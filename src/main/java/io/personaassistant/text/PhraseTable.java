package io.personaassistant.text;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// A resource with lines of a kind, a tab and regular expressions. A `{kind}` in an expression
/// stands for all that is listed of that kind above it. Immutable.
public final class PhraseTable {
  private static final Pattern PART = Pattern.compile("\\{([a-z][a-z-]*)}");

  private final String name;
  private final Map<String, List<String>> phrases = new LinkedHashMap<>();

  private PhraseTable(String name) {
    this.name = name;
  }

  /// The table of this name beside a class.
  ///
  /// @throws IllegalStateException when the program was built without it
  public static PhraseTable read(Class<?> beside, String name) {
    var table = new PhraseTable(name);
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

  /// All that is of a kind, as one expression.
  ///
  /// @throws IllegalStateException when there is none, as do all that ask for a kind
  public String of(String kind) {
    return String.join("|", lines(kind));
  }

  /// The same as a pattern that says itself how it is matched.
  public Pattern exactly(String kind) {
    return Pattern.compile(of(kind));
  }

  /// The words of a kind, which stand with `|` between two.
  public Set<String> words(String kind) {
    return WordList.stroked(of(kind));
  }

  /// What stands before and behind a phrase of a kind, as a pattern for a whole text of any lines.
  public Pattern pattern(String before, String kind, String behind) {
    return whole(before, of(kind), behind);
  }

  /// The same for each line of a kind by itself, in their order.
  public List<Pattern> each(String before, String kind, String behind) {
    return lines(kind).stream().map(phrase -> whole(before, phrase, behind)).toList();
  }

  private List<String> lines(String kind) {
    return Optional.ofNullable(phrases.get(kind))
        .orElseThrow(() -> new IllegalStateException(name + " has no " + kind));
  }

  private static Pattern whole(String before, String phrases, String behind) {
    return Pattern.compile("(?isu)" + before + "(?:" + phrases + ")" + behind);
  }
}
