package io.personaassistant.answering.grammar;

import io.personaassistant.text.PhraseTable;
import java.util.regex.Pattern;

/// Reads how many versions of a draft a wish asks for: "3 versions about price", "about price, give
/// me three". Only where that is set apart from what the draft is about: "about the two versions of
/// our plan" is a topic. English. Pure functions.
public final class CountAsked {
  private static final PhraseTable PHRASES =
      PhraseTable.read(CountAsked.class, "whole-messages.txt");

  /// How many there may be, in figures or words.
  static final String COUNT = PHRASES.of("count");

  private static final Pattern ASKED = PHRASES.pattern("", "count-asked", "");

  private static final Pattern THING = PHRASES.pattern("", "count-thing", "");

  private CountAsked() {}

  /// Whether a word calls what there can be several of, such as "versions" and "ideas".
  static boolean isThing(String word) {
    return THING.matcher(word).matches();
  }

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
