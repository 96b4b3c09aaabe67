package io.personaassistant.checking;

import io.personaassistant.checking.line.Check;
import io.personaassistant.checking.line.CheckContext;
import io.personaassistant.checking.line.FieldText;
import io.personaassistant.checking.line.Finding;
import io.personaassistant.checking.line.Findings;
import io.personaassistant.checking.line.Level;
import io.personaassistant.checking.line.Line;
import io.personaassistant.checking.line.LineRules;
import io.personaassistant.checking.line.Source;
import io.personaassistant.checking.reading.Promises;
import io.personaassistant.text.Words;
import java.util.ArrayList;
import java.util.List;

/// For all that customers read, and for fields with `approved_promises`, which they hear: it
/// promises them only what something approved says, on record or cited. Where the brief may be
/// their letter or the copy under review, it is no source; elsewhere what it says is marked, for
/// the asker said it and nobody approved it. English.
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
    boolean own =
        rules.fields().stream()
            .flatMap(f -> f.checks().stream())
            .noneMatch(c -> c.equals(NAME) || c.equals(PromisesCheck.NAME));
    for (var at : FieldText.of(line, rules)) {
      if (rules.customerFacing() && !at.field().list() || at.field().checks().contains(NAME)) {
        for (var sentence : Words.sentences(at.text())) {
          Promises.in(sentence.text())
              .filter(promise -> !promise.isBacked(approved))
              .filter(promise -> !isFoundByWord(at, promise) && !promise.isNamedIn(facts))
              .ifPresent(promise -> {
                boolean asked = own && promise.isBacked(List.of(context.brief()));
                findings.add(
                    NAME,
                    asked ? Level.WARNING : Level.ERROR,
                    at,
                    sentence.start() + promise.words().start(),
                    sentence.start() + promise.words().end(),
                    Findings.show(promise.words().text())
                        + (asked
                            ? " is promised on your word alone; no approved fact says so."
                            : " is a promise, and no approved fact says so."),
                    DESCRIBE);
              });
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
