package io.personaassistant.checking.reading;

import io.personaassistant.text.Span;
import io.personaassistant.text.WordList;
import io.personaassistant.text.Words;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

/// What a text asks. English.
public final class Questions {
  private static final Span ALL = new Span("", 0, 0);

  private static final Set<String> OPEN =
      Set.of("what", "how", "which", "why", "who", "whom", "whose", "where", "when");

  /// Verbs that ask for an answer in one's own words by themselves.
  private static final Set<String> TELL = Set.of("describe", "explain");

  /// Words that are verbs behind "please", and may be nouns elsewhere.
  private static final Set<String> PLEASE = Set.of("name", "list", "share", "tell");

  /// Verbs that do so with whom to tell.
  private static final Set<String> TELL_ME =
      Set.of("tell", "walk", "take", "lead", "talk", "show", "help");

  private static final Set<String> ME = Set.of("me", "us");

  /// What begins a question that yes or no answers.
  private static final Set<String> CLOSED = WordList.named("questions.closed");

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

  /// Whether a sentence leaves open what it asks: "can you ...?". "Don't you ...?" and "did you
  /// know that ...?" say it.
  public static boolean asksWhether(String sentence) {
    var words = Words.tokens(sentence);
    return !words.isEmpty()
        && hasQuestionMark(sentence)
        && CLOSED.contains(words.getFirst())
        && !words.getFirst().contains("'")
        && !(words.size() > 2 && words.subList(0, 3).equals(List.of("did", "you", "know")));
  }

  /// The whole text where it does not ask exactly one thing, else nothing. Without a question mark
  /// "please describe" asks, too; before a question it leads there.
  public static List<Span> notOne(String text) {
    var sentences = Words.sentences(text);
    long marked = sentences.stream().filter(s -> hasQuestionMark(s.text())).count();
    long asked = marked > 0 ? marked : sentences.stream().filter(Questions::asks).count();
    return asked == 1 ? List.of() : List.of(ALL);
  }

  /// Questions that are not open; all of the text when it asks nothing.
  public static List<Span> closed(String text) {
    var asking = Words.sentences(text).stream().filter(Questions::asks).toList();
    if (asking.isEmpty()) {
      return List.of(ALL);
    }
    return asking.stream().filter(sentence -> !isOpen(sentence.text())).toList();
  }

  private static boolean hasQuestionMark(String text) {
    return text.indexOf('?') >= 0 || text.indexOf('？') >= 0 || text.indexOf('؟') >= 0;
  }

  /// Whether a sentence asks somebody to answer.
  public static boolean isAsked(String sentence) {
    return hasQuestionMark(sentence) || isTell(Words.tokens(sentence));
  }

  private static boolean asks(Span sentence) {
    return isAsked(sentence.text());
  }

  private static boolean isTell(List<String> words) {
    if (!words.isEmpty() && words.getFirst().equals("please")) {
      return words.size() > 2 && PLEASE.contains(words.get(1))
          || isTell(words.subList(1, words.size()));
    }
    return words.size() > 1
        && (TELL.contains(words.get(0))
            || TELL_ME.contains(words.get(0)) && ME.contains(words.get(1)));
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
