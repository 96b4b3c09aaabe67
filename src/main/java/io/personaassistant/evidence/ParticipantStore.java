package io.personaassistant.evidence;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.Locale;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.jdbi.v3.core.Handle;

/// Makes codes of participants' names. A code such as `P-07` stays; a name becomes one that is the
/// same each time in a workspace, and no list of who is who is kept.
final class ParticipantStore {
  private static final String DIGITS = "23456789ABCDEFGHJKLMNPQRSTUVWXYZ";

  private final byte[] salt;

  ParticipantStore(Handle handle, long workspace) {
    this.salt =
        handle
            .select("SELECT participant_key FROM workspace WHERE id = ?", workspace)
            .mapTo(String.class)
            .one()
            .getBytes(StandardCharsets.US_ASCII);
  }

  String code(String participant) {
    var name = participant.strip();
    if (name.isEmpty() || name.matches("[A-Za-z]{1,4}[-_#]?\\d{1,8}|\\d{1,9}|P-[2-9A-Z]{6}")) {
      return name;
    }
    try {
      var mac = Mac.getInstance("HmacSHA256");
      mac.init(new SecretKeySpec(salt, "HmacSHA256"));
      var hash = mac.doFinal(name.toLowerCase(Locale.ROOT).getBytes(StandardCharsets.UTF_8));
      var code = new StringBuilder("P-");
      for (int i = 0; i < 6; i++) {
        code.append(DIGITS.charAt((hash[i] & 0xff) % DIGITS.length()));
      }
      return code.toString();
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("every JDK has HmacSHA256", e);
    }
  }
}
