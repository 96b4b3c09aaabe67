package io.personaassistant.answering.grammar;

import io.personaassistant.drafting.type.DraftTypes;
import io.personaassistant.persona.Persona;
import io.personaassistant.persona.PersonaFinder;
import io.personaassistant.persona.PersonaFinder.Match;
import io.personaassistant.text.PhraseTable;
import io.personaassistant.text.Words;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/// Reads what follows a persona where another one is named right behind it: both are compared, or
/// each is asked for.
final class AnotherBehind {
  private static final Pattern AND =
      Pattern.compile("(?:[,&+/]|(?:and|or|und|oder|v)\\b)\\s*", Pattern.CASE_INSENSITIVE);

  private static final PhraseTable PHRASES =
      PhraseTable.read(AnotherBehind.class, "name-inside.txt");

  /// Behind a name, what tells of somebody who is called so: a verb, or what says who that is.
  private static final Pattern OF_ONE_NAMED = PHRASES.exactly("of-one-named");

  /// More words were rather said by somebody.
  private static final int MOST_OF_TOPIC = 2;

  private static final Pattern HEARD = PHRASES.pattern("", "heard", "");

  private final DraftTypes types;
  private final TypedWords typed;
  private final PersonaFinder finder;
  private final List<Persona> personas;

  AnotherBehind(DraftTypes types, TypedWords typed, PersonaFinder finder, List<Persona> personas) {
    this.types = types;
    this.typed = typed;
    this.finder = finder;
    this.personas = personas;
  }

  /// "annie and tomas: who cares about price?" and "annie tomas price" set both side by side;
  /// "annie tomas objections" is asked for each. A name further on, or one that somebody speaks of,
  /// may be a customer's.
  Optional<Command> read(Persona persona, String rest) {
    var and = AND.matcher(rest);
    boolean isJoined = and.lookingAt();
    var next = isJoined ? rest.substring(and.end()) : rest;
    if (!(finder.atStart(next) instanceof Match.Found(var other, var more))
        || other.equals(persona)) {
      return Optional.empty();
    }
    if (SeveralPersonas.read(more, List.of(persona, other), finder)
        instanceof SeveralPersonas.Read.Named(var named, var asked)) {
      if (typed.read(asked) instanceof TypedWords.Reading.Type(var type, var wish)) {
        return Optional.of(
            switch (type.personas()) {
              case ONE -> new Command.OneEach(type, named, wish);
              case SEVERAL -> DraftCommands.severalNamed(type, named, wish);
              case ALL -> DraftCommands.forSeveral(named, type, wish);
            });
      }
      boolean isOfOne = OF_ONE_NAMED.matcher(asked).matches() || WordsOfPersona.isOwner(next);
      if (!isOfOne && isHeardOfEach(asked, isJoined)) {
        return types.called("objections").map(t -> new Command.OneEach(t, named, asked));
      }
      return isJoined || !isOfOne || named.size() > 2 ? comparing(persona, rest) : Optional.empty();
    }
    return isJoined ? comparing(persona, rest) : Optional.empty();
  }

  /// Both side by side.
  Optional<Command> comparing(Persona persona, String rest) {
    return SideBySide.type(types)
        .map(t -> DraftCommands.several(t, List.of(persona), rest, finder, personas));
  }

  private static boolean isHeardOfEach(String asked, boolean isJoined) {
    return !isJoined && Words.count(asked) > MOST_OF_TOPIC || HEARD.matcher(asked).matches();
  }
}
