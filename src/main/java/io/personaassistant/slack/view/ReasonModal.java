package io.personaassistant.slack.view;

import io.personaassistant.answering.Feedback.Reason;
import io.personaassistant.slack.view.block.Blocks;
import java.util.Arrays;

/// The window after somebody said that a draft was not good: why.
public final class ReasonModal {
  public static final String CALLBACK = "feedback_reason";
  public static final String REASON = "feedback_why";
  public static final String COMMENT = "feedback_comment";

  private ReasonModal() {}

  /// The view as JSON; it carries the draft's ref.
  public static String of(String draft) {
    var radio = Blocks.object().put("type", "radio_buttons").put("action_id", REASON);
    var options = Blocks.list();
    Arrays.stream(Reason.values()).forEach(r -> options.add(Blocks.option(r.label(), r.word())));
    radio.set("options", options);
    var view =
        Blocks.object()
            .put("type", "modal")
            .put("callback_id", CALLBACK)
            .put("private_metadata", draft);
    view.set("title", Blocks.plain("What was wrong?"));
    view.set("submit", Blocks.plain("Send"));
    view.set("close", Blocks.plain("Skip"));
    view.set(
        "blocks",
        Blocks.list()
            .add(Blocks.input(REASON, "What was wrong with it?", "", radio, false))
            .add(
                Blocks.input(
                    COMMENT,
                    "What should it say instead?",
                    "It is kept with the draft for who keeps the records; personal data is replaced.",
                    Blocks.textField(COMMENT, "", true, 1_000),
                    true)));
    return view.toString();
  }
}
