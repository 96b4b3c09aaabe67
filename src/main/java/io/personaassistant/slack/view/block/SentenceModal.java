package io.personaassistant.slack.view.block;

/// A window that says one thing.
public final class SentenceModal {
  private SentenceModal() {}

  /// The view as JSON.
  ///
  /// @param title 24 characters at most
  /// @param sentence words of ours in mrkdwn; what came from outside must be escaped
  public static String of(String title, String sentence) {
    return Modal.window(title, new BlockList().section(sentence));
  }

  /// Where the answer to what was asked in a window comes.
  ///
  /// @param isSent whether Slack took the question
  public static String asked(boolean isSent) {
    return isSent
        ? of("Asked", "The answer comes in the *Messages* tab of this app.")
        : of("Not sent", "Slack did not take the message. Please try again in a minute.");
  }
}
