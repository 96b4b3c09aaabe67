package io.personaassistant.ranking;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/// Features in the order of their scores, with what the order is worth: features that change places
/// when one input moves by one step share a place. Those without a score come last, in the order of
/// the list. Pure functions.
public final class Order {
  private Order() {}

  /// One feature in the order.
  ///
  /// @param place from 1; the same for all that share it; 0 without a score
  /// @param ties names of the features that it may change places with, in order
  public record Place(Rated rated, int place, List<String> ties) {
    public Place {
      ties = List.copyOf(ties);
    }

    /// Whether the place is shared.
    public boolean isTie() {
      return !ties.isEmpty();
    }
  }

  /// The places of these features.
  public static List<Place> of(List<Rated> features) {
    var scored =
        features.stream()
            .filter(r -> r.score().isPresent())
            .sorted(Comparator.comparing((Rated r) -> r.score().orElse(BigDecimal.ZERO)).reversed())
            .toList();
    var places = new ArrayList<Place>();
    int first = 0;
    for (int i = 0; i < scored.size(); i++) {
      var one = scored.get(i);
      // a place belongs to its first feature: what that one does not tie with starts the next place
      if (i > 0 && !scored.get(first).ties(one)) {
        first = i;
      }
      var ties =
          scored.stream()
              .filter(o -> !o.equals(one) && o.ties(one))
              .map(o -> o.feature().name())
              .toList();
      places.add(new Place(one, first + 1, ties));
    }
    features.stream()
        .filter(r -> r.score().isEmpty())
        .forEach(r -> places.add(new Place(r, 0, List.of())));
    return places;
  }
}
