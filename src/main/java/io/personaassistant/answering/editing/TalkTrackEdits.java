package io.personaassistant.answering.editing;

import io.personaassistant.answering.editing.Keeping.Deed;
import io.personaassistant.answering.editing.Keeping.Seen;
import io.personaassistant.answering.editing.Keeping.Step;
import io.personaassistant.answering.request.Records;
import io.personaassistant.persona.Persona;
import io.personaassistant.persona.PersonaStore;
import io.personaassistant.persona.TalkTrack;
import io.personaassistant.persona.TalkTrackStore;
import io.personaassistant.persona.WholePersona;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Stream;

/// Writes and removes talk tracks. Each change is a version of the persona and stands in the log;
/// other words take an approval back. Thread-safe.
public final class TalkTrackEdits {
  private final Keeping keeping;
  private final Records records;
  private final Supplier<LocalDate> today;
  private final TalkTrackStore store = new TalkTrackStore();

  public TalkTrackEdits(Keeping keeping, Records records, Supplier<LocalDate> today) {
    this.keeping = keeping;
    this.records = records;
    this.today = today;
  }

  /// A talk track with the persona it belongs to.
  public record Owned(Persona persona, TalkTrack track) {}

  /// A persona with its traits and talk tracks as they are stored now.
  public Optional<WholePersona> of(String slug) {
    return keeping.database().read(h -> new PersonaStore().whole(h, keeping.workspace(), slug));
  }

  /// The talk track with exactly this id.
  public Optional<Owned> find(String id) {
    var library = records.library(today.get());
    return library.talkTracks().values().stream()
        .flatMap(List::stream)
        .filter(t -> t.id().equals(id))
        .findFirst()
        .flatMap(t -> library.persona(t.persona()).map(p -> new Owned(p, t)));
  }

  /// Adds a talk track, which waits for approval. The same one again is the one that is there.
  ///
  /// @param typed cleaned values
  /// @return `Refused` says a field's word as the place
  public Kept add(String by, String slug, Map<TrackField, String> typed) {
    var checked = checked(typed);
    var refused = Field.refused(typed, today.get()).or(() -> unknownProof(checked));
    if (refused.isPresent()) {
      return refused.get();
    }
    return keeping.change(
        new Deed(by, slug, 0, "add talk track", ""), seen -> add(seen, slug, checked));
  }

  private Step add(Seen seen, String slug, Map<TrackField, String> typed) {
    var objection = typed.getOrDefault(TrackField.OBJECTION, "");
    var alike =
        seen.now().talkTracks().stream()
            .filter(t -> t.objection().equalsIgnoreCase(objection))
            .findFirst();
    if (alike.isPresent()) {
      return new Step.No(
          Field.changed(alike.get(), typed).isEmpty()
              ? new Kept.Same(seen.now())
              : new Kept.Refused(
                  TrackField.OBJECTION.word(),
                  "There is a talk track for these words already. Edit that one, or say what is"
                      + " different here."));
    }
    var id = freeId(seen, slug);
    return with(seen, TrackField.written(id, slug, typed, false), id);
  }

  private String freeId(Seen seen, String slug) {
    var taken =
        new HashSet<>(
            new PersonaStore().formerTalkTracks(seen.handle(), keeping.workspace(), slug));
    store.all(seen.handle(), keeping.workspace()).forEach(t -> taken.add(t.id()));
    int number = 1;
    while (taken.contains(slug + "-track-" + number)) {
      number++;
    }
    return slug + "-track-" + number;
  }

  /// Edits fields of a talk track. What others changed meanwhile is kept where this person changed
  /// nothing; where both changed the same field, nothing is stored. An approval holds for the words
  /// that were approved, so other words take it back.
  ///
  /// @param base the version of the persona that the person had before their eyes
  /// @param typed cleaned values
  /// @return `Clash` also for a talk track that is gone; `Refused` says a field's word as the place
  public Kept edit(String by, String slug, int base, String id, Map<TrackField, String> typed) {
    var checked = checked(typed);
    var unknown = unknownProof(checked);
    return keeping.change(
        new Deed(by, slug, base, "edit talk track", ""), seen -> edit(seen, id, checked, unknown));
  }

  private Step edit(
      Seen seen, String id, Map<TrackField, String> typed, Optional<Kept.Refused> unknown) {
    var now = seen.now().talkTrack(id);
    if (now.isEmpty()) {
      return seen.clash();
    }
    var before = seen.base().talkTrack(id).orElse(now.get());
    var mine = Field.changed(before, typed);
    var refused =
        Field.refused(mine, today.get())
            .or(() -> unknown.filter(_ -> mine.containsKey(TrackField.PROOF_REFS)));
    if (refused.isPresent()) {
      return new Step.No(refused.get());
    }
    if (Field.clash(before, now.get(), mine)) {
      return seen.clash();
    }
    var really = Field.changed(now.get(), mine);
    var fields = really.keySet().stream().map(TrackField::word).toList();
    return with(
        seen,
        really.isEmpty() ? now.get() : TrackField.edited(now.get(), really),
        id + ": " + String.join(", ", fields));
  }

  /// Takes a talk track away; a former version brings it back.
  ///
  /// @param base the version of the persona that the person had before their eyes
  /// @return `Clash` when it changed meanwhile
  public Kept remove(String by, String slug, int base, String id, String why) {
    return keeping.change(
        new Deed(by, slug, base, "remove talk track", why),
        seen -> {
          var now = seen.now().talkTrack(id);
          if (now.isEmpty()) {
            return new Step.No(new Kept.Same(seen.now()));
          }
          if (!now.equals(seen.base().talkTrack(id))) {
            return seen.clash();
          }
          return new Step.To(
              seen.now()
                  .withTalkTracks(
                      seen.now().talkTracks().stream().filter(t -> !t.id().equals(id)).toList()),
              id);
        });
  }

  /// The persona with this talk track in place of the one that has its id, or besides the others.
  static Step with(Seen seen, TalkTrack track, String detail) {
    var tracks = new ArrayList<>(seen.now().talkTracks());
    tracks.removeIf(t -> t.id().equals(track.id()));
    tracks.add(track);
    return new Step.To(seen.now().withTalkTracks(tracks), detail);
  }

  /// The values with each proof by the id that it has on record.
  private Map<TrackField, String> checked(Map<TrackField, String> typed) {
    var checked = new EnumMap<TrackField, String>(TrackField.class);
    checked.putAll(typed);
    checked.computeIfPresent(
        TrackField.PROOF_REFS,
        (_, ids) ->
            String.join(
                " ",
                Stream.of(ids.split(" "))
                    .filter(i -> !i.isEmpty())
                    .map(i -> onRecord(i).orElse(i))
                    .distinct()
                    .toList()));
    return checked;
  }

  private Optional<String> onRecord(String id) {
    return records.library(today.get()).facts().stream()
        .map(f -> f.id())
        .filter(f -> f.equalsIgnoreCase(id))
        .findFirst()
        .or(() -> records.usable(id));
  }

  private Optional<Kept.Refused> unknownProof(Map<TrackField, String> checked) {
    return Stream.of(checked.getOrDefault(TrackField.PROOF_REFS, "").split(" "))
        .filter(i -> !i.isEmpty() && onRecord(i).isEmpty())
        .findFirst()
        .map(i ->
            new Kept.Refused(
                TrackField.PROOF_REFS.word(),
                i
                    + " is not on record, or in quarantine. Write ids of evidence and product facts,"
                    + " such as E012 F3."));
  }
}
