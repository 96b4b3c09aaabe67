package io.personaassistant.slack;

import java.util.Map;

/// Why something cannot stand in a channel or thread, and what helps.
final class NoPlace {
  private static final String INVITE = "I am not in that channel: invite me there with /invite";
  private static final String THREAD = "nobody can write in that thread any more: begin a new one";
  private static final String POSTING =
      "only some people may post in that channel, which its admins decide";

  private static final Map<String, String> WHY =
      Map.ofEntries(
          Map.entry("not_in_channel", INVITE),
          Map.entry("channel_not_found", INVITE),
          Map.entry("is_archived", "that channel is archived: take another one"),
          Map.entry("restricted_action", POSTING),
          Map.entry("restricted_action_read_only_channel", POSTING),
          Map.entry(
              "restricted_action_non_threadable_channel",
              "nobody may write in threads in that channel"),
          Map.entry(
              "restricted_action_thread_only_channel",
              "in that channel I may write in threads alone"),
          Map.entry("restricted_action_thread_locked", "that thread is locked: begin a new one"),
          Map.entry("cannot_reply_to_message", THREAD),
          Map.entry("invalid_thread_ts", THREAD),
          Map.entry("thread_not_found", THREAD),
          Map.entry("message_not_found", THREAD),
          Map.entry(
              "ekm_access_denied",
              "your company's keys do not let apps write there; an admin knows"),
          Map.entry(
              "message_limit_exceeded",
              "your workspace has used up its messages for now; an admin knows"));

  private NoPlace() {}

  /// Why, and what helps, as the end of a sentence without its full stop.
  static String why(String code) {
    return WHY.getOrDefault(
        code, "Slack does not let me write there; an admin finds why in the log");
  }
}
