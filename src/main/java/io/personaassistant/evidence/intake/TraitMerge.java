package io.personaassistant.evidence.intake;

import io.personaassistant.evidence.file.Row;
import io.personaassistant.evidence.file.RowProblem;
import io.personaassistant.persona.Trait;
import io.personaassistant.persona.TraitKind;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;

/// Works out a persona's traits from those stored and what a file says. A list in the persona's own
/// record is the whole list of its kind; traits named with an id are added to it or changed.
final class TraitMerge {
  private final String slug;
  private final Map<String, String> owners;
  private final List<Trait> before;
  private final Set<String> reserved;
  private final Supplier<List<Trait>> former;
  private final Map<String, Trait> traits = new LinkedHashMap<>();
  private final Map<String, Integer> named = new HashMap<>();

  /// @param owners the persona of every trait id in the workspace
  /// @param reserved ids that the file names itself, which no other trait gets
  /// @param former the traits of the persona's versions, asked for when a new id is needed
  TraitMerge(
      String slug,
      List<Trait> before,
      Map<String, String> owners,
      Set<String> reserved,
      Supplier<List<Trait>> former) {
    this.reserved = reserved;
    this.slug = slug;
    this.former = former;
    this.before = before;
    this.owners = owners;
    before.forEach(trait -> traits.put(trait.id(), trait));
  }

  /// Takes a row of the traits list. Call these before [#list].
  void name(Row row) {
    var given = row.id("id");
    var current = Optional.ofNullable(traits.get(given));
    var kind = kind(row, current);
    var text = row.line("text", current.map(Trait::text).orElse(""));
    if (text.isEmpty()) {
      throw new RowProblem("It has no text.", "Add the text of the trait.");
    }
    var alike = alike(kind, text);
    var id = given.isEmpty() ? alike.map(Trait::id).orElseGet(() -> nextId(kind, text)) : given;
    var owner = owners.get(id);
    if (owner != null && !owner.equals(slug)) {
      throw new RowProblem(
          "“" + Row.shortened(id) + "” is a trait of " + owner + " already.",
          "Give it an id of its own.");
    }
    Repeats.refuse(named, id, row.line());
    // the text was stored under another id: it keeps its place, and the store keeps its links
    alike
        .filter(trait -> !trait.id().equals(id) && !named.containsKey(trait.id()))
        .ifPresent(trait -> traits.remove(trait.id()));
    int rank = current.or(() -> alike).map(Trait::rank).orElse(Integer.MAX_VALUE);
    traits.put(id, new Trait(id, slug, kind, text, rank));
  }

  private static TraitKind kind(Row row, Optional<Trait> current) {
    var typed = row.line("kind", current.map(trait -> trait.kind().word()).orElse(""));
    return TraitKind.of(typed)
        .orElseThrow(() ->
            new RowProblem(
                "“" + Row.shortened(typed) + "” is no kind of trait.",
                "Write one of: "
                    + String.join(
                        ", ", Arrays.stream(TraitKind.values()).map(TraitKind::word).toList())
                    + "."));
  }

  /// Takes the lists of a persona's row; a kind without a list stays as it is.
  void list(Row row) {
    for (var kind : TraitKind.values()) {
      if (row.has(kind.listKey())) {
        list(kind, row.lines(kind.listKey(), List.of()));
      }
    }
  }

  private void list(TraitKind kind, List<String> texts) {
    var listed = new HashSet<String>();
    int rank = 0;
    for (var text : texts) {
      var alike = alike(kind, text);
      var id = alike.map(Trait::id).orElseGet(() -> nextId(kind, text));
      if (listed.add(id)) {
        traits.put(id, new Trait(id, slug, kind, text, rank++));
      }
    }
    traits
        .values()
        .removeIf(trait ->
            trait.kind() == kind && !listed.contains(trait.id()) && !named.containsKey(trait.id()));
    for (var trait : List.copyOf(traits.values())) {
      if (trait.kind() == kind && !listed.contains(trait.id())) {
        traits.put(trait.id(), new Trait(trait.id(), slug, kind, trait.text(), Integer.MAX_VALUE));
      }
    }
  }

  private Optional<Trait> alike(TraitKind kind, String text) {
    var plain = text.toLowerCase(Locale.ROOT);
    return traits.values().stream()
        .filter(t -> t.kind() == kind && t.text().toLowerCase(Locale.ROOT).equals(plain))
        .findFirst();
  }

  /// Words that a former version had come back under their id; no other words get it, since its
  /// evidence waits for it.
  private String nextId(TraitKind kind, String text) {
    Set<String> taken = new HashSet<>(owners.keySet());
    taken.addAll(traits.keySet());
    var gone = former.get().stream().filter(t -> !taken.contains(t.id())).toList();
    var same =
        gone.stream().filter(t -> t.kind() == kind && t.text().equalsIgnoreCase(text)).findFirst();
    gone.forEach(t -> taken.add(t.id()));
    taken.addAll(reserved);
    return same.map(Trait::id).orElseGet(() -> Trait.freeId(slug, kind, taken));
  }

  /// The traits as they are to be stored, ranked within their kind from 0.
  List<Trait> traits() {
    var result = new ArrayList<Trait>();
    for (var kind : TraitKind.values()) {
      var ofKind =
          traits.values().stream()
              .filter(trait -> trait.kind() == kind)
              .sorted(Comparator.comparingInt(Trait::rank))
              .toList();
      for (int rank = 0; rank < ofKind.size(); rank++) {
        var trait = ofKind.get(rank);
        result.add(new Trait(trait.id(), slug, kind, trait.text(), rank));
      }
    }
    return result;
  }

  /// The stored traits that are to go; not those that only get another id.
  List<Trait> gone() {
    var kept = traits.keySet();
    return before.stream()
        .filter(trait -> !kept.contains(trait.id()))
        .filter(trait -> alike(trait.kind(), trait.text()).isEmpty())
        .toList();
  }
}
