package io.personaassistant.slack.view.research;

import io.personaassistant.answering.building.BuildWords;
import io.personaassistant.evidence.Library;
import io.personaassistant.evidence.building.Candidates.Candidate;
import io.personaassistant.evidence.building.ProposedPersona;
import io.personaassistant.evidence.building.ProposedPersonas.Proposed;
import io.personaassistant.persona.Persona;
import io.personaassistant.slack.view.block.BlockList;
import io.personaassistant.slack.view.block.Blocks;
import io.personaassistant.slack.view.block.Modal;
import io.personaassistant.slack.view.block.Mrkdwn;
import io.personaassistant.text.Sentence;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// The window that shows the data at hand and the segments in it, one of which becomes a persona.
public final class BuildSegments {
  /// Takes a segment: the button carries the objective and the decision on a line each, then the
  /// segment's label.
  public static final String TAKE = "build_take";

  /// Shows the window that imports, in place of this one.
  public static final String IMPORT = "build_import";

  /// Shows the window for a persona that is not built from evidence, in place of this one.
  public static final String BY_HAND = "build_by_hand";

  private static final int MOST_CANDIDATES = 5;

  private BuildSegments() {}

  /// The view as JSON.
  ///
  /// @param candidates groups that no persona covers
  public static String of(
      Proposed proposed,
      Library library,
      List<Candidate> candidates,
      String objective,
      String decision) {
    var blocks = new BlockList().header("Data");
    blocks.sections(escaped(BuildWords.data(proposed, _ -> "")));
    blocks.add(KitWindow.menu());
    blocks.header("Segments");
    var found = proposed.found();
    if (found.segments().isEmpty()) {
      blocks.section(Mrkdwn.escape(found.why()));
      blocks.actions(
          Blocks.button(IMPORT, "Import research", "build"),
          Blocks.button(BY_HAND, "New persona by hand", "build"));
      blocks.context(
          "By hand it is a draft of what your team believes: every line is an assumption until"
              + " evidence supports it.");
    } else {
      blocks.context(
          "%d in what %d participants said; %s."
              .formatted(found.segments().size(), found.participants(), BuildWords.held(found)));
      var nothing = Sentence.upperFirst(BuildWords.nothing(found)) + ".";
      var owners = found.owners(library);
      proposed
          .personas()
          .forEach(p ->
              segment(
                  blocks,
                  p,
                  Optional.ofNullable(owners.get(p.segment())),
                  objective,
                  decision,
                  nothing));
      blocks.context(
          "The lines that you keep become a new draft, or proposals for a persona that is there:"
              + " you choose at the end.");
    }
    blocks.context(String.join("\n", escaped(found.notes())));
    candidates(blocks, candidates);
    return Modal.window(BuildStart.TITLE, blocks);
  }

  private static List<String> escaped(List<String> lines) {
    return lines.stream().map(Mrkdwn::escape).toList();
  }

  private static void segment(
      BlockList blocks,
      ProposedPersona persona,
      Optional<Persona> owner,
      String objective,
      String decision,
      String nothing) {
    var segment = persona.segment();
    var lines = new ArrayList<String>();
    lines.add(Mrkdwn.bold(Sentence.upperFirst(segment.label())));
    lines.add(
        String.join(
            " · ",
            Sentence.counted(segment.participants().size(), "participant", "participants"),
            Sentence.counted(segment.evidence().size(), "item", "items"),
            Sentence.counted(persona.size(), "line to look at", "lines to look at")));
    if (!segment.distinctive().isEmpty()) {
      lines.add("They speak of " + Mrkdwn.escape(String.join(", ", segment.distinctive())));
    }
    owner.ifPresent(p ->
        lines.add(
            Mrkdwn.escape(p.name()) + " stands for them already: choose that persona at the end."));
    boolean isEmpty = persona.lines().isEmpty();
    if (isEmpty) {
      lines.add("Nothing can be proposed yet. " + nothing);
    }
    var taken = objective + "\n" + decision + "\n" + segment.label();
    blocks.section(
        String.join("\n", lines),
        Optional.of(Blocks.button(TAKE, "Look at the lines", taken)).filter(_ -> !isEmpty));
  }

  private static void candidates(BlockList blocks, List<Candidate> candidates) {
    if (candidates.isEmpty()) {
      return;
    }
    blocks.header("Customers that no persona covers");
    candidates.stream()
        .limit(MOST_CANDIDATES)
        .forEach(c ->
            blocks.section(
                "%s: %s from %s of source, such as %s"
                    .formatted(
                        Mrkdwn.bold(Sentence.upperFirst(c.label())),
                        Sentence.counted(c.evidence().size(), "current item", "current items"),
                        Sentence.counted(c.sources().size(), "type", "types"),
                        Mrkdwn.escape(
                            String.join(", ", c.evidence().stream().limit(3).toList())))));
    blocks.more(
        candidates.size() - MOST_CANDIDATES,
        "more comes",
        "more come",
        " up as these are covered.");
  }
}
