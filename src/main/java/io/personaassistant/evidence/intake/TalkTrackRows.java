package io.personaassistant.evidence.intake;

import io.personaassistant.evidence.ProofRefs;
import io.personaassistant.evidence.file.Row;
import io.personaassistant.evidence.file.RowProblem;
import io.personaassistant.persona.ObjectionType;
import io.personaassistant.persona.ProductFactStore;
import io.personaassistant.persona.Saved;
import io.personaassistant.persona.TalkTrack;
import io.personaassistant.persona.TalkTrackStore;
import io.personaassistant.persona.Trait;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jdbi.v3.core.Handle;

/// The talk tracks of a file. They are added to what a persona has; none is taken away.
final class TalkTrackRows {
  private final Map<String, String> owners = new HashMap<>();
  private final Map<String, Integer> lines = new HashMap<>();
  private final Set<String> reserved;

  /// @param reserved ids that the file names itself
  TalkTrackRows(Handle handle, long workspace, Set<String> reserved) {
    this.reserved = Set.copyOf(reserved);
    new TalkTrackStore()
        .all(handle, workspace)
        .forEach(track -> owners.put(track.id(), track.persona()));
  }

  void forget(String id) {
    owners.remove(id);
  }

  List<TalkTrack> merge(
      String slug, List<TalkTrack> before, List<Row> rows, List<Trait> traits, ImportLog log) {
    var tracks = new LinkedHashMap<String, TalkTrack>();
    before.forEach(track -> tracks.put(track.id(), track));
    log.each(
        rows,
        row -> {
          var id = id(row, slug, tracks);
          var current = Optional.ofNullable(tracks.get(id));
          var track = track(row, id, slug, current);
          if (row.id("id").isEmpty() && lines.containsKey(id)) {
            throw new RowProblem(
                "It answers the objection of line " + lines.get(id) + " again.",
                "Give it an id of its own, or remove one of the two.");
          }
          Repeats.refuse(lines, id, row.line());
          if (!track.trait().isEmpty()
              && traits.stream().noneMatch(trait -> trait.id().equals(track.trait()))) {
            log.warn(
                "The talk track %s answers %s, which %s does not have."
                    .formatted(id, track.trait(), slug));
          }
          tracks.put(id, track);
          owners.put(id, slug);
          log.count(
              "talk tracks",
              current.isEmpty()
                  ? Saved.ADDED
                  : current.get().equals(track) ? Saved.UNCHANGED : Saved.UPDATED);
        });
    return List.copyOf(tracks.values());
  }

  private String id(Row row, String slug, Map<String, TalkTrack> tracks) {
    var id = row.id("id");
    if (id.isEmpty()) {
      var objection = row.required("objection", "");
      return tracks.values().stream()
          .filter(track -> track.objection().equals(objection))
          .map(TalkTrack::id)
          .findFirst()
          .orElseGet(() -> {
            var taken = new HashSet<>(owners.keySet());
            taken.addAll(reserved);
            return Repeats.nextId(slug + "-track-%d", taken);
          });
    }
    var owner = owners.get(id);
    if (owner != null && !owner.equals(slug)) {
      throw new RowProblem(
          "“" + Row.shortened(id) + "” is a talk track of " + owner + " already.",
          "Give it an id of its own.");
    }
    return id;
  }

  private static TalkTrack track(Row row, String id, String slug, Optional<TalkTrack> current) {
    return new TalkTrack(
        id,
        slug,
        row.has("trait") ? row.id("trait") : current.map(TalkTrack::trait).orElse(""),
        type(row.line("type", current.map(track -> track.type().word()).orElse(""))),
        row.required("objection", current.map(TalkTrack::objection).orElse("")),
        row.required("reply", current.map(TalkTrack::reply).orElse("")),
        row.text("question", current.map(TalkTrack::question).orElse("")),
        row.text("behind", current.map(TalkTrack::behind).orElse("")),
        row.text("proof", current.map(TalkTrack::proof).orElse("")),
        row.ids("proof_refs", current.map(TalkTrack::proofRefs).orElse(List.of())),
        row.text("concede", current.map(TalkTrack::concede).orElse("")),
        row.lines("do_not_say", current.map(TalkTrack::doNotSay).orElse(List.of())),
        row.line("approver", current.map(TalkTrack::approver).orElse("")),
        row.day("approved_on", current.flatMap(TalkTrack::approvedOn)),
        row.day("expires", current.flatMap(TalkTrack::expires)),
        row.flag("sample", false));
  }

  private static ObjectionType type(String typed) {
    if (typed.isEmpty()) {
      return ObjectionType.OTHER;
    }
    return ObjectionType.of(typed)
        .orElseThrow(() ->
            new RowProblem(
                "“" + Row.shortened(typed) + "” is no type of objection.",
                "Write one of: "
                    + String.join(
                        ", ",
                        Arrays.stream(ObjectionType.values()).map(ObjectionType::word).toList())
                    + "."));
  }

  /// Tells what the proofs of talk tracks name that is not on record: they rest on nothing until it
  /// is.
  static void tellMissingProofs(Handle handle, long workspace, ImportLog log) {
    var tracks =
        new TalkTrackStore().all(handle, workspace).stream().filter(t -> !t.sample()).toList();
    var facts = new ProductFactStore().all(handle, workspace);
    var known = new ProofRefs().known(handle, workspace, tracks, facts, _ -> true);
    for (var track : tracks) {
      var missing = track.proofRefs().stream().filter(id -> !known.contains(id)).toList();
      if (!missing.isEmpty()) {
        log.warn(
            ("The proof of the talk track %s names %s, which %s not on record: not cited"
                    + " until imported. Correct the id, or import what it names.")
                .formatted(
                    track.id(), String.join(", ", missing), missing.size() == 1 ? "is" : "are"));
      }
    }
  }
}
