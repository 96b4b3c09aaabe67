package io.personaassistant.evidence;

import com.fasterxml.jackson.databind.JsonNode;
import io.personaassistant.evidence.ImportReport.Problem;
import io.personaassistant.text.Normal;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeFormatterBuilder;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/// One record of a file, from CSV or JSON alike: named texts and lists. Reading a value that is
/// wrong adds a problem; a row with problems is left out.
final class Row {
  private static final List<DateTimeFormatter> DATES =
      List.of(
          DateTimeFormatter.ISO_LOCAL_DATE,
          pattern("d MMMM uuuu"),
          pattern("d MMM uuuu"),
          pattern("MMMM d, uuuu"),
          pattern("MMM d, uuuu"),
          pattern("uuuu/M/d"),
          pattern("d.M.uuuu"));

  private final String where;
  private final Map<String, List<String>> values;
  private final List<Problem> problems;
  private boolean bad;

  private Row(String where, Map<String, List<String>> values, List<Problem> problems) {
    this.where = where;
    this.values = values;
    this.problems = problems;
  }

  private static DateTimeFormatter pattern(String pattern) {
    return new DateTimeFormatterBuilder()
        .parseCaseInsensitive()
        .appendPattern(pattern)
        .toFormatter(Locale.ENGLISH);
  }

  static Row of(String where, Map<String, String> texts, List<Problem> problems) {
    var values = new LinkedHashMap<String, List<String>>();
    texts.forEach(
        (key, text) -> values.put(key, text.isBlank() ? List.of() : List.of(clean(text))));
    return new Row(where, values, problems);
  }

  static Row of(String where, JsonNode node, List<Problem> problems) {
    var values = new LinkedHashMap<String, List<String>>();
    if (!node.isObject()) {
      var row = new Row(where, values, problems);
      row.problem("is not an object with keys and values");
      return row;
    }
    node.properties().forEach(e -> values.put(e.getKey(), texts(e.getValue())));
    return new Row(where, values, problems);
  }

  private static List<String> texts(JsonNode node) {
    var texts = new ArrayList<String>();
    if (node.isArray()) {
      node.forEach(n -> texts.addAll(texts(n)));
    } else if (node.isValueNode() && !node.isNull() && !node.asText().isBlank()) {
      texts.add(clean(node.asText()));
    }
    return texts;
  }

  private static String clean(String text) {
    return Normal.clean(text).strip();
  }

  /// Adds a problem: the row will be left out.
  void problem(String what) {
    bad = true;
    problems.add(new Problem(where, what));
  }

  boolean isBad() {
    return bad;
  }

  String where() {
    return where;
  }

  /// Keys that are not among these.
  List<String> unknown(Set<String> known) {
    return values.keySet().stream().filter(k -> !known.contains(k)).toList();
  }

  boolean has(String key) {
    return !values.getOrDefault(key, List.of()).isEmpty();
  }

  String text(String key) {
    return String.join("; ", values.getOrDefault(key, List.of()));
  }

  String need(String key) {
    var text = text(key);
    if (text.isEmpty()) {
      problem("has no " + key + "; every row needs one");
    }
    return text;
  }

  List<String> list(String key) {
    return values.getOrDefault(key, List.of());
  }

  /// A list written in one cell, separated by commas, semicolons, bars or spaces.
  List<String> ids(String key) {
    return list(key).stream()
        .flatMap(t -> Arrays.stream(t.split("[,;|\\s]+")))
        .filter(t -> !t.isEmpty())
        .toList();
  }

  int number(String key) {
    var text = text(key).replace(",", "");
    if (text.isEmpty()) {
      return 0;
    }
    if (!text.matches("-?\\d{1,8}(\\.0+)?")) {
      problem("has a " + key + " that is no whole number");
      return 0;
    }
    return Integer.parseInt(text.replaceFirst("\\..*", ""));
  }

  boolean flag(String key) {
    return switch (text(key).toLowerCase(Locale.ROOT)) {
      case "true", "yes", "y", "1", "x" -> true;
      case "", "false", "no", "n", "0" -> false;
      default -> {
        problem("has a " + key + " that is neither yes nor no");
        yield false;
      }
    };
  }

  /// The date of a key; samples give it in days from the day of loading instead, under `daysKey`.
  Optional<LocalDate> date(String key, String daysKey, int direction, LocalDate today) {
    if (has(daysKey)) {
      return Optional.of(today.plusDays((long) direction * number(daysKey)));
    }
    return has(key) ? date(key) : Optional.empty();
  }

  private Optional<LocalDate> date(String key) {
    var text = text(key).replaceFirst("[T ]\\d{1,2}:\\d{2}.*$", "");
    for (var format : DATES) {
      try {
        return Optional.of(LocalDate.parse(text, format));
      } catch (DateTimeException _) {
        // another form may fit
      }
    }
    problem("has a " + key + " that is no clear date; write it as 2026-03-31");
    return Optional.empty();
  }
}
