package io.personaassistant.evidence;

import io.personaassistant.persona.Persona;
import io.personaassistant.persona.PersonaStore;
import io.personaassistant.persona.ProductFactStore;
import io.personaassistant.persona.TalkTrack;
import io.personaassistant.persona.TalkTrackStore;
import io.personaassistant.persona.Trait;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jdbi.v3.core.Handle;

/// Reads a [Library] in one transaction.
public final class LibraryStore {
  private final PersonaStore personas = new PersonaStore();
  private final TalkTrackStore talkTracks = new TalkTrackStore();
  private final ProductFactStore facts = new ProductFactStore();

  /// A linked item without its text.
  private record Item(
      String trait,
      String id,
      String sourceType,
      LocalDate date,
      String participant,
      boolean effective,
      boolean quarantined,
      Stance stance) {}

  /// The library as it counts on `today`, without evidence that is dated later; samples are left
  /// out unless asked for. Links have no date: those of known items are there.
  public Library load(Handle handle, long workspace, boolean withSamples, LocalDate today) {
    var shown =
        personas.all(handle, workspace).stream().filter(p -> withSamples || !p.sample()).toList();
    var items =
        items(handle, workspace, withSamples, today).stream()
            .collect(Collectors.groupingBy(Item::trait));
    var bySlug =
        personas.traits(handle, workspace).stream()
            .collect(
                Collectors.groupingBy(Trait::persona, LinkedHashMap::new, Collectors.toList()));
    var traits = new HashMap<String, List<TraitEvidence>>();
    var counts = new HashMap<String, Library.Counts>();
    for (var persona : shown) {
      var own = bySlug.getOrDefault(persona.slug(), List.of());
      traits.put(
          persona.slug(),
          own.stream().map(t -> with(t, items.getOrDefault(t.id(), List.of()))).toList());
      counts.put(
          persona.slug(),
          count(
              own.stream().flatMap(t -> items.getOrDefault(t.id(), List.of()).stream()).toList()));
    }
    var stated =
        facts.all(handle, workspace).stream()
            .filter(fact -> withSamples || !fact.sample())
            .toList();
    var tracks = tracks(handle, workspace, shown);
    var proofs =
        new ProofRefs()
            .known(
                handle,
                workspace,
                tracks,
                stated,
                item -> (withSamples || !item.sample()) && !item.date().isAfter(today));
    return new Library(
        today,
        shown,
        traits,
        tracks.stream()
            .map(track -> track.restingOn(proofs))
            .collect(Collectors.groupingBy(TalkTrack::persona)),
        stated,
        counts,
        countItems(handle, workspace, withSamples, today));
  }

  private List<TalkTrack> tracks(Handle handle, long workspace, List<Persona> shown) {
    var slugs = shown.stream().map(Persona::slug).collect(Collectors.toSet());
    return talkTracks.all(handle, workspace).stream()
        .filter(track -> slugs.contains(track.persona()))
        .toList();
  }

  private static List<Item> items(
      Handle handle, long workspace, boolean withSamples, LocalDate today) {
    var fresh = today.minusDays(Evidence.FRESH_DAYS).toString();
    return handle
        .select(
            """
            SELECT trait.ref AS trait, e.ref, e.source_type, e.date, e.participant, link.stance,
              e.date >= ? AND e.copy_of = '' AND e.quarantined = 0 AS effective,
              e.quarantined
            FROM link JOIN trait ON trait.id = link.trait JOIN evidence e ON e.id = link.evidence
            WHERE link.workspace = ? AND (e.sample = 0 OR ?) AND e.date <= ?\
            """,
            fresh,
            workspace,
            withSamples,
            today.toString())
        .map((rows, _) ->
            new Item(
                rows.getString("trait"),
                rows.getString("ref"),
                rows.getString("source_type"),
                LocalDate.parse(rows.getString("date")),
                rows.getString("participant"),
                rows.getBoolean("effective"),
                rows.getBoolean("quarantined"),
                Stance.valueOf(rows.getString("stance").toUpperCase(Locale.ROOT))))
        .list();
  }

  private static TraitEvidence with(Trait trait, List<Item> items) {
    var order =
        Comparator.comparing(Item::effective)
            .thenComparing(Item::date)
            .reversed()
            .thenComparing(Item::id);
    var all = items.stream().sorted(order).toList();
    var sorted = all.stream().filter(item -> !item.quarantined()).toList();
    var supports = sorted.stream().filter(item -> item.stance() == Stance.SUPPORTS).toList();
    var contradicts = sorted.stream().filter(item -> item.stance() == Stance.CONTRADICTS).toList();
    var counting = supports.stream().filter(Item::effective).toList();
    return new TraitEvidence(
        trait,
        supports.stream().map(Item::id).toList(),
        contradicts.stream().map(Item::id).toList(),
        counting.size(),
        (int) counting.stream().map(Item::sourceType).distinct().count(),
        (int) contradicts.stream().filter(Item::effective).count(),
        held(all, Stance.SUPPORTS),
        held(all, Stance.CONTRADICTS));
  }

  private static List<String> held(List<Item> items, Stance stance) {
    return items.stream()
        .filter(item -> item.quarantined() && item.stance() == stance)
        .map(Item::id)
        .toList();
  }

  private static Library.Counts count(List<Item> items) {
    var shown = items.stream().filter(item -> !item.quarantined()).toList();
    var effective = shown.stream().filter(Item::effective).toList();
    var days = new HashMap<String, LocalDate>();
    shown.forEach(item -> days.put(item.id(), item.date()));
    var sorted = days.values().stream().sorted().toList();
    return new Library.Counts(
        days.size(),
        (int) effective.stream().map(Item::id).distinct().count(),
        sorted.isEmpty() ? Optional.empty() : Optional.of(sorted.getLast()),
        sorted.isEmpty() ? Optional.empty() : Optional.of(sorted.get(sorted.size() / 2)),
        effective.stream()
            .filter(item -> item.stance() == Stance.SUPPORTS)
            .flatMap(item -> SourceType.of(item.sourceType()).stream())
            .collect(Collectors.toSet()));
  }

  private static int countItems(
      Handle handle, long workspace, boolean withSamples, LocalDate today) {
    return handle
        .select(
            "SELECT count(*) FROM evidence WHERE workspace = ? AND (sample = 0 OR ?) AND date <= ?",
            workspace,
            withSamples,
            today.toString())
        .map((rows, _) -> rows.getInt(1))
        .one();
  }
}
