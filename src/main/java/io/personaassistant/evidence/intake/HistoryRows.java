package io.personaassistant.evidence.intake;

import io.personaassistant.evidence.file.RecordFile;
import io.personaassistant.evidence.file.Row;
import io.personaassistant.evidence.file.RowProblem;
import io.personaassistant.evidence.file.Section;
import io.personaassistant.persona.Change;
import io.personaassistant.persona.Persona;
import io.personaassistant.persona.PersonaStore;
import io.personaassistant.persona.PersonaVersion;
import io.personaassistant.persona.RecordText;
import io.personaassistant.persona.Saved;
import io.personaassistant.persona.WholePersona;
import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.jdbi.v3.core.Handle;

/// The history of personas in an exported file. It is taken for personas that came with the file;
/// one that was here has a history of its own, which no file changes.
final class HistoryRows {
  private final PersonaStore personas = new PersonaStore();
  private final boolean ours;

  /// @param ours nothing in it is looked at with suspicion
  HistoryRows(boolean ours) {
    this.ours = ours;
  }

  /// @param before the personas that were here before the file
  void apply(Handle handle, long workspace, RecordFile file, List<Persona> before, ImportLog log) {
    var bySlug = new LinkedHashMap<String, Map<Integer, PersonaVersion>>();
    log.each(
        file.rows(Section.VERSIONS),
        row -> {
          var version = version(row);
          var own = bySlug.computeIfAbsent(version.slug(), _ -> new TreeMap<>());
          if (own.putIfAbsent(version.version(), version) != null) {
            throw new RowProblem("The file has this version already.", "Remove one of the two.");
          }
        });
    bySlug.forEach((slug, versions) ->
        one(handle, workspace, slug, List.copyOf(versions.values()), before, log));
  }

  private void one(
      Handle handle,
      long workspace,
      String slug,
      List<PersonaVersion> versions,
      List<Persona> before,
      ImportLog log) {
    var now = personas.find(handle, workspace, slug);
    // a sample may have given way to one of the file
    boolean wasHere =
        before.stream()
            .anyMatch(p ->
                p.slug().equals(slug) && now.filter(n -> n.sample() == p.sample()).isPresent());
    if (now.isEmpty()) {
      log.warn("The history of " + slug + " was left out: there is no such persona.");
    } else if (!wasHere) {
      personas.adopt(handle, workspace, slug, versions);
      versions.forEach(_ -> log.count("versions", Saved.ADDED));
    } else if (personas.versions(handle, workspace, slug).containsAll(versions)) {
      versions.forEach(_ -> log.count("versions", Saved.UNCHANGED));
    } else {
      log.warn(
          ("The history of %s was left out: the persona was here already and has one"
                  + " of its own.")
              .formatted(slug));
    }
  }

  private PersonaVersion version(Row row) {
    var slug = row.required("persona", "");
    int number = row.number("version", 0, Integer.MAX_VALUE);
    var snapshot = row.values().get("snapshot") instanceof String text ? text : "";
    try {
      var change =
          new Change(row.line("by", ""), Instant.parse(row.line("at", "")), row.text("why", ""));
      var version = new PersonaVersion(slug, number, change, snapshot);
      var whole = version.whole();
      if (number < 1 || !whole.persona().slug().equals(slug)) {
        throw new RowProblem("It is no version of " + Row.shortened(slug) + ".", "Leave it out.");
      }
      refusal(whole)
          .filter(_ -> !ours)
          .ifPresent(why -> {
            throw new RowProblem(why, "Leave this version out.");
          });
      return version;
    } catch (DateTimeParseException
        | IllegalStateException
        | IllegalArgumentException
        | NoSuchElementException _) {
      throw new RowProblem("It cannot be read as a version.", "Export the records again.");
    }
  }

  /// What a former version says comes back when somebody restores it, so it is asked as the persona
  /// is.
  private static Optional<String> refusal(WholePersona whole) {
    var p = whole.persona();
    var lines = new ArrayList<>(p.aliases());
    lines.addAll(List.of(p.title(), p.archetype(), p.industry(), p.location()));
    whole.traits().forEach(t -> lines.add(t.text()));
    var texts = new ArrayList<>(List.of(p.background(), p.decision(), p.objective()));
    whole
        .talkTracks()
        .forEach(t -> {
          lines.addAll(List.of(t.objection(), t.question()));
          lines.addAll(t.doNotSay());
          texts.addAll(List.of(t.reply(), t.behind(), t.proof(), t.concede()));
        });
    return Stream.concat(
            lines.stream().flatMap(l -> RecordText.LINE.refusal("It", l).stream()),
            texts.stream().flatMap(t -> RecordText.TEXT.refusal("It", t).stream()))
        .findFirst();
  }
}
