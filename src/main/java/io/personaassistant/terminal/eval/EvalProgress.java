package io.personaassistant.terminal.eval;

import io.personaassistant.evaluation.CaseResult;
import io.personaassistant.evaluation.Evaluation;
import java.io.PrintStream;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/// One line a request while an evaluation runs, on standard error.
final class EvalProgress implements Evaluation.Progress {
  private final PrintStream err;
  private final List<String> missing = new ArrayList<>();

  EvalProgress(PrintStream err) {
    this.err = err;
  }

  @Override
  public void done(CaseResult result, int done, int of) {
    int width = Integer.toString(of).length();
    err.printf("%" + width + "d/%d  %-14s %s%n", done, of, result.golden().id(), what(result));
    if (result.outcome() == CaseResult.Outcome.NO_ANSWER) {
      missing.add(result.golden().id());
    }
  }

  /// Names the requests that a recording has no answer to.
  void end() {
    if (!missing.isEmpty()) {
      err.println("No recorded answer to: " + String.join(", ", missing));
    }
  }

  private static String what(CaseResult result) {
    var lines = result.lines();
    var text =
        switch (result.outcome()) {
          case SHOWN ->
              lines.shown()
                  + (lines.shown() == 1 ? " line" : " lines")
                  + (lines.failed() == 0
                      ? ""
                      : ", " + lines.failed() + " stopped, " + lines.mended() + " mended");
          case WITHHELD -> "nothing shown: " + lines.failed() + " stopped";
          case ABSTAINED -> "abstained";
          case STORED -> "from the records";
          case DECLINED -> "nothing on record, no model asked";
          case FAILED -> "failed";
          case NO_ANSWER -> "no recorded answer";
        };
    var failure = result.failure().map(r -> ", " + EvalWords.failure(r)).orElse("");
    var time =
        result
            .times()
            .map(t -> "  " + EvalWords.time(t.total()))
            .filter(_ -> !result.times().get().total().equals(Duration.ZERO))
            .orElse("");
    return text + failure + time;
  }
}
