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
import io.personaassistant.checking.reading.Reading;
import io.personaassistant.checking.reading.Sayings;
import io.personaassistant.checking.reading.Wording;
import io.personaassistant.text.Bound;
import io.personaassistant.text.Numbers;
import io.personaassistant.text.Words;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/// Whether a text says that something has no limit, "however many vessels you run", for which what
/// is cited or approved gives one: "up to 10 for an operator". English.
final class UnlimitedCheck implements Check {
  private static final Pattern UNLIMITED =
      Pattern.compile(
          "(?iu)\\b(?:however (?:many|much|long|often|large|big|far)|no matter how|unlimited|limitless|without (?:any )?(?:limits?|limitation|cap)|no (?:upper )?(?:limits?|cap|maximum)|any (?:number|amount) of"
              + "|as (?:many|much|often)(?: [\\p{L}]+){0,2} as (?:needed\\b|(?:you|they)(?: \\p{L}+)? (?:like|want|need|wish|please)\\b)|for as long as (?:the|it|they|you|your)\\b|regardless of (?:the )?(?:number|size|length|how)|for ever|forever)");

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
      if (at.field().numbers() == NumberSource.PLAN || !UNLIMITED.matcher(at.text()).find()) {
        continue;
      }
      for (var sentence : Words.sentences(at.text())) {
        var unlimited = UNLIMITED.matcher(sentence.text());
        if (unlimited.find()
            && !Sayings.isQuestion(sentence.text())
            && !isLimited(sentence.text())
            && hasLimit(sentence.text(), line, context)) {
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

  private static boolean isLimited(String sentence) {
    return Numbers.find(sentence).stream().anyMatch(q -> q.bound() == Bound.AT_MOST);
  }

  private boolean hasLimit(String sentence, Line line, CheckContext context) {
    var stems = Wording.stems(sentence, context.personaName());
    return Stream.concat(
            context.cited(line.cites()).stream().map(Source::text),
            context.subject().approved().stream())
        .map(readings::of)
        .flatMap(r -> r.numbers().stream())
        .filter(said -> said.quantity().bound() == Bound.AT_MOST)
        .anyMatch(said -> Wording.shared(stems, said.stems()) >= SHARED);
  }
}
