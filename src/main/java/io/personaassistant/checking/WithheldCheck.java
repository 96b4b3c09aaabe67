package io.personaassistant.checking;

import io.personaassistant.checking.line.Check;
import io.personaassistant.checking.line.CheckContext;
import io.personaassistant.checking.line.FieldText;
import io.personaassistant.checking.line.Finding;
import io.personaassistant.checking.line.Findings;
import io.personaassistant.checking.line.Line;
import io.personaassistant.checking.line.LineRules;
import io.personaassistant.checking.line.Source;
import io.personaassistant.checking.line.Subject;
import io.personaassistant.checking.reading.Reading;
import io.personaassistant.checking.reading.Wording;
import io.personaassistant.text.Words;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/// Whether text meant for customers says what they must not be told today: a fact that is internal,
/// has expired or was never approved, cited or not. English.
final class WithheldCheck implements Check {
  /// A sentence that holds this much of a statement says it.
  private static final double SAYS = 0.75;

  /// So does one that says nothing else, with this much of it.
  private static final double NOTHING_ELSE = 0.9;

  private static final double PART = 0.5;

  private static final int FEWEST_STEMS = 4;

  private final Reading.Cache readings;

  WithheldCheck(Reading.Cache readings) {
    this.readings = readings;
  }

  @Override
  public List<Finding> check(Line line, LineRules rules, CheckContext context) {
    var withheld = context.subject().withheld();
    if (!rules.customerFacing() || withheld.isEmpty()) {
      return List.of();
    }
    // of these it is said already that they may not be cited
    var refused =
        context.cited(line.cites()).stream()
            .filter(source -> source.origin().quarantined())
            .map(Source::id)
            .toList();
    var findings = new Findings();
    for (var at : FieldText.of(line, rules)) {
      for (var sentence : Words.sentences(at.text())) {
        var said = Wording.stems(sentence.text(), context.personaName());
        var told =
            withheld.stream()
                .filter(w -> !refused.contains(w.id()))
                .filter(w ->
                    line.cites().contains(w.id())
                        ? tells(said, w, line, context)
                        : says(said, w.text()) && !isApproved(said, w.text(), context))
                .findFirst();
        told.ifPresent(w ->
            findings.error(
                "trusted_source",
                at,
                sentence.start(),
                sentence.end(),
                w.id() + " says this, and it " + w.why() + ".",
                "Use an approved fact for customers, or have this one approved."));
      }
    }
    return findings.all();
  }

  private boolean says(Set<String> said, String statement) {
    var stems = readings.of(statement).stems();
    long shared = Wording.shared(stems, said);
    boolean part = shared >= NOTHING_ELSE * said.size() && shared >= PART * stems.size();
    return shared >= FEWEST_STEMS && (part || shared >= SAYS * stems.size());
  }

  /// What a line cites it rests on, so that two words of it tell of it, one of which it has from
  /// nowhere else: "Start your free month today".
  private boolean tells(Set<String> said, Subject.Withheld told, Line line, CheckContext context) {
    var stems = readings.of(told.text()).stems();
    var own =
        context.cited(line.cites()).stream()
            .filter(source -> !source.id().equals(told.id()))
            .flatMap(source -> readings.of(source.text()).stems().stream())
            .collect(Collectors.toSet());
    own.addAll(readings.of(context.brief()).stems());
    return Wording.shared(stems, said) > 1 && Wording.shared(Wording.without(stems, own), said) > 0;
  }

  /// Something approved says as much of it.
  private boolean isApproved(Set<String> said, String statement, CheckContext context) {
    var stems = readings.of(statement).stems();
    long shared = Wording.shared(stems, said);
    return context.subject().approved().stream()
        .filter(text -> context.subject().withheld().stream().noneMatch(w -> w.text().equals(text)))
        .map(text -> readings.of(text).stems())
        .anyMatch(approved -> Wording.shared(approved, said) >= shared);
  }
}
