package io.personaassistant.slack;

import com.slack.api.app_backend.events.payload.EventsApiPayload;
import com.slack.api.bolt.App;
import com.slack.api.bolt.context.builtin.EventContext;
import com.slack.api.bolt.response.Response;
import com.slack.api.model.event.MessageEvent;
import com.slack.api.model.event.MessageFileShareEvent;
import com.slack.api.model.event.MessageMeEvent;
import com.slack.api.model.event.MessageThreadBroadcastEvent;
import io.personaassistant.answering.request.Request.Surface;
import io.personaassistant.slack.route.Asker;
import org.jspecify.annotations.Nullable;

/// What people write to the app itself. Slack gives a message with a file, one that goes to the
/// channel of its thread too, and one that begins with /me a type of their own; to those who write
/// them they are messages like any other, and each gets an answer.
final class DirectMessages {
  /// What a file alone asks for: that it be read.
  private static final String FILE_ALONE = "import";

  private final Conversation conversation;

  private DirectMessages(Conversation conversation) {
    this.conversation = conversation;
  }

  /// A message as far as it matters here.
  private record Said(
      @Nullable String channelType,
      @Nullable String user,
      @Nullable String team,
      String channel,
      @Nullable String thread,
      String ts,
      String text) {}

  /// Adds the routes to an app.
  static void routes(App app, Conversation conversation) {
    var messages = new DirectMessages(conversation);
    app.event(
        MessageEvent.class,
        (payload, context) -> {
          var e = payload.getEvent();
          // an app's own messages have a user, too
          var user = e.getBotId() == null ? e.getUser() : null;
          return messages.said(
              payload,
              context,
              new Said(
                  e.getChannelType(),
                  user,
                  e.getTeam(),
                  e.getChannel(),
                  e.getThreadTs(),
                  e.getTs(),
                  text(e.getText())));
        });
    app.event(
        MessageFileShareEvent.class,
        (payload, context) -> {
          var e = payload.getEvent();
          var text = text(e.getText());
          return messages.said(
              payload,
              context,
              new Said(
                  e.getChannelType(),
                  e.getUser(),
                  null,
                  e.getChannel(),
                  e.getThreadTs(),
                  e.getTs(),
                  text.isBlank() ? FILE_ALONE : text));
        });
    app.event(
        MessageThreadBroadcastEvent.class,
        (payload, context) -> {
          var e = payload.getEvent();
          return messages.said(
              payload,
              context,
              new Said(
                  e.getChannelType(),
                  e.getUser(),
                  null,
                  e.getChannel(),
                  e.getThreadTs(),
                  e.getTs(),
                  text(e.getText())));
        });
    app.event(
        MessageMeEvent.class,
        (payload, context) -> {
          var e = payload.getEvent();
          return messages.said(
              payload,
              context,
              new Said(
                  e.getChannelType(),
                  e.getBotId() == null ? e.getUser() : null,
                  null,
                  e.getChannel(),
                  null,
                  e.getTs(),
                  text(e.getText())));
        });
  }

  private static String text(@Nullable String text) {
    return text == null ? "" : text;
  }

  private Response said(EventsApiPayload<?> payload, EventContext context, Said said) {
    var user = said.user();
    if ("im".equals(said.channelType()) && user != null && !user.equals(context.getBotUserId())) {
      conversation.event(
          Surface.DIRECT,
          new Asker(
              SlackApp.teamOf(said.team(), payload.getTeamId()),
              user,
              said.channel(),
              said.thread() == null ? said.ts() : said.thread(),
              payload.isExtSharedChannel()),
          said.text(),
          payload.getEventId(),
          said.ts());
    }
    return context.ack();
  }
}
