package io.personaassistant.slack;

import com.slack.api.bolt.App;
import com.slack.api.model.event.AgentSessionStoppedEvent;
import com.slack.api.model.event.AppMentionEvent;
import com.slack.api.model.event.MessageEvent;
import io.personaassistant.answering.Request.Surface;
import java.util.regex.Pattern;

/// Every route of the product on one screen. A handler puts what was asked on disk, answers what
/// Slack waits for, and leaves the rest to a virtual thread.
final class SlackApp {
  static final String COMMAND = "/persona";
  static final Pattern ASK = Pattern.compile("ask_\\d+");
  static final String SHARE = "share";
  static final String EVIDENCE = "evidence";
  static final String AGAIN = "again";
  static final Pattern REFINE = Pattern.compile("refine|sharpen");

  private SlackApp() {}

  /// Adds the routes to an app.
  static App routes(App app, Conversation conversation, Actions actions) {
    app.command(
        COMMAND,
        (request, _) -> {
          var p = request.getPayload();
          return conversation.slash(
              new Asker(p.getTeamId(), p.getUserId(), p.getChannelId(), "", false),
              p.getText() == null ? "" : p.getText(),
              p.getResponseUrl());
        });
    app.event(
        AppMentionEvent.class,
        (payload, context) -> {
          var e = payload.getEvent();
          if (e.getBotId() == null && e.getSubtype() == null) {
            var thread = e.getThreadTs() == null ? e.getTs() : e.getThreadTs();
            conversation.event(
                Surface.MENTION,
                new Asker(
                    teamOf(e.getUserTeam(), payload.getTeamId()),
                    e.getUser(),
                    e.getChannel(),
                    thread,
                    payload.isExtSharedChannel()),
                e.getText(),
                payload.getEventId(),
                e.getTs());
          }
          return context.ack();
        });
    app.event(
        MessageEvent.class,
        (payload, context) -> {
          var e = payload.getEvent();
          if ("im".equals(e.getChannelType()) && e.getBotId() == null && e.getUser() != null) {
            var thread = e.getThreadTs() == null ? e.getTs() : e.getThreadTs();
            conversation.event(
                Surface.DIRECT,
                new Asker(
                    teamOf(e.getTeam(), payload.getTeamId()),
                    e.getUser(),
                    e.getChannel(),
                    thread,
                    payload.isExtSharedChannel()),
                e.getText(),
                payload.getEventId(),
                e.getTs());
          }
          return context.ack();
        });
    app.event(
        AgentSessionStoppedEvent.class,
        (payload, context) -> {
          var e = payload.getEvent();
          actions.stop(e.getUser(), e.getChannel(), e.getThreadTs());
          return context.ack();
        });
    app.blockAction(
        ASK,
        (request, context) -> {
          actions.ask(Pressed.of(request.getPayload()));
          return context.ack();
        });
    app.blockAction(
        AGAIN,
        (request, context) -> {
          actions.again(Pressed.of(request.getPayload()));
          return context.ack();
        });
    app.blockAction(
        REFINE,
        (request, context) -> {
          actions.refine(Pressed.of(request.getPayload()));
          return context.ack();
        });
    app.blockAction(
        SHARE,
        (request, context) -> {
          actions.share(Pressed.of(request.getPayload()));
          return context.ack();
        });
    app.blockAction(
        EVIDENCE,
        (request, context) -> {
          actions.evidence(Pressed.of(request.getPayload()));
          return context.ack();
        });
    return app;
  }

  /// Where the person belongs; Slack leaves it out for people of the receiving workspace.
  private static String teamOf(
      @org.jspecify.annotations.Nullable String userTeam, String receiving) {
    return userTeam == null || userTeam.isEmpty() ? receiving : userTeam;
  }
}
