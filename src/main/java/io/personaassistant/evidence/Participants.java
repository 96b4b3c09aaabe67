package io.personaassistant.evidence;

import io.personaassistant.text.personal.FirstNames;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.HexFormat;
import java.util.Locale;
import java.util.regex.Pattern;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.jspecify.annotations.Nullable;

/// Turns participants' names into codes. The same name is the same code within a workspace; which
/// name a code stands for is kept nowhere.
public final class Participants {
  private static final Pattern CODE =
      Pattern.compile(
          "([A-Za-z]{0,4})[-_#]?\\d{1,8}(?:[-_]\\d{1,6})?"
              + "|(?i:participant|respondent|interviewee|customer|user|subject|attendee)[ _#-]*\\d{1,8}");

  private static final Pattern MADE = Pattern.compile("P-\\d{8}");

  private final byte[] key;

  /// Codes of the workspace with this secret.
  public Participants(String key) {
    this.key = HexFormat.of().parseHex(key);
  }

  /// Whether it names nobody: a code, or nothing.
  public static boolean isCode(String participant) {
    var form = CODE.matcher(participant);
    return participant.isBlank() || form.matches() && !isName(form.group(1));
  }

  /// Whether letters in front of a number are what somebody is called, as in the user name Tim85;
  /// JAN-01 was the first in January.
  private static boolean isName(@Nullable String letters) {
    return letters != null
        && !letters.equals("JAN")
        && !letters.equals("MAY")
        && FirstNames.holds(letters.toLowerCase(Locale.ROOT));
  }

  /// Whether a code has the form of those that stand for a name.
  public static boolean isMade(String code) {
    return MADE.matcher(code).matches();
  }

  /// A code stays as it is, anything else becomes one; `""` stays unknown.
  public String code(String participant) {
    if (isCode(participant)) {
      return participant;
    }
    var name = String.join(" ", PlainWords.of(participant));
    var text = name.isEmpty() ? participant.toLowerCase(Locale.ROOT) : name;
    try {
      var mac = Mac.getInstance("HmacSHA256");
      mac.init(new SecretKeySpec(key, "HmacSHA256"));
      var hash = mac.doFinal(text.getBytes(StandardCharsets.UTF_8));
      long number = 0;
      for (int i = 0; i < 6; i++) {
        number = number << 8 | (hash[i] & 0xff);
      }
      return "P-%08d".formatted(number % 100_000_000);
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("every Java has HmacSHA256", e);
    }
  }
}
