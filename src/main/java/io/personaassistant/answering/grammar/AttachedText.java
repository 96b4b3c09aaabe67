package io.personaassistant.answering.grammar;

import io.personaassistant.drafting.type.DraftType;
import java.util.function.Function;

/// A longer text that goes with a command, such as a file. Pure functions.
final class AttachedText {
  private AttachedText() {}

  /// The command with the text behind its brief; or what is to be said where there is no place for
  /// a text, or too much of it.
  ///
  /// @param more not blank
  static Command with(Command command, String more) {
    return switch (command) {
      case Command.Draft draft ->
          fitting(draft.brief(), more, draft.type().briefCharacters(), draft::with);
      case Command.ForSeveral(var several, var type, var option, var brief) ->
          fitting(
              brief,
              more,
              type.briefCharacters(),
              whole -> new Command.ForSeveral(several, type, option, whole));
      case Command.Lint(var persona, var context, var question) ->
          fitting(
              question,
              more,
              DraftType.LONGEST_BRIEF,
              whole -> new Command.Lint(persona, context, whole));
      // the answer asks back and says that the text must come again
      case Command.WhichPersona _,
          Command.WhichPersonas _,
          Command.DidYouMean _,
          Command.OneEach _,
          Command.NoSuchDraft _,
          Command.NotUnderstood _,
          Command.PointsAtNothing _,
          Command.TooLong _,
          Command.NoPlaceForFile _ ->
          command;
      default -> new Command.NoPlaceForFile();
    };
  }

  private static Command fitting(
      String said, String more, int most, Function<String, Command> command) {
    var whole = (said + "\n" + more).strip();
    return TypedText.characters(whole) > most ? new Command.TooLong(most) : command.apply(whole);
  }
}
