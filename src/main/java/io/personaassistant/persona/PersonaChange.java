package io.personaassistant.persona;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;

/// One difference between two states of a persona.
///
/// @param what the field, or the kind and id of a trait or talk track, such as `pain annie-pain-1`
/// @param before what it was, `""` where it was not there
/// @param after what it is, `""` where it is gone
public record PersonaChange(String what, String before, String after) {
  /// Every difference, fields first, then traits, then talk tracks, each in the order of the
  /// persona.
  public static List<PersonaChange> between(WholePersona before, WholePersona after) {
    var changes = new ArrayList<PersonaChange>();
    add(changes, fields(before.persona()), fields(after.persona()));
    add(changes, traits(before), traits(after));
    add(changes, tracks(before), tracks(after));
    return changes;
  }

  private static void add(
      List<PersonaChange> changes, Map<String, String> before, Map<String, String> after) {
    var all = new LinkedHashSet<>(before.keySet());
    all.addAll(after.keySet());
    for (var what : all) {
      var was = before.getOrDefault(what, "");
      var is = after.getOrDefault(what, "");
      if (!was.equals(is)) {
        changes.add(new PersonaChange(what, was, is));
      }
    }
  }

  private static Map<String, String> fields(Persona p) {
    var fields = new LinkedHashMap<String, String>();
    fields.put("name", p.name());
    fields.put("aliases", String.join(", ", p.aliases()));
    fields.put("kind", p.kind().word());
    fields.put("archetype", p.archetype());
    fields.put("age", p.age() == 0 ? "" : Integer.toString(p.age()));
    fields.put("title", p.title());
    fields.put("industry", p.industry());
    fields.put("location", p.location());
    fields.put("background", p.background());
    fields.put("picture", p.picture());
    fields.put("decision", p.decision());
    fields.put("objective", p.objective());
    fields.put("owner", p.owner());
    fields.put("state", p.state().word());
    fields.put("last review", p.lastReview().map(Object::toString).orElse(""));
    fields.put(
        "review interval", p.reviewIntervalDays() == 0 ? "" : p.reviewIntervalDays() + " days");
    return fields;
  }

  private static Map<String, String> traits(WholePersona whole) {
    var texts = new LinkedHashMap<String, String>();
    whole.traits().forEach(t -> texts.put(t.kind().word() + " " + t.id(), t.text()));
    return texts;
  }

  private static Map<String, String> tracks(WholePersona whole) {
    var parts = new LinkedHashMap<String, String>();
    for (var track : whole.talkTracks()) {
      var name = "talk track " + track.id() + " ";
      parts.put(name + "objection", track.objection());
      parts.put(name + "type", track.type() == ObjectionType.OTHER ? "" : track.type().label());
      parts.put(name + "trait", track.trait());
      parts.put(name + "reply", track.reply());
      parts.put(name + "question", track.question());
      parts.put(name + "behind it", track.behind());
      parts.put(name + "proof", track.proof());
      parts.put(name + "proof refs", String.join(", ", track.proofRefs()));
      parts.put(name + "concession", track.concede());
      parts.put(name + "do not say", String.join(" | ", track.doNotSay()));
      parts.put(name + "approver", track.approver());
      parts.put(name + "approved on", track.approvedOn().map(Object::toString).orElse(""));
      parts.put(name + "expiry", track.expires().map(Object::toString).orElse(""));
    }
    return parts;
  }
}
