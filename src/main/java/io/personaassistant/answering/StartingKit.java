package io.personaassistant.answering;

import io.personaassistant.text.ResourceLines;
import java.util.LinkedHashMap;
import java.util.Map;

/// How to begin the research that personas rest on, as Markdown in parts: the objective, questions,
/// an interview guide, what to look for in which source. No part is longer than 2,000 characters.
public final class StartingKit {
  private StartingKit() {}

  /// The parts by their words, such as `interview`, in order; a line `% word` begins one.
  public static Map<String, String> parts() {
    var parts = new LinkedHashMap<String, String>();
    var word = "";
    for (var line : ResourceLines.of(StartingKit.class, "kit.txt")) {
      if (line.startsWith("% ")) {
        word = line.substring(2);
      } else {
        // a dot is an empty line, and a heading stands behind a space: `#` begins a comment there
        var text = line.equals(".") ? "" : line.startsWith(" #") ? line.substring(1) : line;
        parts.merge(word, text, (a, b) -> a + "\n" + b);
      }
    }
    return parts;
  }
}
