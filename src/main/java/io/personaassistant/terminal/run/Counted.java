package io.personaassistant.terminal.run;

import io.personaassistant.text.Sentence;

/// Numbers of things in the words people read.
public final class Counted {
  private Counted() {}

  /// `1 link`, `2 links`, `1,200 links`.
  public static String of(long count, String noun) {
    return of(count, noun, noun + "s");
  }

  /// `1 copy of another item is`, `2 copies of other items are`.
  public static String copies(long count) {
    return of(count, "copy of another item is", "copies of other items are");
  }

  /// The number with the word that goes with it.
  public static String of(long count, String one, String many) {
    return Sentence.counted(count, one, many);
  }
}
