package io.personaassistant.evidence.building;

import io.personaassistant.evidence.segment.CommonWords;
import java.util.Set;
import java.util.stream.Collectors;

/// What people do by the words of their titles, ranks aside: `chef` of a head chef, `quality` of a
/// quality manager and of a head of quality.
final class TitleWords {
  private static final Set<String> RANKS =
      CommonWords.stems(
          "manager head director lead leader senior junior chief officer assistant team member staff"
              + " person employee executive customer client user buyer owner group company enterprise"
              + " business mid-size small large unknown segment segments");

  private TitleWords() {}

  /// The stems of the words that say a trade.
  static Set<String> trades(String title) {
    return CommonWords.stems(title).stream()
        .filter(stem -> !RANKS.contains(stem))
        .collect(Collectors.toUnmodifiableSet());
  }
}
