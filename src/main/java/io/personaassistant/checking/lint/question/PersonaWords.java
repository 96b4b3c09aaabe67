package io.personaassistant.checking.lint.question;

import io.personaassistant.text.Words;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
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

  /// A word that this many items use is the persona's own.
  private static final int OWN = 2;

  /// The words of a persona whose evidence has these texts.
  ///
  /// @param own words that are its own whatever the evidence, in lower case
  public static PersonaWords of(
      Collection<String> evidence, Set<String> own, List<String> goals, List<String> pains) {
    var counts = new HashMap<String, Integer>();
    evidence.forEach(
        text -> Set.copyOf(Words.tokens(text)).forEach(w -> counts.merge(w, 1, Integer::sum)));
    var terms = new HashSet<>(own);
    counts.forEach((word, count) -> {
      if (count >= OWN) {
        terms.add(word);
      }
    });
    return new PersonaWords(terms, goals, pains);
  }

  public PersonaWords {
    terms = Set.copyOf(terms);
    goals = List.copyOf(goals);
    pains = List.copyOf(pains);
  }
}
