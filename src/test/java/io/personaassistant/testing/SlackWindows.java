package io.personaassistant.testing;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/// Which windows are open, and what still opens one: a trigger does so once. Thread-safe.
final class SlackWindows {
  /// By trigger, whether it was used.
  private final Map<String, Boolean> triggers = new ConcurrentHashMap<>();

  private final Set<String> open = ConcurrentHashMap.newKeySet();

  /// Notes what a payload of Slack's brings: a trigger, and the window in which it happened.
  void sent(JsonNode payload) {
    var trigger = payload.path("trigger_id").asText();
    if (!trigger.isEmpty()) {
      triggers.put(trigger, false);
    }
    var view = payload.path("view").path("id").asText(payload.at("/container/view_id").asText());
    if (!view.isEmpty()) {
      open.add(view);
    }
  }

  /// Notes what becomes of a window that was submitted: it closes unless something is shown in it.
  void acknowledged(JsonNode sent, JsonNode ack) {
    boolean closes = ack.path("response_action").asText("clear").equals("clear");
    if (sent.path("type").asText().equals("view_submission") && closes) {
      open.remove(sent.at("/view/id").asText());
    }
  }

  /// Why a call that shows a window is refused, `""` when it is not.
  String refused(String method, Map<String, String> form) {
    return switch (method) {
      case "views.open", "views.push" -> used(form.getOrDefault("trigger_id", ""));
      case "views.update" -> open.contains(form.getOrDefault("view_id", "")) ? "" : "not_found";
      default -> "";
    };
  }

  private String used(String trigger) {
    var before = triggers.replace(trigger, true);
    return before == null ? "invalid_trigger_id" : before ? "exchanged_trigger_id" : "";
  }

  /// Notes a window that was opened.
  void opened(String view) {
    open.add(view);
  }
}
