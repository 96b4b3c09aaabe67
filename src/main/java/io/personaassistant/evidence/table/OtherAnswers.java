package io.personaassistant.evidence.table;

import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.IntStream;

/// What people wrote who found no choice that fits: survey tools put "Other" in the column of the
/// question and the words in a second one, `What is your role? - Other - Text`. Pure functions.
final class OtherAnswers {
  private static final Pattern CHOICE =
      Pattern.compile("(?i)\\s*[-–·:]\\s*(?:selected choice|response)$");

  private static final String OTHER =
      "(?:other|else|sonstiges?|andere[sr]?|autre|otr[oa]|altro|outr[oa]|anders)";

  private static final Pattern COLUMN = Pattern.compile("(?i)[\\s\\p{P}]*" + OTHER + "\\b.*");

  private static final Pattern CELL = Pattern.compile("(?i)" + OTHER + "\\b(?:\\s*[(:,].*)?");

  private OtherAnswers() {}

  /// A header without what a tool writes behind the question.
  static String asked(String header) {
    return CHOICE.matcher(header).replaceFirst("");
  }

  /// Whether a column holds such words for another.
  static boolean isBeside(List<String> header, int column) {
    return IntStream.range(0, header.size())
        .anyMatch(i -> of(header, i).filter(other -> other == column).isPresent());
  }

  /// The column of those words, for that of a question.
  static Optional<Integer> of(List<String> header, int question) {
    var asked = asked(header.get(question));
    return IntStream.range(0, header.size())
        .filter(i -> i != question && header.get(i).startsWith(asked))
        .filter(i -> COLUMN.matcher(header.get(i).substring(asked.length())).matches())
        .boxed()
        .findFirst();
  }

  /// The words beside "Other", or the cell itself.
  static String meant(List<String> header, int question, Table.Line row, String cell) {
    if (!CELL.matcher(cell).matches()) {
      return cell;
    }
    return of(header, question)
        .map(i -> row.cells().get(i).strip())
        .filter(said -> !said.isEmpty())
        .orElse(cell);
  }
}
