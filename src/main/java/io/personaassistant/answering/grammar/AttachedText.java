package io.personaassistant.answering.grammar;

import io.personaassistant.drafting.type.DraftType;

/// A longer text that goes with a command, such as a file. Pure functions.
final class AttachedText {
  private AttachedText() {}

  /// The command with the text behind its brief; or what is to be said where there is no place for
  /// a text, or too much of it.
  ///
  /// @param more not blank
  static Command with(Command command, String more) {
    return switch (command) {
      case Command.Draft(var persona, var type, var option, var brief) -> {
        var whole = (brief + "\n" + more).strip();
        yield TypedText.characters(whole) > type.briefCharacters()
            ? new Command.TooLong(type.briefCharacters())
            : new Command.Draft(persona, type, option, whole);
      }
      case Command.ForSeveral(var several, var type, var option, var brief) -> {
        var whole = (brief + "\n" + more).strip();
        yield TypedText.characters(whole) > type.briefCharacters()
            ? new Command.TooLong(type.briefCharacters())
            : new Command.ForSeveral(several, type, option, whole);
      }
      case Command.Lint(var persona, var context, var question) -> {
        var whole = (question + "\n" + more).strip();
        yield TypedText.characters(whole) > DraftType.LONGEST_BRIEF
            ? new Command.TooLong(DraftType.LONGEST_BRIEF)
            : new Command.Lint(persona, context, whole);
      }
      case Command.Home _,
          Command.Thanks _,
          Command.Remark _,
          Command.EarlierVersion _,
          Command.Help _,
          Command.ListPersonas _,
          Command.Brief _ ->
          new Command.NoPlaceForFile();
      case Command.OwnSettings _, Command.RecordWindow _ -> new Command.NoPlaceForFile();
      case Command.ShowItems _,
          Command.Topic _,
          Command.WhyLines _,
          Command.OfAnswer _,
          Command.ShowEvidence _,
          Command.Refine _,
          Command.Health _ ->
          new Command.NoPlaceForFile();
      // the answer asks back and says that the text must come again
      case Command.WhichPersona _,
          Command.WhichPersonas _,
          Command.DidYouMean _,
          Command.OneEach _,
          Command.NoSuchDraft _ ->
          command;
      case Command.NotUnderstood _,
          Command.PointsAtNothing _,
          Command.TooLong _,
          Command.NoPlaceForFile _ ->
          command;
    };
  }
}
