package io.personaassistant.evidence.meaning;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.IntPredicate;

/// The signs of the numbers of vectors, a bit each: vectors that point nearly the same way have
/// most signs in common, and comparing these takes a small part of the time. Not thread-safe.
final class Signs {
  private static final int CHUNK = 1024;

  private final int size;
  private final int words;
  private final List<long[]> chunks = new ArrayList<>();
  private int count;

  /// @param size how many numbers a vector has
  Signs(int size) {
    this.size = size;
    this.words = (size + Long.SIZE - 1) / Long.SIZE;
  }

  /// Adds the vector that begins there.
  void add(byte[] packed, int from) {
    if (count % CHUNK == 0) {
      chunks.add(new long[CHUNK * words]);
    }
    put(packed, from, chunks.getLast(), count % CHUNK * words);
    count++;
  }

  private void put(byte[] packed, int from, long[] bits, int at) {
    for (int i = 0; i < size; i++) {
      if (packed[from + i] > 0) {
        bits[at + i / Long.SIZE] |= 1L << i % Long.SIZE;
      }
    }
  }

  /// The positions, in order, of at least `fewest` wanted vectors that have most signs in common
  /// with another, and of those that have as many; of all that are wanted where these are fewer.
  int[] nearest(byte[] packed, IntPredicate wanted, int fewest) {
    var signs = new long[words];
    put(packed, 0, signs, 0);
    var differ = new short[count];
    var counts = new int[size + 1];
    for (int at = 0; at < count; at++) {
      int differing = differing(chunks.get(at / CHUNK), at % CHUNK * words, signs);
      differ[at] = wanted.test(at) ? (short) differing : Short.MAX_VALUE;
      counts[differing] += differ[at] == Short.MAX_VALUE ? 0 : 1;
    }
    int most = -1;
    int found = 0;
    while (found < fewest && most < size) {
      most++;
      found += counts[most];
    }
    var nearest = new int[found];
    int next = 0;
    for (int at = 0; at < count && next < found; at++) {
      if (differ[at] <= most) {
        nearest[next++] = at;
      }
    }
    return Arrays.copyOf(nearest, next);
  }

  private static int differing(long[] bits, int from, long[] signs) {
    int differing = 0;
    for (int i = 0; i < signs.length; i++) {
      differing += Long.bitCount(bits[from + i] ^ signs[i]);
    }
    return differing;
  }
}
