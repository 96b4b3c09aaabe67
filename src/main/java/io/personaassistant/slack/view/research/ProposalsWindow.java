package io.personaassistant.slack.view.research;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.personaassistant.evidence.Evidence;
import io.personaassistant.evidence.proposal.Proposal;
import io.personaassistant.evidence.proposal.ProposalWords;
import io.personaassistant.evidence.proposal.ProposedChange;
import io.personaassistant.slack.view.block.BlockList;
import io.personaassistant.slack.view.block.Blocks;
import io.personaassistant.slack.view.block.Modal;
import io.personaassistant.slack.view.block.Mrkdwn;
import io.personaassistant.text.Graphemes;
import io.personaassistant.text.HiddenCharacters;
import io.personaassistant.text.Sentence;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/// The windows in which proposals are read and decided on.
public final class ProposalsWindow {
  public static final String TITLE = "Proposals";
  public static final String CALLBACK = "proposal";
  public static final String DECISION = "proposal_decision";
  public static final String REASON = "proposal_reason";
  public static final String EVIDENCE = "proposal_evidence";
  public static final String ACCEPT = "accept";

  /// Decides nothing yet: what was chosen joins it.
  public static final String JOIN = "join";

  /// Opens the form for the proposal whose number the button carries.
  public static final String DECIDE = "proposal_decide";

  private static final int MOST = 40;
  private static final int MOST_ITEMS = 12;

  /// For more parked ones than this looking for what may join them would keep people waiting.
  private static final int LOOKED_FOR = 10;

  private static final int TEXT = 400;

  private ProposalsWindow() {}

  /// All that is open, those that are ready first.
  ///
  /// @param names the name of each persona, by slug
  /// @param mayDecide whether the person decides; else they read
  /// @param mayJoin items that may be what a parked one waits for
  /// @param note what was decided last, `""` for nothing
  public static String list(
      List<Proposal> open,
      Map<String, String> names,
      boolean mayDecide,
      Function<Proposal, List<Evidence>> mayJoin,
      String note) {
    var blocks = new BlockList().section(Mrkdwn.escape(note));
    if (open.isEmpty()) {
      blocks.section("Nothing is proposed. *Propose a change* in the Home tab does.");
    }
    int looked = 0;
    for (var proposal : open.stream().limit(MOST).toList()) {
      blocks.section(
          about(proposal, names),
          mayDecide
              ? Optional.of(Blocks.button(DECIDE, "Decide", Long.toString(proposal.id())))
              : Optional.empty());
      boolean parked = proposal.state() == Proposal.State.PARKED;
      var joining =
          parked && looked++ < LOOKED_FOR ? ProposalWords.mayJoin(mayJoin.apply(proposal)) : "";
      if (!joining.isEmpty()) {
        blocks.context(
            Mrkdwn.escape(Sentence.upperFirst(joining))
                + (mayDecide
                    ? ". *Decide* shows it, and lets it join."
                    : ". If it does, propose the same with it, and it joins."));
      }
    }
    blocks.more(open.size() - MOST, "more comes", "more come", " up as these are decided.");
    return Modal.window(TITLE, blocks);
  }

  private static String about(Proposal proposal, Map<String, String> names) {
    var proposed = proposal.proposed();
    return "*%s* · %s\n%s%s · by %s"
            .formatted(
                Sentence.upperFirst(proposal.state().word()),
                whole(proposal, names),
                proposal.overtaken().map(why -> Mrkdwn.escape(why) + "\n").orElse(""),
                Mrkdwn.escape(ProposalWords.backing(proposal)),
                Mrkdwn.personOn(proposed.by(), proposed.at()))
        + (proposed.why().isEmpty() ? "" : ": " + Mrkdwn.escape(proposed.why()))
        + (proposal.turned().isEmpty() ? "" : "\n" + Mrkdwn.escape(ProposalWords.turned(proposal)));
  }

  /// Whose it is, and the change.
  private static String whole(Proposal proposal, Map<String, String> names) {
    return Mrkdwn.escape(
        names.getOrDefault(proposal.persona(), proposal.persona()) + ", " + change(proposal));
  }

  /// The change without the id of a trait.
  private static String change(Proposal proposal) {
    var before = "“" + proposal.before() + "”";
    var text = "“" + proposal.change().text() + "”";
    return switch (proposal.change()) {
      case ProposedChange.Add(var kind, var _) -> "new " + kind.one() + ": " + text;
      case ProposedChange.Reword _ -> before + " becomes " + text;
      case ProposedChange.Retire _ -> "retire " + before;
      case ProposedChange.SetField(var field, var words) ->
          field.word()
              + ": "
              + (proposal.before().isEmpty()
                  ? text
                  : before + (words.isEmpty() ? " goes" : " becomes " + text));
    };
  }

  /// What became of a change that somebody proposed, as JSON.
  ///
  /// @param said a sentence
  /// @param toDecide the number of the proposal where the person may decide on it at once; empty
  ///   otherwise
  public static String raised(String said, Optional<Long> toDecide) {
    return Modal.window(
        ProposeForm.TITLE,
        new BlockList()
            .section(
                Mrkdwn.escape(said),
                toDecide.map(id -> Blocks.button(DECIDE, "Decide", Long.toString(id)))));
  }

  /// What who proposed a change is told when somebody decided on it, in mrkdwn.
  ///
  /// @param names the name of each persona, by slug
  public static String decided(
      Proposal proposal, Proposal.Decision decision, Map<String, String> names) {
    var why = decision.by().why();
    return Mrkdwn.person(decision.by().by())
        + (decision.accepted() ? " accepted" : " declined")
        + " what you proposed: "
        + whole(proposal, names)
        + (why.isEmpty() ? "" : "\nReason: " + Mrkdwn.escape(why))
        + (decision.accepted()
            ? "\nVersion " + decision.version() + stands(proposal)
            : "\nPropose it again when there is evidence that was not given before.");
  }

  /// The end of a sentence that says where an accepted change stands.
  public static String stands(Proposal proposal) {
    return switch (proposal.change()) {
      case ProposedChange.Add _, ProposedChange.Reword _ -> " has it, with its evidence linked.";
      case ProposedChange.Retire _ -> " is without it.";
      case ProposedChange.SetField _ -> " has it.";
    };
  }

  /// The form that decides on one.
  ///
  /// @param names the name of each persona, by slug
  /// @param items its evidence
  /// @param mayJoin items that may be what it waits for
  public static String form(
      Proposal proposal, Map<String, String> names, List<Evidence> items, List<Evidence> mayJoin) {
    var blocks = new BlockList().section(about(proposal, names));
    for (var item : items.stream().limit(MOST_ITEMS).toList()) {
      blocks.context(quoted(item, proposal.backing().items().contains(item.id())));
    }
    blocks.more(items.size() - MOST_ITEMS, "more item", "more items", ".");
    if (!mayJoin.isEmpty()) {
      blocks.section("May say it too:");
      mayJoin.forEach(item -> blocks.context(quoted(item, true)));
    }
    boolean ready = proposal.state() == Proposal.State.READY;
    blocks.input(
        EVIDENCE,
        "Evidence that says it too",
        "It joins the proposal with what you decide.",
        EvidenceMenu.of(EVIDENCE, ""),
        true);
    blocks.input(DECISION, "Decision", "", decision(), false);
    blocks.input(
        REASON,
        "Reason",
        ready
            ? "Needed to decline. It stays with your name."
            : proposal.overtaken().isPresent()
                ? "Needed to decline: it can no longer be accepted. It stays with your name."
                : "Needed to decline, and while it is parked: accepting it rests on your word. It stays with your name.",
        Blocks.textField(REASON, "", true, 500),
        true);
    return Modal.form(TITLE, CALLBACK, "Decide", Long.toString(proposal.id()), blocks);
  }

  private static String quoted(Evidence item, boolean counts) {
    var text = Graphemes.cut(HiddenCharacters.remove(item.text()).replaceAll("\\s+", " "), TEXT);
    var counting = counts ? "" : ", does not count: old, a copy or in quarantine";
    return Mrkdwn.escape(TriageItem.about(item) + counting + ": " + text);
  }

  private static ObjectNode decision() {
    return Blocks.choices(
        "radio_buttons",
        DECISION,
        List.of(
            Blocks.option("Accept: it becomes a new version of the persona", ACCEPT),
            Blocks.option("Decline: it stays on record with the reason", "decline"),
            Blocks.option("Not yet: the evidence chosen above joins it", JOIN)));
  }
}
