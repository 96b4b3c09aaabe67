package io.personaassistant.slack;

import com.slack.api.app_backend.interactive_components.payload.BlockActionPayload;
import org.jspecify.annotations.Nullable;

/// A button that somebody pressed.
///
/// @param value what the button carries
/// @param isPrivate the message it stands under is seen by this person alone
/// @param triggerId opens a modal within three seconds
record Pressed(Asker asker, String value, boolean isPrivate, String triggerId, String responseUrl) {
  static Pressed of(BlockActionPayload payload) {
    var container = payload.getContainer();
    var channel = payload.getChannel() == null ? "" : payload.getChannel().getId();
    var thread = container == null ? "" : text(container.getThreadTs());
    boolean isPrivate = container == null || container.isEphemeral();
    if (thread.isEmpty() && !isPrivate && container != null) {
      thread = text(container.getMessageTs());
    }
    var asker =
        new Asker(
            text(payload.getUser().getTeamId()), payload.getUser().getId(), channel, thread, false);
    var value =
        payload.getActions().isEmpty() ? "" : text(payload.getActions().getFirst().getValue());
    return new Pressed(
        asker, value, isPrivate, text(payload.getTriggerId()), text(payload.getResponseUrl()));
  }

  private static String text(@Nullable String text) {
    return text == null ? "" : text;
  }

  /// The part of the value after `name:`, `""` when there is none.
  String part(String name) {
    int at = value.indexOf(name + ":");
    if (at < 0) {
      return "";
    }
    var rest = value.substring(at + name.length() + 1);
    return name.equals("ids") ? rest : rest.split(" ", 2)[0];
  }
}
