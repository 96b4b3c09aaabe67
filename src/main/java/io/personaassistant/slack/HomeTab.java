package io.personaassistant.slack;

import io.personaassistant.answering.Home;
import io.personaassistant.slack.api.Directory;
import io.personaassistant.slack.api.Patience;
import io.personaassistant.slack.api.Sent;
import io.personaassistant.slack.api.SlackClient;
import io.personaassistant.slack.api.SlackTrouble;
import io.personaassistant.slack.route.Asker;
import io.personaassistant.slack.route.Gate;
import io.personaassistant.slack.route.Gate.Passage;
import io.personaassistant.slack.route.Pressed;
import io.personaassistant.slack.route.Routes;
import io.personaassistant.slack.route.Windows;
import io.personaassistant.slack.view.DraftModal;
import io.personaassistant.slack.view.HomeView;
import io.personaassistant.slack.view.block.Mrkdwn;
import io.personaassistant.slack.view.block.SentenceModal;
import io.personaassistant.workspace.Right;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executor;
import java.util.regex.Pattern;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// The app's own place in Slack: its home tab, and the suggested prompts of its messages tab.
/// Thread-safe.
final class HomeTab {
  /// A start button; an answer is posted to the person, since no message can follow here.
  static final Pattern START = Pattern.compile("start_\\d+");

  static final String DRAFT = "home_draft";

  private static final Logger LOG = LoggerFactory.getLogger(HomeTab.class);
  private static final String NOT_TAKEN =
      "Slack did not take what belongs here; an admin finds why in the log. `/persona` and messages"
          + " to me work as always.";

  private final Home home;
  private final SlackClient client;
  private final Directory directory;
  private final Windows windows;
  private final Gate gate;
  private final Conversation conversation;
  private final Executor executor;

  /// Whose home tab is being shown, and whether it must be shown once more.
  private final Map<String, Boolean> showing = new ConcurrentHashMap<>();

  HomeTab(
      Home home,
      SlackClient client,
      Directory directory,
      Windows windows,
      Gate gate,
      Conversation conversation,
      Executor executor) {
    this.home = home;
    this.client = client;
    this.directory = directory;
    this.windows = windows;
    this.gate = gate;
    this.conversation = conversation;
    this.executor = executor;
  }

  void routes(Routes routes) {
    routes.button(START, Right.ASK, this::start);
    routes.button(DRAFT, Right.ASK, this::draft);
  }

  /// Somebody opened one of the app's tabs.
  void opened(Asker asker, String tab) {
    executor.execute(() -> {
      if (tab.equals("home")) {
        show(asker);
      } else if (tab.equals("messages") && gate.ask(asker) instanceof Passage.Open) {
        client.signals().suggestedPrompts(asker.channel(), home.starters(asker.user(), 4));
      }
    });
  }

  /// Shows the home tab as it stands now; one view after the other, so that none comes over a newer
  /// one, and again for as long as Slack's trouble may pass soon.
  void show(Asker asker) {
    var user = asker.user();
    if (showing.put(user, true) != null) {
      // whoever is at it shows it once more
      return;
    }
    boolean shown = false;
    try {
      do {
        showing.put(user, false);
        publish(user, asker);
      } while (!showing.remove(user, false));
      shown = true;
    } finally {
      if (!shown) {
        showing.remove(user);
      }
    }
  }

  private void publish(String user, Asker asker) {
    if (Patience.send(() -> client.publishHome(user, view(asker)))
        instanceof Sent.Refused(var code)) {
      LOG.warn("a home tab was not shown: {}", code);
      if (SlackTrouble.of(code) == SlackTrouble.FORM) {
        client.publishHome(user, HomeView.closed(NOT_TAKEN));
      }
    }
  }

  private String view(Asker asker) {
    return gate.askNow(asker) instanceof Passage.Closed(var sentence)
        ? HomeView.closed(sentence)
        : HomeView.of(home.of(asker.user(), directory.nameOf(asker.user()), directory::isGone));
  }

  /// Asks what a button carries, in the conversation with who pressed it.
  void start(Pressed pressed) {
    windows.open(pressed, SentenceModal.asked(ask(pressed.asker(), pressed.value())));
  }

  /// Asks words for somebody, in the app's conversation with them; false when Slack took no message
  /// there.
  boolean ask(Asker who, String words) {
    var posted = client.postDirect(who.user(), "You asked: " + Mrkdwn.escape(words));
    posted.ifPresent(message ->
        conversation.pressedInThread(
            new Asker(who.team(), who.user(), message.channel(), message.ts(), false), words));
    return posted.isPresent();
  }

  /// Tells somebody something in the app's conversation with them, where they may read it.
  ///
  /// @param mrkdwn words of ours in which what came from outside is escaped
  void tell(Asker who, String mrkdwn) {
    executor.execute(() -> {
      if (gate.ask(who) instanceof Passage.Open
          && Patience.send(() -> client.postMessage(who.user(), "", mrkdwn, ""))
              instanceof Sent.Refused(var code)) {
        LOG.warn("somebody could not be told what became of theirs: {}", code);
      }
    });
  }

  private void draft(Pressed pressed) {
    var draft = home.draft(pressed.asker().user(), pressed.value());
    windows.open(
        pressed,
        draft
            .map(d -> DraftModal.of(d.title(), d.entries()))
            .orElseGet(() ->
                SentenceModal.of("No longer kept", "That draft is no longer kept. Ask anew.")));
  }

  /// Shows the home tab anew after something on it has changed.
  void changed(Asker asker) {
    executor.execute(() -> show(asker));
  }
}
