package io.personaassistant.answering.grammar;

import io.personaassistant.checking.lint.Question;
import io.personaassistant.persona.Persona;
import io.personaassistant.persona.PersonaFinder;
import io.personaassistant.persona.PersonaFinder.Match;
import java.util.Arrays;
import java.util.Optional;

/// The words behind `lint`: `[persona] [survey|interview|screener] question`. Any text is some
/// question; a name that is only nearly a persona's is part of it.
final class LintParser {
  private LintParser() {}

  static Command.Lint parse(String said, PersonaFinder finder) {
    return switch (finder.atStart(said)) {
      case Match.Found(var persona, var more) -> parse(persona, more);
      default -> parse(Optional.empty(), said);
    };
  }

  static Command.Lint parse(Persona persona, String said) {
    return parse(Optional.of(persona), said);
  }

  private static Command.Lint parse(Optional<Persona> persona, String said) {
    var word = TypedText.firstWord(said);
    var context =
        Arrays.stream(Question.Context.values()).filter(c -> c.word().equals(word)).findFirst();
    var rest = context.isPresent() ? TypedText.afterFirst(said) : said;
    return new Command.Lint(
        persona, context.orElse(Question.Context.SURVEY), TypedText.unquoted(rest.strip()));
  }
}
