package io.personaassistant.terminal.eval;

import io.personaassistant.drafting.StopSignal;
import io.personaassistant.evaluation.CaseAnswers;
import io.personaassistant.evaluation.CaseModel;
import io.personaassistant.evaluation.CaseResult;
import io.personaassistant.evaluation.Evaluation;
import io.personaassistant.evaluation.GoldenRecords;
import io.personaassistant.evaluation.PromptFolder;
import io.personaassistant.evaluation.Recording;
import io.personaassistant.evaluation.Replay;
import io.personaassistant.evaluation.ScoreCard;
import io.personaassistant.evaluation.ScoreCardJson;
import io.personaassistant.evaluation.ScoreComparison;
import io.personaassistant.terminal.run.CommonOptions;
import io.personaassistant.terminal.run.Interrupt;
import io.personaassistant.terminal.run.Refused;
import io.personaassistant.terminal.run.Session;
import io.personaassistant.terminal.run.Surroundings;
import io.personaassistant.terminal.run.WrongUse;
import io.personaassistant.workspace.Settings;
import io.personaassistant.workspace.Settings.Scope;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/// `persona eval`: how good a model is at this work, and that what people see holds whatever it
/// writes.
public @Command(
    name = "eval",
    description = {
      "Ask a model the golden requests of the program and print a score card.",
      "It works on invented records of its own; yours are not read."
    }) final class EvalCommand implements Callable<Integer> {
  private static final String FAKE = "fake:";
  private static final int MOST_PARALLEL = 16;

  @Option(
      names = "--model",
      paramLabel = "NAME",
      description = {
        "a model of the endpoint; default OPENAI_MODEL.",
        "fake:DIR replays the recorded answers in DIR"
      })
  List<String> model = new ArrayList<>();

  @Mixin EvalChoice choice = new EvalChoice();

  @Option(
      names = "--parallel",
      paramLabel = "N",
      description = "requests at once, 1 to 16; default 1, so that times are what one person waits")
  int parallel = 1;

  @Option(
      names = "--price-in",
      paramLabel = "P",
      description = "what a million tokens read cost, to show the cost")
  List<Double> priceIn = new ArrayList<>();

  @Option(
      names = "--price-out",
      paramLabel = "P",
      description = "what a million tokens written cost")
  List<Double> priceOut = new ArrayList<>();

  @Option(names = "--json", description = "print the whole result as one JSON object")
  boolean json;

  @Option(
      names = "--compare",
      paramLabel = "FILE",
      description = "a former --json: say what is better and what is worse")
  List<Path> compare = new ArrayList<>();

  @Option(
      names = "--record",
      paramLabel = "DIR",
      description = "save what the model answers, for fake:DIR")
  List<Path> record = new ArrayList<>();

  @Option(
      names = "--prompts",
      paramLabel = "DIR",
      description = "write each prompt to a file and ask no model")
  List<Path> prompts = new ArrayList<>();

  @Option(
      names = {"-h", "--help"},
      usageHelp = true,
      description = "show this help")
  boolean help;

  private final Surroundings surroundings;

  public EvalCommand(Surroundings surroundings) {
    this.surroundings = surroundings;
  }

  @Override
  public Integer call() {
    requireSense();
    var former = compare.isEmpty() ? Optional.<String>empty() : Optional.of(former());
    var settings = settings();
    var answers = answers(settings);
    if (answers.name().isEmpty()) {
      throw new Refused(
          "No model is set. Set OPENAI_MODEL (`persona setup`), name one with --model, or replay"
              + " recorded answers with --model fake:DIR.");
    }
    var caseModel = new CaseModel(answers);
    var stop = new StopSignal();
    // Ctrl-C: what is done so far is printed, and the records are gone, before the process is
    try (var _ = new Interrupt(stop);
        var records = GoldenRecords.open(settings, caseModel, surroundings.clock())) {
      return run(records, caseModel, former, stop);
    } catch (IOException _) {
      throw new Refused(
          "The temporary folder cannot be written; set another with"
              + " JAVA_TOOL_OPTIONS=-Djava.io.tmpdir=DIR.");
    }
  }

  private void requireSense() {
    choice.requireSense();
    if (parallel < 1 || parallel > MOST_PARALLEL) {
      throw new WrongUse("--parallel is a number from 1 to " + MOST_PARALLEL + ".");
    }
    if (priceIn.isEmpty() != priceOut.isEmpty()) {
      throw new WrongUse("Give both --price-in and --price-out, each for a million tokens.");
    }
    if (!record.isEmpty() && (!prompts.isEmpty() || isFake())) {
      throw new WrongUse("--record saves what a model answers; leave out --prompts and fake:.");
    }
  }

  private boolean isFake() {
    return !model.isEmpty() && model.getLast().startsWith(FAKE);
  }

  private Settings settings() {
    var session = new Session(surroundings, new CommonOptions());
    return model.isEmpty() || isFake()
        ? session.settings(Scope.DRAFTS)
        : session.settings(model.getLast());
  }

  private CaseAnswers answers(Settings settings) {
    try {
      if (!prompts.isEmpty()) {
        return new PromptFolder(file(prompts));
      }
      if (isFake()) {
        return new Replay(surroundings.folder().resolve(model.getLast().substring(FAKE.length())));
      }
      var live = CaseAnswers.of(surroundings.models().of(settings));
      return record.isEmpty() ? live : new Recording(live, file(record));
    } catch (IOException _) {
      throw new Refused(
          isFake()
              ? "There are no recorded answers in the folder after fake:; make some with --record."
              : "The folder cannot be written; check its path and rights.");
    }
  }

  private Path file(List<Path> paths) {
    return surroundings.folder().resolve(paths.getLast());
  }

  private String former() {
    try {
      return Files.readString(file(compare));
    } catch (IOException _) {
      throw new Refused("The file after --compare cannot be read; make one with --json > FILE.");
    }
  }

  private int run(
      GoldenRecords records, CaseModel caseModel, Optional<String> former, StopSignal stop) {
    var asked = choice.of(records.program().answering().types());
    var progress = new EvalProgress(surroundings.err());
    var evaluation = new Evaluation(records.program(), caseModel);
    if (!prompts.isEmpty()) {
      evaluation.run(asked, parallel, (_, _, _) -> {}, stop);
      surroundings.out().println(asked.size() + " requests; prompts are in " + prompts.getLast());
      return 0;
    }
    var run = evaluation.run(asked, parallel, progress, stop);
    progress.end();
    var card =
        new ScoreCard(
            caseModel.name().orElse(""),
            ScoreCard.version(records.program().answering().types().all()),
            asked.size(),
            run.results(),
            run.gaveUp(),
            prices());
    print(card, former);
    return exit(card);
  }

  private Optional<ScoreCard.Prices> prices() {
    return priceIn.isEmpty()
        ? Optional.empty()
        : Optional.of(new ScoreCard.Prices(priceIn.getLast(), priceOut.getLast()));
  }

  private void print(ScoreCard card, Optional<String> former) {
    var out = surroundings.out();
    var session = new Session(surroundings, new CommonOptions());
    var comparison = former.map(f -> compared(f, card));
    if (json) {
      out.println(ScoreCardJson.of(card));
      comparison.ifPresent(
          c -> surroundings.err().print(new ComparisonView(false).render(c, card)));
    } else {
      out.print(new ScoreCardView(session.isStyled()).render(card));
      comparison.ifPresent(c -> out.print(new ComparisonView(session.isStyled()).render(c, card)));
    }
    out.flush();
  }

  private static ScoreComparison compared(String former, ScoreCard card) {
    try {
      return ScoreComparison.of(former, card);
    } catch (IllegalArgumentException _) {
      throw new Refused("The file after --compare is no score card; make one with --json > FILE.");
    }
  }

  /// 0 when the run came to its end and what people saw holds.
  private static int exit(ScoreCard card) {
    boolean answered =
        card.results().stream()
            .anyMatch(r -> r.isAnswered() || r.outcome() == CaseResult.Outcome.STORED);
    return card.gaveUp().isEmpty() && answered && card.leaks().isEmpty() ? 0 : 1;
  }
}
