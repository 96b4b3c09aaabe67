package io.personaassistant.answering.grammar;

import io.personaassistant.evidence.SourceType;
import io.personaassistant.persona.Persona;
import io.personaassistant.persona.PersonaFinder;
import io.personaassistant.persona.PersonaFinder.Match;
import io.personaassistant.text.Quotations;
import io.personaassistant.text.number.TimeLimit;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/// Reads a question for what is on record that says from when: "objections last month", "support
/// tickets this quarter", "what does Annie complain about since June". What somebody tells of a
/// time, such as "we had no-shows last month", is none. English. Pure functions.
final class AskedInTime {
  /// A longer text asks for more than what is on record.
  private static final int LONGEST = 120;

  private AskedInTime() {}

  /// What `text` asks for of the time that it names; empty where it names none, or asks for no part
  /// of the records.
  ///
  /// @param atAnyTime what a text asks that names none
  static Optional<Command> read(
      String text, List<Persona> personas, Function<String, Command> atAnyTime) {
    if (text.length() > LONGEST || AskBehind.isIn(text)) {
      return Optional.empty();
    }
    return TimeLimit.in(text)
        .filter(time -> !isQuoted(time, text))
        .flatMap(time -> {
          var rest = without(time, text);
          return part(rest, personas)
              .or(() -> topic(atAnyTime.apply(rest)))
              .map(asked ->
                  new Command.Topic(
                      asked.personas(),
                      asked.topic(),
                      asked.sources().isEmpty() ? SourceType.ALL : asked.sources(),
                      asked.only(),
                      Optional.of(time)));
        });
  }

  /// Quoted words are looked for as they stand.
  private static boolean isQuoted(TimeLimit time, String text) {
    return Quotations.find(text).stream()
        .anyMatch(quote -> quote.start() < time.start() && time.start() < quote.end());
  }

  private static String without(TimeLimit time, String text) {
    var behind = text.substring(time.end());
    return TypedText.join(text.substring(0, time.start()), behind.strip())
        .replaceAll("\\s+(?=[?!.,])", "")
        .replaceFirst("[\\s,]+$", "");
  }

  private static Optional<Command.Topic> part(String rest, List<Persona> personas) {
    var finder = new PersonaFinder(personas);
    return SeveralPersonas.together(rest, finder)
        .flatMap(named -> AskedParts.inTime(named.personas(), named.rest(), false))
        .or(() ->
            switch (finder.anywhere(rest)) {
              case Match.Found(var persona, var others) ->
                  AskedParts.inTime(List.of(persona), others, isNameFirst(rest, finder));
              case Match.None _ -> AskedParts.inTime(List.of(), rest, false);
              default -> Optional.empty();
            });
  }

  private static boolean isNameFirst(String rest, PersonaFinder finder) {
    return finder.atStart(rest) instanceof Match.Found && !WordsOfPersona.isOwner(rest);
  }

  private static Optional<Command.Topic> topic(Command asked) {
    return switch (asked) {
      case Command.Topic topic -> Optional.of(topic);
      case Command.ShowEvidence(var persona) ->
          Optional.of(new Command.Topic(List.of(persona), ""));
      default -> Optional.empty();
    };
  }
}
