package io.personaassistant.testing;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

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

  /// An acknowledgement can be a message, or what becomes of a modal.
  void acknowledgement(JsonNode payload) {
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
