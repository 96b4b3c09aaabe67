package io.personaassistant.slack.view;

import io.personaassistant.drafting.answer.Answer;
import io.personaassistant.slack.view.block.Blocks;

/// The window that shows one answer.
public final class AnswerModal {
  private AnswerModal() {}

  /// The view as JSON.
  ///
  /// @param title 24 characters at most
  public static String of(String title, Answer answer) {
    var blocks = Blocks.list();
    AnswerBlocks.answer(blocks, PlainNotes.of(answer));
    return Blocks.window(title, blocks);
  }
}
