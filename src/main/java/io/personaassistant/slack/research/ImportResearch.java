package io.personaassistant.slack.research;

import io.personaassistant.evidence.file.ToldOf;
import io.personaassistant.evidence.intake.TableImport;
import io.personaassistant.slack.api.SlackClient;
import io.personaassistant.slack.research.ImportReading.Result;
import io.personaassistant.slack.route.Office;
import io.personaassistant.slack.route.Outcome;
import io.personaassistant.slack.route.Pressed;
import io.personaassistant.slack.route.Routes;
import io.personaassistant.slack.route.Submitted;
import io.personaassistant.slack.route.Windows;
import io.personaassistant.slack.view.block.SentenceModal;
import io.personaassistant.slack.view.research.ImportForm;
import io.personaassistant.slack.view.research.ImportFormWords;
import io.personaassistant.slack.view.research.ImportMessage;
import io.personaassistant.slack.view.research.ImportTable;
import io.personaassistant.workspace.Right;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Consumer;

/// The window in which contributors bring in research, and the buttons of its message. What comes
/// of it is told in the app's conversation with them. Thread-safe.
public final class ImportResearch {
  static final String OPEN = "import_open";

  private static final String NO_PLACE =
      "Slack did not take a message from this app, so there is no place to tell you what comes of it."
          + " Nothing was imported; please try again in a minute.";

  private static final String LATE =
      "This takes longer than usual, and Slack did not take a message from this app in which to tell"
          + " you what comes of it. Look under “Triage evidence” in a minute.";

  private static final long WAITS_MILLISECONDS = 2_000;
  private final Office office;
  private final ImportRun run;
  private final ImportButtons buttons;
  private final ImportCheck check;

  public ImportResearch(Office office, ImportRun run) {
    this.office = office;
    this.run = run;
    this.buttons = new ImportButtons(run);
    this.check = new ImportCheck(office);
  }

  /// Adds its buttons, menus and windows.
  public void routes(Routes routes) {
    routes.button(OPEN, Right.CAPTURE, this::open);
    routes.button(ImportMessage.OFFERED, Right.CAPTURE, pressed -> change(pressed, false));
    routes.button(ImportMessage.CHANGE, Right.CAPTURE, pressed -> change(pressed, true));
    routes.button(ImportForm.MORE, Right.CAPTURE, this::more);
    buttons.routes(routes);
    routes.submit(ImportForm.CALLBACK, Right.CAPTURE, this::ordered);
    routes.submit(ImportTable.CALLBACK, Right.CAPTURE, this::pasted);
    routes.personas(ImportForm.PERSONA, Right.CAPTURE, office::personas);
  }

  /// Opens the form.
  public void open(Pressed pressed) {
    office.open(pressed, ImportForm.of(office.personas(), hasModel(), "", Map.of(), ""));
  }

  private boolean hasModel() {
    return office.program().answering().hasModel();
  }

  /// Shows all that can be said, with what stands in the form.
  private void more(Pressed pressed) {
    var filled = pressed.filled();
    var said = new HashMap<String, String>();
    filled.values().forEach((block, values) -> said.put(block, String.join("", values)));
    var file = Again.of(filled.carried()).map(Again::name).orElse("");
    office.show(pressed, whole(file, said, "", filled.carried()));
  }

  private String whole(String file, Map<String, String> said, String note, String carried) {
    return ImportForm.whole(office.personas(), hasModel(), file, said, note, carried);
  }

  /// Opens the form for a file that is there.
  ///
  /// @param isAgain it was sent before, and is opened with everything that was said
  private void change(Pressed pressed, boolean isAgain) {
    ImportOrder.of(pressed.value(), true)
        .ifPresent(order -> {
          var place = ImportButtons.place(pressed);
          var name = ImportOrder.name(pressed.value());
          var carried =
              String.join(" ", place.channel(), place.ts(), place.thread(), order.text(name));
          office.open(
              pressed,
              isAgain
                  ? whole(name, order.said(), "", carried)
                  : ImportForm.of(office.personas(), hasModel(), name, order.said(), carried));
        });
  }

  private Outcome ordered(Submitted submitted) {
    var again = Again.of(submitted.carried());
    var order = ImportOrder.of(submitted::value, again.map(Again::file).orElse(""));
    var text = submitted.value(ImportForm.TEXT);
    var errors = check.errors(submitted.asker(), order, text);
    if (!errors.isEmpty()) {
      return new Outcome.Errors(errors);
    }
    if (!order.file().isEmpty()) {
      return begun(
          submitted,
          again.map(Again::place),
          posted -> run.begin(order, again.map(Again::name).orElse(""), submitted.asker(), posted));
    }
    return PastedTable.isOne(order, text)
        ? shown(submitted, order, text)
        : pasted(submitted, order, text);
  }

  /// What the window of a file carries that is asked for again: the file, and the message that
  /// tells of it.
  private record Again(String file, String name, SlackClient.Posted place) {
    static Optional<Again> of(String carried) {
      var parts = carried.split(" ", 4);
      return parts.length < 4
          ? Optional.empty()
          : ImportOrder.of(parts[3], true)
              .map(order ->
                  new Again(
                      order.file(),
                      ImportOrder.name(parts[3]),
                      new SlackClient.Posted(parts[0], parts[1], parts[2])));
    }
  }

  /// A pasted conversation is read while its window waits, so that it stays there where nothing
  /// comes of it; a model would take too long, and Slack gives up after three seconds.
  private Outcome pasted(Submitted submitted, ImportOrder order, String text) {
    var asker = submitted.asker();
    var reading = new CompletableFuture<Optional<Result>>();
    if (order.picked()) {
      reading.complete(Optional.empty());
    } else {
      office
          .work()
          .execute(() -> reading.completeAsync(() -> run.now(order, text, asker), Runnable::run));
    }
    Optional<Result> result;
    try {
      result = reading.copy().orTimeout(WAITS_MILLISECONDS, TimeUnit.MILLISECONDS).join();
    } catch (CompletionException e) {
      if (!(e.getCause() instanceof TimeoutException)) {
        throw e;
      }
      return begun(
          submitted,
          Optional.empty(),
          posted -> run.late(reading, order, text, asker, posted),
          Windows.sentence(ImportForm.TITLE, LATE));
    }
    if (result.isEmpty()) {
      return begun(
          submitted, Optional.empty(), posted -> run.pastedText(order, text, asker, posted));
    }
    return switch (result.get()) {
      case Result.Refused(var why, var helps) -> wrong(submitted, order, text, why, helps);
      case Result.Stored(var report) ->
          begun(
              submitted,
              Optional.empty(),
              posted -> run.told(report, posted),
              SentenceModal.of(ImportForm.TITLE, report));
    };
  }

  /// Does the work with the message in which it is told; a new one unless there is one already.
  private Outcome begun(
      Submitted submitted, Optional<SlackClient.Posted> there, Consumer<SlackClient.Posted> doing) {
    // nothing could be told, so nothing is stored
    return begun(submitted, there, doing, Windows.sentence(ImportForm.TITLE, NO_PLACE));
  }

  /// @param instead what the window shows where Slack takes no message
  private Outcome begun(
      Submitted submitted,
      Optional<SlackClient.Posted> there,
      Consumer<SlackClient.Posted> doing,
      String instead) {
    // what the window shows where no message can be posted must not come before this answer
    office
        .work()
        .afterAcknowledgement(() -> {
          there.ifPresent(buttons::again);
          there
              .or(() ->
                  office
                      .client()
                      .postDirect(submitted.asker().user(), "Import: reading what you gave me …"))
              .ifPresentOrElse(doing, () -> office.at(submitted.viewId()).show(instead));
        });
    return Outcome.said(
        ImportForm.TITLE,
        "How far it is, and what came of it, stands in the Messages tab of this app.");
  }

  /// Shows what the columns of a pasted table are taken for.
  private Outcome shown(Submitted submitted, ImportOrder order, String text) {
    return switch (run.look(order, text)) {
      case TableImport.NoPlan(var why, var helps) -> wrong(submitted, order, text, why, helps);
      case TableImport.Plan plan ->
          new Outcome.Show(
              ImportTable.of(
                  PastedTable.name(order),
                  plan,
                  text,
                  order.columns(),
                  seen(order, text) + " " + order.text("")));
    };
  }

  /// Slack takes what is wrong at inputs of the window alone; where what helps is none of them, it
  /// shows all inputs.
  private Outcome wrong(
      Submitted submitted, ImportOrder order, String text, String why, ToldOf helps) {
    var block = ImportFormWords.block(helps);
    var said = ImportFormWords.of(why);
    return submitted.inputs().contains(block)
        ? Outcome.error(block, said)
        : new Outcome.Show(whole("", order.with(ImportForm.TEXT, text).said(), said, ""));
  }

  /// Tells whether somebody changed what the window showed.
  private static String seen(ImportOrder order, String text) {
    return Integer.toHexString((order.columns() + "\n" + text).hashCode());
  }

  /// A pasted table comes in as it was shown; where it was changed since, it is shown again.
  private Outcome pasted(Submitted submitted) {
    var carried = submitted.carried().split(" ", 2);
    var order =
        ImportOrder.of(carried.length == 2 ? carried[1] : "", false)
            .map(o -> o.with(ImportForm.COLUMNS, submitted.value(ImportForm.COLUMNS)));
    var text = submitted.value(ImportForm.TEXT);
    if (order.isEmpty() || text.isBlank()) {
      return Outcome.error(ImportForm.TEXT, "Paste the table.");
    }
    var problem = ImportOrder.problem(order.get().columns());
    if (!problem.isEmpty()) {
      return Outcome.error(ImportForm.COLUMNS, problem);
    }
    return seen(order.get(), text).equals(carried[0])
        ? begun(
            submitted,
            Optional.empty(),
            posted -> run.pastedTable(order.get(), text, submitted.asker(), posted))
        : shown(submitted, order.get(), text);
  }
}
