package io.personaassistant.slack.research;

import io.personaassistant.answering.MatchAnswers;
import io.personaassistant.answering.Proposing;
import io.personaassistant.answering.desk.MatchAnswer;
import io.personaassistant.answering.request.EvidenceReading;
import io.personaassistant.evidence.TraitEvidence;
import io.personaassistant.evidence.proposal.Proposal;
import io.personaassistant.evidence.proposal.ProposalOutcome;
import io.personaassistant.evidence.proposal.ProposalWords;
import io.personaassistant.persona.Trait;
import io.personaassistant.slack.route.Office;
import io.personaassistant.slack.route.Outcome;
import io.personaassistant.slack.route.Routes;
import io.personaassistant.slack.route.Submitted;
import io.personaassistant.slack.view.block.SentenceModal;
import io.personaassistant.slack.view.research.ProposalsWindow;
import io.personaassistant.slack.view.research.ProposeForm;
import io.personaassistant.workspace.Right;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/// The window in which contributors and curators propose a change of a persona. Thread-safe.
public final class ProposeChange {
  static final String OPEN = "propose_open";

  /// The same for the persona that the button carries.
  static final String FOR = "propose_for";

  private final Proposing proposing;
  private final EvidenceReading reading;
  private final MatchAnswers matching;
  private final Office office;

  public ProposeChange(Office office) {
    this.office = office;
    this.proposing = office.program().proposing();
    this.reading = office.program().answering().reading();
    this.matching = office.program().matchAnswers();
  }

  /// Adds its buttons, menus and windows.
  public void routes(Routes routes) {
    routes.button(OPEN, Right.PROPOSE, p -> office.open(p, form("", "")));
    routes.button(FOR, Right.PROPOSE, p -> office.open(p, form(p.value(), "")));
    routes.submit(ProposeForm.CALLBACK, Right.PROPOSE, this::propose);
    routes.personas(ProposeForm.PERSONA, Right.PROPOSE, office::personas);
    routes.suggest(
        ProposeForm.TRAIT,
        Right.PROPOSE,
        (_, typed) -> ProposeForm.traits(traits(), office.names(), typed));
    for (var menu : List.of(ProposeForm.EVIDENCE, ProposalsWindow.EVIDENCE)) {
      routes.suggest(
          menu,
          Right.PROPOSE,
          (asker, typed) -> ProposeForm.items(reading.find(asker.user(), typed)));
    }
  }

  /// The view, with what is known already.
  String form(String persona, String evidence) {
    var personas = office.personas();
    return personas.isEmpty()
        ? SentenceModal.of(
            ProposeForm.TITLE,
            "There are no personas to change yet. A curator makes one with `/persona new`; then"
                + " propose again.")
        : ProposeForm.of(personas, persona, evidence);
  }

  /// The view that makes a proposal of what a colleague said of a persona.
  String form(MatchAnswer answer) {
    var about = office.personas().stream().filter(p -> p.slug().equals(answer.persona())).toList();
    return about.isEmpty()
        ? SentenceModal.of(ProposeForm.TITLE, "This persona is no longer in use.")
        : ProposeForm.of(about, answer.persona(), "", answer.because(), Long.toString(answer.id()));
  }

  private List<Trait> traits() {
    return office.library().traits().values().stream()
        .flatMap(List::stream)
        .map(TraitEvidence::trait)
        .sorted(Comparator.comparing(Trait::persona).thenComparing(Trait::id))
        .toList();
  }

  private Outcome propose(Submitted submitted) {
    var trait = submitted.value(ProposeForm.TRAIT);
    var change =
        ProposeForm.change(
            submitted.value(ProposeForm.WHAT), trait, submitted.value(ProposeForm.TEXT));
    if (change.isEmpty()) {
      return Outcome.error(
          ProposeForm.WHAT, "Choose what is new, or a trait to change: one of the two.");
    }
    var persona = submitted.value(ProposeForm.PERSONA);
    if (office.personas().stream().noneMatch(p -> p.slug().equals(persona))) {
      return Outcome.error(
          ProposeForm.PERSONA,
          "This persona was put into the archive meanwhile, so nothing was proposed. A curator"
              + " can bring it back.");
    }
    var owner = traits().stream().filter(t -> t.id().equals(trait)).map(Trait::persona).findFirst();
    if (owner.filter(o -> !o.equals(persona)).isPresent()) {
      return Outcome.error(
          ProposeForm.TRAIT, "This is a trait of another persona; choose that one above.");
    }
    var ids = submitted.chosen(ProposeForm.EVIDENCE);
    var user = submitted.asker().user();
    var reason = submitted.value(ProposeForm.WHY);
    var outcome =
        submitted.carried().isEmpty()
            ? proposing.propose(persona, change.get(), ids, user, reason)
            : matching.propose(
                Long.parseLong(submitted.carried()), change.get(), ids, user, reason);
    return switch (outcome) {
      case ProposalOutcome.Refused(var about, var why) ->
          Outcome.error(
              about == ProposalOutcome.About.EVIDENCE ? ProposeForm.EVIDENCE : ProposeForm.TEXT,
              office.directory().named(why));
      case ProposalOutcome.Raised(var proposal) ->
          shown(submitted, proposal, "", ProposalWords.alike(proposing.alike(proposal)));
      case ProposalOutcome.Joined(var proposal, var added) ->
          shown(
              submitted,
              proposal,
              added == 0
                  ? "The same is proposed already, and nothing was added to it. "
                  : "The same is proposed already; your evidence joined it. ",
              "");
      case ProposalOutcome.Decided(var proposal) -> shown(submitted, proposal, "", "");
    };
  }

  private Outcome shown(Submitted submitted, Proposal proposal, String before, String after) {
    office.changed(submitted.asker());
    boolean ready = proposal.state() == Proposal.State.READY;
    boolean decides = office.may(submitted.asker(), Right.APPROVE);
    var next =
        ready
            ? decides ? ". You can decide on it now." : ". A curator can accept it now."
            : ". It becomes ready when " + ProposalWords.missing(proposal) + " joins it.";
    return new Outcome.Show(
        ProposalsWindow.raised(
            before
                + "Your proposal is "
                + proposal.state().word()
                + ": "
                + ProposalWords.backing(proposal)
                + next
                + after,
            ready && decides ? Optional.of(proposal.id()) : Optional.empty()));
  }
}
