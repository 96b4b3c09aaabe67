package io.personaassistant.evidence.meaning;

import java.util.List;

/// A text that is looked for, as the models read it. Nobody changes it.
public final class SoughtText {
  private final Reading reading;
  private final List<float[]> words;
  private final Embedder model;

  /// @param words the vector of each of its words; empty where it is looked for as a whole
  SoughtText(Reading reading, List<float[]> words, Embedder model) {
    this.reading = reading;
    this.words = List.copyOf(words);
    this.model = model;
  }

  Reading reading() {
    return reading;
  }

  List<float[]> words() {
    return words;
  }

  Embedder model() {
    return model;
  }
}
