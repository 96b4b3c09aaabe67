package io.personaassistant.evidence.survey;

import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/// How a column holds several answers of one person in a cell: with semicolons between them, or
/// with commas, as survey tools write them. Pure functions.
///
/// @param between what stands between two answers, `""` where a cell holds one
record SeveralAnswers(String between) {
  private static final int ONE_IN = 10;

  /// Words of a question that asks for several answers.
  private static final Pattern ASKED =
      Pattern.compile(
          "(?i)\\b(?:select|tick|check|choose|mark|pick) (?:all|any|every|up to|as many|several|one or more|multiple)\\b"
              + "|\\ball that apply\\b|\\bmulti(?:ple)?[- ](?:select|choice|answers?|responses?)\\b|\\bseveral answers\\b");

  /// How a column does.
  ///
  /// @param question its heading
  /// @param cells what stands in its rows, stripped
  static SeveralAnswers in(String question, List<String> cells) {
    var filled = cells.stream().filter(c -> !c.isEmpty()).toList();
    if (isFrequent(";", filled)) {
      return new SeveralAnswers(";");
    }
    boolean several =
        isFrequent(",", filled)
            && (ASKED.matcher(question).find() || standAlone(filled))
            && filled.stream().noneMatch(c -> c.matches("-?\\d+,\\d+"));
    return new SeveralAnswers(several ? "," : "");
  }

  private static boolean isFrequent(String between, List<String> filled) {
    long joined = filled.stream().filter(c -> c.indexOf(between) > 0).count();
    return joined > 0 && joined * ONE_IN >= filled.size();
  }

  /// Whether most of what commas part is also given alone. The parts of "Lyon, France" or "Yes,
  /// always" are not.
  private static boolean standAlone(List<String> filled) {
    var comma = new SeveralAnswers(",");
    var parts = new HashSet<String>();
    filled.stream().filter(c -> c.indexOf(',') > 0).forEach(c -> parts.addAll(comma.of(c)));
    long alone = parts.stream().filter(filled::contains).count();
    return alone > 1 && alone * 2 > parts.size();
  }

  /// Whether one person could give several answers.
  boolean isAllowed() {
    return !between.isEmpty();
  }

  /// The answers in a cell.
  Set<String> of(String cell) {
    return (isAllowed() ? List.of(cell.split(between)) : List.of(cell))
        .stream()
            .map(a -> a.strip().replaceAll("\\s+", " "))
            .filter(a -> !a.isEmpty())
            .collect(Collectors.toCollection(LinkedHashSet::new));
  }
}
