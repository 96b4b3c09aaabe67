package io.personaassistant.slack.view.research;

import io.personaassistant.answering.desk.SetAside.Aside;
import io.personaassistant.slack.view.block.BlockList;
import io.personaassistant.slack.view.block.Blocks;
import io.personaassistant.slack.view.block.Modal;
import io.personaassistant.slack.view.block.Mrkdwn;
import java.util.List;

/// The window with the evidence that fits no trait, each item with a button that lets it wait
/// again.
public final class AsideWindow {
  public static final String TITLE = "Set aside";

  /// Lets the item that the button carries wait in triage again.
  public static final String BACK = "triage_back";

  private static final int MOST = 40;

  private AsideWindow() {}

  /// The view as JSON.
  ///
  /// @param items the last first
  /// @param note what has just happened, `""` for nothing
  public static String of(List<Aside> items, String note) {
    var blocks = new BlockList().section(Mrkdwn.escape(note));
    blocks.context(
        items.isEmpty()
            ? "Nothing is set aside."
            : "These fit no trait. They stay on record and wait in triage no longer.");
    for (var one : items.subList(0, Math.min(MOST, items.size()))) {
      blocks.section(
          "%s\n_set aside by %s_"
              .formatted(
                  Mrkdwn.escape(TriageItem.words(one.evidence())),
                  Mrkdwn.personOn(one.by(), one.at())),
          Blocks.button(BACK, "Take it back", one.evidence().id()));
    }
    if (items.size() > MOST) {
      blocks.context("The last " + MOST + " of " + items.size() + " are shown.");
    }
    return Modal.window(TITLE, blocks);
  }
}
