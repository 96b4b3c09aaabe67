package io.personaassistant.answering.grammar;

import io.personaassistant.drafting.answer.Answer.FollowUp;
import io.personaassistant.persona.Persona;
import java.util.List;

/// Asks which persona is meant, with the rest of the command kept. Pure functions.
final class UnclearName {
  private UnclearName() {}

  /// The name fits all of these.
  static Command several(List<Persona> personas, String before, String rest) {
    return new Command.DidYouMean(
        "",
        personas.stream()
            .map(p -> new FollowUp(label(p), TypedText.join(before, p.slug(), rest)))
            .toList());
  }

  /// What was typed is nearly the name of these.
  static Command near(String typed, List<Persona> near, String before, String rest) {
    return new Command.DidYouMean(
        typed,
        near.stream()
            .map(p -> new FollowUp(label(p), TypedText.join(before, p.slug(), rest)))
            .toList());
  }

  private static String label(Persona persona) {
    return persona.title().isBlank() ? persona.name() : persona.name() + ", " + persona.title();
  }
}
