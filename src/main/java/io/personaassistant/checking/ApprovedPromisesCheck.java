package io.personaassistant.checking;

import io.personaassistant.checking.line.Check;
import io.personaassistant.checking.line.CheckContext;
import io.personaassistant.checking.line.FieldText;
import io.personaassistant.checking.line.Finding;
import io.personaassistant.checking.line.Findings;
import io.personaassistant.checking.line.Line;
import io.personaassistant.checking.line.LineRules;
import io.personaassistant.checking.line.Source;
import io.personaassistant.checking.reading.Promises;
import io.personaassistant.text.Words;
import java.util.ArrayList;
import java.util.List;

/// For all that customers read, and for fields with `approved_promises`, which they hear: it
/// promises them only what something approved says, on record or cited. The brief is no source: it
/// may be their letter, or the copy under review. English.
final class ApprovedPromisesCheck implements Check {
  static final String NAME = "approved_promises";
  static final String DESCRIBE =
      "Promise only what an approved fact says, in its words; else leave it out or ask who decides.";

  @Override
  public List<Finding> check(Line line, LineRules rules, CheckContext context) {
    var findings = new Findings();
    var facts =
        context.cited(line.cites()).stream()
            .filter(s -> s.origin().type().isEmpty() && !s.origin().quarantined())
            .map(Source::text)
            .toList();
    var approved = new ArrayList<>(context.subject().approved());
    approved.addAll(facts);
    for (var at : FieldText.of(line, rules)) {
      if (rules.customerFacing() && !at.field().list() || at.field().checks().contains(NAME)) {
        for (var sentence : Words.sentences(at.text())) {
          Promises.in(sentence.text())
              .filter(promise -> !promise.isBacked(approved))
              .filter(promise -> !isFoundByWord(at, promise) && !promise.isNamedIn(facts))
              .ifPresent(promise ->
                  findings.error(
                      NAME,
                      at,
                      sentence.start() + promise.words().start(),
                      sentence.start() + promise.words().end(),
                      Findings.show(promise.words().text())
                          + " is a promise, and no approved fact says so.",
                      DESCRIBE));
        }
      }
    }
    return findings.all();
  }

  /// Whether the check of single words, where the field has it too, finds the same.
  private static boolean isFoundByWord(FieldText at, Promises.Promise promise) {
    return at.field().checks().contains(PromisesCheck.NAME)
        && PromisesCheck.isWord(promise.words().text());
  }
}
