package io.personaassistant.slack;

import com.slack.api.bolt.App;
import com.slack.api.bolt.response.Response;
import com.slack.api.model.event.AgentSessionStoppedEvent;
import com.slack.api.model.event.AppHomeOpenedEvent;
import com.slack.api.model.event.AppMentionEvent;
import io.personaassistant.answering.grammar.RecordWord;
import io.personaassistant.answering.request.Request.Surface;
import io.personaassistant.slack.research.BuildPersonas;
import io.personaassistant.slack.research.SaveEvidence;
import io.personaassistant.slack.route.Asker;
import io.personaassistant.slack.route.MessageWords;
import io.personaassistant.slack.route.Pressed;
import io.personaassistant.slack.route.Routes;
import io.personaassistant.workspace.Right;
import java.util.List;
import java.util.function.Consumer;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// Every route of the product on one screen. A handler puts what was asked on disk, answers what
/// Slack waits for, and leaves the rest to a virtual thread.
final class SlackApp {
  static final String COMMAND = "/persona";
  static final Pattern ASK = Pattern.compile("ask_\\d+");
  static final String SHOW_ALL = "show_all";
  static final String AGAIN = "again";
  static final Pattern REFINE = Pattern.compile("refine|sharpen");

  private SlackApp() {}

  /// The callback ids of all that people can choose in the menu of a message and in Slack's own, as
  /// the manifests name them.
  static final List<String> SHORTCUTS =
      List.of(
          SaveEvidence.CALLBACK,
          SuggestReply.CALLBACK,
          CheckMessage.CALLBACK,
          ReviewPlan.CALLBACK,
          DraftForPersona.CALLBACK,
          RecordKeeping.NEW,
          BuildPersonas.BUILD);

  /// Adds the routes to an app.
  ///
  /// @param desks add those of what stands in no other's way
  static App routes(
      App app,
      Routes routes,
      Conversation conversation,
      Actions actions,
      Preferring preferring,
      HomeTab home,
      Research research,
      List<Consumer<Routes>> desks) {
    app.command(
        COMMAND,
        (request, _) -> {
          var p = request.getPayload();
          var words = p.getText() == null ? "" : p.getText();
          var asker = new Asker(p.getTeamId(), p.getUserId(), p.getChannelId(), "", false);
          var typed = new Pressed(asker, p.getTriggerId(), p.getResponseUrl());
          if (words.strip().equalsIgnoreCase(Preferring.WORD)) {
            routes.run(typed, Right.ASK, preferring::open);
            return Response.ok();
          }
          var record = RecordWord.read(words);
          if (record.isPresent()) {
            research.open(routes, record.get(), typed);
            return Response.ok();
          }
          return conversation.slash(asker, words, p.getResponseUrl());
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
                e.getText() == null ? "" : e.getText(),
                MessageWords.shared(e.getText(), e.getAttachments(), context.getBotUserId()),
                payload.getEventId(),
                e.getTs());
          }
          return context.ack();
        });
    DirectMessages.routes(app, conversation, research::offer);
    app.event(
        AppHomeOpenedEvent.class,
        (payload, context) -> {
          var e = payload.getEvent();
          home.opened(
              new Asker(payload.getTeamId(), e.getUser(), e.getChannel(), "", false), e.getTab());
          return context.ack();
        });
    app.event(
        AgentSessionStoppedEvent.class,
        (payload, context) -> {
          var e = payload.getEvent();
          actions.stop(e.getUser(), e.getChannel(), e.getThreadTs());
          return context.ack();
        });
    routes.question(ASK, actions::ask);
    routes.button(AGAIN, Right.ASK, pressed -> actions.again(routes, pressed));
    routes.question(REFINE, actions::refine);
    routes.button(SHOW_ALL, Right.ASK, pressed -> actions.showAll(routes, pressed));
    preferring.routes(routes);
    home.routes(routes);
    research.routes(routes);
    desks.forEach(desk -> desk.accept(routes));
    return app;
  }

  /// Where the person belongs; Slack leaves it out for people of the receiving workspace.
  static String teamOf(@Nullable String userTeam, String receiving) {
    return userTeam == null || userTeam.isEmpty() ? receiving : userTeam;
  }
}
