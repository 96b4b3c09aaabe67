package io.personaassistant.slack.view.research;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.personaassistant.answering.building.BuildWords;
import io.personaassistant.answering.building.OpenBuild;
import io.personaassistant.slack.view.block.Blocks;
import io.personaassistant.slack.view.block.Modal;
import io.personaassistant.slack.view.block.Mrkdwn;
import io.personaassistant.text.Graphemes;
import io.personaassistant.text.Sentence;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// The window in which curators keep lines by ticks, a page at a time.
public final class BuildLines {
  public static final String CALLBACK = "build_lines";

  /// Shows a page: the button carries the build and the page.
  public static final String GO = "build_go";

  /// Opens the evidence of a line: the button carries ids.
  public static final String EVIDENCE = "build_evidence";

  /// Opens the form that says a line in other words: the button carries the build and the line.
  public static final String REWORD = "build_reword";

  /// How many lines stand on a page.
  public static final int PAGE = 12;

  private static final String LINE = "line";
  private static final String KEEP = "keep";
  private static final int TEXT = 600;

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
    var blocks = Blocks.list();
    if (!note.isEmpty()) {
      blocks.add(Blocks.section(note));
    }
    blocks.add(Blocks.header(Sentence.upperFirst(build.label())));
    blocks.add(
        Blocks.context(
            "To learn: "
                + Mrkdwn.escape(build.objective())
                + "\nTo decide: "
                + Mrkdwn.escape(build.decision())));
    blocks.add(
        Blocks.section(
            BuildWords.READ_FIRST
                + " *Evidence* shows them. Tick what you keep; what colleagues tick meanwhile stays"
                + " ticked.\n"
                + build.kept().size()
                + " of "
                + build.lines().size()
                + (build.kept().size() == 1 ? " lines is kept" : " lines are kept")
                + (last == 0 ? "." : "; page " + (shown + 1) + " of " + (last + 1) + ".")));
    build.lines().stream()
        .skip((long) shown * PAGE)
        .limit(PAGE)
        .forEach(line -> line(blocks, build, line));
    if (shown > 0) {
      blocks.add(
          Blocks.actions(
              List.of(Blocks.button(GO, "Page before", build.id() + " " + (shown - 1)))));
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
    return Mrkdwn.person(build.begun())
        + " began this segment on "
        + build.at().toString().substring(0, 10)
        + ", so you go on with that build, its objective and its decision. What you typed is not"
        + " stored:\n"
        + Mrkdwn.escape("To learn: " + objective)
        + "\n"
        + Mrkdwn.escape("To decide: " + decision);
  }

  /// The id of an input holds what was ticked when it was shown: where a colleague changes that,
  /// Slack shows a new input and not a tick from before.
  private static void line(ArrayNode blocks, OpenBuild build, OpenBuild.Line line) {
    var id = LINE + ":" + line.number() + ":" + (line.kept() ? KEEP : "open");
    var keep = Blocks.option("Keep it", KEEP);
    var boxes = Blocks.choices("checkboxes", id, List.of(keep));
    if (line.kept()) {
      boxes.set("initial_options", Blocks.list().add(keep));
    }
    blocks.add(
        Blocks.input(
            id,
            label(line) + ": " + Graphemes.cut(line.text(), TEXT),
            BuildWords.support(line.kind(), line.people(), line.cites()),
            boxes,
            true));
    var buttons = new ArrayList<ObjectNode>();
    buttons.add(Blocks.button(EVIDENCE, "Evidence", String.join(" ", line.cites())));
    buttons.add(Blocks.button(REWORD, "In other words", build.id() + " " + line.number()));
    blocks.add(Blocks.actions(buttons));
    if (!line.by().isEmpty()) {
      blocks.add(
          Blocks.context(
              (line.kept() ? "Kept by " : "Left out by ")
                  + Mrkdwn.person(line.by())
                  + (line.edits() > 0 ? ", reworded" : "")));
    }
  }

  private static String label(OpenBuild.Line line) {
    return line.kind().map(BuildWords::label).orElse("Job title");
  }

  /// What was changed by ticks: for each line whether it is to be kept, those left alone not among
  /// them.
  ///
  /// @param inputs the ids of all inputs
  /// @param values what was ticked
  public static Map<Integer, Boolean> ticked(
      List<String> inputs, Map<String, List<String>> values) {
    var ticked = new HashMap<Integer, Boolean>();
    for (var input : inputs) {
      var parts = input.split(":", 3);
      if (parts.length == 3 && parts[0].equals(LINE) && parts[1].matches("\\d{1,4}")) {
        boolean is = values.containsKey(input);
        if (is != parts[2].equals(KEEP)) {
          ticked.put(Integer.parseInt(parts[1]), is);
        }
      }
    }
    return ticked;
  }
}
