package io.personaassistant.checking;

import io.personaassistant.checking.line.Check;
import io.personaassistant.checking.line.CheckContext;
import io.personaassistant.checking.line.FieldText;
import io.personaassistant.checking.line.Finding;
import io.personaassistant.checking.line.Findings;
import io.personaassistant.checking.line.Line;
import io.personaassistant.checking.line.LineRules;
import io.personaassistant.checking.reading.Promises;
import io.personaassistant.text.Words;
import java.util.List;

/// For fields with `approved_promises`, of text that cites nothing: it promises customers only what
/// something approved on record says. English.
final class ApprovedPromisesCheck implements Check {
  static final String NAME = "approved_promises";
  static final String DESCRIBE =
      "Promise only what an approved fact says, in its words; else leave it out or ask who decides.";

  @Override
  public List<Finding> check(Line line, LineRules rules, CheckContext context) {
    var findings = new Findings();
    for (var at : FieldText.of(line, rules)) {
      if (at.field().checks().contains(NAME)) {
        for (var sentence : Words.sentences(at.text())) {
          Promises.in(sentence.text())
              .filter(promise -> !promise.isBacked(context.subject().approved()))
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
}
