package io.personaassistant.evidence;

import java.time.Instant;
import java.util.Locale;

/// A decision on an item: that it stays out of everything, or that it may be used after all.
///
/// @param evidence the item's id
/// @param textHash of the text that was judged: another text is judged anew
/// @param reason why it was recognised, as the end of a sentence; `""` for a person's decision
/// @param span the piece that gave it away, `""` for a person's decision
/// @param by who decided: a person, or `import`
/// @param why the person's words, `""` for an import
public record Quarantined(
    String evidence,
    String textHash,
    Decision decision,
    String reason,
    String span,
    String by,
    Instant at,
    String why) {
  /// What was decided.
  public enum Decision {
    /// An import recognised instructions in it.
    RECOGNISED,
    /// A person put it in.
    ADDED,
    /// A person let it out.
    CLEARED;

    /// The word in the database.
    public String word() {
      return name().toLowerCase(Locale.ROOT);
    }
  }

  /// The same decision on the text with this hash.
  public Quarantined withHash(String hash) {
    return new Quarantined(evidence, hash, decision, reason, span, by, at, why);
  }

  /// Whether the item stays out of everything by this decision.
  public boolean holds() {
    return decision != Decision.CLEARED;
  }
}
