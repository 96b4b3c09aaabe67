package io.personaassistant.evidence.meaning;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.PriorityQueue;
import java.util.function.LongPredicate;

/// Vectors of 8-bit numbers on the heap, and which of them point most nearly the same way as
/// another. Not thread-safe.
final class Vectors {
  private static final int CHUNK = 1024;

  /// Of more vectors than this only those with most signs in common are compared in full: the
  /// others take most of the time, and are hardly ever among the nearest.
  private static final int MOST_COMPARED = 50_000;

  private static final int COMPARED = 4_000;

  private final int size;
  private final List<byte[]> chunks = new ArrayList<>();
  private final Signs signs;
  private final int mostCompared;
  private final int compared;
  private long[] owners = new long[CHUNK];
  private float[] lengths = new float[CHUNK];
  private int count;
  private int items;

  /// The best vector of an item.
  ///
  /// @param at where it is
  /// @param score the cosine, from -1 to 1, or what was made of it
  record Near(long owner, int at, float score) {}

  Vectors(int size) {
    this(size, MOST_COMPARED, COMPARED);
  }

  /// @param mostCompared of more vectors than this only some are compared in full
  /// @param compared how many then are, at least
  Vectors(int size, int mostCompared, int compared) {
    this.size = size;
    this.mostCompared = mostCompared;
    this.compared = compared;
    this.signs = new Signs(size);
  }

  /// How many items have been added.
  int items() {
    return items;
  }

  /// The same vector in 8 bits a number; only its direction is kept.
  static byte[] packed(float[] vector) {
    float most = 1e-12f;
    for (float value : vector) {
      most = Math.max(most, Math.abs(value));
    }
    var packed = new byte[vector.length];
    for (int i = 0; i < vector.length; i++) {
      packed[i] = (byte) Math.round(vector[i] / most * 127);
    }
    return packed;
  }

  /// The direction of a packed vector, 1 long.
  static float[] unpacked(byte[] packed) {
    double square = 1e-12;
    for (byte value : packed) {
      square += value * value;
    }
    float length = (float) Math.sqrt(square);
    var vector = new float[packed.length];
    for (int i = 0; i < vector.length; i++) {
      vector[i] = packed[i] / length;
    }
    return vector;
  }

  /// Adds the vectors of an item, one after the other in `packed`.
  void add(long owner, byte[] packed) {
    items++;
    for (int from = 0; from + size <= packed.length; from += size) {
      if (count % CHUNK == 0) {
        chunks.add(new byte[CHUNK * size]);
      }
      if (count == owners.length) {
        int more = count + Math.max(CHUNK, count / 2);
        owners = Arrays.copyOf(owners, more);
        lengths = Arrays.copyOf(lengths, more);
      }
      System.arraycopy(packed, from, chunks.getLast(), count % CHUNK * size, size);
      owners[count] = owner;
      lengths[count] = length(packed, from);
      signs.add(packed, from);
      count++;
    }
  }

  private float length(byte[] packed, int from) {
    int square = 0;
    for (int i = from; i < from + size; i++) {
      square += packed[i] * packed[i];
    }
    return (float) Math.max(Math.sqrt(square), 1e-6);
  }

  /// The product of a direction with the vector at a position, which counts as 1 long.
  double product(int at, float[] direction) {
    var chunk = chunks.get(at / CHUNK);
    int from = at % CHUNK * size;
    float sum = 0;
    for (int i = 0; i < size; i++) {
      sum += chunk[from + i] * direction[i];
    }
    return sum / lengths[at];
  }

  /// The cosine of each vector with a direction, by position.
  float[] cosines(float[] direction) {
    var packed = packed(direction);
    float length = length(packed, 0);
    var cosines = new float[count];
    for (int at = 0; at < count; at++) {
      cosines[at] = cosine(at, packed, length);
    }
    return cosines;
  }

  private float cosine(int at, byte[] packed, float length) {
    return product(chunks.get(at / CHUNK), at % CHUNK * size, packed) / (length * lengths[at]);
  }

  /// The product of the packed vector that begins there with another.
  static int product(byte[] chunk, int from, byte[] other) {
    int one = 0;
    int two = 0;
    int three = 0;
    int four = 0;
    for (int i = 0; i < other.length; i += 4) {
      one += chunk[from + i] * other[i];
      two += chunk[from + i + 1] * other[i + 1];
      three += chunk[from + i + 2] * other[i + 2];
      four += chunk[from + i + 3] * other[i + 3];
    }
    return one + two + three + four;
  }

  /// Whose vector each is, by position.
  long[] owners() {
    return Arrays.copyOf(owners, count);
  }

  /// The items nearest to a direction, the nearest first and each once, at most `most` of those
  /// that are wanted.
  List<Near> nearest(float[] direction, LongPredicate wanted, int most) {
    if (count <= mostCompared) {
      return best(cosines(direction), wanted, most);
    }
    var packed = packed(direction);
    float length = length(packed, 0);
    var best = new Best(most);
    for (int at : signs.nearest(packed, at -> wanted.test(owners[at]), compared)) {
      best.take(at, cosine(at, packed, length), _ -> true);
    }
    return best.sorted();
  }

  /// The items with the highest scores, the best first and each once.
  ///
  /// @param scores by position
  List<Near> best(float[] scores, LongPredicate wanted, int most) {
    var best = new Best(most);
    for (int at = 0; at < count; at++) {
      best.take(at, scores[at], wanted);
    }
    return best.sorted();
  }

  /// Keeps the best of what it is shown.
  private final class Best {
    private final int most;
    private final Map<Long, Near> items = new HashMap<>();
    private final PriorityQueue<Float> scores = new PriorityQueue<>();

    Best(int most) {
      this.most = most;
    }

    void take(int at, float score, LongPredicate wanted) {
      if ((scores.size() >= most && score <= scores.peek()) || !wanted.test(owners[at])) {
        return;
      }
      var before = items.get(owners[at]);
      if (before == null || before.score() < score) {
        items.put(owners[at], new Near(owners[at], at, score));
        scores.add(score);
        if (scores.size() > most) {
          scores.poll();
        }
      }
    }

    List<Near> sorted() {
      return items.values().stream()
          .sorted(
              Comparator.comparingDouble((Near near) -> -near.score())
                  .thenComparingLong(Near::owner))
          .limit(most)
          .toList();
    }
  }
}
