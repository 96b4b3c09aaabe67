package io.personaassistant.evidence.table;

import io.personaassistant.text.Words;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Pattern;

/// What stands in the columns of a table, judged by its first rows.
final class ColumnCells {
  private static final int LOOKED_AT = 200;
  private static final int PROSE_WORDS = 4;
  private static final int ROLE_WORDS = 7;

  /// Shares of the cells that hold something.
  private static final double NEARLY_ALL = 0.9;

  private static final double MOST = 0.5;

  private static final Pattern NUMBERED = Pattern.compile(".*\\d.*");

  private static final Pattern ADDRESS = Pattern.compile("[^\\s@]+@[^\\s@]+\\.[^\\s@]+");

  /// A step of a scale, as survey tools write it: `Strongly agree`, `Neither easy nor difficult`.
  private static final Pattern STEP =
      Pattern.compile(
          "(?i)(?:(?:strongly|somewhat|completely|totally|very|extremely|slightly|moderately|fairly|quite|rather|mostly|not at all|not so|not very|not|a little) ){0,2}"
              + "(?:neither )?(?:(?:dis)?agree|(?:dis|un)?satisfied|(?:un)?likely|(?:un)?important|easy|difficult|hard|(?:un)?helpful|useful|familiar|confident)"
              + "(?: (?:n?or) \\w+)?");

  /// A comment below a ticket, with its day and whoever in the company or outside wrote it.
  private static final Pattern COMMENT =
      Pattern.compile(
          "(?s)\\d{1,2}/\\p{L}{3}/\\d{2,4} \\d{1,2}:\\d{2}(?: [AP]M)?;[^;\\n]{1,80};.*");

  private final Table table;

  ColumnCells(Table table) {
    this.table = table;
  }

  /// Whether nearly every row says it.
  boolean isFilled(int column) {
    long rows = Math.min(LOOKED_AT, table.rows().size());
    return of(column).size() >= NEARLY_ALL * rows;
  }

  /// Whether most cells are one or two words with a number in them.
  boolean isNumbered(int column) {
    var cells = of(column);
    long numbered =
        cells.stream().filter(c -> NUMBERED.matcher(c).matches() && Words.count(c) <= 2).count();
    return numbered >= MOST * cells.size();
  }

  /// Whether most cells are a few words.
  boolean isWords(int column) {
    var cells = of(column);
    long words =
        cells.stream()
            .filter(c -> !NUMBERED.matcher(c).matches() && Words.count(c) <= ROLE_WORDS)
            .filter(c -> Consent.of(c).isEmpty())
            .count();
    return cells.isEmpty() || 2 * words > cells.size();
  }

  /// Whether nearly all cells are e-mail addresses.
  boolean isAddresses(int column) {
    var cells = of(column);
    long addresses = cells.stream().filter(c -> ADDRESS.matcher(c).matches()).count();
    return addresses > 0 && addresses >= NEARLY_ALL * cells.size();
  }

  /// Whether nearly all cells say yes or no in some way.
  boolean isYesOrNo(int column) {
    var cells = of(column);
    long answered = cells.stream().filter(c -> Consent.of(c).isPresent()).count();
    return answered >= NEARLY_ALL * cells.size();
  }

  /// Whether a few people wrote something where most had nothing to add.
  boolean holdsProse(int column) {
    return of(column).stream().anyMatch(c -> Words.count(c) >= PROSE_WORDS);
  }

  /// Whether most filled cells are several words, and not the same few answers over and over.
  boolean isProse(int column) {
    var cells = of(column);
    long wordy = cells.stream().filter(c -> Words.count(c) >= PROSE_WORDS).count();
    return !cells.isEmpty()
        && wordy * 2 >= cells.size()
        && Set.copyOf(cells).size() * 2 > Math.min(cells.size(), 20);
  }

  /// Whether all cells are steps of a scale, which count and say nothing in words.
  boolean isScale(int column) {
    var cells = of(column);
    return !cells.isEmpty() && cells.stream().allMatch(c -> STEP.matcher(c).matches());
  }

  /// Whether the cells are comments of anybody on the row.
  boolean isDiscussed(int column) {
    var cells = of(column);
    return !cells.isEmpty() && cells.stream().allMatch(c -> COMMENT.matcher(c).matches());
  }

  /// Whether at least this share of the cells is taken for a day.
  boolean isDays(int column, Predicate<String> day, double share) {
    var cells = of(column);
    return !cells.isEmpty() && cells.stream().filter(day).count() >= share * cells.size();
  }

  /// The cells of a column that hold something, in the rows that are looked at.
  List<String> of(int column) {
    return table.rows().stream()
        .limit(LOOKED_AT)
        .map(row -> row.cells().get(column).strip())
        .filter(cell -> !cell.isEmpty())
        .toList();
  }
}
