package io.personaassistant.evidence.meaning;

/// What a model makes of a text. Nobody changes the vector.
final class TextMeaning {
  private final float[] vector;
  private final Pieces pieces;
  private final Pieces sure;

  /// @param vector of the whole, 1 long
  /// @param pieces by the quicker model
  /// @param sure by the model that tells best whether two texts have anything to do with each other
  TextMeaning(float[] vector, Pieces pieces, Pieces sure) {
    this.vector = vector;
    this.pieces = pieces;
    this.sure = sure;
  }

  /// The vector of the whole text, 1 long.
  float[] vector() {
    return vector;
  }

  /// Its pieces, by the quicker model.
  Pieces pieces() {
    return pieces;
  }

  /// Its pieces, by the model that tells best whether two texts have anything to do with each
  /// other.
  Pieces sure() {
    return sure;
  }

  /// The same without its pieces.
  TextMeaning whole() {
    return new TextMeaning(vector, Pieces.NONE, Pieces.NONE);
  }
}
