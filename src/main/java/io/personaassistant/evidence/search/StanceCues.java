package io.personaassistant.evidence.search;

import io.personaassistant.evidence.Stance;
import io.personaassistant.persona.Trait;
import io.personaassistant.persona.TraitKind;
import io.personaassistant.text.ResourceLines;
import io.personaassistant.text.Words;
import java.util.function.Predicate;
import java.util.regex.Pattern;

/// Guesses from its words whether an item contradicts a trait that it is about: relief where a pain
/// or an objection is told, indifference where somebody wants something. What somebody wishes for
/// is no relief. A guess that a person confirms.
final class StanceCues {
  private static final Pattern RELIEF = cues("relief");
  private static final Pattern INDIFFERENCE = cues("indifference");

  /// A sentence that tells what is not there yet, or would have to be.
  private static final Pattern WISH =
      Pattern.compile(
          "\\b(?:if|unless|wouldn't|should|wish(?:es)?|hopes?|as long as|so that"
              + "|(?:i|we|he|she|they)(?:'d| would)|want(?:s|ed)? (?:to|it|an?))\\b",
          Pattern.CASE_INSENSITIVE);

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

  static Stance of(Trait trait, String text) {
    boolean isTrouble = trait.kind() == TraitKind.PAIN || trait.kind() == TraitKind.OBJECTION;
    boolean contradicts =
        isTrouble
            ? isTold(said -> RELIEF.matcher(said).find() && !WISH.matcher(said).find(), trait, text)
            : isTold(said -> INDIFFERENCE.matcher(said).find(), trait, text);
    return contradicts ? Stance.CONTRADICTS : Stance.SUPPORTS;
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
