package io.personaassistant.terminal.records;

import io.personaassistant.answering.Program;
import io.personaassistant.answering.SecondSources;
import io.personaassistant.evidence.Evidence;
import io.personaassistant.evidence.proposal.Proposal;
import io.personaassistant.evidence.proposal.ProposalDecisions;
import io.personaassistant.evidence.proposal.ProposalOutcome;
import io.personaassistant.evidence.proposal.ProposalWords;
import io.personaassistant.evidence.proposal.Proposals;
import io.personaassistant.persona.Change;
import io.personaassistant.persona.Persona;
import io.personaassistant.persona.PersonaState;
import io.personaassistant.persona.PersonaStore;
import io.personaassistant.terminal.run.NotThere;
import io.personaassistant.terminal.run.PersonaArgument;
import io.personaassistant.terminal.run.Refused;
import io.personaassistant.terminal.run.ReportingCommand;
import io.personaassistant.terminal.run.SearchPreparation;
import io.personaassistant.terminal.run.Session;
import io.personaassistant.terminal.run.Surroundings;
import io.personaassistant.terminal.run.WrongUse;
import io.personaassistant.text.Json;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/// `persona proposals [PERSONA]`, `persona proposals accept|decline ID`, `persona proposals support
/// ID E12`: changes of personas that wait, and what a curator decides on them.
public @Command(
    name = "proposals",
    description = {
      "Changes of personas that somebody proposed, those that are ready first.",
      "A proposal is ready when evidence of two source types, not from one participant, speaks for it; until then it is parked, and a curator may accept it with a reason."
    }) final class ProposalsCommand extends ReportingCommand {
  private final Proposals proposals = new Proposals();
  private final ProposalDecisions decisions = new ProposalDecisions();

  @Parameters(
      arity = "0..*",
      paramLabel = "[PERSONA | accept ID | decline ID | support ID E12...]",
      hideParamSyntax = true,
      description = "one persona's; decide on one; give one more evidence")
  List<String> words = new ArrayList<>();

  @Option(
      names = {"--reason", "--why"},
      paramLabel = "TEXT",
      description =
          "the reason, kept with your name; needed to decline, and to accept a parked one")
  @Nullable String why;

  @Option(names = "--by", paramLabel = "NAME", description = "who decides; default your user name")
  @Nullable String by;

  @Option(names = "--all", description = "list those that are decided too")
  boolean all;

  public ProposalsCommand(Surroundings surroundings) {
    super(surroundings);
  }

  @Override
  public Integer call() {
    var verb = words.isEmpty() ? "" : words.getFirst();
    boolean decides = List.of("accept", "decline", "support").contains(verb);
    if (decides && words.size() < (verb.equals("support") ? 3 : 2)) {
      throw new WrongUse(
          verb.equals("support")
              ? "Say which and with what: `persona proposals support ID E12`."
              : "Say which: `persona proposals " + verb + " ID`; `persona proposals` lists them.");
    }
    var session = session();
    try (var program = session.open()) {
      if (decides) {
        var outcome = decide(program, verb, session.today());
        int told = ProposalText.told(this, outcome, json);
        if (!json
            && outcome instanceof ProposalOutcome.Decided(var decided)
            && archived(program).contains(decided.persona())) {
          say(
              "! It is in the archive, where few will read it; `persona state "
                  + decided.persona()
                  + " back` brings it back.");
        }
        return told;
      }
      list(program, session);
      return 0;
    }
  }

  private ProposalOutcome decide(Program program, String verb, LocalDate today) {
    long workspace = program.workspace().id();
    long id = words.get(1).matches("\\d{1,9}") ? Long.parseLong(words.get(1)) : -1;
    if (id < 0 || (words.size() > 2 && !verb.equals("support"))) {
      throw new Refused(
          "A proposal is named by its number, one at a time; `persona proposals` lists them.");
    }
    if (verb.equals("decline") && (why == null || why.isBlank())) {
      throw new WrongUse(
          "Say why proposal "
              + id
              + " is declined; who proposed it will want to know: `persona proposals decline "
              + id
              + " --reason \"...\"`.");
    }
    var change =
        new Change(
            surroundings.person(by),
            surroundings.clock().instant(),
            why == null ? "" : why.strip());
    return program
        .database()
        .write(h ->
            switch (verb) {
              case "accept" -> decisions.accept(h, workspace, id, change, today);
              case "decline" -> decisions.decline(h, workspace, id, change, today);
              default ->
                  proposals.support(
                      h, workspace, id, words.subList(2, words.size()), change, today);
            });
  }

  private void list(Program program, Session session) {
    long workspace = program.workspace().id();
    var slug = words.isEmpty() ? "" : persona(program);
    List<Proposal> shown =
        program
            .database()
            .read(h ->
                all
                    ? proposals.all(h, workspace, slug, session.today())
                    : proposals.open(h, workspace, slug, session.today()));
    var mayJoin = mayJoin(program, session, shown);
    var out = surroundings.out();
    if (json) {
      var rows =
          shown.stream()
              .map(p -> ProposalText.row(p, mayJoin.getOrDefault(p.id(), List.of())))
              .toList();
      out.println(Json.write(Map.of("proposals", rows)));
      return;
    }
    if (shown.isEmpty()) {
      say("Nothing is proposed. `persona propose --help` shows how.");
    }
    var archived = archived(program);
    for (var proposal : shown) {
      say(
          proposal.id()
              + "  "
              + proposal.state().word()
              + "  "
              + proposal.persona()
              + (archived.contains(proposal.persona()) ? " (in the archive), " : ", ")
              + ProposalWords.change(proposal));
      say("    " + ProposalText.about(proposal));
      proposal.overtaken().ifPresent(why -> say("    " + why));
      if (!proposal.turned().isEmpty()) {
        say("    " + ProposalWords.turned(proposal));
      }
      ProposalText.mayJoin(proposal, mayJoin.getOrDefault(proposal.id(), List.of()))
          .ifPresent(said -> say("    " + said));
    }
  }

  /// For each that is parked what may be the source it waits for, by its number.
  private Map<Long, List<Evidence>> mayJoin(
      Program program, Session session, List<Proposal> shown) {
    var parked = shown.stream().filter(p -> p.state() == Proposal.State.PARKED).toList();
    if (parked.isEmpty()) {
      return Map.of();
    }
    new SearchPreparation(surroundings).complete(program.records().meanings());
    var sources = new SecondSources(program.database(), program.records());
    return parked.stream()
        .collect(Collectors.toMap(Proposal::id, p -> sources.of(p, session.today())));
  }

  private static Set<String> archived(Program program) {
    return program
        .database()
        .read(h -> new PersonaStore().all(h, program.workspace().id()))
        .stream()
        .filter(p -> p.state() == PersonaState.ARCHIVED)
        .map(Persona::slug)
        .collect(Collectors.toSet());
  }

  /// What stands there may also have been meant to decide something.
  private String persona(Program program) {
    var typed = String.join(" ", words);
    var all = program.database().read(h -> new PersonaStore().all(h, program.workspace().id()));
    try {
      return PersonaArgument.one(all, typed).slug();
    } catch (NotThere none) {
      throw new WrongUse(
          "“"
              + typed
              + "” is no persona, and none of accept, decline and support. "
              + String.valueOf(none.getMessage())
                  .replace("There is no persona of that name; ", "")
                  .replace("There is no persona of that name. ", ""));
    }
  }
}
