package io.personaassistant.slack.view.keeping;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.personaassistant.answering.editing.TraitLinks.OfItem;
import io.personaassistant.answering.editing.TraitLinks.OfTrait;
import io.personaassistant.answering.editing.TraitLinks.Row;
import io.personaassistant.evidence.Evidence;
import io.personaassistant.evidence.Stance;
import io.personaassistant.evidence.TraitEvidence;
import io.personaassistant.slack.view.block.BlockList;
import io.personaassistant.slack.view.block.Blocks;
import io.personaassistant.slack.view.block.Modal;
import io.personaassistant.slack.view.block.Mrkdwn;
import io.personaassistant.text.Graphemes;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// The windows with the links of a trait or of an item, each of which a curator can take away.
public final class LinksWindow {
  /// Shows the links of an item: its id, then what the evidence window showed.
  public static final String OF_ITEM = "evidence_links";

  /// Back to the evidence window: what it showed.
  public static final String BACK = "evidence_back";

  /// Takes a link away: a [Place].
  public static final String REMOVE = "link_remove";

  /// Puts it back: a [Place].
  public static final String PUT_BACK = "link_put_back";

  private static final int WORDS = 400;

  /// A confirmation takes 300 characters.
  private static final int ASKED = 120;

  private LinksWindow() {}

  /// A link in the window in which somebody sees it.
  ///
  /// @param ofTrait it is the window of the trait, else that of the item
  /// @param rest the page of the one; what the evidence window showed for the other
  public record Place(boolean ofTrait, String trait, String item, Stance stance, String rest) {
    /// What a button carries.
    String value() {
      return String.join(" ", ofTrait ? "trait" : "item", trait, item, stance.word(), rest);
    }

    /// What a button carried; empty for what none of ours carries.
    public static Optional<Place> read(String value) {
      var parts = List.of(value.split(" ", 5));
      return parts.size() < 5
          ? Optional.empty()
          : Stance.of(parts.get(3))
              .map(stance ->
                  new Place(
                      parts.getFirst().equals("trait"),
                      parts.get(1),
                      parts.get(2),
                      stance,
                      parts.get(4)));
    }
  }

  /// The links of a trait, as JSON.
  ///
  /// @param page from 0
  /// @param done what was just taken away, empty for nothing
  /// @param notice what has just happened, mrkdwn; `""` for nothing
  public static String of(OfTrait links, int page, Optional<Place> done, String notice) {
    var trait = links.trait();
    var rows = Pages.of(links.rows(), page);
    var blocks = head(done, notice);
    blocks.header(links.persona().name());
    blocks.section(trait(trait.trait().kind().heading(), trait));
    blocks.actions(PersonaWindow.back("traits", links.persona().slug()));
    if (links.rows().isEmpty()) {
      blocks.section("No evidence is linked to it.");
    }
    for (var row : rows.rows()) {
      blocks.section(item(row), remove(row, place(row, true, Integer.toString(page))));
    }
    rows.buttons(blocks, "links " + trait.trait().id());
    return Modal.window("Evidence of a trait", blocks);
  }

  /// The links of an item, as JSON.
  ///
  /// @param source what the evidence window showed
  /// @param done what was just taken away, empty for nothing
  /// @param notice what has just happened, mrkdwn; `""` for nothing
  public static String of(OfItem links, String source, Optional<Place> done, String notice) {
    var blocks = head(done, notice);
    blocks.section(item(links.item(), ""));
    blocks.actions(Blocks.button(BACK, "Back to the evidence", source));
    if (links.rows().isEmpty()) {
      blocks.section("It is linked to no trait. It waits in triage, where it can be linked.");
    }
    for (var row : links.rows()) {
      var says = row.stance() == Stance.SUPPORTS ? "Supports" : "Contradicts";
      blocks.section(
          trait(says + " " + row.persona().name(), row.trait()),
          remove(row, place(row, false, source)));
    }
    return Modal.window("Links", blocks);
  }

  private static String trait(String above, TraitEvidence trait) {
    return Mrkdwn.bold(above) + "\n" + TraitsWindow.words(trait);
  }

  private static BlockList head(Optional<Place> done, String notice) {
    return notice.isEmpty()
        ? new BlockList()
        : new BlockList()
            .section(notice, done.map(d -> Blocks.button(PUT_BACK, "Put it back", d.value())));
  }

  private static Place place(Row row, boolean ofTrait, String rest) {
    return new Place(ofTrait, row.trait().trait().id(), row.item().id(), row.stance(), rest);
  }

  private static String item(Row row) {
    var about = row.stance() == Stance.SUPPORTS ? "for · " : "against · ";
    return item(
        row.item(), about + (row.isOld() ? "older than a year, so it does not count · " : ""));
  }

  /// @param before what stands before what kind of source it is; `""` for nothing
  private static String item(Evidence item, String before) {
    var about = new ArrayList<String>();
    about.add(before + item.sourceType().label());
    about.add(item.date().toString());
    if (!item.copyOf().isEmpty()) {
      about.add("repeats " + item.copyOf() + ", so it does not count");
    }
    if (item.quarantined()) {
      about.add("in quarantine, so it does not count");
    }
    var words = Mrkdwn.escape(Graphemes.cut(item.text(), WORDS));
    return "%s  _%s_\n%s"
        .formatted(Mrkdwn.bold(item.id()), Mrkdwn.escape(String.join(" · ", about)), words);
  }

  private static ObjectNode remove(Row row, Place place) {
    var trait = Graphemes.cut(row.trait().trait().text(), ASKED);
    return Blocks.asking(
        Blocks.button(REMOVE, "Take the link away", place.value()),
        "Take this link away?",
        "%s then no longer counts %s “%s”. The item stays on record, and the log keeps who took the link away."
            .formatted(row.item().id(), row.stance() == Stance.SUPPORTS ? "for" : "against", trait),
        "Take it away");
  }
}
