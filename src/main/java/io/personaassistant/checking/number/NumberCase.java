package io.personaassistant.checking.number;

import io.personaassistant.checking.line.FieldText;
import io.personaassistant.checking.line.Findings;
import io.personaassistant.checking.line.Level;
import io.personaassistant.checking.line.LineRules;
import io.personaassistant.checking.line.Reasons;
import io.personaassistant.checking.line.Source;
import io.personaassistant.checking.number.KnownNumbers.Support;
import io.personaassistant.checking.reading.Clauses;
import io.personaassistant.checking.reading.ShareWords;
import io.personaassistant.text.Span;
import io.personaassistant.text.number.DateMention;
import io.personaassistant.text.number.Quantity;
import io.personaassistant.text.number.Quantity.Kind;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/// One number of a line and what is said of it. A pair such as "9 of 10" is one case.
///
/// @param end where the number ends, with the second of its pair
/// @param operand it stands in a sum, where units are often left out
/// @param beside every number of the text
/// @param dates every date of the text
/// @param sentences every sentence of the text
/// @param shares every share that the text says in words
/// @param about the stems of the text that it stands in
record NumberCase(
    FieldText at,
    Quantity number,
    int end,
    boolean operand,
    List<Quantity> beside,
    List<DateMention> dates,
    List<Span> sentences,
    List<ShareWords.Share> shares,
    Set<String> about,
    LineRules rules,
    KnownNumbers known) {
  static final String RULE = "numbers_supported";

  /// "57, 25 and 18 %", "41 against 33 percent", "from 8.4 down to 5.1 %".
  private static final Pattern OF_SHARES =
      Pattern.compile(
          "(?i)(?:, \\d+(?:\\.\\d+)?)* (?:(?:and|or|not|from|against|versus|vs\\.?|compared (?:with|to)|(?:down |up |back )?to) )"
              + "\\d+(?:\\.\\d+)? ?(?:%|per ?cent\\b)");

  /// No more is read before each of many numbers.
  private static final int REACH_OF_ON = 12;

  private static final Pattern ON =
      Pattern.compile(
          "(?i)(?:[,;–—(]|\\b(?:only|just|nearly|about|another|and|but|with|than|against|it was))\\s*$");

  private static final Pattern ALL_BUT =
      Pattern.compile("(?i)\\b(?:all|everybody|everyone) (?:but|except(?: for)?) $");

  /// Whether another number of the text is the year or day of a date: "17 in 2025, 23 in 2024".
  boolean isDated(Quantity other) {
    return dates.stream().anyMatch(d -> other.overlaps(d.start(), d.end()));
  }

  void judge(Findings findings) {
    if (known.isWorked(number)
        || References.is(known.cited(), named(number.text()), number, sentence())
        || References.is(
            known.cited(), named(number.value().toPlainString()), number, sentence())) {
      return;
    }
    var support = support();
    var shown = ShownShares.of(this);
    if (shown.equals(Optional.of(ShownShares.Fit.RIGHT))
        || support.isEmpty() && (OtherWords.say(this) || WholeOfTally.isSumOfParts(this))) {
      return;
    }
    if (support.isEmpty() && shown.isPresent()) {
      error(
          findings,
          " is not what the share beside it comes to.",
          "Say the share that the evidence gives.");
      return;
    }
    if (support.isEmpty()) {
      if (!Ratios.judge(this, findings) && !RoundedShares.judge(this, findings)) {
        UnsupportedNumber.report(this, findings);
      }
      return;
    }
    if (SaidOfAll.is(this, support)) {
      error(
          findings,
          " of them is said of all; the evidence counts fewer.",
          "Give both numbers, as the evidence does.");
      return;
    }
    if (WholeOfTally.isSaidOfPart(this, support)) {
      error(
          findings,
          " is how many were asked or counted in the evidence, not how many of them did.",
          "Give the part and the whole, as the evidence does.");
      return;
    }
    CountedThings.judge(this, support, findings);
    var clause = Clauses.around(Clauses.DRAFT_CLAUSE, at.text(), number);
    Attribution.judge(this, clause, support, findings);
    OtherPredicates.judge(this, clause, support, findings);
    Wishes.judge(this, clause, support, findings);
    CountedReasons.judge(this, clause, support, findings);
    SwappedNumbers.judge(this, support, findings);
    DatedNumbers.judge(this, clause, support, findings);
    LimitsAndRates.judge(this, support, findings);
    ForEach.judge(this, support, findings);
    Directions.judge(this, support, findings);
    DroppedLimits.judge(this, support, findings);
    ChangesAndLevels.judge(this, support, findings);
    TurnedChanges.judge(this, support, findings);
    NamedFirst.judge(this, support, findings);
    warnWhenInternal(support, findings);
  }

  private List<Support> support() {
    boolean share =
        number.kind() == Kind.PLAIN && OF_SHARES.matcher(at.text().substring(end)).lookingAt();
    var read =
        isAge()
            ? number.asPlain()
            : share ? number.asPercent() : isLeftOut() ? number.rest() : number;
    var support =
        known.support(read, about).stream().filter(s -> LooseShares.isOfThis(this, s)).toList();
    if (support.isEmpty() && goesOnWithShares()) {
      support =
          known.support(number.asPercent(), about).stream()
              .filter(s -> LooseShares.isOfThis(this, s))
              .toList();
    }
    if (!support.isEmpty() || !operand) {
      return support;
    }
    var alone = number.alone();
    return Stream.concat(
            known.support(alone, about).stream(),
            alone.kind() == Kind.PLAIN
                ? known.support(alone.asPercent(), about).stream()
                : Stream.of())
        .toList();
  }

  /// "43 percent wait, only 20 ask", not "43 percent wait at gate 20": what a sentence began to
  /// count in per cent goes on so.
  private boolean goesOnWithShares() {
    return number.kind() == Kind.PLAIN
        && ON.matcher(before(REACH_OF_ON)).find()
        && sentences.stream()
            .filter(s -> s.start() <= number.start() && number.start() < s.end())
            .anyMatch(s ->
                others().stream()
                    .anyMatch(q ->
                        q.kind() == Kind.PERCENT
                            && s.start() <= q.start()
                            && q.end() <= number.start()));
  }

  private String before(int reach) {
    return at.text().substring(Math.max(0, number.start() - reach), number.start());
  }

  /// "All but five of 36" says 31 of 36.
  private boolean isLeftOut() {
    return !number.pair().isEmpty()
        && ALL_BUT.matcher(at.text().substring(0, number.start())).find();
  }

  /// Whether a source carries another number of the text.
  boolean isCarried(Quantity other) {
    return !known.support(other, about).isEmpty();
  }

  /// The other numbers of the text.
  List<Quantity> others() {
    return beside.stream()
        .filter(q -> q.start() != number.start())
        .filter(q -> q.pair().isEmpty() || !q.pair().equals(number.pair()))
        .toList();
  }

  /// "A 31-year-old manager": the record has the 31 alone.
  private boolean isAge() {
    String after = at.text().substring(number.end());
    return number.unit().equals("year") && (after.startsWith("-old") || after.startsWith(" old"));
  }

  String sentence() {
    return sentenceSpan().text();
  }

  Span sentenceSpan() {
    return sentences.stream()
        .filter(s -> s.start() <= number.start() && number.start() < s.end())
        .findFirst()
        .orElseGet(() -> new Span(at.text(), 0, at.text().length()));
  }

  /// The number, written in this way, with the word before it.
  private String named(String written) {
    String before = at.text().substring(0, number.start()).stripTrailing();
    int word = before.length();
    while (word > 0 && Character.isLetter(before.charAt(word - 1))) {
      word--;
    }
    return before.substring(word) + " " + written;
  }

  String shown() {
    return Findings.show(at.text().substring(number.start(), end));
  }

  /// The only sources that say it may not be quoted to customers.
  private void warnWhenInternal(List<Support> support, Findings findings) {
    boolean free = support.stream().anyMatch(s -> s.source().isEmpty());
    if (rules.customerFacing()
        && !free
        && support.stream().flatMap(s -> s.source().stream()).noneMatch(Source::outside)) {
      findings.warning(
          "number_not_for_customers",
          at,
          number.start(),
          end,
          Reasons.internal(shown()),
          "Use a number from the approved facts, or leave it out.");
    }
  }

  /// @param why what is wrong, behind the number
  void error(Findings findings, String why, String fix) {
    add(findings, Level.ERROR, why, fix);
  }

  void warn(Findings findings, String why, String fix) {
    add(findings, Level.WARNING, why, fix);
  }

  void add(Findings findings, Level level, String why, String fix) {
    findings.add(RULE, level, at, number.start(), end, shown() + why, fix);
  }
}
