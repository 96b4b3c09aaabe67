package io.personaassistant.evidence.table;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.Reader;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;

/// Takes objects for rows and their keys for columns; a key inside an object is `outer.inner`, a
/// list of texts is one cell, a list of answers is a cell for each, and one of messages is a row
/// for each.
final class JsonTable {
  private static final ObjectMapper JSON = new ObjectMapper();
  private static final int DEEPEST = 3;

  private final List<Map<String, String>> records = new ArrayList<>();
  private final List<Integer> lines = new ArrayList<>();
  private final Set<String> keys = new LinkedHashSet<>();

  /// Lists of texts that cannot be read, with the first record that holds one.
  private final Map<String, Integer> unread = new LinkedHashMap<>();

  private final List<Map<String, String>> messages = new ArrayList<>();

  /// Which record each message belongs to.
  private final List<Integer> tickets = new ArrayList<>();

  private int objects;
  private boolean holdsPersonas;

  Table read(Reader reader) throws IOException {
    try (var json = JSON.createParser(reader)) {
      while (json.nextToken() != null) {
        switch (json.currentToken()) {
          case START_ARRAY -> list(json);
          case START_OBJECT -> object(json);
          default -> throw none();
        }
      }
    }
    // one row of several may hold such a list, too
    if (holdsPersonas && objects == 1) {
      throw new UnusableTable(
          "The file holds personas, not research. `persona import personas FILE` brings them in.");
    }
    if (records.isEmpty()) {
      throw none();
    }
    var header = List.copyOf(keys);
    var numbers = numbers();
    var rows = new ArrayList<Table.Line>();
    for (int i = 0; i < records.size(); i++) {
      rows.add(row(numbers.get(i), header, records.get(i)));
    }
    for (int i = 0; i < messages.size(); i++) {
      rows.add(row(numbers.get(tickets.get(i)), header, messages.get(i)));
    }
    return new Table(header, rows, broken(numbers));
  }

  /// Where the records stand; those that share a line, as all of a minified file do, are told apart
  /// by their number.
  private List<Integer> numbers() {
    return Set.copyOf(lines).size() == lines.size()
        ? lines
        : IntStream.rangeClosed(1, lines.size()).boxed().toList();
  }

  private static Table.Line row(int number, List<String> header, Map<String, String> cells) {
    return new Table.Line(number, header.stream().map(key -> cells.getOrDefault(key, "")).toList());
  }

  private List<Table.Broken> broken(List<Integer> numbers) {
    return unread.entrySet().stream()
        .map(list ->
            new Table.Broken(
                numbers.get(list.getValue()),
                "“%s” holds texts here of which it does not show who wrote them, so they were not read."
                    .formatted(list.getKey()),
                "Write “author”: “customer” or “agent” into each, or import them as a table with a"
                    + " row for each text."))
        .toList();
  }

  private static UnusableTable none() {
    return new UnusableTable(
        "The file holds no list of objects. Export it as CSV, or as a JSON list of objects.");
  }

  private void list(JsonParser json) throws IOException {
    while (json.nextToken() != JsonToken.END_ARRAY) {
      if (json.currentToken() != JsonToken.START_OBJECT) {
        throw none();
      }
      int line = json.currentTokenLocation().getLineNr();
      add(line, json.readValueAsTree());
    }
  }

  /// One row on a line of its own, or an object around a list of rows.
  private void object(JsonParser json) throws IOException {
    int line = json.currentTokenLocation().getLineNr();
    var node = json.<JsonNode>readValueAsTree();
    objects++;
    holdsPersonas |= node.path("personas").path(0).path("name").isTextual();
    var lists = new ArrayList<JsonNode>();
    node.forEach(value -> {
      boolean objects = value.isArray() && !value.isEmpty() && value.get(0).isObject();
      if (objects && !JsonAnswers.areOfOne(value) && !areOfTicket(node, value)) {
        lists.add(value);
      }
    });
    if (lists.size() == 1) {
      lists.getFirst().forEach(row -> add(line, row));
    } else {
      add(line, node);
    }
  }

  /// Whether a list holds what was written about the one ticket that is around it.
  private static boolean areOfTicket(JsonNode node, JsonNode list) {
    var ticket = flat(node);
    return ticket.keySet().stream().anyMatch(ColumnNames::saysWhose)
        && JsonMessages.areTexts(list)
        && !JsonMessages.of("", list, ticket).isEmpty();
  }

  private void add(int line, JsonNode node) {
    var record = new LinkedHashMap<String, String>();
    flatten("", node, record, 1);
    if (!record.isEmpty()) {
      records.add(record);
      lines.add(line);
      keys.addAll(record.keySet());
      node.properties().forEach(entry -> messages(entry.getKey(), entry.getValue(), record));
    }
  }

  private void messages(String key, JsonNode list, Map<String, String> record) {
    if (!list.isArray() || !JsonMessages.areTexts(list) || !JsonAnswers.of("", list).isEmpty()) {
      return;
    }
    var rows = JsonMessages.of(key, list, record);
    if (rows.isEmpty() && JsonMessages.areWritten(key, list)) {
      unread.putIfAbsent(key, records.size() - 1);
    }
    // one side alone is not known for ours further on
    boolean theirs =
        rows.stream()
            .anyMatch(r -> JsonMessages.INBOUND.equals(r.get(key + JsonMessages.DIRECTION)));
    if (theirs) {
      messages.addAll(rows);
      rows.forEach(row -> {
        tickets.add(records.size() - 1);
        keys.addAll(row.keySet());
      });
    }
  }

  /// The values of an object by their names.
  static Map<String, String> flat(JsonNode node) {
    var values = new LinkedHashMap<String, String>();
    flatten("", node, values, 1);
    return values;
  }

  private static void flatten(String prefix, JsonNode node, Map<String, String> into, int depth) {
    node.properties()
        .forEach(entry -> {
          var key = prefix + entry.getKey();
          var value = entry.getValue();
          if (value.isValueNode() && !value.isNull()) {
            into.put(key, value.asText());
          } else if (value.isObject() && depth < DEEPEST) {
            flatten(key + ".", value, into, depth + 1);
          } else if (value.isArray()) {
            var texts = new ArrayList<String>();
            value.forEach(v -> {
              if (v.isTextual()) {
                texts.add(v.asText());
              }
            });
            if (!texts.isEmpty()) {
              into.put(key, String.join("; ", texts));
            } else {
              JsonAnswers.of(key + ".", value).forEach(into::putIfAbsent);
            }
          }
        });
  }
}
