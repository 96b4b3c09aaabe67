package io.personaassistant.terminal.ask;

import io.personaassistant.answering.Feedback.Reason;
import io.personaassistant.answering.FeedbackStore;
import io.personaassistant.answering.FeedbackStore.Tally;
import io.personaassistant.terminal.run.AnswerJson;
import io.personaassistant.terminal.run.ReportingCommand;
import io.personaassistant.terminal.run.Surroundings;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import picocli.CommandLine.Command;

/// `persona ratings`: what people thought of drafts and stored answers, counted.
public @Command(
    name = "ratings",
    description = {
      "What people in Slack thought of drafts and stored answers, by draft type.",
      "How many found one useful or not and why not, and how many lines were used as they were, edited or dropped; by version of the prompt where several wrote. Drafts that are no longer kept are not counted, and nobody is named."
    }) final class RatingsCommand extends ReportingCommand {
  public RatingsCommand(Surroundings surroundings) {
    super(surroundings);
  }

  @Override
  public Integer call() {
    try (var program = session().open()) {
      var types =
          program.feedback().tallies().stream()
              .collect(Collectors.groupingBy(Tally::type, LinkedHashMap::new, Collectors.toList()));
      if (json) {
        var rows = types.values().stream().map(RatingsCommand::row).toList();
        printJson(Map.of("ratings", rows));
      } else if (types.isEmpty()) {
        say(
            "Nobody has judged a draft or an answer yet. People do so with the buttons under them in Slack.");
      } else {
        types.values().forEach(this::print);
      }
      return 0;
    }
  }

  private void print(List<Tally> versions) {
    var all = together(versions);
    say(all.type() + ": " + words(all));
    if (versions.size() > 1) {
      versions.forEach(v -> say("  " + madeBy(v) + ": " + words(v)));
    }
  }

  private static Tally together(List<Tally> versions) {
    return versions.stream().reduce(Tally::plus).orElseThrow();
  }

  private static String madeBy(Tally tally) {
    return tally.promptVersion().endsWith(FeedbackStore.STORED)
        ? "from the records, without a model"
        : "prompt version " + number(tally);
  }

  private static String number(Tally tally) {
    return tally.promptVersion().substring(tally.promptVersion().indexOf('@') + 1);
  }

  private static String words(Tally tally) {
    var reasons =
        tally.reasons().entrySet().stream()
            .map(r -> r.getValue() + " " + label(r.getKey()))
            .collect(Collectors.joining(", "));
    var parts = new ArrayList<String>();
    if (tally.useful() + tally.notUseful() > 0) {
      parts.add(
          tally.useful()
              + " useful, "
              + tally.notUseful()
              + " not useful"
              + (reasons.isEmpty() ? "" : " (" + reasons + ")"));
    }
    if (tally.used() + tally.edited() + tally.dropped() > 0) {
      parts.add(
          "of its lines "
              + tally.used()
              + " used as they were, "
              + tally.edited()
              + " edited, "
              + tally.dropped()
              + " dropped");
    }
    return String.join("; ", parts) + ".";
  }

  private static String label(String reason) {
    return Arrays.stream(Reason.values())
        .filter(r -> r.word().equals(reason))
        .map(r -> "“" + r.label() + "”")
        .findFirst()
        .orElse("without a reason");
  }

  private static Map<String, Object> row(List<Tally> versions) {
    var all = together(versions);
    var fields = new LinkedHashMap<String, Object>();
    fields.put("type", all.type());
    fields.putAll(counts(all));
    fields.put(
        "versions",
        versions.stream()
            .map(v -> {
              var version = new LinkedHashMap<String, Object>();
              version.put("version", number(v));
              version.putAll(counts(v));
              return version;
            })
            .toList());
    return fields;
  }

  private static Map<String, Object> counts(Tally tally) {
    var reasons = new LinkedHashMap<String, Integer>();
    tally.reasons().forEach((word, times) -> reasons.put(word.isEmpty() ? "none" : word, times));
    return AnswerJson.object(
        "useful",
        tally.useful(),
        "not_useful",
        tally.notUseful(),
        "reasons",
        reasons,
        "lines_used",
        tally.used(),
        "lines_edited",
        tally.edited(),
        "lines_dropped",
        tally.dropped());
  }
}
