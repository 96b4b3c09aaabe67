package io.personaassistant.terminal.research;

import io.personaassistant.answering.building.BuildWords;
import io.personaassistant.evidence.Library;
import io.personaassistant.evidence.building.ProposedPersona;
import io.personaassistant.evidence.building.ProposedPersonas.Proposed;
import io.personaassistant.persona.Persona;
import io.personaassistant.terminal.run.Surroundings;
import io.personaassistant.terminal.run.TextView;
import io.personaassistant.terminal.run.WrongUse;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Which of the segments a build is about.
///
/// @param number the only one, from 1; null for all
record BuildChoice(
    Surroundings surroundings, TextView view, Proposed proposed, @Nullable Integer number) {
  List<ProposedPersona> all() {
    var all = proposed.personas();
    if (number == null || all.isEmpty()) {
      return all;
    }
    if (number > all.size()) {
      throw new WrongUse("--segment is a number from 1 to " + all.size() + ".");
    }
    return List.of(all.get(number - 1));
  }

  /// Those that become personas without a question; of the others it is told why. A second persona
  /// of the same title helps nobody: who wants one names the segment.
  List<ProposedPersona> toBuild(Library library) {
    var owners = proposed.found().owners(library);
    return all().stream()
        .filter(one -> !one.lines().isEmpty())
        .filter(one -> isNamed() || !owners.containsKey(one.segment()))
        .toList();
  }

  /// Whether somebody chose the segment, whoever stands for it.
  boolean isNamed() {
    return number != null;
  }

  /// Why the others become none, a sentence for each with the next step.
  void tellRest(Library library) {
    var owners = proposed.found().owners(library);
    for (var one : all()) {
      var owner = owners.get(one.segment());
      if (one.lines().isEmpty()) {
        tell(
            "Nothing is proposed for "
                + one.segment().label()
                + ": "
                + BuildWords.nothing(proposed.found())
                + "; `persona kit` has the questions.");
      } else if (!isNamed() && owner != null) {
        tell(there(proposed, one, owner));
      }
    }
  }

  /// What to do with a segment that a persona stands for.
  static String there(Proposed proposed, ProposedPersona one, Persona owner) {
    return "“%s” is whom %s stands for. Propose what they say for that persona with `persona build --segment %d --persona %s`."
        .formatted(
            one.segment().label(),
            owner.name(),
            proposed.personas().indexOf(one) + 1,
            owner.slug());
  }

  void tell(String sentence) {
    surroundings.err().print(view.sentence(sentence));
  }
}
