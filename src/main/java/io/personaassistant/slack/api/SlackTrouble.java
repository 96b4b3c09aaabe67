package io.personaassistant.slack.api;

import java.util.Map;

/// What an error code of Slack means for us, and so what is done about it.
public enum SlackTrouble {
  /// The answer cannot stand there: the person is told privately, with the next step.
  NO_PLACE,
  /// It does not fit, or Slack does not take its blocks: it is sent again as plain text, cut.
  FORM,
  /// A trigger or response address is too old or used up: the person is asked to press again.
  TOO_LATE,
  /// Slack no longer takes our token, or the app is gone: nothing is tried, an admin reads it in
  /// the log.
  NO_APP,
  /// A scope or feature is missing: done without.
  NOT_FOR_US,
  /// Over a limit, unreachable, or something new: the person may try again.
  LATER;

  private static final Map<String, SlackTrouble> CODES =
      Map.ofEntries(
          Map.entry("not_in_channel", NO_PLACE),
          Map.entry("channel_not_found", NO_PLACE),
          Map.entry("is_archived", NO_PLACE),
          Map.entry("user_not_in_channel", NO_PLACE),
          Map.entry("restricted_action", NO_PLACE),
          Map.entry("restricted_action_read_only_channel", NO_PLACE),
          Map.entry("restricted_action_thread_locked", NO_PLACE),
          Map.entry("cannot_reply_to_message", NO_PLACE),
          Map.entry("thread_not_found", NO_PLACE),
          Map.entry("message_not_found", NO_PLACE),
          Map.entry("msg_too_long", FORM),
          Map.entry("msg_blocks_too_long", FORM),
          Map.entry("too_long", FORM),
          Map.entry("invalid_blocks", FORM),
          Map.entry("invalid_blocks_format", FORM),
          Map.entry("no_text", FORM),
          Map.entry("expired_trigger_id", TOO_LATE),
          Map.entry("trigger_expired", TOO_LATE),
          Map.entry("trigger_exchanged", TOO_LATE),
          Map.entry("invalid_trigger_id", TOO_LATE),
          Map.entry("invalid_trigger", TOO_LATE),
          Map.entry("not_found", TOO_LATE),
          Map.entry("hash_conflict", TOO_LATE),
          Map.entry("invalid_auth", NO_APP),
          Map.entry("not_authed", NO_APP),
          Map.entry("token_revoked", NO_APP),
          Map.entry("token_expired", NO_APP),
          Map.entry("account_inactive", NO_APP),
          Map.entry("org_login_required", NO_APP),
          Map.entry("team_access_not_granted", NO_APP),
          Map.entry("missing_scope", NOT_FOR_US),
          Map.entry("not_allowed", NOT_FOR_US),
          Map.entry("not_allowed_token_type", NOT_FOR_US),
          Map.entry("not_authorized", NOT_FOR_US),
          Map.entry("no_permission", NOT_FOR_US),
          Map.entry("unknown_method", NOT_FOR_US),
          Map.entry("method_deprecated", NOT_FOR_US),
          Map.entry("feature_not_enabled", NOT_FOR_US));

  /// What a code means; one that is not known yet may go away by itself.
  public static SlackTrouble of(String code) {
    return CODES.getOrDefault(code, LATER);
  }
}
