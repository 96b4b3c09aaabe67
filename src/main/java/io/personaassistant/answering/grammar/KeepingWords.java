package io.personaassistant.answering.grammar;

import io.personaassistant.persona.Persona;
import io.personaassistant.persona.PersonaFinder;
import io.personaassistant.persona.PersonaFinder.Match;
import io.personaassistant.text.PhraseTable;
import java.util.Optional;
import java.util.regex.Pattern;

/// Reads what is to be done with a persona itself: "rename annie", "add an objection to Annie: it
/// takes too long". English. Pure functions.
final class KeepingWords {
  private static final Pattern KEEPING =
      PhraseTable.read(KeepingWords.class, "name-inside.txt").pattern("", "keeping", "");

  private KeepingWords() {}

  /// The window in which it is done; empty for all else.
  ///
  /// @param others the text without the persona's name
  static Optional<Command> read(String text, Persona persona, String others, PersonaFinder finder) {
    boolean isOne = KEEPING.matcher(others).matches() || isBeforeColon(text, persona, finder);
    return isOne
        ? Optional.of(
            new Command.RecordWindow(new RecordWord(RecordWord.Kind.EDIT, persona.slug())))
        : Optional.empty();
  }

  private static boolean isBeforeColon(String text, Persona persona, PersonaFinder finder) {
    int colon = text.indexOf(':');
    return colon > 0
        && finder.anywhere(text.substring(0, colon)) instanceof Match.Found(var named, var others)
        && named.equals(persona)
        && KEEPING.matcher(others).matches();
  }
}
