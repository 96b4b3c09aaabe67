package io.personaassistant.checking.number;

import io.personaassistant.checking.line.Findings;
import io.personaassistant.checking.line.Source;
import io.personaassistant.checking.number.KnownNumbers.Support;
import io.personaassistant.text.Words;
import io.personaassistant.text.number.Bound;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Whether a number is the limit, and per the time, that the evidence says it is. English.
final class LimitsAndRates {
  private static final Pattern OVER_THE =
      Pattern.compile(
          "(?i)\\b(?:above|over|below|under|than|beyond|exceeds?|exceeding|reach(?:es)?|past|limit|threshold|ceiling|cap)(?: of)? (?:(?:the|their|our|its|your|that) )?$");
  private static final Pattern LIMIT =
      Pattern.compile("(?i)\\s+(?:\\p{L}+ )?(?:limit|threshold|ceiling|cap|line|mark)\\b");

  private static final Set<String> TIMES =
      Set.of("hour", "day", "week", "month", "quarter", "year");
  private static final Pattern PER =
      Pattern.compile("(?i)\\b(?:hour|dai?l?y|week|month|quarter|year|annual)\\w*");

  private static final Pattern FOR_EACH =
      Pattern.compile(
          "(?i)(?: (?!(?:and|or|but|in|for|to|after|before|until|from|of|at|on|by|with|while|when|than|within)\\b)[\\p{L}-]+){0,3}?"
              + " (?:(?:a|an|each|every) (minute|hour|shift|day|week|month|quarter|year)\\b|(?:per|for each) (\\p{L}+)\\b|(daily|weekly|monthly|quarterly|yearly|annually)\\b)");

  private static final Pattern ADJECTIVE =
      Pattern.compile(
          "(?i)\\b(daily|weekly|monthly|quarterly|yearly|annual) [\\p{L}-]+(?: [\\p{L}-]+)? (?:of|is|was|at) (?:about )?$");

  private static final Pattern EACH =
      Pattern.compile("(?i)\\b(?:each|every|per)((?: \\p{L}+){1,2})");

  private static final int EACH_REACH = 50;

  private LimitsAndRates() {}

  static void judge(NumberCase one, List<Support> support, Findings findings) {
    rate(one, support, findings);
    period(one, support, findings);
    limit(one, support, findings);
  }

  /// "More than 200" is not 200.
  private static void limit(NumberCase one, List<Support> support, Findings findings) {
    boolean limit =
        one.number().bound() == Bound.EXACT
            && support.stream().allMatch(s -> s.said().quantity().bound() != Bound.EXACT)
            && !isNamedLimit(one);
    if (limit) {
      one.warn(
          findings,
          " is a limit in the evidence" + UnsupportedNumber.words(support.getFirst()) + ".",
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
      one.error(
          findings,
          " is not per " + times.getFirst() + " in the evidence.",
          "Say it as the evidence does.");
    }
  }

  /// "25 minutes less paperwork a month" where the source has it a day.
  private static void period(NumberCase one, List<Support> support, Findings findings) {
    var said = period(one.at().text(), one.number().start(), one.end());
    boolean other =
        !said.isEmpty()
            && support.stream()
                .allMatch(s -> {
                  var quantity = s.said().quantity();
                  var theirs =
                      s.source()
                          .map(t -> period(t.text(), quantity.start(), quantity.end()))
                          .orElse("");
                  return !theirs.isEmpty()
                      && !theirs.equals(said)
                      && s.source().filter(t -> alsoEach(t.text(), quantity.end(), said)).isEmpty();
                });
    if (other && one.number().rate().isEmpty()) {
      one.error(
          findings,
          " is for another time or thing in the evidence.",
          "Say it as the evidence does.");
    }
  }

  /// "45 pounds a month for each further site" is for each site as well.
  private static boolean alsoEach(String text, int end, String said) {
    var behind = text.substring(Math.min(end, text.length()));
    return EACH.matcher(behind.substring(0, Math.min(EACH_REACH, behind.length())))
        .results()
        .anyMatch(each -> Words.stems(each.group(1)).contains(said));
  }

  /// What a number is for, told a few words behind it: the stem of "day", "" where nothing is.
  private static String period(String text, int start, int end) {
    var behind = FOR_EACH.matcher(text).region(Math.min(end, text.length()), text.length());
    var before = ADJECTIVE.matcher(text.substring(0, Math.min(start, text.length())));
    var word = behind.lookingAt() ? firstOf(behind) : before.find() ? before.group(1) : "";
    return switch (word.toLowerCase(Locale.ROOT)) {
      case "daily" -> "day";
      case "weekly" -> "week";
      case "monthly" -> "month";
      case "quarterly" -> "quarter";
      case "yearly", "annual", "annually" -> "year";
      default -> Words.stem(word.toLowerCase(Locale.ROOT));
    };
  }

  private static String firstOf(Matcher matcher) {
    for (int group = 1; group <= matcher.groupCount(); group++) {
      if (matcher.group(group) != null) {
        return matcher.group(group);
      }
    }
    return "";
  }

  /// Whether a source speaks of one of these units of time at all.
  private static boolean names(Source source, List<String> times) {
    return PER.matcher(source.text())
        .results()
        .map(m -> m.group().toLowerCase(Locale.ROOT))
        .anyMatch(word -> times.stream().anyMatch(t -> word.contains(t.substring(0, 3))));
  }
}
