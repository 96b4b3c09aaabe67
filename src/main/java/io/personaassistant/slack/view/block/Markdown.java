package io.personaassistant.slack.view.block;

import java.util.regex.Pattern;

/// Text from outside as standard Markdown that shows as it is, for streamed messages. Commands
/// between backticks stay code.
public final class Markdown {
  private static final String SPECIAL = "\\`*_{}[]#|~";

  /// Those of them that format in mrkdwn, too, which plain text is read as.
  private static final String FORMATTING = "`*_~";

  /// What stands before a text in its line, as [EntryView#markdown] writes it.
  private static final Pattern LABEL =
      Pattern.compile("(?m)^(> )?(\\*\\*|_)((?:[^*_\\\\\n]|\\\\.)+)\\2 (?=\\S)");

  private Markdown() {}

  static String escape(String text) {
    // streams resolve <@U...> and <url|label> too
    return CommandSpan.around(
            text,
            (out, clean, at) -> {
              char c = clean.charAt(at);
              out.append(SPECIAL.indexOf(c) >= 0 ? "\\" : "").append(c);
            })
        .replace("\n", "  \n");
  }

  /// What Markdown of ours says, without its marks: for notifications, screen readers, and where
  /// Slack takes nothing else.
  public static String plain(String formatted) {
    var markdown = LABEL.matcher(formatted).replaceAll("$1$3: ");
    var out = new StringBuilder(markdown.length());
    for (int i = 0; i < markdown.length(); i++) {
      char c = markdown.charAt(i);
      int code = CommandSpan.end(markdown, i);
      if (code > i) {
        out.append(markdown, i, code);
        i = code - 1;
      } else if (c == '\\' && i + 1 < markdown.length()) {
        char escaped = markdown.charAt(++i);
        out.append(FORMATTING.indexOf(escaped) >= 0 ? "\u2060" : "").append(escaped);
      } else if (c != '*' && c != '_') {
        out.append(c);
      }
    }
    return out.toString().replace("  \n", "\n");
  }
}
