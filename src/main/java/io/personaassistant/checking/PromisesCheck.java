package io.personaassistant.checking;

import io.personaassistant.checking.line.Check;
import io.personaassistant.checking.line.CheckContext;
import io.personaassistant.checking.line.FieldText;
import io.personaassistant.checking.line.Finding;
import io.personaassistant.checking.line.Findings;
import io.personaassistant.checking.line.Line;
import io.personaassistant.checking.line.LineRules;
import io.personaassistant.text.Words;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

/// For fields with `backed_promises`: refunds, money, security, what comes next in the product are
/// promised only as an approved fact that the line cites says, or left open as a placeholder.
/// English.
final class PromisesCheck implements Check {
  static final String NAME = "backed_promises";
  static final String DESCRIBE =
      "Promise only what a cited fact says; else write a [placeholder] and note who decides.";

  private static final Pattern PROMISE =
      Pattern.compile(
          "(?i)\\b(refund\\w*|reimburs\\w*|money back|compensat\\w*|credit(s|ed|ing)?|discount\\w*|waive\\w*|free of charge"
              + "|free (month|session|week|year|upgrade|replacement)s?|at no cost|guarantee\\w*|roadmap|next release"
              + "|coming soon|will be fixed|will fix|fix (it|this) (today|tomorrow|by)|encrypt\\w*|certified|certification"
              + "|compliant|compliance|fully secure|completely secure|gdpr|soc 2|iso 27001|replac\\w+)\\b");

  private static final Pattern PLACEHOLDER = Pattern.compile("\\[[^\\]]+]");

  /// Says what the customer asked, not what we do.
  private static final Pattern ASKED =
      Pattern.compile(
          "(?i)\\b(you (asked|want|wanted|mentioned|wrote|requested|would like|need)|your (question|request)|whether|if)\\b");

  @Override
  public List<Finding> check(Line line, LineRules rules, CheckContext context) {
    var findings = new Findings();
    var backed = backed(line, context);
    for (var at : FieldText.of(line, rules)) {
      if (at.field().checks().contains(NAME)) {
        judge(at, backed, findings);
      }
    }
    return findings.all();
  }

  private static void judge(FieldText at, Set<String> backed, Findings findings) {
    for (var sentence : Words.sentences(at.text())) {
      var text = sentence.text();
      boolean open =
          text.endsWith("?") || PLACEHOLDER.matcher(text).find() || ASKED.matcher(text).find();
      var promise = PROMISE.matcher(text);
      while (!open && promise.find()) {
        if (!backed.containsAll(Words.content(promise.group()))) {
          findings.error(
              NAME,
              at,
              sentence.start() + promise.start(),
              sentence.start() + promise.end(),
              Findings.show(promise.group()) + " is promised, and no cited fact says so.",
              DESCRIBE);
        }
      }
    }
  }

  /// Whether this check looks for one of these words.
  static boolean isWord(String words) {
    return PROMISE.matcher(words).find();
  }

  private static Set<String> backed(Line line, CheckContext context) {
    var stems = new HashSet<String>();
    context.cited(line.cites()).stream()
        .filter(s -> s.origin().type().isEmpty())
        .forEach(s -> stems.addAll(Words.content(s.text())));
    return stems;
  }
}
