package io.personaassistant.slack.view;

import io.personaassistant.drafting.answer.Answer;
import io.personaassistant.drafting.answer.Answer.Section;
import io.personaassistant.slack.view.block.BlockList;
import io.personaassistant.slack.view.block.Blocks;
import io.personaassistant.slack.view.block.EntryView;
import io.personaassistant.slack.view.block.Mrkdwn;

/// Answers in windows, which hold more than a message.
final class AnswerBlocks {
  private static final int MOST_BLOCKS = 90;

  private AnswerBlocks() {}

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
    if (left > 0) {
      blocks.context(left + " more.");
    }
  }

  private static void flush(BlockList blocks, StringBuilder together) {
    blocks.section(together.toString().strip());
    together.setLength(0);
  }

  /// Adds a whole answer: what must be known first, title, sections, footer.
  static BlockList answer(BlockList blocks, Answer answer) {
    answer.notices().forEach(n -> blocks.context("⚠ " + Mrkdwn.escape(n)));
    blocks.section(
        Mrkdwn.bold(answer.title())
            + (answer.subtitle().isBlank() ? "" : "\n" + Mrkdwn.escape(answer.subtitle())));
    answer.sections().forEach(s -> section(blocks, s));
    return blocks.context(Mrkdwn.escape(answer.footer().strip()));
  }
}
