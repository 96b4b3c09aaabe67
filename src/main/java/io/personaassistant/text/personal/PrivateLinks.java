package io.personaassistant.text.personal;

import io.personaassistant.text.Links;
import io.personaassistant.text.WordList;
import io.personaassistant.text.personal.PersonalData.Kind;
import io.personaassistant.text.personal.PersonalData.Pieces;
import java.util.Arrays;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/// E-mail addresses, and links that belong to one person: with a key in them, to a profile, to a
/// meeting.
final class PrivateLinks {
  private static final Set<String> KEYS = WordList.named("private-links.keys");

  private static final Pattern PROFILE =
      Pattern.compile(
          "(?i)(?:linkedin\\.com/in/|wa\\.me/|t\\.me/|facebook\\.com/|instagram\\.com/|xing\\.com/profile/"
              + "|zoom\\.us/j/|meet\\.google\\.com/|teams\\.microsoft\\.com/l/meetup|calendly\\.com/).+");

  private PrivateLinks() {}

  static void find(String text, Pieces pieces) {
    for (var link : Links.find(text)) {
      switch (link.form()) {
        case EMAIL -> pieces.add(Kind.EMAIL, link.start(), link.end());
        case URL, BARE, SLACK_LINK, MARKDOWN, IMAGE, REFERENCE -> {
          int at = link.text().toLowerCase(Locale.ROOT).indexOf("mailto:");
          if (at >= 0) {
            pieces.add(Kind.EMAIL, link.start() + at + "mailto:".length(), link.end());
          } else if (isPrivate(link.text())) {
            pieces.add(Kind.LINK, link.start(), link.end());
          }
        }
        default -> {}
      }
    }
  }

  /// Whether a link gives its holder something, or names a person.
  private static boolean isPrivate(String link) {
    if (PROFILE.matcher(link).find() || link.indexOf('@') >= 0 || link.startsWith("tel:")) {
      return true;
    }
    int query = link.indexOf('?');
    int fragment = link.indexOf('#');
    int path = query < 0 ? fragment < 0 ? link.length() : fragment : query;
    for (var part : link.substring(Math.min(path, link.length())).split("[?&#;]")) {
      int equals = part.indexOf('=');
      if (equals > 0
          && equals < part.length() - 1
          && (KEYS.contains(part.substring(0, equals).toLowerCase(Locale.ROOT))
              || isRandom(part.substring(equals + 1)))) {
        return true;
      }
    }
    return Arrays.stream(link.substring(0, path).split("[/.]")).anyMatch(PrivateLinks::isRandom);
  }

  /// Letters and digits mixed at length, as no person would name a page.
  private static boolean isRandom(String segment) {
    if (segment.length() < 16 || segment.chars().filter(c -> c == '-').count() > 4) {
      return false;
    }
    int changes = 0;
    for (int i = 1; i < segment.length(); i++) {
      boolean before = Character.isDigit(segment.charAt(i - 1));
      changes += before != Character.isDigit(segment.charAt(i)) ? 1 : 0;
    }
    return changes >= 4;
  }
}
