package io.personaassistant.text;

import java.text.Normalizer;
import java.util.Locale;

/// Two forms of a text: clean, fit to be stored and shown, and normal, fit to be compared.
public final class Normal {
  private static final int ZWJ = 0x200D;
  private static final int EMOJI_STYLE = 0xFE0F;

  private Normal() {}

  /// The text without what nobody sees or should: control characters (line breaks and tabs stay, as
  /// `\n` and a space), bidirectional overrides, zero-width and tag characters, and variation
  /// selectors other than those inside emoji. Words, digits, accents and emoji stay as they are.
  public static String clean(String text) {
    StringBuilder out = null;
    int previous = 0;
    for (int i = 0; i < text.length(); ) {
      int c = text.codePointAt(i);
      int length = Character.charCount(c);
      int kept = kept(c, previous, i + length < text.length() ? text.codePointAt(i + length) : 0);
      if (kept != c && out == null) {
        out = new StringBuilder(text.length()).append(text, 0, i);
      }
      if (out != null && kept != 0) {
        out.appendCodePoint(kept);
      }
      previous = c;
      i += length;
    }
    return out == null ? text : out.toString();
  }

  /// What becomes of a character: itself, another, or 0 for nothing.
  private static int kept(int c, int previous, int next) {
    if (c == '\n') {
      return c;
    }
    if (c == '\r') {
      return next == '\n' ? 0 : '\n';
    }
    if (c == '\t') {
      return ' ';
    }
    if (c == ZWJ) {
      return isPictograph(previous) && isPictograph(next) ? c : 0;
    }
    if (c == EMOJI_STYLE) {
      return isPictograph(previous) || "#*0123456789".indexOf(previous) >= 0 ? c : 0;
    }
    return isInvisible(c) ? 0 : c;
  }

  private static boolean isPictograph(int c) {
    return Character.isExtendedPictographic(c) || Character.isEmojiModifier(c) || c == EMOJI_STYLE;
  }

  /// Whether a character shows nothing by itself and could hide something: controls, format
  /// characters, variation selectors, unassigned and private ones, lone surrogates.
  public static boolean isInvisible(int c) {
    return switch (Character.getType(c)) {
      case Character.CONTROL -> c != '\n';
      case Character.FORMAT, Character.SURROGATE, Character.PRIVATE_USE, Character.UNASSIGNED ->
          true;
      case Character.LINE_SEPARATOR, Character.PARAGRAPH_SEPARATOR -> true;
      default ->
          (c >= 0xFE00 && c <= 0xFE0F)
              || (c >= 0xE0100 && c <= 0xE01EF)
              || c == 0x034F
              || c == 0x115F
              || c == 0x1160
              || c == 0x3164
              || c == 0xFFA0;
    };
  }

  /// The text as it is compared: compatibility form, invisible characters gone, quotes, dashes and
  /// spaces unified, white space collapsed, lower case, one final punctuation mark dropped. Words,
  /// digits, negations and currency signs stay.
  public static String form(String text) {
    var folded = new StringBuilder(text.length());
    Normalizer.normalize(text, Normalizer.Form.NFKC)
        .codePoints()
        .forEach(c -> appendFolded(folded, c));
    var collapsed = folded.toString().strip().replaceAll("\\s+", " ").toLowerCase(Locale.ROOT);
    if (!collapsed.isEmpty() && ".,;:!?…".indexOf(collapsed.charAt(collapsed.length() - 1)) >= 0) {
      collapsed = collapsed.substring(0, collapsed.length() - 1);
    }
    return collapsed;
  }

  private static void appendFolded(StringBuilder out, int c) {
    switch (c) {
      case '‘', '’', '‚', '‛', '′', '`', '´' -> out.append('\'');
      case '“', '”', '„', '‟', '″', '«', '»' -> out.append('"');
      case '‐', '‑', '‒', '–', '—', '―', '−' -> out.append('-');
      default -> {
        if (Character.isWhitespace(c) || Character.isSpaceChar(c)) {
          out.append(' ');
        } else if (!isInvisible(c)) {
          out.appendCodePoint(c);
        }
      }
    }
  }
}
