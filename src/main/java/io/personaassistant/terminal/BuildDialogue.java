package io.personaassistant.terminal;

import io.personaassistant.answering.BuildWords;
import io.personaassistant.answering.PersonaBuild;
import io.personaassistant.evidence.ApprovedPersona;
import io.personaassistant.evidence.ProposedPersona;
import io.personaassistant.evidence.ProposedPersonas.Proposed;
import io.personaassistant.evidence.profile.SharedLine;
import io.personaassistant.persona.RecordText;
import io.personaassistant.persona.TraitKind;
import io.personaassistant.text.Sentence;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/// Asks a person field by field what of the proposals holds. Name and picture come last: who it is
/// must not colour what is true of them.
final class BuildDialogue {
  private final Dialogue dialogue;
  private final Surroundings surroundings;
  private final TextView view;
  private String objective;
  private String decision;

  BuildDialogue(Surroundings surroundings, TextView view, String objective, String decision) {
    this.dialogue = new Dialogue(surroundings, "persona build");
    this.surroundings = surroundings;
    this.view = view;
    this.objective = objective.strip();
    this.decision = decision.strip();
  }

  /// The personas that were approved, those left out not among them.
  List<ApprovedPersona> approved(
      Proposed proposed, List<ProposedPersona> chosen, PersonaBuild build) {
    say("1. Objective");
    objective = objective.isEmpty() ? needed("What do you need to learn? ") : objective;
    decision = decision.isEmpty() ? needed("Which decision does it inform? ") : decision;
    dialogue.say("");
    say("2. Data");
    BuildWords.data(proposed).forEach(this::say);
    proposed.found().notes().forEach(this::say);
    dialogue.say("");
    say("3. Segments (stability " + "%.2f of 1)".formatted(proposed.found().stability()));
    for (var one : chosen) {
      var segment = one.segment();
      say(
          "- "
              + segment.label()
              + ", "
              + Counted.of(segment.participants().size(), "participant")
              + (segment.distinctive().isEmpty()
                  ? ""
                  : "; they speak of " + String.join(", ", segment.distinctive())));
    }
    var approved = new ArrayList<ApprovedPersona>();
    for (var one : chosen) {
      dialogue.say("");
      if (dialogue.yes("Build a persona of “" + one.segment().label() + "”?")) {
        var persona = persona(one, build);
        if (dialogue.yes(
            "Store “"
                + persona.name()
                + "” as a draft with "
                + Counted.of(persona.lines().size(), "trait")
                + "?")) {
          approved.add(persona);
        }
      }
    }
    return approved;
  }

  private void say(String text) {
    surroundings.out().print(view.sentence(text));
  }

  private String needed(String question) {
    var answer = worded(question, RecordText.TEXT);
    while (answer.isEmpty()) {
      answer = worded("A persona without it serves nobody. " + question, RecordText.TEXT);
    }
    return answer;
  }

  /// Asks until the answer may stand in a record.
  private String worded(String question, RecordText size) {
    var answer = dialogue.ask(question);
    var refused = size.refusal("This", answer);
    while (refused.isPresent()) {
      say(refused.get());
      answer = dialogue.ask(question);
      refused = size.refusal("This", answer);
    }
    return answer;
  }

  private static List<TraitKind> kinds(List<SharedLine> lines) {
    return lines.stream().map(SharedLine::kind).toList();
  }

  private ApprovedPersona persona(ProposedPersona proposed, PersonaBuild build) {
    say("4. Fields: y keeps a line, e rewords it, anything else leaves it out.");
    var title = "";
    if (proposed.title().isPresent()) {
      var cited = proposed.title().get();
      title = kept("Job title", cited.text(), cited.participants(), cited.cites());
    }
    var lines = new ArrayList<SharedLine>();
    for (var line : proposed.lines()) {
      var text =
          kept(BuildWords.label(line.kind()), line.text(), line.participants(), line.cites());
      if (!text.isEmpty()) {
        lines.add(new SharedLine(line.kind(), text, line.cites(), line.participants()));
      }
    }
    for (var open : BuildWords.open(kinds(proposed.lines()), kinds(lines))) {
      dialogue.say("");
      say(open.why());
      open.lines().forEach(l -> say("- " + l));
    }
    dialogue.say("");
    say("5. Name and picture");
    var fallback = Sentence.upperFirst(proposed.segment().label());
    var typed = worded("A name, invented (Enter for “" + fallback + "”): ", RecordText.NAME);
    var name = typed.isEmpty() ? fallback : typed;
    var picture = dialogue.ask("Address of a picture (Enter for none): ");
    return new ApprovedPersona(build.free(name), name, title, picture, objective, decision, lines);
  }

  /// The text that was approved, `""` for none.
  private String kept(String label, String text, int participants, List<String> cites) {
    dialogue.say("");
    say(label + ": " + text);
    say("  " + BuildWords.support(participants, cites));
    var answer = dialogue.ask("  keep? [y/e/N] ").toLowerCase(Locale.ROOT);
    if (answer.startsWith("e")) {
      return worded("  in your words: ", RecordText.LINE);
    }
    return answer.startsWith("y") ? text : "";
  }
}
