package io.personaassistant.evidence.meaning;

import io.personaassistant.text.ResourceLines;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// What a question about a persona asks for, by what it means: a direction for each kind, learned
/// together from labelled English questions by a test that measures them on others. Thread-safe.
final class AskedKinds {
  /// What the program ships (`AskedKindsQualityTest`).
  static final AskedKinds SHIPPED = read("asked.txt");

  /// What asks for nothing on record.
  static final String NONE = "none";

  /// How likely a kind must be to be answered without asking back.
  private static final double SURE = 0.4;

  private final List<String> kinds;
  private final List<Direction> directions;

  AskedKinds(Map<String, Direction> directions) {
    this.kinds = List.copyOf(directions.keySet());
    this.directions = List.copyOf(directions.values());
  }

  /// Each line has a kind, where to start, and the weights.
  private static AskedKinds read(String name) {
    var lines = ResourceLines.of(AskedKinds.class, name);
    var directions = new LinkedHashMap<String, Direction>();
    for (var line : lines.subList(1, lines.size())) {
      var parts = line.split(" ");
      var weights = new double[parts.length - 2];
      for (int i = 0; i < weights.length; i++) {
        weights[i] = Double.parseDouble(parts[i + 2]);
      }
      directions.put(
          parts[0], new Direction(lines.getFirst(), Double.parseDouble(parts[1]), weights));
    }
    return new AskedKinds(directions);
  }

  /// The kind of a question by its vector; empty where none is likely enough, and for what asks for
  /// nothing on record.
  Optional<String> of(Embedder by, float[] vector) {
    var shares = shares(directions.stream().mapToDouble(d -> d.of(by, vector)).toArray());
    int best = 0;
    for (int i = 1; i < shares.length; i++) {
      best = shares[i] > shares[best] ? i : best;
    }
    return shares[best] >= SURE
        ? Optional.of(kinds.get(best)).filter(kind -> !kind.equals(NONE))
        : Optional.empty();
  }

  /// Scores as probabilities that add up to 1.
  static double[] shares(double[] scores) {
    var shares = new double[scores.length];
    double sum = 0;
    for (int i = 0; i < scores.length; i++) {
      shares[i] = Math.exp(scores[i]);
      sum += shares[i];
    }
    for (int i = 0; i < shares.length; i++) {
      shares[i] /= sum;
    }
    return shares;
  }
}
