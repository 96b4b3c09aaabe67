package io.personaassistant.drafting.stored.record;

import io.personaassistant.evidence.Evidence;
import io.personaassistant.evidence.SourceType;
import io.personaassistant.evidence.search.Whose;
import io.personaassistant.persona.Persona;
import io.personaassistant.text.Temper;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;

/// Looks up evidence by citation id; ids that are not there are left out.
@FunctionalInterface
public interface Items {
  /// The items with these ids, in the order of the ids.
  List<Evidence> byIds(Collection<String> ids);

  /// How many items that were collected for a persona wait for a link on a day.
  default int waiting(Persona persona, LocalDate day) {
    return 0;
  }

  /// The items that these words ask for, best first: only such as count on the day. Empty where
  /// there is no search.
  ///
  /// @param words a few words that carry the meaning
  /// @param kinds empty for any
  default List<Evidence> about(
      Whose whose, String words, Set<SourceType> kinds, int most, LocalDate day) {
    return List.of();
  }

  /// The same with such as have become too old to count.
  default List<Evidence> ofAnyAge(
      Whose whose, String words, Set<SourceType> kinds, int most, LocalDate day) {
    return about(whose, words, kinds, most, day);
  }

  /// What [#about] gives of any kind, whoever's they are.
  default List<Evidence> about(String words, int most, LocalDate day) {
    return about(Whose.ANYBODYS, words, Set.of(), most, day);
  }

  /// The same without what is linked to, or was collected for, other personas alone, however much
  /// of it there is.
  default List<Evidence> about(Persona persona, String words, int most, LocalDate day) {
    return about(Whose.notOthers(persona.slug()), words, Set.of(), most, day);
  }

  /// What [#about] gives by what it means, too, although nobody has read what some of them mean
  /// yet; it may take as long as reading a few hundred.
  default List<Evidence> meant(String words, int most, LocalDate day) {
    return about(words, most, day);
  }

  /// How near each of the other texts is to a text in meaning, about 0 for nothing in common and 1
  /// for the same; empty where no model of meaning is at hand.
  default Optional<double[]> nearness(String text, List<String> others) {
    return Optional.empty();
  }

  /// Whether a message reads angry, by its words and, where a model of meaning is at hand, by what
  /// it means.
  default boolean isAngry(String message) {
    return Temper.isAngry(message);
  }

  /// Looks them up among items that have been read already.
  static Items of(Collection<Evidence> read) {
    var byId = new HashMap<String, Evidence>();
    read.forEach(item -> byId.put(item.id(), item));
    return ids -> ids.stream().map(byId::get).filter(Objects::nonNull).toList();
  }
}
