package io.personaassistant.evidence.intake;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.json.JsonWriteFeature;
import io.personaassistant.evidence.Records;
import io.personaassistant.evidence.SourceType;
import io.personaassistant.evidence.intake.RecordImport.Kind;
import io.personaassistant.persona.ObjectionType;
import io.personaassistant.persona.TraitKind;
import java.io.IOException;
import java.io.StringWriter;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RecordExportTest {
  // escaped, so that half characters reach the reader too
  private static final JsonFactory JSON =
      JsonFactory.builder().enable(JsonWriteFeature.ESCAPE_NON_ASCII).build();
  private static final List<String> PIECES =
      List.of(
          "price",
          "'; SELECT 1; --",
          "\" OR 1=1",
          "NEAR(a b)",
          "🙂",
          "مرحبا",
          "\u200f",
          "\u0000",
          "\u0007",
          "\ud83d",
          "line\nbreak",
          "tab\there",
          "<@U1>",
          "{{name}}",
          "a|b",
          "x;y",
          "%_",
          "\\",
          "=1+1",
          "é",
          "ﬁ",
          " ");

  @TempDir Path folder;

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3, 4, 5})
  void reads_back_equal_to_what_is_stored(long seed) throws IOException {
    try (var records = new Records(folder.resolve("one"));
        var other = new Records(folder.resolve("two"))) {
      var report = records.load(Kind.ALL, file(new Random(seed)));
      assertThat(report.problems()).isEmpty();
      assertThat(report.warnings()).isEmpty();
      var exported = records.exported();

      assertThat(other.load(Kind.ALL, exported).problems()).isEmpty();

      assertThat(other.exported()).isEqualTo(exported);
      assertThat(other.evidence()).isEqualTo(records.evidence());
      long before = records.changes();
      assertThat(records.load(Kind.ALL, exported).updated()).isZero();
      assertThat(records.changes()).isEqualTo(before);
    }
  }

  private static String file(Random random) throws IOException {
    var out = new StringWriter();
    try (var json = JSON.createGenerator(out)) {
      json.writeStartObject();
      json.writeArrayFieldStart("personas");
      for (int p = 0; p < 4; p++) {
        json.writeStartObject();
        json.writeStringField("id", "p" + p);
        for (var key : List.of("name", "archetype", "title", "background", "owner", "objective")) {
          json.writeStringField(key, "t " + text(random));
        }
        json.writeNumberField("age", random.nextInt(90));
        for (var kind : TraitKind.values()) {
          json.writeArrayFieldStart(kind.listKey());
          for (int t = random.nextInt(4); t > 0; t--) {
            json.writeString(t + text(random));
          }
          json.writeEndArray();
        }
        json.writeEndObject();
      }
      json.writeEndArray();
      rows(json, "traits", random, 8, "persona", "kind");
      rows(
          json,
          "talk_tracks",
          random,
          6,
          "persona",
          "type",
          "objection",
          "reply",
          "question",
          "proof",
          "expires");
      rows(json, "facts", random, 5, "statement", "proof", "source", "approver", "approved_on");
      rows(
          json,
          "evidence",
          random,
          40,
          "source_type",
          "date",
          "participant",
          "segment",
          "source_ref",
          "about");
      json.writeArrayFieldStart("links");
      for (int l = 0; l < 30; l++) {
        json.writeStartObject();
        json.writeStringField("evidence", "E" + l);
        json.writeStringField("trait", "T" + random.nextInt(12));
        json.writeStringField("stance", random.nextBoolean() ? "supports" : "contradicts");
        json.writeEndObject();
      }
      json.writeEndArray();
      json.writeEndObject();
    }
    return out.toString();
  }

  private static void rows(
      JsonGenerator json, String list, Random random, int count, String... keys)
      throws IOException {
    json.writeArrayFieldStart(list);
    for (int i = 0; i < count; i++) {
      json.writeStartObject();
      json.writeStringField(
          "id",
          (list.equals("talk_tracks") ? "K" : list.substring(0, 1).toUpperCase(Locale.ROOT)) + i);
      if (list.equals("traits") || list.equals("evidence")) {
        json.writeStringField("text", i + "t " + text(random));
      }
      for (var key : keys) {
        json.writeStringField(
            key.equals("about") ? "persona" : key,
            switch (key) {
              case "persona", "about" -> "p" + random.nextInt(4);
              case "kind" -> any(random, TraitKind.values()).word();
              case "type" -> any(random, ObjectionType.values()).word();
              case "source_type" -> any(random, SourceType.values()).word();
              case "date", "expires", "approved_on" -> "2026-01-" + (10 + random.nextInt(18));
              default -> "t " + text(random);
            });
      }
      json.writeEndObject();
    }
    json.writeEndArray();
  }

  private static <T> T any(Random random, T[] values) {
    return values[random.nextInt(values.length)];
  }

  private static String text(Random random) {
    var text = new StringBuilder();
    for (int n = 1 + random.nextInt(6); n > 0; n--) {
      text.append(PIECES.get(random.nextInt(PIECES.size()))).append(' ');
    }
    return text.toString();
  }
}
