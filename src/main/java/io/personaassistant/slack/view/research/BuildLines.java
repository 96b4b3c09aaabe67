package io.personaassistant.slack.view.research;

import io.personaassistant.answering.building.BuildWords;
import io.personaassistant.answering.building.OpenBuild;
import io.personaassistant.slack.view.block.BlockList;
import io.personaassistant.slack.view.block.Blocks;
import io.personaassistant.slack.view.block.Modal;
import io.personaassistant.slack.view.block.Mrkdwn;
import io.personaassistant.text.Graphemes;
import io.personaassistant.text.Sentence;
import java.util.ArrayList;
import java.util.List;

/// The window in which curators keep lines by ticks, a page at a time.
public final class BuildLines {
  public static final String CALLBACK = "build_lines";

  /// Shows a page: the button carries the build and the page.
  public static final String GO = "build_go";

  /// Opens the evidence of a line: what was pressed carries the build and the line.
  public static final String EVIDENCE = "build_evidence";

  /// Opens the form that says a line in other words: the button carries the build and the line.
  public static final String REWORD = "build_reword";

  /// How many lines stand on a page.
  public static final int PAGE = 12;

  private static final int TEXT = 600;

  /// Slack takes so many boxes in one input.
  private static final int MOST_BOXES = 10;

  private BuildLines() {}

  /// How many pages a build has, 1 at least.
  public static int pages(OpenBuild build) {
    return Math.max(1, (build.lines().size() + PAGE - 1) / PAGE);
  }

  /// The view as JSON; what it carries is the build and the page.
  ///
  /// @param page from 0
  /// @param note what has just happened, mrkdwn; `""` for nothing
  public static String of(OpenBuild build, int page, String note) {
    int last = pages(build) - 1;
    int shown = Math.clamp(page, 0, last);
    var blocks = new BlockList().section(note);
    blocks.header(Sentence.upperFirst(build.label()));
    blocks.context(purpose(build.objective(), build.decision()));
    blocks.section(
        "%s Tick what you keep; what colleagues tick meanwhile stays ticked.\n%d of %d lines %s kept%s."
            .formatted(
                BuildWords.READ_FIRST,
                build.kept().size(),
                build.lines().size(),
                build.kept().size() == 1 ? "is" : "are",
                last == 0 ? "" : "; page " + (shown + 1) + " of " + (last + 1)));
    lines(blocks, build, build.lines().stream().skip((long) shown * PAGE).limit(PAGE).toList());
    if (shown > 0) {
      blocks.actions(Blocks.button(GO, "Page before", build.id() + " " + (shown - 1)));
    }
    return Modal.form(
        BuildStart.TITLE,
        CALLBACK,
        shown == last ? "Keep, then name" : "Keep, next page",
        build.id() + " " + shown,
        blocks);
  }

  /// Says above the lines whose objective and decision stand, when somebody typed others for a
  /// build that goes on; mrkdwn, `""` when these are theirs.
  public static String goesOn(OpenBuild build, String objective, String decision) {
    if (build.objective().equals(objective) && build.decision().equals(decision)) {
      return "";
    }
    return "%s began this segment on %s, so you go on with that build, its objective and its decision. What you typed is not stored:\n%s"
        .formatted(
            Mrkdwn.person(build.begun()), Mrkdwn.day(build.at()), purpose(objective, decision));
  }

  private static String purpose(String objective, String decision) {
    return "To learn: " + Mrkdwn.escape(objective) + "\nTo decide: " + Mrkdwn.escape(decision);
  }

  /// Names stand together in one input, since a word needs no reading; what people said stands
  /// alone, with its words as the label.
  private static void lines(BlockList blocks, OpenBuild build, List<OpenBuild.Line> page) {
    var names = new ArrayList<OpenBuild.Line>();
    for (var line : page) {
      if (!names.isEmpty()
          && (!names.getFirst().kind().equals(line.kind()) || names.size() == MOST_BOXES)) {
        names(blocks, build, names);
        names.clear();
      }
      if (BuildWords.isName(line.kind())) {
        names.add(line);
      } else {
        line(blocks, build, line);
      }
    }
    if (!names.isEmpty()) {
      names(blocks, build, names);
    }
  }

  private static void names(BlockList blocks, OpenBuild build, List<OpenBuild.Line> lines) {
    var heading = lines.getFirst().kind().orElseThrow().heading();
    var boxes =
        lines.stream()
            .map(line ->
                Blocks.option(
                    line.text(), Integer.toString(line.number()), BuildWords.people(line.people())))
            .toList();
    blocks.add(BuildTicks.input(lines, heading, "", boxes));
    var evidence =
        Blocks.select(
            EVIDENCE,
            "Evidence of …",
            lines.stream().map(l -> Blocks.option(l.text(), carried(build, l))).toList());
    blocks.actions(evidence);
    var by =
        lines.stream()
            .filter(l -> !l.by().isEmpty())
            .map(l -> decided(l) + ": " + Mrkdwn.escape(l.text()))
            .toList();
    blocks.context(String.join("\n", by));
  }

  private static void line(BlockList blocks, OpenBuild build, OpenBuild.Line line) {
    blocks.add(
        BuildTicks.input(
            List.of(line),
            label(line) + ": " + Graphemes.cut(line.text(), TEXT),
            BuildWords.support(line.kind(), line.people(), line.cites()),
            List.of(Blocks.option("Keep it", Integer.toString(line.number())))));
    blocks.actions(
        Blocks.button(EVIDENCE, "Evidence", carried(build, line)),
        Blocks.button(REWORD, "In other words", carried(build, line)));
    if (!line.by().isEmpty()) {
      blocks.context(decided(line));
    }
  }

  private static String carried(OpenBuild build, OpenBuild.Line line) {
    return build.id() + " " + line.number();
  }

  private static String decided(OpenBuild.Line line) {
    return (line.kept() ? "Kept by " : "Left out by ")
        + Mrkdwn.person(line.by())
        + (line.edits() > 0 ? ", reworded" : "");
  }

  /// What kind of thing a line says.
  static String label(OpenBuild.Line line) {
    return line.kind().map(BuildWords::label).orElse("Job title");
  }
}
