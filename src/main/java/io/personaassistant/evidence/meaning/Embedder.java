package io.personaassistant.evidence.meaning;

/// Turns a text into a vector of length 1; texts that mean the same point the same way. The same
/// text always gives the same vector. Safe for any number of threads.
public interface Embedder {
  /// What makes the vectors: vectors of different names do not compare.
  String name();

  /// The vector of a text; a long text counts with its beginning.
  float[] embed(String text);

  /// A vector whose product with another text's vector says best whether the two have anything to
  /// do with each other at all, 1 for the same text. Which of two is nearer, the cosine says
  /// better.
  default float[] sure(float[] vector) {
    return vector;
  }

  /// The vector of a single word, whose product with a text's vector says how much of what the text
  /// is about the word brings with it alone.
  default float[] word(String word) {
    return embed(word);
  }

  /// The same with what its pieces mean; none where the model does not tell them.
  default TextMeaning read(String text) {
    return new TextMeaning(embed(text), Pieces.NONE, Pieces.NONE);
  }

  /// The pieces of a text as the quicker model reads them; none where it does not tell them.
  default Pieces pieces(String text) {
    return Pieces.NONE;
  }
}
