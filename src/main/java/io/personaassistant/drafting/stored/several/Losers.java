package io.personaassistant.drafting.stored.several;

import io.personaassistant.drafting.answer.Nearness;
import io.personaassistant.drafting.stored.several.Conflicts.Conflict;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;

/// Who loses where a feature is built, as far as the records say.
final class Losers {
  private final PanelRequest request;
  private final List<Conflict> conflicts;

  Losers(PanelRequest request) {
    this.request = request;
    this.conflicts = Conflicts.builtIn().of(request.materials());
  }

  /// Personas that stand on the other side of what it serves, then those with nothing on record
  /// that it serves.
  String of(FeatureView view) {
    var lose = new LinkedHashSet<String>();
    for (var near : view.near()) {
      for (var conflict : conflicts) {
        if (conflict.one().trait().equals(near.trait())) {
          lose.add(side(conflict.other()));
        } else if (conflict.other().trait().equals(near.trait())) {
          lose.add(side(conflict.one()));
        }
      }
    }
    var served = view.near().stream().map(Nearness.Near::who).toList();
    var unserved =
        request.materials().stream()
            .map(m -> m.persona().name())
            .filter(n -> !served.contains(n))
            .toList();
    var all = new ArrayList<>(lose);
    if (!unserved.isEmpty() && !served.isEmpty()) {
      all.add("no gain on record for " + String.join(", ", unserved));
    }
    return String.join("; ", all);
  }

  private static String side(Conflicts.Side side) {
    return side.material().persona().name() + " (" + side.trait().trait().text() + ")";
  }
}
