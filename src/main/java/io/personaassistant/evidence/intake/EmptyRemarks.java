package io.personaassistant.evidence.intake;

import io.personaassistant.text.Accents;
import io.personaassistant.text.ResourceLines;
import io.personaassistant.text.Words;
import io.personaassistant.text.personal.FirstNames;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;

/// Texts that say nothing of a customer: thanks, a goodbye, "please ignore", how to reach somebody
/// where that was taken out. A text with one word more stays. Pure functions; the phrases are in
/// `empty-remarks.txt`, in seven languages.
final class EmptyRemarks {
  private static final Pattern REMOVED =
      Pattern.compile("\\[[\\p{L} -]+ removed\\]|\\[person \\d+\\]");

  /// Longer texts hold something else.
  private static final int MOST_WORDS = 20;

  private static final int LONGEST_PHRASE = 5;

  /// What kind a phrase is; those of one word or more, apart by blanks.
  private static final Map<String, Kind> PHRASES = new HashMap<>();

  private enum Kind {
    /// Enough by itself.
    STRONG,
    /// A greeting or a yes.
    WEAK,
    /// Says something by itself, such as "It works now".
    STATE,
    /// How to reach somebody.
    REACH
  }

  static {
    for (var line : ResourceLines.of(EmptyRemarks.class, "empty-remarks.txt")) {
      int colon = line.indexOf(':');
      var kind =
          switch (line.substring(0, colon)) {
            case "weak" -> Kind.WEAK;
            case "state" -> Kind.STATE;
            case "reach" -> Kind.REACH;
            default -> Kind.STRONG;
          };
      for (var phrase : line.substring(colon + 1).split("\\|")) {
        PHRASES.putIfAbsent(String.join(" ", tokens(phrase)), kind);
      }
    }
  }

  private EmptyRemarks() {}

  /// Whether nothing else is in a text, as it is stored.
  static boolean areAllOf(String text) {
    boolean removed = REMOVED.matcher(text).find();
    var words = tokens(REMOVED.matcher(text).replaceAll(" "));
    if (words.size() > MOST_WORDS || (words.isEmpty() && !removed)) {
      return false;
    }
    boolean strong = false;
    boolean state = false;
    int at = 0;
    while (at < words.size()) {
      int length = phrase(words, at, removed);
      if (length == 0) {
        // whom the thanks go to, or from whom they come
        return strong && at == words.size() - 1 && FirstNames.holds(words.get(at));
      }
      var kind = PHRASES.get(said(words, at, length));
      strong |= kind == Kind.STRONG;
      state |= kind == Kind.STATE;
      at += length;
    }
    return strong || (removed && !state);
  }

  /// How many words from here on are the longest phrase; 0 where none is.
  private static int phrase(List<String> words, int at, boolean removed) {
    for (int length = Math.min(LONGEST_PHRASE, words.size() - at); length > 0; length--) {
      var kind = PHRASES.get(said(words, at, length));
      if (kind != null && (kind != Kind.REACH || removed)) {
        return length;
      }
    }
    return 0;
  }

  private static String said(List<String> words, int at, int length) {
    return String.join(" ", words.subList(at, at + length));
  }

  private static List<String> tokens(String text) {
    return Words.tokens(Accents.without(text.replace("ß", "ss")).toLowerCase(Locale.ROOT));
  }
}
