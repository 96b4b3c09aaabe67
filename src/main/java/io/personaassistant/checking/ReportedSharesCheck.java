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
import io.personaassistant.text.Span;
import io.personaassistant.text.Words;
import io.personaassistant.text.number.Numbers;
import io.personaassistant.text.number.Quantity;
import io.personaassistant.text.number.Quantity.Kind;
import java.util.List;
import java.util.regex.Pattern;

/// Marks a number that lost what it is a number of: "47 % lose money on no-shows" where 47 % name
/// no-shows as their largest loss, "the rest are 14 minutes late" where that is the median.
/// English.
final class ReportedSharesCheck implements Check {
  private static final String RULE = "numbers_supported";

  private static final Pattern RANK =
      Pattern.compile(
          "(?iu)\\b(?:main|mainly|primary|primarily|chief|chiefly|top|leading|major|first|foremost|number one|above all|more than (?:anything|any other)|most"
              + "|largest|biggest|greatest|highest|hardest|worst|best|longest|slowest|strongest|dearest|cheapest|\\p{L}{2,}iest)\\b");

  /// Somebody was asked for one of several.
  private static final Pattern NAMED =
      Pattern.compile(
          "(?iu)\\b(?:say|says|said|name|names|named|call|calls|called|rate|rated|rank|ranked|list|listed|cite|cited|mention|mentioned|see|consider|choose|chose|picked)\\b[^.;]{0,60}"
              + "\\b(?:as|is|are|was|were)\\b[^.;]{0,20}\\b(?:main|primary|chief|largest|biggest|greatest|hardest|worst|longest|slowest|dearest|\\p{L}{2,}iest)\\b");

  private static final Pattern SAYING =
      Pattern.compile(
          "(?iu)\\b(?:say|says|said|saying|name|names|named|naming|call|calls|called|blame|blames|blamed|trail|trails|behind|ahead|according to|report|reports|reported|rate|rated|rank|ranked|list|listed|cite|cited|mention|mentioned|consider|chose|picked|point to|told us|answered)\\b");

  private static final Pattern MIDDLE =
      Pattern.compile("(?iu)\\bmedian (?!of\\b)\\p{L}+[^.;,:]{0,40}$");

  private static final Pattern HEDGE =
      Pattern.compile(
          "(?iu)\\b(?:median|average|averages|averaged|mean|typical|typically|usually|half|about|around|roughly|most|in the middle)\\b");

  /// So many words behind a share make a claim of it; a cell of a table has none.
  private static final int CLAIM = 3;

  private final Reading.Cache readings;

  ReportedSharesCheck(Reading.Cache readings) {
    this.readings = readings;
  }

  @Override
  public List<Finding> check(Line line, LineRules rules, CheckContext context) {
    var findings = new Findings();
    var cited = context.cited(line.cites());
    for (var at : FieldText.of(line, rules)) {
      if (at.field().numbers() != NumberSource.PLAN && at.field().oneOf().isEmpty()) {
        for (var sentence : Words.sentences(at.text())) {
          judge(at, sentence, cited, findings);
        }
      }
    }
    return findings.all();
  }

  private void judge(FieldText at, Span sentence, List<Source> cited, Findings findings) {
    if (Sayings.isQuestion(sentence.text())) {
      return;
    }
    boolean told = SAYING.matcher(at.text()).find() || RANK.matcher(at.text()).find();
    boolean hedged = HEDGE.matcher(sentence.text()).find();
    for (var number : Numbers.find(sentence.text())) {
      boolean claims = Words.tokens(sentence.text().substring(number.end())).size() >= CLAIM;
      if (number.kind() == Kind.PERCENT
          && claims
          && !told
          && is(number, cited, ReportedSharesCheck::isNamed)) {
        mark(
            at,
            sentence,
            number,
            "is how many name it first in the evidence; the text makes more of it.",
            findings);
        return;
      }
      if (number.kind() != Kind.PERCENT
          && !hedged
          && is(number, cited, ReportedSharesCheck::isMiddle)) {
        mark(
            at,
            sentence,
            number,
            "is a median in the evidence; the text leaves that out.",
            findings);
        return;
      }
    }
  }

  private static void mark(
      FieldText at, Span sentence, Quantity number, String what, Findings findings) {
    findings.warning(
        RULE,
        at,
        sentence.start() + number.start(),
        sentence.start() + number.end(),
        Findings.show(number.text()) + " " + what,
        "Say of the number what the evidence says of it.");
  }

  /// How a number stands in a source.
  private interface Standing {
    boolean is(String sentence, Quantity said, int offset);
  }

  /// Whether the number stands in something cited, and everywhere like that.
  private boolean is(Quantity number, List<Source> cited, Standing standing) {
    boolean found = false;
    for (var source : cited) {
      var reading = readings.of(source.text());
      for (var said : reading.numbers()) {
        if (number.isSupportedBy(said.quantity())) {
          found = true;
          var sentence = reading.sentences().get(said.sentence()).text();
          int offset = source.text().indexOf(sentence);
          if (offset < 0 || !standing.is(sentence, said.quantity(), offset)) {
            return false;
          }
        }
      }
    }
    return found;
  }

  private static boolean isNamed(String sentence, Quantity said, int offset) {
    return NAMED.matcher(sentence).find();
  }

  private static boolean isMiddle(String sentence, Quantity said, int offset) {
    int end = Math.min(sentence.length(), Math.max(0, said.start() - offset));
    return MIDDLE.matcher(sentence.substring(0, end)).find();
  }
}
