package io.personaassistant.evidence.meaning;

import java.util.List;

/// A text that is looked for, as the models read it. Nobody changes it.
///
/// @param words the vector of each of its words; empty where it is looked for as a whole
public record SoughtText(TextMeaning reading, List<float[]> words, Embedder model) {
  public SoughtText {
    words = List.copyOf(words);
  }
}
