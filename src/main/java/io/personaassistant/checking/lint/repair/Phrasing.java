package io.personaassistant.checking.lint.repair;

import io.personaassistant.text.Sentence;
import io.personaassistant.text.Verbs;
import io.personaassistant.text.WordList;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;

/// Small changes to English that keep a sentence a sentence.
final class Phrasing {
  private static final Map<String, String> FIRST_TO_YOU = WordList.pairs("phrasing.first-to-you");
  private static final Map<String, String> THIRD_TO_YOU = WordList.pairs("phrasing.third-to-you");
  private static final Pattern POSSESSIVE_HER =
      Pattern.compile("\\bher (?=(?!to\\b|in\\b|on\\b|at\\b|with\\b|for\\b|and\\b|or\\b)[a-z])");

  private Phrasing() {}

  /// Single spaces, none before a mark.
  static String tidy(String text) {
    return text.replaceAll("\\s{2,}", " ").replaceAll(" ([?,.;:])", "$1").strip();
  }

  /// The text as a question: capital first, one question mark at its end.
  static String asked(String text) {
    var bare = Sentence.upperFirst(tidy(text).replaceAll("[\\s.?!,;:]+$", ""));
    return bare + (bare.matches("(?i)(?:please )?(?:rate|score)\\b.*") ? "." : "?");
  }

  /// What somebody says of themselves, said to them: `I trust my figures` to `you trust your
  /// figures`.
  static String firstToYou(String statement) {
    // "our policy" beside no "I" or "we" is the asker's own
    boolean own = statement.matches("(?i).*\\b(?:i|my|me|we)\\b.*");
    return own ? mapped(statement, FIRST_TO_YOU) : statement;
  }

  /// What is said of a persona, said to it: `figures that she can trust` to `figures that you can
  /// trust`.
  static String thirdToYou(String text) {
    var words =
        new ArrayList<>(
            List.of(
                mapped(POSSESSIVE_HER.matcher(text).replaceAll("your "), THIRD_TO_YOU)
                    .replaceAll("\\bher\\b", "you")
                    .split(" ", -1)));
    for (int i = 1; i < words.size(); i++) {
      if (words.get(i - 1).equals("you")) {
        int at = i;
        Verbs.ofThird(words.get(i)).ifPresent(base -> words.set(at, base));
      }
    }
    return String.join(" ", words);
  }

  private static String mapped(String text, Map<String, String> changes) {
    var words = new ArrayList<String>();
    for (var word : text.split(" ", -1)) {
      String bare = word.replaceAll("[.,;?!]+$", "");
      String changed = changes.get(bare.toLowerCase(Locale.ROOT).replace('’', '\''));
      words.add(changed == null ? word : changed + word.substring(bare.length()));
    }
    return String.join(" ", words);
  }
}
