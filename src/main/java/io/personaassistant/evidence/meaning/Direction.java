package io.personaassistant.evidence.meaning;

import io.personaassistant.text.ResourceLines;
import io.personaassistant.text.instruction.HiddenInstructions;
import io.personaassistant.text.instruction.HiddenInstructions.Suspicion;
import java.util.Optional;
import java.util.function.Supplier;

/// How much a text is of a kind, by what it means: a direction in the space of the sentence models,
/// learned from labelled English texts by a test that measures it on texts that were kept back.
/// Thread-safe.
public final class Direction {
  /// Of angry messages (`ToneQualityTest`).
  static final Direction ANGER = read("tone.txt");

  /// Of orders to a program, to be added to what the words count (`OrderQualityTest`).
  public static final Direction ORDER = read("orders.txt");

  /// Of what has been no trouble, to be added to what the words say (`StanceQualityTest`).
  public static final Direction RELIEF = read("relief.txt");

  private final String model;
  private final double start;
  private final double[] weights;

  /// @param model the name of the models whose vectors it reads
  public Direction(String model, double start, double[] weights) {
    this.model = model;
    this.start = start;
    this.weights = weights.clone();
  }

  private static Direction read(String name) {
    var lines = ResourceLines.of(Direction.class, name);
    var weights = lines.subList(2, lines.size()).stream().mapToDouble(Double::parseDouble);
    return new Direction(lines.getFirst(), Double.parseDouble(lines.get(1)), weights.toArray());
  }

  /// What makes a text suspicious of an order to a program, by its words and, where these leave it
  /// in doubt, by what they mean.
  ///
  /// @param model asked for only then; none where it cannot be had
  static Optional<Suspicion> suspicion(String text, Supplier<Optional<Embedder>> model) {
    return HiddenInstructions.in(
        text, piece -> model.get().map(m -> ORDER.of(m, m.embed(piece))).orElse(0.0));
  }

  /// Above 0 for a vector of these models that is rather of the kind; 0 for other models.
  public double of(Embedder by, float[] vector) {
    if (!by.name().equals(model) || vector.length != weights.length) {
      return 0;
    }
    double sum = start;
    for (int i = 0; i < vector.length; i++) {
      sum += weights[i] * vector[i];
    }
    return sum;
  }
}
