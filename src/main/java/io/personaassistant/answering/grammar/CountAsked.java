package io.personaassistant.answering.grammar;

import java.util.regex.Pattern;

/// Reads how many versions of a draft a wish asks for: "3 versions about price", "about price, give
/// me three". Only where that is set apart from what the draft is about: "about the two versions of
/// our plan" is a topic. English. Pure functions.
public final class CountAsked {
  /// How many there may be, in figures or words.
  static final String COUNT =
      "(?:\\d{1,2}|two|three|four|five|six|seven|eight|nine|ten|several|some|a few|a couple of)";

  private static final String VERSIONS =
      "(?:(?:i (?:need|want)|(?:(?:give|show|write|make|send) (?:me|us)))\\s+"
          + COUNT
          + "(?:\\s+{thing})?|(?:in\\s+|with\\s+)?"
          + COUNT
          + "\\s+{thing})(?:\\s+(?:of (?:it|this|that)|to choose from|please))?";

  private static final Pattern ASKED =
      Pattern.compile(
          "(?is)(?:{n}[\\s.!]*$|{n}(?:\\s*[:,]\\s*|\\s+(?=about\\s))(?<behind>.*)|(?<before>.*?)\\s*[,;.–—-]\\s*{n}[\\s.!]*$)"
              .replace("{n}", VERSIONS)
              .replace(
                  "{thing}",
                  "(?:(?:different|other|alternative|new|short)\\s+)?(?:versions|variants|variations|options|alternatives|takes|drafts|ideas|ones)"));

  private CountAsked() {}

  /// What a draft is about without the words that ask for several versions; the same where none do.
  public static String without(String brief) {
    var asked = ASKED.matcher(brief.strip());
    if (!asked.matches()) {
      return brief;
    }
    var behind = asked.group("behind");
    var before = asked.group("before");
    return behind != null ? behind.strip() : before != null ? before.strip() : "";
  }
}
