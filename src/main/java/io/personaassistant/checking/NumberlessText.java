package io.personaassistant.checking;

import io.personaassistant.text.Numbers;
import io.personaassistant.text.Quantity;
import io.personaassistant.text.Span;
import java.math.BigDecimal;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/// Finds the numbers of a text that should hold none, in digits or in words. What a language says
/// with a number word and without meaning one stays: "one of them", "a two-minute call", "the two".
/// Number words are read in English.
final class NumberlessText {
  /// What says how many or how much.
  private static final Set<Quantity.Kind> AMOUNTS =
      EnumSet.of(
          Quantity.Kind.PLAIN,
          Quantity.Kind.COUNT,
          Quantity.Kind.PERCENT,
          Quantity.Kind.POINTS,
          Quantity.Kind.MONEY,
          Quantity.Kind.DURATION,
          Quantity.Kind.MEASURE,
          Quantity.Kind.FRACTION,
          Quantity.Kind.VAGUE);

  private static final Set<String> ONCE_AND_TWICE =
      Set.of("once", "twice", "double", "half", "halves", "quarter");

  /// "The two" were named before; "one or two" leaves open how many.
  private static final Pattern SAID_BEFORE =
      Pattern.compile("(?iu)(?:\\b(?:the|these|those|other|one or|between|in|at|on all)\\s+|-)$");

  private static final Pattern OF_SAYINGS =
      Pattern.compile("(?iu)^(?:two minds|two of a kind|one|two heads|sixes and sevens|fours)\\b");

  private NumberlessText() {}

  static List<Span> numbers(String text) {
    return Numbers.find(text).stream()
        .filter(q -> q.text().chars().anyMatch(Character::isDigit) || isAmount(q, text))
        .map(q -> Span.of(text, q.start(), q.end()))
        .toList();
  }

  private static boolean isAmount(Quantity number, String text) {
    boolean vague = number.kind() == Quantity.Kind.VAGUE;
    boolean part = number.kind() == Quantity.Kind.FRACTION;
    boolean few = number.value().compareTo(BigDecimal.TWO) < 0;
    if (!AMOUNTS.contains(number.kind()) || few && !part && !vague) {
      return false;
    }
    if (part) {
      return text.startsWith(" of ", number.end()) || number.text().endsWith(" of");
    }
    return !ONCE_AND_TWICE.contains(number.text().toLowerCase(Locale.ROOT))
        && !isSaidBefore(number, text)
        && !isPartOfWord(text, number.start());
  }

  /// "Whichever of the two", "in two minds", "one or two teams".
  private static boolean isSaidBefore(Quantity number, String text) {
    var before = SAID_BEFORE.matcher(text.substring(0, number.start()));
    if (!before.find()) {
      return OF_SAYINGS.matcher(text.substring(number.start())).find();
    }
    var word = before.group().strip().toLowerCase(Locale.ROOT);
    boolean places = word.equals("in") || word.equals("at");
    return places
        ? OF_SAYINGS.matcher(text.substring(number.start())).find()
        : number.value().compareTo(BigDecimal.TWO) == 0 || word.equals("on all");
  }

  /// "Two-minute", "two-way", "three-part".
  private static boolean isPartOfWord(String text, int start) {
    int end = start;
    while (end < text.length()
        && (Character.isLetter(text.charAt(end)) || text.charAt(end) == '-')) {
      end++;
    }
    var word = text.substring(start, end);
    var last = word.substring(word.lastIndexOf('-') + 1);
    return word.contains("-") && !last.isEmpty() && Numbers.find(last).isEmpty();
  }
}
