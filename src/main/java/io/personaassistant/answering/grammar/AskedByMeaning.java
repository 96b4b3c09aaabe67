package io.personaassistant.answering.grammar;

import io.personaassistant.drafting.type.DraftTypes;
import io.personaassistant.persona.Persona;
import io.personaassistant.persona.TraitKind;
import java.util.List;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.function.Function;

/// Reads what is asked about a persona in words that no rule reads, by what it means. Thread-safe.
final class AskedByMeaning {
  /// What stands for the persona's name in a question whose meaning is read.
  static final String HER = "she";

  /// Longer questions say more than what they ask for.
  private static final int LONGEST = 160;

  private final DraftTypes types;
  private final Function<String, Optional<String>> kinds;

  AskedByMeaning(DraftTypes types, Function<String, Optional<String>> kinds) {
    this.types = types;
    this.kinds = kinds;
  }

  /// What a question asks of a persona; empty where that is in doubt.
  ///
  /// @param ofHer the question with a pronoun for the persona
  /// @param ofAnyone the same with "anyone"
  /// @param asked gives a part of the persona's record
  Optional<Command> read(
      Persona persona,
      String ofHer,
      String ofAnyone,
      BiFunction<Persona, AskedAbout.Wish, Command> asked) {
    return Optional.of(ofHer)
        .filter(text -> text.length() <= LONGEST)
        .flatMap(kinds)
        .flatMap(kind ->
            switch (kind) {
              case "who" ->
                  Optional.of(asked.apply(persona, new AskedAbout.Wish.Who(Optional.empty())));
              case "objections" ->
                  Optional.of(asked.apply(persona, AskedAbout.Wish.Objections.ALL));
              case "first" -> types.called("message").map(t -> DraftCommands.draft(persona, t, ""));
              case "health" -> Optional.of(new Command.Health(Optional.of(persona)));
              case "evidence" -> Optional.of(new Command.CountEvidence(List.of(persona)));
              case "record" ->
                  AskedOfAll.loosely(ofAnyone)
                      .map(topic -> new Command.Topic(List.of(persona), topic));
              case "keep" ->
                  Optional.of(
                      new Command.RecordWindow(
                          new RecordWord(RecordWord.Kind.EDIT, persona.slug())));
              default ->
                  TraitKind.of(kind)
                      .map(trait ->
                          asked.apply(persona, new AskedAbout.Wish.Who(Optional.of(trait))));
            });
  }
}
