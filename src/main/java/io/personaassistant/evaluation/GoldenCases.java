package io.personaassistant.evaluation;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import io.personaassistant.evaluation.GoldenCase.Expect;
import io.personaassistant.evaluation.GoldenCase.Records;
import io.personaassistant.evaluation.GoldenCase.Trap;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;

/// The golden requests that ship with the program, one JSON object a line in `cases.jsonl`.
public final class GoldenCases {
  /// The type that is answered from the records alone.
  public static final String BRIEF = "brief";

  private GoldenCases() {}

  /// All of them, in the order of the file, those of one type together.
  public static List<GoldenCase> all() {
    var json = new JsonMapper();
    var resource =
        Objects.requireNonNull(GoldenCases.class.getResourceAsStream("cases.jsonl"), "cases");
    try (resource) {
      var cases = new ArrayList<GoldenCase>();
      for (var line : new String(resource.readAllBytes(), StandardCharsets.UTF_8).split("\n")) {
        cases.add(read(json.readTree(line)));
      }
      return List.copyOf(cases);
    } catch (IOException e) {
      throw new UncheckedIOException("the program's own golden requests cannot be read", e);
    }
  }

  private static GoldenCase read(JsonNode line) {
    var trap = text(line, "trap");
    return new GoldenCase(
        text(line, "id"),
        text(line, "type"),
        text(line, "option"),
        text(line, "persona"),
        Records.valueOf(text(line, "records").toUpperCase(Locale.ROOT)),
        Expect.valueOf(text(line, "expect").toUpperCase(Locale.ROOT)),
        trap.isEmpty() ? Trap.NONE : Trap.valueOf(trap.toUpperCase(Locale.ROOT)),
        text(line, "words"));
  }

  private static String text(JsonNode line, String key) {
    return line.required(key).asText();
  }

  /// Those of these types and with these ids; an empty set asks for all.
  ///
  /// @param sample at most so many of each type, 0 for no limit
  /// @param limit at most so many in all, 0 for no limit
  public static List<GoldenCase> choose(
      List<GoldenCase> cases, Set<String> types, Set<String> ids, int sample, int limit) {
    var ofType = new LinkedHashMap<String, Integer>();
    var chosen = new ArrayList<GoldenCase>();
    for (var one : cases) {
      boolean asked =
          (types.isEmpty() || types.contains(one.type()))
              && (ids.isEmpty() || ids.contains(one.id()));
      if (asked
          && (limit <= 0 || chosen.size() < limit)
          && (sample <= 0 || ofType.merge(one.type(), 1, Integer::sum) <= sample)) {
        chosen.add(one);
      }
    }
    return List.copyOf(chosen);
  }
}
