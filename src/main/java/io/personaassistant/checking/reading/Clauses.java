package io.personaassistant.checking.reading;

import io.personaassistant.text.Span;
import io.personaassistant.text.WordList;
import io.personaassistant.text.Words;
import io.personaassistant.text.number.Quantity;
import java.util.HashSet;
import java.util.Set;
import java.util.regex.Pattern;

/// The clauses around numbers, and what they are about. English.
public final class Clauses {
  /// The marks at which any clause ends, for patterns that know words of their own besides.
  public static final String MARKS = "[,;:.!?()\\n—](?=\\s|$)|\\s–\\s";

  static final Pattern AT_MARKS = Pattern.compile(MARKS);

  /// What parts the clauses of a source.
  static final Pattern SOURCE_CLAUSE =
      Pattern.compile(
          "[,;:.!?()\\n—](?=\\s|$)|\\s(?:(?:but|while|against|whereas|versus|–)\\s"
              + "|and (?=\\d+ (?:%|\\p{L})))");

  /// What parts the clauses of a draft.
  public static final Pattern DRAFT_CLAUSE =
      Pattern.compile("[,;.!?()\\n—](?=\\s|$)|\\s(?:and|but|while|against|whereas|versus|–)\\s");

  /// The same, where what follows a colon is a clause of its own.
  public static final Pattern DRAFT_PART =
      Pattern.compile("[,;:.!?()\\n—](?=\\s|$)|\\s(?:and|but|while|against|whereas|versus|–)\\s");

  /// What a tally says of all of its numbers.
  private static final Set<String> TELLING =
      Set.copyOf(Words.stems("said say named name gave give answered answer reported report told"));

  /// What stands farther from a number is not said of it.
  private static final int REACH = 300;

  private static final Pattern GIVING_UP =
      Pattern.compile("(?i)\\bg(?:iv(?:es?|en|ing)|ave) up\\b");

  /// Numbers themselves tell nothing.
  private static final Set<String> IN_WORDS = WordList.stems("clauses.in-words");

  private Clauses() {}

  /// The clause around a number, at most so far from it that it can be said of it.
  public static Span around(Pattern clauses, String text, Quantity number) {
    return around(clauses, text, number.start(), number.end());
  }

  /// The same around anything that stands there.
  public static Span around(Pattern clauses, String text, int start, int end) {
    int from = Math.max(0, start - REACH);
    int to = Math.min(text.length(), end + REACH);
    var matcher = clauses.matcher(text).region(from, to).useTransparentBounds(true);
    while (matcher.find()) {
      if (matcher.end() <= start) {
        from = matcher.end();
      } else if (matcher.start() >= end) {
        to = matcher.start();
        break;
      }
    }
    return Span.of(text, from, to);
  }

  /// The text with "gave up" as one word, for it tells what was done, and "gave" only what was
  /// said.
  public static String joined(String text) {
    return text.contains(" up") ? GIVING_UP.matcher(text).replaceAll("giveup") : text;
  }

  /// What a clause is about.
  public static Set<String> stems(String text) {
    var clause = joined(text);
    // "report" and "ticket" say nothing of a text, but tell one number from another
    var stems = new HashSet<>(Words.content(clause));
    stems.removeIf(
        s -> s.chars().anyMatch(Character::isDigit) || TELLING.contains(s) || IN_WORDS.contains(s));
    if (clause.contains("ing")) {
      // "12 % reporting" names a thing; "12 % reported" tells nothing
      Words.tokens(clause).stream()
          .filter(word -> word.endsWith("ing") && TELLING.contains(Words.stem(word)))
          .forEach(word -> stems.add(Words.stem(word)));
    }
    return stems;
  }
}
