package io.personaassistant.slack.view.block;

import io.personaassistant.text.HiddenCharacters;
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

  /// How one character of a text is written.
  interface Writing {
    /// Writes the character at a place.
    void append(StringBuilder out, String text, int at);
  }

  /// The text without hidden characters, its characters that control Slack escaped and commands
  /// left as they are.
  ///
  /// @param others writes all other characters
  static String around(String text, Writing others) {
    var clean = HiddenCharacters.remove(text);
    var out = new StringBuilder(clean.length() + 16);
    for (int i = 0; i < clean.length(); i++) {
      int span = end(clean, i);
      if (span > i) {
        out.append(clean, i, span);
        i = span - 1;
        continue;
      }
      switch (clean.charAt(i)) {
        case '&' -> out.append("&amp;");
        case '<' -> out.append("&lt;");
        case '>' -> out.append("&gt;");
        default -> others.append(out, clean, i);
      }
    }
    return out.toString();
  }

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
