package io.personaassistant.evidence.table;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// What both sides wrote about a ticket, as a list inside it: `"comments": [{"author_id": 7,
/// "body": "…"}]`. A message is the customer's where it says so, or names whom the ticket names as
/// who asked; it is our own where it names somebody else. Pure functions.
final class JsonMessages {
  /// The end of the name of the column that says which way a message went.
  static final String DIRECTION = ".direction";

  static final String INBOUND = "inbound";

  private static final List<String> TEXTS =
      List.of("plain_body", "body_text", "body", "text", "message", "content", "comment");

  private static final int FEWEST_WORDS_OF_TEXT = 6;

  private JsonMessages() {}

  /// One row for each message, with what the ticket says besides words; empty where the list holds
  /// anything else, or it does not show of one of them who wrote it.
  ///
  /// @param key what the list is called
  /// @param ticket what else is known of the ticket, by name
  static List<Map<String, String>> of(String key, JsonNode list, Map<String, String> ticket) {
    var rows = new ArrayList<Map<String, String>>();
    for (var message : list) {
      var text = text(message);
      if (text.isEmpty()) {
        // a file or a picture alone
        continue;
      }
      var inbound = isCustomers(JsonTable.flat(message), ticket);
      if (inbound.isEmpty()) {
        return List.of();
      }
      var row = new LinkedHashMap<String, String>();
      ticket.forEach((name, cell) -> {
        if (!isText(name, cell)) {
          // of a message it is its own day, not that of the ticket
          row.put(name, message.path(name).isTextual() ? message.get(name).asText() : cell);
        }
      });
      row.put(key + "." + text.get(), message.get(text.get()).asText());
      row.put(key + DIRECTION, inbound.get() ? INBOUND : "outbound");
      rows.add(row);
    }
    return rows;
  }

  /// Whether a list holds objects with a text.
  static boolean areTexts(JsonNode list) {
    return !list.isEmpty() && text(list.get(0)).isPresent();
  }

  private static Optional<String> text(JsonNode message) {
    return TEXTS.stream().filter(key -> message.path(key).isTextual()).findFirst();
  }

  private static boolean isText(String name, String cell) {
    return ColumnNames.TEXTS.contains(ColumnNames.plain(name))
        || cell.split("\\s+", FEWEST_WORDS_OF_TEXT + 1).length > FEWEST_WORDS_OF_TEXT;
  }

  private static Optional<Boolean> isCustomers(
      Map<String, String> message, Map<String, String> ticket) {
    var authors =
        message.entrySet().stream()
            .filter(e -> OwnSide.saysWho(e.getKey()))
            .map(e -> e.getValue().strip())
            .toList();
    var said = authors.stream().map(OwnSide::isCustomers).flatMap(Optional::stream).findFirst();
    if (said.isPresent()) {
      return said;
    }
    var asking =
        ticket.entrySet().stream()
            .filter(e -> ColumnNames.saysWhose(e.getKey()))
            .map(e -> e.getValue().strip())
            .toList();
    if (authors.stream().anyMatch(asking::contains)) {
      return Optional.of(true);
    }
    // a name beside a number shows nothing
    return authors.stream().anyMatch(a -> asking.stream().anyMatch(b -> isAlike(a, b)))
        ? Optional.of(false)
        : Optional.empty();
  }

  private static boolean isAlike(String author, String asking) {
    return author.contains("@")
        ? asking.contains("@")
        : author.matches("\\d+") && asking.matches("\\d+");
  }
}
