package io.personaassistant.slack.view.research;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.personaassistant.answering.desk.Desk;
import io.personaassistant.slack.view.block.BlockList;
import io.personaassistant.slack.view.block.Blocks;
import io.personaassistant.slack.view.block.Mrkdwn;
import io.personaassistant.text.Sentence;
import java.util.ArrayList;
import java.util.List;

/// The part of the home tab for who keeps the research: what lies about, and where to go.
public final class ResearchDesk {
  private ResearchDesk() {}

  /// Adds what waits in research to the home tab.
  ///
  /// @param keepsRecords whether the person may change personas
  public static void add(BlockList blocks, Desk desk, boolean keepsRecords) {
    blocks.header("Research");
    blocks.sections(lines(desk));
    var buttons = new ArrayList<ObjectNode>();
    buttons.add(Blocks.button("triage_open", "Triage evidence", "home"));
    if (desk.ready() + desk.parked() + desk.overtaken() > 0) {
      buttons.add(Blocks.button("proposals_open", "Proposals", "home"));
    }
    if (desk.questions() > 0) {
      buttons.add(Blocks.button(QuestionsWindow.OPEN, "Open questions", QuestionsWindow.ALL));
    }
    buttons.add(Blocks.button("propose_open", "Propose a change", "home"));
    buttons.add(Blocks.button("import_open", "Import research", "home"));
    if (keepsRecords) {
      buttons.add(Blocks.button("build_personas", "Build personas", "home"));
    }
    blocks.actions(buttons);
  }

  private static List<String> lines(Desk desk) {
    var lines = new ArrayList<String>();
    lines.add(
        desk.triage() == 0
            ? "No evidence waits for triage."
            : Sentence.counted(desk.triage(), "item of evidence waits", "items of evidence wait")
                + " for triage.");
    if (desk.ready() > 0) {
      lines.add(
          Sentence.counted(desk.ready(), "proposal is", "proposals are")
              + " ready to be accepted, "
              + (desk.readyOwn() == 0 ? "none" : desk.readyOwn())
              + " on my own personas.");
    }
    if (desk.parked() > 0) {
      lines.add(
          Sentence.counted(desk.parked(), "proposal is", "proposals are")
              + " parked until independent evidence joins.");
    }
    if (desk.overtaken() > 0) {
      lines.add(
          Sentence.counted(desk.overtaken(), "proposal no longer fits", "proposals no longer fit")
              + " what stands on record now.");
    }
    if (desk.questions() > 0) {
      lines.add(
          Sentence.counted(desk.questions(), "question was", "questions were")
              + " asked that the records could not answer.");
    }
    if (!desk.health().isEmpty()) {
      lines.add("Health; `/persona health` says what to do:");
      desk.health().forEach(h -> lines.add("• " + Mrkdwn.escape(Sentence.upperFirst(h))));
    }
    return lines;
  }
}
