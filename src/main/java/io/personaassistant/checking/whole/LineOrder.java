package io.personaassistant.checking.whole;

import io.personaassistant.checking.line.FieldRule;
import io.personaassistant.checking.line.Level;
import io.personaassistant.checking.line.LineRules;
import io.personaassistant.checking.line.Mark;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/// Marks lines that stand too late: after lines that should follow them.
final class LineOrder implements WholeDraftRules.Rule {
  @Override
  public List<Mark> marks(WholeDraft draft) {
    var marks = new ArrayList<Mark>();
    for (var kind : draft.kinds()) {
      byValue(draft, kind, marks);
      filledFirst(draft, kind, marks);
    }
    return marks;
  }

  private static void byValue(WholeDraft draft, LineRules kind, List<Mark> marks) {
    var field = kind.field(kind.whole().orderedBy());
    if (field.isEmpty()) {
      return;
    }
    var order = field.get().oneOf().stream().map(v -> v.toLowerCase(Locale.ROOT)).toList();
    int furthest = -1;
    for (int place : draft.places(kind)) {
      var value = String.join(" ", draft.lines().get(place).texts(field.get().name()));
      int at = order.indexOf(value.toLowerCase(Locale.ROOT));
      if (at >= 0 && at < furthest) {
        var before = field.get().oneOf().get(furthest);
        marks.add(
            mark(
                place,
                field.get().name(),
                "Stands after “" + before + "”, but “" + value + "” comes before it."));
      }
      furthest = Math.max(furthest, at);
    }
  }

  private static void filledFirst(WholeDraft draft, LineRules kind, List<Mark> marks) {
    var field = kind.whole().filledFirst();
    if (field.isEmpty()) {
      return;
    }
    var label = kind.field(field).map(FieldRule::label).filter(l -> !l.isBlank()).orElse(field);
    boolean gap = false;
    for (int place : draft.places(kind)) {
      boolean filled = !draft.lines().get(place).texts(field).isEmpty();
      if (filled && gap) {
        marks.add(
            mark(
                place,
                field,
                "Has “" + label + "”, so it should come before the lines that have none."));
      }
      gap |= !filled;
    }
  }

  private static Mark mark(int place, String field, String why) {
    return Mark.of(place, "order", Level.WARNING, field, why, "Move it up.");
  }
}
