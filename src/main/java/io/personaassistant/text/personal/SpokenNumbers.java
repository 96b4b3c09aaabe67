package io.personaassistant.text.personal;

import io.personaassistant.text.personal.PersonalData.Kind;
import io.personaassistant.text.personal.PersonalData.Pieces;
import java.util.List;
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
    if (pieces.hasAny(List.of("one", "seven", "eins", "sieben", "deux", "sept", "uno", "siete"))) {
      SPOKEN.forEach(spoken -> pieces.each(spoken, Kind.PHONE, 0, _ -> true));
    }
  }
}
