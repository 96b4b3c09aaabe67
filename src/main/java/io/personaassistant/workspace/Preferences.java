package io.personaassistant.workspace;

import java.util.List;

/// What somebody has set for themselves; `""` for what they have not.
///
/// @param team their work, one of [#TEAMS]
/// @param persona the slug of the persona that is meant when none is named
/// @param language the language of drafts, its name in English; `""` for English
/// @param tone how drafts sound, one of [#TONES]
public record Preferences(String team, String persona, String language, String tone) {
  /// The teams that draft types are made for.
  public static final List<String> TEAMS =
      List.of("sales", "marketing", "support", "research", "product");

  /// How drafts can sound, besides as they come.
  public static final List<String> TONES = List.of("warm", "plain", "formal", "short");

  /// Nothing set.
  public static final Preferences NONE = new Preferences("", "", "", "");
}
