package io.personaassistant.slack.view;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.personaassistant.drafting.answer.Answer;
import io.personaassistant.slack.view.block.BlockList;
import io.personaassistant.slack.view.block.Modal;

/// The window that shows one answer.
public final class AnswerModal {
  private AnswerModal() {}

  /// The view as JSON.
  ///
  /// @param title 24 characters at most
  public static String of(String title, Answer answer) {
    return Modal.window(title, AnswerBlocks.answer(new BlockList(), PlainNotes.of(answer)));
  }

  /// The same with a menu above the answer.
  ///
  /// @param carried comes back with what is chosen in it
  public static String of(String title, Answer answer, String carried, ObjectNode menu) {
    return Modal.window(
        title, AnswerBlocks.answer(new BlockList().add(menu), PlainNotes.of(answer)), carried);
  }
}
