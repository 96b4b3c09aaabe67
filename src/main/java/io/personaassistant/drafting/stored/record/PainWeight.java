package io.personaassistant.drafting.stored.record;

import io.personaassistant.evidence.Evidence;
import io.personaassistant.evidence.TraitEvidence;
import io.personaassistant.text.Words;
import io.personaassistant.text.number.Numbers;
import io.personaassistant.text.number.Quantity;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.Set;

/// How much a pain weighs: how many people name it (frequency) times how much it costs them
/// (intensity). Nobody records intensity, so it is read from the items: the share that names what
/// the pain costs in time, money or things left undone. English words.
///
/// @param people different participants among the items that count; an item without one counts as
///   one
/// @param items how many items count
/// @param costly how many of them name what it costs
public record PainWeight(int people, int items, int costly) {
  /// What people lost, or did not do, when something hurt. As it happened: "please cancel a code",
  /// "I miss the old page" and "the next stop" name no loss.
  private static final Set<String> LOSSES =
      Set.of(
          ("lost lose loses losing cost costs costing wasted stopped skipped cancelled canceled dropped"
                  + " missed abandoned quit failed delayed")
              .split(" "));

  /// What stands behind a trait on a day.
  public static PainWeight of(TraitEvidence trait, Items items, LocalDate today) {
    var people = new HashSet<String>();
    int count = 0;
    int costly = 0;
    for (var item : items.byIds(trait.supports())) {
      if (item.isEffective(today)) {
        count++;
        people.add(item.participant().isBlank() ? item.id() : item.participant());
        costly += namesCost(item) ? 1 : 0;
      }
    }
    return new PainWeight(people.size(), count, costly);
  }

  /// Frequency times intensity, where nothing named counts half of everything named.
  public double weight() {
    return items == 0 ? 0 : people * (1 + (double) costly / items);
  }

  /// "3 name a cost", `""` when none does.
  public String words() {
    return costly == 0 ? "" : costly + (costly == 1 ? " names" : " name") + " a cost";
  }

  private static boolean namesCost(Evidence item) {
    boolean measured =
        Numbers.find(item.text()).stream()
            .anyMatch(q -> q.kind() == Quantity.Kind.MONEY || q.kind() == Quantity.Kind.DURATION);
    return measured || Words.tokens(item.text()).stream().anyMatch(LOSSES::contains);
  }
}
