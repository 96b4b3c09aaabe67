package io.personaassistant.checking.number;

import io.personaassistant.checking.line.Check;
import io.personaassistant.checking.line.CheckContext;
import io.personaassistant.checking.line.FieldText;
import io.personaassistant.checking.line.Finding;
import io.personaassistant.checking.line.Findings;
import io.personaassistant.checking.line.Line;
import io.personaassistant.checking.line.LineRules;
import io.personaassistant.checking.line.NumberSource;
import io.personaassistant.checking.line.Source;
import io.personaassistant.checking.reading.Wording;
import io.personaassistant.text.Span;
import io.personaassistant.text.Words;
import io.personaassistant.text.number.Numbers;
import io.personaassistant.text.number.Quantity;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/// Whether a stretch of time, or how often something happens, that a line says without a number is
/// what its sources say of the same: "takes a week" for "takes one morning", "until an hour before"
/// for "until five minutes before", "once a week" for "nine times a day". Those with a number are
/// judged as numbers. An error where a sentence of a source that shares the line's words gives
/// another one and none gives this one; questions, orders and proposals state nothing. English.
public final class TimesInWords implements Check {
  /// Each unit in minutes: of work, and by the clock.
  private static final Map<String, double[]> MINUTES =
      Map.ofEntries(
          Map.entry("second", both(1 / 60.0)),
          Map.entry("minute", both(1)),
          Map.entry("hour", both(60)),
          Map.entry("morning", both(240)),
          Map.entry("afternoon", both(240)),
          Map.entry("evening", both(240)),
          Map.entry("night", both(600)),
          Map.entry("day", new double[] {480, 1440}),
          Map.entry("weekend", new double[] {960, 2880}),
          Map.entry("week", new double[] {2400, 10_080}),
          Map.entry("fortnight", new double[] {4800, 20_160}),
          Map.entry("month", new double[] {9600, 43_200}),
          Map.entry("quarter", new double[] {28_800, 131_400}),
          Map.entry("year", new double[] {115_200, 525_600}));

  private static final String NAMED =
      "(?<unit>minute|hour|day|week|fortnight|month|year|morning|afternoon|evening|night|weekend)";

  private static final String UNIT = NAMED + "s?\\b";

  /// "The first nights" are no stretch of time.
  private static final String ONE_UNIT = NAMED + "\\b";

  private static final String STRETCH =
      "(?<amount>half an?|an?|one|a couple of|the (?:first|next|last|whole)) (?:full |whole |good |working |short |long )?"
          + UNIT;

  /// A stretch as it is claimed: something takes it, holds for it or comes as long before.
  private static final List<Pattern> LONG =
      List.of(
          pattern(
              "\\b(?:takes?|took|lasts?|lasted|spends?|spent|needs?|needed|for|within|until|after) (?:about |almost |nearly |only |just |up to |at least |under |over )?(?<claim>"
                  + STRETCH
                  + ")(?!-)(?= (?<next>\\p{L}+))?"),
          pattern(
              "\\b(?<claim>"
                  + STRETCH
                  + ")(?= (?:before|after) (?:the|an?|your|our|their|its|you|we|it|they|departure|delivery)\\b)"),
          pattern("\\b(?<claim>(?<amount>the first) " + ONE_UNIT + ")"));

  private static final List<Pattern> OFTEN =
      List.of(
          pattern("\\b(?<claim>(?<amount>once|twice|thrice) (?:an?|per|each|every) " + UNIT + ")"),
          pattern("\\b(?<claim>(?<amount>every) (?:single )?" + UNIT + ")"));

  private static final Pattern ANY_STRETCH = pattern("\\b(?<claim>" + STRETCH + ")");

  /// "That happens nine times a day" is about the sentence before it.
  private static final Pattern THAT = pattern("^\\W*(?:that|this|it|which)\\b");

  /// How long something holds, or until when it has to be done.
  private static final Pattern HOLDS =
      pattern("^(?:for|within|until|after)\\b.*\\b(?:week|fortnight|month|year)s?$");

  /// Half a day may be a morning, a day is none.
  private static final double NEAR = 1.6;

  /// So many minutes, or that many times a minute: of work, and by the clock.
  private record Time(double least, double most, String text) {
    static Time of(double times, String unit, boolean often, String text) {
      var minutes = Objects.requireNonNull(MINUTES.get(unit));
      return often
          ? new Time(times / minutes[1], times / minutes[0], text)
          : new Time(times * minutes[0], times * minutes[1], text);
    }

    /// Where something holds or has to be done by, only the clock counts: 48 hours are no week.
    boolean isNearByClock(Time other) {
      return isNear(most, other.most);
    }

    boolean isNear(Time other) {
      return isNear(least, other.least) || isNear(most, other.most);
    }

    private static boolean isNear(double one, double other) {
      return one <= other * NEAR && other <= one * NEAR;
    }
  }

  @Override
  public List<Finding> check(Line line, LineRules rules, CheckContext context) {
    var findings = new Findings();
    var sources = context.cited(line.cites()).stream().map(Source::text).toList();
    for (var at : FieldText.of(line, rules)) {
      if (at.field().numbers() != NumberSource.PLAN && !sources.isEmpty()) {
        for (var sentence : Words.sentences(at.text())) {
          judge(at, sentence, sources, context.brief(), false, findings);
          judge(at, sentence, sources, context.brief(), true, findings);
        }
      }
    }
    return findings.all();
  }

  /// Whether a text says, with a number or without, a stretch of time as long as this one.
  static boolean isStretchOf(Quantity number, String text) {
    return MINUTES.containsKey(number.unit())
        && given(text, false).stream()
            .anyMatch(
                Time.of(number.value().doubleValue(), number.unit(), false, number.text())::isNear);
  }

  private static void judge(
      FieldText at,
      Span sentence,
      List<String> sources,
      String brief,
      boolean often,
      Findings findings) {
    var claims =
        found(often ? OFTEN : LONG, sentence.text()).stream().filter(c -> !isOfAThing(c)).toList();
    if (claims.isEmpty() || !Periods.states(sentence.text())) {
      return;
    }
    var said = Wording.stems(sentence.text(), "");
    claims.forEach(claim -> said.removeAll(Words.content(claim.group("claim"))));
    var known = new ArrayList<>(given(brief, often));
    var ofTheSame = new ArrayList<Time>();
    for (var source : sources) {
      var before = "";
      for (var theirs : Words.sentences(source)) {
        var given = given(theirs.text(), often);
        known.addAll(given);
        var about = THAT.matcher(theirs.text()).find() ? before + theirs.text() : theirs.text();
        if (!given.isEmpty() && Wording.areOfTheSame(said, Wording.stems(about, ""))) {
          ofTheSame.addAll(given);
        }
        before = theirs.text() + " ";
      }
    }
    for (var claim : claims) {
      int start = sentence.start() + claim.start("claim");
      var time = time(claim, often);
      if (!ofTheSame.isEmpty()
          && known.stream()
              .noneMatch(it ->
                  (HOLDS.matcher(claim.group()).find() ? time.isNearByClock(it) : time.isNear(it))
                      || often
                          && claim.group("amount").equalsIgnoreCase("every")
                          && time.most() < it.most())) {
        findings.error(
            "numbers_supported",
            at,
            start,
            sentence.start() + claim.end("claim"),
            Findings.show(claim.group("claim"))
                + " is another "
                + (often ? "number of times" : "stretch of time")
                + " in the evidence: "
                + Findings.show(ofTheSame.getFirst().text())
                + ".",
            "Say it as the evidence does.");
      }
    }
  }

  private static List<Time> given(String text, boolean often) {
    var all = new ArrayList<Time>();
    found(often ? OFTEN : List.of(ANY_STRETCH), text).forEach(at -> all.add(time(at, often)));
    for (var number : Numbers.find(text)) {
      boolean stretch = number.kind() == Quantity.Kind.DURATION;
      var unit = often ? number.rate() : stretch ? number.unit() : "";
      if (MINUTES.containsKey(unit) && (!often || isOfTimes(number))) {
        all.add(Time.of(number.value().doubleValue(), unit, often, number.text()));
      }
    }
    return all;
  }

  /// "Nine times a day", "three mornings a week", "two days a week"; not "3.4 hours a week" or "400
  /// plants a year".
  private static boolean isOfTimes(Quantity number) {
    return number.noun().equals("time")
        || MINUTES.keySet().stream().anyMatch(unit -> Words.stem(unit).equals(number.noun()))
        || number.kind() == Quantity.Kind.DURATION && number.unit().matches("day|night");
  }

  /// "A morning round", "a night job", "a week old": not the time, but a thing or age of it.
  private static boolean isOfAThing(MatchResult claim) {
    var next = claim.namedGroups().containsKey("next") ? claim.group("next") : null;
    return next != null && !Words.isStop(next.toLowerCase(Locale.ROOT));
  }

  private static Time time(MatchResult at, boolean often) {
    var amount = at.group("amount").toLowerCase(Locale.ROOT);
    double times =
        switch (amount.split(" ", 2)[0]) {
          case "half" -> 0.5;
          case "twice" -> 2;
          case "thrice" -> 3;
          default -> amount.endsWith(" of") ? 2 : 1;
        };
    return Time.of(times, at.group("unit").toLowerCase(Locale.ROOT), often, at.group("claim"));
  }

  private static List<MatchResult> found(List<Pattern> patterns, String text) {
    return patterns.stream().flatMap(p -> p.matcher(text).results()).toList();
  }

  private static Pattern pattern(String expression) {
    return Pattern.compile("(?iu)" + expression);
  }

  private static double[] both(double minutes) {
    return new double[] {minutes, minutes};
  }
}
