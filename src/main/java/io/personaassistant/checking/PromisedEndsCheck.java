package io.personaassistant.checking;

import io.personaassistant.checking.line.Check;
import io.personaassistant.checking.line.CheckContext;
import io.personaassistant.checking.line.FieldText;
import io.personaassistant.checking.line.Finding;
import io.personaassistant.checking.line.Findings;
import io.personaassistant.checking.line.Line;
import io.personaassistant.checking.line.LineRules;
import io.personaassistant.checking.reading.Promises;
import io.personaassistant.checking.reading.Sayings;
import io.personaassistant.checking.reading.Wording;
import io.personaassistant.text.Words;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/// Marks what customers read or hear where it draws from a fact what no fact says: "readings can be
/// saved as a PDF, so your audit trail is always complete". Models do so more often than anything
/// else that is wrong about what we sell. A warning, since some of it follows; what leaves nothing
/// open does so least. English.
final class PromisedEndsCheck implements Check {
  /// What "so" leads to without a number; what we or the reader do next is no end.
  private static final Pattern SO =
      Pattern.compile(
          "(?i)(?:, |^)so (?:that )?(?=(?:it|your|the|nobody|nothing|no|only|every|all|they)\\b)(?<end>[^.;:!?\\d]+)(?!\\d)");

  private static final Pattern SURE =
      Pattern.compile(
          "(?i)\\b(?:always|never|ever|every|complete(?:ly)?|fully|only|nothing|nobody|no longer|right away|at once|immediately|saved?|safe|covered|proof|guaranteed|all)\\b");

  private static final Pattern BUT =
      Pattern.compile("(?i)\\b(?:but|except|unless|nothing changes)\\b");

  /// So much of a fact stands in front where it is said to come of it.
  private static final int FEWEST = 2;

  @Override
  public List<Finding> check(Line line, LineRules rules, CheckContext context) {
    var facts = stems(facts(line, context));
    if (facts.isEmpty()) {
      return List.of();
    }
    var known = new HashSet<>(facts);
    known.addAll(Wording.stems(context.brief(), ""));
    context.cited(line.cites()).forEach(s -> known.addAll(Wording.stems(s.text(), "")));
    var findings = new Findings();
    for (var at : FieldText.of(line, rules)) {
      if (rules.customerFacing() && !at.field().list()
          || at.field().checks().contains(ApprovedPromisesCheck.NAME)) {
        judge(at, facts, known, findings);
      }
    }
    return findings.all();
  }

  private static void judge(FieldText at, Set<String> facts, Set<String> known, Findings findings) {
    String before = "";
    for (var sentence : Words.sentences(at.text())) {
      var so = SO.matcher(sentence.text());
      if (so.find()
          && SURE.matcher(so.group("end")).find()
          && !BUT.matcher(so.group("end")).find()
          && !Sayings.isQuestion(sentence.text())) {
        var told = so.start() == 0 ? before : sentence.text().substring(0, so.start());
        var end = Wording.stems(so.group("end"), "");
        // what is a promise in so many words is judged as one
        boolean promised =
            Promises.in(sentence.text()).stream()
                .anyMatch(
                    p -> p.words().start() >= so.start("end") && p.words().start() < so.end("end"));
        boolean ofFact = Wording.shared(Wording.stems(told, ""), facts) >= FEWEST;
        if (ofFact && !promised && !end.isEmpty() && 2 * Wording.shared(end, known) < end.size()) {
          findings.warning(
              ApprovedPromisesCheck.NAME,
              at,
              sentence.start() + so.start("end"),
              sentence.start() + so.end("end"),
              Findings.show(so.group("end")) + " is said to come of it; no approved fact says so.",
              "Say what the fact says, and leave to them what comes of it.");
        }
      }
      before = sentence.text();
    }
  }

  private static Stream<String> facts(Line line, CheckContext context) {
    return Stream.concat(
        context.subject().approved().stream(), context.facts(line.cites()).stream());
  }

  private static Set<String> stems(Stream<String> facts) {
    var stems = new HashSet<String>();
    facts.forEach(fact -> stems.addAll(Wording.stems(fact, "")));
    return stems;
  }
}
