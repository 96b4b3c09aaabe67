package io.personaassistant.drafting.prompt;

import io.personaassistant.checking.line.FieldRule;
import io.personaassistant.checking.line.Line;
import io.personaassistant.checking.line.LineRules;
import io.personaassistant.drafting.answer.ContrastPersona;
import io.personaassistant.drafting.answer.Material;
import io.personaassistant.drafting.answer.PersonaLikeness;
import io.personaassistant.evidence.TraitEvidence;
import io.personaassistant.evidence.TraitStatus;
import io.personaassistant.persona.Audience;
import io.personaassistant.persona.Persona;
import io.personaassistant.persona.ProductFact;
import io.personaassistant.persona.TalkTrack;
import io.personaassistant.persona.TraitKind;
import io.personaassistant.text.Json;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/// What prompts say of records: objects of what is known, as JSON, so that no text from outside can
/// close its tag.
final class PromptValues {
  private static final int MOST_OTHERS = 2;

  private PromptValues() {}

  /// Who a persona is, as far as known.
  static Map<String, Object> persona(Persona persona) {
    var fields = new LinkedHashMap<String, Object>();
    fields.put("name", persona.name());
    fields.put("kind", persona.kind().word());
    putKnown(fields, "title", persona.title());
    putKnown(fields, "archetype", persona.archetype());
    putKnown(fields, "industry", persona.industry());
    putKnown(fields, "location", persona.location());
    putKnown(fields, "background", persona.background());
    return fields;
  }

  /// Every trait with its status, in the order of the personas.
  ///
  /// @param several whether each says whose it is
  static List<Map<String, Object>> traits(List<Material> materials, boolean several) {
    var all = new ArrayList<Map<String, Object>>();
    for (var material : materials) {
      var of = several ? material.persona().name() : "";
      material.traits().forEach(t -> all.add(trait(t, of)));
    }
    return all;
  }

  private static Map<String, Object> trait(TraitEvidence trait, String of) {
    var fields = new LinkedHashMap<String, Object>();
    putKnown(fields, "persona", of);
    fields.put("kind", trait.trait().kind().word());
    fields.put("text", trait.trait().text());
    fields.put("status", trait.status().word());
    return fields;
  }

  /// What the nearest other personas want and suffer from, so that a text can be set against them.
  static List<Map<String, Object>> others(Material material) {
    return PersonaLikeness.nearestFirst(material).stream()
        .limit(MOST_OTHERS)
        .map(PromptValues::other)
        .toList();
  }

  private static Map<String, Object> other(ContrastPersona other) {
    var fields = new LinkedHashMap<String, Object>();
    fields.put("name", other.persona().name());
    putKnown(fields, "title", other.persona().title());
    for (var kind : List.of(TraitKind.PAIN, TraitKind.GOAL, TraitKind.DECISION)) {
      var texts =
          other.traits().stream()
              .filter(t -> t.trait().kind() == kind && t.status() == TraitStatus.VALIDATED)
              .limit(2)
              .map(t -> t.trait().text())
              .toList();
      if (!texts.isEmpty()) {
        fields.put(kind.word(), texts);
      }
    }
    return fields;
  }

  /// What is said to an objection. Its proof names only what is among the given: an id that no line
  /// may cite is cited all the same.
  static Map<String, Object> track(TalkTrack track, Set<String> given) {
    var fields = new LinkedHashMap<String, Object>();
    fields.put("type", track.type().label());
    fields.put("objection", track.objection());
    fields.put("reply", track.reply());
    putKnown(fields, "question", track.question());
    putKnown(fields, "proof", track.proof());
    var refs = track.proofRefs().stream().filter(given::contains).toList();
    if (!refs.isEmpty()) {
      fields.put("proof_rests_on", refs);
    }
    putKnown(fields, "concede", track.concede());
    if (!track.doNotSay().isEmpty()) {
      fields.put("do_not_say", track.doNotSay());
    }
    return fields;
  }

  /// A fact with its id, and whether customers may read it.
  static Map<String, Object> fact(ProductFact fact) {
    var fields = new LinkedHashMap<String, Object>();
    fields.put("id", fact.id());
    fields.put("statement", fact.statement());
    putKnown(fields, "proof", fact.proof());
    fields.put("customers_may_read", fact.audience() == Audience.CUSTOMER);
    return fields;
  }

  /// A line that must be mended, with what is wrong about it.
  static Map<String, Object> failed(DraftedLine line, List<LineRules> kinds) {
    var fields = new LinkedHashMap<String, Object>();
    fields.put("kind", line.line().kind());
    if (line.refines() > 0) {
      fields.put(RefinedLines.FIELD, Integer.toString(line.refines()));
    }
    fields.put("cites", line.line().cites());
    fields.putAll(texts(line.line(), kinds));
    fields.put(
        "problems",
        line.errors().stream()
            .map(f -> (f.field().isEmpty() ? "" : f.field() + ": ") + f.why() + " " + f.fix())
            .distinct()
            .toList());
    return fields;
  }

  /// The texts of a line in the form that the schema asks for: a list stays one with one text, too.
  static Map<String, Object> texts(Line line, List<LineRules> kinds) {
    var texts = new LinkedHashMap<String, Object>();
    var kind = kinds.stream().filter(k -> k.kind().equals(line.kind())).findFirst();
    line.fields()
        .forEach((name, all) -> {
          boolean list = kind.flatMap(k -> k.field(name)).map(FieldRule::list).orElse(false);
          texts.put(name, list || all.size() != 1 ? all : all.getFirst());
        });
    return texts;
  }

  /// Puts a text that is known.
  static void putKnown(Map<String, Object> fields, String key, String text) {
    if (!text.isBlank()) {
      fields.put(key, text);
    }
  }

  /// One object on each line, `(none)` for none.
  static String jsonLines(List<Map<String, Object>> objects) {
    return objects.isEmpty()
        ? "(none)"
        : String.join("\n", objects.stream().map(PromptValues::json).toList());
  }

  /// A value as JSON that holds no closing tag.
  static String json(Object value) {
    // a closing tag inside a text must not look like ours
    return Json.write(value).replace("</", "<\\/");
  }
}
