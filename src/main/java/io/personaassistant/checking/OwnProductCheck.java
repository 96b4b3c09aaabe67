package io.personaassistant.checking;

import io.personaassistant.checking.line.Check;
import io.personaassistant.checking.line.CheckContext;
import io.personaassistant.checking.line.FieldText;
import io.personaassistant.checking.line.Finding;
import io.personaassistant.checking.line.Findings;
import io.personaassistant.checking.line.Level;
import io.personaassistant.checking.line.Line;
import io.personaassistant.checking.line.LineRules;
import io.personaassistant.checking.line.NumberSource;
import io.personaassistant.checking.reading.OwnProduct;
import io.personaassistant.checking.reading.Wording;
import io.personaassistant.text.English;
import io.personaassistant.text.Words;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/// For what customers read, and for fields with `product_facts`, which they will: what our product
/// is or does, such as "the scanner is readable in bright sun", is what an approved fact says, or
/// the brief. Where not a word of it is on record the line is not shown; where less than half is,
/// it is marked, for words alone cannot tell a paraphrase. English.
final class OwnProductCheck implements Check {
  static final String NAME = "product_facts";
  static final String DESCRIBE =
      "Say of the product only what an approved fact says, in its words; what no fact says is left out.";

  /// One word may be a plain one for what a fact says: "is light".
  private static final int ENOUGH = 2;

  @Override
  public List<Finding> check(Line line, LineRules rules, CheckContext context) {
    var facts = facts(line, context);
    var read =
        FieldText.of(line, rules).stream()
            .filter(at -> isRead(at, rules) && English.isLikely(at.text()))
            .toList();
    if (facts.isEmpty() || read.isEmpty()) {
      return List.of();
    }
    var findings = new Findings();
    var product = OwnProduct.of(facts);
    var known = known(facts, product, line, context);
    read.forEach(at -> judge(at, product, known, findings));
    return findings.all();
  }

  private static boolean isRead(FieldText at, LineRules rules) {
    var field = at.field();
    return field.checks().contains(NAME)
        || field.checks().contains(ApprovedPromisesCheck.NAME)
        || rules.customerFacing()
            && !field.list()
            && field.oneOf().isEmpty()
            && field.numbers() != NumberSource.PLAN;
  }

  private static void judge(
      FieldText at, OwnProduct product, Set<String> known, Findings findings) {
    for (var said : product.saidIn(at.text())) {
      var stems = OwnProduct.stems(said.text());
      long shared = Wording.shared(stems, known);
      boolean none = shared == 0 && !stems.isEmpty();
      if (none || 2 * shared < stems.size()) {
        findings.add(
            NAME,
            none && stems.size() >= ENOUGH ? Level.ERROR : Level.WARNING,
            at,
            said.start(),
            said.end(),
            Findings.show(said.text()) + " is said of the product, and no approved fact says so.",
            DESCRIBE);
      }
    }
  }

  private static List<String> facts(Line line, CheckContext context) {
    return Stream.concat(
            context.subject().approved().stream(), context.facts(line.cites()).stream())
        .distinct()
        .toList();
  }

  /// What the facts, the brief and those customers say who speak of the product themselves.
  private static Set<String> known(
      List<String> facts, OwnProduct product, Line line, CheckContext context) {
    var stems = new HashSet<String>();
    facts.forEach(f -> stems.addAll(Words.content(f)));
    stems.addAll(Words.content(context.brief()));
    context.cited(line.cites()).stream()
        .filter(s -> s.origin().type().isPresent())
        .flatMap(s -> product.about(s.text()).stream())
        .forEach(s -> stems.addAll(Words.content(s)));
    return Wording.bases(stems);
  }
}
