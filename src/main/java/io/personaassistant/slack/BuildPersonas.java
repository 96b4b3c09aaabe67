package io.personaassistant.slack;

import io.personaassistant.answering.BuildOutcome.Made;
import io.personaassistant.answering.BuildOutcome.Over;
import io.personaassistant.answering.BuildOutcome.Proposed;
import io.personaassistant.answering.BuildOutcome.Refused;
import io.personaassistant.answering.BuildOutcome.Reworded;
import io.personaassistant.answering.BuildOutcome.Stored;
import io.personaassistant.answering.BuildOutcome;
import io.personaassistant.answering.EvidenceReading;
import io.personaassistant.answering.GuidedBuild;
import io.personaassistant.answering.Health;
import io.personaassistant.answering.Members;
import io.personaassistant.answering.PersonaBuild;
import io.personaassistant.answering.PersonaEdits;
import io.personaassistant.answering.Program;
import io.personaassistant.answering.Records;
import io.personaassistant.drafting.ClosedEvidence;
import io.personaassistant.health.HealthAnswer;
import io.personaassistant.persona.Persona;
import io.personaassistant.slack.view.BuildLines;
import io.personaassistant.slack.view.BuildName;
import io.personaassistant.slack.view.BuildReword;
import io.personaassistant.slack.view.BuildSegments;
import io.personaassistant.slack.view.BuildStart;
import io.personaassistant.slack.view.EvidenceModal;
import io.personaassistant.slack.view.ImportForm;
import io.personaassistant.slack.view.KitWindow;
import io.personaassistant.slack.view.NewPersonaForm;
import io.personaassistant.slack.view.PersonaMenu;
import io.personaassistant.slack.view.PersonaWindow;
import io.personaassistant.workspace.Right;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Supplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// The windows in which curators build personas from the evidence: objective, segments, lines,
/// name. What takes long is done beside the acknowledgement, in a window that says so. Thread-safe.
final class BuildPersonas {
  /// The callback id of the shortcut in Slack's own menu, and the button of the home tab.
  static final String BUILD = "build_personas";

  private static final Logger LOG = LoggerFactory.getLogger(BuildPersonas.class);

  private final GuidedBuild guided;
  private final PersonaBuild build;
  private final PersonaEdits edits;
  private final Members members;
  private final EvidenceReading reading;
  private final Health health;
  private final Records records;
  private final boolean hasModel;
  private final Directory directory;
  private final Windows windows;
  private final Supplier<LocalDate> today;
  private final Work work;
  private final Consumer<Asker> changed;

  /// @param changed told who has changed something
  BuildPersonas(
      Program program,
      Directory directory,
      Windows windows,
      Supplier<LocalDate> today,
      Work work,
      Consumer<Asker> changed) {
    this.guided = program.guidedBuild();
    this.build = program.build();
    this.edits = program.personaEdits();
    this.members = program.members();
    this.reading = program.answering().reading();
    this.health = program.health();
    this.records = program.records();
    this.hasModel = program.answering().hasModel();
    this.directory = directory;
    this.windows = windows;
    this.today = today;
    this.work = work;
    this.changed = changed;
  }

  void routes(Routes routes) {
    routes.button(BUILD, Right.EDIT, this::begin);
    routes.globalShortcut(BUILD, Right.EDIT, this::begin);
    submit(routes, BuildStart.CALLBACK, this::read);
    routes.button(
        BuildSegments.IMPORT,
        Right.CAPTURE,
        p -> windows.at(p.viewId()).show(ImportForm.of(others(), hasModel)));
    routes.button(
        BuildSegments.BY_HAND,
        Right.EDIT,
        p -> windows.at(p.viewId()).show(NewPersonaForm.of(directory.nameOf(p.asker().user()))));
    routes.button(KitWindow.OPEN, Right.EDIT, p -> windows.push(p, KitWindow.of(p.value())));
    button(routes, BuildSegments.TAKE, this::take);
    button(routes, BuildLines.GO, this::page);
    button(routes, BuildLines.EVIDENCE, this::evidence);
    button(routes, BuildLines.REWORD, this::reword);
    submit(routes, BuildReword.CALLBACK, this::reworded);
    submit(routes, BuildLines.CALLBACK, this::keep);
    submit(routes, BuildName.CALLBACK, this::make);
    routes.button(BuildName.GIVE_UP, Right.EDIT, this::giveUp);
    routes.suggest(BuildName.FOR, Right.EDIT, typed -> PersonaMenu.options(others(), typed));
  }

  /// Lines are words of evidence, so who may not read those gets a sentence in their place.
  private void button(Routes routes, String id, Consumer<Pressed> handler) {
    routes.button(
        id,
        Right.EDIT,
        p ->
            shut(p.asker())
                .ifPresentOrElse(
                    why -> windows.at(p.viewId()).show(sentence(why)), () -> handler.accept(p)));
  }

  private void submit(Routes routes, String callback, Function<Submitted, Outcome> handler) {
    routes.submit(
        callback,
        Right.EDIT,
        s ->
            shut(s.asker())
                .<Outcome>map(why -> new Outcome.Show(sentence(why)))
                .orElseGet(() -> handler.apply(s)));
  }

  private Optional<String> shut(Asker asker) {
    return members.closedTo(asker.user()).map(ClosedEvidence::notice);
  }

  /// Opens the first window, for who may read evidence.
  void begin(Pressed pressed) {
    var why = shut(pressed.asker());
    if (why.isPresent()) {
      windows.open(pressed, sentence(why.get()));
      return;
    }
    windows.load(pressed, BuildStart.TITLE, () -> BuildStart.of(guided.open()));
  }

  private static String sentence(String words) {
    return Windows.sentence(BuildStart.TITLE, words);
  }

  private Outcome read(Submitted submitted) {
    var objective = line(submitted.value(BuildStart.OBJECTIVE));
    var decision = line(submitted.value(BuildStart.DECISION));
    if (objective.isEmpty() || decision.isEmpty()) {
      return new Outcome.Errors(
          Map.of(
              objective.isEmpty() ? BuildStart.OBJECTIVE : BuildStart.DECISION,
              "A persona without it serves nobody; a few words are enough."));
    }
    later(
        submitted.viewId(),
        () ->
            BuildSegments.of(
                build.proposed(),
                build.candidates(records.library(today.get())),
                objective,
                decision));
    return new Outcome.Show(
        sentence(
            "Reading the evidence: who says what, and who says the same … Large records take"
                + " some seconds."));
  }

  /// Lines carry these, one on each line.
  private static String line(String text) {
    return text.replaceAll("\\s+", " ").strip();
  }

  /// Shows in an open window what takes a while to make, after the acknowledgement.
  private void later(String viewId, Supplier<String> view) {
    // before it, the acknowledgement would put its sentence over the view
    work.afterAcknowledgement(() -> {
      var window = windows.at(viewId);
      try {
        window.show(view.get());
      } catch (RuntimeException e) {
        LOG.error("a window of building broke: {}", e.getClass().getName());
        window.show(
            sentence(
                "Something went wrong on our side; what was kept is stored. Close this and go on"
                    + " with `/persona build`. An admin finds it in the log."));
      }
    });
  }

  private void take(Pressed pressed) {
    var parts = pressed.value().split("\n", 3);
    var window = windows.at(pressed.viewId());
    if (parts.length < 3) {
      window.show(sentence("This window is too old; begin anew with `/persona build`."));
      return;
    }
    window.show(sentence("Putting the lines together …"));
    // by its label: the evidence may have changed, and the order of segments with it
    var proposed =
        build.proposed().personas().stream()
            .filter(p -> p.segment().label().equals(parts[2]))
            .findFirst();
    if (proposed.isEmpty()) {
      window.show(
          sentence(
              "The evidence changed meanwhile, and this segment is no longer in it. Begin anew"
                  + " with `/persona build`."));
      return;
    }
    var begun = guided.begin(pressed.asker().user(), parts[0], parts[1], proposed.get());
    changed.accept(pressed.asker());
    var note = begun.isNew() ? "" : BuildLines.goesOn(begun.build(), parts[0], parts[1]);
    window.show(BuildLines.of(begun.build(), 0, note));
  }

  /// Shows a page; what was ticked on the one before is kept first.
  private void page(Pressed pressed) {
    var parts = numbers(pressed.value());
    var ticked = BuildLines.ticked(pressed.filled().inputs(), pressed.filled().values());
    var outcome =
        ticked.isEmpty()
            ? guided.find(parts[0])
            : guided.keep(pressed.asker().user(), parts[0], ticked);
    windows.at(pressed.viewId()).show(lines(outcome, (int) parts[1], ""));
  }

  /// Numbers that a button carries, 0 for those it does not.
  private static long[] numbers(String value) {
    var numbers = new long[3];
    var parts = value.split(" ");
    for (int i = 0; i < Math.min(3, parts.length); i++) {
      numbers[i] = parts[i].matches("\\d{1,9}") ? Long.parseLong(parts[i]) : 0;
    }
    return numbers;
  }

  private static String lines(BuildOutcome outcome, int page, String note) {
    return switch (outcome) {
      case Stored(var open) -> BuildLines.of(open, page, note);
      case Over(var why) -> sentence(why);
      case Refused(var why) -> sentence(why);
      case Reworded(var open, var _) -> BuildLines.of(open, page, note);
      case Made made -> sentence("It is there: `/persona " + made.slug() + "`.");
      case Proposed proposed -> sentence(BuildName.proposed(proposed));
    };
  }

  private void evidence(Pressed pressed) {
    var ids = Arrays.stream(pressed.value().split(" ")).filter(i -> !i.isEmpty()).toList();
    windows.push(pressed, EvidenceModal.of(reading.items(pressed.asker().user(), ids)));
  }

  private void reword(Pressed pressed) {
    var parts = numbers(pressed.value());
    if (!(guided.find(parts[0]) instanceof Stored(var open))) {
      windows.at(pressed.viewId()).show(lines(guided.find(parts[0]), 0, ""));
      return;
    }
    open.line((int) parts[1])
        .ifPresentOrElse(
            line ->
                windows.push(
                    pressed, BuildReword.of(open, line, line.text(), pressed.viewId(), "")),
            () ->
                windows
                    .at(pressed.viewId())
                    .show(BuildLines.of(open, 0, "That line is gone with its evidence.")));
  }

  private Outcome reworded(Submitted submitted) {
    var carried = submitted.carried().split(" ", 4);
    var parts = numbers(submitted.carried());
    var text = submitted.value(BuildReword.TEXT);
    var by = submitted.asker().user();
    return switch (guided.reword(by, parts[0], (int) parts[1], (int) parts[2], text)) {
      case Refused(var why) -> new Outcome.Errors(Map.of(BuildReword.TEXT, why));
      case Over(var why) -> new Outcome.Show(sentence(why));
      case Reworded(var open, var now) ->
          new Outcome.Show(
              BuildReword.of(
                  open, now, text, carried.length == 4 ? carried[3] : "", BuildReword.clash(now)));
      case Stored(var open) -> {
        int page = (int) ((parts[1] - 1) / BuildLines.PAGE);
        later(carried.length == 4 ? carried[3] : "", () -> BuildLines.of(open, page, ""));
        yield new Outcome.Close();
      }
      case Made _, Proposed _ -> throw new IllegalStateException("rewording makes no persona");
    };
  }

  private Outcome keep(Submitted submitted) {
    var parts = numbers(submitted.carried());
    var outcome =
        guided.keep(
            submitted.asker().user(),
            parts[0],
            BuildLines.ticked(submitted.inputs(), submitted.values()));
    int next = (int) parts[1] + 1;
    return new Outcome.Show(
        outcome instanceof Stored(var open) && next >= BuildLines.pages(open)
            ? BuildName.of(open, others())
            : lines(outcome, next, ""));
  }

  private Outcome make(Submitted submitted) {
    long id = numbers(submitted.carried())[0];
    var name = line(submitted.value(BuildName.NAME));
    var by = submitted.asker().user();
    var slug = submitted.value(BuildName.FOR);
    if (!slug.isEmpty()) {
      later(submitted.viewId(), () -> propose(submitted.asker(), id, slug));
      return new Outcome.Show(sentence("Making the proposals …"));
    }
    var refused = guided.refusal(id, name);
    if (refused.isPresent()) {
      return new Outcome.Errors(Map.of(BuildName.NAME, refused.get()));
    }
    later(
        submitted.viewId(),
        () -> {
          var outcome = guided.make(by, id, name);
          changed.accept(submitted.asker());
          return switch (outcome) {
            case Made made ->
                edits
                    .overview(made.slug())
                    .map(o -> PersonaWindow.of(o, BuildName.made(name, made, health(made.slug()))))
                    .orElseGet(() -> lines(made, 0, ""));
            case Refused(var why) when guided.find(id) instanceof Stored(var open) ->
                BuildName.of(open, others(), why);
            default -> lines(outcome, 0, "");
          };
        });
    return new Outcome.Show(sentence("Making the draft …"));
  }

  private String propose(Asker asker, long id, String slug) {
    var outcome = guided.propose(asker.user(), id, slug);
    changed.accept(asker);
    return outcome instanceof Refused(var why) && guided.find(id) instanceof Stored(var open)
        ? BuildName.of(open, others(), why)
        : lines(outcome, 0, "");
  }

  /// The personas that lines can be proposed for.
  private List<Persona> others() {
    return records.library(today.get()).kept();
  }

  private String health(String slug) {
    return HealthAnswer.inShort(health.report(records.library(today.get())).mistakes(slug));
  }

  private void giveUp(Pressed pressed) {
    var outcome = guided.giveUp(pressed.asker().user(), numbers(pressed.value())[0]);
    var window = windows.at(pressed.viewId());
    if (outcome instanceof Over(var why)) {
      window.show(sentence(why));
      return;
    }
    changed.accept(pressed.asker());
    window.show(
        sentence("It is given up. The evidence is as it was; `/persona build` begins anew."));
  }
}
