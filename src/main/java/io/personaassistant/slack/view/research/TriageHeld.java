package io.personaassistant.slack.view.research;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.personaassistant.answering.desk.Triage.Held;
import io.personaassistant.answering.desk.Triage.Screen;
import io.personaassistant.slack.view.block.BlockList;
import io.personaassistant.slack.view.block.Blocks;
import io.personaassistant.slack.view.block.Mrkdwn;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// The part of triage about what is in quarantine.
final class TriageHeld {
  private static final String HELD = "held:";
  private static final int MOST_HELD = 10;

  private TriageHeld() {}

  static void add(BlockList blocks, Screen screen, boolean mayLink) {
    if (screen.held().isEmpty()) {
      return;
    }
    int shown = Math.min(MOST_HELD, screen.held().size());
    blocks.section(
        "*In quarantine*: these may hold instructions to a program. No model gets them, and they"
            + " support nothing."
            + (screen.allHeld() > shown
                ? " " + shown + " of " + screen.allHeld() + " are shown."
                : ""));
    for (var held : screen.held().subList(0, shown)) {
      blocks.add(mayLink ? decision(held) : Blocks.section(Mrkdwn.escape(label(held))));
    }
    if (mayLink) {
      blocks.input(
          TriageView.WHY,
          "Why",
          "Needed where you clear or keep one; it stays with your name.",
          Blocks.textField(TriageView.WHY, "", false, 300),
          true);
    }
  }

  private static ObjectNode decision(Held held) {
    var id = HELD + held.evidence().id();
    var radio =
        Blocks.choices(
            "radio_buttons",
            id,
            List.of(
                Blocks.option("Clear it: harmless, it may be used", TriageView.CLEAR),
                Blocks.option("Keep it in quarantine for good", TriageView.KEEP)));
    return Blocks.input(id, label(held), "", radio, true);
  }

  private static String label(Held held) {
    return TriageItem.about(held.evidence())
        + held.decision()
            .filter(d -> !d.reason().isEmpty())
            .map(d -> "; it " + d.reason())
            .orElse("")
        + ": "
        + TriageItem.visible(held.evidence().text());
  }

  /// What was decided on items in quarantine: [TriageView#CLEAR] or [TriageView#KEEP], by id.
  static Map<String, String> decisions(Map<String, List<String>> values) {
    var decisions = new LinkedHashMap<String, String>();
    values.forEach((block, chosen) -> {
      if (block.startsWith(HELD) && !chosen.isEmpty()) {
        decisions.put(block.substring(HELD.length()), chosen.getFirst());
      }
    });
    return decisions;
  }
}
