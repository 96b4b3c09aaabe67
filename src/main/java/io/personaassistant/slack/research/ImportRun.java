package io.personaassistant.slack.research;

import io.personaassistant.answering.Imports;
import io.personaassistant.answering.Program;
import io.personaassistant.evidence.intake.DocumentImport;
import io.personaassistant.evidence.intake.ImportOutcome;
import io.personaassistant.evidence.intake.ImportRefused;
import io.personaassistant.evidence.intake.ImportReport;
import io.personaassistant.evidence.intake.TableImport;
import io.personaassistant.slack.api.FileDownload;
import io.personaassistant.slack.api.FileDownload.Got;
import io.personaassistant.slack.api.SlackClient;
import io.personaassistant.slack.api.SlackClient.Posted;
import io.personaassistant.slack.route.Asker;
import io.personaassistant.slack.view.ImportMessage;
import io.personaassistant.slack.view.Mrkdwn;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.concurrent.Semaphore;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Supplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Imports one file after the other, and tells in a message that is edited how far it is. A file
/// stands beside the database only while it is read. Thread-safe.
public final class ImportRun {
  private static final Logger LOG = LoggerFactory.getLogger(ImportRun.class);

  private final Imports imports;
  private final ImportTelling telling;
  private final FileDownload download;
  private final ImportFolder folder;
  private final AfterImport after;
  private final Semaphore one = new Semaphore(1);

  /// @param changed told who has changed something
  public ImportRun(
      Program program,
      SlackClient client,
      FileDownload download,
      ImportFolder folder,
      Supplier<LocalDate> today,
      Consumer<Asker> changed) {
    this.imports = program.imports();
    this.telling = new ImportTelling(client);
    this.download = download;
    this.folder = folder;
    this.after = new AfterImport(program, today, changed);
  }

  /// What is done with a file.
  @FunctionalInterface
  private interface Reading {
    void read(Path file, String name) throws IOException;
  }

  /// Reads a file or a pasted text; a table is shown and waits for a yes.
  void begin(ImportOrder order, String text, Asker asker, Posted place) {
    alone(
        place,
        () -> {
          if (order.file().isEmpty()) {
            var in = new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8));
            read(order, in, "", asker, place);
            return;
          }
          fetched(
              order,
              place,
              (file, name) -> {
                if (order.kind(name).equals(ImportOrder.TABLE)) {
                  look(order, file, name, place);
                  return;
                }
                try (var in = Files.newInputStream(file)) {
                  read(order, in, name, asker, place);
                }
              });
        });
  }

  /// Imports a table that somebody has looked at. It is fetched again, so that nothing of it is
  /// kept here while it waits.
  void confirmed(ImportOrder order, Asker asker, Posted place) {
    telling.say(place, "Import: fetching the file again …");
    alone(
        place,
        () ->
            fetched(
                order,
                place,
                (file, name) -> {
                  switch (imports.look(file, about(order, name))) {
                    case TableImport.NoPlan(var why) -> telling.sorry(place, name, why);
                    case TableImport.Plan plan ->
                        told(
                            imports.table(plan, asker.user(), telling.progress(place, name)),
                            name,
                            "table",
                            asker,
                            place);
                  }
                }));
  }

  /// What the columns of a pasted table are taken for.
  TableImport.Looked look(ImportOrder order, String text) {
    try {
      return onDisk(text, file -> imports.look(file, about(order, PastedTable.NAME)));
    } catch (IOException e) {
      LOG.error("a pasted table cannot be put beside the database: {}", e.getClass().getName());
      return new TableImport.NoPlan(
          "It cannot be read on our side; an admin finds why in the log. Nothing was stored.");
    }
  }

  /// Imports a pasted table that somebody has looked at.
  void pasted(ImportOrder order, String text, Asker asker, Posted place) {
    alone(
        place,
        () -> {
          switch (look(order, text)) {
            case TableImport.NoPlan(var why) -> telling.sorry(place, PastedTable.NAME, why);
            case TableImport.Plan plan ->
                told(
                    imports.table(plan, asker.user(), telling.progress(place, PastedTable.NAME)),
                    PastedTable.name(order),
                    "table",
                    asker,
                    place);
          }
        });
  }

  /// A pasted text as a file, which is removed again whatever happens.
  private <T> T onDisk(String text, Function<Path, T> reading) throws IOException {
    var file = folder.fresh();
    try {
      Files.writeString(file, text);
      return reading.apply(file);
    } finally {
      Files.deleteIfExists(file);
    }
  }

  /// Says that somebody does not want it.
  void stopped(String name, Posted place) {
    telling.say(place, "Nothing was imported of " + Mrkdwn.escape(name) + ".");
  }

  private void look(ImportOrder order, Path file, String name, Posted place) {
    switch (imports.look(file, about(order, name))) {
      case TableImport.NoPlan(var why) -> telling.sorry(place, name, why);
      case TableImport.Plan plan ->
          telling.ask(place, ImportMessage.plan(name, plan, order.text()));
    }
  }

  /// The file stands under another name here.
  private static Imports.About about(ImportOrder order, String name) {
    var about = order.about();
    return new Imports.About(
        about.type(),
        about.source().isEmpty() ? name.replaceFirst("\\.[A-Za-z]{2,6}$", "") : about.source(),
        about.date(),
        about.participant(),
        about.interviewers(),
        about.persona(),
        about.quotable(),
        about.columns(),
        about.dates(),
        about.picked());
  }

  private void read(ImportOrder order, InputStream in, String name, Asker asker, Posted place)
      throws IOException {
    var called = name.isEmpty() ? "What you pasted" : name;
    if (order.kind(name).equals(ImportOrder.PAGE)) {
      switch (imports.page(in, name, order.source(), asker.user())) {
        case DocumentImport.Outcome.NotTaken(var why) -> telling.sorry(place, called, why);
        case DocumentImport.Outcome.Drafted drafted -> {
          after.noted(asker, "page", drafted.report());
          telling.say(place, after.page(called, drafted));
        }
      }
      return;
    }
    if (order.picked()) {
      telling.say(
          place,
          Mrkdwn.escape(called)
              + ": the model reads what was said; this can take some minutes."
              + ImportTelling.STUCK);
    }
    told(
        imports.transcript(in, name, order.about(), asker.user(), telling.progress(place, called)),
        called,
        "transcript",
        asker,
        place);
  }

  private void told(ImportOutcome outcome, String name, String kind, Asker asker, Posted place) {
    switch (outcome) {
      case ImportRefused(var why) -> telling.sorry(place, name, why);
      case ImportReport report -> {
        after.noted(asker, kind, report);
        telling.say(place, ImportMessage.report(name, report, after.health()));
      }
    }
  }

  /// Fetches the file and removes it again whatever happens.
  private void fetched(ImportOrder order, Posted place, Reading reading) throws IOException {
    var file = folder.fresh();
    try {
      switch (download.fetch(order.file(), file)) {
        case Got.Refused(var why) -> telling.say(place, why);
        case Got.Fetched(var name) -> reading.read(file, name);
      }
    } finally {
      Files.deleteIfExists(file);
    }
  }

  @FunctionalInterface
  private interface Import {
    void run() throws IOException;
  }

  /// Two large files at once would not fit into memory.
  private void alone(Posted place, Import work) {
    if (!one.tryAcquire()) {
      telling.say(place, "Another import runs; yours comes after it." + ImportTelling.STUCK);
      one.acquireUninterruptibly();
    }
    try {
      work.run();
    } catch (IOException | RuntimeException | OutOfMemoryError e) {
      LOG.error("an import broke: {}", e.getClass().getName());
      telling.say(
          place,
          e instanceof OutOfMemoryError
              ? "That is more than fits into memory. Nothing was stored; split the file."
              : "Something went wrong on our side. Nothing of this file was stored; please try again,"
                  + " and an admin finds it in the log.");
    } finally {
      one.release();
    }
  }
}
