package io.personaassistant.answering;

import io.personaassistant.drafting.Answer;
import io.personaassistant.drafting.Answer.FollowUps;

/// Where records are kept, for who asks where no window can open.
final class RecordWindows {
  private RecordWindows() {}

  static Answer answer(String words) {
    return Answer.sentence(
        "Records are kept in windows",
        "Type `/persona "
            + words
            + "` as a slash command in Slack: that opens the window, for curators. It is also reached"
            + " from the app's Home tab. On the command line `persona import personas FILE` adds and"
            + " changes personas, and `persona history` shows their versions.",
        FollowUps.NONE);
  }
}
