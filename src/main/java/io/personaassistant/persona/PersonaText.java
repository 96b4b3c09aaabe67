package io.personaassistant.persona;

import io.personaassistant.text.PersonalData;
import java.util.Optional;

/// What the words of a record may hold: everybody who may ask reads them, and a model gets them.
public final class PersonaText {
  private PersonaText() {}

  /// Why words with personal data cannot stand in a record, a sentence; empty when they hold none.
  ///
  /// @param what what the words are, as the sentence begins with it, such as `The text`
  public static Optional<String> refusal(String what, String words) {
    return PersonalData.find(words).stream()
        .findFirst()
        .map(found ->
            what
                + " holds personal data ("
                + found.kind().label()
                + "); a persona is nobody in particular. Leave it out.");
  }
}
