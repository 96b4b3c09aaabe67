package io.personaassistant.text;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/// What tells one text from another without holding its words. Pure functions.
public final class Digest {
  private static final int SHORT = 8;

  private Digest() {}

  /// The SHA-256 of a text in UTF-8, as 64 hexadecimal digits.
  public static String of(String text) {
    try {
      var digest = MessageDigest.getInstance("SHA-256");
      return HexFormat.of().formatHex(digest.digest(text.getBytes(StandardCharsets.UTF_8)));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every JDK has SHA-256", e);
    }
  }

  /// Its first 8 digits, enough to name a version.
  public static String inShort(String text) {
    return of(text).substring(0, SHORT);
  }
}
