package io.personaassistant.answering.grammar;

import io.personaassistant.drafting.answer.Answer.FollowUp;
import io.personaassistant.drafting.type.DraftType;
import io.personaassistant.persona.Persona;
import io.personaassistant.persona.PersonaFinder;
import io.personaassistant.persona.PersonaFinder.Match;
import io.personaassistant.text.Sentence;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/// Two things asked for at once, "post and ad for Tomas on the launch", "brief and objections":
/// which comes first is for the person to say. Pure functions.
final class TwoAsked {
  private static final String RECORD = "(?<record>brief|evidence|health)";

  private static final String AND =
      "(?:[.;,]\\s*)?(?:and(?: also| then)?|also|plus|[&+,])\\s+"
          + "(?:(?:please|pls|(?:can you )?(?:write|make|draft|create|give|show|send)(?: (?:me|us|him|her|them))?|i (?:also )?need)\\s+){0,2}"
          + "(?:(?:an?|the|her|his|their|some|top|main|\\d)\\s+){0,3}";

  private static final Pattern AND_THEN = Pattern.compile("(?i)" + AND);

  private static final Pattern RECORD_AND = Pattern.compile("(?i)" + RECORD + "\\s*\\b\\s*" + AND);

  private static final Pattern RECORD_ALONE = Pattern.compile("(?i)" + RECORD + "[\\s.?!]*");

  private static final Pattern FOR_AT_END = Pattern.compile("(?i)\\s+(?:for|of|on|to)\\s*$");

  /// What is left of "for Annie on price".
  private static final Pattern FOR_NOBODY =
      Pattern.compile("(?i)^(?:for|of|to)\\s+(?=(?:about|on|for)\\s)");

  private TwoAsked() {}

  /// The choice between a draft and what its brief goes on to ask for; empty where it asks for
  /// nothing more.
  static Optional<Command> ask(Command.Draft draft, TypedWords typed) {
    var and = AND_THEN.matcher(draft.brief());
    return and.lookingAt()
        ? second(draft.persona(), draft.brief().substring(and.end()), typed)
            .filter(second -> !second.type().equals(Optional.of(draft.type())))
            .map(second ->
                new Command.DidYouMean(
                    "",
                    List.of(
                        alone(draft.persona(), draft.type(), draft.option(), second.about()),
                        second.reading())))
        : Optional.empty();
  }

  /// The choice between a part of the persona's record, with which the text begins, and what else
  /// it asks for; empty where it asks for no two.
  static Optional<Command> ofRecord(Persona persona, String said, TypedWords typed) {
    var and = RECORD_AND.matcher(said);
    return and.lookingAt()
        ? second(persona, said.substring(and.end()), typed)
            .map(second ->
                new Command.DidYouMean(
                    "", List.of(record(persona, and.group("record")), second.reading())))
        : Optional.empty();
  }

  /// What is asked for behind an "and".
  ///
  /// @param type empty for a part of the record
  /// @param about what a draft is for
  private record Second(Optional<DraftType> type, String about, FollowUp reading) {}

  private static Optional<Second> second(Persona persona, String said, TypedWords typed) {
    var asked = FOR_AT_END.matcher(said).replaceFirst("");
    var record = RECORD_ALONE.matcher(asked);
    if (record.matches()) {
      return Optional.of(new Second(Optional.empty(), "", record(persona, record.group("record"))));
    }
    return typed
        .named(asked)
        .filter(TwoAsked::isForOne)
        .map(other -> {
          var about =
              new PersonaFinder(List.of(persona)).atStart(other.rest()) instanceof Match.Found found
                  ? found.rest()
                  : FOR_NOBODY.matcher(other.rest()).replaceFirst("");
          var reading = alone(persona, other.type(), other.option(), about);
          return new Second(Optional.of(other.type()), about, reading);
        });
  }

  /// "And support is slow" goes on with what was heard.
  private static boolean isForOne(TypedTitles.Named other) {
    return other.type().personas() == DraftType.Personas.ONE
        && !SaidOf.isSaid(other.word(), other.rest());
  }

  private static FollowUp record(Persona persona, String word) {
    var part = word.toLowerCase(Locale.ROOT);
    return new FollowUp(Sentence.upperFirst(part), TypedText.join(persona.slug(), part));
  }

  private static FollowUp alone(Persona persona, DraftType type, String option, String about) {
    return new FollowUp(
        type.option(option).title(), TypedText.join(persona.slug(), type.command(), option, about));
  }
}
