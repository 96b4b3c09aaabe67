package io.personaassistant.slack.view.block;

import io.personaassistant.text.HiddenCharacters;

/// Text from outside as standard Markdown that shows as it is, for streamed messages. Commands
/// between backticks stay code.
final class Markdown {
  private static final String SPECIAL = "\\`*_{}[]#|~";

  private Markdown() {}

  static String escape(String text) {
    var out = new StringBuilder();
    var clean = HiddenCharacters.remove(text);
    for (int i = 0; i < clean.length(); i++) {
      int span = CommandSpan.end(clean, i);
      if (span > i) {
        out.append(clean, i, span);
        i = span - 1;
        continue;
      }
      char c = clean.charAt(i);
      switch (c) {
        // streams resolve <@U...> and <url|label> too
        case '<' -> out.append("&lt;");
        case '>' -> out.append("&gt;");
        case '&' -> out.append("&amp;");
        default -> {
          if (SPECIAL.indexOf(c) >= 0) {
            out.append('\\');
          }
          out.append(c);
        }
      }
    }
    return out.toString().replace("\n", "  \n");
  }
}
