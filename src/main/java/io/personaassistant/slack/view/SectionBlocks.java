package io.personaassistant.slack.view;

import io.personaassistant.drafting.answer.Answer.Section;
import io.personaassistant.slack.view.block.BlockList;
import io.personaassistant.slack.view.block.Blocks;
import io.personaassistant.slack.view.block.EntryView;
import io.personaassistant.slack.view.block.Mrkdwn;
import java.util.ArrayList;
import java.util.List;

/// Lays out sections as blocks of a message until it is full, and counts the entries that found no
/// room. Not thread-safe.
final class SectionBlocks {
  /// Slack refuses a message whose blocks hold more than about 12,000 characters together; we stay
  /// well below, and below a screen or two.
  static final int MOST_CHARACTERS = 7_000;

  private static final int MOST_BLOCKS = 44;

  private final BlockList blocks;
  private int left;
  private int leftOut;
  private final List<String> names = new ArrayList<>();

  /// @param most characters of entries
  SectionBlocks(BlockList blocks, int most) {
    this.blocks = blocks;
    this.left = most;
  }

  /// How many entries found no room so far.
  int leftOut() {
    return leftOut;
  }

  /// What the entries without room are called, as far as they are; in order.
  List<String> namesLeftOut() {
    return names;
  }

  /// Adds a section, as much of it as has room.
  void add(Section section) {
    // short entries of a section share a block, so that a brief is not fifty blocks
    var together = new StringBuilder();
    if (!section.title().isBlank()) {
      together.append(Mrkdwn.bold(section.title())).append('\n');
    }
    // a heading with nothing below it says that there is nothing
    boolean isEmpty = !section.entries().isEmpty();
    boolean cards = section.entries().stream().anyMatch(e -> e.parts().size() > 2);
    for (var entry : section.entries()) {
      var body = EntryView.body(entry, section.entries().size() > 1 && !cards);
      var small = Mrkdwn.escape(EntryView.small(entry));
      if (!hasRoom(body.length() + small.length())) {
        entry.parts().stream()
            .limit(1)
            .filter(p -> p.role().leads() && !p.label().isBlank())
            .forEach(p -> names.add(p.label()));
        continue;
      }
      isEmpty = false;
      if (cards) {
        flush(together.append(body));
        blocks.context(small);
      } else {
        if (together.length() + body.length() + small.length() > Blocks.SECTION) {
          flush(together);
        }
        together.append(body);
        if (together.length() + small.length() > Blocks.SECTION) {
          // a cut in the middle of its small print would lose the marks around it
          flush(together);
        }
        together.append(small.isEmpty() ? "" : "  _" + small + "_").append('\n');
      }
    }
    if (!isEmpty) {
      flush(together);
    }
  }

  private void flush(StringBuilder together) {
    blocks.paragraphs(together.toString());
    together.setLength(0);
  }

  private boolean hasRoom(int characters) {
    if (characters > left || blocks.size() > MOST_BLOCKS - 6) {
      leftOut++;
      return false;
    }
    left -= characters;
    return true;
  }
}
