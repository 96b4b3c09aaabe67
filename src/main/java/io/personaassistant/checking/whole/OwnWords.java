package io.personaassistant.checking.whole;

import io.personaassistant.checking.line.Mark;
import java.util.List;

/// Marks a draft that does without the persona's own words: two of its phrases are wanted where the
/// record has two. English.
final class OwnWords implements WholeDraftRules.Rule {
  private static final int WANTED = 2;

  @Override
  public List<Mark> marks(WholeDraft draft) {
    var known = draft.contrast().vocabulary();
    boolean judged = draft.lines().stream().anyMatch(l -> GenericLines.isJudged(draft, l));
    if (known.isEmpty() || !judged || !draft.english()) {
      return List.of();
    }
    var texts =
        draft.lines().stream()
            .map(l -> draft.rules(l).map(r -> GenericLines.text(l, r)).orElse(""))
            .toList();
    var used =
        known.stream()
            .filter(phrase -> texts.stream().anyMatch(t -> Contrast.says(t, phrase)))
            .toList();
    int wanted = Math.min(WANTED, known.size());
    if (used.size() >= wanted) {
      return List.of();
    }
    var left = known.stream().filter(p -> !used.contains(p)).limit(4).toList();
    return List.of(
        Mark.warning(
            Mark.DRAFT,
            "own_words",
            (used.isEmpty()
                    ? "Uses none of " + draft.contrast().persona() + "'s own phrases, such as “"
                    : "Uses only one of "
                        + draft.contrast().persona()
                        + "'s own phrases; there is also “")
                + String.join("”, “", left)
                + "”.",
            "Use them where they fall naturally."));
  }
}
