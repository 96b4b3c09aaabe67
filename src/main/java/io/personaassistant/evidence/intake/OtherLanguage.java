package io.personaassistant.evidence.intake;

import io.personaassistant.text.English;
import java.util.List;
import java.util.Optional;

/// Tells who imports texts in another language what that costs.
final class OtherLanguage {
  /// So many of the texts show it.
  private static final int LOOKED_AT = 500;

  private OtherLanguage() {}

  /// A sentence where most of the texts do not read as English.
  static Optional<String> note(List<String> texts) {
    var some = texts.subList(0, Math.min(texts.size(), LOOKED_AT));
    long foreign = some.stream().filter(text -> !English.isLikely(text)).count();
    return foreign * 2 > some.size()
        ? Optional.of(
            "It does not read as English. It is stored, but search and the checks for personal"
                + " data and hidden instructions work best in English: read the items before you use"
                + " them.")
        : Optional.empty();
  }
}
