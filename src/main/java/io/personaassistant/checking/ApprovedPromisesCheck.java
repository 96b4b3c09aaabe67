package io.personaassistant.checking;

import io.personaassistant.checking.line.Check;
import io.personaassistant.checking.line.CheckContext;
import io.personaassistant.checking.line.FieldText;
import io.personaassistant.checking.line.Finding;
import io.personaassistant.checking.line.Findings;
import io.personaassistant.checking.line.Level;
import io.personaassistant.checking.line.Line;
import io.personaassistant.checking.line.LineRules;
import io.personaassistant.checking.reading.Promise;
import io.personaassistant.checking.reading.Promises;
import io.personaassistant.text.Words;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/// For all that customers read, and for fields with `approved_promises`, which they hear: it
/// promises them only what something approved says, on record or cited. Where the brief may be
/// their letter or the copy under review, it is no source; elsewhere what it says is marked, for
/// the asker said it and nobody approved it. Fields with `approved_offers` are notes among
/// colleagues, which may speak of any promise: only what they hand on to be said in our name, and
/// assures something or costs nothing, is held to it. English.
final class ApprovedPromisesCheck implements Check {
  static final String NAME = "approved_promises";
  static final String OFFERS = "approved_offers";
  static final String DESCRIBE =
      "Promise only what an approved fact says, in its words; else leave it out or ask who decides.";

  /// A colleague says it to customers: "we guarantee", "you get it for free".
  private static final Pattern SAID_TO_THEM = Pattern.compile("(?i)\\b(?:we|i|our|us|you|your)\\b");

  @Override
  public List<Finding> check(Line line, LineRules rules, CheckContext context) {
    var findings = new Findings();
    var facts = context.facts(line.cites());
    var approved = new ArrayList<>(context.subject().approved());
    approved.addAll(facts);
    boolean own =
        rules.fields().stream()
            .flatMap(f -> f.checks().stream())
            .noneMatch(c -> c.equals(NAME) || c.equals(PromisesCheck.NAME));
    boolean ofOthers =
        context.cited(line.cites()).stream().anyMatch(s -> s.origin().type().isPresent());
    for (var at : FieldText.of(line, rules)) {
      boolean all =
          rules.customerFacing() && !at.field().list() || at.field().checks().contains(NAME);
      if (all || at.field().checks().contains(OFFERS)) {
        for (var sentence : Words.sentences(at.text())) {
          Promises.in(sentence.text()).stream()
              .filter(promise -> all || isOffered(sentence.text(), promise, ofOthers))
              .filter(promise -> !promise.isBacked(approved))
              .filter(promise -> !isFoundByWord(at, promise) && !promise.isNamedIn(facts))
              .findFirst()
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

  private static boolean isOffered(String sentence, Promise promise, boolean ofOthers) {
    return (promise.assured() || promise.isFree())
        && (!ofOthers || SAID_TO_THEM.matcher(sentence).find());
  }

  /// Whether the check of single words, where the field has it too, finds the same.
  private static boolean isFoundByWord(FieldText at, Promise promise) {
    return at.field().checks().contains(PromisesCheck.NAME)
        && PromisesCheck.isWord(promise.words().text());
  }
}
