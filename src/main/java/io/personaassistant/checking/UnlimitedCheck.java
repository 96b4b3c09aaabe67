package io.personaassistant.checking;

import io.personaassistant.checking.line.Check;
import io.personaassistant.checking.line.CheckContext;
import io.personaassistant.checking.line.FieldText;
import io.personaassistant.checking.line.Finding;
import io.personaassistant.checking.line.Findings;
import io.personaassistant.checking.line.Line;
import io.personaassistant.checking.line.LineRules;
import io.personaassistant.checking.line.NumberSource;
import io.personaassistant.checking.reading.Clauses;
import io.personaassistant.checking.reading.Phrases;
import io.personaassistant.checking.reading.Polarity;
import io.personaassistant.checking.reading.Sayings;
import io.personaassistant.checking.reading.Wording;
import io.personaassistant.text.MonthNames;
import io.personaassistant.text.Words;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
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

  private final OnRecord onRecord;

  UnlimitedCheck(OnRecord onRecord) {
    this.onRecord = onRecord;
  }

  @Override
  public List<Finding> check(Line line, LineRules rules, CheckContext context) {
    var findings = new Findings();
    for (var at : FieldText.of(line, rules)) {
      if (at.field().numbers() == NumberSource.PLAN) {
        continue;
      }
      for (var sentence : Words.sentences(at.text())) {
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
    // what is cited is what is told, whatever else is approved
    var cited =
        pieces(onRecord.cited(line, context), whole)
            .filter(t -> OnRecord.shared(stems, t) >= OnRecord.SHARED)
            .toList();
    var told = cited.isEmpty() ? pieces(onRecord.approved(context), whole).toList() : cited;
    long most = told.stream().mapToLong(t -> OnRecord.shared(stems, t)).max().orElse(0);
    return most >= OnRecord.SHARED
        && told.stream()
            .filter(t -> OnRecord.shared(stems, t) == most)
            .allMatch(t ->
                !isAlways(sentence, t)
                    && !(whole && ALWAYS.matcher(t).find())
                    && (whole ? leavesOutAll(sentence, t) : leavesOut(sentence, t)));
  }

  private static Stream<String> pieces(Stream<String> sentences, boolean whole) {
    return whole ? sentences : sentences.flatMap(OnRecord.PARTS::splitAsStream);
  }

  /// "After that only the yard can change it": for the yard there is no limit.
  private static boolean isAlways(String sentence, String told) {
    return ONLY_THEY
        .matcher(told)
        .results()
        .anyMatch(m -> !Phrases.find(sentence, m.group(1)).isEmpty());
  }

  private static boolean leavesOut(String sentence, String told) {
    return limits(told, LIMIT).anyMatch(limit -> !OnRecord.says(sentence, limit));
  }

  /// Who names one limit keeps to them.
  private static boolean leavesOutAll(String sentence, String told) {
    var stems = Wording.stems(sentence, "");
    var part =
        OnRecord.PARTS
            .splitAsStream(told)
            .max(Comparator.comparingLong(p -> OnRecord.shared(stems, p)))
            .orElse(told);
    var limits =
        Stream.of(limits(told, LIMIT), limits(told, CONDITION), limits(part, UNTIL))
            .flatMap(found -> found)
            .toList();
    return !limits.isEmpty() && limits.stream().noneMatch(limit -> OnRecord.says(sentence, limit));
  }

  private static Stream<String> limits(String told, Pattern limits) {
    return limits
        .matcher(told)
        .results()
        .flatMap(m -> IntStream.rangeClosed(1, m.groupCount()).mapToObj(m::group))
        .filter(Objects::nonNull);
  }
}
