package io.personaassistant.evidence.meaning;

import io.personaassistant.text.Recent;
import java.util.List;

/// Reads texts that are looked for: what customers say is heard again and again, and reading it
/// costs more than the search. Safe for any number of threads.
final class AskedTexts {
  /// Of texts with their pieces: some 50 kB each.
  private static final int RECENT = 128;

  private static final int RECENT_WORDS = 1_024;

  private final Recent<TextMeaning> recent = new Recent<>(RECENT);
  private final Recent<float[]> recentWords = new Recent<>(RECENT_WORDS);

  /// A text as a whole.
  SoughtText whole(String text, Embedder model) {
    return new SoughtText(recent.of(text, model::read), List.of(), model);
  }

  /// A text with the words that say what it is about, each by itself.
  SoughtText withWords(String text, Embedder model) {
    var words =
        NearestOnRecord.words(text).stream()
            .map(word -> recentWords.of(word, model::word))
            .toList();
    return new SoughtText(recent.of(text, model::read), words, model);
  }
}
