package io.personaassistant.slack;

import io.personaassistant.slack.api.SlackTrouble;

/// Why something cannot stand in a channel or thread, and what helps.
final class NoPlace {
  private NoPlace() {}

  /// Why, and what helps, as the end of a sentence without its full stop.
  static String why(String code) {
    return switch (code) {
      case "not_in_channel", "channel_not_found" ->
          "I am not in that channel: invite me there with /invite";
      case "is_archived" -> "that channel is archived: take another one";
      case "restricted_action", "restricted_action_read_only_channel" ->
          "only some people may post in that channel, which its admins decide";
      case "restricted_action_non_threadable_channel" ->
          "nobody may write in threads in that channel";
      case "restricted_action_thread_only_channel" ->
          "in that channel I may write in threads alone";
      case "restricted_action_thread_locked" -> "that thread is locked: begin a new one";
      case "cannot_reply_to_message",
          "invalid_thread_ts",
          "thread_not_found",
          "message_not_found" ->
          "nobody can write in that thread any more: begin a new one";
      case "ekm_access_denied" -> "your company's keys do not let apps write there; an admin knows";
      case "message_limit_exceeded" ->
          "your workspace has used up its messages for now; an admin knows";
      default ->
          SlackTrouble.of(code) == SlackTrouble.FORM
              ? "it takes this text in no form, not even as plain words; an admin finds why in the"
                  + " log"
              : "Slack does not let me write there; an admin finds why in the log";
    };
  }
}
