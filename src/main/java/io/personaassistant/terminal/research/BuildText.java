package io.personaassistant.terminal.research;

import io.personaassistant.answering.building.BuildWords;
import io.personaassistant.answering.building.PersonaBuild;
import io.personaassistant.evidence.Library;
import io.personaassistant.evidence.building.ProposedPersona;
import io.personaassistant.evidence.intake.ApprovedPersona;
import io.personaassistant.evidence.profile.SharedLine;
import io.personaassistant.persona.Persona;
import io.personaassistant.terminal.run.AnswerJson;
import io.personaassistant.terminal.run.WholeFile;
import io.personaassistant.text.Json;
import io.personaassistant.text.Sentence;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// What `persona build` found, for scripts.
final class BuildText {
  private BuildText() {}

  /// Everything that is proposed for a segment, under its label.
  static ApprovedPersona whole(
      PersonaBuild build, ProposedPersona proposed, String objective, String decision) {
    var name = Sentence.upperFirst(proposed.segment().label());
    return new ApprovedPersona(
        build.free(name),
        name,
        proposed.title().map(ProposedPersona.Cited::text).orElse(""),
        "",
        objective.strip(),
        decision.strip(),
        proposed.lines());
  }

  static Map<String, Object> fields(
      BuildChoice choice, Library library, String objective, String decision) {
    var proposed = choice.proposed();
    var fields = new LinkedHashMap<String, Object>();
    fields.put("objective", objective.isBlank() ? null : objective.strip());
    fields.put("decision", decision.isBlank() ? null : decision.strip());
    var data = new LinkedHashMap<String, Object>();
    BuildWords.counts(proposed)
        .forEach((kit, items) -> {
          data.put(kit.replace('-', '_'), items);
          if (kit.equals("questions")) {
            // what its name says; the other one stays for those who read it
            data.put("survey", items);
          }
        });
    fields.put("data", data);
    fields.put("why", proposed.found().why());
    fields.put("stability", Math.round(proposed.found().stability() * 100) / 100.0);
    var owners = proposed.found().owners(library);
    fields.put(
        "proposals",
        choice.all().stream()
            .map(p -> proposal(p, Optional.ofNullable(owners.get(p.segment()))))
            .toList());
    return fields;
  }

  private static Map<String, Object> proposal(ProposedPersona persona, Optional<Persona> owner) {
    var fields = new LinkedHashMap<String, Object>();
    fields.put("label", persona.segment().label());
    fields.put("participants", persona.segment().participants());
    owner.ifPresent(p -> fields.put("persona", p.slug()));
    fields.put(
        "title",
        persona
            .title()
            .map(t -> AnswerJson.object("text", t.text(), "cites", t.cites()))
            .orElse(null));
    fields.put(
        "traits",
        persona.lines().stream()
            .map(line ->
                AnswerJson.object(
                    "kind", line.kind().word(),
                    "text", line.text(),
                    "cites", line.cites(),
                    "participants", line.participants()))
            .toList());
    fields.put(
        "missing",
        BuildWords.missing(persona.lines().stream().map(SharedLine::kind).toList()).stream()
            .map(
                a -> AnswerJson.object("kind", a.kind().word(), "where", a.where(), "ask", a.ask()))
            .toList());
    return fields;
  }

  /// Writes approved personas to a new file that `persona import personas` takes.
  ///
  /// @return false where it is there already or cannot be written
  static boolean write(Path file, List<ApprovedPersona> approved) {
    var records = new LinkedHashMap<String, List<Map<String, Object>>>();
    for (var one : approved) {
      one.records()
          .forEach(
              (list, rows) -> records.computeIfAbsent(list, _ -> new ArrayList<>()).addAll(rows));
    }
    try {
      WholeFile.writeNew(file, Json.pretty(records) + "\n");
      return true;
    } catch (IOException _) {
      return false;
    }
  }
}
