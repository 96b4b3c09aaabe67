package io.personaassistant.checking.number;

import io.personaassistant.text.Words;
import io.personaassistant.text.number.Numbers;
import io.personaassistant.text.number.Quantity;
import io.personaassistant.text.number.Quantity.Kind;
import java.util.Optional;
import java.util.regex.Pattern;

/// A share in round words beside the exact one: "nearly half (46 %)", "four in ten (51 of 118)",
/// "almost two thirds, 268 of 420". The exact share is judged by itself; the words must be near it
/// and on its right side. English.
final class ShownShares {
  /// A share in words is rounded to a tenth.
  private static final double ROUNDED = 0.05;

  /// "Nearly half" is less than half by no more than this.
  private static final double NEARLY = 0.1;

  /// What is over or under a share is so by no more than this, or the words would say another.
  private static final double BEYOND = 0.25;

  private static final Pattern BELOW =
      Pattern.compile(
          "(?i)\\b(?:nearly|almost|just (?:under|below|short of)|(?:a (?:little|bit)|slightly) (?:under|below|less than)|close to|not quite|approaching)(?: an?)? $");

  private static final Pattern ABOVE =
      Pattern.compile(
          "(?i)\\b(?:just (?:over|above)|(?:a (?:little|bit)|slightly) (?:over|above|more than))(?: an?)? $");

  private static final Pattern ROUND = Pattern.compile("\\d/(?:\\d|10)");

  private ShownShares() {}

  /// How the words stand to the exact share: near it on the right side, or not.
  enum Fit {
    RIGHT,
    WRONG
  }

  /// How a share in round words stands to the exact shares beside it; empty where the number is no
  /// such share, or no exact share that the sources carry stands beside it.
  static Optional<Fit> of(NumberCase one) {
    if (!isRound(one.number())) {
      return Optional.empty();
    }
    var exact =
        one.others().stream()
            .filter(q -> q.kind() == Kind.PERCENT || !q.pair().isEmpty() && !isRound(q))
            .filter(q -> isOneSentence(one.at().text(), one.number(), q))
            .filter(q -> Numbers.share(q).signum() > 0 && one.isCarried(q))
            .toList();
    if (exact.stream().anyMatch(q -> fits(one, q))) {
      return Optional.of(Fit.RIGHT);
    }
    return exact.stream().anyMatch(q -> isBehind(one, q))
        ? Optional.of(Fit.WRONG)
        : Optional.empty();
  }

  private static boolean isRound(Quantity number) {
    boolean words = !Character.isDigit(number.text().charAt(0));
    return number.kind() == Kind.FRACTION && words || ROUND.matcher(number.pair()).matches();
  }

  static boolean isOneSentence(String text, Quantity one, Quantity two) {
    int from = Math.min(one.end(), two.end());
    int to = Math.max(one.start(), two.start());
    return from >= to || Words.sentences(text.substring(from, to)).size() < 2;
  }

  /// The exact share stands in brackets or behind a mark, right after what the words count.
  private static boolean isBehind(NumberCase one, Quantity exact) {
    return exact.start() > one.end()
        && one.at().text().substring(one.end(), exact.start()).matches("(?s)[^,;:(–—]*[:(–—] ?");
  }

  private static boolean fits(NumberCase one, Quantity exact) {
    double said = Numbers.share(one.number()).doubleValue();
    double over = Numbers.share(exact).doubleValue() - said;
    String before = one.at().text().substring(0, one.number().start());
    if (BELOW.matcher(before).find()) {
      return over < 0 && over >= -NEARLY;
    }
    if (ABOVE.matcher(before).find()) {
      return over > 0 && over <= NEARLY;
    }
    return switch (one.number().bound()) {
      case EXACT -> Math.abs(over) <= ROUNDED;
      case ABOVE -> over > 0 && over <= BEYOND;
      case AT_LEAST -> over >= 0 && over <= BEYOND;
      case BELOW -> over < 0 && over >= -BEYOND;
      case AT_MOST -> over <= 0 && over >= -BEYOND;
    };
  }
}
