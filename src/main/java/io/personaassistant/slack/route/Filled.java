package io.personaassistant.slack.route;

import com.slack.api.model.block.InputBlock;
import com.slack.api.model.block.LayoutBlock;
import com.slack.api.model.view.View;
import com.slack.api.model.view.ViewState;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// What stands in the inputs of a window at the moment somebody does something in it. An input's
/// block id is also its action id.
///
/// @param inputs the block ids of all inputs, in order; Slack takes errors at these alone
/// @param values what was chosen or typed, by block id; no key for an input that was left empty
public record Filled(List<String> inputs, Map<String, List<String>> values) {
  /// Of what is no window.
  public static final Filled NOTHING = new Filled(List.of(), Map.of());

  public Filled {
    inputs = List.copyOf(inputs);
    values = Map.copyOf(values);
  }

  static Filled of(@Nullable View view) {
    if (view == null) {
      return NOTHING;
    }
    var values = new LinkedHashMap<String, List<String>>();
    var blocks = new ArrayList<String>();
    if (view.getState() != null && view.getState().getValues() != null) {
      view.getState()
          .getValues()
          .forEach((block, byAction) -> {
            blocks.add(block);
            byAction
                .values()
                .forEach(value -> {
                  var texts = texts(value);
                  if (!texts.isEmpty()) {
                    values.put(block, texts);
                  }
                });
          });
    }
    return new Filled(view.getBlocks() == null ? blocks : inputs(view.getBlocks()), values);
  }

  /// Slack sends the state of menus in sections too, and takes errors at inputs alone.
  private static List<String> inputs(List<LayoutBlock> blocks) {
    return blocks.stream()
        .filter(InputBlock.class::isInstance)
        .map(LayoutBlock::getBlockId)
        .toList();
  }

  private static List<String> texts(ViewState.Value value) {
    if (value.getFiles() != null) {
      return value.getFiles().stream().map(f -> f.getId()).toList();
    }
    if (value.getSelectedOptions() != null) {
      return value.getSelectedOptions().stream().map(o -> o.getValue()).toList();
    }
    var one =
        value.getSelectedOption() != null
            ? value.getSelectedOption().getValue()
            : value.getSelectedUser() != null
                ? value.getSelectedUser()
                : value.getSelectedConversation() != null
                    ? value.getSelectedConversation()
                    : value.getSelectedDate() != null ? value.getSelectedDate() : value.getValue();
    return one == null || one.isBlank() ? List.of() : List.of(one);
  }
}
