package io.personaassistant.answering.grammar;

import io.personaassistant.text.ResourceLines;
import io.personaassistant.text.Similarity;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

/// Tells a wish for a draft that stands, in words of one's own, from what a customer says: "add a
/// question", "a bit funnier", "without the greeting", "mach es lockerer". How such texts begin
/// stands in `draft-wishes.txt`, what a text can be like in `wish-words.txt`. Pure functions.
final class DraftWishes {
  private static final List<String> WORDS =
      List.copyOf(ResourceLines.words(DraftWishes.class, "wish-words.txt"));

  private static final String LIKE = "(?:" + String.join("|", WORDS) + ")";

  /// "Shorterr" is meant for "shorter".
  private static final int MOST_WRONG_LETTERS = 1;

  private static final int FEWEST_LETTERS = 5;

  /// How a text should be, such as "a bit funnier, please" or "less salesy": in a regular
  /// expression, up to its end.
  static final String HOW =
      "(?:(?:an? )?(?:bit|little|tad) |slightly |somewhat |much |way |even |far )?(?:(?:more|less|not so|not as|not|too) )?"
          + LIKE
          + "(?:,? (?:and|but) (?:(?:more|less|not so|not) )?"
          + LIKE
          + "){0,6}(?:,? (?:please|pls|plz|then|too))?[\\s.!?]*$";

  private static final String POLITE =
      "(?:(?:please|pls|can you|could you|would you|let's|let us|now|and|ok|okay|but|also|then|bitte|und|jetzt"
          + "|s'il te plaît|et|por favor|y|e|per favore|alsjeblieft|en)[,\\s]+){0,6}";

  private static final Pattern WISH =
      Pattern.compile(
          "(?iu)"
              + POLITE
              + "(?:"
              + String.join("|", ResourceLines.of(DraftWishes.class, "draft-wishes.txt"))
              + "|"
              + HOW
              + ").*",
          Pattern.DOTALL);

  /// What a customer asks for in words like these.
  private static final Pattern OF_MONEY =
      Pattern.compile(
          "(?iu).*(?:billiger|günstiger|rabatt|kostenlos|moins cher|remise|gratuit|(?:más|mais) barat|descuento|desconto"
              + "|meno car|sconto|goedkoper|korting|gratis).*",
          Pattern.DOTALL);

  private DraftWishes() {}

  /// Whether the text can only be about a draft that stands.
  static boolean isOne(String text) {
    var said = text.replace('’', '\'');
    return WISH.matcher(said).matches() && !OF_MONEY.matcher(said).matches();
  }

  /// Whether the text is one of the words that say what a draft can be like, or one with a wrong
  /// letter.
  static boolean isNearlyOne(String text) {
    var word = text.strip().toLowerCase(Locale.ROOT);
    return word.length() >= FEWEST_LETTERS
        && !Similarity.nearest(word, WORDS, MOST_WRONG_LETTERS).isEmpty();
  }
}
