package io.personaassistant.slack.view;

import io.personaassistant.drafting.answer.Answer.Entry;
import io.personaassistant.drafting.answer.Answer.Section;
import io.personaassistant.slack.view.block.BlockList;
import io.personaassistant.slack.view.block.Blocks;
import io.personaassistant.slack.view.block.EntryView;
import io.personaassistant.slack.view.block.Mrkdwn;
import io.personaassistant.text.Sentence;
import java.util.ArrayList;
import java.util.List;

/// Lines that a model drafted, as messages. Pure functions; every message keeps within Slack's
/// limits and has a complete text for screen readers and notifications.
public final class DraftMessage {
  private DraftMessage() {}

  /// Lines that a model drafted, as one message.
  ///
  /// @param heading what stands above them, such as "drafted, not approved"
  public static Message of(
      String heading, List<Entry> entries, List<String> notes, Carry carry, boolean withButtons) {
    var blocks = lines(heading, entries, notes, true);
    if (withButtons) {
      DraftButtons.add(blocks, carry, 0);
    }
    return Message.of(blocks, text(heading, entries, notes));
  }

  /// The buttons of a draft as blocks, for the end of a stream.
  ///
  /// @param more how many of its lines are not shown above
  public static String buttons(Carry carry, int more) {
    var blocks = new BlockList();
    DraftButtons.add(blocks, carry, more);
    return blocks.toString();
  }

  /// Drafted lines as everybody in a channel sees them.
  ///
  /// @param heading what stands above them: whom they are for and what they are
  public static Message shared(
      String by, String heading, List<Entry> entries, List<String> notes, Carry carry) {
    var blocks = lines(heading, entries, notes, false);
    blocks.actions(Blocks.button("evidence", "Evidence", DraftButtons.value(carry)));
    return Message.of(blocks, text(heading, entries, notes)).sharedBy(by);
  }

  /// @param copies what found no room can be copied
  private static BlockList lines(
      String heading, List<Entry> entries, List<String> notes, boolean copies) {
    var blocks = new BlockList().context(Mrkdwn.escape(heading));
    var sections = new SectionBlocks(blocks, SectionBlocks.MOST_CHARACTERS);
    sections.add(new Section("", entries));
    var small = new ArrayList<>(notes);
    int left = sections.leftOut();
    if (left > 0) {
      small.add(
          Sentence.counted(left, "more line has", "more lines have")
              + " no room here"
              + (copies ? "; Copy all has " + (left == 1 ? "it." : "them.") : "."));
    }
    // one block for all of them: a long survey can have a dozen
    return blocks.context(String.join("\n", small.stream().map(Mrkdwn::escape).toList()));
  }

  private static List<String> text(String heading, List<Entry> entries, List<String> notes) {
    var lines = new ArrayList<String>();
    lines.add(Mrkdwn.escape(heading));
    entries.forEach(e -> lines.addAll(EntryView.text(e)));
    notes.forEach(n -> lines.add(Mrkdwn.escape(n)));
    return lines;
  }
}
