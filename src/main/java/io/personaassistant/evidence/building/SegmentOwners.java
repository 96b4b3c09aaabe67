package io.personaassistant.evidence.building;

import io.personaassistant.evidence.Library;
import io.personaassistant.evidence.TraitEvidence;
import io.personaassistant.persona.Persona;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/// Which persona stands for a group of participants: the one whose traits rest on what they said,
/// else the one that is called by their title. A pure function of the library.
public final class SegmentOwners {
  private static final int SEVERAL = 2;

  private final List<Persona> personas;
  private final TitleOwners titles;

  /// By slug, what the traits of each persona rest on.
  private final Map<String, Set<String>> items = new HashMap<>();

  /// Those among the personas of a library that are not in the archive.
  public SegmentOwners(Library library) {
    personas = library.kept();
    titles = TitleOwners.called(personas);
    personas.forEach(p ->
        items.put(
            p.slug(),
            library.traits(p.slug()).stream()
                .map(TraitEvidence::supports)
                .flatMap(List::stream)
                .collect(Collectors.toUnmodifiableSet())));
  }

  /// The persona that stands for people of whom nothing but this is known; empty where there is
  /// none. A title that says more than the persona's, as "lead driver" does of "driver", is not
  /// that persona's where it rests on others alone.
  ///
  /// @param label the title they go by, or other words for them
  /// @param evidence ids of what they said
  public Optional<Persona> owner(String label, Collection<String> evidence) {
    return byEvidence(evidence)
        .or(() ->
            titles.owner(
                label,
                p ->
                    TitleOwners.isSame(p.title(), label)
                        || rest(p).isEmpty()
                        || shared(p, evidence) > 0));
  }

  /// The persona of each segment that one stands for. Whose evidence is in one segment has no other
  /// by its title: several segments may go by the same.
  Map<Segments.Segment, Persona> of(Collection<Segments.Segment> segments) {
    var owners = new HashMap<Segments.Segment, Persona>();
    segments.forEach(
        segment -> byEvidence(segment.evidence()).ifPresent(p -> owners.put(segment, p)));
    var taken = Set.copyOf(owners.values());
    for (var segment : segments) {
      if (!owners.containsKey(segment)) {
        titles
            .owner(segment.label(), p -> !taken.contains(p))
            .ifPresent(p -> owners.put(segment, p));
      }
    }
    return owners;
  }

  /// Whose traits rest on these items more than on any others, or on most of them.
  private Optional<Persona> byEvidence(Collection<String> evidence) {
    Predicate<Persona> rests =
        p -> {
          int shared = shared(p, evidence);
          return shared >= SEVERAL && (shared * 2 > rest(p).size() || shared * 2 > evidence.size());
        };
    return personas.stream()
        .filter(rests)
        .max(Comparator.comparingInt((Persona p) -> shared(p, evidence)));
  }

  private Set<String> rest(Persona persona) {
    return items.getOrDefault(persona.slug(), Set.of());
  }

  private int shared(Persona persona, Collection<String> evidence) {
    var rest = rest(persona);
    return (int) evidence.stream().filter(rest::contains).count();
  }
}
