package io.personaassistant.terminal.records;

import io.personaassistant.evidence.intake.RecordImport;
import io.personaassistant.terminal.run.Surroundings;
import java.util.Locale;

/// How far a long import is, on standard error: a bar where a person watches, else a line for each
/// quarter.
final class ImportProgress implements RecordImport.Progress {
  private static final int WORTH_SAYING = 500;
  private static final int WIDTH = 24;

  private final Surroundings surroundings;
  private int told = -1;

  ImportProgress(Surroundings surroundings) {
    this.surroundings = surroundings;
  }

  @Override
  public void at(int rows, int of) {
    if (of < WORTH_SAYING) {
      return;
    }
    int percent = (int) (100L * rows / of);
    int step = surroundings.terminal() ? percent : percent / 25 * 25;
    if (step == told || (!surroundings.terminal() && step == 0)) {
      return;
    }
    told = step;
    var err = surroundings.err();
    if (!surroundings.terminal()) {
      err.println(String.format(Locale.ROOT, "%d %%: %,d of %,d rows", percent, rows, of));
      return;
    }
    int filled = WIDTH * rows / of;
    err.print(
        String.format(
            Locale.ROOT,
            "\r[%s%s] %3d %%  %,d of %,d rows",
            "#".repeat(filled),
            "·".repeat(WIDTH - filled),
            percent,
            rows,
            of));
    if (rows == of) {
      err.println("  Storing ...");
    }
    err.flush();
  }
}
