package io.personaassistant.terminal.records;

import io.personaassistant.evidence.proposal.ProposalOutcome;
import io.personaassistant.evidence.proposal.Proposals;
import io.personaassistant.evidence.proposal.ProposedChange;
import io.personaassistant.persona.Change;
import io.personaassistant.persona.PersonaField;
import io.personaassistant.persona.PersonaStore;
import io.personaassistant.persona.TraitKind;
import io.personaassistant.terminal.run.PersonaArgument;
import io.personaassistant.terminal.run.ReportingCommand;
import io.personaassistant.terminal.run.Surroundings;
import io.personaassistant.terminal.run.WrongUse;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/// `persona propose annie add pain "..." --evidence E12,E31`: a change of a persona that waits for
/// independent evidence or a curator.
public @Command(
    name = "propose",
    description = {
      "Propose a change of a persona, with the evidence for it.",
      "",
      "  persona propose annie add pain \"Waits nine days for a slot\" --evidence E12,E31",
      "  persona propose annie reword annie-pain-1 \"Waits a fortnight\" --evidence E40",
      "  persona propose annie retire annie-pain-1 --why \"nobody says so any more\"",
      "  persona propose annie set title \"Practice Lead\" --evidence E12",
      "",
      "It changes nothing until it is accepted: `persona proposals` lists what waits."
    }) final class ProposeCommand extends ReportingCommand {
  private static final String FORMS =
      "Say add KIND TEXT, reword TRAIT TEXT, retire TRAIT, or set FIELD TEXT after the persona.";

  @Parameters(index = "0", paramLabel = "PERSONA", description = "the persona")
  String persona = "";

  @Parameters(
      index = "1..*",
      arity = "0..*",
      paramLabel = "CHANGE",
      description = "add KIND TEXT, reword TRAIT TEXT, retire TRAIT, or set FIELD TEXT")
  List<String> words = new ArrayList<>();

  @Option(
      names = "--evidence",
      split = ",",
      paramLabel = "ID",
      description = "items that speak for it, with commas between them")
  List<String> evidence = new ArrayList<>();

  @Option(names = "--why", paramLabel = "TEXT", description = "the reason, kept with your name")
  @Nullable String why;

  @Option(names = "--by", paramLabel = "NAME", description = "who proposes; default your user name")
  @Nullable String by;

  public ProposeCommand(Surroundings surroundings) {
    super(surroundings);
  }

  @Override
  public Integer call() {
    var change = change(words);
    var session = session();
    try (var program = session.open()) {
      long workspace = program.workspace().id();
      var all = program.database().read(h -> new PersonaStore().all(h, workspace));
      var meant = PersonaArgument.one(all, persona);
      var proposed =
          new Change(
              surroundings.person(by),
              surroundings.clock().instant(),
              why == null ? "" : why.strip());
      var ids = evidence.stream().map(String::strip).filter(id -> !id.isEmpty()).toList();
      var outcome =
          program
              .database()
              .write(h ->
                  new Proposals()
                      .propose(h, workspace, meant.slug(), change, ids, proposed, session.today()));
      int told = ProposalText.told(this, outcome, json);
      if (!json && outcome instanceof ProposalOutcome.Raised(var raised)) {
        program
            .database()
            .read(h -> new Proposals().alike(h, workspace, raised, session.today()))
            .forEach(p -> say(ProposalText.alike(p, raised)));
      }
      return told;
    }
  }

  /// The change that words name.
  ///
  /// @throws WrongUse where they name none
  static ProposedChange change(List<String> words) {
    var verb = words.isEmpty() ? "" : words.getFirst();
    int least = verb.equals("retire") ? 2 : 3;
    if (words.size() < least || (verb.equals("retire") && words.size() > 2)) {
      throw new WrongUse(FORMS);
    }
    var subject = words.get(1);
    var text = String.join(" ", words.subList(2, words.size()));
    return switch (verb) {
      case "add" ->
          new ProposedChange.Add(
              TraitKind.of(subject)
                  .orElseThrow(() ->
                      new WrongUse(
                          "“" + subject + "” is no kind of trait. " + one(TraitKind.values()))),
              text);
      case "reword" -> new ProposedChange.Reword(subject, text);
      case "retire" -> new ProposedChange.Retire(subject);
      case "set" ->
          new ProposedChange.SetField(
              PersonaField.of(subject)
                  .orElseThrow(() ->
                      new WrongUse(
                          "“"
                              + subject
                              + "” is no field that is proposed. "
                              + one(PersonaField.values()))),
              text);
      default -> throw new WrongUse("“" + verb + "” is no change. " + FORMS);
    };
  }

  private static String one(Enum<?>[] values) {
    return Arrays.stream(values)
        .map(v -> v.name().toLowerCase(Locale.ROOT))
        .collect(Collectors.joining(", ", "Write one of: ", "."));
  }
}
