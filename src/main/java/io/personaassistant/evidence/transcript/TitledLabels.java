package io.personaassistant.evidence.transcript;

import io.personaassistant.evidence.table.JobTitles;
import java.util.Collection;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/// Labels that say what somebody does: "Tom Reyes, Sr. Buyer: ...", "Ann – Head of Sourcing: ...",
/// "Maria (Buyer): ...". Pure functions.
final class TitledLabels {
  private static final String NAME =
      "\\p{Lu}[\\p{L}\\p{M}'’-]*(?: \\p{Lu}[\\p{L}\\p{M}.'’-]*){0,2}";

  private static final Pattern BESIDE =
      Pattern.compile(
          "^(\\s*(?:[>*-] +)?\\**)("
              + NAME
              + ")(?:,| [-–—|]) +([^:()\\[\\]]{2,60}?)(\\**:\\**\\s.*)$");

  private static final Pattern IN_BRACKETS =
      Pattern.compile("^\\s*(?:[>*-] +)?\\**(" + NAME + ") ?\\(([^:()]{2,60})\\)\\**:.*");

  private TitledLabels() {}

  /// The line with the title in brackets, where most have it.
  static String bracketed(String line) {
    var beside = BESIDE.matcher(line);
    return beside.matches() && !JobTitles.isOne(beside.group(2)) && JobTitles.isOne(beside.group(3))
        ? beside.replaceFirst("$1$2 ($3)$4")
        : line;
  }

  /// What the labels of a conversation say of who speaks, as the lines above one may: "Maria
  /// (Buyer)".
  static String said(Collection<String> lines) {
    return lines.stream()
        .map(IN_BRACKETS::matcher)
        .filter(label -> label.matches() && JobTitles.isOne(label.group(2)))
        .map(label -> label.group(1) + " (" + label.group(2) + ")")
        .distinct()
        .collect(Collectors.joining("\n"));
  }
}
