package io.personaassistant.answering.grammar;

import io.personaassistant.drafting.answer.Answer.FollowUp;
import io.personaassistant.drafting.type.DraftType;
import io.personaassistant.persona.Persona;
import io.personaassistant.persona.PersonaFinder;
import io.personaassistant.persona.PersonaFinder.Match;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/// Two drafts asked for at once, "post and ad for Tomas on the launch": which comes first is for
/// the person to say. Pure functions.
final class TwoDrafts {
  private static final Pattern AND =
      Pattern.compile("(?i)(?:and(?: also)?|plus|[&+,])\\s+(?:(?:an?|the)\\s+)?");

  private TwoDrafts() {}

  /// The choice between them; empty where the brief asks for no second one.
  static Optional<Command> ask(Command.Draft draft, TypedWords typed) {
    var and = AND.matcher(draft.brief());
    return and.lookingAt()
        ? typed
            .named(draft.brief().substring(and.end()))
            .filter(other -> isOther(other, draft.type()))
            .map(other ->
                new Command.DidYouMean(
                    "",
                    List.of(
                        alone(draft.persona(), draft.type(), draft.option(), other),
                        alone(draft.persona(), other.type(), other.option(), other))))
        : Optional.empty();
  }

  /// "And support is slow" goes on with what was heard.
  private static boolean isOther(TypedTitles.Named other, DraftType type) {
    return other.type().personas() == DraftType.Personas.ONE
        && !other.type().equals(type)
        && !SaidOf.isSaid(other.word(), other.rest());
  }

  private static FollowUp alone(
      Persona persona, DraftType type, String option, TypedTitles.Named other) {
    var about =
        new PersonaFinder(List.of(persona)).atStart(other.rest()) instanceof Match.Found found
            ? found.rest()
            : other.rest();
    return new FollowUp(
        type.option(option).title(), TypedText.join(persona.slug(), type.command(), option, about));
  }
}
