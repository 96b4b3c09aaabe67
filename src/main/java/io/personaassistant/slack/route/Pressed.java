package io.personaassistant.slack.route;

import static io.personaassistant.slack.route.SlackText.given;

import com.slack.api.app_backend.interactive_components.payload.BlockActionPayload;
import java.util.Set;
import java.util.function.UnaryOperator;

/// A button that somebody pressed.
///
/// @param value what the button carries
/// @param messageTs the message it stands under, `""` for none; the asker's thread is the one that
///   an answer belongs into
/// @param isPrivate the message it stands under is seen by this person alone
/// @param triggerId opens a modal within three seconds
/// @param viewId the modal or home tab it stands in, `""` for a message
/// @param filled what stands in the inputs of that modal
public record Pressed(
    Asker asker,
    String value,
    String messageTs,
    boolean isPrivate,
    String triggerId,
    String responseUrl,
    String viewId,
    Filled filled) {
  /// Parts that stand last and may hold spaces.
  private static final Set<String> LAST = Set.of("ids", "refine");

  /// What somebody chose or typed, which stands under no message.
  public Pressed(Asker asker, String triggerId, String responseUrl) {
    this(asker, "", "", true, triggerId, responseUrl, "", Filled.NOTHING);
  }

  static Pressed of(BlockActionPayload payload) {
    var container = payload.getContainer();
    var channel = payload.getChannel() == null ? "" : payload.getChannel().getId();
    var thread = container == null ? "" : given(container.getThreadTs());
    boolean isPrivate = container == null || container.isEphemeral();
    if (thread.isEmpty() && !isPrivate && container != null) {
      thread = given(container.getMessageTs());
    }
    var asker =
        new Asker(
            given(payload.getUser().getTeamId()),
            payload.getUser().getId(),
            channel,
            thread,
            false);
    var value = payload.getActions().isEmpty() ? "" : value(payload.getActions().getFirst());
    return new Pressed(
        asker,
        value,
        container == null ? "" : given(container.getMessageTs()),
        isPrivate,
        given(payload.getTriggerId()),
        given(payload.getResponseUrl()),
        container == null ? "" : given(container.getViewId()),
        Filled.of(payload.getView()));
  }

  /// What a button carries, or the chosen line of a menu.
  private static String value(BlockActionPayload.Action action) {
    return action.getSelectedOption() == null
        ? given(action.getValue())
        : given(action.getSelectedOption().getValue());
  }

  /// The same press as if the button carried something else.
  public Pressed carrying(String other) {
    return new Pressed(asker, other, messageTs, isPrivate, triggerId, responseUrl, viewId, filled);
  }

  /// The part of the value after `name:`, `""` when there is none.
  public String part(String name) {
    return part(value, name);
  }

  /// The parts of what a button carried, each by its name.
  public static UnaryOperator<String> parts(String value) {
    return name -> part(value, name);
  }

  private static String part(String value, String name) {
    int at = value.indexOf(name + ":");
    if (at < 0) {
      return "";
    }
    var rest = value.substring(at + name.length() + 1);
    return LAST.contains(name) ? rest : rest.split(" ", 2)[0];
  }
}
