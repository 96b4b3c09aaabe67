package io.personaassistant.testing;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.HashSet;
import java.util.Set;

/// What Slack takes as a text object; `""` when all is well, else what is wrong.
final class TextRules {
  private TextRules() {}

  /// @param plain mrkdwn is not taken here
  static String text(JsonNode text, int most, boolean plain) {
    var type = text.path("type").asText();
    if (!type.equals("plain_text") && (plain || !type.equals("mrkdwn"))) {
      return "not a text object: " + type;
    }
    var own = type.equals("plain_text") ? "emoji" : "verbatim";
    var unknown = unknownKeys(text, Set.of("type", "text", own));
    if (!unknown.isEmpty()) {
      return "keys that this text type has not: " + unknown;
    }
    int length = length(text.path("text"));
    return length == 0 || length > most ? "text of " + length + " characters, limit " + most : "";
  }

  /// Characters as Slack counts them.
  static int length(JsonNode text) {
    var string = text.asText("");
    return string.codePointCount(0, string.length());
  }

  static Set<String> unknownKeys(JsonNode node, Set<String> known) {
    var unknown = new HashSet<String>();
    node.fieldNames().forEachRemaining(unknown::add);
    unknown.removeAll(known);
    return unknown;
  }
}
