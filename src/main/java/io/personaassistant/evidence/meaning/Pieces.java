package io.personaassistant.evidence.meaning;

import java.nio.FloatBuffer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/// What each piece of a text means where it stands, in 8 bits a number. Immutable.
final class Pieces {
  /// A text without any.
  static final Pieces NONE = new Pieces(new long[0], List.of());

  /// What comes later in a long text is left out: it costs time and memory.
  static final int MOST = 64;

  private final long[] ids;
  private final List<byte[]> vectors;
  private final double[] lengths;

  private Pieces(long[] ids, List<byte[]> vectors) {
    this.ids = ids;
    this.vectors = vectors;
    this.lengths =
        vectors.stream()
            .mapToDouble(vector -> Math.max(Math.sqrt(Vectors.product(vector, 0, vector)), 1e-6))
            .toArray();
  }

  /// The pieces between the first and the last, which only mark the start and the end.
  ///
  /// @param ids what each piece is
  /// @param all their vectors, one after the other
  static Pieces of(long[] ids, FloatBuffer all) {
    int size = all.remaining() / ids.length;
    int count = Math.clamp(ids.length - 2L, 0, MOST);
    var vectors = new ArrayList<byte[]>();
    for (int piece = 1; piece <= count; piece++) {
      var vector = new float[size];
      all.get(all.position() + piece * size, vector);
      vectors.add(Vectors.packed(vector));
    }
    return new Pieces(Arrays.copyOfRange(ids, 1, 1 + count), vectors);
  }

  /// How many there are.
  int count() {
    return ids.length;
  }

  /// What the piece at a place is.
  long id(int at) {
    return ids[at];
  }

  /// Whether a piece is among them.
  boolean has(long id) {
    return Arrays.stream(ids).anyMatch(own -> own == id);
  }

  /// For each piece the cosine of the nearest piece of any of the others, -1 where they have none.
  double[] nearest(List<Pieces> others) {
    var nearest = new double[ids.length];
    for (int at = 0; at < nearest.length; at++) {
      nearest[at] = -1;
      for (var other : others) {
        nearest[at] = Math.max(nearest[at], nearest(at, other));
      }
    }
    return nearest;
  }

  private double nearest(int at, Pieces other) {
    double nearest = -1;
    for (int i = 0; i < other.lengths.length; i++) {
      double product = Vectors.product(other.vectors.get(i), 0, vectors.get(at));
      nearest = Math.max(nearest, product / (lengths[at] * other.lengths[i]));
    }
    return nearest;
  }
}
