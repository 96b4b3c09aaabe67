package io.personaassistant.text.personal;

import io.personaassistant.text.WordList;
import io.personaassistant.text.personal.PersonalData.Kind;
import io.personaassistant.text.personal.PersonalData.Pieces;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

/// Passwords and keys.
final class Secrets {
  // Bounded or possessive throughout: no input can make these backtrack for long.
  private static final Pattern SECRET =
      Pattern.compile(
          "(?<![\\p{L}\\p{N}])(?:xox[a-z]-[A-Za-z0-9\\-]{8,200}+|xapp-[A-Za-z0-9\\-]{8,200}+|sk-[A-Za-z0-9_\\-]{16,200}+"
              + "|[sr]k_(?:live|test)_[A-Za-z0-9]{10,200}+|gh[pousr]_[A-Za-z0-9]{20,200}+|github_pat_\\w{20,200}+|AKIA[0-9A-Z]{16}|AIza[0-9A-Za-z_\\-]{30,60}+"
              + "|eyJ[A-Za-z0-9_\\-]{8,2000}+\\.[A-Za-z0-9_\\-]{8,2000}+\\.[A-Za-z0-9_\\-]*+)");

  /// "Reset your password: 611 views" counts what people did there.
  private static final String COUNTED =
      "\\d[\\d.,]{0,12} (?:page ?)?(?:views|users|visits|visitors|sessions|clicks|events|hits|times|people|tickets|calls"
          + "|seitenaufrufe|aufrufe|besuche|nutzer|sitzungen|klicks|vues|visites|utilisateurs|vistas|visitas|usuarios|sesiones)\\b";

  private static final Pattern SAID =
      Pattern.compile(
          "(?i)(?<![\\p{L}\\p{N}])(?:password|passwort|passcode|pwd|pw|pin|cvv|cvc|otp|api key|access key|login code|kennwort|contraseña|mot de passe)"
              + "(?: ?[:=] ?| is | ist | est | es | era | war | was |: )(?!"
              + COUNTED
              + ")(\\S{3,80}+)");

  /// Said without a word between: a number behind PIN, and behind a password what no word is like.
  private static final List<Pattern> NAMED =
      List.of(
          Pattern.compile(
              "(?i)(?<![\\p{L}\\p{N}])(?:pin|otp|passcode)(?:-?code)? ((?!(?:19|20)\\d\\d(?!\\d))\\d{4,8})(?![\\p{L}\\p{N}%/:\\-]|[.,]\\d| +(?:times|mal|fois|veces))"),
          Pattern.compile(
              "(?i)(?<![\\p{L}\\p{N}])(?:password|passwort|pwd|kennwort|contraseña|mot de passe) "
                  + "((?=\\S{0,40}\\d)(?=\\S{0,40}\\p{L})(?=\\S{0,40}[#!$&*@?]\\S|\\S{0,40}\\p{L}\\d{2})[^\\s.,;:()]{6,40}+)"));

  private static final List<String> SECRET_HINTS =
      List.of("xox", "xapp-", "sk-", "k_live", "k_test", "gh", "github_pat", "akia", "aiza", "eyj");
  private static final Set<String> SAID_HINTS =
      WordList.stroked("pass|pwd|pw |pw:|pin|cvv|cvc|otp|key|code|kennwort|contras|mot de");

  private Secrets() {}

  static void find(Pieces pieces) {
    if (pieces.hasAny(SECRET_HINTS)) {
      pieces.each(SECRET, Kind.SECRET, 0, _ -> true);
    }
    if (pieces.hasAny(SAID_HINTS)) {
      pieces.each(SAID, Kind.SECRET, 1, m -> isSecret(m.group(1), m.group()));
      NAMED.forEach(named -> pieces.each(named, Kind.SECRET, 1, _ -> true));
    }
  }

  /// After "password is" stands a word that people would not say; after a colon anything.
  private static boolean isSecret(String said, String whole) {
    boolean coded = said.chars().anyMatch(Character::isDigit);
    boolean named = whole.indexOf(':') >= 0 || whole.indexOf('=') >= 0;
    return coded || (named && !said.startsWith("[") && said.length() >= 5);
  }
}
