package io.personaassistant.evidence.transcript;

import java.util.List;
import java.util.regex.Pattern;

/// Brings `Perez, Dana (Lakeside) 0:04`, as directories of companies list people, into the order in
/// which they are called. Only a line that is a name and a time: a comma in a talk is one. Pure
/// functions.
final class SurnameFirst {
  private static final String NAME =
      "\\p{Lu}[\\p{L}\\p{M}'’.-]*(?: \\p{Lu}[\\p{L}\\p{M}'’.-]*){0,2}";
  private static final Pattern LABEL =
      Pattern.compile(
          "\\s*(\\**)("
              + NAME
              + "), ("
              + NAME
              + ")((?: ?\\([^()\\d][^()]{0,40}\\))?\\**\\s+[\\[(]?(?:\\d{1,2}:)?\\d{1,2}:\\d{2}[\\])]?\\**\\s*)");

  private SurnameFirst() {}

  /// The lines with each such name turned.
  static List<String> turned(List<String> lines) {
    return lines.stream().map(SurnameFirst::turned).toList();
  }

  private static String turned(String line) {
    var found = LABEL.matcher(line);
    return found.matches()
        ? found.group(1) + found.group(3) + " " + found.group(2) + found.group(4)
        : line;
  }
}
