package io.personaassistant.checking.reading;

import io.personaassistant.text.Span;
import io.personaassistant.text.Words;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

/// What a text asks. English.
public final class Questions {
  private static final Span ALL = new Span("", 0, 0);

  private static final Set<String> OPEN =
      Set.of("what", "how", "which", "why", "who", "whom", "whose", "where", "when");

  /// Two words that ask to be told.
  private static final Set<String> TELL =
      Set.of(
          "tell me",
          "tell us",
          "walk me",
          "walk us",
          "take me",
          "take us",
          "lead me",
          "lead us",
          "show us",
          "talk me",
          "describe the",
          "describe a",
          "describe how",
          "help me",
          "show me");

  /// What begins a question that yes or no answers.
  private static final Set<String> CLOSED =
      Set.of(
          "do",
          "does",
          "did",
          "is",
          "are",
          "was",
          "were",
          "am",
          "can",
          "could",
          "would",
          "will",
          "should",
          "have",
          "has",
          "had",
          "may",
          "might",
          "shall",
          "don't",
          "doesn't",
          "didn't",
          "isn't",
          "aren't",
          "wouldn't",
          "won't",
          "can't",
          "couldn't",
          "haven't",
          "hasn't",
          "shouldn't");

  private Questions() {}

  /// The whole text where it does not end in a question mark, else nothing.
  public static List<Span> missingAtEnd(String text) {
    int end = text.length();
    while (end > 0
        && (Character.isWhitespace(text.charAt(end - 1))
            || "\"'”’»)]".indexOf(text.charAt(end - 1)) >= 0)) {
      end--;
    }
    return end > 0 && "?？؟".indexOf(text.charAt(end - 1)) >= 0 ? List.of() : List.of(ALL);
  }

  /// The whole text where it is not exactly one sentence, else nothing.
  public static List<Span> notOne(String text) {
    return sentences(text).size() == 1 ? List.of() : List.of(ALL);
  }

  /// Questions that are not open; all of the text when it asks nothing.
  public static List<Span> closed(String text) {
    var asking = Words.sentences(text).stream().filter(Questions::asks).toList();
    if (asking.isEmpty()) {
      return List.of(ALL);
    }
    return asking.stream().filter(sentence -> !isOpen(sentence.text())).toList();
  }

  private static List<Span> sentences(String text) {
    return Words.sentences(text).stream().filter(s -> hasQuestionMark(s.text())).toList();
  }

  private static boolean hasQuestionMark(String text) {
    return text.indexOf('?') >= 0 || text.indexOf('？') >= 0 || text.indexOf('؟') >= 0;
  }

  private static boolean asks(Span sentence) {
    return hasQuestionMark(sentence.text()) || isTell(Words.tokens(sentence.text()));
  }

  private static boolean isTell(List<String> words) {
    return words.size() > 1 && TELL.contains(words.get(0) + " " + words.get(1));
  }

  /// Some clause begins with an open word, and the sentence does not begin with a closed one.
  private static boolean isOpen(String sentence) {
    var first = Words.tokens(sentence);
    if (first.isEmpty() || CLOSED.contains(first.getFirst())) {
      return false;
    }
    return Pattern.compile("[,:;—–….]|\\s-\\s")
        .splitAsStream(sentence)
        .map(Words::tokens)
        .anyMatch(Questions::beginsOpen);
  }

  /// A small word may stand before: "and how ...", "in what way ...".
  private static boolean beginsOpen(List<String> clause) {
    if (isTell(clause)) {
      return true;
    }
    return clause.stream().limit(2).anyMatch(OPEN::contains) && !CLOSED.contains(clause.getFirst());
  }
}
