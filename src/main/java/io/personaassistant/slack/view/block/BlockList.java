package io.personaassistant.slack.view.block;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.personaassistant.text.Sentence;
import java.util.List;
import java.util.Optional;

/// The blocks of a message or window, each below the one before; nothing is added for an empty text
/// and for no buttons. The shapes are those of [Blocks]. For one thread.
public final class BlockList {
  private final ArrayNode blocks = Blocks.list();

  /// A block of any shape.
  public BlockList add(ObjectNode block) {
    blocks.add(block);
    return this;
  }

  /// A heading of plain text.
  public BlockList header(String plain) {
    return add(Blocks.header(plain));
  }

  /// A paragraph of mrkdwn.
  public BlockList section(String mrkdwn) {
    return mrkdwn.isEmpty() ? this : add(Blocks.section(mrkdwn));
  }

  /// The same of any length, in as many paragraphs as it needs.
  public BlockList paragraphs(String mrkdwn) {
    Mrkdwn.pieces(mrkdwn).forEach(this::section);
    return this;
  }

  /// The same with a button or menu beside it.
  public BlockList section(String mrkdwn, ObjectNode accessory) {
    return add(Blocks.section(mrkdwn, accessory));
  }

  /// The same where there is one.
  public BlockList section(String mrkdwn, Optional<ObjectNode> accessory) {
    return accessory.map(it -> section(mrkdwn, it)).orElseGet(() -> section(mrkdwn));
  }

  /// Lines of mrkdwn in as many paragraphs as they need.
  public BlockList sections(List<String> lines) {
    var together = new StringBuilder();
    for (var line : lines) {
      if (!together.isEmpty() && together.length() + line.length() >= Blocks.SECTION) {
        paragraphs(together.toString());
        together.setLength(0);
      }
      together.append(line).append('\n');
    }
    return paragraphs(together.toString());
  }

  /// Small print of mrkdwn.
  public BlockList context(String mrkdwn) {
    return mrkdwn.isEmpty() ? this : add(Blocks.context(mrkdwn));
  }

  /// Says in small print of how many more a list has no room for; nothing where that is none.
  ///
  /// @param one behind a single one, such as "more comes"
  /// @param rest the end of the sentence
  public BlockList more(int hidden, String one, String many, String rest) {
    return hidden > 0 ? context(Sentence.counted(hidden, one, many) + rest) : this;
  }

  /// Buttons side by side, 25 at most.
  public BlockList actions(List<ObjectNode> buttons) {
    return buttons.isEmpty() ? this : add(Blocks.actions(buttons));
  }

  /// The same.
  public BlockList actions(ObjectNode... buttons) {
    return actions(List.of(buttons));
  }

  /// A labelled input of a window.
  ///
  /// @param hint small print below, `""` for none
  public BlockList input(
      String id, String label, String hint, ObjectNode element, boolean optional) {
    return add(Blocks.input(id, label, hint, element, optional));
  }

  /// How many there are.
  public int size() {
    return blocks.size();
  }

  /// The same as JSON.
  public ArrayNode json() {
    return blocks;
  }

  @Override
  public String toString() {
    return blocks.toString();
  }
}
