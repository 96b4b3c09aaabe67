package io.personaassistant.evidence.meaning;

import java.io.IOException;
import java.util.Arrays;

/// Two sentence models as one: their vectors one after the other. They were trained on different
/// texts and err on different ones, so that together they find more than either.
///
/// @param weight how much the squares of the second model's numbers count against those of the
///   first
record TwoModels(Embedder one, Embedder two, float weight) implements Embedder {
  /// The second model's cosines lie closer together, so that they must count twice to weigh the
  /// same.
  private static final float EVEN = 2;

  /// Loads all-MiniLM-L6-v2 and bge-small-en-v1.5: 768 numbers a vector, about a second.
  ///
  /// @throws IOException when a model or the native library cannot be used here
  static TwoModels load() throws IOException {
    var first = SentenceModel.miniLm();
    return new TwoModels(first, SentenceModel.bgeSmall(first), EVEN);
  }

  @Override
  public String name() {
    return one.name() + "+" + two.name();
  }

  @Override
  public float[] embed(String text) {
    return both(one.embed(text), two.embed(text));
  }

  @Override
  public TextMeaning read(String text) {
    var first = one.read(text);
    var second = two.read(text);
    return new TextMeaning(both(first.vector(), second.vector()), first.pieces(), second.pieces());
  }

  @Override
  public Pieces pieces(String text) {
    return one.pieces(text);
  }

  private float[] both(float[] first, float[] second) {
    var both = new float[first.length + second.length];
    float share = (float) Math.sqrt(1 / (1 + weight));
    float rest = (float) Math.sqrt(weight / (1 + weight));
    for (int i = 0; i < first.length; i++) {
      both[i] = share * first[i];
    }
    for (int i = 0; i < second.length; i++) {
      both[first.length + i] = rest * second[i];
    }
    return both;
  }

  /// The second model alone: unlike the first, it was trained to tell apart what is close by.
  @Override
  public float[] sure(float[] vector) {
    var second = new float[vector.length];
    float whole = (1 + weight) / weight;
    for (int i = vector.length / 2; i < vector.length; i++) {
      second[i] = whole * vector[i];
    }
    return second;
  }

  /// The first model alone, which is the quicker one.
  @Override
  public float[] word(String word) {
    var first = one.embed(word);
    var whole = Arrays.copyOf(first, 2 * first.length);
    float share = (float) Math.sqrt(1 + weight);
    for (int i = 0; i < first.length; i++) {
      whole[i] *= share;
    }
    return whole;
  }
}
