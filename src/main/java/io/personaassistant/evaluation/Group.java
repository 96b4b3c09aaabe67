package io.personaassistant.evaluation;

import io.personaassistant.drafting.LanguageModel.Reason;
import io.personaassistant.drafting.LanguageModel.Usage;
import io.personaassistant.evaluation.CaseResult.Lines;
import io.personaassistant.evaluation.CaseResult.Times;
import io.personaassistant.evaluation.GoldenCase.Expect;
import java.time.Duration;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Predicate;

/// Results looked at together: all of them, or those of one type.
public record Group(List<CaseResult> results) {
  public Group {
    results = List.copyOf(results);
  }

  /// The measures of the lines as the model first wrote them.
  public Tally written() {
    return Tally.sum(results.stream().map(CaseResult::written).toList());
  }

  /// The measures of what people saw.
  public Tally shown() {
    return Tally.sum(results.stream().map(CaseResult::shown).toList());
  }

  /// All lines.
  public Lines lines() {
    return results.stream().map(CaseResult::lines).reduce(Lines.NONE, Lines::plus);
  }

  /// Lines that passed at the first try, of those written.
  public Ratio passed() {
    return new Ratio(lines().written() - lines().failed(), lines().written());
  }

  /// Requests that the records can answer and that got a line, of those the model answered.
  public Ratio answered() {
    return right(r -> r.isAnswered() && r.golden().expect() == Expect.DRAFT);
  }

  /// Requests that the records cannot answer and that got no line, of those the model answered.
  public Ratio abstained() {
    return right(r -> r.isAnswered() && r.golden().expect() == Expect.ABSTAIN);
  }

  private Ratio right(Predicate<CaseResult> which) {
    var asked = results.stream().filter(which).toList();
    return new Ratio(asked.stream().filter(CaseResult::isRight).count(), asked.size());
  }

  /// How often a call failed, by reason; calls that broke off after a shown line are among them.
  public Map<Reason, Integer> failures() {
    var failures = new TreeMap<Reason, Integer>();
    results.forEach(r -> r.failure().ifPresent(f -> failures.merge(f, 1, Integer::sum)));
    return failures;
  }

  /// How often each rule stopped a line, most often first.
  public List<Map.Entry<String, Integer>> stopped() {
    var counts = new TreeMap<String, Integer>();
    results.forEach(r -> r.stopped().forEach(rule -> counts.merge(rule, 1, Integer::sum)));
    return counts.entrySet().stream()
        .sorted(
            Map.Entry.<String, Integer>comparingByValue()
                .reversed()
                .thenComparing(Map.Entry.comparingByKey()))
        .toList();
  }

  /// How many requests a model answered.
  public int drafts() {
    return (int) results.stream().filter(CaseResult::isAnswered).count();
  }

  /// The tokens of all calls.
  public Usage usage() {
    int in = 0;
    int out = 0;
    int cached = 0;
    for (var result : results) {
      in += result.usage().input();
      out += result.usage().output();
      cached += result.usage().cachedInput();
    }
    return new Usage(in, out, cached);
  }

  /// The time to the first line that the given share of drafts had; empty when nothing was timed.
  public Optional<Duration> firstLine(double share) {
    return percentile(
        results.stream().flatMap(r -> r.times().stream()).flatMap(t -> t.first().stream()).toList(),
        share);
  }

  /// The time to the end that the given share of drafts had; empty when nothing was timed.
  public Optional<Duration> total(double share) {
    return percentile(
        results.stream()
            .filter(CaseResult::isAnswered)
            .flatMap(r -> r.times().stream())
            .map(Times::total)
            .toList(),
        share);
  }

  /// By nearest rank.
  private static Optional<Duration> percentile(List<Duration> times, double share) {
    var sorted = times.stream().sorted(Comparator.naturalOrder()).toList();
    int rank = (int) Math.ceil(share * sorted.size());
    return sorted.isEmpty() ? Optional.empty() : Optional.of(sorted.get(Math.max(0, rank - 1)));
  }
}
