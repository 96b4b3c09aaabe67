package io.personaassistant.terminal.records;

import io.personaassistant.evidence.Evidence;
import io.personaassistant.evidence.SourceType;
import io.personaassistant.evidence.proposal.Proposal;
import io.personaassistant.evidence.proposal.ProposalOutcome;
import io.personaassistant.evidence.proposal.ProposalWords;
import io.personaassistant.persona.Change;
import io.personaassistant.terminal.run.OpeningCommand;
import io.personaassistant.terminal.run.Refused;
import io.personaassistant.text.Json;
import io.personaassistant.text.Sentence;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// What the command line says of proposals.
final class ProposalText {
  private ProposalText() {}

  /// Says what proposing or deciding came to.
  ///
  /// @return the exit code
  static int told(OpeningCommand command, ProposalOutcome outcome, boolean json) {
    var proposal =
        switch (outcome) {
          case ProposalOutcome.Raised(var raised) -> raised;
          case ProposalOutcome.Joined(var joined, var _) -> joined;
          case ProposalOutcome.Decided(var decided) -> decided;
          case ProposalOutcome.Refused(var _, var why) -> throw new Refused(why);
        };
    if (json) {
      command.print(Json.write(row(proposal)));
    } else {
      command.say(sentence(outcome, proposal));
    }
    return 0;
  }

  private static String sentence(ProposalOutcome outcome, Proposal proposal) {
    var name = "Proposal " + proposal.id();
    if (proposal.decision().isPresent()) {
      var decision = proposal.decision().get();
      return decision.accepted()
          ? name
              + " is accepted: version "
              + decision.version()
              + " of "
              + proposal.persona()
              + " has it. `persona history "
              + proposal.persona()
              + " "
              + decision.version()
              + "` shows the change."
          : name + " is declined; it stays on record with your reason.";
    }
    var begin =
        outcome instanceof ProposalOutcome.Joined(var _, var added)
            ? name
                + (added == 0 ? " had this evidence already" : " has the evidence now")
                + " and is "
            : name + " is ";
    return begin
        + proposal.state().word()
        + ": "
        + ProposalWords.backing(proposal)
        + ". "
        + next(proposal)
        + (proposal.turned().isEmpty() ? "" : " " + ProposalWords.turned(proposal));
  }

  private static String next(Proposal proposal) {
    if (proposal.overtaken().isPresent()) {
      return proposal.overtaken().get();
    }
    return proposal.state() == Proposal.State.READY
        ? "Accept it: `persona proposals accept " + proposal.id() + "`."
        : "It becomes ready when "
            + ProposalWords.missing(proposal)
            + " joins it: `persona proposals support "
            + proposal.id()
            + " ID`."
            + (proposal.change().text().isEmpty()
                ? ""
                : " `persona search \""
                    + proposal.change().text().replaceAll("[\"`$\\\\]", "")
                    + "\"` looks for some.");
  }

  /// That another proposal may say what a new one says.
  static String alike(Proposal other, Proposal raised) {
    return "! Proposal "
        + other.id()
        + " may say the same: “"
        + other.change().text()
        + "” ("
        + ProposalWords.backing(other)
        + "). If it does, "
        + (raised.evidence().isEmpty()
            ? ""
            : "give it this evidence with `persona proposals support "
                + other.id()
                + " "
                + String.join(" ", raised.evidence())
                + "` and ")
        + "decline "
        + raised.id()
        + ".";
  }

  /// What speaks for it and who proposed and decided it, on one line.
  static String about(Proposal proposal) {
    var ids =
        proposal.evidence().isEmpty() ? "" : " (" + String.join(", ", proposal.evidence()) + ")";
    return ProposalWords.backing(proposal)
        + ids
        + "; by "
        + who(proposal.proposed())
        + proposal
            .decision()
            .map(d -> "; " + proposal.state().word() + " by " + who(d.by()))
            .orElse("");
  }

  /// What may be the source that a parked one waits for, and how it joins; empty for nothing.
  static Optional<String> mayJoin(Proposal proposal, List<Evidence> items) {
    return items.isEmpty()
        ? Optional.empty()
        : Optional.of(
            Sentence.upperFirst(ProposalWords.mayJoin(items))
                + ". Read it with `persona evidence "
                + items.getFirst().id()
                + "`; if it does, `persona proposals support "
                + proposal.id()
                + " "
                + items.getFirst().id()
                + "`.");
  }

  private static String who(Change change) {
    return change.by()
        + " on "
        + change.at().toString().substring(0, 10)
        + (change.why().isEmpty() ? "" : ": " + change.why());
  }

  /// The fields of a proposal in a list, in JSON.
  static Map<String, Object> row(Proposal proposal, List<Evidence> mayJoin) {
    var fields = row(proposal);
    fields.put("may_join", mayJoin.stream().map(Evidence::id).toList());
    return fields;
  }

  /// The fields of a proposal in JSON.
  static Map<String, Object> row(Proposal proposal) {
    var fields = new LinkedHashMap<String, Object>();
    fields.put("id", proposal.id());
    fields.put("persona", proposal.persona());
    fields.put("state", proposal.state().word());
    fields.put("change", proposal.change().summary());
    fields.put("before", proposal.before());
    fields.put("text", proposal.change().text());
    fields.put("why", proposal.proposed().why());
    fields.put("evidence", proposal.evidence());
    fields.put("counting", proposal.backing().items());
    fields.put(
        "source_types", proposal.backing().sources().stream().map(SourceType::word).toList());
    fields.put("turned", proposal.turned());
    fields.put("by", proposal.proposed().by());
    fields.put("at", proposal.proposed().at().toString());
    proposal
        .decision()
        .ifPresent(d -> {
          fields.put("decided_by", d.by().by());
          fields.put("decided_at", d.by().at().toString());
          fields.put("reason", d.by().why());
          fields.put("version", d.version());
        });
    return fields;
  }
}
