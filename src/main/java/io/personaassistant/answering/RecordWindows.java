package io.personaassistant.answering;

import io.personaassistant.answering.grammar.RecordWord;
import io.personaassistant.drafting.answer.Answer;

/// Where records are kept, for who asks where no window can open.
final class RecordWindows {
  private RecordWindows() {}

  private static String title(RecordWord.Kind kind) {
    return switch (kind) {
      case NEW -> "New persona";
      case EDIT -> "Edit a persona";
      case BUILD -> "Build personas";
      case IMPORT -> "Import research";
    };
  }

  private static String button(RecordWord.Kind kind) {
    return kind == RecordWord.Kind.EDIT ? "“Find a persona to edit”" : "“" + title(kind) + "”";
  }

  static Answer answer(RecordWord word) {
    return Answer.sentence(
        title(word.kind()),
        "That is done in a window: type `/persona "
            + word.words()
            + "` as a slash command in Slack, or press "
            + button(word.kind())
            + " in the app's Home tab"
            + (word.kind() == RecordWord.Kind.IMPORT ? ", or send the app the file" : "")
            + ". It is for "
            + (word.kind() == RecordWord.Kind.IMPORT ? "contributors" : "curators")
            + ". On the command line "
            + switch (word.kind()) {
              case NEW ->
                  "`persona import personas FILE` adds personas, and `persona build` makes one from evidence.";
              case EDIT ->
                  "`persona import personas FILE` changes personas, `persona state` puts one into the"
                      + " archive and back, and `persona history` shows their versions.";
              case BUILD -> "`persona build` asks the same, step by step.";
              case IMPORT -> "it is `persona import KIND FILE`; `persona help import` lists kinds.";
            });
  }
}
