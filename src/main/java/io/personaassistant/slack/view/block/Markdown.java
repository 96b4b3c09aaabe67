package io.personaassistant.slack.view.block;

/// Text from outside as standard Markdown that shows as it is, for streamed messages. Commands
/// between backticks stay code.
final class Markdown {
  private static final String SPECIAL = "\\`*_{}[]#|~";

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
}
