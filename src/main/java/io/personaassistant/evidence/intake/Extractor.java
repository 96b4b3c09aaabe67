package io.personaassistant.evidence.intake;

import io.personaassistant.evidence.Stance;
import java.util.List;
import java.util.Locale;

/// Picks out of what participants said what is worth keeping, as a model does. What it gives is
/// believed only as far as its words are found in what was said.
@FunctionalInterface
public interface Extractor {
  /// Picks from these answers.
  ///
  /// @param said answers of participants in their order, without personal data, and none that reads
  ///   like instructions to a program
  /// @param persona the slug of the persona that they are about, `""` where nobody said
  Extracted of(List<String> said, String persona);

  /// What was picked.
  ///
  /// @param why a sentence for when nothing was, `""` where there simply was nothing
  record Extracted(List<Pick> picks, String why) {
    public Extracted {
      picks = List.copyOf(picks);
    }
  }

  /// One piece.
  ///
  /// @param said the place of the answer that it is from, from 0; may be wrong
  /// @param text the words; they may be made up
  /// @param trait the id of the trait it speaks of, `""` for none
  record Pick(int said, String text, Kind kind, String trait, Stance stance) {}

  /// What a piece was taken for.
  enum Kind {
    QUOTE,
    PAIN,
    GOAL,
    DECISION;

    /// The word in files and the database, such as `pain`.
    public String word() {
      return name().toLowerCase(Locale.ROOT);
    }
  }
}
