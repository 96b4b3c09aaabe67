package io.personaassistant.text;

import java.lang.Character.UnicodeScript;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

/// Characters that a reader cannot see but a program can: control, bidi, zero-width and tag
/// characters, and variation selectors where no emoji asks for them. They carry smuggled
/// instructions and break comparisons. Never throws.
public final class HiddenCharacters {
  private static final char ESCAPE = 0x1B;

  /// A control sequence, or a string such as a title or a link's address with its end (ECMA-48, 5.4
  /// and 5.6).
  private static final Pattern TERMINAL_ORDER =
      Pattern.compile(
          "\u001b(?:\\[[0-?]*[ -/]*[@-~]|\\][^\\p{Cntrl}]{0,1000}(?:\u0007|\u001b\\\\))");

  private static final int ZWNJ = 0x200C;
  private static final int ZWJ = 0x200D;
  private static final int TEXT_STYLE = 0xFE0E;
  private static final int EMOJI_STYLE = 0xFE0F;
  private static final int KEYCAP = 0x20E3;
  private static final int BLACK_FLAG = 0x1F3F4;
  private static final int TAG_END = 0xE007F;

  /// The only regions whose flags are made of tag characters.
  private static final Set<String> TAG_FLAGS = Set.of("gbeng", "gbsct", "gbwls");

  /// Scripts that need joiners between letters to be spelled right.
  private static final Set<UnicodeScript> JOINING =
      EnumSet.of(
          UnicodeScript.ARABIC,
          UnicodeScript.SYRIAC,
          UnicodeScript.MONGOLIAN,
          UnicodeScript.DEVANAGARI,
          UnicodeScript.BENGALI,
          UnicodeScript.GURMUKHI,
          UnicodeScript.GUJARATI,
          UnicodeScript.ORIYA,
          UnicodeScript.TAMIL,
          UnicodeScript.TELUGU,
          UnicodeScript.KANNADA,
          UnicodeScript.MALAYALAM,
          UnicodeScript.SINHALA,
          UnicodeScript.KHMER);

  private HiddenCharacters() {}

  /// Whether this code point shows nothing by itself; white space is not hidden.
  public static boolean isHidden(int codePoint) {
    if (codePoint < 0xAD) {
      return Character.isISOControl(codePoint) && !isBreakOrTab(codePoint);
    }
    return switch (codePoint) {
      case 0x034F, 0x115F, 0x1160, 0x17B4, 0x17B5, 0x3164, 0xFFA0, 0xFFFE, 0xFFFF -> true;
      // Arabic and Kaithi number signs are drawn although they are format characters.
      case 0x0600, 0x0601, 0x0602, 0x0603, 0x0604, 0x0605, 0x06DD, 0x070F, 0x0890, 0x0891 -> false;
      case 0x08E2, 0x110BD, 0x110CD -> false;
      default ->
          (codePoint >= 0x180B && codePoint <= 0x180F)
              || isVariationSelector(codePoint)
              || (codePoint >= 0xE0000 && codePoint <= 0xE0FFF)
              || isHiddenType(Character.getType(codePoint));
    };
  }

  private static boolean isHiddenType(int type) {
    return type == Character.FORMAT || type == Character.SURROGATE;
  }

  private static boolean isBreakOrTab(int codePoint) {
    return codePoint == '\n' || codePoint == '\r' || codePoint == '\t' || codePoint == 0x85;
  }

  private static boolean isVariationSelector(int codePoint) {
    return (codePoint >= 0xFE00 && codePoint <= EMOJI_STYLE)
        || (codePoint >= 0xE0100 && codePoint <= 0xE01EF);
  }

  /// The stretches of hidden characters, in order; those that an emoji or a joining script needs
  /// are not among them.
  public static List<Span> find(String text) {
    var spans = new ArrayList<Span>();
    int from = -1;
    int i = 0;
    while (i < text.length()) {
      int kept = keptLength(text, i);
      if (kept == 0 && from < 0) {
        from = i;
      } else if (kept > 0 && from >= 0) {
        spans.add(Span.of(text, from, i));
        from = -1;
      }
      i += kept == 0 ? hiddenLength(text, i) : kept;
    }
    if (from >= 0) {
      spans.add(Span.of(text, from, text.length()));
    }
    return spans;
  }

  /// The text without hidden characters and with `\n` as its only line break; for what comes in and
  /// what goes out. Emoji sequences keep working.
  public static String remove(String text) {
    var out = new StringBuilder(text.length());
    int i = 0;
    while (i < text.length()) {
      int kept = keptLength(text, i);
      if (kept == 0) {
        i += hiddenLength(text, i);
      } else {
        append(out, text, i, kept);
        i += kept;
      }
    }
    return out.toString();
  }

  private static void append(StringBuilder out, String text, int i, int kept) {
    char c = text.charAt(i);
    if (c == '\r') {
      if (i + 1 >= text.length() || text.charAt(i + 1) != '\n') {
        out.append('\n');
      }
    } else if (c == '\u0085' || c == '\u2028' || c == '\u2029') {
      out.append('\n');
    } else {
      out.append(text, i, i + kept);
    }
  }

  /// How many UTF-16 units from `i` stay: 0 when the code point there is hidden and unneeded.
  private static int keptLength(String text, int i) {
    int codePoint = text.codePointAt(i);
    int length = Character.charCount(codePoint);
    if (codePoint == BLACK_FLAG) {
      return length + flagTags(text, i + length);
    }
    if (!isHidden(codePoint)) {
      return length;
    }
    int before = i == 0 ? 0 : text.codePointBefore(i);
    int after = i + length >= text.length() ? 0 : text.codePointAt(i + length);
    return isNeeded(codePoint, before, after) ? length : 0;
  }

  /// How many UTF-16 units of a hidden code point go with it: an order to a terminal, such as the
  /// one that colours, is hidden to its end.
  private static int hiddenLength(String text, int i) {
    if (text.charAt(i) == ESCAPE) {
      var order = TERMINAL_ORDER.matcher(text).region(i, text.length());
      if (order.lookingAt()) {
        return order.end() - i;
      }
    }
    return Character.charCount(text.codePointAt(i));
  }

  private static boolean isNeeded(int codePoint, int before, int after) {
    return switch (codePoint) {
      case EMOJI_STYLE -> before < 0x80 ? after == KEYCAP : Character.isEmoji(before);
      case TEXT_STYLE -> before >= 0x80 && Character.isEmoji(before);
      case ZWJ ->
          joinsLetters(before, after)
              || (Character.isExtendedPictographic(after) && endsEmoji(before));
      case ZWNJ -> joinsLetters(before, after);
      default -> false;
    };
  }

  private static boolean endsEmoji(int before) {
    return before == EMOJI_STYLE
        || Character.isExtendedPictographic(before)
        || Character.isEmojiModifier(before);
  }

  private static boolean joinsLetters(int before, int after) {
    return before != 0 && after != 0 && isJoining(before) && isJoining(after);
  }

  private static boolean isJoining(int codePoint) {
    return Character.isValidCodePoint(codePoint)
        && JOINING.contains(UnicodeScript.of(codePoint))
        && !Character.isDigit(codePoint);
  }

  /// The length of the tags that follow a black flag when they spell a known flag, else 0.
  private static int flagTags(String text, int from) {
    var region = new StringBuilder();
    int i = from;
    while (i < text.length() && region.length() <= 5) {
      int codePoint = text.codePointAt(i);
      i += Character.charCount(codePoint);
      if (codePoint == TAG_END) {
        return TAG_FLAGS.contains(region.toString()) ? i - from : 0;
      }
      if (codePoint < 0xE0061 || codePoint > 0xE007A) {
        return 0;
      }
      region.append((char) (codePoint - 0xE0000));
    }
    return 0;
  }
}
