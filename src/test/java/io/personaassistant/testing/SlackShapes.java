package io.personaassistant.testing;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;

/// Judges the form of whatever is sent to Slack, keeps it for the pictures and remembers what was
/// wrong. Thread-safe.
final class SlackShapes {
  private final List<String> malformed = Collections.synchronizedList(new ArrayList<>());

  /// What was wrong so far.
  List<String> malformed() {
    return malformed;
  }

  /// The rule that a message breaks, `""` for none.
  String message(String what, String text, String blocks) {
    return kept(what, blocks, BlockRules.message(text, blocks));
  }

  /// The rule that a view breaks, `""` for none.
  String view(String what, String view) {
    return kept(what, view, BlockRules.view(view));
  }

  /// The rule that a call without blocks breaks, `""` for none.
  String call(String method, Map<String, String> form) {
    var wrong = CallRules.wrong(method, form);
    if (!wrong.isEmpty()) {
      malformed.add(method + ": " + wrong);
    }
    return wrong;
  }

  /// An acknowledgement can be a message, what becomes of a modal, or the options of a menu.
  ///
  /// @param sent the payload that is acknowledged
  void acknowledgement(JsonNode sent, JsonNode payload) {
    var wrong = AckRules.wrong(sent, payload);
    if (!wrong.isEmpty()) {
      malformed.add("an acknowledgement: " + wrong);
    }
    if (payload.has("response_type")) {
      var blocks = payload.has("blocks") ? payload.path("blocks").toString() : "";
      message("an acknowledgement", payload.path("text").asText(""), blocks);
    }
    if (payload.has("view")) {
      view("an acknowledgement", payload.path("view").toString());
    }
  }

  private String kept(String what, String json, String wrong) {
    Recorded.keep(what, json);
    if (!wrong.isEmpty()) {
      malformed.add(what + ": " + wrong);
    }
    return wrong;
  }
}
