package io.personaassistant.text.personal;

import io.personaassistant.text.personal.PersonalData.Kind;
import io.personaassistant.text.personal.PersonalData.Pieces;
import java.util.Arrays;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/// Addresses of machines in a network, and of their network cards (MAC).
final class NetworkAddresses {
  // Bounded throughout: no input can make these backtrack for long.
  private static final Pattern IP =
      Pattern.compile(
          "(?<![\\p{L}\\p{N}.])(?:\\d{1,3}\\.){3}\\d{1,3}(?:/\\d{1,2}|:\\d{2,5})?(?![\\p{L}\\p{N}]|\\.\\d)");
  private static final Pattern IP6 =
      Pattern.compile(
          "(?<![\\p{L}\\p{N}:.])(?:(?:[0-9A-Fa-f]{1,4}:){7}[0-9A-Fa-f]{1,4}"
              + "|(?:[0-9A-Fa-f]{1,4}:){1,6}(?::[0-9A-Fa-f]{1,4}){1,6})(?![\\p{L}\\p{N}:])");
  private static final Pattern MAC =
      Pattern.compile(
          "(?<![\\p{L}\\p{N}:.\\-])(?:[0-9A-Fa-f]{2}([:\\-])(?:[0-9A-Fa-f]{2}\\1){4}[0-9A-Fa-f]{2}"
              + "|[0-9A-Fa-f]{4}(?:\\.[0-9A-Fa-f]{4}){2})(?![\\p{L}\\p{N}:\\-]|\\.[\\p{L}\\p{N}])");
  private static final Pattern VERSION =
      Pattern.compile(
          "(?i)(?:\\bv|version|release|build|firmware|section|chapter|clause|rev|revision|update|upgraded? (?:from|to)|§)"
              + "s?[ .:]{0,3}(?:v?\\d[\\d.]*(?: and | or |, | to | - |/))?$");
  private static final Pattern CALLED_MAC =
      Pattern.compile("(?i)(?<![\\p{L}\\p{N}])mac\\b[^\\d\\n]{0,20}$");

  private static final int SHORTEST_IP6 = 7;

  private NetworkAddresses() {}

  static void find(Pieces pieces) {
    long points = pieces.count('.');
    long colons = pieces.count(':');
    if (points >= 3) {
      pieces.each(IP, Kind.NETWORK, 0, m -> isIp(m, pieces));
    }
    if (colons >= 2) {
      pieces.each(
          IP6, Kind.NETWORK, 0, m -> m.group().length() >= SHORTEST_IP6 && isIp6(m.group()));
    }
    if (points >= 2 || colons >= 5 || pieces.count('-') >= 5) {
      pieces.each(MAC, Kind.NETWORK, 0, m -> isMac(m, pieces));
    }
  }

  private static boolean isIp(MatchResult match, Pieces pieces) {
    var host = match.group().split("[/:]", 2)[0];
    boolean inRange =
        Arrays.stream(host.split("\\.")).allMatch(part -> Integer.parseInt(part) <= 255);
    return inRange && !pieces.isBefore(match.start(), VERSION);
  }

  /// Hexadecimal groups, not a time or a ratio.
  private static boolean isIp6(String text) {
    return text.contains("::") || text.chars().filter(c -> c == ':').count() >= 5;
  }

  /// Digits alone may be sizes or times, and three groups of letters words.
  private static boolean isMac(MatchResult match, Pieces pieces) {
    var text = match.group();
    boolean pairs = match.group(1) != null;
    boolean letters = text.chars().anyMatch(Character::isLetter);
    boolean digits = text.chars().anyMatch(Character::isDigit);
    return letters && (pairs || digits) || pieces.isBefore(match.start(), CALLED_MAC);
  }
}
