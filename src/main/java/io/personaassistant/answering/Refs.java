package io.personaassistant.answering;

import java.security.SecureRandom;

/// Short names for requests, drafts and processes: said aloud and typed, so no letters that look
/// alike.
public final class Refs {
  private static final String LETTERS = "23456789abcdefghjkmnpqrstuvwxyz";
  private static final int LENGTH = 11;
  private static final SecureRandom RANDOM = new SecureRandom();

  private Refs() {}

  /// A name that was not used before (about 54 random bits), such as `q-7kd2m...`.
  public static String next(String kind) {
    var ref = new StringBuilder(kind).append('-');
    for (int i = 0; i < LENGTH; i++) {
      ref.append(LETTERS.charAt(RANDOM.nextInt(LETTERS.length())));
    }
    return ref.toString();
  }
}
