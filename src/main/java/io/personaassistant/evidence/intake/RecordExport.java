package io.personaassistant.evidence.intake;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.util.DefaultPrettyPrinter;
import io.personaassistant.database.WorkspaceStore;
import io.personaassistant.evidence.AboutStore;
import io.personaassistant.evidence.Evidence;
import io.personaassistant.evidence.EvidenceStore;
import io.personaassistant.evidence.ForgottenStore;
import io.personaassistant.evidence.Link;
import io.personaassistant.evidence.LinkStore;
import io.personaassistant.evidence.QuarantineStore;
import io.personaassistant.evidence.Quarantined;
import io.personaassistant.persona.PersonaJson;
import io.personaassistant.persona.PersonaStore;
import io.personaassistant.persona.ProductFactStore;
import io.personaassistant.persona.TalkTrackStore;
import io.personaassistant.persona.Trait;
import io.personaassistant.text.Digest;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.stream.Collectors;
import org.jdbi.v3.core.Handle;

/// Writes the records of a workspace as one JSON object that [RecordImport] reads back equal. Links
/// that still wait are among the links, and what was decided on the items that are or were in
/// quarantine, the history of personas, open questions, and which participants are forgotten.
/// Proposals, roles and drafts are not exported.
public final class RecordExport {
  private static final JsonFactory JSON = new JsonFactory();

  private final PersonaStore personas = new PersonaStore();
  private final TalkTrackStore talkTracks = new TalkTrackStore();
  private final ProductFactStore facts = new ProductFactStore();
  private final EvidenceStore evidence = new EvidenceStore();
  private final LinkStore links = new LinkStore();

  /// The records as JSON, always in the same order, ending in a line break. Samples are marked as
  /// such, or left out.
  public String json(Handle handle, long workspace, boolean withSamples) {
    var out = new StringWriter();
    try (var json = JSON.createGenerator(out)) {
      json.setPrettyPrinter(new DefaultPrettyPrinter());
      json.writeStartObject();
      personas(json, handle, workspace, withSamples);
      json.writeArrayFieldStart("facts");
      for (var fact : facts.all(handle, workspace)) {
        if (withSamples || !fact.sample()) {
          PersonaJson.write(json, fact);
        }
      }
      json.writeEndArray();
      evidence(json, handle, workspace, withSamples);
      history(json, handle, workspace, withSamples);
      json.writeEndObject();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return out + "\n";
  }

  private void personas(JsonGenerator json, Handle handle, long workspace, boolean withSamples)
      throws IOException {
    var shown =
        personas.all(handle, workspace).stream().filter(p -> withSamples || !p.sample()).toList();
    var slugs = shown.stream().map(p -> p.slug()).collect(Collectors.toSet());
    var traits =
        personas.traits(handle, workspace).stream()
            .filter(trait -> slugs.contains(trait.persona()))
            .toList();
    json.writeArrayFieldStart("personas");
    for (var persona : shown) {
      PersonaJson.write(
          json, persona, traits.stream().filter(t -> t.persona().equals(persona.slug())).toList());
    }
    json.writeEndArray();
    json.writeArrayFieldStart("traits");
    for (Trait trait : traits) {
      PersonaJson.write(json, trait);
    }
    json.writeEndArray();
    json.writeArrayFieldStart("talk_tracks");
    for (var track : talkTracks.all(handle, workspace)) {
      if (slugs.contains(track.persona())) {
        PersonaJson.write(json, track);
      }
    }
    json.writeEndArray();
  }

  private void evidence(JsonGenerator json, Handle handle, long workspace, boolean withSamples)
      throws IOException {
    var shown =
        evidence.all(handle, workspace).stream().filter(i -> withSamples || !i.sample()).toList();
    var hidden =
        evidence.all(handle, workspace).stream()
            .filter(item -> item.sample() && !withSamples)
            .map(Evidence::id)
            .collect(Collectors.toSet());
    var about = new AboutStore().all(handle, workspace);
    json.writeArrayFieldStart("evidence");
    for (var item : shown) {
      write(json, item, about.getOrDefault(item.id(), ""));
    }
    json.writeEndArray();
    json.writeArrayFieldStart("links");
    for (var list : List.of(links.all(handle, workspace), links.waiting(handle, workspace))) {
      for (var link : list) {
        if (!hidden.contains(link.evidence())) {
          write(json, link);
        }
      }
    }
    json.writeEndArray();
    var decisions = new QuarantineStore().newest(handle, workspace);
    json.writeArrayFieldStart("quarantine");
    for (var item : shown) {
      var decision = decisions.get(item.id());
      // one on a text that has changed since says nothing of this one
      if (decision != null && decision.textHash().equals(Digest.of(item.text()))) {
        write(json, decision);
      }
    }
    json.writeEndArray();
  }

  /// What a team has besides records and would miss: versions, open questions, who is forgotten.
  private void history(JsonGenerator json, Handle handle, long workspace, boolean withSamples)
      throws IOException {
    var shown =
        personas.all(handle, workspace).stream().filter(p -> withSamples || !p.sample()).toList();
    json.writeArrayFieldStart("versions");
    for (var persona : shown) {
      for (var version : personas.versions(handle, workspace, persona.slug()).reversed()) {
        json.writeStartObject();
        json.writeStringField("persona", version.slug());
        json.writeNumberField("version", version.version());
        json.writeStringField("by", version.change().by());
        json.writeStringField("at", version.change().at().toString());
        json.writeStringField("why", version.change().why());
        json.writeStringField("snapshot", version.snapshot());
        json.writeEndObject();
      }
    }
    json.writeEndArray();
    var samples =
        personas.all(handle, workspace).stream()
            .filter(p -> p.sample() && !withSamples)
            .map(p -> p.slug())
            .collect(Collectors.toSet());
    json.writeArrayFieldStart("open_questions");
    for (var open : new OpenQuestionStore().all(handle, workspace)) {
      if (!samples.contains(open.persona())) {
        write(json, open);
      }
    }
    json.writeEndArray();
    json.writeArrayFieldStart("forgotten");
    var secret = new WorkspaceStore().participantKey(handle, workspace);
    for (var gone : new ForgottenStore().list(handle, workspace)) {
      json.writeStartObject();
      json.writeStringField("participant", gone.code());
      json.writeStringField("by", gone.change().by());
      json.writeStringField("at", gone.change().at().toString());
      json.writeNumberField("items", gone.items());
      // without it a name becomes another code elsewhere, and comes back
      json.writeStringField("code_secret", secret);
      json.writeEndObject();
    }
    json.writeEndArray();
  }

  private static void write(JsonGenerator json, OpenQuestionStore.Open open) throws IOException {
    json.writeStartObject();
    json.writeStringField("persona", open.persona());
    json.writeStringField("type", open.type());
    json.writeStringField("topic", open.topic());
    json.writeStringField("asked", open.asked());
    json.writeStringField("question", open.question());
    json.writeNumberField("times", open.times());
    json.writeNumberField("people", open.people());
    json.writeStringField("last_asked", open.lastAsked().toString());
    json.writeEndObject();
  }

  private static void write(JsonGenerator json, Quarantined decision) throws IOException {
    json.writeStartObject();
    json.writeStringField("evidence", decision.evidence());
    json.writeStringField("decision", decision.decision().word());
    json.writeStringField("reason", decision.reason());
    json.writeStringField("span", decision.span());
    json.writeStringField("by", decision.by());
    json.writeStringField("at", decision.at().toString());
    json.writeStringField("why", decision.why());
    json.writeEndObject();
  }

  private static void write(JsonGenerator json, Evidence item, String persona) throws IOException {
    json.writeStartObject();
    json.writeStringField("id", item.id());
    json.writeStringField("source_type", item.sourceType().word());
    json.writeStringField("source_ref", item.sourceRef());
    json.writeStringField("date", item.date().toString());
    json.writeStringField("participant", item.participant());
    json.writeStringField("segment", item.segment());
    if (item.sampleSize() > 0) {
      json.writeNumberField("sample_size", item.sampleSize());
    }
    json.writeStringField("text", item.text());
    json.writeBooleanField("quotable", item.quotable());
    if (item.quarantined()) {
      json.writeBooleanField("quarantined", true);
    }
    if (!persona.isEmpty()) {
      json.writeStringField("persona", persona);
    }
    if (item.sample()) {
      json.writeBooleanField("sample", true);
    }
    json.writeEndObject();
  }

  private static void write(JsonGenerator json, Link link) throws IOException {
    json.writeStartObject();
    json.writeStringField("evidence", link.evidence());
    json.writeStringField("trait", link.trait());
    json.writeStringField("stance", link.stance().word());
    json.writeEndObject();
  }
}
