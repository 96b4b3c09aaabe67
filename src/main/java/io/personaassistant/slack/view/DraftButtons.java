package io.personaassistant.slack.view;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.personaassistant.drafting.answer.Answer;
import io.personaassistant.slack.view.block.BlockList;
import io.personaassistant.slack.view.block.Blocks;
import io.personaassistant.text.Sentence;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// What stands under a draft, and what people think of it or of an answer: buttons for all of it
/// and one menu for its lines.
public final class DraftButtons {
  /// A button carries 2,000 characters, with what else it says.
  private static final int MOST_OF_CITES = 1_800;

  private DraftButtons() {}

  /// Adds the blocks.
  ///
  /// @param more how many lines of the draft are not shown above
  static void add(BlockList blocks, Carry carry, int more) {
    var elements = new ArrayList<ObjectNode>();
    if (more > 0) {
      elements.add(showAll(carry, more));
    }
    if (!carry.lines().isEmpty()) {
      elements.add(Blocks.button("share", "Share", value(carry)));
      elements.add(Blocks.button("evidence", "Evidence", value(carry)));
      elements.add(copy(carry));
    }
    csv(carry).ifPresent(elements::add);
    if (carry.canBeSharper()) {
      elements.add(Blocks.button("sharpen", "Sharpen", refine(carry, "sharpen")));
    }
    if (!carry.refinements().isEmpty()) {
      elements.add(
          Blocks.select(
              "refine",
              "Refine",
              carry.refinements().stream()
                  // its own button stands beside the menu
                  .filter(way -> !carry.canBeSharper() || !way.equals("sharpen"))
                  .map(way -> Blocks.option(Sentence.upperFirst(way), refine(carry, way)))
                  .toList()));
    }
    elements.add(Blocks.button("again", "Try again", value(carry)));
    if (!carry.lines().isEmpty()) {
      elements.add(lines(carry));
    }
    blocks.actions(elements);
    if (!carry.lines().isEmpty()) {
      blocks.add(feedback("draft", "draft:" + carry.draft()));
    }
  }

  /// What people think of an answer from the records; it comes back with what that was.
  static ObjectNode feedback(Answer answer, Carry carry) {
    return feedback(
        "answer",
        "request:%s type:%s cites:%s"
            .formatted(carry.request(), answer.type(), together(answer.cites())));
  }

  /// As many of the ids as a button carries.
  private static String together(List<String> ids) {
    var together = new StringBuilder();
    for (var id : ids) {
      if (together.length() + id.length() >= MOST_OF_CITES) {
        break;
      }
      together.append(together.isEmpty() ? "" : ",").append(id);
    }
    return together.toString();
  }

  /// The ids that the buttons of an answer carried.
  public static List<String> ids(String carried) {
    return carried.isEmpty() ? List.of() : List.of(carried.split(","));
  }

  /// The button that shows all of an answer or a draft to who presses it.
  static ObjectNode showAll(Carry carry, int more) {
    return Blocks.button("show_all", "Show all (" + more + " more)", value(carry));
  }

  /// The button that gives all lines as clean text.
  static ObjectNode copy(Carry carry) {
    return Blocks.button("copy", "Copy all", value(carry));
  }

  /// The one menu for all that is done with a line.
  static ObjectNode lines(Carry carry) {
    var options = carry.lines().stream().map(LineChoice::option).toList();
    return Blocks.select("line", "Use a line", options);
  }

  /// The button that gives it as a table; empty for what is none.
  static Optional<ObjectNode> csv(Carry carry) {
    return carry.isTable()
        ? Optional.of(Blocks.button("csv", "Download CSV", value(carry)))
        : Optional.empty();
  }

  private static String refine(Carry carry, String way) {
    return "draft:" + carry.draft() + " refine:" + way;
  }

  /// What most buttons of an answer carry.
  static String value(Carry carry) {
    return "request:"
        + carry.request()
        + (carry.draft().isEmpty() ? "" : " draft:" + carry.draft());
  }

  /// Slack's own two buttons for what people think of an answer.
  private static ObjectNode feedback(String what, String subject) {
    var element = Blocks.object().put("type", "feedback_buttons").put("action_id", "feedback");
    element.set("positive_button", thumb("Good " + what, "good " + subject));
    element.set("negative_button", thumb("Bad " + what, "bad " + subject));
    var block = Blocks.object().put("type", "context_actions");
    block.set("elements", Blocks.list().add(element));
    return block;
  }

  private static ObjectNode thumb(String label, String value) {
    var button = Blocks.object().put("value", value).put("accessibility_label", label);
    button.set("text", Blocks.plain(label));
    return button;
  }
}
