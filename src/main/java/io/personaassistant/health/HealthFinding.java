package io.personaassistant.health;

import io.personaassistant.checking.line.Level;
import java.util.List;

/// What one rule saw.
///
/// @param check which part of the rule, such as `age_range`; the same word for the same thing
/// @param personas slugs of the personas it is about; empty when it is about all together
/// @param traits ids of the traits it is about
/// @param saw a sentence
/// @param inShort the same in a few words, without a full stop, to go on inside a sentence
/// @param next what to do, a sentence
public record HealthFinding(
    HealthRule rule,
    String check,
    Level level,
    List<String> personas,
    List<String> traits,
    String saw,
    String inShort,
    String next) {
  public HealthFinding {
    personas = List.copyOf(personas);
    traits = List.copyOf(traits);
  }

  /// Whether it is about this persona, alone or with others.
  public boolean isAbout(String slug) {
    return personas.contains(slug);
  }
}
