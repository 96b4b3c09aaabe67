package io.personaassistant.slack.api;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// What an error code of Slack means for us, and so what is done about it.
public enum SlackTrouble {
  /// The answer cannot stand there: the person is told privately, with the next step.
  NO_PLACE(
      """
      not_in_channel channel_not_found is_archived user_not_in_channel user_not_found
      users_not_found restricted_action restricted_action_read_only_channel
      restricted_action_non_threadable_channel restricted_action_thread_only_channel
      restricted_action_thread_locked cannot_reply_to_message invalid_thread_ts thread_not_found
      message_not_found cannot_dm_bot messages_tab_disabled
      """),
  /// It does not fit, or Slack does not take its form: it is sent again as plain text, cut.
  FORM(
      """
      msg_too_long msg_blocks_too_long too_long invalid_blocks invalid_blocks_format no_text
      too_many_attachments markdown_text_conflict invalid_arguments invalid_metadata_format
      metadata_too_large view_too_large
      """),
  /// A trigger or response address is too old or used up, or takes nothing: the person is asked to
  /// press again, and what was to be sent there comes in the app's messages.
  TOO_LATE(
      """
      expired_trigger_id trigger_expired trigger_exchanged exchanged_trigger_id
      invalid_trigger_id invalid_trigger not_found hash_conflict push_limit_reached
      duplicate_external_id no_response_url http_404 http_410 response_refused
      """),
  /// A streamed message ended before us: what is left comes as a message of its own.
  STREAM_OVER(
      """
      message_not_in_streaming_state streaming_state_conflict message_not_owned_by_app
      missing_recipient_team_id missing_recipient_user_id
      """),
  /// Somebody pressed Slack's stop button: what was shown stays, and nothing more is begun.
  STOPPED("stopped_by_user"),
  /// Slack no longer takes our token, or the app is gone: an admin reads it in the log, and what
  /// was asked is kept until it takes one again.
  NO_APP(
      """
      invalid_auth not_authed token_revoked token_expired account_inactive org_login_required
      two_factor_setup_required team_access_not_granted team_not_found
      """),
  /// A scope or feature is missing, or the company or its plan does not allow it: what is a
  /// courtesy is done without, who asked is told privately where that is possible.
  NOT_FOR_US(
      """
      missing_scope not_allowed not_allowed_token_type not_authorized not_enabled no_permission
      access_denied accesslimited ekm_access_denied enterprise_is_restricted
      message_limit_exceeded unknown_method method_deprecated deprecated_endpoint
      feature_not_enabled
      """),
  /// Over a limit, unreachable, or something new: it may pass. What must not be lost is sent again
  /// after a while, and then by whoever takes the request over.
  LATER(
      """
      limited unreachable ratelimited rate_limited internal_error fatal_error request_timeout
      service_unavailable team_added_to_org
      """);

  private static final Map<String, SlackTrouble> CODES = codes();

  private final List<String> codes;

  /// @param codes those that mean this
  SlackTrouble(String codes) {
    this.codes = List.of(codes.strip().split("\\s+"));
  }

  private static Map<String, SlackTrouble> codes() {
    var byCode = new HashMap<String, SlackTrouble>();
    for (var trouble : values()) {
      trouble.codes.forEach(code -> byCode.put(code, trouble));
    }
    return Map.copyOf(byCode);
  }

  /// Whether nothing more can stand where this was said.
  public boolean isForGood() {
    return this == NO_PLACE || this == NO_APP || this == NOT_FOR_US;
  }

  /// What a code means; one that is not known yet may go away by itself.
  public static SlackTrouble of(String code) {
    return CODES.getOrDefault(code, LATER);
  }
}
