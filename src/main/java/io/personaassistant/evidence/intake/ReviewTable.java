package io.personaassistant.evidence.intake;

import io.personaassistant.evidence.Link;
import io.personaassistant.evidence.Stance;
import io.personaassistant.evidence.file.FileProblem;
import io.personaassistant.evidence.file.Row;
import io.personaassistant.evidence.file.RowProblem;
import io.personaassistant.evidence.table.Table;
import io.personaassistant.evidence.table.TableFile;
import io.personaassistant.evidence.table.UnusableTable;
import java.io.IOException;
import java.nio.file.Path;
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
  private static final Set<String> YES =
      Set.of(
          "yes", "y", "x", "1", "true", "ok", "ja", "j", "wahr", "oui", "vrai", "si", "sí", "sì",
          "sim", "waar");
  private static final Set<String> NO =
      Set.of(
          "", "no", "n", "0", "false", "nein", "falsch", "non", "faux", "falso", "não", "nee",
          "onwaar");

  private static final List<String> COLUMNS = List.of("confirm", "evidence", "trait", "stance");

  private final Table table;

  private ReviewTable(Table table) {
    this.table = table;
  }

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

  /// Reads a table, saved by a spreadsheet or not, in whatever separators and encoding it saves.
  public static Read read(Path file) throws IOException {
    try {
      return new ReviewTable(TableFile.read(file)).decisions();
    } catch (UnusableTable problem) {
      return new NoTable(problem.why());
    } catch (FileProblem problem) {
      return new NoTable(problem.why());
    }
  }

  private Decisions decisions() {
    // also where no row follows, lest another file passes for one without a tick
    COLUMNS.forEach(this::at);
    var confirmed = new LinkedHashMap<Integer, Link>();
    var problems = new ArrayList<ImportReport.Problem>();
    var seen = new HashMap<String, Stance>();
    for (var row : table.rows()) {
      try {
        if (isConfirmed(row)) {
          var link = link(row);
          var before = seen.putIfAbsent(link.evidence() + " " + link.trait(), link.stance());
          if (before != null && before != link.stance()) {
            throw new RowProblem(
                "%s both supports and contradicts %s.".formatted(link.evidence(), link.trait()),
                "Confirm one of the two.");
          }
          confirmed.put(row.line(), link);
        }
      } catch (RowProblem problem) {
        problems.add(new ImportReport.Problem(row.line(), "", problem.what(), problem.fix()));
      }
    }
    table
        .broken()
        .forEach(
            row -> problems.add(new ImportReport.Problem(row.line(), "", row.what(), row.fix())));
    return new Decisions(confirmed, problems);
  }

  private boolean isConfirmed(Table.Line row) {
    var typed = cell(row, "confirm").strip().toLowerCase(Locale.ROOT);
    if (!YES.contains(typed) && !NO.contains(typed)) {
      throw new RowProblem("“" + Row.shortened(typed) + "” is no answer.", "Write yes or nothing.");
    }
    return YES.contains(typed);
  }

  private Link link(Table.Line row) {

    return new Link(
        cell(row, "evidence").strip(),
        cell(row, "trait").strip(),
        LinkRows.stance(cell(row, "stance")));
  }

  private int at(String column) {
    int at = table.header().indexOf(column);
    if (at < 0) {
      throw new FileProblem(
          "The table has no column “%s”. Use a file that `persona link --review` wrote."
              .formatted(column));
    }
    return at;
  }

  private String cell(Table.Line row, String column) {
    var cell = row.cells().get(at(column));
    return cell.matches("(?s)'[=+@\\t-].*") ? cell.substring(1) : cell;
  }
}
