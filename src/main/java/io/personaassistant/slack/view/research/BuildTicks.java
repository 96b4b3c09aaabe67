package io.personaassistant.slack.view.research;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.personaassistant.answering.building.OpenBuild;
import io.personaassistant.slack.view.block.Blocks;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/// The boxes by which curators keep lines. The id of an input holds which of its lines were ticked
/// when it was shown: where a colleague changes that, Slack shows a new input and no tick from
/// before.
public final class BuildTicks {
  private static final String LINES = "lines";

  private BuildTicks() {}

  /// An input with a box for each line.
  ///
  /// @param options the boxes, as many as lines; their values are the numbers
  static ObjectNode input(
      List<OpenBuild.Line> lines, String label, String hint, List<ObjectNode> options) {
    var id = LINES + ":" + numbers(lines) + ":" + numbers(kept(lines));
    var boxes = Blocks.choices("checkboxes", id, options);
    var ticked = Blocks.list();
    for (int i = 0; i < lines.size(); i++) {
      if (lines.get(i).kept()) {
        ticked.add(options.get(i).deepCopy());
      }
    }
    if (!ticked.isEmpty()) {
      boxes.set("initial_options", ticked);
    }
    return Blocks.input(id, label, hint, boxes, true);
  }

  private static List<OpenBuild.Line> kept(List<OpenBuild.Line> lines) {
    return lines.stream().filter(OpenBuild.Line::kept).toList();
  }

  private static String numbers(List<OpenBuild.Line> lines) {
    return lines.stream().map(l -> Integer.toString(l.number())).collect(Collectors.joining("."));
  }

  /// What was changed by ticks: for each line whether it is to be kept, those left alone not among
  /// them.
  ///
  /// @param inputs the ids of all inputs
  /// @param values what was ticked
  public static Map<Integer, Boolean> changed(
      List<String> inputs, Map<String, List<String>> values) {
    var changed = new HashMap<Integer, Boolean>();
    for (var input : inputs) {
      var parts = input.split(":", 3);
      if (parts.length == 3
          && parts[0].equals(LINES)
          && parts[1].matches("\\d{1,4}(\\.\\d{1,4})*")) {
        var before = Arrays.asList(parts[2].split("\\."));
        var now = values.getOrDefault(input, List.of());
        for (var line : parts[1].split("\\.")) {
          if (now.contains(line) != before.contains(line)) {
            changed.put(Integer.parseInt(line), now.contains(line));
          }
        }
      }
    }
    return changed;
  }
}
