package io.personaassistant.evidence.table;

import com.fasterxml.jackson.databind.JsonNode;
import io.personaassistant.text.WordList;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/// What both sides wrote about a ticket, as a list inside it: `"comments": [{"author_id": 7,
/// "body": "…"}]`. A message is the customer's where it says so, or names whom the ticket names as
/// who asked; it is our own where it names somebody else. Pure functions.
final class JsonMessages {
  /// The end of the name of the column that says which way a message went.
  static final String DIRECTION = ".direction";

  static final String INBOUND = "inbound";

  private static final List<String> TEXTS =
      List.of("plain_body", "body_text", "body", "text", "message", "content", "comment");

  /// What such lists are called, besides the names of columns that hold what people wrote.
  private static final Set<String> LISTS =
      WordList.stroked(
          "messages|replies|conversations|conversation parts|thread|threads|emails|posts");

  /// What has more is a text.
  private static final int MOST_WORDS_OF_OTHERS = 6;

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
    for (var message : list) {
      if (text(message).isPresent()) {
        return true;
      }
    }
    return false;
  }

  /// Whether objects with a text are what people wrote, unlike tags, files and events: the list is
  /// called so, or one with several words says who wrote them.
  static boolean areWritten(String key, JsonNode list) {
    var name = ColumnNames.plain(key);
    if (ColumnNames.TEXTS.contains(name) || LISTS.contains(name)) {
      return true;
    }
    for (var message : list) {
      boolean isSentence =
          text(message).filter(t -> message.get(t).asText().strip().contains(" ")).isPresent();
      if (isSentence && JsonTable.flat(message).keySet().stream().anyMatch(OwnSide::saysWho)) {
        return true;
      }
    }
    return false;
  }

  private static Optional<String> text(JsonNode message) {
    return TEXTS.stream().filter(key -> message.path(key).isTextual()).findFirst();
  }

  private static boolean isText(String name, String cell) {
    return ColumnNames.TEXTS.contains(ColumnNames.plain(name))
        || cell.split("\\s+", MOST_WORDS_OF_OTHERS + 1).length > MOST_WORDS_OF_OTHERS;
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
