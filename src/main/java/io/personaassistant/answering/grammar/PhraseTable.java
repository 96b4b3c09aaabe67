package io.personaassistant.answering.grammar;

import io.personaassistant.text.ResourceLines;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.Pattern;

/// A resource with lines of a kind, a tab and regular expressions. Immutable.
final class PhraseTable {
  private final Map<String, String> phrases;

  private PhraseTable(Map<String, String> phrases) {
    this.phrases = phrases;
  }

  /// The table of this name beside the grammar.
  static PhraseTable read(String name) {
    var phrases = new LinkedHashMap<String, String>();
    for (var line : ResourceLines.of(PhraseTable.class, name)) {
      int tab = line.indexOf('\t');
      phrases.merge(line.substring(0, tab), line.substring(tab + 1), (one, two) -> one + "|" + two);
    }
    return new PhraseTable(phrases);
  }

  /// All that is of a kind, as one expression; `""` for a kind that there is none of.
  String of(String kind) {
    return phrases.getOrDefault(kind, "");
  }

  /// What stands before and behind a phrase of a kind, as a pattern for a whole text of any lines.
  Pattern pattern(String before, String kind, String behind) {
    return Pattern.compile("(?isu)" + before + "(?:" + of(kind) + ")" + behind);
  }
}
