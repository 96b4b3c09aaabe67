package io.personaassistant.slack.view.research;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.personaassistant.answering.StartingKit;
import io.personaassistant.slack.view.block.BlockList;
import io.personaassistant.slack.view.block.Blocks;
import io.personaassistant.slack.view.block.Modal;
import io.personaassistant.slack.view.block.Mrkdwn;
import io.personaassistant.slack.view.block.SlackWords;
import io.personaassistant.text.Sentence;
import java.util.ArrayList;

/// The starting kit in Slack: a menu of its parts, and one part to read and copy.
public final class KitWindow {
  /// Opens the part whose word the menu carries.
  public static final String OPEN = "build_kit";

  private KitWindow() {}

  /// The menu with a sentence before it.
  static ObjectNode menu() {
    var options =
        StartingKit.parts().keySet().stream()
            .map(word -> Blocks.option(Sentence.upperFirst(word), word))
            .toList();
    return Blocks.section(
        "What to ask, and what to look for in which source:",
        Blocks.select(OPEN, "Starting kit", options));
  }

  /// One part as a window.
  ///
  /// @param word of a part; another one gives the first
  public static String of(String word) {
    var parts = StartingKit.parts();
    var text = parts.getOrDefault(word, parts.values().iterator().next());
    var lines = new ArrayList<String>();
    SlackWords.of(unwrapped(text))
        .lines()
        .forEach(line ->
            lines.add(
                line.startsWith("#")
                    ? Mrkdwn.bold(line.replaceFirst("^#+ (\\d+\\. )?", ""))
                    : line.startsWith("- ")
                        ? "• " + Mrkdwn.escape(line.substring(2))
                        : Mrkdwn.escape(line)));
    var blocks = new BlockList().sections(lines);
    return Modal.window("Starting kit", blocks);
  }

  /// The same with one line for each paragraph: the text is wrapped for a terminal.
  private static String unwrapped(String text) {
    return text.replaceAll("(?<=[^\\n])\\n *(?=[^\\n #\\-\\d])", " ");
  }
}
