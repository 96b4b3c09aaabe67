package io.personaassistant.slack.view;

import io.personaassistant.slack.view.block.BlockList;
import io.personaassistant.slack.view.block.Blocks;
import io.personaassistant.slack.view.block.Mrkdwn;
import io.personaassistant.text.Graphemes;
import java.util.List;

/// A message: its blocks as JSON, and the same as text for screen readers and notifications.
public record Message(String blocks, String text) {
  private static final int MOST_TEXT = 3_500;

  /// A message whose text is these lines, cut where Slack would cut it.
  static Message of(BlockList blocks, List<String> lines) {
    return new Message(blocks.toString(), Graphemes.cut(String.join("\n", lines), MOST_TEXT));
  }

  /// The same with who shared it above.
  Message sharedBy(String user) {
    var first = Blocks.context("Shared by " + Mrkdwn.person(user)).toString();
    return new Message(
        "[" + first + "," + blocks.substring(1),
        Graphemes.cut("Shared by " + Mrkdwn.person(user) + "\n" + text, MOST_TEXT));
  }
}
