package io.personaassistant.checking;

import io.personaassistant.checking.line.Check;
import io.personaassistant.checking.line.CheckContext;
import io.personaassistant.checking.line.FieldText;
import io.personaassistant.checking.line.Finding;
import io.personaassistant.checking.line.Findings;
import io.personaassistant.checking.line.Line;
import io.personaassistant.checking.line.LineRules;
import io.personaassistant.checking.line.NumberSource;
import io.personaassistant.checking.line.Source;
import io.personaassistant.checking.reading.Clauses;
import io.personaassistant.checking.reading.Phrases;
import io.personaassistant.checking.reading.Polarity;
import io.personaassistant.checking.reading.Reading;
import io.personaassistant.checking.reading.Sayings;
import io.personaassistant.checking.reading.Wording;
import io.personaassistant.text.MonthNames;
import io.personaassistant.text.Span;
import io.personaassistant.text.Words;
import io.personaassistant.text.number.Numbers;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/// Whether a text says that something has no limit, "however many vessels you run", for which what
/// is cited or approved gives one: "up to 10 for an operator"; or of each what that says of one.
/// English.
final class UnlimitedCheck implements Check {
  private static final Pattern UNLIMITED =
      Pattern.compile(
          "(?i)\\b(?:however (?:many|much|long|often|large|big|far)|no matter how|unlimited|limitless|without (?:any )?(?:limits?|limitation|cap)|no (?:upper )?(?:limits?|cap|maximum)|any (?:number|amount) of"
              + "|as (?:many|much|often|long)(?: [\\p{L}]+){0,2} as (?:needed\\b|(?:you|they)(?: \\p{L}+)? (?:like|want|need|wish|please)\\b)|for as long as (?:the|it|they|you|your)\\b|(?:regardless|irrespective) of\\b|whatever (?:the|your) |whenever (?:you|they) (?:like|want|wish|please)\\b|anywhere\\b|for ever|forever)"
              + "|^\\W*(?:all|every|any|each) (?!(?:of (?:us|our)|hour|day|week|month|year|morning|afternoon|evening|night)\\b)");

  /// That it holds whenever and whatever: what limits any part of a statement is left out then.
  private static final Pattern ALWAYS =
      Pattern.compile(
          "(?i)\\b(?:at any (?:time|point|moment)\\b|\\bany ?time\\b|without (?:any )?(?:advance |prior )?notice|at (?:very )?short notice|(?:up to|at|until|till) the (?:very )?last (?:minute|moment|second)|whatever happen(?:s|ed)\\b|(?:every day of|all|throughout) the year\\b|all year(?: round)?\\b|as long as (?:you|they)(?: \\p{L}+)? (?:like|want|need|wish|please)\\b)");

  /// "Unless a report was filed", "from March to October".
  private static final Pattern CONDITION =
      Pattern.compile(
          "(?i)\\b(unless|except|only (?:if|when|with|for|on))\\b|\\bfrom ("
              + MonthNames.ANY
              + ") to\\b|\\b(?:for|at least) (\\d+|one|two|three|four|five|six|seven|ten) (?:hours?|days?|weeks?|months?|years?)\\b");

  /// "Within 120 km", "up to index 1.67", "once per pair".
  private static final Pattern LIMIT =
      Pattern.compile(
          "(?i)\\b(?:within|up to|at most|no more than|not more than|minimum) (?:\\p{L}+ ){0,3}?(\\d[\\d.,:]*\\d|\\d)|\\b(once|twice)(?: (?:by|per|a|an|for each|for every)\\b|(?=[.,;]|$))");

  private static final Pattern ONLY_THEY =
      Pattern.compile("(?i)\\bonly (?:the |our )?(\\p{L}+) (?:can|may)\\b");

  /// "Until the crew sets out; after that only the office can": of the part that it stands in.
  private static final Pattern UNTIL = Pattern.compile("(?i)\\b(until)\\b");

  private static final Pattern PART = Pattern.compile("[:;](?=\\s)");

  private static final Pattern EVERY = Pattern.compile("(?i)\\b(?:every|each|any) (\\p{L}{3,})\\b");

  private static final String SIZE =
      "(?:of |for |from |with )?(?:up to|at most|at least|under|below|over|above|(?:no )?(?:less|fewer|more|longer|larger|shorter|smaller|older|newer) than) (?:\\p{Sc} ?)?(?<size>\\d[\\d.,]*|\\p{L}+)";

  /// "Larger ones too": what is said of the rest may be the same.
  private static final Pattern OTHER_SIZES =
      Pattern.compile("(?i)\\b(?:\\p{L}+er|other|more|less|all) ones\\b|\\bthe (?:rest|others)\\b");

  private static final Pattern PARTS = Pattern.compile(";\\s");

  /// So much of a statement says what the text says.
  private static final int SHARED = 2;

  private final Reading.Cache readings;

  UnlimitedCheck(Reading.Cache readings) {
    this.readings = readings;
  }

  @Override
  public List<Finding> check(Line line, LineRules rules, CheckContext context) {
    var findings = new Findings();
    for (var at : FieldText.of(line, rules)) {
      if (at.field().numbers() == NumberSource.PLAN) {
        continue;
      }
      for (var sentence : Words.sentences(at.text())) {
        widened(at, sentence, line, context, findings);
        var always = ALWAYS.matcher(sentence.text());
        boolean whole = always.find() && !deniedIn(sentence.text(), always.start());
        var unlimited = whole ? always : UNLIMITED.matcher(sentence.text());
        if ((whole || unlimited.find())
            && !Sayings.isQuestion(sentence.text())
            && hasLimit(
                whole ? part(sentence.text(), always.start()) : sentence.text(),
                whole,
                line,
                context)) {
          findings.error(
              "numbers_supported",
              at,
              sentence.start() + unlimited.start(),
              sentence.start() + unlimited.end(),
              Findings.show(unlimited.group()) + " leaves out a limit that is on record.",
              "Say up to how many or how long it holds.");
        }
      }
    }
    return findings.all();
  }

  /// "Included in every plan", where what is on record of it says "part of the enterprise plan".
  private void widened(
      FieldText at, Span sentence, Line line, CheckContext context, Findings findings) {
    var every = EVERY.matcher(sentence.text());
    while (every.find() && !Sayings.isQuestion(sentence.text())) {
      if (every.group().toLowerCase(Locale.ROOT).startsWith("any ")
          && Polarity.denies(sentence.text().substring(0, every.start()))) {
        continue; // "no link to any other portal"
      }
      var one =
          Pattern.compile(
              "(?iu)\\b(?:the|an?|our) (?!same\\b|whole\\b|next\\b)\\p{L}{3,} "
                  + Pattern.quote(every.group(1))
                  + "\\b");
      var stems = Wording.stems(sentence.text(), context.personaName());
      var told = told(line, context, s -> s.origin().type().isEmpty()).toList();
      boolean narrower =
          told.stream()
              .filter(t -> shared(stems, t) > SHARED)
              .anyMatch(t ->
                  (one.matcher(t).find() || isSized(every.group(1), t, sentence.text()))
                      && !EVERY.matcher(t).find());
      // "each is checked, and a wrong one is collected" says two things
      var part = Wording.stems(around(sentence.text(), every.start()), context.personaName());
      boolean said =
          told.stream()
              .filter(t -> shared(part, t) > SHARED)
              .anyMatch(t ->
                  EVERY.matcher(t).results().anyMatch(m -> m.group(1).equals(every.group(1)))
                      || Phrases.find(t, "all " + every.group(1) + "*").size() > 0);
      if (narrower && !said) {
        findings.error(
            "approved_promises",
            at,
            sentence.start() + every.start(),
            sentence.start() + every.end(),
            Findings.show(every.group()) + " says more than what is on record of it.",
            "Say it of what the fact names.");
      }
    }
  }

  /// "Refunds of up to 10 pounds", "orders over 40 euros": things of a size that the sentence does
  /// not name.
  private static boolean isSized(String thing, String told, String sentence) {
    var sized =
        Pattern.compile("(?iu)\\b" + Pattern.quote(thing) + "(?:e?s)? " + SIZE).matcher(told);
    return sized.find()
        && !OTHER_SIZES.matcher(told).find()
        && !says(sentence, sized.group("size"));
  }

  /// The part between two commas that this place is in.
  private static String around(String sentence, int at) {
    int to = sentence.indexOf(',', at);
    return sentence.substring(sentence.lastIndexOf(',', at) + 1, to < 0 ? sentence.length() : to);
  }

  /// What is approved and what is cited, sentence by sentence.
  private Stream<String> sentences(Line line, CheckContext context, Predicate<Source> cited) {
    return Stream.concat(
            context.cited(line.cites()).stream().filter(cited).map(Source::text),
            context.subject().approved().stream())
        .flatMap(text -> readings.of(text).sentences().stream())
        .map(Reading.Sentence::text);
  }

  /// The same by the parts of each.
  private Stream<String> told(Line line, CheckContext context, Predicate<Source> cited) {
    return sentences(line, context, cited).flatMap(PARTS::splitAsStream);
  }

  /// "Nobody can change it at the last minute" keeps the limit.
  private static boolean deniedIn(String sentence, int at) {
    return Polarity.denies(part(sentence, at));
  }

  private static String part(String sentence, int at) {
    return Clauses.around(PART, sentence, at, at + 1).text();
  }

  /// Whether what says the most of this has a limit that the sentence leaves out.
  ///
  /// @param whole a limit or condition of any part counts
  private boolean hasLimit(String sentence, boolean whole, Line line, CheckContext context) {
    var stems = Wording.stems(sentence, context.personaName());
    var all =
        whole
            ? sentences(line, context, _ -> true).toList()
            : told(line, context, _ -> true).toList();
    // what is cited is what is told, whatever else is approved
    var cited = context.cited(line.cites()).stream().map(Source::text).toList();
    var ofCited =
        all.stream()
            .filter(t -> cited.stream().anyMatch(text -> text.contains(t)))
            .filter(t -> shared(stems, t) >= SHARED)
            .toList();
    var told = ofCited.isEmpty() ? all : ofCited;
    long most = told.stream().mapToLong(t -> shared(stems, t)).max().orElse(0);
    return most >= SHARED
        && told.stream()
            .filter(t -> shared(stems, t) == most)
            .allMatch(t ->
                !isAlways(sentence, t)
                    && !(whole && ALWAYS.matcher(t).find())
                    && (whole ? leavesOutAll(sentence, t) : leavesOut(sentence, t)));
  }

  /// "After that only the yard can change it": for the yard there is no limit.
  private static boolean isAlways(String sentence, String told) {
    return ONLY_THEY
        .matcher(told)
        .results()
        .anyMatch(m -> !Phrases.find(sentence, m.group(1)).isEmpty());
  }

  private static long shared(Set<String> stems, String told) {
    return Wording.shared(Wording.bases(stems), Wording.bases(Wording.stems(told, "")));
  }

  private static boolean leavesOut(String sentence, String told) {
    return limits(told, LIMIT).anyMatch(limit -> !says(sentence, limit));
  }

  /// Who names one limit keeps to them.
  private static boolean leavesOutAll(String sentence, String told) {
    var stems = Wording.stems(sentence, "");
    var part =
        PARTS.splitAsStream(told).max(Comparator.comparingLong(p -> shared(stems, p))).orElse(told);
    var limits =
        Stream.of(limits(told, LIMIT), limits(told, CONDITION), limits(part, UNTIL))
            .flatMap(found -> found)
            .toList();
    return !limits.isEmpty() && limits.stream().noneMatch(limit -> says(sentence, limit));
  }

  private static Stream<String> limits(String told, Pattern limits) {
    return limits
        .matcher(told)
        .results()
        .flatMap(m -> IntStream.rangeClosed(1, m.groupCount()).mapToObj(m::group))
        .filter(Objects::nonNull);
  }

  private static boolean says(String sentence, String limit) {
    var numbers = Numbers.find(limit);
    return !Phrases.find(sentence, limit).isEmpty()
        || numbers.stream()
            .anyMatch(n ->
                Numbers.find(sentence).stream().anyMatch(q -> q.value().compareTo(n.value()) == 0));
  }
}
