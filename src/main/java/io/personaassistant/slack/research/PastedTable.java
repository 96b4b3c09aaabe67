package io.personaassistant.slack.research;

import io.personaassistant.slack.view.research.ImportForm;
import java.util.List;
import java.util.regex.Pattern;

/// Tells a table that was pasted from a conversation or a page. Until somebody has said yes it
/// stands in their window, and in a file beside the database only while it is looked at.
final class PastedTable {
  /// What a table is cited by that has no name.
  static final String NAME = "pasted table";

  private static final Pattern SPEAKER = Pattern.compile("^[\\p{L}\\p{N} .'’-]{1,40}:\\s.*");

  private PastedTable() {}

  /// What a table is called where people read of it.
  static String name(ImportOrder order) {
    return order.said().getOrDefault(ImportForm.NAME, NAME);
  }

  /// Whether a text is meant as a table: it was said so, or every line has the same separators.
  static boolean isOne(ImportOrder order, String text) {
    return order.file().isEmpty()
        && (order.kind().equals(ImportOrder.TABLE)
            || (order.kind().equals(ImportOrder.AUTO) && looksLikeOne(text)));
  }

  private static boolean looksLikeOne(String text) {
    var lines = text.lines().filter(l -> !l.isBlank()).toList();
    if (lines.size() < 2 || lines.stream().allMatch(l -> SPEAKER.matcher(l).matches())) {
      return false;
    }
    return List.of('\t', ';', ',').stream().anyMatch(mark -> isEven(lines, mark));
  }

  /// Whether a mark parts the first line, and every other as often; quoted cells may hold it too.
  private static boolean isEven(List<String> lines, char mark) {
    long columns = count(lines.getFirst(), mark);
    return columns > 0
        && lines.stream()
            .allMatch(line -> {
              long here = count(line, mark);
              return here == columns || (here > columns && line.indexOf('"') >= 0);
            });
  }

  private static long count(String line, char mark) {
    return line.chars().filter(c -> c == mark).count();
  }
}
