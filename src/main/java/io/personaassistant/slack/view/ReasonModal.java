package io.personaassistant.slack.view;

import io.personaassistant.answering.Feedback.Reason;
import io.personaassistant.slack.view.block.BlockList;
import io.personaassistant.slack.view.block.Blocks;
import io.personaassistant.slack.view.block.Modal;

/// The window after somebody said that an answer or a draft was not good: why.
public final class ReasonModal {
  public static final String CALLBACK = "feedback_reason";
  public static final String REASON = "feedback_why";
  public static final String COMMENT = "feedback_comment";

  private ReasonModal() {}

  /// The view as JSON.
  ///
  /// @param carried what the button carried
  public static String of(String carried) {
    var reasons = Blocks.each(Reason.values(), Reason::label, Reason::word);
    var radio = Blocks.choices("radio_buttons", REASON, reasons);
    var blocks =
        new BlockList()
            .input(REASON, "What was wrong with it?", "", radio, false)
            .input(
                COMMENT,
                "What should it say instead?",
                "It is kept with it for who keeps the records; personal data is replaced.",
                Blocks.textField(COMMENT, "", true, 1_000),
                true);
    return Modal.form("What was wrong?", CALLBACK, "Send", "Skip", carried, blocks);
  }
}
