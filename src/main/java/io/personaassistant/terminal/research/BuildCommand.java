package io.personaassistant.terminal.research;

import io.personaassistant.answering.Program;
import io.personaassistant.answering.building.BuildOutcome;
import io.personaassistant.answering.building.PersonaBuild;
import io.personaassistant.evidence.Library;
import io.personaassistant.evidence.building.ProposedPersona;
import io.personaassistant.evidence.building.ProposedPersonas.Proposed;
import io.personaassistant.evidence.intake.ApprovedPersona;
import io.personaassistant.evidence.intake.ImportReport;
import io.personaassistant.evidence.proposal.ProposalOutcome;
import io.personaassistant.health.HealthAnswer;
import io.personaassistant.persona.Change;
import io.personaassistant.terminal.run.Counted;
import io.personaassistant.terminal.run.OpeningCommand;
import io.personaassistant.terminal.run.PersonaArgument;
import io.personaassistant.terminal.run.Refused;
import io.personaassistant.terminal.run.SearchPreparation;
import io.personaassistant.terminal.run.Session;
import io.personaassistant.terminal.run.Surroundings;
import io.personaassistant.terminal.run.WrongUse;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/// `persona build`: personas out of the evidence, approved field by field.
public @Command(
    name = "build",
    description = {
      "Build personas from the evidence, approved line by line.",
      "The objective, the data at hand, segments, then a proposal for each segment. Every line rests on at least two items of two participants, in their words; you keep it, reword it or leave it out.",
      "Without an option it asks; nothing is written without your yes. No model is needed."
    }) final class BuildCommand extends OpeningCommand {
  @Option(names = "--objective", paramLabel = "TEXT", description = "what you need to learn")
  String objective = "";

  @Option(
      names = "--decision",
      paramLabel = "TEXT",
      description = "which decision the personas inform")
  String decision = "";

  @Option(
      names = "--segment",
      paramLabel = "N",
      description = "this one alone, by its number in `persona segments`; default all")
  @Nullable Integer segment;

  @Option(
      names = "--persona",
      paramLabel = "P",
      description = "what a segment says, as proposals for this persona, which is there already")
  @Nullable String persona;

  @Option(names = "--yes", description = "approve every line, without questions")
  boolean yes;

  @Option(
      names = "--out",
      paramLabel = "FILE.json",
      description = "write the proposals to a new file, to edit and to `import personas`")
  @Nullable Path file;

  @Option(names = "--json", description = "print the proposals as one JSON object; stores nothing")
  boolean json;

  private int stored;

  public BuildCommand(Surroundings surroundings) {
    super(surroundings);
  }

  @Override
  public Integer call() {
    if ((json ? 1 : 0) + (yes ? 1 : 0) + (file != null ? 1 : 0) > 1) {
      throw new WrongUse("Choose one of --json, --out and --yes.");
    }
    if (segment != null && segment < 1) {
      throw new WrongUse("--segment is a number from 1 on; `persona segments` lists them.");
    }
    var session = session();
    try (var program = session.open()) {
      new SearchPreparation(surroundings).complete(program.records().meanings());
      var proposed = program.build().proposed();
      var library = program.records().library(session.today());
      var choice = new BuildChoice(surroundings, session.view(), proposed, segment);
      if (json) {
        printJson(BuildText.fields(choice, library, objective, decision));
        return proposed.personas().isEmpty() ? 1 : 0;
      }
      if (proposed.personas().isEmpty()) {
        throw new Refused(proposed.found().why() + " " + SegmentsCommand.MORE);
      }
      if (persona != null) {
        return propose(program, choice.all(), session.today());
      }
      if (yes || file != null) {
        requireObjective();
        store(program, choice, library, session.today());
      } else {
        ask(program, session, proposed, choice.all());
      }
      if (stored == 0) {
        say("Nothing was written.");
      }
      return stored == 0 && (yes || file != null) ? 1 : 0;
    }
  }

  /// Stores or writes all that nobody need be asked about, then says what came of the rest.
  private void store(Program program, BuildChoice choice, Library library, LocalDate today) {
    var chosen = choice.toBuild(library);
    if (file != null && !chosen.isEmpty()) {
      write(program.build(), chosen);
    } else if (yes) {
      chosen.forEach(one -> {
        var approved = BuildText.whole(program.build(), one, objective, decision);
        if (choice.isNamed()) {
          store(program, approved, today);
        } else {
          storeUncovered(program, choice, one, approved, today);
        }
      });
    }
    if (yes && stored > 0) {
      tell(
          "! Nobody read the items. Being near in meaning is no proof: read them with"
              + " `persona evidence PERSONA`, and take away what says something else"
              + " with `persona link --remove TRAIT ID`.");
    }
    if (stored > 0) {
      choice.proposed().found().notes().forEach(note -> tell("! " + note));
    }
    choice.tellRest(library);
  }

  /// Somebody else may have built the same meanwhile.
  private void storeUncovered(
      Program program,
      BuildChoice choice,
      ProposedPersona one,
      ApprovedPersona approved,
      LocalDate today) {
    var proposed = choice.proposed();
    switch (program
        .build()
        .addUncovered(proposed.found(), one.segment(), approved, change(), today)) {
      case BuildOutcome.Made(var slug, var report, _) ->
          tellStored(program, slug, approved.lines().size(), report, today);
      case BuildOutcome.Covered(var owner) -> choice.tell(BuildChoice.there(proposed, one, owner));
    }
  }

  private void requireObjective() {
    if (objective.isBlank() || decision.isBlank()) {
      throw new WrongUse(
          "Say what you need to learn and which decision it informs, with --objective and --decision;"
              + " `persona kit objective` helps.");
    }
  }

  /// What was approved is stored by then, also when the input ends before the last question.
  private void ask(
      Program program, Session session, Proposed proposed, List<ProposedPersona> chosen) {
    try {
      new BuildDialogue(surroundings, session, program, objective, decision)
          .run(proposed, chosen, approved -> store(program, approved, session.today()));
    } catch (Refused refused) {
      throw stored == 0
          ? refused
          : new Refused(
              "The input ended before the last question. What is stored above stays; of the rest"
                  + " nothing was written. Run `persona build` again for it.");
    }
  }

  private void store(Program program, ApprovedPersona approved, LocalDate today) {
    var added = program.build().add(approved, change(), today);
    tellStored(program, added.slug(), approved.lines().size(), added.report(), today);
  }

  private Change change() {
    return new Change(
        surroundings.person(null), surroundings.clock().instant(), "built from the evidence");
  }

  private void tellStored(
      Program program, String slug, int lines, ImportReport report, LocalDate today) {
    stored++;
    note(program, null, "build persona", slug, Counted.of(lines, "trait"));
    tell(
        "Draft persona "
            + slug
            + " with "
            + Counted.of(lines, "trait")
            + ". See it with `persona show "
            + slug
            + "`, its mistakes with `persona health "
            + slug
            + "`.");
    report.problems().forEach(p -> tell("! " + p.what() + " " + p.fix()));
    var mistakes = program.health().report(program.records().library(today)).mistakes(slug);
    if (!mistakes.isEmpty()) {
      tell("! Health: " + HealthAnswer.inShort(mistakes) + ".");
    }
  }

  private int propose(Program program, List<ProposedPersona> chosen, LocalDate today) {
    if (chosen.size() != 1) {
      throw new WrongUse(
          "Say which segment is meant, as in --segment 2; `persona segments` lists them.");
    }
    var library = program.records().library(today);
    var meant = PersonaArgument.one(library.personas(), String.valueOf(persona));
    var outcomes = program.build().propose(meant, chosen.getFirst().lines(), change(), today);
    long refused = outcomes.stream().filter(o -> o instanceof ProposalOutcome.Refused).count();
    tell(
        Counted.of(outcomes.size() - refused, "proposal")
            + " for "
            + meant.name()
            + (refused > 0 ? "; " + refused + " not taken, mostly there already" : "")
            + ". Decide with `persona proposals`.");
    return 0;
  }

  private void write(PersonaBuild build, List<ProposedPersona> chosen) {
    var path = surroundings.folder().resolve(String.valueOf(file));
    if (!BuildText.write(
        path, chosen.stream().map(p -> BuildText.whole(build, p, objective, decision)).toList())) {
      throw new Refused(file + " cannot be written; choose a new file in a folder that is there.");
    }
    tell(
        Counted.of(chosen.size(), "proposal")
            + " in "
            + file
            + ". Nothing is stored yet: take out what you do not approve, then `persona import"
            + " personas "
            + file
            + "`.");
    stored = chosen.size();
  }
}
