package io.personaassistant.terminal.eval;

import io.personaassistant.evaluation.CaseResult;
import io.personaassistant.evaluation.GoldenCase;
import io.personaassistant.evaluation.ScoreCard;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;

/// The part of a score card that names the requests a model got wrong.
final class WrongCases {
  private static final int MOST_CASES = 12;

  private WrongCases() {}

  /// The part with its heading, `""` when every request ended as it should.
  ///
  /// @param bold makes the heading bold where that is shown
  static String of(ScoreCard card, UnaryOperator<String> bold) {
    var wrong = card.results().stream().filter(r -> isJudged(r) && !r.isRight()).toList();
    if (wrong.isEmpty()) {
      return "";
    }
    var out = new StringBuilder(bold.apply("Look at these")).append('\n');
    wrong.stream()
        .limit(MOST_CASES)
        .forEach(r -> out.append("  %-14s %s%n".formatted(r.golden().id(), why(r))));
    if (wrong.size() > MOST_CASES) {
      out.append("  and " + (wrong.size() - MOST_CASES) + " more; --json has all\n");
    }
    return out.append('\n').toString();
  }

  private static boolean isJudged(CaseResult result) {
    return result.isAnswered() || result.outcome() == CaseResult.Outcome.DECLINED;
  }

  private static String why(CaseResult result) {
    if (result.golden().expect() == GoldenCase.Expect.ABSTAIN) {
      return "drafted, although the records hold nothing on it";
    }
    if (result.outcome() == CaseResult.Outcome.DECLINED) {
      return "not asked: this program found nothing on record, although there is";
    }
    return result.outcome() == CaseResult.Outcome.ABSTAINED
        ? "abstained, although the records hold an answer"
        : "nothing passed: "
            + result.stopped().stream()
                .distinct()
                .limit(3)
                .map(EvalWords::rule)
                .collect(Collectors.joining(", "));
  }
}
