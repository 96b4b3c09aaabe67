package io.personaassistant.evidence.building;

import io.personaassistant.evidence.Evidence;
import io.personaassistant.evidence.SourceType;
import io.personaassistant.evidence.building.SegmentStore.Item;
import io.personaassistant.evidence.building.Segments.Found;
import io.personaassistant.evidence.building.Segments.Segment;
import io.personaassistant.evidence.meaning.MeaningIndex;
import io.personaassistant.evidence.profile.SharedLines;
import io.personaassistant.persona.TraitKind;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.jdbi.v3.core.Handle;

/// Proposes a persona for each segment in the evidence, from the evidence alone: no model writes
/// any of it. The same records always give the same proposals.
public final class ProposedPersonas {
  private static final int FEWEST = 2;
  private static final int MOST_CITES = 6;

  private final SegmentStore store = new SegmentStore();
  private final Segments segments;
  private final MeaningIndex meanings;
  private final boolean withSamples;

  /// What the evidence bears.
  ///
  /// @param sources how many items there are of each type of source, copies left out
  /// @param personas one for each segment, in their order
  public record Proposed(
      Found found, Map<SourceType, Integer> sources, List<ProposedPersona> personas) {
    public Proposed {
      personas = List.copyOf(personas);
    }
  }

  /// Proposals that leave samples out unless asked for.
  public ProposedPersonas(MeaningIndex meanings, boolean withSamples) {
    this.segments = new Segments(meanings, withSamples);
    this.meanings = meanings;
    this.withSamples = withSamples;
  }

  /// What the evidence of a workspace bears. Load the models before, or it goes by words.
  public Proposed of(Handle handle, long workspace) {
    var items =
        Segments.own(store.items(handle, workspace, withSamples)).stream()
            .filter(Item::isOriginal)
            .toList();
    var sources = new EnumMap<SourceType, Integer>(SourceType.class);
    items.forEach(item -> sources.merge(item.evidence().sourceType(), 1, Integer::sum));
    var found = segments.of(handle, workspace, true);
    if (found.segments().isEmpty()) {
      return new Proposed(found, sources, List.of());
    }
    var said = new Statements(meanings);
    var statements = said.of(handle, Spoken.english(items));
    var near = said.closeness(statements.values());
    var byId = new HashMap<String, Evidence>();
    items.forEach(item -> byId.put(item.evidence().id(), item.evidence()));
    var personas =
        found.segments().stream()
            .map(segment -> {
              var own =
                  segment.evidence().stream().map(statements::get).filter(s -> s != null).toList();
              var lines = SharedLines.of(own, near, segment.distinctive());
              // what they say often is no persona without what they want or what hinders them
              boolean wordsAlone =
                  lines.stream().allMatch(line -> line.kind() == TraitKind.VOCABULARY);
              return new ProposedPersona(
                  segment, title(segment, byId), wordsAlone ? List.of() : lines);
            })
            .toList();
    return new Proposed(found, sources, personas);
  }

  private static Optional<ProposedPersona.Cited> title(
      Segment segment, Map<String, Evidence> items) {
    var holders = new TreeMap<String, LinkedHashMap<String, String>>();
    for (var id : segment.evidence()) {
      var item = items.get(id);
      if (item != null && !item.segment().isEmpty()) {
        holders
            .computeIfAbsent(item.segment(), _ -> new LinkedHashMap<>())
            .putIfAbsent(item.participant(), id);
      }
    }
    return holders.entrySet().stream()
        .filter(h -> h.getValue().size() >= FEWEST)
        .max(
            Comparator.comparingInt(
                (Map.Entry<String, LinkedHashMap<String, String>> h) -> h.getValue().size()))
        .map(h ->
            new ProposedPersona.Cited(
                h.getKey(),
                h.getValue().values().stream().limit(MOST_CITES).toList(),
                h.getValue().size()));
  }
}
