package io.personaassistant.answering;

import io.personaassistant.drafting.answer.Answer;
import io.personaassistant.drafting.answer.Answer.Entry;
import io.personaassistant.drafting.answer.Answer.Part;
import io.personaassistant.drafting.answer.Answer.Section;
import io.personaassistant.evidence.Library;
import io.personaassistant.persona.Persona;
import io.personaassistant.persona.PersonaState;
import io.personaassistant.text.Sentence;
import io.personaassistant.workspace.Preferences;
import java.util.List;
import java.util.Optional;

/// What somebody has set for themselves, as an answer.
final class OwnSettings {
  private OwnSettings() {}

  static Answer answer(Preferences own, Library library) {
    var persona = library.persona(own.persona()).map(p -> p.name()).orElse("none");
    var entries =
        List.of(
            entry("Work", own.team().isEmpty() ? "not set" : Sentence.upperFirst(own.team())),
            entry("Default persona", persona),
            entry("Language", own.language().isEmpty() ? "English" : own.language()),
            entry("Tone", own.tone().isEmpty() ? "as it comes" : own.tone()));
    return Answer.page(
        "Your settings",
        "",
        List.of(new Section("", entries)),
        "Change them with `/persona settings` or in the app's Home tab.");
  }

  /// Why the persona that somebody has set is not taken where none is named; empty where it is, or
  /// none is set.
  static Optional<String> unused(Preferences own, Library library) {
    var persona = library.persona(own.persona());
    if (own.persona().isEmpty() || persona.filter(Persona::isActive).isPresent()) {
      return Optional.empty();
    }
    return Optional.of(
        persona
                .map(p ->
                    "Your default persona, %s, is %s now, so it was not taken."
                        .formatted(
                            p.name(), p.state() == PersonaState.ARCHIVED ? "archived" : "a draft"))
                .orElse("Your default persona is no longer on record.")
            + " Name one, or choose another with `/persona settings`.");
  }

  private static Entry entry(String label, String value) {
    return Entry.of(Part.lead(label, value));
  }
}
