package io.personaassistant.persona;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.StreamSupport;

/// Reads what [PersonaJson] wrote of a persona into its history.
final class PersonaSnapshot {
  private static final JsonMapper JSON = new JsonMapper();

  private PersonaSnapshot() {}

  static WholePersona read(String snapshot, int version) {
    try {
      var root = JSON.readTree(snapshot);
      var persona = persona(root.path("personas").path(0), version);
      var ranks = new EnumMap<TraitKind, Integer>(TraitKind.class);
      var traits = new ArrayList<Trait>();
      for (var node : root.path("traits")) {
        var kind = TraitKind.of(text(node, "kind")).orElseThrow();
        traits.add(
            new Trait(
                text(node, "id"),
                persona.slug(),
                kind,
                text(node, "text"),
                ranks.merge(kind, 1, Integer::sum) - 1));
      }
      var tracks =
          StreamSupport.stream(root.path("talk_tracks").spliterator(), false)
              .map(node -> track(node, persona.slug()))
              .toList();
      return new WholePersona(persona, traits, tracks);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("the history holds what was written there", e);
    }
  }

  private static Persona persona(JsonNode node, int version) {
    return new Persona(
        text(node, "id"),
        text(node, "name"),
        texts(node, "aliases"),
        PersonaKind.of(text(node, "kind")).orElseThrow(),
        text(node, "archetype"),
        node.path("age").asInt(),
        text(node, "title"),
        text(node, "industry"),
        text(node, "location"),
        text(node, "background"),
        text(node, "picture"),
        text(node, "decision"),
        text(node, "objective"),
        text(node, "owner"),
        PersonaState.valueOf(text(node, "state").toUpperCase(Locale.ROOT)),
        version,
        day(node, "last_review"),
        node.path("review_interval_days").asInt(),
        node.path("sample").asBoolean());
  }

  private static TalkTrack track(JsonNode node, String slug) {
    return new TalkTrack(
        text(node, "id"),
        slug,
        text(node, "trait"),
        ObjectionType.of(text(node, "type")).orElseThrow(),
        text(node, "objection"),
        text(node, "reply"),
        text(node, "question"),
        text(node, "behind"),
        text(node, "proof"),
        texts(node, "proof_refs"),
        text(node, "concede"),
        texts(node, "do_not_say"),
        text(node, "approver"),
        day(node, "approved_on"),
        day(node, "expires"),
        node.path("sample").asBoolean());
  }

  private static String text(JsonNode node, String key) {
    return node.path(key).asText("");
  }

  private static List<String> texts(JsonNode node, String key) {
    return StreamSupport.stream(node.path(key).spliterator(), false).map(JsonNode::asText).toList();
  }

  private static Optional<LocalDate> day(JsonNode node, String key) {
    return Optional.of(text(node, key)).filter(day -> !day.isEmpty()).map(LocalDate::parse);
  }
}
