package io.personaassistant.health;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/// Reads `health/personas.txt`, whose head says how it is written.
final class LabelledPersonas {
  static final LocalDate TODAY = LocalDate.of(2026, 11, 24);
  private static final Path FILE = Path.of("src/test/resources/health/personas.txt");
  private static final ObjectMapper JSON = new ObjectMapper();
  private static final Map<Character, String> SOURCES =
      Map.of(
          'I',
          "interview",
          'T',
          "support_ticket",
          'P',
          "social_post",
          'L',
          "sales_call",
          'U',
          "usability_test",
          'S',
          "survey",
          'A',
          "analytics",
          'C',
          "crm_note",
          'R',
          "third_party");

  /// One company with its personas.
  ///
  /// @param expected labels such as `dora PH08.generic`, `PH05` or `PH06:a+b`
  record Workspace(
      String name,
      List<Map<String, Object>> personas,
      List<Map<String, Object>> traits,
      Map<String, Map<String, Object>> evidence,
      List<Map<String, Object>> links,
      Map<String, Map<String, LocalDate>> lastUse,
      Map<String, LocalDate> since,
      Set<String> expected) {
    String json() {
      try {
        return JSON.writeValueAsString(
            Map.of(
                "personas",
                personas,
                "traits",
                traits,
                "evidence",
                evidence.values(),
                "links",
                links));
      } catch (JsonProcessingException e) {
        throw new IllegalStateException(e);
      }
    }

    Usage usage() {
      return new Usage(lastUse, since, 365, Map.of());
    }
  }

  private final List<Workspace> workspaces = new ArrayList<>();
  private String slug = "";

  static List<Workspace> read() throws IOException {
    var reader = new LabelledPersonas();
    for (var line : Files.readAllLines(FILE)) {
      if (line.startsWith("==")) {
        reader.workspace(line.substring(2).split("\\|"));
      } else if (line.startsWith("@")) {
        reader.persona(line.substring(1).split("\\|", -1));
      } else if (!line.isBlank() && !line.startsWith("#")) {
        reader.trait(line);
      }
    }
    return reader.workspaces;
  }

  private void workspace(String[] parts) {
    var expected = new TreeSet<String>();
    if (parts.length > 1) {
      expected.addAll(List.of(parts[1].strip().split(" ")));
    }
    workspaces.add(
        new Workspace(
            parts[0].strip(),
            new ArrayList<>(),
            new ArrayList<>(),
            new LinkedHashMap<>(),
            new ArrayList<>(),
            new HashMap<>(),
            new HashMap<>(),
            expected));
  }

  private void persona(String[] parts) {
    var at = workspaces.getLast();
    slug = parts[0].strip();
    var keys = new HashMap<String, String>();
    for (var pair : parts[3].split(";")) {
      if (!pair.isBlank()) {
        keys.put(
            pair.substring(0, pair.indexOf('=')).strip(),
            pair.substring(pair.indexOf('=') + 1).strip());
      }
    }
    var persona = new LinkedHashMap<String, Object>();
    persona.put("id", slug);
    persona.put("name", parts[1].strip());
    persona.put("title", parts[2].strip());
    persona.put("background", keys.getOrDefault("background", ""));
    persona.put("archetype", keys.getOrDefault("archetype", ""));
    persona.put("state", keys.getOrDefault("state", "active"));
    var review = keys.getOrDefault("review", "60");
    if (!review.equals("never")) {
      persona.put("last_review", TODAY.minusDays(Long.parseLong(review)).toString());
    }
    at.personas().add(persona);
    at.since().put(slug, TODAY.minusDays(Long.parseLong(keys.getOrDefault("since", "200"))));
    var used = new HashMap<String, LocalDate>();
    for (var use : keys.getOrDefault("used", "U1:5 U2:9").split(" ")) {
      if (!use.isBlank()) {
        used.put(use.split(":")[0], TODAY.minusDays(Long.parseLong(use.split(":")[1])));
      }
    }
    at.lastUse().put(slug, used);
    for (var label : parts[4].strip().split(" ")) {
      if (!label.equals("-")) {
        at.expected().add(label.startsWith("PH06") ? label : slug + " " + label);
      }
    }
  }

  private void trait(String line) {
    var at = workspaces.getLast();
    var kind = line.substring(0, line.indexOf(':'));
    var rest = line.substring(line.indexOf(':') + 1).split("\\|");
    var id = slug + "-" + (at.traits().size() + 1);
    at.traits().add(Map.of("id", id, "persona", slug, "kind", kind, "text", rest[0].strip()));
    var evidence = rest.length > 1 ? rest[1].strip() : "I30 S60";
    if (evidence.equals("none")) {
      return;
    }
    for (var token : new LinkedHashSet<>(Arrays.asList(evidence.split(" ")))) {
      boolean against = token.endsWith("!");
      var plain = against ? token.substring(0, token.length() - 1) : token;
      var parts = plain.split("#");
      var item = parts.length > 1 ? "S-" + parts[1] : "E" + (at.links().size() + 1000);
      at.evidence()
          .putIfAbsent(
              item,
              Map.of(
                  "id",
                  item,
                  "source_type",
                  SOURCES.getOrDefault(parts[0].charAt(0), ""),
                  "date",
                  TODAY.minusDays(Long.parseLong(parts[0].substring(1))).toString(),
                  "participant",
                  "P-" + (at.evidence().size() + 1),
                  "text",
                  "Item "
                      + item
                      + " says something of its own about number "
                      + at.links().size()
                      + "."));
      at.links()
          .add(
              Map.of(
                  "evidence", item, "trait", id, "stance", against ? "contradicts" : "supports"));
    }
  }
}
