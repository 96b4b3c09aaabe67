package io.personaassistant.terminal.eval;

import io.personaassistant.evaluation.CaseResult;
import io.personaassistant.evaluation.Group;
import io.personaassistant.evaluation.Measure;
import io.personaassistant.evaluation.Ratio;
import io.personaassistant.evaluation.ScoreCard;
import io.personaassistant.terminal.run.Style;
import io.personaassistant.text.HiddenCharacters;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;

/// A score card as an admin reads it in a terminal of 96 columns: what the model wrote beside what
/// people saw, what that costs, then type by type. Immutable.
final class ScoreCardView {
  private static final int MOST_RULES = 8;

  private final Style style;

  /// @param styled whether bold may be used
  ScoreCardView(boolean styled) {
    this.style = new Style(styled);
  }

  String render(ScoreCard card) {
    var out = new StringBuilder();
    head(out, card);
    boolean any =
        card.results().stream()
            .anyMatch(r -> r.isAnswered() || r.outcome() == CaseResult.Outcome.STORED);
    if (any) {
      trust(out, card);
      work(out, card);
      out.append(TypeTable.of(card, this::bold));
      stopped(out, card.all());
      out.append(WrongCases.of(card, this::bold));
    } else {
      line(out, "No request was answered. Calls that failed: " + failures(card.all()) + ".");
    }
    end(out, card, any);
    return out.toString();
  }

  private void head(StringBuilder out, ScoreCard card) {
    out.append(bold("Score card of " + HiddenCharacters.remove(card.model()))).append('\n');
    int done = card.results().size();
    line(
        out,
        (card.isComplete() ? "" + done : done + " of " + card.planned())
            + " golden requests over invented records"
            + (card.isComplete() ? "" : ", stopped early")
            + " · prompts "
            + card.prompts());
    out.append('\n');
  }

  private void trust(StringBuilder out, ScoreCard card) {
    line(out, bold("%-30s%-26s%s".formatted("", "the model wrote", "people saw")));
    var written = card.all().written();
    var shown = card.all().shown();
    for (var measure : Measure.values()) {
      boolean judged = measure != Measure.GENERIC_LINES;
      line(
          out,
          "  %-28s%-26s%s%s"
              .formatted(
                  measure.label(),
                  judged ? value(measure, written.of(measure)) : "not judged",
                  value(measure, shown.of(measure)),
                  measure.isGate() && !measure.isPerfect(shown.of(measure)) ? "   <-- LEAK" : ""));
    }
    long stored =
        card.results().stream().filter(r -> r.outcome() == CaseResult.Outcome.STORED).count();
    if (stored > 0) {
      line(out, "  people saw also " + stored + " briefs from the records, which need no model");
    }
    out.append('\n');
  }

  private static String value(Measure measure, Ratio ratio) {
    if (ratio.isEmpty()) {
      return "none to judge";
    }
    var of = "%,d of %,d".formatted(ratio.part(), ratio.whole());
    if (measure == Measure.LINT_FINDINGS) {
      return "%,d in %,d questions".formatted(ratio.part(), ratio.whole());
    }
    if (!measure.moreIsBetter() && ratio.part() == 0) {
      return "0   (of %,d)".formatted(ratio.whole());
    }
    return "%-8s(%s)".formatted(EvalWords.percent(measure, ratio), of);
  }

  private void work(StringBuilder out, ScoreCard card) {
    var all = card.all();
    var lines = all.lines();
    line(out, bold("What you get and what it takes"));
    row(
        out,
        "Lines that passed at once",
        "%-8s(%,d of %,d)"
            .formatted(
                EvalWords.percent(all.passed(), true), all.passed().part(), all.passed().whole()));
    row(
        out,
        "Repairs",
        lines.failed() == 0
            ? "none needed"
            : "%,d %s stopped, %,d mended in the one repair"
                .formatted(lines.failed(), lines.failed() == 1 ? "line" : "lines", lines.mended()));
    row(out, "Answered when it should", of(all.answered()));
    row(out, "Abstained when it should", of(all.abstained()));
    long declined =
        card.results().stream().filter(r -> r.outcome() == CaseResult.Outcome.DECLINED).count();
    if (declined > 0) {
      row(out, "Never reached the model", declined + ", as nothing is on record");
    }
    row(out, "Calls that failed", failures(all));
    row(out, "Tokens a draft", tokens(all));
    row(out, "Cost of 100 drafts", cost(card, all));
    row(out, "First line", times(all.firstLine(0.5), all.firstLine(0.95)));
    row(out, "Whole draft", times(all.total(0.5), all.total(0.95)));
    out.append('\n');
  }

  private static String of(Ratio ratio) {
    return ratio.isEmpty() ? "not asked" : "%,d of %,d".formatted(ratio.part(), ratio.whole());
  }

  private static String failures(Group group) {
    return group.failures().isEmpty()
        ? "none"
        : group.failures().entrySet().stream()
            .map(e -> e.getValue() + " x " + EvalWords.failure(e.getKey()))
            .collect(Collectors.joining("; "));
  }

  private static String tokens(Group group) {
    var usage = group.usage();
    int drafts = group.drafts();
    if (drafts == 0 || usage.input() + usage.output() == 0) {
      return "not counted";
    }
    var cached =
        usage.cachedInput() == 0
            ? ""
            : " (%s from the cache)"
                .formatted(EvalWords.count((double) usage.cachedInput() / drafts));
    return "%s in%s, %s out"
        .formatted(
            EvalWords.count((double) usage.input() / drafts),
            cached,
            EvalWords.count((double) usage.output() / drafts));
  }

  private static String cost(ScoreCard card, Group group) {
    var cost = card.costOfHundred(group);
    if (cost.isPresent()) {
      return String.format(Locale.ROOT, "%.2f at the prices given", cost.getAsDouble());
    }
    return card.prices().isPresent() ? "tokens not counted" : "give --price-in and --price-out";
  }

  private static String times(Optional<Duration> median, Optional<Duration> most) {
    return median.isEmpty() || most.isEmpty()
        ? "not measured"
        : "%s median, %s for 95 of 100"
            .formatted(EvalWords.time(median.get()), EvalWords.time(most.get()));
  }

  private void stopped(StringBuilder out, Group all) {
    var stopped = all.stopped();
    if (stopped.isEmpty()) {
      return;
    }
    line(out, bold("What the checks stopped, in lines"));
    stopped.stream()
        .limit(MOST_RULES)
        .forEach(e -> line(out, "  %5d  %s".formatted(e.getValue(), EvalWords.rule(e.getKey()))));
    int more = stopped.size() - MOST_RULES;
    if (more > 0) {
      line(
          out,
          "         and " + more + (more == 1 ? " more rule" : " more rules") + "; --json has all");
    }
    out.append('\n');
  }

  private void end(StringBuilder out, ScoreCard card, boolean any) {
    card.gaveUp()
        .ifPresent(reason ->
            line(
                out,
                "Stopped early: call after call ended with “"
                    + EvalWords.failure(reason)
                    + "”. "
                    + EvalWords.remedy(reason)));
    List<Measure> leaks = card.leaks();
    if (!any) {
      return;
    }
    if (leaks.isEmpty()) {
      line(
          out,
          "What people saw held: every citation valid, every quote verbatim, no unsupported number,");
      line(
          out,
          "no limit exceeded. The left column is what the model is worth; the checks do the rest.");
    } else {
      line(
          out,
          "Something reached people that should not have ("
              + leaks.stream()
                  .map(m -> m.label().toLowerCase(Locale.ROOT))
                  .collect(Collectors.joining(", "))
              + "). That is a fault of this program; please tell us, with --json.");
    }
  }

  private static void row(StringBuilder out, String label, String value) {
    line(out, "  %-28s%s".formatted(label, value));
  }

  private static void line(StringBuilder out, String text) {
    out.append(text.stripTrailing()).append('\n');
  }

  private String bold(String text) {
    return style.bold(text);
  }
}
