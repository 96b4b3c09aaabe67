package io.personaassistant.text;

import java.text.Normalizer;
import java.util.Arrays;

/// A text as a scanner likes it, with the way back: hidden characters gone, digits of any script as
/// ASCII, wide and styled letters plain, spaces and short dashes unified. Long dashes, quotation
/// marks, case and line breaks stay.
public final class Folded {
  private final String original;
  private final String text;

  /// For each folded unit where its source starts and ends; empty when both texts are the same.
  private final int[] starts;

  private final int[] ends;

  private Folded(String original, String text, int[] starts, int[] ends) {
    this.original = original;
    this.text = text;
    this.starts = starts;
    this.ends = ends;
  }

  /// Folds a text.
  public static Folded of(String original) {
    if (isPlain(original)) {
      return new Folded(original, original, new int[0], new int[0]);
    }
    return new Builder(original).build();
  }

  /// The folded text.
  public String text() {
    return text;
  }

  /// The piece of the original that the folded units from `start` to `end` came from.
  public Span span(int start, int end) {
    if (starts.length == 0) {
      return Span.of(original, start, end);
    }
    return start >= end
        ? new Span("", 0, 0)
        : Span.of(original, starts[start], Math.max(starts[start], ends[end - 1]));
  }

  /// Whether every character folds to itself, as in nearly all text written in Western Europe.
  private static boolean isPlain(String text) {
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      boolean ascii = c >= ' ' && c < 0x7F;
      boolean letter = c >= 0xC0 && c <= 0xFF;
      if (!ascii && !letter && c != '\n' && "“”„‘’€£—".indexOf(c) < 0) {
        return false;
      }
    }
    return true;
  }

  /// Folds one code point after the other and remembers where each came from.
  private static final class Builder {
    private final String original;
    private final StringBuilder out;
    private int[] starts;
    private int[] ends;

    Builder(String original) {
      this.original = original;
      this.out = new StringBuilder(original.length());
      this.starts = new int[original.length() + 16];
      this.ends = new int[original.length() + 16];
    }

    Folded build() {
      int i = 0;
      while (i < original.length()) {
        int codePoint = original.codePointAt(i);
        int next = i + Character.charCount(codePoint);
        if (!HiddenCharacters.isHidden(codePoint)) {
          append(fold(codePoint), i, next);
        }
        i = next;
      }
      if (starts.length == 0) {
        starts = new int[1];
      }
      return new Folded(original, out.toString(), starts, ends);
    }

    private void append(String folded, int from, int to) {
      int at = out.length();
      out.append(folded);
      if (out.length() > starts.length) {
        starts = Arrays.copyOf(starts, out.length() * 2);
        ends = Arrays.copyOf(ends, out.length() * 2);
      }
      for (int k = at; k < out.length(); k++) {
        starts[k] = from;
        ends[k] = to;
      }
    }

    private static String fold(int codePoint) {
      if (codePoint == '\n' || codePoint == '\r' || codePoint == 0x2028 || codePoint == 0x2029) {
        return "\n";
      }
      if (Character.isWhitespace(codePoint) || Character.isSpaceChar(codePoint)) {
        return " ";
      }
      if (codePoint < 0x80) {
        return Character.toString(codePoint);
      }
      return switch (Character.getType(codePoint)) {
        case Character.DASH_PUNCTUATION -> isLongDash(codePoint) ? "\u2014" : "-";
        case Character.DECIMAL_DIGIT_NUMBER -> Integer.toString(Character.digit(codePoint, 10));
        // superscripts and vulgar fractions would join the digits before them
        case Character.OTHER_NUMBER -> Character.toString(codePoint);
        default ->
            codePoint == 0x2212
                ? "-"
                : Normalizer.normalize(Character.toString(codePoint), Normalizer.Form.NFKC);
      };
    }

    private static boolean isLongDash(int codePoint) {
      return codePoint == 0x2014 || codePoint == 0x2015 || codePoint >= 0x2E3A;
    }
  }
}
