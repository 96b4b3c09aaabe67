package io.personaassistant.evidence.search;

/// Whose items a search may find.
///
/// @param slug the persona that they are about, `""` for anybody
/// @param orNobodys beside its own also all that nobody linked to a trait or collected for a
///   persona
public record Whose(String slug, boolean orNobodys) {
  /// All on record.
  public static final Whose ANYBODYS = new Whose("", false);

  /// What is linked to a trait of a persona or was collected for it, and what may well be its own;
  /// `""` for all on record.
  public static Whose of(String slug) {
    return new Whose(slug, false);
  }

  /// What is not only others': thousands of their items hide none of the few that are.
  public static Whose notOthers(String slug) {
    return new Whose(slug, true);
  }

  /// Whether only what is the persona's own may be found.
  boolean isClosed() {
    return !slug.isEmpty() && !orNobodys;
  }
}
