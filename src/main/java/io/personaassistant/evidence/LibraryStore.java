package io.personaassistant.evidence;

import io.personaassistant.persona.Persona;
import io.personaassistant.persona.PersonaStore;
import io.personaassistant.persona.ProductFact;
import io.personaassistant.persona.ProductFactStore;
import io.personaassistant.persona.TalkTrack;
import io.personaassistant.persona.TalkTrackStore;
import io.personaassistant.persona.Trait;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jdbi.v3.core.Handle;

/// Reads a whole library in one transaction.
public final class LibraryStore {
  private static final String LINKS =
      """
      SELECT t.ref AS trait, e.ref AS evidence, l.stance, e.source_type, e.date, e.copy_of, e.quarantined
      FROM link l JOIN trait t ON t.id = l.trait JOIN evidence e ON e.id = l.evidence
      WHERE l.workspace = ? ORDER BY e.date DESC, e.ref
      """;

  private final PersonaStore personas = new PersonaStore();
  private final TalkTrackStore tracks = new TalkTrackStore();
  private final ProductFactStore facts = new ProductFactStore();

  /// The library as of `today`.
  ///
  /// @param hideSamples sample personas and facts are left out
  public Library read(Handle handle, long workspace, LocalDate today, boolean hideSamples) {
    var shown =
        personas.all(handle, workspace).stream().filter(p -> !hideSamples || !p.sample()).toList();
    var tallies = tallies(handle, workspace, today);
    var traits = new LinkedHashMap<String, List<TraitEvidence>>();
    for (var persona : shown) {
      traits.put(persona.slug(), traits(handle, workspace, persona, tallies));
    }
    var byPersona = new HashMap<String, List<TalkTrack>>();
    tracks
        .all(handle, workspace)
        .forEach(t -> byPersona.computeIfAbsent(t.persona(), _ -> new ArrayList<>()).add(t));
    List<ProductFact> allFacts =
        facts.all(handle, workspace).stream().filter(f -> !hideSamples || !f.sample()).toList();
    return new Library(shown, traits, byPersona, allFacts);
  }

  private List<TraitEvidence> traits(
      Handle handle, long workspace, Persona persona, Map<String, Tally> tallies) {
    return personas.traits(handle, workspace, persona.slug()).stream()
        .sorted(java.util.Comparator.comparing((Trait t) -> t.kind()).thenComparingInt(Trait::rank))
        .map(t -> tallies.getOrDefault(t.id(), new Tally()).of(t))
        .toList();
  }

  private static Map<String, Tally> tallies(Handle handle, long workspace, LocalDate today) {
    var tallies = new HashMap<String, Tally>();
    handle
        .select(LINKS, workspace)
        .map((r, _) ->
            new Linked(
                r.getString("trait"),
                r.getString("evidence"),
                Stance.valueOf(r.getString("stance").toUpperCase(Locale.ROOT)),
                SourceType.valueOf(r.getString("source_type").toUpperCase(Locale.ROOT)),
                LocalDate.parse(r.getString("date")),
                !r.getString("copy_of").isEmpty() || r.getInt("quarantined") == 1))
        .forEach(l -> tallies.computeIfAbsent(l.trait(), _ -> new Tally()).add(l, today));
    return tallies;
  }

  private record Linked(
      String trait,
      String evidence,
      Stance stance,
      SourceType type,
      LocalDate date,
      boolean never) {}

  /// The items for and against one trait; added newest first.
  private static final class Tally {
    private final List<String> supports = new ArrayList<>();
    private final List<String> contradicts = new ArrayList<>();
    private final EnumSet<SourceType> types = EnumSet.noneOf(SourceType.class);
    private int effectiveSupports;
    private int effectiveContradicts;

    void add(Linked link, LocalDate today) {
      boolean effective =
          !link.never() && !link.date().isBefore(today.minusDays(Evidence.FRESH_DAYS));
      var ids = link.stance() == Stance.SUPPORTS ? supports : contradicts;
      int counted = link.stance() == Stance.SUPPORTS ? effectiveSupports : effectiveContradicts;
      // effective ones first, each group newest first
      ids.add(effective ? counted : ids.size(), link.evidence());
      if (effective && link.stance() == Stance.SUPPORTS) {
        effectiveSupports++;
        types.add(link.type());
      } else if (effective) {
        effectiveContradicts++;
      }
    }

    TraitEvidence of(Trait trait) {
      return new TraitEvidence(
          trait, supports, contradicts, effectiveSupports, types.size(), effectiveContradicts);
    }
  }
}
