package io.personaassistant.workspace;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/// What somebody is trusted with; each role includes those before it.
public enum Role {
  /// Asks.
  MEMBER("asks"),
  /// Captures evidence and proposes changes.
  CONTRIBUTOR("captures evidence and proposes changes too"),
  /// Edits and approves records.
  CURATOR("edits and approves records too"),
  /// Gives roles and settings; named in `PERSONA_ADMINS`, never given in Slack.
  ADMIN("gives roles too");

  private final String does;

  Role(String does) {
    this.does = does;
  }

  /// The word people read and type, such as `curator`.
  public String word() {
    return name().toLowerCase(Locale.ROOT);
  }

  /// Those who have at least this role, such as `curators`; `everybody` for members.
  public String people() {
    return this == MEMBER ? "everybody" : word() + "s";
  }

  /// One of them, such as `a curator`.
  public String one() {
    return (this == ADMIN ? "an " : "a ") + word();
  }

  /// What one does, a few words.
  public String does() {
    return does;
  }

  /// Whether this role includes another.
  public boolean covers(Role other) {
    return compareTo(other) >= 0;
  }

  /// The role that a word means, case aside.
  public static Optional<Role> of(String word) {
    return Arrays.stream(values()).filter(r -> r.word().equalsIgnoreCase(word.strip())).findFirst();
  }
}
