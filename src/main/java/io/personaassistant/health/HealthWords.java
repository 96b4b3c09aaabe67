package io.personaassistant.health;

import io.personaassistant.evidence.TraitEvidence;
import io.personaassistant.text.Graphemes;
import io.personaassistant.text.Sentence;
import java.util.List;

/// Counts and lists in sentences.
final class HealthWords {
  private static final int SHOWN = 3;
  private static final int LONGEST = 70;

  private HealthWords() {}

  /// "1 trait", "3 traits", "1,200 traits".
  static String count(long number, String one) {
    return Sentence.counted(number, one, one + "s");
  }

  /// The first of some traits in quotation marks, and how many more there are.
  static String quoted(List<TraitEvidence> traits) {
    return quotedTexts(traits.stream().map(t -> t.trait().text()).toList());
  }

  /// The same for texts.
  static String quotedTexts(List<String> texts) {
    var shown =
        texts.stream()
            .limit(SHOWN)
            .map(t -> "“" + Graphemes.cut(Sentence.withoutStop(t), LONGEST) + "”")
            .toList();
    int more = texts.size() - shown.size();
    return String.join(", ", shown) + (more > 0 ? " and " + more + " more" : "");
  }

  /// What one thing or several are called that were named before.
  static String it(int number) {
    return number == 1 ? "it" : "them";
  }
}
