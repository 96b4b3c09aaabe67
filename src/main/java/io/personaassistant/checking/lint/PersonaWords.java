package io.personaassistant.checking.lint;

import java.util.List;
import java.util.Set;

/// The words of the persona that is asked.
///
/// @param terms words that its evidence uses in two items or more, or that its vocabulary holds, in
///   lower case
/// @param goals what it wants to get done, best researched first
/// @param pains what gets in the way, best researched first
public record PersonaWords(Set<String> terms, List<String> goals, List<String> pains) {
  /// Nobody in particular.
  public static final PersonaWords NONE = new PersonaWords(Set.of(), List.of(), List.of());

  public PersonaWords {
    terms = Set.copyOf(terms);
    goals = List.copyOf(goals);
    pains = List.copyOf(pains);
  }
}
