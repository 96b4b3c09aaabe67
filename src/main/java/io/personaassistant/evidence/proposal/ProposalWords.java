package io.personaassistant.evidence.proposal;

import io.personaassistant.evidence.Evidence;
import io.personaassistant.evidence.SourceType;
import io.personaassistant.text.Sentence;
import java.util.List;
import java.util.stream.Collectors;

/// What people read of a proposal, the same on every surface.
public final class ProposalWords {
  private ProposalWords() {}

  /// What counts of its evidence, such as `2 items from interview and survey`, without a full stop.
  public static String backing(Proposal proposal) {
    var backing = proposal.backing();
    int items = backing.items().size();
    if (items == 0) {
      return proposal.evidence().isEmpty()
          ? "no evidence yet"
          : "none of its evidence counts, being old, a copy or in quarantine";
    }
    var sources = Sentence.listed(backing.sources().stream().map(SourceType::label).toList());
    if (items == 1) {
      return "1 anecdote, from " + sources;
    }
    var said = items + " items from " + sources;
    if (backing.independent()) {
      return said;
    }
    return said
        + (backing.sources().size() == 1 ? ", one source type" : ", all of one participant");
  }

  /// What a parked proposal still needs, to stand before `joins it`, such as `evidence of another
  /// source type`.
  public static String missing(Proposal proposal) {
    var backing = proposal.backing();
    if (backing.items().isEmpty()) {
      return "evidence of two source types, not from one participant,";
    }
    return backing.sources().size() > 1
        ? "evidence from another participant"
        : "evidence of another source type, not from the same participant,";
  }

  /// Which of its evidence changes sides when it is accepted, a sentence; `""` for none.
  public static String turned(Proposal proposal) {
    var turned = proposal.turned();
    return switch (turned.size()) {
      case 0 -> "";
      case 1 ->
          turned.getFirst()
              + " contradicts what stands there now; accepted, it supports the new words.";
      default ->
          Sentence.listed(turned)
              + " contradict what stands there now; accepted, they support the new words.";
    };
  }

  /// Which items may be what a parked one waits for, without a full stop; `""` for none.
  public static String mayJoin(List<Evidence> items) {
    return items.isEmpty()
        ? ""
        : "may say it too: "
            + Sentence.listed(
                items.stream()
                    .map(item -> item.id() + " (" + item.sourceType().label() + ")")
                    .toList());
  }

  /// Which open proposals may say the same as a new one, to stand behind a sentence; `""` for none.
  public static String alike(List<Proposal> others) {
    return others.stream()
        .map(other ->
            " It may say the same as proposal %d, “%s” (%s): then one of the two is enough, with the evidence of both."
                .formatted(other.id(), other.change().text(), backing(other)))
        .collect(Collectors.joining());
  }

  /// The change in one sentence, such as `reword annie-pain-1: “old” becomes “new”`.
  public static String change(Proposal proposal) {
    var before = proposal.before();
    var text = proposal.change().text();
    var summary = proposal.change().summary() + ": ";
    if (before.isEmpty()) {
      return summary + "“" + text + "”";
    }
    if (!text.isEmpty()) {
      return summary + "“" + before + "” becomes “" + text + "”";
    }
    boolean retired = proposal.change() instanceof ProposedChange.Retire;
    return summary + "“" + before + (retired ? "”" : "” goes");
  }
}
