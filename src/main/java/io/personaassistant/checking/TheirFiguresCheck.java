package io.personaassistant.checking;

import io.personaassistant.checking.line.Check;
import io.personaassistant.checking.line.CheckContext;
import io.personaassistant.checking.line.FieldText;
import io.personaassistant.checking.line.Finding;
import io.personaassistant.checking.line.Findings;
import io.personaassistant.checking.line.Line;
import io.personaassistant.checking.line.LineRules;
import io.personaassistant.checking.reading.Questions;
import io.personaassistant.text.Words;
import io.personaassistant.text.number.Numbers;
import io.personaassistant.text.number.Quantity;
import io.personaassistant.text.number.Quantity.Kind;
import java.util.List;
import java.util.regex.Pattern;

/// Whether somebody is asked about what was counted at others as if it were his own: "what did you
/// do when your missed appointments went up to 11.6 %?" for a figure of other clinics. English.
final class TheirFiguresCheck implements Check {
  private static final Pattern YOURS = Pattern.compile("(?i)\\b(?:you|your|yours)\\b");

  /// Whose it is, or that it is only supposed.
  private static final Pattern OF_OTHERS =
      Pattern.compile(
          "(?i)\\b(?:others?|another|elsewhere|some|many|colleagues|peers|they|their|if|suppose|imagine|asked|say|said|told|named|heard|read|like|as in|compared|too|as well)\\b");

  @Override
  public List<Finding> check(Line line, LineRules rules, CheckContext context) {
    var findings = new Findings();
    for (var at : FieldText.of(line, rules)) {
      for (var sentence : Words.sentences(at.text())) {
        var text = sentence.text();
        if (!Questions.isAsked(text)
            || !YOURS.matcher(text).find()
            || OF_OTHERS.matcher(text).find()) {
          continue;
        }
        Numbers.find(text).stream()
            .filter(TheirFiguresCheck::isShare)
            .filter(q -> isCounted(q, line, context))
            .findFirst()
            .ifPresent(q ->
                findings.error(
                    "numbers_supported",
                    at,
                    sentence.start() + q.start(),
                    sentence.start() + q.end(),
                    Findings.show(q.text())
                        + " was counted at others; this asks as if it were theirs.",
                    "Ask what they did themselves, without the figure."));
      }
    }
    return findings.all();
  }

  private static boolean isShare(Quantity quantity) {
    return quantity.kind() == Kind.PERCENT || !quantity.pair().isEmpty();
  }

  private static boolean isCounted(Quantity asked, Line line, CheckContext context) {
    return Numbers.find(context.brief()).stream().noneMatch(asked::isSupportedBy)
        && context.cited(line.cites()).stream()
            .filter(s -> s.origin().type().isPresent())
            .flatMap(s -> Numbers.find(s.text()).stream())
            .anyMatch(q -> asked.isSupportedBy(q) && asked.pair().equals(q.pair()));
  }
}
