package io.personaassistant.slack.view.research;

import io.personaassistant.answering.building.GuidedBuild;
import io.personaassistant.answering.building.OpenBuild;
import io.personaassistant.evidence.segment.Grouping;
import io.personaassistant.slack.view.block.BlockList;
import io.personaassistant.slack.view.block.Blocks;
import io.personaassistant.slack.view.block.Modal;
import io.personaassistant.slack.view.block.Mrkdwn;
import java.util.List;

/// The window in which building personas from the evidence begins: what it is for.
public final class BuildStart {
  public static final String TITLE = "Build personas";
  public static final String CALLBACK = "build_begin";
  public static final String OBJECTIVE = "build_objective";
  public static final String DECISION = "build_decision";

  private static final int MOST = 10;

  private BuildStart() {}

  /// The view as JSON.
  ///
  /// @param open builds that go on
  /// @param isTooLittle whether there is less evidence than segments need
  public static String of(List<OpenBuild> open, boolean isTooLittle) {
    var blocks =
        new BlockList()
            .section(
                "Out of the evidence, in four steps: the objective, segments of customers, line"
                    + " by line what you keep, the name last. Every line stands in the evidence;"
                    + " no model writes any of it.");
    if (isTooLittle) {
      blocks.section(
          "*There is too little evidence for this yet*: segments need what at least "
              + Grouping.FEWEST_VOICES
              + " participants said. Bring in more with `/persona import` first; a persona of what"
              + " your team believes is made with `/persona new`.");
    }
    for (var build : open.stream().limit(MOST).toList()) {
      blocks.section(
          "%s\n%d of %d lines kept · begun by %s"
              .formatted(
                  Mrkdwn.bold("Under way: " + build.label()),
                  build.kept().size(),
                  build.lines().size(),
                  Mrkdwn.personOn(build.begun(), build.at())),
          Blocks.button(BuildLines.GO, "Go on", build.id() + " 0"));
    }
    blocks.more(open.size() - MOST, "more shows", "more show", " as these are finished.");
    blocks
        .input(
            OBJECTIVE,
            "What do you need to learn about your customers?",
            "Such as: why trials end after two weeks.",
            Blocks.textField(OBJECTIVE, "", true, GuidedBuild.LONGEST),
            false)
        .input(
            DECISION,
            "Which decision will it inform?",
            "Such as: what the next release is for.",
            Blocks.textField(DECISION, "", true, GuidedBuild.LONGEST),
            false);
    blocks.add(KitWindow.menu());
    return Modal.form(TITLE, CALLBACK, "Read the evidence", "", blocks);
  }
}
