package io.personaassistant.slack;

import com.slack.api.app_backend.views.payload.ViewSubmissionPayload;
import com.slack.api.model.block.InputBlock;
import com.slack.api.model.block.LayoutBlock;
import com.slack.api.model.view.ViewState;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// A modal that somebody submitted. An input's block id is also its action id.
///
/// @param carried what the modal carried with it, `""` for nothing
/// @param inputs the block ids of all inputs, in order; Slack takes errors at these alone
/// @param values what was chosen or typed, by block id; no key for an input that was left empty
record Submitted(
    Asker asker,
    String viewId,
    String carried,
    List<String> inputs,
    Map<String, List<String>> values) {
  Submitted {
    inputs = List.copyOf(inputs);
    values = Map.copyOf(values);
  }

  static Submitted of(ViewSubmissionPayload payload) {
    var view = payload.getView();
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
    var user = payload.getUser();
    return new Submitted(
        new Asker(text(user.getTeamId()), user.getId(), "", "", false),
        text(view.getId()),
        text(view.getPrivateMetadata()),
        view.getBlocks() == null ? blocks : inputs(view.getBlocks()),
        values);
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
                : value.getSelectedDate() != null ? value.getSelectedDate() : value.getValue();
    return one == null || one.isBlank() ? List.of() : List.of(one);
  }

  private static String text(@Nullable String text) {
    return text == null ? "" : text;
  }

  /// What one input holds, `""` for nothing.
  String value(String block) {
    return values.getOrDefault(block, List.of("")).getFirst();
  }
}
