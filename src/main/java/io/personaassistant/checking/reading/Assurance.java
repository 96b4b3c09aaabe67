package io.personaassistant.checking.reading;

import io.personaassistant.text.WordList;
import io.personaassistant.text.Words;
import java.util.Set;
import java.util.regex.Pattern;

/// What an assurance in a sentence assures, and which statements say just that. English.
final class Assurance {
  private static final int ENOUGH = 2;

  /// Says of which ones something is said.
  private static final Pattern RELATIVE =
      Pattern.compile("(?i)\\b(?:that|who|which)(?: \\p{L}+){1,4}");

  private static final Pattern STOP =
      Pattern.compile("[;:—]|,? (?:but|because|since) |, (?:and|so|while) ");

  static final Set<String> WORDS = WordList.stems("assurance.words");

  /// The part between stops that an assurance stands in: what the next part says is not assured.
  static String own(String sentence, int at) {
    int end = sentence.length();
    var stops = STOP.matcher(sentence);
    int start = 0;
    while (stops.find()) {
      if (stops.end() <= at) {
        start = stops.end();
      } else {
        end = Math.min(end, stops.start());
      }
    }
    return sentence.substring(start, end);
  }

  /// "Guaranteed" alone assures what stands beside it.
  static boolean saysEnough(String sentence, int at) {
    var about = Wording.stems(own(sentence, at), "");
    about.removeAll(WORDS);
    return about.size() >= ENOUGH;
  }

  /// "You pay for each session that takes place" does not say that it takes place.
  static boolean isMainly(String statement, String part) {
    var main = Wording.stems(RELATIVE.matcher(statement).replaceAll(" "), "");
    var all = Wording.stems(statement, "");
    return Words.content(part).stream()
        .filter(stem -> !WORDS.contains(stem))
        .filter(stem -> Wording.shared(Set.of(stem), all) > 0)
        .reduce((_, last) -> last)
        .filter(last -> Wording.shared(Set.of(last), main) > 0)
        .isPresent();
  }

  private Assurance() {}
}
