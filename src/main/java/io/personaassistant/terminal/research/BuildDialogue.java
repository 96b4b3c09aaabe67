package io.personaassistant.terminal.research;

import io.personaassistant.answering.Program;
import io.personaassistant.answering.building.BuildWords;
import io.personaassistant.evidence.building.ProposedPersona;
import io.personaassistant.evidence.building.ProposedPersonas.Proposed;
import io.personaassistant.evidence.intake.ApprovedPersona;
import io.personaassistant.evidence.profile.SharedLine;
import io.personaassistant.persona.RecordText;
import io.personaassistant.persona.TraitKind;
import io.personaassistant.terminal.run.Counted;
import io.personaassistant.terminal.run.Dialogue;
import io.personaassistant.terminal.run.Session;
import io.personaassistant.terminal.run.Surroundings;
import io.personaassistant.terminal.run.TextView;
import io.personaassistant.text.Sentence;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

/// Asks a person field by field what of the proposals holds. Name and picture come last: who it is
/// must not colour what is true of them. Each persona is handed over the moment it is approved, so
/// that it is kept when the next one is broken off.
final class BuildDialogue {
  private static final String KEYS =
      "y keeps one, e says it in other words, s shows its items first, n or Enter leaves it out.";

  private final Dialogue dialogue;
  private final Surroundings surroundings;
  private final TextView view;
  private final Program program;
  private final LocalDate today;
  private final WhoItIs who;
  private String objective;
  private String decision;

  BuildDialogue(
      Surroundings surroundings,
      Session session,
      Program program,
      String objective,
      String decision) {
    this.dialogue = new Dialogue(surroundings, "persona build");
    this.surroundings = surroundings;
    this.view = session.view();
    this.program = program;
    this.today = session.today();
    this.who = new WhoItIs(dialogue, this::say, program, today);
    this.objective = objective.strip();
    this.decision = decision.strip();
  }

  /// Goes through the proposals.
  ///
  /// @param approved hears of each persona that was approved, and says on standard output what
  ///   became of it
  void run(Proposed proposed, List<ProposedPersona> chosen, Consumer<ApprovedPersona> approved) {
    say("1. Objective");
    objective = objective.isEmpty() ? needed("What do you need to learn? ") : objective;
    decision = decision.isEmpty() ? needed("Which decision does it inform? ") : decision;
    dialogue.say("");
    say("2. Data");
    BuildWords.data(proposed, part -> "`persona kit " + part + "`").forEach(this::say);
    proposed.found().notes().forEach(this::say);
    dialogue.say("");
    say("3. Segments, " + BuildWords.held(proposed.found()) + ".");
    chosen.forEach(one -> segment(one, BuildWords.nothing(proposed.found())));
    var owners = proposed.found().owners(program.records().library(today));
    for (var one : chosen) {
      if (one.lines().isEmpty()) {
        continue;
      }
      dialogue.say("");
      var owner = owners.get(one.segment());
      if (owner != null) {
        say(BuildChoice.there(proposed, one, owner));
      }
      if (dialogue.yes("Build a persona of “" + one.segment().label() + "”?")) {
        persona(one)
            .ifPresent(p -> {
              if (isStored(p)) {
                approved.accept(p);
              } else {
                keepInFile(p);
              }
            });
      }
    }
  }

  private boolean isStored(ApprovedPersona persona) {
    return dialogue.yes(
        "Store “"
            + persona.name()
            + "” as a draft with "
            + Counted.of(persona.lines().size(), "trait")
            + "?");
  }

  /// What was approved took work, so a no at its end does not lose it.
  private void keepInFile(ApprovedPersona persona) {
    say(
        "It is not stored. To keep what you approved, name a new file, such as "
            + persona.slug()
            + ".json; Enter drops it.");
    while (true) {
      var typed = dialogue.ask("File: ");
      if (typed.isEmpty()) {
        say("What you approved of “" + persona.name() + "” is dropped.");
        return;
      }
      if (BuildText.write(surroundings.folder().resolve(typed), List.of(persona))) {
        say("It is in " + typed + "; `persona import personas " + typed + "` stores it.");
        return;
      }
      say(typed + " cannot be written; choose a new file in a folder that is there.");
    }
  }

  private void segment(ProposedPersona one, String nothing) {
    var segment = one.segment();
    say(
        "- "
            + segment.label()
            + ", "
            + Counted.of(segment.participants().size(), "participant")
            + (segment.distinctive().isEmpty()
                ? ""
                : "; they speak of " + String.join(", ", segment.distinctive()))
            + (one.lines().isEmpty()
                ? ". Nothing is proposed: " + nothing + "; `persona kit` has the questions"
                : ""));
  }

  private void say(String text) {
    surroundings.out().print(view.sentence(text));
  }

  private String needed(String question) {
    var answer = who.worded(question, RecordText.TEXT);
    while (answer.isEmpty()) {
      answer = who.worded("A persona without it serves nobody. " + question, RecordText.TEXT);
    }
    return answer;
  }

  private static List<TraitKind> kinds(List<SharedLine> lines) {
    return lines.stream().map(SharedLine::kind).toList();
  }

  /// What was kept; empty where that is no trait.
  private Optional<ApprovedPersona> persona(ProposedPersona proposed) {
    say("4. Lines: " + KEYS + " " + BuildWords.READ_FIRST);
    var title = "";
    if (proposed.title().isPresent()) {
      var cited = proposed.title().get();
      title =
          kept("Job title", Optional.empty(), cited.text(), cited.participants(), cited.cites());
    }
    var lines = new ArrayList<SharedLine>();
    int number = 0;
    for (var line : proposed.lines()) {
      number++;
      var label =
          BuildWords.label(line.kind()) + " (" + number + " of " + proposed.lines().size() + ")";
      var text =
          kept(label, Optional.of(line.kind()), line.text(), line.participants(), line.cites());
      if (!text.isEmpty()) {
        lines.add(new SharedLine(line.kind(), text, line.cites(), line.participants()));
      }
    }
    dialogue.say("");
    if (lines.isEmpty()) {
      say("No line is kept, so there is nothing to store of this segment.");
      return Optional.empty();
    }
    for (var open : BuildWords.open(kinds(proposed.lines()), kinds(lines))) {
      say(open.why());
      open.lines().forEach(l -> say("- " + l));
      dialogue.say("");
    }
    say("5. Name and picture");
    var name = who.name(Sentence.upperFirst(proposed.segment().label()));
    var picture = who.picture();
    return Optional.of(
        new ApprovedPersona(
            program.build().free(name), name, title, picture, objective, decision, lines));
  }

  /// The text that was approved, `""` for none.
  private String kept(
      String label, Optional<TraitKind> kind, String text, int participants, List<String> cites) {
    dialogue.say("");
    say(label + ": " + text);
    say("  " + BuildWords.support(kind, participants, cites));
    char answer = dialogue.choose("  keep? [y/e/s/N] ", "yesn", Sentence.upperFirst(KEYS));
    if (answer == 's') {
      program
          .records()
          .byIds(cites)
          .forEach(item ->
              say(
                  item.id()
                      + ", "
                      + item.sourceType().label()
                      + ", "
                      + item.date()
                      + ": "
                      + item.text().replaceAll("\\s+", " ")));
      answer = dialogue.choose("  keep? [y/e/N] ", "yen", Sentence.upperFirst(KEYS));
    }
    if (answer == 'e') {
      var reworded = who.worded("  in other words (Enter keeps it as it is): ", RecordText.LINE);
      return reworded.isEmpty() ? text : reworded;
    }
    return answer == 'y' ? text : "";
  }
}
