package io.personaassistant.text.personal;

import io.personaassistant.text.Words;
import io.personaassistant.text.personal.PersonalData.Kind;
import io.personaassistant.text.personal.PersonalData.Pieces;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

/// Phone numbers as they are heard and written down: "oh seven double seven, nine hundred". So many
/// digits in a row are not said of anything else.
final class SpokenNumbers {
  private static final List<String> DIGITS =
      List.of(
          "zero|oh|o|nought|one|two|three|four|five|six|seven|eight|nine",
          "null|eins|zwei|zwo|drei|vier|fünf|sechs|sieben|acht|neun",
          "zéro|un|deux|trois|quatre|cinq|six|sept|huit|neuf",
          "cero|uno|dos|tres|cuatro|cinco|seis|siete|ocho|nueve");

  private static final Set<String> WORDS =
      Set.copyOf(List.of(String.join("|", DIGITS).split("[|]", -1)));

  /// A number has seven digits at least; what stands against the first and last of them may hide
  /// these.
  private static final int FEWEST = 5;

  // Possessive throughout: no input can make these backtrack for long.
  private static final List<Pattern> SPOKEN =
      DIGITS.stream()
          .map(digit ->
              "(?:(?:double|triple|treble|doppel) )?(?:" + digit + ")(?![\\p{L}])(?: hundred)?")
          .map(digit ->
              Pattern.compile(
                  "(?iu)(?<![\\p{L}\\p{N}])(?:plus )?"
                      + digit
                      + "(?:[ ,.\\-]{1,3}"
                      + digit
                      + "){6,24}+"))
          .toList();

  private SpokenNumbers() {}

  static void find(Pieces pieces) {
    if (pieces.hasAny(List.of("one", "seven", "eins", "sieben", "deux", "sept", "uno", "siete"))
        && Words.tokens(pieces.text).stream().filter(WORDS::contains).count() >= FEWEST) {
      SPOKEN.forEach(spoken -> pieces.each(spoken, Kind.PHONE, 0, _ -> true));
    }
  }
}
