package io.personaassistant.slack.view;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.personaassistant.drafting.answer.Answer;
import io.personaassistant.drafting.answer.Answer.Part;
import io.personaassistant.drafting.answer.UsableLines;
import io.personaassistant.slack.view.block.Blocks;
import io.personaassistant.text.Graphemes;
import java.util.List;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/// One line in the menu of those that can be used.
///
/// @param label how it begins
/// @param value what comes back when it is chosen
public record LineChoice(String label, String value) {
  private static final int START = 60;

  /// A menu must leave room for the answer in its message; *Copy all* has the other lines.
  private static final int MOST = 25;

  /// The lines of a draft.
  ///
  /// @param starts how each begins, in order
  public static List<LineChoice> ofDraft(String draft, List<String> starts) {
    return IntStream.range(0, starts.size())
        .mapToObj(i ->
            new LineChoice(
                (i + 1) + ". " + start(starts.get(i)), "draft:" + draft + " n:" + (i + 1)))
        .toList();
  }

  /// The lines of an answer from the records that can be used as they stand; their numbers count
  /// what cannot, too, and are not shown.
  ///
  /// @param answer as it was made
  /// @param restore puts personal data back for who reads it
  public static List<LineChoice> ofAnswer(
      String request, Answer answer, UnaryOperator<String> restore) {
    return UsableLines.of(answer).stream()
        .limit(MOST)
        .map(line ->
            new LineChoice(
                start(restore.apply(text(line))),
                "request:" + request + " n:" + line.number() + " is:" + line.mark()))
        .toList();
  }

  private static String text(UsableLines.Line line) {
    return line.entry().parts().stream().map(Part::text).collect(Collectors.joining(" "));
  }

  private static String start(String text) {
    return Graphemes.cut(text.replace('\n', ' ').strip(), START);
  }

  ObjectNode option() {
    return Blocks.option(label, value);
  }
}
