package io.personaassistant.slack.view.keeping;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.personaassistant.answering.editing.Field;
import io.personaassistant.answering.editing.Theirs;
import io.personaassistant.slack.view.block.BlockList;
import io.personaassistant.slack.view.block.Mrkdwn;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;

/// What the windows for editing the fields of a record share.
final class FieldInputs {
  private FieldInputs() {}

  /// Adds the input of a field, or a sentence where it holds more than a window takes.
  static void add(
      BlockList blocks, Field<?> field, String value, String label, Supplier<ObjectNode> input) {
    if (value.codePointCount(0, value.length()) > field.most()) {
      blocks.context(
          "*"
              + label
              + "* is longer than a window in Slack takes, so it stays as it is here. Change it"
              + " with `persona import personas FILE` on the server.");
    } else {
      blocks.add(input.get());
    }
  }

  /// What others changed while a person typed something else into the same fields.
  ///
  /// @param record what stands before the names of the record's fields in the history, `""` for
  ///   nothing
  static String clash(String record, Map<? extends Field<?>, String> mine, List<Theirs> theirs) {
    var lines = new ArrayList<String>();
    lines.add("*Not saved yet: somebody else changed the same while you were typing.*");
    for (var their : theirs) {
      var typed =
          mine.entrySet().stream()
              .filter(m -> their.isAbout(record + m.getKey().word()))
              .findFirst();
      lines.add(
          typed
              .map(m -> said(their) + " You typed " + Mrkdwn.ending(m.getValue()))
              .orElse(said(their)));
    }
    lines.add(
        "Below stand your words, and theirs where you changed nothing. *Save* keeps what stands"
            + " below; *Cancel* leaves everything as it is now.");
    return String.join("\n", lines);
  }

  /// What somebody changed, as a sentence.
  static String said(Theirs their) {
    return Mrkdwn.person(their.by())
        + (their.change().after().isEmpty() ? " took away " : " changed ")
        + Mrkdwn.escape(Changes.one(their.change()))
        + ": "
        + Changes.was(their.change());
  }
}
