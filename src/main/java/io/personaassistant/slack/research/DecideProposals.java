package io.personaassistant.slack.research;

import static io.personaassistant.slack.route.SlackText.number;

import io.personaassistant.answering.Proposing;
import io.personaassistant.answering.building.GuidedBuild;
import io.personaassistant.evidence.Evidence;
import io.personaassistant.evidence.proposal.Proposal;
import io.personaassistant.evidence.proposal.ProposalOutcome;
import io.personaassistant.evidence.proposal.ProposalWords;
import io.personaassistant.slack.route.Asker;
import io.personaassistant.slack.route.Office;
import io.personaassistant.slack.route.Outcome;
import io.personaassistant.slack.route.Pressed;
import io.personaassistant.slack.route.Routes;
import io.personaassistant.slack.route.Submitted;
import io.personaassistant.slack.view.block.Mrkdwn;
import io.personaassistant.slack.view.research.ProposalsWindow;
import io.personaassistant.workspace.Right;
import java.util.List;
import java.util.Map;
import java.util.function.BiConsumer;

/// The window in which everybody who proposes reads what is open, and curators decide. Thread-safe.
public final class DecideProposals {
  static final String OPEN = "proposals_open";

  private static final ProposalOutcome NOTHING_JOINS =
      new ProposalOutcome.Refused(
          ProposalOutcome.About.EVIDENCE, "Choose the evidence that says it too.");

  private final Proposing proposing;
  private final Office office;
  private final BiConsumer<Asker, String> telling;

  /// @param telling tells somebody something, in the app's conversation with them
  public DecideProposals(Office office, BiConsumer<Asker, String> telling) {
    this.office = office;
    this.telling = telling;
    this.proposing = office.program().proposing();
  }

  /// Adds its buttons, menus and windows.
  public void routes(Routes routes) {
    routes.button(
        OPEN, Right.PROPOSE, p -> office.load(p, ProposalsWindow.TITLE, () -> list(p.asker(), "")));
    routes.button(ProposalsWindow.DECIDE, Right.APPROVE, this::form);
    routes.submit(ProposalsWindow.CALLBACK, Right.APPROVE, this::decide);
  }

  private String list(Asker asker, String note) {
    boolean mayDecide = office.may(asker, Right.APPROVE);
    return ProposalsWindow.list(
        proposing.open(), office.names(), mayDecide, proposing::mayJoin, note);
  }

  private void form(Pressed pressed) {
    var view =
        proposing
            .find(number(pressed.value(), -1))
            .filter(p -> p.decision().isEmpty())
            .map(p ->
                ProposalsWindow.form(
                    p,
                    office.names(),
                    read(pressed.asker(), p.evidence()),
                    read(
                        pressed.asker(), proposing.mayJoin(p).stream().map(Evidence::id).toList())))
            .orElseGet(() -> list(pressed.asker(), "Somebody decided on that meanwhile."));
    office.show(pressed, view);
  }

  private List<Evidence> read(Asker asker, List<String> ids) {
    return office.program().answering().reading().byIds(asker.user(), ids);
  }

  private Outcome decide(Submitted submitted) {
    long id = number(submitted.carried(), -1);
    var user = submitted.asker().user();
    var joining = submitted.chosen(ProposalsWindow.EVIDENCE);
    var reason = submitted.value(ProposalsWindow.REASON);
    var decision = submitted.value(ProposalsWindow.DECISION);
    if (!decision.equals(ProposalsWindow.JOIN)) {
      boolean accepts = decision.equals(ProposalsWindow.ACCEPT);
      return outcome(submitted, proposing.decide(id, accepts, joining, user, reason));
    }
    return outcome(
        submitted,
        joining.isEmpty() ? NOTHING_JOINS : proposing.support(id, joining, user, reason));
  }

  private Outcome outcome(Submitted submitted, ProposalOutcome outcome) {
    return switch (outcome) {
      case ProposalOutcome.Refused(var about, var why) ->
          Outcome.error(
              switch (about) {
                case REASON -> ProposalsWindow.REASON;
                case EVIDENCE -> ProposalsWindow.EVIDENCE;
                default -> ProposalsWindow.DECISION;
              },
              office.directory().named(why));
      case ProposalOutcome.Decided(var decided) -> done(submitted, decided);
      case ProposalOutcome.Raised(var raised) -> done(submitted, raised);
      case ProposalOutcome.Joined(var proposal, var added) -> {
        office.changed(submitted.asker());
        yield new Outcome.Show(
            list(
                submitted.asker(),
                (added == 0
                        ? "It had that evidence already. It is "
                        : "The evidence joined it. It is ")
                    + proposal.state().word()
                    + ": "
                    + ProposalWords.backing(proposal)
                    + "."));
      }
    };
  }

  private Outcome done(Submitted submitted, Proposal proposal) {
    office.changed(submitted.asker());
    var names = office.names();
    proposal.decision().ifPresent(decision -> tell(submitted.asker(), proposal, decision, names));
    var version = proposal.decision().map(Proposal.Decision::version).orElse(0);
    var note =
        version == 0
            ? "Declined. It stays on record with your reason."
            : "Accepted: version "
                + version
                + " of "
                + names.getOrDefault(proposal.persona(), proposal.persona())
                + ProposalsWindow.stands(proposal);
    return new Outcome.Show(list(submitted.asker(), note));
  }

  /// Who proposed it wants to know; of the many lines of a build each would be a message.
  private void tell(
      Asker decided, Proposal proposal, Proposal.Decision decision, Map<String, String> names) {
    var proposer = proposal.proposed().by();
    if (!proposer.equals(decided.user())
        && Mrkdwn.isUser(proposer)
        && !proposal.proposed().why().equals(GuidedBuild.BUILT)) {
      telling.accept(
          new Asker(decided.team(), proposer, "", "", false),
          ProposalsWindow.decided(proposal, decision, names));
    }
  }
}
