package io.personaassistant.slack.research;

import io.personaassistant.answering.Program;
import io.personaassistant.answering.request.Members;
import io.personaassistant.evidence.SourceType;
import io.personaassistant.evidence.intake.TableImport;
import io.personaassistant.persona.Persona;
import io.personaassistant.slack.api.SlackClient;
import io.personaassistant.slack.route.Outcome;
import io.personaassistant.slack.route.Pressed;
import io.personaassistant.slack.route.Routes;
import io.personaassistant.slack.route.Submitted;
import io.personaassistant.slack.route.Windows;
import io.personaassistant.slack.view.ImportForm;
import io.personaassistant.slack.view.ImportMessage;
import io.personaassistant.slack.view.ImportTable;
import io.personaassistant.slack.view.PersonaMenu;
import io.personaassistant.workspace.Right;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Executor;
import java.util.function.Consumer;
import java.util.function.Supplier;

/// The window in which contributors bring in research, and the buttons of its message. What comes
/// of it is told in the app's conversation with them. Thread-safe.
public final class ImportResearch {
  static final String OPEN = "import_open";

  private final Program program;
  private final Members members;
  private final Windows windows;
  private final SlackClient client;
  private final Supplier<LocalDate> today;
  private final Executor executor;
  private final ImportRun run;

  public ImportResearch(
      Program program,
      Windows windows,
      SlackClient client,
      Supplier<LocalDate> today,
      Executor executor,
      ImportRun run) {
    this.program = program;
    this.members = program.members();
    this.windows = windows;
    this.client = client;
    this.today = today;
    this.executor = executor;
    this.run = run;
  }

  /// Adds its buttons, menus and windows.
  public void routes(Routes routes) {
    routes.button(OPEN, Right.CAPTURE, this::open);
    routes.button(ImportMessage.GO, Right.CAPTURE, this::confirmed);
    routes.button(ImportMessage.STOP, Right.CAPTURE, this::stopped);
    routes.submit(ImportForm.CALLBACK, Right.CAPTURE, this::ordered);
    routes.submit(ImportTable.CALLBACK, Right.CAPTURE, this::pasted);
    routes.suggest(
        ImportForm.PERSONA, Right.CAPTURE, typed -> PersonaMenu.options(personas(), typed));
  }

  /// Opens the form.
  public void open(Pressed pressed) {
    windows.open(pressed, ImportForm.of(personas(), program.answering().hasModel()));
  }

  private List<Persona> personas() {
    return program.records().library(today.get()).kept();
  }

  private Outcome ordered(Submitted submitted) {
    var order = order(submitted);
    var text = submitted.value(ImportForm.TEXT);
    var errors = errors(submitted, order, text);
    if (!errors.isEmpty()) {
      return new Outcome.Errors(errors);
    }
    return PastedTable.isOne(order, text)
        ? shown(order, text)
        : begun(submitted, posted -> run.begin(order, text, submitted.asker(), posted));
  }

  private Outcome begun(Submitted submitted, Consumer<SlackClient.Posted> work) {
    executor.execute(() -> {
      var place = client.postDirect(submitted.asker().user(), "Import: reading what you gave me …");
      // nothing can be told where Slack takes no message; nothing is stored then
      place.ifPresent(work);
    });
    return new Outcome.Show(
        Windows.sentence(
            ImportForm.TITLE,
            "How far it is, and what came of it, stands in the Messages tab of this app."));
  }

  /// Shows what the columns of a pasted table are taken for.
  private Outcome shown(ImportOrder order, String text) {
    return switch (run.look(order, text)) {
      case TableImport.NoPlan(var why) ->
          new Outcome.Errors(Map.of(ImportForm.TEXT, ImportMessage.inForm(why)));
      case TableImport.Plan plan ->
          new Outcome.Show(
              ImportTable.of(
                  PastedTable.name(order),
                  plan,
                  text,
                  order.columns(),
                  seen(order, text) + " " + order.text()));
    };
  }

  /// Tells whether somebody changed what the window showed.
  private static String seen(ImportOrder order, String text) {
    return Integer.toHexString((order.columns() + "\n" + text).hashCode());
  }

  /// A pasted table comes in as it was shown; where it was changed since, it is shown again.
  private Outcome pasted(Submitted submitted) {
    var carried = submitted.carried().split(" ", 2);
    var order =
        ImportOrder.ofPasted(carried.length == 2 ? carried[1] : "")
            .map(o -> o.withColumns(submitted.value(ImportForm.COLUMNS)));
    var text = submitted.value(ImportForm.TEXT);
    if (order.isEmpty() || text.isBlank()) {
      return new Outcome.Errors(Map.of(ImportForm.TEXT, "Paste the table."));
    }
    var problem = ImportOrder.problem(order.get().columns());
    if (!problem.isEmpty()) {
      return new Outcome.Errors(Map.of(ImportForm.COLUMNS, problem));
    }
    return seen(order.get(), text).equals(carried[0])
        ? begun(submitted, posted -> run.pasted(order.get(), text, submitted.asker(), posted))
        : shown(order.get(), text);
  }

  private static ImportOrder order(Submitted submitted) {
    return new ImportOrder(
        submitted.value(ImportForm.FILE),
        submitted.value(ImportForm.KIND),
        SourceType.of(submitted.value(ImportForm.TYPE)).map(SourceType::word).orElse(""),
        submitted.value(ImportForm.NAME).strip(),
        submitted.value(ImportForm.DAY),
        submitted.value(ImportForm.PARTICIPANT).strip(),
        submitted.value(ImportForm.ASKING),
        submitted.value(ImportForm.PERSONA),
        submitted.value(ImportForm.QUOTABLE).equals("yes"),
        submitted.value(ImportForm.COLUMNS),
        submitted.value(ImportForm.TAKEN).equals(ImportForm.PICKED));
  }

  private Map<String, String> errors(Submitted submitted, ImportOrder order, String text) {
    var errors = new HashMap<String, String>();
    if (order.file().isEmpty() == text.isBlank()) {
      errors.put(
          order.file().isEmpty() ? ImportForm.FILE : ImportForm.TEXT,
          "Add a file or paste a text: one of the two.");
    }
    if (order.picked() && !program.answering().hasModel()) {
      errors.put(ImportForm.TAKEN, "There is no model any more; take every answer.");
    } else if (order.picked()
        && (PastedTable.isOne(order, text)
            || order.kind().equals(ImportOrder.TABLE)
            || order.kind().equals(ImportOrder.PAGE))) {
      errors.put(ImportForm.TAKEN, "The model reads conversations alone; take every answer.");
    }
    if (order.kind().equals(ImportOrder.PAGE)) {
      members
          .refused(submitted.asker().user(), Right.EDIT)
          .ifPresent(why -> errors.put(ImportForm.KIND, why));
    }
    var problem = ImportOrder.problem(order.columns());
    if (!problem.isEmpty()) {
      errors.put(ImportForm.COLUMNS, problem);
    }
    return errors;
  }

  private void confirmed(Pressed pressed) {
    ImportOrder.of(pressed.value())
        .ifPresent(order -> run.confirmed(order, pressed.asker(), place(pressed)));
  }

  private void stopped(Pressed pressed) {
    run.stopped(pressed.value(), place(pressed));
  }

  private static SlackClient.Posted place(Pressed pressed) {
    return new SlackClient.Posted(pressed.asker().channel(), pressed.asker().threadTs());
  }
}
