package io.personaassistant.slack.view;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.personaassistant.slack.view.block.Blocks;
import java.util.List;

/// The one small menu that leads a curator to a persona's records.
public final class RecordsMenu {
  /// Under a brief.
  public static final String IN_MESSAGE = "records_menu";

  /// In the home tab.
  public static final String AT_HOME = "home_persona";

  private RecordsMenu() {}

  /// The menu.
  ///
  /// @param label the words of its first or last line, which differs from place to place
  /// @param what what that line carries before the slug
  static ObjectNode of(String actionId, String label, String what, String slug) {
    var own = Blocks.option(label, what + " " + slug);
    var edit = Blocks.option("Edit", "edit " + slug);
    var traits = Blocks.option("Traits", "traits " + slug);
    var tracks = Blocks.option("Talk tracks", "tracks " + slug);
    var versions = Blocks.option("Versions", "versions " + slug);
    return Blocks.overflow(
        actionId,
        what.equals("brief")
            ? List.of(own, edit, traits, tracks, versions)
            : List.of(edit, traits, tracks, versions, own));
  }
}
