package io.personaassistant.slack.view;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.personaassistant.drafting.answer.Answer;
import io.personaassistant.drafting.answer.Answer.Section;
import io.personaassistant.slack.view.block.BlockList;
import io.personaassistant.slack.view.block.Blocks;
import io.personaassistant.slack.view.block.EntryView;
import io.personaassistant.slack.view.block.Modal;
import io.personaassistant.slack.view.block.Mrkdwn;

/// The window that shows one answer; it holds more than a message.
public final class AnswerModal {
  private static final int MOST_BLOCKS = 84;

  private AnswerModal() {}

  /// The view as JSON.
  ///
  /// @param title 24 characters at most
  public static String of(String title, Answer answer) {
    return of(title, new BlockList(), answer, "");
  }

  /// The same with a menu above the answer.
  ///
  /// @param carried comes back with what is chosen in it
  public static String of(String title, Answer answer, String carried, ObjectNode menu) {
    return of(title, new BlockList().add(menu), answer, carried);
  }

  /// What must be known first, title, sections, footer.
  private static String of(String title, BlockList blocks, Answer said, String carried) {
    var answer = PlainNotes.of(said);
    answer.notices().forEach(n -> blocks.context("⚠ " + Mrkdwn.escape(n)));
    blocks.section(AnswerView.titleOf(answer));
    answer.sections().forEach(s -> section(blocks, s));
    return Modal.window(title, blocks.context(Mrkdwn.escape(answer.footer().strip())), carried);
  }

  /// Adds a section; entries that are short share a block. What does not fit is counted.
  static void section(BlockList blocks, Section section) {
    var together = new StringBuilder();
    if (!section.title().isBlank()) {
      together.append(Mrkdwn.bold(section.title())).append('\n');
    }
    int left = 0;
    for (var entry : section.entries()) {
      var item = EntryView.entry(entry).strip();
      if (blocks.size() > MOST_BLOCKS) {
        left++;
        continue;
      }
      if (together.length() + item.length() + 2 > Blocks.SECTION) {
        flush(blocks, together);
      }
      together.append(item).append("\n\n");
    }
    flush(blocks, together);
    blocks.more(left, "more", "more", ".");
  }

  private static void flush(BlockList blocks, StringBuilder together) {
    blocks.paragraphs(together.toString());
    together.setLength(0);
  }
}
