package io.personaassistant.evidence.meaning;

import io.personaassistant.text.ResourceLines;

/// Whether a message reads angry, by what it means: a direction in the space of the sentence
/// models, learned from labelled messages to support (`ToneQualityTest` learns it again and
/// measures it on messages that were kept back). English. Thread-safe.
final class Tone {
  /// The numbers that ship with the program.
  static final Tone BUILT_IN = read();

  private final String model;
  private final double start;
  private final double[] weights;

  /// @param model the name of the models whose vectors it reads
  Tone(String model, double start, double[] weights) {
    this.model = model;
    this.start = start;
    this.weights = weights.clone();
  }

  private static Tone read() {
    var lines = ResourceLines.of(Tone.class, "tone.txt");
    var weights = lines.subList(2, lines.size()).stream().mapToDouble(Double::parseDouble);
    return new Tone(lines.getFirst(), Double.parseDouble(lines.get(1)), weights.toArray());
  }

  /// Whether a vector of these models is one of an angry message; false for other models.
  boolean isAngry(Embedder of, float[] vector) {
    return of.name().equals(model)
        && vector.length == weights.length
        && start + product(vector) > 0;
  }

  private double product(float[] vector) {
    double sum = 0;
    for (int i = 0; i < vector.length; i++) {
      sum += weights[i] * vector[i];
    }
    return sum;
  }
}
