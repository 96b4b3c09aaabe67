package io.personaassistant.answering.request;

/// What somebody said, and a longer text that went with it, such as a file.
///
/// @param attached `""` for none; never read as names or commands
public record Heard(String words, String attached) {
  /// Sets a longer text apart from the words that it goes with, where both are kept as one: nobody
  /// types the first of these characters.
  private static final String APART = "\u001e\n";

  /// What a request says, or what a model took it for; what was typed into a window is no command
  /// but its first line.
  public static Heard in(Request request) {
    if (!request.readAs().isEmpty()) {
      return new Heard(request.readAs(), "");
    }
    var text = request.text();
    int apart = text.indexOf(APART);
    if (apart >= 0) {
      return new Heard(text.substring(0, apart), text.substring(apart + APART.length()));
    }
    int end = request.isFromWindow() ? text.indexOf('\n') : -1;
    return end < 0
        ? new Heard(text, "")
        : new Heard(text.substring(0, end), text.substring(end + 1));
  }

  /// Both as a request keeps them that came from no window: [#in] tells them apart again.
  public String kept() {
    return words + APART + attached;
  }

  /// Both as one text.
  public String whole() {
    return (words + "\n" + attached).strip();
  }
}
