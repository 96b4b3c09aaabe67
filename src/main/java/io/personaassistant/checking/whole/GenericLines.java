package io.personaassistant.checking.whole;

import io.personaassistant.checking.line.FieldText;
import io.personaassistant.checking.line.Findings;
import io.personaassistant.checking.line.Level;
import io.personaassistant.checking.line.Line;
import io.personaassistant.checking.line.LineRules;
import io.personaassistant.checking.line.Mark;
import io.personaassistant.text.Sentence;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/// Marks lines that would fit any other active persona as well: nothing in them is a trait, an item
/// or a phrase that sets this one apart. A line that only says what a product fact says is generic
/// too. Reports how many lines depend on something of their own. English.
final class GenericLines implements WholeDraftRules.Rule {
  private static final int WANTED = 3;

  @Override
  public List<Mark> marks(WholeDraft draft) {
    if (draft.contrast().traits().isEmpty() || !draft.english()) {
      return List.of();
    }
    var marks = new ArrayList<Mark>();
    var apart = new ArrayList<Integer>();
    var claims = new LinkedHashSet<String>();
    int judged = 0;
    for (int i = 0; i < draft.lines().size(); i++) {
      var line = draft.lines().get(i);
      if (isJudged(draft, line)) {
        judged++;
        var claim = restsOn(draft, line);
        if (claim.isEmpty()) {
          marks.add(mark(i, draft.contrast()));
        } else {
          apart.add(i);
          claims.add(claim);
        }
      }
    }
    if (judged > 0) {
      marks.add(share(apart, claims, draft.sources().keySet(), judged, draft.contrast()));
    }
    return marks;
  }

  static boolean isJudged(WholeDraft draft, Line line) {
    return draft.rules(line).filter(r -> r.whole().judged()).isPresent();
  }

  private static String restsOn(WholeDraft draft, Line line) {
    var cited = new HashMap<String, String>();
    draft
        .sources()
        .forEach((id, text) -> {
          if (line.cites().contains(id)) {
            cited.put(id, text);
          }
        });
    return draft
        .rules(line)
        .map(rules -> draft.contrast().restsOn(text(line, rules), cited))
        .orElse("");
  }

  /// The texts of a line, those that were chosen from a list aside.
  static String text(Line line, LineRules rules) {
    var texts =
        FieldText.of(line, rules).stream()
            .filter(at -> at.field().oneOf().isEmpty())
            .map(FieldText::text)
            .toList();
    return String.join("\n", texts);
  }

  private static Mark mark(int place, Contrast contrast) {
    var why =
        contrast.others().isEmpty()
            ? "Rests on nothing in " + contrast.persona() + "'s record."
            : "Fits "
                + Sentence.listed(contrast.others().stream().limit(3).toList())
                + " just as well as "
                + contrast.persona()
                + ".";
    return Mark.warning(
        place, "generic", why, "Tie it to something that holds for this kind of customer alone.");
  }

  private static Mark share(
      List<Integer> apart, Set<String> claims, Set<String> ids, int judged, Contrast contrast) {
    boolean enough = apart.size() >= Math.min(WANTED, judged);
    var why =
        apart.isEmpty()
            ? "No line rests on what sets " + contrast.persona() + " apart."
            : (apart.size() == 1 ? "Line " : "Lines ")
                + WholeDraftRules.numbers(apart)
                + (apart.size() == 1 ? " rests" : " rest")
                + " on what sets "
                + contrast.persona()
                + " apart: "
                + String.join(
                    "; ",
                    claims.stream()
                        .limit(WANTED)
                        .map(c -> ids.contains(c) ? c : Findings.show(c))
                        .toList())
                + ".";
    return Mark.of(
        Mark.DRAFT,
        "set_apart",
        enough ? Level.INFO : Level.WARNING,
        "",
        why,
        enough ? "" : "Build at least " + Math.min(WANTED, judged) + " lines on it.");
  }
}
