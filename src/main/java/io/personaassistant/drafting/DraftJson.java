package io.personaassistant.drafting;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.json.JsonMapper;
import io.personaassistant.checking.line.Finding;
import io.personaassistant.checking.line.Level;
import io.personaassistant.text.Json;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/// How fields, ids and findings of a draft stand in the database. Pure functions.
final class DraftJson {
  private static final JsonMapper JSON = new JsonMapper();
  private static final TypeReference<Map<String, List<String>>> FIELDS = new TypeReference<>() {};
  private static final TypeReference<List<Map<String, Object>>> FINDINGS = new TypeReference<>() {};

  private DraftJson() {}

  /// What the checks said.
  static String findings(Stream<Finding> findings) {
    return Json.write(findings.map(DraftJson::row).toList());
  }

  static Map<String, List<String>> fields(String json) {
    return read(json, FIELDS);
  }

  private static Map<String, Object> row(Finding finding) {
    var fields = new LinkedHashMap<String, Object>();
    fields.put("rule", finding.rule());
    fields.put("level", finding.level().word());
    fields.put("field", finding.field());
    fields.put("span", finding.span());
    fields.put("why", finding.why());
    fields.put("fix", finding.fix());
    return fields;
  }

  /// The findings that were stored, as far as they are worth showing.
  static List<Finding> findings(String json) {
    return read(json, FINDINGS).stream()
        .map(f ->
            new Finding(
                text(f, "rule"),
                level(text(f, "level")),
                text(f, "field"),
                text(f, "span"),
                -1,
                -1,
                text(f, "why"),
                text(f, "fix")))
        .filter(f -> f.level() == Level.WARNING)
        .toList();
  }

  private static String text(Map<String, Object> finding, String key) {
    return String.valueOf(finding.getOrDefault(key, ""));
  }

  private static Level level(String word) {
    for (var level : Level.values()) {
      if (level.word().equals(word)) {
        return level;
      }
    }
    return Level.INFO;
  }

  private static <T> T read(String json, TypeReference<T> type) {
    try {
      return JSON.readValue(json, type);
    } catch (JsonProcessingException _) {
      // its message holds the data
      throw new IllegalStateException("a draft in the database is not JSON");
    }
  }
}
