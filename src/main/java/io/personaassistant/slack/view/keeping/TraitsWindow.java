package io.personaassistant.slack.view.keeping;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.personaassistant.answering.editing.TraitEdits.Listed;
import io.personaassistant.evidence.TraitEvidence;
import io.personaassistant.evidence.TraitStatus;
import io.personaassistant.slack.view.block.BlockList;
import io.personaassistant.slack.view.block.Blocks;
import io.personaassistant.slack.view.block.Modal;
import io.personaassistant.slack.view.block.Mrkdwn;
import java.util.ArrayList;
import java.util.List;

/// The window with the traits of a persona, each with its status.
public final class TraitsWindow {
  /// The menu of a trait: what to do, then its id.
  public static final String MENU = "keep_trait";

  private TraitsWindow() {}

  /// The view as JSON.
  ///
  /// @param disputed only those that evidence speaks against
  /// @param page from 0
  /// @param notice what has just happened, mrkdwn; `""` for nothing
  public static String of(Listed listed, boolean disputed, int page, String notice) {
    var slug = listed.persona().slug();
    var shown = listed.traits().stream().filter(t -> !disputed || isDisputed(t.status())).toList();
    var rows = Pages.of(shown, page);
    var blocks = PersonaWindow.begin(listed.persona(), notice);
    blocks.actions(buttons(slug, disputed, listed.traits().size()));
    blocks.context(
        disputed
            ? "Traits that evidence speaks against. Reword or retire what no longer holds."
            : "The status follows from the evidence and is never typed in.");
    if (shown.isEmpty()) {
      blocks.section(
          disputed
              ? "Evidence speaks against none of the traits now."
              : "No traits yet. Add what you believe; evidence then supports it or not.");
    }
    rows(blocks, rows.rows());
    rows.buttons(blocks, (disputed ? "against " : "traits ") + slug);
    return Modal.window("Traits", blocks);
  }

  private static boolean isDisputed(TraitStatus status) {
    return status == TraitStatus.CONTRADICTED || status == TraitStatus.CONTESTED;
  }

  private static List<ObjectNode> buttons(String slug, boolean disputed, int all) {
    var buttons = new ArrayList<ObjectNode>();
    buttons.add(Blocks.button(PersonaWindow.GO + "_add", "Add traits", "addtraits " + slug));
    if (disputed) {
      buttons.add(
          Blocks.button(
              PersonaWindow.GO + "_traits", "All traits (" + all + ")", "traits " + slug));
    }
    buttons.add(PersonaWindow.back("window", slug));
    return buttons;
  }

  private static void rows(BlockList blocks, List<TraitEvidence> traits) {
    var heading = "";
    for (var row : traits) {
      var kind = row.trait().kind().heading();
      var above = kind.equals(heading) ? "" : "*" + kind + "*\n";
      heading = kind;
      var id = row.trait().id();
      blocks.section(
          above + words(row),
          Blocks.overflow(
              MENU,
              List.of(
                  Blocks.option("Evidence", "links " + id),
                  Blocks.option("Reword", "reword " + id),
                  Blocks.option("Retire", "retire " + id))));
    }
  }

  /// A trait's text, and its status below.
  static String words(TraitEvidence row) {
    return Mrkdwn.escape(row.trait().text()) + "\n_" + status(row) + "_";
  }

  /// A trait's status with what it rests on.
  static String status(TraitEvidence row) {
    var counted =
        row.effectiveSupports() + " current for it, " + row.effectiveContradicts() + " against";
    int old =
        row.supports().size()
            + row.contradicts().size()
            - row.effectiveSupports()
            - row.effectiveContradicts();
    return row.status().word()
        + " · "
        + (row.supports().isEmpty() && row.contradicts().isEmpty() ? "no evidence" : counted)
        + (old > 0 ? ", " + old + " too old or copied" : "");
  }
}
