package io.personaassistant.terminal.ask;

import io.personaassistant.answering.Program;
import io.personaassistant.answering.Refs;
import io.personaassistant.answering.model.ModelTrouble;
import io.personaassistant.answering.request.Prepared;
import io.personaassistant.answering.request.Request;
import io.personaassistant.drafting.Draft;
import io.personaassistant.drafting.DraftNotes;
import io.personaassistant.drafting.DraftView;
import io.personaassistant.drafting.LeftOut;
import io.personaassistant.drafting.LineNumbers;
import io.personaassistant.drafting.StopSignal;
import io.personaassistant.drafting.prompt.DraftRequest;
import io.personaassistant.terminal.run.AnswerJson;
import io.personaassistant.terminal.run.Interrupt;
import io.personaassistant.terminal.run.Session;
import io.personaassistant.terminal.run.SheetText;
import io.personaassistant.terminal.run.Surroundings;
import io.personaassistant.terminal.run.TextView;
import io.personaassistant.terminal.run.WrongUse;
import io.personaassistant.workspace.Settings.Scope;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.UnaryOperator;
import picocli.CommandLine;

/// Answers words on the command line: the stored answer at once, then what a model adds, line by
/// line, each with its number.
final class Asking {
  private final Surroundings surroundings;

  Asking(Surroundings surroundings) {
    this.surroundings = surroundings;
  }

  /// What is asked.
  ///
  /// @param attached a longer text that goes with the words, `""` for none
  record Question(String words, String attached) {}

  /// How it is answered.
  ///
  /// @param csv the table alone
  /// @param storedOnly without a model
  record Form(boolean json, boolean csv, boolean storedOnly) {}

  int answer(Session session, Question question, Form form) {
    var settings = session.settings(Scope.DRAFTS);
    var model = surroundings.models().of(settings);
    try (var program = session.openToAnswer(settings, model)) {
      var ref = Refs.next("q");
      var heard = program.answering().heard(question.words(), question.attached(), ref);
      program.requests().receive(request(program, ref, heard.whole(), form));
      var prepared =
          dated(program.answering().prepare(heard.words(), heard.attached(), ref), session);
      if (form.csv()) {
        return csv(program, ref, prepared);
      }
      if (form.json()) {
        return json(program, ref, prepared, form.storedOnly());
      }
      var view = session.view();
      var restore = program.answering().restorer(ref);
      surroundings.out().print(view.render(prepared.answer().map(restore)));
      var table = SheetText.of(prepared.sheet().map(restore), session.width());
      if (!table.isEmpty()) {
        surroundings.out().print("\n" + table);
      }
      surroundings.out().flush();
      if (prepared.plan().isPresent() && !form.storedOnly()) {
        draft(program, view, prepared.plan().get(), restore);
      }
      program.requests().move(ref, Request.State.DONE);
      return exit(prepared);
    }
  }

  static Prepared dated(Prepared prepared, Session session) {
    return new Prepared(
        session.dated(prepared.answer()), prepared.plan(), prepared.sheet(), prepared.end());
  }

  /// 2 where the words were wrong, as for an option that is not there.
  static int exit(Prepared prepared) {
    return prepared.isRefused() ? CommandLine.ExitCode.USAGE : CommandLine.ExitCode.OK;
  }

  private Request request(Program program, String ref, String text, Form form) {
    var person = surroundings.person(null);
    return new Request(
        ref,
        program.workspace().id(),
        Request.Surface.TERMINAL,
        "",
        "",
        person,
        "",
        surroundings.terminal() && !form.json() && !form.csv() ? person : "",
        "",
        text,
        program.clock().instant(),
        "");
  }

  private void draft(
      Program program, TextView view, DraftRequest plan, UnaryOperator<String> restore) {
    var out = surroundings.out();
    if (!program.answering().hasModel()) {
      out.println();
      out.print(view.sentence(ModelTrouble.notSetUp()));
      return;
    }
    var numbers = new LineNumbers(plan);
    var shown = new AtomicBoolean();
    var stop = new StopSignal();
    // Ctrl-C: what passed so far stands, and the draft's end is told before the process is gone
    try (var _ = new Interrupt(stop)) {
      Optional<Draft> draft =
          program
              .answering()
              .draft(
                  plan,
                  line -> {
                    out.println();
                    // a heading stands above lines, not above a sentence about their absence
                    if (!shown.getAndSet(true)) {
                      out.print(
                          view.sentence("Drafted, not approved: " + DraftView.header(plan, line)));
                      out.println();
                    }
                    out.print(view.render(numbers.entry(line).map(restore)));
                    out.flush();
                  },
                  ahead -> surroundings.err().println("Waiting in line, " + ahead + " in front."),
                  stop);
      draft.ifPresent(d -> end(view, d.shownWith(restore)));
    }
  }

  private void end(TextView view, Draft draft) {
    var out = surroundings.out();
    var nothing = DraftNotes.nothingNew(draft);
    if (nothing.isPresent()) {
      out.println();
      out.print(view.sentence(nothing.get()));
    }
    var leftOut = LeftOut.entries(draft);
    if (!leftOut.isEmpty()) {
      out.println();
      leftOut.forEach(entry -> out.print(view.render(entry)));
    }
    if (draft.failure().isPresent() || !draft.shown().isEmpty()) {
      out.println();
    }
    ModelTrouble.of(draft).ifPresent(sentence -> out.print(view.sentence(sentence)));
    DraftNotes.notes(draft).forEach(note -> out.print(view.sentence(note)));
    if (!draft.shown().isEmpty() && !DraftView.refinements(draft).isEmpty()) {
      var ways = String.join(", ", DraftView.refinements(draft));
      out.print(view.sentence("To go on: persona refine WAY [--line N], such as " + ways + "."));
    }
  }

  private int csv(Program program, String ref, Prepared prepared) {
    if (prepared.sheet().isEmpty()) {
      program.requests().move(ref, Request.State.DONE);
      throw new WrongUse("This answer has no table; --csv goes with compare and prioritize.");
    }
    // before it is written as CSV: what comes back may hold a comma, or begin as a formula does
    surroundings.out().print(prepared.sheet().map(program.answering().restorer(ref)).csv());
    program.requests().move(ref, Request.State.DONE);
    return 0;
  }

  private int json(Program program, String ref, Prepared prepared, boolean storedOnly) {
    Optional<Draft> draft = Optional.empty();
    if (prepared.plan().isPresent() && !storedOnly && program.answering().hasModel()) {
      draft = program.answering().draft(prepared.plan().get(), _ -> {}, _ -> {}, new StopSignal());
    }
    var restore = program.answering().restorer(ref);
    surroundings
        .out()
        .println(
            AnswerJson.of(
                ref,
                prepared.answer().map(restore),
                prepared.sheet().map(restore),
                draft.map(d -> d.shownWith(restore))));
    program.requests().move(ref, Request.State.DONE);
    return exit(prepared);
  }
}
