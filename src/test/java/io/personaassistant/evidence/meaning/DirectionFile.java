package io.personaassistant.evidence.meaning;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/// Directions that tests learned, as the program reads them.
public final class DirectionFile {
  private static final int ROUNDS = 3_000;
  private static final double STEP = 0.5;

  private DirectionFile() {}

  /// Logistic regression that keeps its numbers small.
  ///
  /// @param isOfKind for each of these vectors
  /// @param ridge the larger, the smaller the numbers
  /// @return a weight for each number of a vector, and where to start
  public static double[] learned(List<float[]> vectors, List<Boolean> isOfKind, double ridge) {
    int size = vectors.getFirst().length;
    var weights = new double[size + 1];
    for (int round = 0; round < ROUNDS; round++) {
      var slope = new double[size + 1];
      for (int v = 0; v < vectors.size(); v++) {
        var vector = vectors.get(v);
        double error = 1 / (1 + Math.exp(-score(weights, vector))) - (isOfKind.get(v) ? 1 : 0);
        for (int i = 0; i < size; i++) {
          slope[i] += error * vector[i];
        }
        slope[size] += error;
      }
      for (int i = 0; i <= size; i++) {
        double kept = i < size ? ridge * weights[i] : 0;
        weights[i] -= STEP * (slope[i] / vectors.size() + kept);
      }
    }
    return weights;
  }

  /// What weights give for a vector; the last is where to start.
  static double score(double[] weights, float[] vector) {
    double sum = weights[vector.length];
    for (int i = 0; i < vector.length; i++) {
      sum += weights[i] * vector[i];
    }
    return sum;
  }

  /// A direction of a model.
  ///
  /// @param weights the last is where to start
  public static Direction direction(Embedder model, double[] weights) {
    int last = weights.length - 1;
    return new Direction(model.name(), weights[last], Arrays.copyOf(weights, last));
  }

  /// Writes it.
  ///
  /// @param by the test that learned it
  public static void write(Path file, String by, Embedder model, double[] weights)
      throws IOException {
    var lines =
        new ArrayList<>(
            List.of(
                "# Learned by %s: the models, where to start, and a number for each of theirs."
                    .formatted(by),
                model.name(),
                String.format(Locale.ROOT, "%.3f", weights[weights.length - 1])));
    for (int i = 0; i < weights.length - 1; i++) {
      lines.add(String.format(Locale.ROOT, "%.3f", weights[i]));
    }
    Files.write(file, lines);
  }

  /// Writes several of one model, a line each.
  public static void write(Path file, String by, Embedder model, Map<String, double[]> learned)
      throws IOException {
    var lines =
        new ArrayList<>(
            List.of(
                "# Learned by %s: the models, then what each line is for, where to start and a number for each of theirs."
                    .formatted(by),
                model.name()));
    learned.forEach((kind, weights) -> {
      int last = weights.length - 1;
      var numbers = new StringBuilder(kind).append(' ').append(rounded(weights[last]));
      for (int i = 0; i < last; i++) {
        numbers.append(' ').append(rounded(weights[i]));
      }
      lines.add(numbers.toString());
    });
    Files.write(file, lines);
  }

  private static String rounded(double weight) {
    return String.format(Locale.ROOT, "%.2f", weight);
  }
}
