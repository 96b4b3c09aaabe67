package io.personaassistant.evidence;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.json.JsonMapper;
import io.personaassistant.persona.Persona;
import io.personaassistant.persona.PersonaStore;
import io.personaassistant.persona.ProductFact;
import io.personaassistant.persona.ProductFactStore;
import io.personaassistant.persona.TalkTrack;
import io.personaassistant.persona.TalkTrackStore;
import io.personaassistant.persona.Trait;
import io.personaassistant.persona.TraitKind;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jdbi.v3.core.Handle;

/// All records of a workspace in the form that the import reads back.
public final class RecordExport {
  private static final JsonMapper JSON = new JsonMapper();

  private final PersonaStore personas = new PersonaStore();

  /// One JSON object with the lists personas, traits, talk_tracks, links, evidence and facts.
  public String json(Handle handle, long workspace) {
    var all = new LinkedHashMap<String, Object>();
    var people = personas.all(handle, workspace);
    var traits = new ArrayList<Map<String, Object>>();
    var records = new ArrayList<Map<String, Object>>();
    for (var persona : people) {
      var own = personas.traits(handle, workspace, persona.slug());
      records.add(persona(persona, own));
      own.forEach(t -> traits.add(trait(t)));
    }
    all.put("personas", records);
    all.put("traits", traits);
    all.put(
        "talk_tracks",
        new TalkTrackStore().all(handle, workspace).stream().map(RecordExport::track).toList());
    all.put(
        "links", new LinkStore().all(handle, workspace).stream().map(RecordExport::link).toList());
    all.put(
        "evidence",
        new EvidenceStore().all(handle, workspace).stream().map(RecordExport::item).toList());
    all.put(
        "facts",
        new ProductFactStore().all(handle, workspace).stream().map(RecordExport::fact).toList());
    try {
      return JSON.writerWithDefaultPrettyPrinter().writeValueAsString(all);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("texts, numbers and lists are always JSON", e);
    }
  }

  private static Map<String, Object> persona(Persona p, List<Trait> traits) {
    var fields = new LinkedHashMap<String, Object>();
    fields.put("id", p.slug());
    fields.put("name", p.name());
    fields.put("aliases", p.aliases());
    put(fields, "age", p.age());
    put(fields, "title", p.title());
    put(fields, "archetype", p.archetype());
    fields.put("kind", p.kind().word());
    put(fields, "industry", p.industry());
    put(fields, "location", p.location());
    put(fields, "background", p.background());
    put(fields, "picture", p.picture());
    put(fields, "decision", p.decision());
    put(fields, "objective", p.objective());
    put(fields, "owner", p.owner());
    fields.put("state", p.state().word());
    put(fields, "last_review", p.lastReview());
    put(fields, "review_interval_days", p.reviewIntervalDays());
    put(fields, "sample", p.sample());
    for (var kind : TraitKind.values()) {
      var texts = traits.stream().filter(t -> t.kind() == kind).map(Trait::text).toList();
      if (!texts.isEmpty()) {
        fields.put(kind.listKey(), texts);
      }
    }
    return fields;
  }

  private static Map<String, Object> trait(Trait t) {
    var fields = new LinkedHashMap<String, Object>();
    fields.put("id", t.id());
    fields.put("persona", t.persona());
    fields.put("kind", t.kind().word());
    fields.put("text", t.text());
    return fields;
  }

  private static Map<String, Object> track(TalkTrack t) {
    var fields = new LinkedHashMap<String, Object>();
    fields.put("id", t.id());
    fields.put("persona", t.persona());
    put(fields, "trait", t.trait());
    fields.put("type", t.type().word());
    fields.put("objection", t.objection());
    fields.put("reply", t.reply());
    put(fields, "question", t.question());
    put(fields, "behind", t.behind());
    put(fields, "proof", t.proof());
    fields.put("proof_refs", t.proofRefs());
    put(fields, "concede", t.concede());
    fields.put("do_not_say", t.doNotSay());
    put(fields, "approver", t.approver());
    put(fields, "approved", t.approvedOn());
    put(fields, "expires", t.expires());
    put(fields, "sample", t.sample());
    return fields;
  }

  private static Map<String, Object> link(Link l) {
    var fields = new LinkedHashMap<String, Object>();
    fields.put("evidence", l.evidence());
    fields.put("trait", l.trait());
    fields.put("stance", l.stance().word());
    return fields;
  }

  private static Map<String, Object> item(Evidence e) {
    var fields = new LinkedHashMap<String, Object>();
    fields.put("id", e.id());
    fields.put("source_type", e.sourceType().word());
    put(fields, "source_ref", e.sourceRef());
    fields.put("date", e.date().toString());
    put(fields, "participant", e.participant());
    put(fields, "segment", e.segment());
    put(fields, "sample_size", e.sampleSize());
    fields.put("text", e.text());
    put(fields, "quotable", e.quotable());
    put(fields, "quarantined", e.quarantined());
    put(fields, "sample", e.sample());
    return fields;
  }

  private static Map<String, Object> fact(ProductFact f) {
    var fields = new LinkedHashMap<String, Object>();
    fields.put("id", f.id());
    fields.put("statement", f.statement());
    put(fields, "proof", f.proof());
    put(fields, "source", f.source());
    fields.put("audience", f.audience().word());
    put(fields, "approver", f.approver());
    put(fields, "approved", f.approvedOn());
    put(fields, "expires", f.expires());
    put(fields, "sample", f.sample());
    return fields;
  }

  private static void put(Map<String, Object> fields, String key, String text) {
    if (!text.isEmpty()) {
      fields.put(key, text);
    }
  }

  private static void put(Map<String, Object> fields, String key, int number) {
    if (number != 0) {
      fields.put(key, number);
    }
  }

  private static void put(Map<String, Object> fields, String key, boolean flag) {
    if (flag) {
      fields.put(key, true);
    }
  }

  private static void put(Map<String, Object> fields, String key, Optional<LocalDate> date) {
    date.ifPresent(d -> fields.put(key, d.toString()));
  }
}
