package io.personaassistant.evidence.proposal;

import io.personaassistant.persona.PersonaField;
import io.personaassistant.persona.PersonaNames;
import io.personaassistant.persona.RecordText;
import io.personaassistant.text.HiddenCharacters;
import java.util.Locale;
import java.util.Optional;

/// The words of a proposal: they become part of a persona, which goes to a model whole.
final class ChangeText {
  private ChangeText() {}

  /// The change with its words as they would be stored.
  static ProposedChange tidied(ProposedChange change) {
    return switch (change) {
      case ProposedChange.Add(var kind, var text) -> new ProposedChange.Add(kind, line(text));
      case ProposedChange.Reword(var trait, var text) ->
          new ProposedChange.Reword(trait.strip(), line(text));
      case ProposedChange.Retire(var trait) -> new ProposedChange.Retire(trait.strip());
      case ProposedChange.SetField(var field, var text) ->
          new ProposedChange.SetField(field, value(field, text));
    };
  }

  private static String value(PersonaField field, String text) {
    if (field.isLong()) {
      return HiddenCharacters.remove(text.replace("\r\n", "\n")).strip();
    }
    return field == PersonaField.KIND ? line(text).toLowerCase(Locale.ROOT) : line(text);
  }

  static String line(String text) {
    return HiddenCharacters.remove(text).replaceAll("\\s+", " ").strip();
  }

  /// Why these words cannot become part of a persona, a sentence; empty when they can.
  static Optional<String> refusal(ProposedChange change) {
    var text = change.text();
    if (text.isEmpty()
        && (change instanceof ProposedChange.Add || change instanceof ProposedChange.Reword)) {
      return Optional.of("A trait needs a text; say it in one sentence.");
    }
    var refused = size(change).refusal("The text", text);
    if (refused.isPresent()) {
      return refused;
    }
    if (change instanceof ProposedChange.SetField(var field, var name)
        && field == PersonaField.NAME) {
      return field.refusal(name).or(() -> PersonaNames.reserved(name));
    }
    return change instanceof ProposedChange.SetField(var field, var value)
        ? field.refusal(value)
        : Optional.empty();
  }

  private static RecordText size(ProposedChange change) {
    return change instanceof ProposedChange.SetField(var field, var _)
        ? field == PersonaField.NAME
            ? RecordText.NAME
            : field.isLong() ? RecordText.TEXT : RecordText.LINE
        : RecordText.LINE;
  }
}
