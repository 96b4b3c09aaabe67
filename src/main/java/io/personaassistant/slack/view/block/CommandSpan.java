package io.personaassistant.slack.view.block;

import java.util.regex.Pattern;

/// Commands between backticks, as our sentences name them: they are shown as code, so that they
/// stand out and are copied without anything invisible in them.
final class CommandSpan {
  /// Ours, or the plain words that are typed in a thread; nothing that Slack or Markdown would read
  /// as a link, a mention or an entity.
  private static final Pattern COMMAND =
      Pattern.compile(
          "`(?:/?persona [^`\\n<>&]{1,150}|/persona|[a-z][a-z0-9 '’.,…\\[\\]-]{0,150})`");

  private CommandSpan() {}

  /// Where the span that begins at a backtick ends, behind its last backtick; the beginning itself
  /// where there is none.
  static int end(String text, int begin) {
    if (text.charAt(begin) != '`' || (begin > 0 && inWord(text, begin - 1))) {
      return begin;
    }
    var found = COMMAND.matcher(text).region(begin, text.length());
    return found.lookingAt() && (found.end() == text.length() || !inWord(text, found.end()))
        ? found.end()
        : begin;
  }

  private static boolean inWord(String text, int at) {
    return Character.isLetterOrDigit(text.charAt(at)) || text.charAt(at) == '`';
  }
}
