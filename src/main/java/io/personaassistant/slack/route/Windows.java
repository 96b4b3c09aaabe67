package io.personaassistant.slack.route;

import io.personaassistant.slack.api.Patience;
import io.personaassistant.slack.api.Sent;
import io.personaassistant.slack.api.SlackClient;
import io.personaassistant.slack.api.SlackTrouble;
import io.personaassistant.slack.view.block.Mrkdwn;
import io.personaassistant.slack.view.block.SentenceModal;
import java.util.function.Supplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Windows that open at once, because what opens them lives three seconds, and are filled when what
/// belongs into them is known. Thread-safe.
public final class Windows {
  private static final Logger LOG = LoggerFactory.getLogger(Windows.class);
  private final SlackClient client;

  public Windows(SlackClient client) {
    this.client = client;
  }

  /// An open window.
  public final class Window {
    private final String id;

    private Window(String id) {
      this.id = id;
    }

    /// The id of its view.
    public String id() {
      return id;
    }

    /// Shows another view, as JSON; false when Slack did not, as for one that was closed.
    public boolean show(String view) {
      return !(patiently(view) instanceof Sent.Refused);
    }

    private Sent patiently(String view) {
      return Patience.send(() -> update(view));
    }

    /// The same once, with what Slack says of it.
    public Sent update(String view) {
      var sent = client.updateView(id, view);
      if (sent instanceof Sent.Refused(var code)) {
        refused("was not shown", code);
      }
      return sent;
    }

    /// Shows what belongs in a window that says it is being read: that must not stay for ever where
    /// Slack does not take the view. False when it was not shown.
    public boolean fill(String title, String view) {
      return fill(
          title,
          view,
          "Slack did not take what belongs here. Nothing was changed; close this and try again."
              + " An admin finds it in the log.");
    }

    /// The same where something was changed before.
    ///
    /// @param instead what it says where Slack does not take the view, in words of ours alone
    public boolean fill(String title, String view, String instead) {
      boolean isShown = show(view);
      if (!isShown) {
        show(sentence(title, instead));
      }
      return isShown;
    }
  }

  /// The window with this id, which was opened before.
  public Window at(String id) {
    return new Window(id);
  }

  /// Shows another view in the window in which somebody pressed something. Where it is still open
  /// and Slack does not take the view, they are told: else it seems that nothing was done.
  public void show(Pressed pressed, String view) {
    if (at(pressed.viewId()).patiently(view) instanceof Sent.Refused(var code)
        && SlackTrouble.of(code) != SlackTrouble.TOO_LATE) {
      tell(
          pressed,
          "Slack did not show what came of what you pressed. Close the window and open it again to"
              + " see how things stand.");
    }
  }

  /// What is done in an open window.
  @FunctionalInterface
  public interface Filling {
    /// Fills it.
    void fill(Window window);
  }

  /// Opens a window for who chose something and fills it; when Slack does not open it in time, they
  /// are told what to do.
  ///
  /// @param title what they chose, 24 characters at most
  public void open(Pressed pressed, String title, Filling filling) {
    open(
        pressed,
        title,
        "Reading the message …",
        "please choose *" + title + "* on the message again",
        filling);
  }

  /// Opens a window for who pressed a button or typed a command, and fills it with records.
  public void load(Pressed pressed, String title, Supplier<String> view) {
    open(
        pressed,
        title,
        "Reading the records …",
        "please try again",
        window -> window.fill(title, view.get()));
  }

  /// A window that somebody closed, or that came too late, is nothing to mend.
  private static void refused(String what, String code) {
    if (SlackTrouble.of(code) == SlackTrouble.TOO_LATE) {
      LOG.info("a window {}: {}", what, code);
    } else {
      LOG.warn("a window {}: {}", what, code);
    }
  }

  private void open(Pressed pressed, String title, String reading, String again, Filling filling) {
    var sent = client.openView(pressed.triggerId(), SentenceModal.of(title, reading));
    switch (sent) {
      case Sent.Refused(var code) -> {
        refused("did not open", code);
        tell(pressed, "The window did not open in time. Nothing was changed; " + again + ".");
      }
      case Sent.Ok(var id) -> {
        try {
          filling.fill(at(id));
        } catch (RuntimeException e) {
          LOG.error("a window broke: {} at {}", e.getClass().getName(), place(e));
          at(id)
              .show(
                  SentenceModal.of(
                      title,
                      "Something went wrong on our side, and nothing was saved; "
                          + again
                          + ". An admin finds it in the log."));
        }
      }
    }
  }

  /// Lays a view that is ready over the window in which somebody pressed a button; what they have
  /// ticked and typed there stays.
  public void push(Pressed pressed, String view) {
    if (client.pushView(pressed.triggerId(), view) instanceof Sent.Refused(var code)) {
      refused("was not laid over another", code);
      tell(pressed, "The window did not open in time; please try again.");
    }
  }

  /// Opens a view that is ready, for who pressed a button; when Slack does not open it, they are
  /// told where they pressed.
  public void open(Pressed pressed, String view) {
    if (client.openView(pressed.triggerId(), view) instanceof Sent.Refused(var code)) {
      refused("did not open", code);
      tell(
          pressed,
          SlackTrouble.of(code) == SlackTrouble.TOO_LATE
              ? "The window did not open in time; please try again."
              : "Slack did not open the window; please try again in a minute.");
    }
  }

  /// Tells one person where they pressed, or in the app's conversation with them: nothing can
  /// follow at home and after a shortcut of Slack's own menu.
  private void tell(Pressed pressed, String sentence) {
    tell(pressed, sentence, "");
  }

  /// The same for a message with blocks, which may be `""`. Where Slack does not take it at the one
  /// place it comes at the other.
  public void tell(Pressed pressed, String text, String blocks) {
    boolean isThere =
        !pressed.responseUrl().isEmpty()
            && Patience.send(() -> client.respond(pressed.responseUrl(), text, blocks))
                instanceof Sent.Ok;
    if (!isThere
        && Patience.send(() -> client.postMessage(pressed.asker().user(), "", text, blocks))
            instanceof Sent.Refused(var code)) {
      LOG.warn("what somebody pressed for could not be told: {}", code);
    }
  }

  /// The same for content that is known at once.
  public void show(Pressed pressed, String title, Supplier<String> view) {
    open(pressed, title, window -> window.fill(title, view.get()));
  }

  /// A view that says one thing, in words of ours alone.
  public static String sentence(String title, String words) {
    return SentenceModal.of(title, Mrkdwn.escape(words));
  }

  private static String place(RuntimeException e) {
    return e.getStackTrace().length > 0 ? e.getStackTrace()[0].toString() : "?";
  }
}
