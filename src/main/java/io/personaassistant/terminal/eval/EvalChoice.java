package io.personaassistant.terminal.eval;

import io.personaassistant.drafting.type.DraftTypes;
import io.personaassistant.evaluation.GoldenCase;
import io.personaassistant.evaluation.GoldenCases;
import io.personaassistant.terminal.run.WrongUse;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import picocli.CommandLine.Option;

/// Which golden requests to ask.
final class EvalChoice {
  @Option(
      names = "--type",
      paramLabel = "TYPE",
      split = ",",
      description = "only these draft types, such as message,reply")
  List<String> types = new ArrayList<>();

  @Option(
      names = "--case",
      paramLabel = "ID",
      split = ",",
      description = "only these requests, such as message-3")
  List<String> cases = new ArrayList<>();

  @Option(names = "--sample", paramLabel = "N", description = "at most N requests of each type")
  List<Integer> sample = new ArrayList<>();

  @Option(names = "--limit", paramLabel = "N", description = "at most N requests in all")
  List<Integer> limit = new ArrayList<>();

  /// Refuses what chooses nothing.
  void requireSense() {
    if (most(sample) < 0 || most(limit) < 0) {
      throw new WrongUse("--sample and --limit are numbers from 1 up.");
    }
    requireKnown("--type", types, GoldenCases.all().stream().map(GoldenCase::type).toList());
    requireKnown("--case", cases, GoldenCases.all().stream().map(GoldenCase::id).toList());
  }

  /// The number given, 0 where none was, below 0 where it is none that counts.
  private static int most(List<Integer> given) {
    return given.isEmpty() ? 0 : given.getLast() < 1 ? -1 : given.getLast();
  }

  /// The requests that were asked for, as far as there are such draft types.
  List<GoldenCase> of(DraftTypes draftTypes) {
    var all =
        GoldenCases.all().stream()
            .filter(
                c -> c.type().equals(GoldenCases.BRIEF) || draftTypes.called(c.type()).isPresent())
            .toList();
    return GoldenCases.choose(all, Set.copyOf(types), Set.copyOf(cases), most(sample), most(limit));
  }

  private static void requireKnown(String option, List<String> asked, List<String> known) {
    var unknown = asked.stream().filter(a -> !known.contains(a)).toList();
    if (!unknown.isEmpty()) {
      var some = new LinkedHashSet<>(known).stream().limit(30).collect(Collectors.joining(", "));
      throw new WrongUse(
          option + " does not know “" + unknown.getFirst() + "”; it knows " + some + ".");
    }
  }
}
