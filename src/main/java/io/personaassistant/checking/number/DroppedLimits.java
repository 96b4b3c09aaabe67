package io.personaassistant.checking.number;

import io.personaassistant.checking.line.Findings;
import io.personaassistant.checking.number.KnownNumbers.Support;
import io.personaassistant.checking.reading.Reading;
import io.personaassistant.checking.reading.Sayings;
import io.personaassistant.text.DayNames;
import io.personaassistant.text.Normal;
import io.personaassistant.text.Words;
import io.personaassistant.text.number.Bound;
import io.personaassistant.text.number.Numbers;
import io.personaassistant.text.number.Quantity;
import io.personaassistant.text.number.Quantity.Kind;
import java.math.BigDecimal;
import java.util.List;
import java.util.regex.Pattern;

/// Whether a number lost what its source limits it by: the share that it holds for ("half of the
/// studies are filled within 3 days"), the days or the time ("58 % had run none in the last
/// month"), or that it is a median. English.
final class DroppedLimits {
  private static final Pattern NEVER = Pattern.compile("(?i)\\b(?:never|ever|not once)\\b");

  private static final Pattern WINDOW =
      Pattern.compile(
          "(?i)\\b(?:in|over|during|within|for|this|last|past|since) (?:\\p{L}+ ){0,3}?(?:weeks?|months?|quarters?|years?|days?)\\b");

  /// "The median delivery is 40 minutes late", "12 minutes at the median".
  private static final Pattern MIDDLE =
      Pattern.compile("(?i)\\bmedian (?!of\\b)\\p{L}+[^.;,:]{0,40}$");

  /// What is so at the median is otherwise for half of them.
  private static final Pattern OF_ALL =
      Pattern.compile(
          "(?i)\\b(?:(?<!\\b(?:not|after|above|at) )(?:every|each|all)|always|never|(?<!\\bwith )no)\\b(?! (?:other|second|third|day|week|month|quarter|year|season|night|time)\\b)");

  private static final Pattern AT_MIDDLE =
      Pattern.compile("(?i) (?:at|in|on) (?:the )?(?:median|average)\\b");

  private static final Pattern DAY =
      Pattern.compile("(?iu)(?<!\\bsince )\\b" + DayNames.ANY + "s?\\b|\\bweekends?\\b");

  /// What says that it is not so for all, or not at all times.
  private static final Pattern PARTLY =
      Pattern.compile(
          "(?i)\\b(?:median|mean|average|typical\\w*|usual\\w*|often|mostly|most|many|some|half|majority|about|around|roughly|up to|as (?:little|few|fast|short|low) as|can|could|may|might|aim|expect|in general|sometimes|for example)\\b");

  private static final Pattern WHOLE =
      Pattern.compile("(?i)\\b(?:of|among|from)(?: the| all| our)? $");

  /// "A fee of 1.9 %" is what something costs, not a share of people.
  private static final Pattern OF_IT = Pattern.compile("(?i)\\p{L} of $");

  private static final Pattern REACHED =
      Pattern.compile(
          "(?i)\\b(?:in|within|after|under|below|takes?|needs?|costs?)(?: (?:only|just|less than|no more than))? $");

  private static final Pattern LIMIT =
      Pattern.compile("(?iu)\\b\\p{L}+ than (?:[\\p{L}\\d][\\p{L}\\d.,-]*)(?: \\p{L}+)?");

  private static final Pattern CONDITION = Pattern.compile("(?i)\\b(?:if|when|whenever|unless)\\b");

  private static final BigDecimal HALF = new BigDecimal("0.5");

  private static final Pattern MEDIAN = Pattern.compile("(?i)\\bmedian\\b");

  /// The side of a median on which one half is.
  private static final Pattern OR_LESS =
      Pattern.compile(
          "(?i)\\b(?:or (?:less|fewer|more|under|over|sooner|earlier|later|longer|faster|slower)|at (?:most|least)|(?:up|down) to|within|no (?:more|less|longer|later) than)\\b");

  private DroppedLimits() {}

  /// Whether the evidence says the limit or the half that stands here.
  static boolean say(NumberCase one) {
    return isHalfAtMedian(one) || isSameLimit(one) || Complements.say(one);
  }

  /// "Checks that take longer than 20 minutes" for "if a check takes longer than 20 minutes", which
  /// names a limit and gives none.
  private static boolean isSameLimit(NumberCase one) {
    var limit = LIMIT.matcher(one.at().text()).region(0, one.end());
    return one.number().bound() != Bound.EXACT
        && one.number().kind() != Kind.FRACTION
        && limit.results().filter(m -> m.end() == one.number().end()).findFirst().stream()
            .map(m -> Normal.of(m.group().replaceFirst("(?i)^more ", "longer ")))
            .anyMatch(said ->
                one.known().cited().stream()
                    .anyMatch(c ->
                        CONDITION.matcher(c.source().text()).find()
                            && Normal.holds(
                                c.reading().normal().replace("more than", "longer than"), said)));
  }

  /// "Half of them needed 95 seconds or less" for "95 seconds at the median".
  private static boolean isHalfAtMedian(NumberCase one) {
    return one.number().kind() == Kind.FRACTION
        && one.number().value().compareTo(HALF) == 0
        && OR_LESS.matcher(one.sentence()).find()
        && one.others().stream()
            .anyMatch(q ->
                one.known().cited().stream()
                    .flatMap(c ->
                        KnownNumbers.saying(c.reading(), q)
                            .map(s -> c.reading().sentences().get(s.sentence()).text()))
                    .anyMatch(told -> MEDIAN.matcher(told).find()));
  }

  static void judge(NumberCase one, List<Support> support, Findings findings) {
    String said = one.sentence();
    boolean briefed =
        support.stream()
            .anyMatch(s -> s.source().isEmpty() && s.reading().equals(one.known().brief()));
    if (Sayings.isQuestion(said) || briefed) {
      return;
    }
    if (isShare(one.number())
        && NEVER.matcher(said).find()
        && support.stream().allMatch(DroppedLimits::isOfAWindow)) {
      one.error(
          findings,
          " holds for a certain time in the evidence, not for ever.",
          "Say the time that the evidence gives.");
      return;
    }
    if (isShare(one.number())
        && !DAY.matcher(one.at().text()).find()
        && support.stream().allMatch(s -> DAY.matcher(s.said().around().text()).find())) {
      one.error(
          findings,
          " holds for certain days in the evidence.",
          "Say the days that the evidence gives.");
      return;
    }
    if (one.number().kind() != Kind.PERCENT
        && !PARTLY.matcher(said).find()
        && support.stream().allMatch(DroppedLimits::isMiddle)) {
      var why = " is a median or average in the evidence.";
      var fix = "Say that it is the median, as the evidence does.";
      if (OF_ALL.matcher(said).find()) {
        one.error(findings, why, fix);
      } else {
        one.warn(findings, why, fix);
      }
      return;
    }
    if (!isLength(one.number())
        || isCounted(one, said, support)
        || PARTLY.matcher(said).find()
        || !isReached(one)) {
      return;
    }
    if (support.stream().allMatch(DroppedLimits::isOfAShare)) {
      one.error(
          findings,
          " holds for a part of them in the evidence; here it is said of all.",
          "Say for what share it holds, as the evidence does.");
    }
  }

  private static boolean isShare(Quantity number) {
    return number.kind() == Kind.PERCENT
        || number.kind() == Kind.FRACTION
        || !number.pair().isEmpty();
  }

  private static boolean isLength(Quantity number) {
    return number.kind() == Kind.DURATION
        || number.kind() == Kind.MONEY
        || number.kind() == Kind.CLOCK;
  }

  /// The sentence says by itself how many it was: the share, or the part of the pair.
  private static boolean isCounted(NumberCase one, String said, List<Support> support) {
    return Numbers.find(said).stream()
        .filter(q -> !q.text().equals(one.number().text()))
        .anyMatch(q -> isShare(q) || support.stream().anyMatch(s -> isPart(q, s)));
  }

  private static boolean isPart(Quantity number, Support support) {
    String part = number.value().toPlainString() + "/";
    return support.reading().numbers().stream().anyMatch(s -> s.quantity().pair().startsWith(part));
  }

  /// "Within 3 days" tells when something is done, "the two-week pilot" does not.
  private static boolean isReached(NumberCase one) {
    String before = one.at().text().substring(0, one.number().start());
    return REACHED.matcher(before).find() && !one.at().text().startsWith("-", one.number().end());
  }

  private static boolean isMiddle(Support support) {
    var around = support.said().around();
    int start = support.said().quantity().start() - around.start();
    int end = support.said().quantity().end() - around.start();
    return MIDDLE.matcher(around.text().substring(0, Math.max(0, start))).find()
        || AT_MIDDLE
            .matcher(around.text().substring(Math.min(end, around.text().length())))
            .lookingAt();
  }

  private static boolean isOfAWindow(Support support) {
    var text = support.said().around().text();
    return WINDOW.matcher(text).find() && !NEVER.matcher(text).find();
  }

  /// Whether a share is the subject of what the number says: it stands before it in its clause.
  private static boolean isOfAShare(Support support) {
    var said = support.said();
    var around = said.around();
    int from = said.quantity().start() - around.start();
    return !WHOLE.matcher(around.text().substring(0, Math.max(0, from))).find()
        && Words.count(around.text()) > 3
        && support.reading().numbers().stream()
            .map(Reading.Said::quantity)
            .anyMatch(q ->
                isShare(q)
                    && q.start() >= around.start()
                    && q.end() <= said.quantity().start()
                    && !OF_IT
                        .matcher(around.text().substring(0, q.start() - around.start()))
                        .find());
  }
}
