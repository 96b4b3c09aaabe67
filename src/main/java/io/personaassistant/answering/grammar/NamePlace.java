package io.personaassistant.answering.grammar;

import java.util.regex.Pattern;

/// Where in a text a name stood that has been taken out of it. Pure functions.
final class NamePlace {
  /// What sets a name at the end apart from the words before it.
  static final Pattern SET_APART =
      Pattern.compile("(?<mark>[\\s,;:–—-]*)(?<for>\\b(?:for|(?:the )?persona(?: is|:)?))?\\s*$");

  private static final Pattern CLAUSE_BEFORE =
      Pattern.compile("(?i)\\b(?:about|on) (?:how|why|what|when|where|whether)\\s$");

  private NamePlace() {}

  /// The text with another word where the name stood.
  ///
  /// @param others the text without the name
  static String with(String word, String text, String others) {
    int at = in(text, others);
    return TypedText.join(others.substring(0, at), word, others.substring(at));
  }

  /// Whether it stood in a clause that tells what something is about, of which it is a part.
  static boolean isInClause(String text, String others) {
    return CLAUSE_BEFORE.matcher(text.substring(0, in(text, others))).find();
  }

  /// Where in `others` the name stood.
  static int in(String text, String others) {
    if (text.startsWith(others)) {
      return others.length();
    }
    int same = 0;
    while (same < others.length() && text.charAt(same) == others.charAt(same)) {
      same++;
    }
    // the name and what follows it may begin alike
    return others.lastIndexOf(' ', Math.min(same, others.length() - 1)) + 1;
  }
}
