package io.personaassistant.checking.reading;

import io.personaassistant.text.WordList;
import io.personaassistant.text.Words;
import io.personaassistant.text.number.Numbers;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/// The words by which an answer of a tally is named: what it is about, numbers as figures ("one or
/// two"), and none of it however it is said ("none", "not at all", "never"). English.
public final class AnswerWords {
  private static final List<String> FIGURES = WordList.listed("answer-words.figures");

  private static final List<String> TIMES = List.of("once", "twice");

  private static final String NONE = "0";

  private static final Set<String> DENYING =
      Set.of("no", "none", "not", "never", "nothing", "nobody", "nowhere", "without");

  private AnswerWords() {}

  /// The words of a text, without the shares that stand in it.
  public static Set<String> of(String text) {
    var left = new StringBuilder(text);
    for (var number : Numbers.find(text)) {
      if (Numbers.share(number).signum() > 0) {
        blank(left, number.start(), number.end());
      }
    }
    ShareWords.find(text).forEach(share -> blank(left, share.start(), share.end()));
    var words = new HashSet<>(Clauses.stems(left.toString()));
    var before = "";
    for (var token : Words.tokens(left.toString())) {
      if (FIGURES.contains(token)) {
        words.remove(Words.stem(token));
        words.add(String.valueOf(FIGURES.indexOf(token)));
      } else if (TIMES.contains(token)) {
        words.remove(Words.stem(token));
        if (!before.equals("least")) { // "at least once" takes in the answers above it
          words.add(String.valueOf(TIMES.indexOf(token) + 1));
        }
      } else if (DENYING.contains(token) || token.endsWith("n't")) {
        words.remove(Words.stem(token));
        words.add(NONE);
      } else if (token.chars().allMatch(Character::isDigit)) {
        words.add(token);
      }
      before = token;
    }
    return words;
  }

  /// Whether these words name none of it.
  public static boolean isNone(Set<String> words) {
    return words.contains(NONE);
  }

  private static void blank(StringBuilder text, int from, int to) {
    for (int i = from; i < to; i++) {
      text.setCharAt(i, ' ');
    }
  }
}
