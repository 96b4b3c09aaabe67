package io.personaassistant.checking;

import io.personaassistant.checking.line.Check;
import io.personaassistant.checking.line.CheckContext;
import io.personaassistant.checking.line.FieldText;
import io.personaassistant.checking.line.Finding;
import io.personaassistant.checking.line.Findings;
import io.personaassistant.checking.line.Line;
import io.personaassistant.checking.line.LineRules;
import io.personaassistant.checking.line.Source;
import io.personaassistant.text.Normal;
import io.personaassistant.text.Words;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/// For fields that promise nothing of their own: a menu or button that customers are sent to stands
/// in what is cited or approved, or they wrote of it. A model makes up "open Settings, then press
/// Reconnect" for a program that it has never seen. English.
final class StepsCheck implements Check {
  static final String NAME = "steps_supported";

  private static final Set<String> FIELDS = Set.of(PromisesCheck.NAME, ApprovedPromisesCheck.NAME);

  private static final Pattern STEP =
      Pattern.compile(
          "\\b(?:[Oo]pen|[Cc]lick(?: on)?|[Pp]ress|[Nn]avigate to|[Ss]elect|[Tt]ap(?: on)?)"
              + "(?: the| your)? [*“\"'‘]*(\\p{Lu}\\p{Ll}+)");

  /// Menus that any program may have, and none need have.
  private static final Pattern MENU =
      Pattern.compile(
          "(?i)\\b(?:go (?:in)?to|open|click(?: on)?|navigate to|(?:look|change it|find it|switch it (?:on|off)) (?:in|under))(?: the| your)? [*“\"'‘]*(?:account |workspace |notification )?(settings|preferences|admin (?:area|panel|page)|integrations page|control panel|menu)\\b");

  @Override
  public List<Finding> check(Line line, LineRules rules, CheckContext context) {
    var findings = new Findings();
    for (var at : FieldText.of(line, rules)) {
      if (at.field().checks().stream().anyMatch(FIELDS::contains)) {
        judge(at, line, context, findings);
      }
    }
    return findings.all();
  }

  private static void judge(FieldText at, Line line, CheckContext context, Findings findings) {
    for (var sentence : Words.sentences(at.text())) {
      for (var pattern : List.of(STEP, MENU)) {
        var step = pattern.matcher(sentence.text());
        // the customer's own answer to a question may name anything
        if (!sentence.text().endsWith("?")
            && step.find()
            && sources(line, context)
                .noneMatch(s -> Normal.holds(Normal.of(s), Normal.of(step.group(1))))) {
          findings.error(
              NAME,
              at,
              sentence.start() + step.start(),
              sentence.start() + step.end(),
              Findings.show(step.group()) + " is a step that no source describes.",
              "Leave the step out, or write [steps] for who knows them.");
          break;
        }
      }
    }
  }

  private static Stream<String> sources(Line line, CheckContext context) {
    return Stream.of(
            context.cited(line.cites()).stream().map(Source::text),
            context.subject().approved().stream(),
            Stream.of(context.brief(), context.record()))
        .flatMap(texts -> texts);
  }
}
