package io.personaassistant.drafting.page;

import io.personaassistant.text.HiddenCharacters;

/// Text from outside inside HTML.
final class Html {
  private Html() {}

  /// The text as it may stand between tags and in a quoted attribute; hidden characters go.
  static String text(String text) {
    return HiddenCharacters.remove(text)
        .replace("&", "&amp;")
        .replace("<", "&lt;")
        .replace(">", "&gt;")
        .replace("\"", "&quot;")
        .replace("'", "&#39;");
  }
}
