package io.personaassistant.checking;

import io.personaassistant.text.Numbers;
import io.personaassistant.text.Span;
import java.math.BigDecimal;
import java.util.List;
import java.util.regex.Pattern;

/// Whether "most" and "the majority" are more than half where the cited sources count shares at
/// all. Sources without a share leave it to `distinct_sources`. English.
final class MajorityCheck implements Check {
  /// "The most", "at most" and "the three most used" are superlatives.
  private static final Pattern MOST =
      Pattern.compile(
          "(?iu)(?<![\\p{L}\\p{N}])(?:(?:the|a|vast|great|large) )*majority\\b"
              + "|(?<!\\b(?:the|at|what|and|three|four|two|that|which|who|is|are) )(?<![\\p{L}\\p{N}\\-])most (?:of |(?:[\\p{Ll}\\-]+ ){0,3}[\\p{Ll}\\-]+s\\b)");

  private static final BigDecimal HALF = new BigDecimal("0.5");

  private final Reading.Cache readings;

  MajorityCheck(Reading.Cache readings) {
    this.readings = readings;
  }

  @Override
  public List<Finding> check(Line line, LineRules rules, CheckContext context) {
    var findings = new Findings();
    var shares =
        context.cited(line.cites()).stream()
            .flatMap(source -> readings.of(source.text()).numbers().stream())
            .map(said -> Numbers.share(said.quantity()))
            .filter(share -> share.signum() > 0)
            .toList();
    if (shares.isEmpty() || shares.stream().anyMatch(share -> share.compareTo(HALF) > 0)) {
      return List.of();
    }
    for (var at : FieldText.of(line, rules)) {
      if (Phrases.find(at.text(), List.of("most", "majority")).isEmpty()) {
        continue;
      }
      var matcher = MOST.matcher(at.text());
      while (matcher.find()) {
        report(at, Span.of(at.text(), matcher.start(), matcher.end()), findings);
      }
    }
    return findings.all();
  }

  private static void report(FieldText at, Span most, Findings findings) {
    findings.error(
        "numbers_supported",
        at,
        most.start(),
        most.end(),
        Findings.show(most.text().strip()) + " says more than half; no share that is cited does.",
        "Give the number that the evidence gives.");
  }
}
