package io.personaassistant.checking;

import java.util.ArrayList;
import java.util.List;

/// Marks a draft with too few lines of a kind, or with a mix that is not the one asked for.
final class LineCounts implements WholeDraftRules.Rule {
  @Override
  public List<Mark> marks(WholeDraft draft) {
    var marks = new ArrayList<Mark>();
    for (var kind : draft.kinds()) {
      int there = draft.places(kind).size();
      if (there < kind.minLines()) {
        marks.add(few(kind, there));
      }
      if (there > 0) {
        kind.whole().mix().forEach(share -> mix(draft, kind, share, marks));
      }
    }
    return marks;
  }

  private static Mark few(LineRules kind, int there) {
    var where =
        kind.title().isBlank()
            ? " of the kind “" + kind.kind() + "”"
            : " under “" + kind.title() + "”";
    var why =
        there == 0
            ? "No line" + where + "."
            : "Only "
                + Findings.count(there, "line")
                + where
                + ", where at least "
                + kind.minLines()
                + " are wanted.";
    return Mark.warning(Mark.DRAFT, "too_few", why, "Write what is missing from the records.");
  }

  private static void mix(
      WholeDraft draft, LineRules kind, WholeRules.Share share, List<Mark> marks) {
    long count =
        draft.places(kind).stream()
            .filter(p ->
                draft.lines().get(p).texts(share.field()).stream()
                    .anyMatch(share.value()::equalsIgnoreCase))
            .count();
    if (count < share.least() || count > share.most()) {
      var wanted =
          share.least() == share.most()
              ? Integer.toString(share.least())
              : share.least() + " to " + share.most();
      marks.add(
          Mark.warning(
              Mark.DRAFT,
              "mix",
              count + " of the kind “" + share.value() + "”, where " + wanted + " work best.",
              count < share.least() ? "Write more of them." : "Replace some by other kinds."));
    }
  }
}
