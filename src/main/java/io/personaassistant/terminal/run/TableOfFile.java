package io.personaassistant.terminal.run;

import io.personaassistant.evidence.table.Table;
import io.personaassistant.evidence.table.TableFile;
import io.personaassistant.evidence.table.UnusableTable;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;

/// The table that an argument names.
public final class TableOfFile {
  private static final int MOST_NAMES = 25;

  private TableOfFile() {}

  /// Reads it; rows that cannot be read are named on `err`.
  ///
  /// @throws Refused when there is none, with what to do
  public static Table read(Path folder, Path file, PrintStream err) {
    var path = folder.resolve(file);
    if (!Files.isRegularFile(path)) {
      throw new Refused(
          Files.isDirectory(path)
              ? file + " is a folder; name a file in it."
              : "There is no file " + file + ".");
    }
    try {
      var table = TableFile.read(path);
      table.broken().stream()
          .limit(MOST_NAMES)
          .forEach(
              b -> err.println("line " + b.line() + " was left out: " + b.what() + " " + b.fix()));
      if (table.previews() > 0) {
        err.println(
            (table.previews() == 1 ? "1 row was" : table.previews() + " rows were")
                + " made while the survey was tried out (preview) and left out.");
      }
      if (table.rows().isEmpty()) {
        throw new Refused(file + " has no rows under its header. Export it again.");
      }
      return table;
    } catch (UnusableTable e) {
      throw new Refused(e.why());
    } catch (IOException _) {
      throw new Refused(file + " cannot be read; check its rights.");
    }
  }

  /// The place of the column with this name, whatever its case.
  public static int column(Table table, String typed) {
    return table
        .column(typed)
        .orElseThrow(() ->
            new Refused(
                "There is no column “"
                    + typed.strip()
                    + "”. The columns are: "
                    + names(table.header())
                    + "."));
  }

  /// The names of columns, apart by commas.
  public static String names(List<String> header) {
    var names = String.join(", ", header.stream().limit(MOST_NAMES).toList());
    int more = header.size() - MOST_NAMES;
    return more > 0 ? String.format(Locale.ROOT, "%s and %d more", names, more) : names;
  }
}
