package io.personaassistant.text;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.Function;

/// Words, stems and sentences of a text. English rules; other scripts are split at white space and
/// marks. Never throws.
public final class Words {
  private static final Set<String> STOP = WordList.named("words.stop");

  private static final Set<String> ABBREVIATIONS = WordList.named("words.abbreviations");

  /// The rules read the same sentences and records one after the other, each for its own words.
  private static final int RECENT = 256;

  /// Longer texts are not kept, so that those kept take about a megabyte at most.
  private static final int LONGEST_KEPT = 200;

  private static final Recent<List<String>> TOKENS = new Recent<>(RECENT);
  private static final Recent<List<String>> CONTENT = new Recent<>(RECENT);
  private static final Recent<List<String>> STEMS = new Recent<>(RECENT);

  private Words() {}

  private static List<String> kept(
      Recent<List<String>> recent, String text, Function<String, List<String>> read) {
    return text.length() > LONGEST_KEPT ? read.apply(text) : recent.of(text, read);
  }

  /// The words in lower case, in order: letters and digits, with inner apostrophes; hyphens part.
  /// The list cannot be changed, and neither can those of [#content] and [#stems].
  public static List<String> tokens(String text) {
    return kept(TOKENS, text, Words::readTokens);
  }

  private static List<String> readTokens(String text) {
    var words = new ArrayList<String>();
    for (var token : Token.of(Folded.of(text).text())) {
      if (token.kind() != Token.Kind.SYMBOL) {
        words.add(token.lower());
      }
    }
    return Collections.unmodifiableList(words);
  }

  /// The words that carry meaning, stemmed, in order: stop words are dropped.
  public static List<String> content(String text) {
    return kept(
        CONTENT, text, t -> tokens(t).stream().filter(w -> !isStop(w)).map(Words::stem).toList());
  }

  /// Every word, stemmed, in order: what a phrase is found by, word forms aside.
  public static List<String> stems(String text) {
    return kept(STEMS, text, t -> tokens(t).stream().map(Words::stem).toList());
  }

  /// Whether this lower-case word carries no meaning of its own.
  public static boolean isStop(String word) {
    return STOP.contains(word);
  }

  /// A light English stem of one lower-case word: plural, possessive, -ing, -ed and -ly go.
  public static String stem(String word) {
    String w = word;
    if (w.endsWith("'s") || w.endsWith("s'")) {
      w = w.substring(0, w.length() - 2) + (w.endsWith("s'") ? "s" : "");
    }
    w = singular(w);
    if (w.length() > 5 && w.endsWith("ing")) {
      return undouble(w.substring(0, w.length() - 3));
    }
    if (w.length() > 4 && w.endsWith("ed")) {
      return undouble(w.substring(0, w.length() - 2));
    }
    if (w.length() > 5 && w.endsWith("ly")) {
      return w.substring(0, w.length() - 2);
    }
    return w.length() > 4 && w.endsWith("e") ? w.substring(0, w.length() - 1) : w;
  }

  private static String singular(String w) {
    int n = w.length();
    if (n > 4 && w.endsWith("ies")) {
      return w.substring(0, n - 3) + "y";
    }
    if (n > 4
        && (w.endsWith("sses") || w.endsWith("xes") || w.endsWith("ches") || w.endsWith("shes"))) {
      return w.substring(0, n - 2);
    }
    if (n > 3 && w.endsWith("s") && !w.endsWith("ss") && !w.endsWith("us") && !w.endsWith("is")) {
      return w.substring(0, n - 1);
    }
    return w;
  }

  private static String undouble(String w) {
    int n = w.length();
    if (n > 3 && w.charAt(n - 1) == w.charAt(n - 2) && "lsz".indexOf(w.charAt(n - 1)) < 0) {
      return w.substring(0, n - 1);
    }
    return w.endsWith("e") && n > 4 ? w.substring(0, n - 1) : w;
  }

  /// How many words a person counts: pieces between white space that hold a letter or digit, so
  /// that `no-shows` is one and a lone dash none.
  public static int count(String text) {
    int count = 0;
    boolean inWord = false;
    for (int i = 0; i < text.length(); ) {
      int codePoint = text.codePointAt(i);
      i += Character.charCount(codePoint);
      if (isGap(codePoint)) {
        inWord = false;
      } else if (!inWord && Character.isLetterOrDigit(codePoint)) {
        inWord = true;
        count++;
      }
    }
    return count;
  }

  /// A dash between words parts them even without spaces; a hyphen does not.
  private static boolean isGap(int codePoint) {
    return Character.isWhitespace(codePoint)
        || Character.isSpaceChar(codePoint)
        || codePoint == 0x2014;
  }

  /// The first `max` words of a text, with an ellipsis when there are more.
  public static String first(String text, int max) {
    var parts = text.strip().split("\\s+", -1);
    return parts.length <= max
        ? String.join(" ", parts)
        : String.join(" ", List.of(parts).subList(0, max)) + " …";
  }

  /// The sentences in order, without the white space around them; a line break ends one.
  public static List<Span> sentences(String text) {
    var sentences = new ArrayList<Span>();
    int from = 0;
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c == '\n' || (isEnd(c) && endsSentence(text, i))) {
        int end = c == '\n' ? i : afterClosing(text, i + 1);
        add(sentences, text, from, end);
        from = end;
        i = Math.max(i, end - 1);
      }
    }
    add(sentences, text, from, text.length());
    return sentences;
  }

  private static void add(List<Span> sentences, String text, int from, int end) {
    int start = from;
    int stop = end;
    while (start < stop && Character.isWhitespace(text.charAt(start))) {
      start++;
    }
    while (stop > start && Character.isWhitespace(text.charAt(stop - 1))) {
      stop--;
    }
    if (stop > start) {
      sentences.add(Span.of(text, start, stop));
    }
  }

  private static boolean isEnd(char c) {
    return c == '.' || c == '!' || c == '?' || c == '…' || c == '。' || c == '？' || c == '！';
  }

  private static int afterClosing(String text, int from) {
    int i = from;
    while (i < text.length()
        && (isEnd(text.charAt(i)) || "\"'”’»)]".indexOf(text.charAt(i)) >= 0)) {
      i++;
    }
    return i;
  }

  private static boolean endsSentence(String text, int i) {
    int next = afterClosing(text, i + 1);
    if (next < text.length() && !Character.isWhitespace(text.charAt(next))) {
      return text.charAt(i) > 0x2FFF;
    }
    if (goesOn(text, i, next)) {
      return false;
    }
    if (text.charAt(i) != '.') {
      return true;
    }
    int from = i;
    while (from > 0
        && (Character.isLetterOrDigit(text.charAt(from - 1)) || text.charAt(from - 1) == '.')) {
      from--;
    }
    String word = text.substring(from, i).toLowerCase(Locale.ROOT);
    return !ABBREVIATIONS.contains(word) && !isListNumber(text, from, word);
  }

  /// `“Where is it?” is what they ask`: a small letter after a closing mark goes on.
  private static boolean goesOn(String text, int end, int closed) {
    boolean marked = "\"”’»".indexOf(text.charAt(closed - 1)) >= 0 && closed > end + 1;
    int next = closed;
    while (next < text.length() && text.charAt(next) == ' ') {
      next++;
    }
    return marked && next < text.length() && Character.isLowerCase(text.codePointAt(next));
  }

  private static boolean isListNumber(String text, int from, String word) {
    return !word.isEmpty()
        && word.length() <= 2
        && word.chars().allMatch(Character::isDigit)
        && (from == 0 || text.charAt(from - 1) == '\n');
  }
}
