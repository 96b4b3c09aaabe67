package io.personaassistant.checking.whole;

import io.personaassistant.checking.line.LineRules;
import io.personaassistant.checking.line.Mark;
import io.personaassistant.checking.line.WholeRules;
import io.personaassistant.text.Sentence;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// Marks a draft with too few lines of a kind, or with a mix that is not the one asked for.
final class LineCounts implements WholeDraftRules.Rule {
  @Override
  public List<Mark> marks(WholeDraft draft) {
    var marks = new ArrayList<Mark>();
    var missing = new ArrayList<String>();
    var few = new ArrayList<String>();
    for (var kind : draft.kinds()) {
      int there = draft.places(kind).size();
      if (there == 0 && kind.minLines() > 0) {
        missing.add(name(kind));
      } else if (there < kind.minLines()) {
        few.add(there + " of at least " + kind.minLines() + " under " + name(kind));
      }
    }
    if (!missing.isEmpty()) {
      marks.add(tooFew("Nothing under " + Sentence.listed(missing) + "."));
    }
    if (!few.isEmpty()) {
      marks.add(tooFew("Too few lines: " + String.join(", ", few) + "."));
    }
    draft.kinds().forEach(kind -> mix(draft, kind).ifPresent(marks::add));
    return marks;
  }

  private static String name(LineRules kind) {
    return "“" + (kind.title().isBlank() ? kind.kind() : kind.title()) + "”";
  }

  private static Mark tooFew(String why) {
    return Mark.warning(Mark.DRAFT, "too_few", why, "Write what is missing from the records.");
  }

  /// A mix is judged only where at least half of the lines are there.
  private static Optional<Mark> mix(WholeDraft draft, LineRules kind) {
    int there = draft.places(kind).size();
    if (there == 0 || there * 2 < kind.minLines()) {
      return Optional.empty();
    }
    var off = new ArrayList<String>();
    for (var share : kind.whole().mix()) {
      long count =
          draft.places(kind).stream()
              .filter(p ->
                  draft.lines().get(p).texts(share.field()).stream()
                      .anyMatch(share.value()::equalsIgnoreCase))
              .count();
      if (count < share.least() || count > share.most()) {
        off.add(count + " “" + share.value() + "” (" + wanted(share) + ")");
      }
    }
    return off.isEmpty()
        ? Optional.empty()
        : Optional.of(
            Mark.warning(
                Mark.DRAFT,
                "mix",
                "The mix under "
                    + name(kind)
                    + " is off: "
                    + String.join(", ", off)
                    + "; in parentheses what works best.",
                "Write more of those that are short, fewer of the others."));
  }

  private static String wanted(WholeRules.Share share) {
    return share.least() == share.most()
        ? Integer.toString(share.least())
        : share.least() + " to " + share.most();
  }
}
