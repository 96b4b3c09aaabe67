package io.personaassistant.slack;

import com.slack.api.app_backend.interactive_components.payload.GlobalShortcutPayload;
import com.slack.api.app_backend.interactive_components.payload.MessageShortcutPayload;
import org.jspecify.annotations.Nullable;

/// A message on which somebody chose a shortcut.
///
/// @param pressed who, where, and what opens a modal
/// @param text the message as Slack has it, its markup not yet plain words
/// @param author the user id of who wrote it, `""` for an app
record Chosen(Pressed pressed, String text, String messageTs, String author) {
  static Chosen of(MessageShortcutPayload payload) {
    var message = payload.getMessage();
    var thread = text(message.getThreadTs());
    var asker =
        new Asker(
            text(payload.getUser().getTeamId()),
            payload.getUser().getId(),
            payload.getChannel().getId(),
            thread.isEmpty() ? text(message.getTs()) : thread,
            false);
    var pressed =
        new Pressed(
            asker, "", true, text(payload.getTriggerId()), text(payload.getResponseUrl()), "");
    return new Chosen(
        pressed, text(message.getText()), text(message.getTs()), text(message.getUser()));
  }

  /// The same for a shortcut that belongs to no message.
  static Pressed of(GlobalShortcutPayload payload) {
    var asker =
        new Asker(text(payload.getUser().getTeamId()), payload.getUser().getId(), "", "", false);
    return new Pressed(asker, "", true, text(payload.getTriggerId()), "", "");
  }

  private static String text(@Nullable String text) {
    return text == null ? "" : text;
  }
}
