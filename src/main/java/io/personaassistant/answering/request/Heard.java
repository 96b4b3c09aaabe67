package io.personaassistant.answering.request;

/// What somebody said, and a longer text that went with it, such as a file.
///
/// @param attached `""` for none; never read as names or commands
public record Heard(String words, String attached) {
  /// What a request says, or what a model took it for; what was typed into a window is no command
  /// but its first line.
  public static Heard in(Request request) {
    if (!request.readAs().isEmpty()) {
      return new Heard(request.readAs(), "");
    }
    int end = request.isFromWindow() ? request.text().indexOf('\n') : -1;
    return end < 0
        ? new Heard(request.text(), "")
        : new Heard(request.text().substring(0, end), request.text().substring(end + 1));
  }

  /// Both as one text.
  public String whole() {
    return (words + "\n" + attached).strip();
  }
}
