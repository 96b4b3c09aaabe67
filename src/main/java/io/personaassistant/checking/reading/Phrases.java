package io.personaassistant.checking.reading;

import io.personaassistant.text.Span;
import java.util.ArrayList;
import java.util.List;

/// Finds a phrase in a text as whole words, case aside, hyphens as spaces, any apostrophe. A phrase
/// that ends in `*` also matches longer last words.
public final class Phrases {
  private Phrases() {}

  /// Where the phrase stands in the text as whole words, first to last; in any case of letters.
  public static List<Span> find(String text, String phrase) {
    return find(text, List.of(phrase));
  }

  /// Every place of every phrase, phrase by phrase.
  public static List<Span> find(String text, List<String> phrases) {
    var found = new ArrayList<Span>();
    String plain = plain(text);
    for (var phrase : phrases) {
      find(text, plain, phrase, found);
    }
    return found;
  }

  private static void find(String text, String plain, String phrase, List<Span> found) {
    boolean open = phrase.endsWith("*");
    String wanted = plain(open ? phrase.substring(0, phrase.length() - 1) : phrase).strip();
    if (wanted.isEmpty()) {
      return;
    }
    int at = plain.indexOf(wanted);
    while (at >= 0) {
      int end = open ? wordEnd(plain, at + wanted.length()) : at + wanted.length();
      if (!isInWord(plain, at) && !isInWord(plain, end)) {
        found.add(Span.of(text, at, end));
      }
      at = plain.indexOf(wanted, at + 1);
    }
  }

  private static int wordEnd(String text, int from) {
    int end = from;
    while (end < text.length() && Character.isLetterOrDigit(text.charAt(end))) {
      end++;
    }
    return end;
  }

  private static boolean isInWord(String text, int at) {
    return at > 0
        && at < text.length()
        && Character.isLetterOrDigit(text.charAt(at - 1))
        && Character.isLetterOrDigit(text.charAt(at));
  }

  /// Unit for unit, so that offsets stay.
  private static String plain(String text) {
    var out = new StringBuilder(text.length());
    for (int i = 0; i < text.length(); i++) {
      char c = Character.toLowerCase(text.charAt(i));
      boolean gap = c == '-' || c == '\u2010' || c == '\u2011' || Character.isWhitespace(c);
      out.append(gap || Character.isSpaceChar(c) ? ' ' : c == '’' ? '\'' : c);
    }
    return out.toString();
  }
}
