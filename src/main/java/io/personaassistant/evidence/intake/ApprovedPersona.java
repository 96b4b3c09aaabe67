package io.personaassistant.evidence.intake;

import io.personaassistant.evidence.Stance;
import io.personaassistant.evidence.file.RecordFile;
import io.personaassistant.evidence.file.Row;
import io.personaassistant.evidence.file.Section;
import io.personaassistant.evidence.profile.SharedLine;
import io.personaassistant.persona.PersonaState;
import io.personaassistant.persona.TraitKind;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// The fields of a proposed persona that a person approved. Fields nobody filled in are `""`.
///
/// @param slug its id, not taken yet
/// @param lines in the wording that was approved
public record ApprovedPersona(
    String slug,
    String name,
    String title,
    String picture,
    String objective,
    String decision,
    List<SharedLine> lines) {
  public ApprovedPersona {
    lines = List.copyOf(lines);
  }

  /// The same under another id.
  public ApprovedPersona withSlug(String other) {
    return new ApprovedPersona(other, name, title, picture, objective, decision, lines);
  }

  /// The same under another name.
  public ApprovedPersona called(String other) {
    return new ApprovedPersona(slug, other, title, picture, objective, decision, lines);
  }

  /// A file of records that `persona import personas` takes: a draft, its traits and their links.
  public Map<String, List<Map<String, Object>>> records() {
    var persona = new LinkedHashMap<String, Object>();
    persona.put("id", slug);
    persona.put("name", name);
    persona.put("title", title);
    persona.put("picture", picture);
    persona.put("objective", objective);
    persona.put("decision", decision);
    persona.put("state", PersonaState.DRAFT.word());
    persona.values().removeIf(value -> value.equals(""));
    var traits = new ArrayList<Map<String, Object>>();
    var links = new ArrayList<Map<String, Object>>();
    var numbers = new EnumMap<TraitKind, Integer>(TraitKind.class);
    for (var line : lines) {
      var id = slug + "-" + line.kind().word() + "-" + numbers.merge(line.kind(), 1, Integer::sum);
      var trait = new LinkedHashMap<String, Object>();
      trait.put("id", id);
      trait.put("persona", slug);
      trait.put("kind", line.kind().word());
      trait.put("text", line.text());
      traits.add(trait);
      for (var item : line.cites()) {
        var link = new LinkedHashMap<String, Object>();
        link.put("evidence", item);
        link.put("trait", id);
        link.put("stance", Stance.SUPPORTS.word());
        links.add(link);
      }
    }
    var records = new LinkedHashMap<String, List<Map<String, Object>>>();
    records.put("personas", List.of(persona));
    records.put("traits", traits);
    records.put("links", links);
    return records;
  }

  /// The same as a file that was read.
  RecordFile file() {
    var records = records();
    return new RecordFile(
        Map.of(
            Section.PERSONAS, rows(records.getOrDefault("personas", List.of())),
            Section.TRAITS, rows(records.getOrDefault("traits", List.of())),
            Section.LINKS, rows(records.getOrDefault("links", List.of()))),
        List.of());
  }

  private static List<Row> rows(List<Map<String, Object>> records) {
    return records.stream().map(values -> new Row(1, values)).toList();
  }
}
