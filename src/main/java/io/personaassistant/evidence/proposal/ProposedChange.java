package io.personaassistant.evidence.proposal;

import io.personaassistant.persona.PersonaField;
import io.personaassistant.persona.TraitKind;

/// What a proposal would change about a persona.
public sealed interface ProposedChange {
  /// A new trait.
  record Add(TraitKind kind, String text) implements ProposedChange {}

  /// Other words for a trait, which keeps its id and its links.
  record Reword(String trait, String text) implements ProposedChange {}

  /// A trait goes; its links wait, should it come back.
  record Retire(String trait) implements ProposedChange {}

  /// Another value for a field, `""` to empty it.
  record SetField(PersonaField field, String text) implements ProposedChange {}

  /// What is to stand there afterwards, `""` for nothing.
  default String text() {
    return switch (this) {
      case Add(var _, var text) -> text;
      case Reword(var _, var text) -> text;
      case Retire _ -> "";
      case SetField(var _, var text) -> text;
    };
  }

  /// The change in a few words, without its text, such as `add pain` or `reword annie-pain-1`.
  default String summary() {
    return switch (this) {
      case Add(var kind, var _) -> "add " + kind.word();
      case Reword(var trait, var _) -> "reword " + trait;
      case Retire(var trait) -> "retire " + trait;
      case SetField(var field, var _) -> "change " + field.word();
    };
  }
}
