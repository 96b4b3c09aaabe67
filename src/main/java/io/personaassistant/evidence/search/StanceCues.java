package io.personaassistant.evidence.search;

import io.personaassistant.evidence.Stance;
import io.personaassistant.persona.Trait;
import io.personaassistant.persona.TraitKind;
import io.personaassistant.text.ResourceLines;
import io.personaassistant.text.Words;
import java.util.function.Predicate;
import java.util.regex.Pattern;

/// Guesses whether an item contradicts a trait that it is about: relief where a pain or an
/// objection is told, by its words and by what it means, indifference where somebody wants
/// something, by its words alone. What somebody wishes for is no relief. A guess that a person
/// confirms.
final class StanceCues {
  private static final Pattern RELIEF = cues("relief");
  private static final Pattern INDIFFERENCE = cues("indifference");

  /// A sentence that tells what is not there yet, or would have to be.
  private static final Pattern WISH =
      Pattern.compile(
          "\\b(?:if|unless|wouldn't|should|wish(?:es)?|hopes?|as long as|so that"
              + "|(?:i|we|he|she|they)(?:'d| would)|want(?:s|ed)? (?:to|it|an?))\\b",
          Pattern.CASE_INSENSITIVE);

  /// What relief in the words counts beside the meaning (`StanceQualityTest`).
  private static final double OF_WORDS = 1.5;

  private StanceCues() {}

  /// The lines of `stance-cues.txt` that begin with this word and a tab, each a regular expression
  /// of whole words.
  private static Pattern cues(String name) {
    var cues =
        ResourceLines.of(StanceCues.class, "stance-cues.txt").stream()
            .filter(line -> line.startsWith(name + "\t"))
            .map(line -> line.substring(name.length() + 1))
            .toList();
    return Pattern.compile("\\b(?:" + String.join("|", cues) + ")\\b", Pattern.CASE_INSENSITIVE);
  }

  /// @param relief how much the item tells of no trouble by what it means, above 0 for rather so; 0
  ///   where that is not known
  static Stance of(Trait trait, String text, double relief) {
    return contradicts(trait, text, relief) ? Stance.CONTRADICTS : Stance.SUPPORTS;
  }

  private static boolean contradicts(Trait trait, String text, double relief) {
    if (trait.kind() != TraitKind.PAIN && trait.kind() != TraitKind.OBJECTION) {
      return isTold(said -> INDIFFERENCE.matcher(said).find(), trait, text);
    }
    boolean isTold =
        isTold(said -> RELIEF.matcher(said).find() && !WISH.matcher(said).find(), trait, text);
    return relief + (isTold ? OF_WORDS : 0) > 0;
  }

  /// Whether a sentence tells it, and not of something else than the trait does while another
  /// speaks of that.
  private static boolean isTold(Predicate<String> tells, Trait trait, String text) {
    int told = -1;
    int others = 0;
    for (var sentence : Words.sentences(text)) {
      int shared = NamedThings.shared(trait.text(), sentence.text());
      if (tells.test(sentence.text())) {
        told = Math.max(told, shared);
      } else {
        others = Math.max(others, shared);
      }
    }
    return told > 0 || told == 0 && others == 0;
  }
}
