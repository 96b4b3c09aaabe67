package io.personaassistant.answering.desk;

import io.personaassistant.answering.request.QuestionStore;
import io.personaassistant.answering.request.QuestionStore.Gap;
import io.personaassistant.answering.request.Records;
import io.personaassistant.database.Database;
import io.personaassistant.persona.Change;
import io.personaassistant.workspace.AuditStore;
import java.time.LocalDate;
import java.util.List;
import java.util.function.Supplier;

/// What people asked that the records could not answer, and closing it. Thread-safe.
public final class OpenQuestions {
  private final Database database;
  private final Records records;
  private final Supplier<LocalDate> today;
  private final QuestionStore store = new QuestionStore();

  public OpenQuestions(Database database, Records records, Supplier<LocalDate> today) {
    this.database = database;
    this.records = records;
    this.today = today;
  }

  /// Those that are open about personas that are there, asked most often first.
  ///
  /// @param persona a slug, `""` for all
  public List<Gap> open(String persona) {
    var library = records.library(today.get());
    List<Gap> open = database.read(h -> store.open(h, records.workspace(), persona));
    return open.stream()
        .filter(
            g -> g.persona().equals(QuestionStore.ALL) || library.persona(g.persona()).isPresent())
        .toList();
  }

  /// Closes one until it is asked again, with who did so in the audit log; false when there is none
  /// with this number.
  public boolean close(long id, Change by) {
    return database.write(h -> {
      boolean closed = store.done(h, records.workspace(), id, by.at()).isPresent();
      if (closed) {
        new AuditStore()
            .add(
                h,
                records.workspace(),
                new AuditStore.Entry(
                    by.at(), by.by(), "close question", Long.toString(id), by.why()));
      }
      return closed;
    });
  }
}
