package io.personaassistant.terminal;

import io.personaassistant.answering.Answering.Prepared;
import io.personaassistant.answering.ModelTrouble;
import io.personaassistant.answering.Program;
import io.personaassistant.answering.Refs;
import io.personaassistant.answering.Request;
import io.personaassistant.drafting.Draft;
import io.personaassistant.drafting.DraftRequest;
import io.personaassistant.drafting.DraftView;
import io.personaassistant.drafting.ResearchQuestion;
import io.personaassistant.drafting.StopSignal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.UnaryOperator;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/// `persona ask annie objections "it costs too much"`: the stored answer at once, then what a model
/// adds, line by line.
@Command(name = "ask", description = "Ask about a persona: a draft type, or what a customer said.")
final class AskCommand extends CommandLineProgram.Opening {
  @Parameters(
      arity = "0..*",
      paramLabel = "WORDS",
      description = {
        "as after /persona in Slack, such as:",
        "  annie objections \"it costs too much\""
      })
  List<String> words = new ArrayList<>();

  @Option(names = "--json", description = "print one JSON object")
  boolean json;

  @Option(names = "--stored", description = "the stored answer alone, without a model")
  boolean storedOnly;

  AskCommand(Surroundings surroundings) {
    super(surroundings);
  }

  @Override
  public Integer call() {
    var session = session();
    var model = surroundings.models().of(session.settings());
    try (var program = session.openToAnswer(model)) {
      var ref = Refs.next("q");
      var text = program.answering().heard(String.join(" ", words), ref);
      program.requests().receive(request(program, ref, text));
      var prepared = program.answering().prepare(text, ref);
      if (json) {
        return json(program, ref, prepared);
      }
      var view = session.view();
      surroundings
          .out()
          .print(view.render(prepared.answer().map(program.answering().restorer(ref))));
      surroundings.out().flush();
      if (prepared.plan().isPresent() && !storedOnly) {
        draft(program, view, prepared.plan().get(), program.answering().restorer(ref));
      }
      program.requests().move(ref, Request.State.DONE);
      return 0;
    }
  }

  private static Request request(Program program, String ref, String text) {
    return new Request(
        ref,
        program.workspace().id(),
        Request.Surface.TERMINAL,
        "",
        "",
        "",
        "",
        "",
        "",
        text,
        program.clock().instant(),
        Request.State.RECEIVED,
        "",
        0,
        1);
  }

  private void draft(
      Program program, TextView view, DraftRequest plan, UnaryOperator<String> restore) {
    var out = surroundings.out();
    if (!program.answering().hasModel()) {
      out.println();
      out.print(
          view.sentence(
              ModelTrouble.sentence(
                  io.personaassistant.drafting.LanguageModel.Reason.NOT_CONFIGURED,
                  java.time.Duration.ZERO)));
      return;
    }
    out.println();
    out.print(view.sentence("Drafted, not approved: " + DraftView.header(plan)));
    var number = new AtomicInteger();
    var stop = new StopSignal();
    Runtime.getRuntime().addShutdownHook(new Thread(stop::stop));
    Optional<Draft> draft =
        program
            .answering()
            .draft(
                plan,
                line -> {
                  out.println();
                  out.print(
                      view.render(
                          DraftView.entry(
                                  line, number.incrementAndGet(), plan.type(), plan.option())
                              .map(restore)));
                  out.flush();
                },
                ahead -> surroundings.err().println("Waiting in line, " + ahead + " in front."),
                stop);
    draft.ifPresent(d -> end(view, d.shownWith(restore)));
  }

  private void end(TextView view, Draft draft) {
    var out = surroundings.out();
    for (var gap : draft.gaps()) {
      out.println();
      out.print(view.render(DraftView.gap(gap)));
    }
    out.println();
    draft
        .failure()
        .ifPresent(
            reason -> out.print(view.sentence(ModelTrouble.sentence(reason, draft.retryAfter()))));
    DraftView.notes(draft).forEach(note -> out.print(view.sentence(note)));
    if (draft.shown().isEmpty() && draft.failure().isEmpty()) {
      out.print(view.sentence(ResearchQuestion.sentence(draft.request().brief())));
    }
  }

  private int json(Program program, String ref, Prepared prepared) {
    Optional<Draft> draft = Optional.empty();
    if (prepared.plan().isPresent() && !storedOnly && program.answering().hasModel()) {
      draft = program.answering().draft(prepared.plan().get(), _ -> {}, _ -> {}, new StopSignal());
    }
    var restore = program.answering().restorer(ref);
    surroundings
        .out()
        .println(
            AnswerJson.of(
                ref, prepared.answer().map(restore), draft.map(d -> d.shownWith(restore))));
    program.requests().move(ref, Request.State.DONE);
    return 0;
  }
}
