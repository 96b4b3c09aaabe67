package io.personaassistant.persona;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/// Personas, traits and talk tracks in the format of persona files. Each method writes one JSON
/// object at the generator's place; keys without a value are left out.
public final class PersonaJson {
  private static final JsonFactory JSON = new JsonFactory();

  private PersonaJson() {}

  static String snapshot(WholePersona whole) {
    var out = new StringWriter();
    try (var json = JSON.createGenerator(out)) {
      json.writeStartObject();
      json.writeArrayFieldStart("personas");
      write(json, whole.persona(), whole.traits());
      json.writeEndArray();
      json.writeArrayFieldStart("traits");
      for (var trait : whole.traits()) {
        write(json, trait);
      }
      json.writeEndArray();
      json.writeArrayFieldStart("talk_tracks");
      for (var track : whole.talkTracks()) {
        write(json, track);
      }
      json.writeEndArray();
      json.writeEndObject();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return out.toString();
  }

  /// The persona with the texts of its traits, one list for each kind.
  public static void write(JsonGenerator json, Persona persona, List<Trait> traits)
      throws IOException {
    json.writeStartObject();
    json.writeStringField("id", persona.slug());
    json.writeStringField("name", persona.name());
    texts(json, "aliases", persona.aliases());
    json.writeStringField("kind", persona.kind().word());
    text(json, "archetype", persona.archetype());
    number(json, "age", persona.age());
    text(json, "title", persona.title());
    text(json, "industry", persona.industry());
    text(json, "location", persona.location());
    text(json, "background", persona.background());
    text(json, "picture", persona.picture());
    text(json, "decision", persona.decision());
    text(json, "objective", persona.objective());
    text(json, "owner", persona.owner());
    json.writeStringField("state", persona.state().word());
    day(json, "last_review", persona.lastReview());
    number(json, "review_interval_days", persona.reviewIntervalDays());
    sample(json, persona.sample());
    for (var kind : TraitKind.values()) {
      texts(
          json,
          kind.listKey(),
          traits.stream().filter(t -> t.kind() == kind).map(Trait::text).toList());
    }
    json.writeEndObject();
  }

  /// One trait with its id.
  public static void write(JsonGenerator json, Trait trait) throws IOException {
    json.writeStartObject();
    json.writeStringField("id", trait.id());
    json.writeStringField("persona", trait.persona());
    json.writeStringField("kind", trait.kind().word());
    json.writeStringField("text", trait.text());
    json.writeEndObject();
  }

  /// One talk track.
  public static void write(JsonGenerator json, TalkTrack track) throws IOException {
    json.writeStartObject();
    json.writeStringField("id", track.id());
    json.writeStringField("persona", track.persona());
    text(json, "trait", track.trait());
    json.writeStringField("type", track.type().word());
    json.writeStringField("objection", track.objection());
    json.writeStringField("reply", track.reply());
    text(json, "question", track.question());
    text(json, "behind", track.behind());
    text(json, "proof", track.proof());
    texts(json, "proof_refs", track.proofRefs());
    text(json, "concede", track.concede());
    texts(json, "do_not_say", track.doNotSay());
    approval(json, track.approver(), track.approvedOn(), track.expires());
    sample(json, track.sample());
    json.writeEndObject();
  }

  /// One product fact.
  public static void write(JsonGenerator json, ProductFact fact) throws IOException {
    json.writeStartObject();
    json.writeStringField("id", fact.id());
    json.writeStringField("statement", fact.statement());
    text(json, "proof", fact.proof());
    text(json, "source", fact.source());
    json.writeStringField("audience", fact.audience().word());
    approval(json, fact.approver(), fact.approvedOn(), fact.expires());
    sample(json, fact.sample());
    json.writeEndObject();
  }

  private static void approval(
      JsonGenerator json, String approver, Optional<LocalDate> on, Optional<LocalDate> expires)
      throws IOException {
    text(json, "approver", approver);
    day(json, "approved_on", on);
    day(json, "expires", expires);
  }

  private static void text(JsonGenerator json, String key, String text) throws IOException {
    if (!text.isEmpty()) {
      json.writeStringField(key, text);
    }
  }

  private static void number(JsonGenerator json, String key, int number) throws IOException {
    if (number != 0) {
      json.writeNumberField(key, number);
    }
  }

  private static void day(JsonGenerator json, String key, Optional<LocalDate> day)
      throws IOException {
    if (day.isPresent()) {
      json.writeStringField(key, day.get().toString());
    }
  }

  private static void sample(JsonGenerator json, boolean sample) throws IOException {
    if (sample) {
      json.writeBooleanField("sample", true);
    }
  }

  private static void texts(JsonGenerator json, String key, List<String> texts) throws IOException {
    if (texts.isEmpty()) {
      return;
    }
    json.writeArrayFieldStart(key);
    for (var text : texts) {
      json.writeString(text);
    }
    json.writeEndArray();
  }
}
