package io.personaassistant.slack.view.research;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.personaassistant.evidence.Evidence;
import io.personaassistant.slack.view.block.Blocks;
import io.personaassistant.text.Graphemes;
import io.personaassistant.text.HiddenCharacters;
import java.util.List;

/// The menu in which items of evidence are chosen by words of theirs, or by their ids.
final class EvidenceMenu {
  private static final int OPTION = 75;

  private EvidenceMenu() {}

  /// The menu.
  ///
  /// @param chosen the id that is chosen at first, `""` for none
  static ObjectNode of(String actionId, String chosen) {
    var menu =
        Blocks.search(actionId, "Type words of it, or its id").put("type", "multi_external_select");
    if (!chosen.isEmpty()) {
      menu.set("initial_options", Blocks.list().add(Blocks.option(chosen, chosen)));
    }
    return menu;
  }

  /// Its options, as a JSON list.
  static String options(List<Evidence> items) {
    return Blocks.options(items.stream().map(item -> Blocks.option(label(item), item.id())));
  }

  private static String label(Evidence item) {
    var words = HiddenCharacters.remove(item.text()).replaceAll("\\s+", " ");
    return Graphemes.cut(item.id() + ", " + item.sourceType().label() + ": " + words, OPTION);
  }
}
