package io.personaassistant.checking.line;

import io.personaassistant.text.Links;
import io.personaassistant.text.WrittenLink;
import java.text.BreakIterator;
import java.text.Normalizer;
import java.util.Locale;

/// Lengths as platforms count them where that is neither units nor clusters.
public final class PlatformLengths {
  private static final int X_LINK = 23;

  /// The GSM 03.38 alphabet, without the escape.
  private static final String GSM =
      "@£$¥èéùìòÇ\nØø\rÅåΔ_ΦΓΛΩΠΨΣΘΞÆæßÉ !\"#¤%&'()*+,-./0123456789:;<=>?¡ABCDEFGHIJKLMNOPQRSTUVWXYZ"
          + "ÄÖÑÜ§¿abcdefghijklmnopqrstuvwxyzäöñüà";

  /// Each takes an escape and a septet.
  private static final String GSM_EXTENSION = "^{}\\[~]|€\f";

  private PlatformLengths() {}

  static int width(String text) {
    return text.codePoints().map(c -> isWide(c) ? 2 : 1).sum();
  }

  /// East Asian wide and full-width blocks.
  private static boolean isWide(int c) {
    return c >= 0x1100
        && (c <= 0x115F
            || (c >= 0x2E80 && c <= 0x303E)
            || (c >= 0x3041 && c <= 0x4DBF)
            || (c >= 0x4E00 && c <= 0xA4CF)
            || (c >= 0xA960 && c <= 0xA97C)
            || (c >= 0xAC00 && c <= 0xD7A3)
            || (c >= 0xF900 && c <= 0xFAFF)
            || (c >= 0xFE30 && c <= 0xFE6F)
            || (c >= 0xFF00 && c <= 0xFF60)
            || (c >= 0xFFE0 && c <= 0xFFE6)
            || (c >= 0x1F300 && c <= 0x1F64F)
            || (c >= 0x1F900 && c <= 0x1F9FF)
            || (c >= 0x20000 && c <= 0x3FFFD));
  }

  /// Links as 23, the rest in composed form by weight, an emoji sequence as 2.
  static int weighted(String text) {
    int total = 0;
    int from = 0;
    for (var link : Links.find(text)) {
      if (link.form() == WrittenLink.Form.URL || link.form() == WrittenLink.Form.BARE) {
        total += weightOf(text.substring(from, link.start())) + X_LINK;
        from = link.end();
      }
    }
    return total + weightOf(text.substring(from));
  }

  private static int weightOf(String text) {
    String composed = Normalizer.normalize(text, Normalizer.Form.NFC);
    var clusters = BreakIterator.getCharacterInstance(Locale.ROOT);
    clusters.setText(composed);
    int total = 0;
    int start = 0;
    for (int end = clusters.next(); end != BreakIterator.DONE; end = clusters.next()) {
      String cluster = composed.substring(start, end);
      boolean emoji =
          cluster.codePoints().anyMatch(c -> c > 0xFF && Character.isEmojiPresentation(c))
              || (cluster.indexOf('\uFE0F') >= 0);
      total += emoji ? 2 : cluster.codePoints().map(PlatformLengths::weight).sum();
      start = end;
    }
    return total;
  }

  /// The ranges that count 1 in X's published configuration; all else counts 2.
  private static int weight(int c) {
    boolean light =
        c <= 0x10FF
            || (c >= 0x2000 && c <= 0x200D)
            || (c >= 0x2010 && c <= 0x201F)
            || (c >= 0x2032 && c <= 0x2037);
    return light ? 1 : 2;
  }

  /// Septets of a text in the GSM alphabet; any other character makes all of it UTF-16, told as the
  /// septets that take as much room, so that 70 units come to 160 and 134, two parts, to 306.
  static int septets(String text) {
    int septets = 0;
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (GSM_EXTENSION.indexOf(c) >= 0) {
        septets += 2;
      } else if (GSM.indexOf(c) >= 0) {
        septets++;
      } else {
        return text.length() * 16 / 7;
      }
    }
    return septets;
  }

  /// Whether one character makes an SMS hold 70 instead of 160.
  public static boolean isGsm(String text) {
    return text.chars().allMatch(c -> GSM.indexOf(c) >= 0 || GSM_EXTENSION.indexOf(c) >= 0);
  }
}
