package io.personaassistant.persona;

import java.util.Arrays;
import java.util.Collections;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/// The kinds of trait, each with the word for files and the database, the key of its list in a
/// persona file, and its heading in an answer.
public enum TraitKind {
  GOAL("goals", "Goals", List.of("goals", "objective")),
  PAIN("pain_points", "Pain points", List.of("pains", "pain point", "pain_point", "frustration")),
  CHANNEL("preferred_channels", "Channels", List.of("channels", "preferred channel")),
  MOTIVATION("motivations", "Motivations", List.of("motivations", "motive")),
  DECISION(
      "decision_habits",
      "How they decide",
      List.of("decision habit", "decision_habit", "decisions")),
  OBJECTION("objections", "Objections", List.of("objections")),
  VOCABULARY("vocabulary", "Their words", List.of("word", "phrase", "vocabulary phrase")),
  BEHAVIOUR("behaviours", "Behaviours", List.of("behavior", "behaviors", "behaviours", "habit")),
  TOOL("tools", "Tools", List.of("tools")),
  DEMOGRAPHIC("demographics", "Demographics", List.of("demographics", "demographic fact")),
  PREFERENCE("preferences", "Preferences", List.of("preferences"));

  /// Those that are phrases of ours: channels, words and tools are names, and an objection is what
  /// was said. Cannot be changed.
  public static final Set<TraitKind> PHRASES =
      Collections.unmodifiableSet(
          EnumSet.of(GOAL, PAIN, MOTIVATION, DECISION, BEHAVIOUR, PREFERENCE));

  private final String listKey;
  private final String heading;
  private final List<String> synonyms;

  TraitKind(String listKey, String heading, List<String> synonyms) {
    this.listKey = listKey;
    this.heading = heading;
    this.synonyms = synonyms;
  }

  /// The word used in files and the database, such as `pain`.
  public String word() {
    return name().toLowerCase(Locale.ROOT);
  }

  /// What one such trait is called where people read it, such as "pain point".
  public String one() {
    return switch (this) {
      case PAIN -> "pain point";
      case DECISION -> "decision habit";
      case VOCABULARY -> "word of theirs";
      case DEMOGRAPHIC -> "demographic fact";
      case GOAL, CHANNEL, MOTIVATION, OBJECTION, BEHAVIOUR, TOOL, PREFERENCE -> word();
    };
  }

  /// The key of this kind's list in a persona file, such as `pain_points`.
  public String listKey() {
    return listKey;
  }

  /// The heading people read, such as "Pain points".
  public String heading() {
    return heading;
  }

  /// The kind a word from a file means, by word, list key or synonym, case and outer space aside.
  public static Optional<TraitKind> of(String word) {
    var typed = word.strip().toLowerCase(Locale.ROOT);
    return Arrays.stream(values())
        .filter(
            k -> k.word().equals(typed) || k.listKey.equals(typed) || k.synonyms.contains(typed))
        .findFirst();
  }
}
