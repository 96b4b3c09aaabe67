package io.personaassistant.evidence.meaning;

/// The product of two vectors, the cosine where both are 1 long.
public final class DotProduct {
  private DotProduct() {}

  /// Summed in double precision.
  public static double of(float[] one, float[] other) {
    double sum = 0;
    for (int i = 0; i < one.length; i++) {
      sum += one[i] * other[i];
    }
    return sum;
  }

  /// Quicker and less exact, for very many of an even number of dimensions; the last one of an odd
  /// number does not count.
  public static float quick(float[] one, float[] other) {
    float even = 0;
    float odd = 0;
    for (int i = 0; i + 1 < one.length; i += 2) {
      even += one[i] * other[i];
      odd += one[i + 1] * other[i + 1];
    }
    return even + odd;
  }
}
