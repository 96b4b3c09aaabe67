package io.personaassistant.evidence;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import io.personaassistant.evidence.table.CsvFile;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/// Reads a table that [LinkReview] wrote and a person filled in.
public final class ReviewTable {
  private static final Set<String> YES = Set.of("yes", "y", "x", "1", "true", "ok", "ja");
  private static final Set<String> NO = Set.of("", "no", "n", "0", "false", "nein");

  private ReviewTable() {}

  /// A table that was read, or why it cannot be.
  public sealed interface Read {}

  /// Why a file is no such table, a sentence with what to do.
  public record NoTable(String why) implements Read {}

  /// Links that a table confirms, and the lines that could not be taken.
  ///
  /// @param links by the line that confirms them
  public record Decisions(Map<Integer, Link> links, List<ImportReport.Problem> problems)
      implements Read {
    public Decisions {
      links = Collections.unmodifiableMap(new LinkedHashMap<>(links));
      problems = List.copyOf(problems);
    }
  }

  /// Reads a table, saved by a spreadsheet or not.
  public static Read read(InputStream in) throws IOException {
    try {
      return decisions(in);
    } catch (FileProblem problem) {
      return new NoTable(problem.why());
    }
  }

  private static Decisions decisions(InputStream in) throws IOException {
    var confirmed = new LinkedHashMap<Integer, Link>();
    var problems = new ArrayList<ImportReport.Problem>();
    var seen = new HashMap<String, Stance>();
    var reader = RecordFile.opened(in);
    try (var records =
        CsvReader.builder().fieldSeparator(CsvFile.separator(reader)).ofNamedCsvRecord(reader)) {
      for (var row : records) {
        int line = (int) row.getStartingLineNumber();
        try {
          if (isConfirmed(row)) {
            var link = link(row);
            var before = seen.putIfAbsent(link.evidence() + " " + link.trait(), link.stance());
            if (before != null && before != link.stance()) {
              throw new RowProblem(
                  "%s both supports and contradicts %s.".formatted(link.evidence(), link.trait()),
                  "Confirm one of the two.");
            }
            confirmed.put(line, link);
          }
        } catch (RowProblem problem) {
          problems.add(new ImportReport.Problem(line, "", problem.what(), problem.fix()));
        }
      }
    } catch (CsvParseException _) {
      throw new FileProblem("The file is no whole CSV table. Save it again as CSV in UTF-8.");
    } catch (UncheckedIOException e) {
      throw e.getCause();
    }
    return new Decisions(confirmed, problems);
  }

  private static boolean isConfirmed(NamedCsvRecord row) {
    var typed = cell(row, "confirm").strip().toLowerCase(Locale.ROOT);
    if (!YES.contains(typed) && !NO.contains(typed)) {
      throw new RowProblem("“" + Row.shortened(typed) + "” is no answer.", "Write yes or nothing.");
    }
    return YES.contains(typed);
  }

  private static Link link(NamedCsvRecord row) {
    var stance = cell(row, "stance");
    return new Link(
        cell(row, "evidence").strip(),
        cell(row, "trait").strip(),
        Stance.of(stance)
            .orElseThrow(() ->
                new RowProblem(
                    "“" + Row.shortened(stance) + "” is no stance.",
                    "Write supports or contradicts.")));
  }

  private static String cell(NamedCsvRecord row, String column) {
    var cell =
        row.findField(column)
            .orElseThrow(() ->
                new FileProblem(
                    "The table has no column “"
                        + column
                        + "”. Use a file that `persona link --review` wrote."));
    return cell.matches("'[=+@\\t-].*") ? cell.substring(1) : cell;
  }
}
