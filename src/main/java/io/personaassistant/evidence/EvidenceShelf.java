package io.personaassistant.evidence;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/// What is stored while a file is read, by id and by what it says, and what of it is to be stored.
final class EvidenceShelf {
  private final Map<String, Evidence> byId = new HashMap<>();
  private final Map<List<String>, String> byContent = new HashMap<>();
  private final Map<String, String> about;
  private final List<Evidence> changed = new ArrayList<>();
  private final Map<String, String> newAbout = new LinkedHashMap<>();
  private final Set<String> gone;
  private int next = 1;

  /// @param about the personas of items, by their ids; must be mutable
  /// @param gone ids of items that are no more, which no other item gets
  EvidenceShelf(List<Evidence> items, Map<String, String> about, Set<String> gone) {
    items.forEach(this::put);
    this.about = about;
    this.gone = Set.copyOf(gone);
  }

  Map<String, String> about() {
    return about;
  }

  /// Items to store.
  List<Evidence> changed() {
    return changed;
  }

  /// Personas of items to note.
  Map<String, String> newAbout() {
    return newAbout;
  }

  void put(Evidence item) {
    byId.put(item.id(), item);
    byContent.putIfAbsent(content(item), item.id());
  }

  Optional<Evidence> find(String id) {
    return Optional.ofNullable(byId.get(id));
  }

  /// An item of a file without ids: the stored one that says the same, else a new one.
  Evidence identified(Evidence item) {
    var known = byContent.get(content(item));
    var id = known == null ? nextId() : known;
    return new Evidence(
        id,
        item.sourceType(),
        item.sourceRef(),
        item.date(),
        item.participant(),
        item.segment(),
        item.sampleSize(),
        item.text(),
        item.quotable(),
        item.quarantined(),
        item.copyOf(),
        item.sample());
  }

  private String nextId() {
    // goes on where it stopped: counting from 1 for each of 10,000 rows would take minutes
    var id = "E%03d".formatted(next);
    while (byId.containsKey(id) || gone.contains(id)) {
      next++;
      id = "E%03d".formatted(next);
    }
    return id;
  }

  private static List<String> content(Evidence item) {
    return List.of(
        item.sourceType().word(),
        item.sourceRef(),
        item.date().toString(),
        item.participant(),
        item.text());
  }
}
