package io.personaassistant.checking.number;

import io.personaassistant.checking.line.Findings;
import io.personaassistant.checking.line.Source;
import io.personaassistant.checking.number.KnownNumbers.Support;
import io.personaassistant.text.Bound;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/// Whether a number is the limit, and per the time, that the evidence says it is. English.
final class LimitsAndRates {
  private static final Pattern OVER_THE =
      Pattern.compile(
          "(?iu)\\b(?:above|over|below|under|than|beyond|exceeds?|exceeding|reach(?:es)?|past|limit|threshold|ceiling|cap)(?: of)? (?:(?:the|their|our|its|your|that) )?$");
  private static final Pattern LIMIT =
      Pattern.compile("(?iu)\\s+(?:\\p{L}+ )?(?:limit|threshold|ceiling|cap|line|mark)\\b");

  private static final Set<String> TIMES =
      Set.of("hour", "day", "week", "month", "quarter", "year");
  private static final Pattern PER =
      Pattern.compile("(?iu)\\b(?:hour|dai?l?y|week|month|quarter|year|annual)\\w*");

  private LimitsAndRates() {}

  static void judge(NumberCase one, List<Support> support, Findings findings) {
    rate(one, support, findings);
    limit(one, support, findings);
  }

  /// "More than 200" is not 200.
  private static void limit(NumberCase one, List<Support> support, Findings findings) {
    boolean limit =
        one.number().bound() == Bound.EXACT
            && support.stream().allMatch(s -> s.said().quantity().bound() != Bound.EXACT)
            && !isNamedLimit(one);
    if (limit) {
      findings.warning(
          NumberCase.RULE,
          one.at(),
          one.number().start(),
          one.end(),
          one.shown()
              + " is a limit in the evidence"
              + UnsupportedNumber.words(support.getFirst())
              + ".",
          "Say it as the evidence does.");
    }
  }

  /// "Above the €40,000 that need the board" names the limit itself.
  private static boolean isNamedLimit(NumberCase one) {
    return OVER_THE.matcher(one.at().text().substring(0, one.number().start())).find()
        || LIMIT.matcher(one.at().text().substring(one.end())).lookingAt();
  }

  /// "2.4 per berth a month" where the source says of no month.
  private static void rate(NumberCase one, List<Support> support, Findings findings) {
    if (one.number().rate().isEmpty()) {
      return;
    }
    var times = Arrays.stream(one.number().rate().split("/", -1)).filter(TIMES::contains).toList();
    boolean added =
        !times.isEmpty()
            && support.stream().allMatch(s -> s.source().filter(t -> !names(t, times)).isPresent());
    if (added) {
      findings.error(
          NumberCase.RULE,
          one.at(),
          one.number().start(),
          one.end(),
          one.shown() + " is not per " + times.getFirst() + " in the evidence.",
          "Say it as the evidence does.");
    }
  }

  /// Whether a source speaks of one of these units of time at all.
  private static boolean names(Source source, List<String> times) {
    return PER.matcher(source.text())
        .results()
        .map(m -> m.group().toLowerCase(Locale.ROOT))
        .anyMatch(word -> times.stream().anyMatch(t -> word.contains(t.substring(0, 3))));
  }
}
