package io.personaassistant.slack.route;

import static io.personaassistant.slack.route.SlackText.given;

import com.slack.api.model.block.InputBlock;
import com.slack.api.model.block.LayoutBlock;
import com.slack.api.model.block.element.PlainTextInputElement;
import com.slack.api.model.view.View;
import com.slack.api.model.view.ViewState;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// What stands in the inputs of a window at the moment somebody does something in it. An input's
/// block id is also its action id.
///
/// @param inputs the block ids of all inputs, in order; Slack takes errors at these alone
/// @param values what was chosen or typed, by block id; no key for an input that was left empty
/// @param written the block ids of the texts that somebody has changed
/// @param carried what the window carried with it, `""` for nothing
public record Filled(
    List<String> inputs, Map<String, List<String>> values, Set<String> written, String carried) {
  /// Of what is no window.
  public static final Filled NOTHING = new Filled(List.of(), Map.of(), Set.of(), "");

  public Filled {
    inputs = List.copyOf(inputs);
    values = Map.copyOf(values);
    written = Set.copyOf(written);
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
    var carried = view.getPrivateMetadata() == null ? "" : view.getPrivateMetadata();
    return view.getBlocks() == null
        ? new Filled(blocks, values, Set.of(), carried)
        : new Filled(inputs(view.getBlocks()), values, written(view.getBlocks(), values), carried);
  }

  private static Set<String> written(List<LayoutBlock> blocks, Map<String, List<String>> values) {
    var written = new HashSet<String>();
    for (var block : blocks) {
      if (block instanceof InputBlock input
          && input.getElement() instanceof PlainTextInputElement text
          && values.containsKey(input.getBlockId())
          && !values.get(input.getBlockId()).equals(List.of(given(text.getInitialValue())))) {
        written.add(input.getBlockId());
      }
    }
    return written;
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
    if (value.getSelectedConversations() != null) {
      return value.getSelectedConversations();
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
