package io.personaassistant.evidence.document;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/// Tables on a page, as Markdown writes them: made into the lines that say the same. What heads a
/// column is no trait, and how important somebody thinks a line is says nothing of customers.
final class PageTables {
  private static final Pattern BELOW_HEADER =
      Pattern.compile("\\|?(?:\\s*:?-{2,}:?\\s*\\|)+[\\s:-]*");

  private static final Pattern RANKS =
      Pattern.compile(
          "(?iU)\\W*(?:#|n[o°º]\\.?|nr\\.?|priority|priorität|priorité|prioridade?|priorità|prioriteit|quelle|fuente|fonte|bron|wichtigkeit|importancia|importância|importanza|prio|importance|impact|frequency|severity|rank|ranking|weight|score"
              + "|confidence|source|sources|evidence|owner|status)?\\W*");

  /// Between the lines of a cell.
  private static final String BREAK = "\n";

  private static final String UNNAMED = "Column without a header";

  private PageTables() {}

  /// The page with its tables as lines.
  static List<String> unfolded(List<String> lines) {
    var all = new ArrayList<String>();
    int at = 0;
    while (at < lines.size()) {
      int rows = rows(lines, at);
      if (rows == 0) {
        all.add(lines.get(at++));
      } else {
        var table = lines.subList(at, at + rows).stream().map(PageTables::cells).toList();
        int from = 0;
        for (int row = 2; row <= rows; row++) {
          if (row == rows || (row > 2 && isHeader(table.get(row)))) {
            add(table.get(from), table.subList(from == 0 ? 2 : from + 1, row), all);
            from = row;
          }
        }
        at += rows;
      }
    }
    return all;
  }

  /// How many rows the table that begins here has, its header and the line below it among them; 0
  /// where none begins.
  private static int rows(List<String> lines, int at) {
    boolean table =
        isRow(lines.get(at))
            && at + 1 < lines.size()
            && BELOW_HEADER.matcher(lines.get(at + 1).strip()).matches();
    return table
        ? (int) lines.subList(at, lines.size()).stream().takeWhile(PageTables::isRow).count()
        : 0;
  }

  private static void add(List<String> header, List<List<String>> rows, List<String> all) {
    var parts =
        IntStream.range(0, header.size()).filter(i -> isTrait(header.get(i))).boxed().toList();
    boolean oneRanked =
        parts.size() == 1
            && header.size() > 1
            && IntStream.range(0, header.size())
                .allMatch(i -> parts.contains(i) || isRank(header.get(i)));
    if (parts.size() > 1 || oneRanked) {
      // what heads no traits comes behind, under its own name, so that nothing is lost in silence
      var rest =
          IntStream.range(0, header.size())
              .filter(i -> !parts.contains(i) && !isRank(header.get(i)))
              .boxed();
      Stream.concat(parts.stream(), rest).forEach(column -> column(header, rows, column, all));
      return;
    }
    if (header.size() == 2 && Headings.of(header.getFirst(), "").isPresent()) {
      // a list of facts without a header of its own
      fact(header, all);
    }
    for (var row : rows) {
      var said =
          IntStream.range(0, row.size())
              .filter(i -> i >= header.size() || !isRank(header.get(i)))
              .mapToObj(row::get)
              .filter(cell -> !cell.isBlank())
              .toList();
      if (said.size() == 2 && Headings.of(said.getFirst(), "").isPresent()) {
        fact(said, all);
      } else {
        item(String.join(said.size() == 2 ? ": " : " · ", said).replaceAll(BREAK, " "), all);
      }
    }
  }

  private static void column(
      List<String> header, List<List<String>> rows, int column, List<String> all) {
    var cells =
        rows.stream().map(row -> cell(row, column)).filter(text -> !text.isBlank()).toList();
    if (cells.isEmpty()) {
      return;
    }
    all.add("");
    var name = header.get(column);
    var part = Headings.of(name, "");
    if (part.isPresent() && part.get() instanceof Headings.Field) {
      all.add(
          name + ": " + String.join(", ", cells.stream().distinct().toList()).replace(BREAK, ", "));
      return;
    }
    // a heading that is none of ours ends the list above
    all.add(part.isPresent() ? name + ":" : "# " + (name.isBlank() ? UNNAMED : name));
    cells.forEach(text -> item(text, all));
  }

  /// A label and what stands beside it, in one line or several.
  private static void fact(List<String> pair, List<String> all) {
    if (pair.getLast().contains(BREAK)) {
      all.add(pair.getFirst() + ":");
      item(pair.getLast(), all);
    } else {
      all.add(pair.getFirst() + ": " + pair.getLast());
    }
  }

  /// Each line of a cell is one.
  private static void item(String cell, List<String> all) {
    for (var text : cell.split(BREAK, -1)) {
      if (!text.isBlank()) {
        all.add("- " + text.strip());
      }
    }
  }

  /// A row in the middle that heads the columns anew, as boxes below each other do.
  private static boolean isHeader(List<String> row) {
    return row.size() > 1 && row.stream().allMatch(PageTables::isTrait);
  }

  private static boolean isTrait(String header) {
    return Headings.of(header, "").filter(Headings.Traits.class::isInstance).isPresent();
  }

  private static boolean isRank(String header) {
    // a column without a header holds labels
    return !header.isBlank() && RANKS.matcher(header).matches();
  }

  private static boolean isRow(String line) {
    var stripped = line.strip();
    return stripped.length() > 2 && stripped.startsWith("|") && stripped.endsWith("|");
  }

  private static List<String> cells(String line) {
    var stripped = line.strip();
    return List.of(stripped.substring(1, stripped.length() - 1).split("\\|", -1)).stream()
        .map(cell -> cell.replaceAll("\\*\\*|__|`", " ").replaceAll("<br */?>", BREAK).strip())
        .toList();
  }

  private static String cell(List<String> row, int column) {
    return column < row.size() ? row.get(column) : "";
  }
}
