package io.personaassistant.slack;

/// Why the program cannot run in Slack; the message is a sentence for the admin.
public final class SlackRefused extends RuntimeException {
  private static final long serialVersionUID = 1;

  private final String sentence;

  SlackRefused(String sentence) {
    super(sentence);
    this.sentence = sentence;
  }

  /// What is wrong, and the next step.
  public String sentence() {
    return sentence;
  }
}
