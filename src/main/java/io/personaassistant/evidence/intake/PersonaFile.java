package io.personaassistant.evidence.intake;

import io.personaassistant.evidence.LinkStore;
import io.personaassistant.evidence.file.RecordFile;
import io.personaassistant.evidence.file.Row;
import io.personaassistant.evidence.file.RowProblem;
import io.personaassistant.evidence.file.Section;
import io.personaassistant.persona.Change;
import io.personaassistant.persona.Persona;
import io.personaassistant.persona.PersonaStore;
import io.personaassistant.persona.Saved;
import io.personaassistant.persona.Trait;
import io.personaassistant.persona.WholePersona;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jdbi.v3.core.Handle;

/// The personas of a file with their traits and talk tracks. What a file says of one persona, in
/// whichever of its lists, is one change with one version.
final class PersonaFile {
  private final Handle handle;
  private final long workspace;
  private final Change change;
  private final ImportLog log;
  private final LinkStore links = new LinkStore();
  private final PersonaStore store = new PersonaStore();
  private final Set<String> reserved = new HashSet<>();

  PersonaFile(Handle handle, long workspace, Change change, ImportLog log) {
    this.handle = handle;
    this.workspace = workspace;
    this.change = change;
    this.log = log;
  }

  /// What a file says of one persona.
  private static final class Part {
    Optional<Row> persona = Optional.empty();
    final List<Row> traits = new ArrayList<>();
    final List<Row> talkTracks = new ArrayList<>();
  }

  /// Stores them.
  ///
  /// @param ids what personas get that are named alone
  void apply(RecordFile file, PersonaIds ids) {
    var names = NamesOfFile.of(file);
    var parts = parts(file, ids, names);
    if (parts.isEmpty()) {
      return;
    }
    var owners = new HashMap<String, String>();
    store.traits(handle, workspace).forEach(trait -> owners.put(trait.id(), trait.persona()));
    var tracks = new TalkTrackRows(handle, workspace, Repeats.typed(file, Section.TALK_TRACKS));
    reserved.addAll(Repeats.typed(file, Section.TRAITS));
    parts.forEach((slug, part) -> one(slug, part, names, owners, tracks));
  }

  private Map<String, Part> parts(RecordFile file, PersonaIds ids, NamesOfFile names) {
    var parts = new LinkedHashMap<String, Part>();
    log.each(
        file.rows(Section.PERSONAS),
        row -> {
          var part = parts.computeIfAbsent(names.slug(row, ids), _ -> new Part());
          if (part.persona.isPresent()) {
            throw new RowProblem(
                "The file has this persona on line " + part.persona.get().line() + " already.",
                "Remove one of the two.");
          }
          part.persona = Optional.of(row);
        });
    log.each(
        file.rows(Section.TRAITS),
        row -> parts.computeIfAbsent(owner(row, ids), _ -> new Part()).traits.add(row));
    log.each(
        file.rows(Section.TALK_TRACKS),
        row -> parts.computeIfAbsent(owner(row, ids), _ -> new Part()).talkTracks.add(row));
    return parts;
  }

  private static String owner(Row row, PersonaIds ids) {
    var typed = row.required("persona", "").toLowerCase(Locale.ROOT);
    return PersonaIds.isId(typed) ? typed : ids.spokenOf(typed);
  }

  private void one(
      String slug, Part part, NamesOfFile names, Map<String, String> owners, TalkTrackRows tracks) {
    var stored = store.whole(handle, workspace, slug);
    if (stored.isPresent() && givesWay(stored.get(), part)) {
      stored.get().traits().forEach(trait -> owners.remove(trait.id()));
      stored.get().talkTracks().forEach(track -> tracks.forget(track.id()));
      store.delete(handle, workspace, slug);
      log.warn("The sample persona " + slug + " gave way to yours.");
      stored = Optional.empty();
    }
    var current = stored.map(WholePersona::persona);
    var persona = persona(slug, part, stored).filter(read -> isFree(read, current, part, names));
    if (persona.isEmpty()) {
      return;
    }
    var before = stored.map(WholePersona::traits).orElse(List.of());
    boolean isThere = stored.isPresent();
    var merge =
        new TraitMerge(slug, before, owners, reserved, () -> isThere ? former(slug) : List.of());
    log.each(part.traits, merge::name);
    log.each(part.persona.stream().toList(), merge::list);
    var traits = merge.traits();
    var own =
        tracks.merge(
            slug,
            stored.map(WholePersona::talkTracks).orElse(List.of()),
            part.talkTracks,
            traits,
            log);
    release(slug, merge.gone());
    var saved = store.save(handle, workspace, new WholePersona(persona.get(), traits, own), change);
    traits.forEach(trait -> owners.put(trait.id(), slug));
    merge.gone().forEach(trait -> owners.remove(trait.id()));
    if (part.persona.isPresent()) {
      log.count("personas", saved);
    }
    count(before, traits);
  }

  private List<Trait> former(String slug) {
    return store.versions(handle, workspace, slug).stream()
        .flatMap(v -> v.whole().traits().stream())
        .toList();
  }

  /// Whether a persona may be called so; a name that stays is asked for nothing.
  private boolean isFree(Persona read, Optional<Persona> current, Part part, NamesOfFile names) {
    if (read.sample() || current.filter(c -> c.name().equals(read.name())).isPresent()) {
      return true;
    }
    // samples are out of sight where there are personas of one's own
    var seen = store.all(handle, workspace).stream().filter(p -> !p.sample()).toList();
    var refused = names.refusal(read, seen, log);
    refused.ifPresent(why -> part.persona.ifPresent(row -> log.problem(row, why)));
    return refused.isEmpty();
  }

  private static boolean givesWay(WholePersona stored, Part part) {
    return stored.persona().sample()
        && part.persona.isPresent()
        && !part.persona.get().flag("sample", false);
  }

  private void count(List<Trait> before, List<Trait> after) {
    var known = new HashMap<String, Trait>();
    before.forEach(trait -> known.put(trait.id(), trait));
    for (var trait : after) {
      var old = known.get(trait.id());
      log.count(
          "traits",
          old == null ? Saved.ADDED : old.equals(trait) ? Saved.UNCHANGED : Saved.UPDATED);
    }
  }

  private void release(String slug, List<Trait> gone) {
    if (gone.isEmpty()) {
      return;
    }
    var ids = gone.stream().map(Trait::id).toList();
    int waiting = links.park(handle, workspace, ids);
    log.warn(
        "%s no longer has %s, which the file's lists leave out; %d of its links wait for it."
            .formatted(slug, String.join(", ", ids), waiting));
  }

  private Optional<Persona> persona(String slug, Part part, Optional<WholePersona> stored) {
    var current = stored.map(WholePersona::persona);
    if (part.persona.isPresent()) {
      var row = part.persona.get();
      try {
        var traits = stored.map(WholePersona::traits).orElse(List.of());
        var read = PersonaRow.withoutRange(row, traits);
        part.persona = Optional.of(read);
        return Optional.of(PersonaRow.read(read, slug, current, log));
      } catch (RowProblem problem) {
        log.problem(row, problem);
        part.persona = Optional.empty();
      }
    }
    if (current.isEmpty()) {
      var orphans = new ArrayList<>(part.traits);
      orphans.addAll(part.talkTracks);
      var problem =
          new RowProblem(
              "There is no persona “" + Row.shortened(slug) + "”.",
              "Import the persona first, or correct the name.");
      orphans.forEach(row -> log.problem(row, problem));
    }
    return current;
  }
}
