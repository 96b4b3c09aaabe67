package io.personaassistant.evidence.proposal;

import io.personaassistant.persona.PersonaField;
import io.personaassistant.persona.PersonaText;
import io.personaassistant.text.HiddenCharacters;
import io.personaassistant.text.HiddenInstructions;
import java.util.Locale;
import java.util.Optional;

/// The words of a proposal: they become part of a persona, which goes to a model whole.
final class ProposalText {
  private static final int LONGEST_LINE = 500;
  private static final int LONGEST_TEXT = 4_000;

  private ProposalText() {}

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
    boolean isLong = change instanceof ProposedChange.SetField(var field, var _) && field.isLong();
    int most = isLong ? LONGEST_TEXT : LONGEST_LINE;
    if (text.isEmpty()
        && (change instanceof ProposedChange.Add || change instanceof ProposedChange.Reword)) {
      return Optional.of("A trait needs a text; say it in one sentence.");
    }
    if (text.codePointCount(0, text.length()) > most) {
      return Optional.of("The text is longer than " + most + " characters; shorten it.");
    }
    var personal = PersonaText.refusal("The text", text);
    if (personal.isPresent()) {
      return personal;
    }
    var suspicion = HiddenInstructions.in(text);
    if (suspicion.isPresent()) {
      return Optional.of(
          "The text "
              + suspicion.get().reason().says()
              + ": “"
              + suspicion.get().span()
              + "”. Say it in other words.");
    }
    return change instanceof ProposedChange.SetField(var field, var value)
        ? field.refusal(value)
        : Optional.empty();
  }
}
