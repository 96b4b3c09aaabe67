package io.personaassistant.slack.research;

import io.personaassistant.evidence.intake.TableImport;
import io.personaassistant.slack.api.FileDownload;
import io.personaassistant.slack.api.FileDownload.Got;
import io.personaassistant.slack.api.SlackClient.Posted;
import io.personaassistant.slack.research.ImportReading.Result;
import io.personaassistant.slack.route.Asker;
import io.personaassistant.slack.route.Office;
import io.personaassistant.slack.view.block.Mrkdwn;
import io.personaassistant.slack.view.research.ImportMessage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.function.Function;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Imports one file after the other, and tells in a message that is edited how far it is. A file
/// stands beside the database only while it is read. Thread-safe.
public final class ImportRun {
  private static final Logger LOG = LoggerFactory.getLogger(ImportRun.class);

  /// What a pasted conversation or page is called in its report.
  private static final String PASTED = "What you pasted";

  private final ImportReading reading;
  private final ImportTelling telling;
  private final ImportTurns turns;
  private final FileDownload download;
  private final ImportFolder folder;

  /// @param folder where a file stands while it is read
  public ImportRun(Office office, FileDownload download, ImportFolder folder) {
    this.reading = new ImportReading(office);
    this.telling = new ImportTelling(office.client());
    this.turns = new ImportTurns(telling);
    this.download = download;
    this.folder = folder;
  }

  /// What is done with a file.
  @FunctionalInterface
  private interface Reading {
    void read(Path file, String name) throws IOException;
  }

  /// Reads a file; a table is shown and waits for a yes.
  ///
  /// @param known what the file is called, `""` where nobody said it yet
  void begin(ImportOrder order, String known, Asker asker, Posted place) {
    fetched(
        order,
        known,
        place,
        (file, name) -> {
          if (order.kind(name).equals(ImportOrder.TABLE)) {
            look(order, file, name, place);
            return;
          }
          try (var in = Files.newInputStream(file)) {
            words(order, in, name, name, asker, place);
          }
        });
  }

  /// Reads a conversation or a page, and tells what comes of it.
  ///
  /// @param name of the file, `""` for what was pasted
  /// @param called what people call it
  private void words(
      ImportOrder order, InputStream in, String name, String called, Asker asker, Posted place)
      throws IOException {
    reads(order, called, place);
    tell(
        reading.read(order, in, name, called, asker, telling.progress(place, called)),
        order,
        name,
        place);
  }

  /// Reads a pasted conversation or page while somebody waits for it in a window.
  ///
  /// @return empty while another import runs
  Optional<Result> now(ImportOrder order, String text, Asker asker) {
    return turns.now(() -> reading.read(order, stream(text), "", PASTED, asker, (_, _) -> {}));
  }

  /// Reads a pasted conversation or page, and tells in a message what comes of it.
  void pastedText(ImportOrder order, String text, Asker asker, Posted place) {
    turns.alone(place, () -> words(order, stream(text), "", PASTED, asker, place));
  }

  /// Tells what came of a pasted text of which [#now] took too long to be waited for.
  void late(
      CompletableFuture<Optional<Result>> reading,
      ImportOrder order,
      String text,
      Asker asker,
      Posted place) {
    try {
      reading
          .join()
          .ifPresentOrElse(
              result -> tell(result, order, "", place),
              () -> pastedText(order, text, asker, place));
    } catch (CompletionException e) {
      turns.broken(place, e);
    }
  }

  private static ByteArrayInputStream stream(String text) {
    return new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8));
  }

  /// A model takes its time.
  private void reads(ImportOrder order, String called, Posted place) {
    if (order.picked()) {
      telling.say(
          place,
          Mrkdwn.escape(called)
              + ": the model reads what was said; this can take some minutes."
              + ImportTelling.STUCK);
    }
  }

  /// Imports a table that somebody has looked at. It is fetched again, so that nothing of it is
  /// kept here while it waits.
  void confirmed(ImportOrder order, String known, Asker asker, Posted place) {
    telling.say(place, "Import: fetching the file again …");
    fetched(
        order,
        known,
        place,
        (file, name) -> tell(stored(order, file, name, name, asker, place), order, name, place));
  }

  private Result stored(
      ImportOrder order, Path file, String name, String called, Asker asker, Posted place) {
    return switch (reading.look(order, file, name)) {
      case TableImport.NoPlan(var why, var helps) -> new Result.Refused(why, helps);
      case TableImport.Plan plan ->
          reading.table(plan, called, asker, telling.progress(place, called));
    };
  }

  /// What the columns of a pasted table are taken for.
  TableImport.Looked look(ImportOrder order, String text) {
    try {
      return onDisk(text, file -> reading.look(order, file, PastedTable.NAME));
    } catch (IOException e) {
      LOG.error("a pasted table cannot be put beside the database: {}", e.getClass().getName());
      return TableImport.NoPlan.file(
          "It cannot be read on our side; an admin finds why in the log. Nothing was stored.");
    }
  }

  /// Imports a pasted table that somebody has looked at.
  void pastedTable(ImportOrder order, String text, Asker asker, Posted place) {
    var name = PastedTable.name(order);
    turns.alone(
        place,
        () ->
            tell(
                onDisk(text, file -> stored(order, file, PastedTable.NAME, name, asker, place)),
                order,
                "",
                place));
  }

  /// A pasted text as a file, which is removed again whatever happens.
  private <T> T onDisk(String text, Function<Path, T> use) throws IOException {
    var file = folder.fresh();
    try {
      Files.writeString(file, text);
      return use.apply(file);
    } finally {
      Files.deleteIfExists(file);
    }
  }

  /// Says that somebody does not want it.
  void stopped(String name, Posted place) {
    telling.say(place, "Nothing was imported from " + Mrkdwn.escape(name) + ".");
  }

  /// Says what an import came to that was read before.
  void told(String report, Posted place) {
    telling.tell(place, report);
  }

  private void look(ImportOrder order, Path file, String name, Posted place) {
    switch (reading.look(order, file, name)) {
      case TableImport.NoPlan(var why, var helps) -> telling.sorry(place, name, why, helps, order);
      case TableImport.Plan plan ->
          telling.ask(place, name, ImportMessage.plan(name, plan, order.text(name)));
    }
  }

  private void tell(Result result, ImportOrder order, String name, Posted place) {
    switch (result) {
      case Result.Stored(var report) -> telling.tell(place, report);
      case Result.Refused(var why, var helps) -> telling.sorry(place, name, why, helps, order);
    }
  }

  /// Fetches the file and removes it again whatever happens.
  private void fetched(ImportOrder order, String known, Posted place, Reading use) {
    turns.alone(place, () -> fetch(order, known, place, use));
  }

  private void fetch(ImportOrder order, String known, Posted place, Reading use)
      throws IOException {
    var file = folder.fresh();
    try {
      switch (download.fetch(order.file(), file)) {
        case Got.Refused(var why) -> telling.tell(place, why);
        case Got.Later(var name, var why) ->
            telling.later(
                place, why, order.text(name.isEmpty() ? known.isEmpty() ? "file" : known : name));
        case Got.Fetched(var name) -> use.read(file, name);
      }
    } finally {
      Files.deleteIfExists(file);
    }
  }
}
