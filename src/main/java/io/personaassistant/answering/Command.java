package io.personaassistant.answering;

import io.personaassistant.drafting.Answer.FollowUp;
import io.personaassistant.drafting.DraftType;
import io.personaassistant.persona.Persona;
import java.util.List;

/// What a person asked, all names resolved. [CommandParser] makes one of any text.
public sealed interface Command {
  /// Nothing was said: what can I do here, and for whom.
  record Home() implements Command {}

  /// How to use it; `team` is `""` for everybody.
  record Help(String team) implements Command {}

  /// All personas with their state.
  record ListPersonas() implements Command {}

  /// The brief of a persona.
  record Brief(Persona persona) implements Command {}

  /// A draft of a type for a persona; option and brief may be `""`.
  record Draft(Persona persona, DraftType type, String option, String brief) implements Command {}

  /// The items with these ids, as they were typed.
  record ShowItems(List<String> ids) implements Command {}

  /// Everything on record about a persona.
  record ShowEvidence(Persona persona) implements Command {}

  /// A draft type without a persona: whom is it for?
  record WhichPersona(String rest, List<Persona> candidates) implements Command {}

  /// Two readings are equal or a word was nearly one: which was meant?
  record DidYouMean(String typed, List<FollowUp> readings) implements Command {}

  /// The text is longer than `most` characters.
  record TooLong(int most) implements Command {}

  /// None of it was a persona or a draft type.
  record NotUnderstood(String typed) implements Command {}
}
