package io.personaassistant.drafting.type;

import io.personaassistant.text.ResourceLines;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/// How a screener asks when, or how often, somebody did what a study is about, where the brief says
/// so: who changed software last year is not asked about the past month. English.
///
/// @param question with its answers to choose from
/// @param needed which answers are needed, and which end it
public record Recency(String question, String needed) {
  private record Row(Pattern said, String question, String needed) {}

  private static final List<Row> ROWS =
      ResourceLines.of(Recency.class, "recency.txt").stream()
          .map(line -> line.split(" \\| ", 3))
          .map(row -> new Row(Pattern.compile("(?iu)\\b(?:" + row[0] + ")\\b"), row[1], row[2]))
          .toList();

  /// What a brief says of it; empty where it says nothing.
  public static Optional<Recency> of(String brief) {
    for (var row : ROWS) {
      var said = row.said().matcher(brief);
      if (said.find()) {
        return Optional.of(
            new Recency(row.question(), row.needed().replace("{said}", said.group().strip())));
      }
    }
    return Optional.empty();
  }
}
