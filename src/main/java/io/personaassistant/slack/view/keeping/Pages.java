package io.personaassistant.slack.view.keeping;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.personaassistant.slack.view.block.BlockList;
import io.personaassistant.slack.view.block.Blocks;
import java.util.ArrayList;
import java.util.List;

/// One page of a list that may be longer than a window.
///
/// @param rows those of the page
/// @param first how many stand before it
/// @param all how many there are in all
record Pages<T>(List<T> rows, int first, int all) {
  private static final int PAGE = 30;

  Pages {
    rows = List.copyOf(rows);
  }

  /// The page with this number from 0, or the last one where there are fewer.
  static <T> Pages<T> of(List<T> list, int page) {
    int last = Math.max(0, (list.size() - 1) / PAGE);
    int first = Math.min(Math.max(0, page), last) * PAGE;
    return new Pages<>(
        list.subList(first, Math.min(list.size(), first + PAGE)), first, list.size());
  }

  /// Adds the buttons to other pages, where there are some.
  ///
  /// @param where what the buttons carry before the page's number
  void buttons(BlockList blocks, String where) {
    if (all <= PAGE) {
      return;
    }
    int page = first / PAGE;
    var buttons = new ArrayList<ObjectNode>();
    if (page > 0) {
      buttons.add(
          Blocks.button(PersonaWindow.GO + "_before", "Those before", where + " " + (page - 1)));
    }
    if (first + rows.size() < all) {
      buttons.add(
          Blocks.button(PersonaWindow.GO + "_after", "Those after", where + " " + (page + 1)));
    }
    blocks.context((first + 1) + " to " + (first + rows.size()) + " of " + all);
    blocks.actions(buttons);
  }
}
