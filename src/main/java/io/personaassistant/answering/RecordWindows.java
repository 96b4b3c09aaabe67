package io.personaassistant.answering;

import io.personaassistant.answering.grammar.RecordWord;
import io.personaassistant.drafting.answer.Answer;
import io.personaassistant.drafting.answer.Answer.FollowUps;

/// Where records are kept, for who asks where no window can open.
final class RecordWindows {
  private RecordWindows() {}

  static Answer answer(RecordWord word) {
    return Answer.sentence(
        "Records are kept in windows",
        "Type `/persona "
            + word.words()
            + "` as a slash command in Slack: that opens the window, for "
            + (word.kind() == RecordWord.Kind.IMPORT ? "contributors" : "curators")
            + ". It is also reached from the app's Home tab. On the command line "
            + switch (word.kind()) {
              case NEW, EDIT ->
                  "`persona import personas FILE` adds and changes personas, and `persona history`"
                      + " shows their versions.";
              case BUILD -> "`persona build` asks the same, step by step.";
              case IMPORT -> "it is `persona import KIND FILE`; `persona help import` lists kinds.";
            },
        FollowUps.NONE);
  }
}
