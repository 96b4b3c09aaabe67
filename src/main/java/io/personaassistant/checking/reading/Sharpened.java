package io.personaassistant.checking.reading;

import io.personaassistant.text.ResourceLines;
import io.personaassistant.text.WordList;
import io.personaassistant.text.Words;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/// Words for how often, how much and how insistently, and what bears them out in the sentence that
/// is retold: who asked did not demand. English.
public final class Sharpened {
  /// @param strong words that say much
  /// @param borne words of a source by which it says as much
  /// @param weak words of which a source must have one to say less; empty where any other does
  private record Degree(List<String> strong, List<String> borne, List<String> weak) {
    static Degree read(String line) {
      var cells = line.split("\t", -1);
      var weak = cells.length > 2 ? WordList.phrases(cells[2]) : List.<String>of();
      return new Degree(WordList.phrases(cells[0]), WordList.phrases(cells[1]), weak);
    }
  }

  private static final List<Degree> DEGREES =
      ResourceLines.of(Sharpened.class, "sharpened.txt").stream().map(Degree::read).toList();

  /// "Not always", "how often" and "more often" say how much themselves.
  private static final Pattern WEIGHED =
      Pattern.compile("(?i)(?:\\b(?:not|how|as|more|most|less|too|so)|n['’]t) $");

  /// "Exactly what was asked" only points to it.
  private static final Pattern WHICH =
      Pattern.compile(
          "(?i)(?:exactly|precisely)"
              + " (?:what|how|where|which|when|who|why|that|the|this|as|like|one)\\b");

  private Sharpened() {}

  /// The first word that says more than the sentence which is retold.
  ///
  /// @param source all of the item, where the word itself may stand
  public static Optional<String> find(String said, String told, String source) {
    return DEGREES.stream()
        .filter(d -> !isBorne(d, told))
        .flatMap(d -> Phrases.find(said, d.strong()).stream())
        .filter(word -> !WHICH.matcher(said.substring(word.start())).lookingAt())
        .filter(word -> !WEIGHED.matcher(said.substring(0, word.start())).find())
        .map(word -> word.text())
        .filter(word -> Phrases.find(source, Words.stem(word) + "*").isEmpty())
        .findFirst();
  }

  private static boolean isBorne(Degree degree, String told) {
    return !Phrases.find(told, degree.borne()).isEmpty()
        || !degree.weak().isEmpty() && Phrases.find(told, degree.weak()).isEmpty();
  }
}
