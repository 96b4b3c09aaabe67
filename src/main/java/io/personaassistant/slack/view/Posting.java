package io.personaassistant.slack.view;

import io.personaassistant.slack.view.block.BlockList;
import io.personaassistant.slack.view.block.Blocks;
import io.personaassistant.slack.view.block.Mrkdwn;
import java.util.List;
import java.util.Optional;

/// A suggested reply as everybody in a channel reads it.
///
/// @param by the user id of who had it posted
/// @param isEdited they changed it before
/// @param text the reply, in plain words
public record Posting(String by, boolean isEdited, String text) {
  /// The message; empty for a text that is too long for one paragraph of Slack.
  public Optional<Message> message() {
    var words = Mrkdwn.escape(text.strip());
    if (words.length() > Blocks.SECTION) {
      return Optional.empty();
    }
    var from =
        (isEdited
                ? "From a suggestion of mine, changed and posted for "
                : "From a suggestion of mine, posted for ")
            + Mrkdwn.person(by);
    var blocks = new BlockList().context(from).section(words);
    return Optional.of(Message.of(blocks, List.of(from + ":", words)));
  }
}
