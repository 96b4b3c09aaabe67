package io.personaassistant.evidence.intake;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.util.DefaultPrettyPrinter;
import io.personaassistant.database.WorkspaceStore;
import io.personaassistant.evidence.AboutStore;
import io.personaassistant.evidence.Evidence;
import io.personaassistant.evidence.EvidenceStore;
import io.personaassistant.evidence.ForgottenStore;
import io.personaassistant.evidence.LinkStore;
import io.personaassistant.evidence.QuarantineStore;
import io.personaassistant.persona.Persona;
import io.personaassistant.persona.PersonaJson;
import io.personaassistant.persona.PersonaStore;
import io.personaassistant.persona.ProductFactStore;
import io.personaassistant.persona.TalkTrackStore;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
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
      var shown =
          personas.all(handle, workspace).stream().filter(p -> withSamples || !p.sample()).toList();
      personas(json, handle, workspace, shown);
      list(
          json,
          "facts",
          facts.all(handle, workspace).stream().filter(f -> withSamples || !f.sample()).toList(),
          fact -> PersonaJson.write(json, fact));
      evidence(json, handle, workspace, withSamples);
      history(json, handle, workspace, shown);
      json.writeEndObject();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return out + "\n";
  }

  /// Writes one record.
  private interface Writer<T> {
    void write(T one) throws IOException;
  }

  private static <T> void list(JsonGenerator json, String name, Collection<T> all, Writer<T> writer)
      throws IOException {
    json.writeArrayFieldStart(name);
    for (var one : all) {
      writer.write(one);
    }
    json.writeEndArray();
  }

  private void personas(JsonGenerator json, Handle handle, long workspace, List<Persona> shown)
      throws IOException {
    var slugs = shown.stream().map(Persona::slug).collect(Collectors.toSet());
    var traits =
        personas.traits(handle, workspace).stream()
            .filter(trait -> slugs.contains(trait.persona()))
            .toList();
    list(
        json,
        "personas",
        shown,
        persona ->
            PersonaJson.write(
                json,
                persona,
                traits.stream().filter(t -> t.persona().equals(persona.slug())).toList()));
    list(json, "traits", traits, trait -> PersonaJson.write(json, trait));
    list(
        json,
        "talk_tracks",
        talkTracks.all(handle, workspace).stream()
            .filter(track -> slugs.contains(track.persona()))
            .toList(),
        track -> PersonaJson.write(json, track));
  }

  private void evidence(JsonGenerator json, Handle handle, long workspace, boolean withSamples)
      throws IOException {
    var items = evidence.all(handle, workspace);
    var shown = items.stream().filter(i -> withSamples || !i.sample()).toList();
    var hidden =
        items.stream()
            .filter(item -> item.sample() && !withSamples)
            .map(Evidence::id)
            .collect(Collectors.toSet());
    var about = new AboutStore().all(handle, workspace);
    list(
        json,
        "evidence",
        shown,
        item -> write(json, fields(item, about.getOrDefault(item.id(), ""))));
    list(
        json,
        "links",
        Stream.of(links.all(handle, workspace), links.waiting(handle, workspace))
            .flatMap(List::stream)
            .filter(link -> !hidden.contains(link.evidence()))
            .toList(),
        link ->
            write(
                json,
                fields(
                    "evidence", link.evidence(),
                    "trait", link.trait(),
                    "stance", link.stance().word())));
    var decisions = new QuarantineStore().newest(handle, workspace);
    // one on a text that has changed since says nothing of this one
    list(
        json,
        "quarantine",
        shown.stream()
            .flatMap(item ->
                Stream.ofNullable(decisions.get(item.id()))
                    .filter(d -> d.textHash().equals(QuarantineStore.hash(item.text()))))
            .toList(),
        decision ->
            write(
                json,
                fields(
                    "evidence", decision.evidence(),
                    "decision", decision.decision().word(),
                    "reason", decision.reason(),
                    "span", decision.span(),
                    "by", decision.by(),
                    "at", decision.at(),
                    "why", decision.why())));
  }

  /// What a team has besides records and would miss: versions, open questions, who is forgotten.
  private void history(JsonGenerator json, Handle handle, long workspace, List<Persona> shown)
      throws IOException {
    list(
        json,
        "versions",
        shown.stream()
            .flatMap(p -> personas.versions(handle, workspace, p.slug()).reversed().stream())
            .toList(),
        version ->
            write(
                json,
                fields(
                    "persona", version.slug(),
                    "version", version.version(),
                    "by", version.change().by(),
                    "at", version.change().at(),
                    "why", version.change().why(),
                    "snapshot", version.snapshot())));
    var hidden =
        personas.all(handle, workspace).stream()
            .filter(p -> !shown.contains(p))
            .map(Persona::slug)
            .collect(Collectors.toSet());
    list(
        json,
        "open_questions",
        new OpenQuestionStore()
            .all(handle, workspace).stream().filter(q -> !hidden.contains(q.persona())).toList(),
        open ->
            write(
                json,
                fields(
                    "persona", open.persona(),
                    "type", open.type(),
                    "topic", open.topic(),
                    "asked", open.asked(),
                    "question", open.question(),
                    "times", open.times(),
                    "people", open.people(),
                    "last_asked", open.lastAsked())));
    var secret = new WorkspaceStore().participantKey(handle, workspace);
    // without the secret a name becomes another code elsewhere, and comes back
    list(
        json,
        "forgotten",
        new ForgottenStore().list(handle, workspace),
        gone ->
            write(
                json,
                fields(
                    "participant", gone.code(),
                    "by", gone.change().by(),
                    "at", gone.change().at(),
                    "items", gone.items(),
                    "code_secret", secret)));
  }

  private static Map<String, Object> fields(Evidence item, String persona) {
    var fields =
        fields(
            "id", item.id(),
            "source_type", item.sourceType().word(),
            "source_ref", item.sourceRef(),
            "date", item.date(),
            "participant", item.participant(),
            "segment", item.segment(),
            "sample_size", item.sampleSize(),
            "text", item.text(),
            "quotable", item.quotable(),
            "quarantined", item.quarantined(),
            "persona", persona,
            "sample", item.sample());
    fields.remove("sample_size", 0);
    fields.remove("quarantined", false);
    fields.remove("persona", "");
    fields.remove("sample", false);
    return fields;
  }

  /// Keys and what stands behind them, in this order.
  private static Map<String, Object> fields(Object... keysAndValues) {
    var fields = new LinkedHashMap<String, Object>();
    for (int i = 0; i < keysAndValues.length; i += 2) {
      fields.put(String.valueOf(keysAndValues[i]), keysAndValues[i + 1]);
    }
    return fields;
  }

  private static void write(JsonGenerator json, Map<String, Object> fields) throws IOException {
    json.writeStartObject();
    for (var field : fields.entrySet()) {
      json.writeFieldName(field.getKey());
      switch (field.getValue()) {
        case Integer number -> json.writeNumber(number);
        case Boolean yes -> json.writeBoolean(yes);
        case Object text -> json.writeString(text.toString());
      }
    }
    json.writeEndObject();
  }
}
