package io.personaassistant.checking.number;

import io.personaassistant.checking.line.FieldText;
import io.personaassistant.checking.line.Findings;
import io.personaassistant.checking.line.Source;
import io.personaassistant.checking.reading.Reading;
import io.personaassistant.checking.reading.Sayings;
import io.personaassistant.checking.reading.TallyAnswers;
import io.personaassistant.text.Numbers;
import io.personaassistant.text.Words;
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
          "(?iu)\\bevery (second|other|third|fourth|fifth|sixth|seventh|eighth|ninth|tenth)\\b"
              + "(?! (?:minute|hour|shift|day|week|month|quarter|year|time|evening|morning|night|page|line|\\p{L}+day)s?\\b)");

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
