package io.personaassistant.slack.route;

import static io.personaassistant.slack.route.SlackText.given;

import com.fasterxml.jackson.databind.node.ObjectNode;
import com.slack.api.bolt.App;
import com.slack.api.bolt.response.Response;
import io.personaassistant.database.DatabaseException;
import io.personaassistant.database.DatabaseRefused;
import io.personaassistant.persona.Persona;
import io.personaassistant.slack.api.Hurry;
import io.personaassistant.slack.api.Sent;
import io.personaassistant.slack.api.SlackClient;
import io.personaassistant.slack.route.Gate.Passage;
import io.personaassistant.slack.view.block.PersonaMenu;
import io.personaassistant.slack.view.block.SentenceModal;
import io.personaassistant.workspace.Right;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.function.BiFunction;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.regex.Pattern;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Adds routes for buttons, modals and shortcuts to the app, with what all of them share: each
/// names the right that it needs, and whoever acts is checked for it, and for membership, before
/// the handler runs; what breaks is logged and told. Used while the app starts.
public final class Routes {
  private static final Logger LOG = LoggerFactory.getLogger(Routes.class);
  private static final String BROKEN =
      "Something went wrong on our side. Please try again; an admin finds it in the log.";

  /// For who asks by a command or a button, which Slack sends once, unlike an event.
  public static final String NOT_STORED =
      "Your question could not be stored, so nothing was done with it. Please ask again in a"
          + " minute; if it stays like this, an admin finds out more with `persona doctor`.";

  private final App app;
  private final Office office;

  /// What is answered to windows that were sent.
  private final Map<Object, CompletableFuture<Outcome>> sent = Latest.map();

  public Routes(App app, Office office) {
    this.app = app;
    this.office = office;
  }

  /// Buttons and menus whose action ids match; the handler runs after the acknowledgement.
  public void button(Pattern actionIds, Right right, Consumer<Pressed> handler) {
    app.blockAction(
        actionIds,
        (request, context) -> {
          var pressed = Pressed.of(request.getPayload());
          run(pressed, right, handler);
          return context.ack();
        });
  }

  /// Runs a handler for who acts, when they may; later, on a thread of its own.
  public void run(Pressed pressed, Right right, Consumer<Pressed> handler) {
    office.work().execute(() -> guarded(pressed, right, handler));
  }

  /// The same for one action id.
  public void button(String actionId, Right right, Consumer<Pressed> handler) {
    button(Pattern.compile(Pattern.quote(actionId)), right, handler);
  }

  /// Buttons that ask something: the handler puts it on disk before the acknowledgement, and
  /// [Conversation] checks who asks before it answers. Where that fails, who pressed is told.
  public void question(Pattern actionIds, Consumer<Pressed> handler) {
    app.blockAction(
        actionIds,
        (request, context) -> {
          var pressed = Pressed.of(request.getPayload());
          try {
            handler.accept(pressed);
          } catch (RuntimeException e) {
            logged(e);
            boolean isUnstored = e instanceof DatabaseRefused || e instanceof DatabaseException;
            office.work().execute(() -> tell(pressed, isUnstored ? NOT_STORED : BROKEN));
          }
          return context.ack();
        });
  }

  /// A modal's submit button; the handler's outcome is the acknowledgement, so it must be quick. A
  /// window that is sent twice as it stands is handled once, and answered the same.
  public void submit(String callbackId, Right right, Function<Submitted, Outcome> handler) {
    app.viewSubmission(
        callbackId,
        (request, context) -> {
          var submitted = Submitted.of(request.getPayload());
          var view = request.getPayload().getView();
          // what was typed is not kept
          var key =
              List.of(submitted.viewId(), given(view.getHash()), submitted.values().hashCode());
          return response(once(key, () -> Hurry.within(() -> outcome(submitted, right, handler))));
        });
  }

  private Outcome once(Object key, Supplier<Outcome> handler) {
    var mine = new CompletableFuture<Outcome>();
    var first = sent.putIfAbsent(key, mine);
    if (first != null) {
      return first.join();
    }
    return mine.completeAsync(handler, Runnable::run)
        .whenComplete((outcome, broken) -> {
          if (broken != null || outcome instanceof Outcome.Errors) {
            // it stays open, and may be right when it is sent again
            sent.remove(key);
          }
        })
        .join();
  }

  /// A shortcut in the menu of a message; the handler runs after the acknowledgement and opens a
  /// modal within three seconds.
  public void messageShortcut(String callbackId, Right right, Consumer<Chosen> handler) {
    app.messageShortcut(
        callbackId,
        (request, context) -> {
          var chosen = Chosen.of(request.getPayload(), context.getBotUserId());
          run(chosen.pressed(), right, _ -> handler.accept(chosen));
          return context.ack();
        });
  }

  /// A shortcut in Slack's own menu; the handler runs after the acknowledgement and opens a modal
  /// within three seconds.
  public void globalShortcut(String callbackId, Right right, Consumer<Pressed> handler) {
    app.globalShortcut(
        callbackId,
        (request, context) -> {
          run(Chosen.of(request.getPayload()), right, handler);
          return context.ack();
        });
  }

  /// The options of a menu that Slack asks for while somebody types; nobody without the right gets
  /// any.
  ///
  /// @param options a JSON list of options for what was typed, 100 at most
  public void suggest(String actionId, Right right, BiFunction<Asker, String, String> options) {
    app.blockSuggestion(
        actionId,
        (request, _) -> {
          var p = request.getPayload();
          var asker = new Asker(given(p.getUser().getTeamId()), p.getUser().getId(), "", "", false);
          var passage = Hurry.within(() -> office.gate().ask(asker));
          boolean shut = passage instanceof Passage.Closed || !office.may(asker, right);
          var list = shut ? "[]" : options.apply(asker, given(p.getValue()));
          return json("{\"options\":" + list + "}");
        });
  }

  /// The personas of a menu that asks for them.
  public void personas(String actionId, Right right, Supplier<List<Persona>> personas) {
    personas(actionId, right, List.of(), personas);
  }

  /// The same with options before the personas, as JSON objects.
  public void personas(
      String actionId, Right right, List<ObjectNode> before, Supplier<List<Persona>> personas) {
    suggest(actionId, right, (_, typed) -> PersonaMenu.options(before, personas.get(), typed));
  }

  private void guarded(Pressed pressed, Right right, Consumer<Pressed> handler) {
    try {
      // one wait for both: a trigger opens a window for three seconds
      Hurry.within(() -> refused(office.gate().askNow(pressed.asker()), pressed.asker(), right))
          .ifPresentOrElse(sentence -> tell(pressed, sentence), () -> handler.accept(pressed));
    } catch (RuntimeException e) {
      logged(e);
      tell(pressed, BROKEN);
    }
  }

  private Outcome outcome(Submitted submitted, Right right, Function<Submitted, Outcome> handler) {
    try {
      return refused(office.gate().askNow(submitted.asker()), submitted.asker(), right)
          .map(sentence -> stopped(submitted, "Not for you", sentence))
          .orElseGet(() -> handler.apply(submitted));
    } catch (RuntimeException e) {
      logged(e);
      return stopped(submitted, "Not saved", BROKEN);
    }
  }

  /// Says why nothing came of it where what was typed stays to be read and copied.
  private static Outcome stopped(Submitted submitted, String title, String sentence) {
    return submitted.inputs().isEmpty()
        ? new Outcome.Show(SentenceModal.of(title, sentence))
        : Outcome.error(submitted.inputs().getFirst(), sentence);
  }

  private static void logged(RuntimeException e) {
    LOG.error(
        "a route broke: {} at {}",
        e.getClass().getName(),
        e.getStackTrace().length > 0 ? e.getStackTrace()[0] : "?");
  }

  private Optional<String> refused(Passage passage, Asker asker, Right right) {
    return passage instanceof Passage.Closed(var sentence)
        ? Optional.of(sentence)
        : office.refused(asker, right);
  }

  /// Tells one person: where they pressed, or in a window where no message can follow; else in the
  /// app's conversation with them.
  public void tell(Pressed pressed, String sentence) {
    boolean isShown =
        pressed.responseUrl().isEmpty()
            && !pressed.triggerId().isEmpty()
            && office
                    .client()
                    .openView(pressed.triggerId(), SentenceModal.of("Please note", sentence))
                instanceof Sent.Ok;
    if (!isShown) {
      office.windows().tell(pressed, sentence, "");
    }
  }

  private static Response response(Outcome outcome) {
    return switch (outcome) {
      case Outcome.Close() -> Response.ok();
      case Outcome.Show(var view) -> json("{\"response_action\":\"update\",\"view\":" + view + "}");
      case Outcome.Errors(var byBlock) ->
          json("{\"response_action\":\"errors\",\"errors\":" + SlackClient.object(byBlock) + "}");
    };
  }

  private static Response json(String body) {
    return Response.builder()
        .statusCode(200)
        .contentType(Response.CONTENT_TYPE_APPLICATION_JSON_UTF8)
        .body(body)
        .build();
  }
}
