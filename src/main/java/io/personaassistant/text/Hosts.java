package io.personaassistant.text;

import java.net.IDN;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/// The host that an address points to, read the way a browser reads it.
public final class Hosts {
  private static final Pattern SCHEME = Pattern.compile("^[a-zA-Z][a-zA-Z0-9+.\\-]*+:[/\\\\]*+");
  private static final Pattern VALID = Pattern.compile("[a-z0-9](?:[a-z0-9.\\-]*+)");

  private static final Set<String> TOP_LEVEL = WordList.named("hosts.top-level");

  /// Top-level domains that are words: a host only with a path or `www.`.
  private static final Set<String> WORDS = WordList.named("hosts.words");

  private Hosts() {}

  /// The host of an address with or without a scheme or user; `""` when there is none.
  static String of(String address) {
    String rest = SCHEME.matcher(address.strip()).replaceFirst("");
    while (rest.startsWith("/") || rest.startsWith("\\")) {
      rest = rest.substring(1);
    }
    int end = 0;
    while (end < rest.length() && "/?#\\|".indexOf(rest.charAt(end)) < 0) {
      end++;
    }
    String authority = rest.substring(0, end);
    String host = authority.substring(authority.lastIndexOf('@') + 1);
    int port = host.indexOf(':');
    return ascii(port >= 0 ? host.substring(0, port) : host);
  }

  private static String ascii(String host) {
    String name = host.endsWith(".") ? host.substring(0, host.length() - 1) : host;
    if (name.isEmpty() || name.length() > 253) {
      return "";
    }
    try {
      String ascii = IDN.toASCII(name, IDN.ALLOW_UNASSIGNED).toLowerCase(Locale.ROOT);
      return VALID.matcher(ascii).matches() ? ascii : "";
    } catch (IllegalArgumentException _) {
      return ""; // no such host can exist
    }
  }

  /// Whether text without a scheme is an address: it has a known top-level domain; where that is
  /// also an English word, only with a path or `www.`.
  static boolean isBareHost(String lower, String written, boolean hasPath) {
    int dot = lower.lastIndexOf('.');
    if (dot < 1 || dot == lower.length() - 1 || lower.contains("..")) {
      return false;
    }
    if (lower.startsWith("www.")) {
      return true;
    }
    String top = lower.substring(dot + 1);
    if (WORDS.contains(top)) {
      return hasPath && dot > 1;
    }
    boolean shouted = written.equals(written.toUpperCase(Locale.ROOT));
    boolean missingSpace =
        Character.isUpperCase(written.charAt(written.lastIndexOf('.') + 1)) && !hasPath && !shouted;
    return !missingSpace
        && (TOP_LEVEL.contains(top) || top.startsWith("xn--") || isAddress(lower, hasPath));
  }

  /// Whether this is a top-level domain.
  public static boolean isTop(String lower) {
    return TOP_LEVEL.contains(lower) || WORDS.contains(lower);
  }

  private static boolean isAddress(String lower, boolean hasPath) {
    return hasPath
        && lower.chars().allMatch(c -> c == '.' || (c >= '0' && c <= '9'))
        && lower.chars().filter(c -> c == '.').count() == 3;
  }
}
