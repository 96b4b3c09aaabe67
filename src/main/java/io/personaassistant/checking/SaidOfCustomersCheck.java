package io.personaassistant.checking;

import io.personaassistant.checking.line.Check;
import io.personaassistant.checking.line.CheckContext;
import io.personaassistant.checking.line.FieldText;
import io.personaassistant.checking.line.Finding;
import io.personaassistant.checking.line.Findings;
import io.personaassistant.checking.line.Line;
import io.personaassistant.checking.line.LineRules;
import io.personaassistant.checking.reading.SaidOfCustomers;
import io.personaassistant.checking.reading.Wording;
import io.personaassistant.text.Words;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/// For all that customers read or hear: what all, most or many other customers do, say or like is
/// told only as an approved fact tells it, for what a few said in research is the word of nobody
/// else. English.
final class SaidOfCustomersCheck implements Check {
  private static final String NAME = "said_of_customers";

  /// So much of what is told of them stands in a fact that tells it.
  private static final double MOST = 0.6;

  @Override
  public List<Finding> check(Line line, LineRules rules, CheckContext context) {
    var findings = new Findings();
    var approved =
        Stream.concat(context.subject().approved().stream(), context.facts(line.cites()).stream())
            .map(text -> Wording.stems(text, ""))
            .toList();
    for (var at : FieldText.of(line, rules)) {
      if (!rules.customerFacing() && !at.field().checks().contains(ApprovedPromisesCheck.NAME)) {
        continue;
      }
      for (var sentence : Words.sentences(at.text())) {
        SaidOfCustomers.in(sentence.text())
            .filter(_ -> approved.stream().noneMatch(fact -> tells(fact, sentence.text())))
            .ifPresent(told ->
                findings.error(
                    NAME,
                    at,
                    sentence.start() + told.start(),
                    sentence.start() + told.end(),
                    Findings.show(told.text())
                        + " speaks for other customers, and no approved fact says so.",
                    "Say what a fact says of how many, or leave the others out."));
      }
    }
    return findings.all();
  }

  private static boolean tells(Set<String> fact, String sentence) {
    var said = Wording.stems(sentence, "");
    return Wording.shared(said, fact) >= MOST * said.size();
  }
}
