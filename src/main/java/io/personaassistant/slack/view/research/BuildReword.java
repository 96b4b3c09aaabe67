package io.personaassistant.slack.view.research;

import io.personaassistant.answering.building.BuildWords;
import io.personaassistant.answering.building.OpenBuild;
import io.personaassistant.persona.RecordText;
import io.personaassistant.slack.view.block.BlockList;
import io.personaassistant.slack.view.block.Blocks;
import io.personaassistant.slack.view.block.Modal;
import io.personaassistant.slack.view.block.Mrkdwn;

/// The window in which a line of a persona on the way is said in other words.
public final class BuildReword {
  public static final String CALLBACK = "build_reworded";
  public static final String TEXT = "build_words";

  private BuildReword() {}

  /// The view as JSON; what it carries is the build, the line, how often that was reworded, and the
  /// window it lies over.
  ///
  /// @param text what stands in it
  /// @param below the id of the window with the lines
  /// @param note what happened meanwhile, mrkdwn; `""` for nothing
  public static String of(
      OpenBuild build, OpenBuild.Line line, String text, String below, String note) {
    var blocks = new BlockList().section(note);
    blocks.input(
        TEXT,
        BuildLines.label(line),
        "One sentence about what several of them say, in words that name nobody. It keeps the"
            + " line, with the same evidence.",
        Blocks.textField(TEXT, text, true, RecordText.LINE.most()),
        false);
    blocks.context(Mrkdwn.escape(BuildWords.support(line.kind(), line.people(), line.cites())));
    return Modal.form(
        "In other words",
        CALLBACK,
        "Keep it so",
        build.id() + " " + line.number() + " " + line.edits() + " " + below,
        blocks);
  }

  /// Says that somebody else reworded the line while a person was typing, mrkdwn.
  public static String clash(OpenBuild.Line now) {
    return "*Not kept yet: "
        + Mrkdwn.person(now.by())
        + " said it in other words meanwhile:* "
        + Mrkdwn.quoted(now.text())
        + "\nBelow stands what you typed; sending it puts it in place of theirs.";
  }
}
