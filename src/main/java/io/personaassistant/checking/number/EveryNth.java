package io.personaassistant.checking.number;

import io.personaassistant.checking.line.FieldText;
import io.personaassistant.checking.line.Findings;
import io.personaassistant.checking.line.Source;
import io.personaassistant.checking.reading.Reading;
import io.personaassistant.checking.reading.Sayings;
import io.personaassistant.checking.reading.TallyAnswers;
import io.personaassistant.text.Words;
import io.personaassistant.text.number.Bound;
import io.personaassistant.text.number.Numbers;
import io.personaassistant.text.number.Quantity.Kind;
import java.math.BigDecimal;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/// Whether "every third portion" is the share that the evidence gives: one in so many, rounded.
/// English.
final class EveryNth {
  private static final List<String> ORDINALS =
      List.of("second", "third", "fourth", "fifth", "sixth", "seventh", "eighth", "ninth", "tenth");

  private static final Pattern EVERY =
      Pattern.compile(
          "(?i)\\bevery (second|other|third|fourth|fifth|sixth|seventh|eighth|ninth|tenth)\\b"
              + "(?! (?:minute|hour|shift|day|week|month|quarter|year|time|evening|morning|night|page|line|\\p{L}+day)s?\\b)");

  private static final Pattern OF_THING = Pattern.compile(EVERY.pattern() + " (\\p{L}+)");

  private static final BigDecimal NEAR = new BigDecimal("0.03");

  private EveryNth() {}

  static void judge(FieldText at, List<Source> cited, Reading.Cache readings, Findings findings) {
    var every = EVERY.matcher(at.text());
    while (every.find()) {
      var word = every.group(1).toLowerCase(Locale.ROOT);
      int nth = word.equals("other") ? 2 : ORDINALS.indexOf(word) + 2;
      int place = every.start();
      var sentence =
          Words.sentences(at.text()).stream()
              .filter(s -> s.start() <= place && place < s.end())
              .findFirst()
              .orElseThrow();
      boolean said =
          cited.stream().anyMatch(s -> EVERY.matcher(s.text()).find())
              || Sayings.isQuestion(sentence.text());
      var shares = shares(sentence.text(), cited, readings);
      if (!said && !shares.isEmpty() && shares.stream().noneMatch(s -> isOneIn(s, nth))) {
        findings.error(
            NumberCase.RULE,
            at,
            every.start(),
            every.end(),
            Findings.show(every.group()) + " is not the share that the evidence gives.",
            "Give the share as the evidence does.");
      }
    }
  }

  /// "A quarter of the complaints", "one complaint in four" for "every fourth complaint".
  static boolean isSaid(NumberCase one) {
    var number = one.number();
    var share = Numbers.share(number);
    return number.bound() == Bound.EXACT
        && (number.kind() == Kind.FRACTION || !number.pair().isEmpty())
        && share.signum() > 0
        && one.known().cited().stream()
            .flatMap(c -> c.reading().sentences().stream())
            .anyMatch(s -> isSaid(share, s.text(), one));
  }

  private static boolean isSaid(BigDecimal share, String said, NumberCase one) {
    var every = OF_THING.matcher(said);
    while (every.find()) {
      var word = every.group(1).toLowerCase(Locale.ROOT);
      int nth = word.equals("other") ? 2 : ORDINALS.indexOf(word) + 2;
      if (share.multiply(BigDecimal.valueOf(nth)).subtract(BigDecimal.ONE).abs().compareTo(NEAR) < 0
          && one.about().contains(Words.stem(every.group(2).toLowerCase(Locale.ROOT)))) {
        return true;
      }
    }
    return false;
  }

  /// The share of the answer that the sentence names, else all shares.
  private static List<BigDecimal> shares(
      String sentence, List<Source> cited, Reading.Cache readings) {
    var named =
        cited.stream()
            .map(s -> TallyAnswers.share(sentence, readings.of(s.text())))
            .flatMap(Optional::stream)
            .toList();
    return named.isEmpty()
        ? cited.stream()
            .flatMap(s -> readings.of(s.text()).numbers().stream())
            .map(s -> Numbers.share(s.quantity()))
            .filter(s -> s.signum() > 0)
            .toList()
        : named;
  }

  private static boolean isOneIn(BigDecimal share, int nth) {
    return Math.round(1 / share.doubleValue()) == nth;
  }
}
