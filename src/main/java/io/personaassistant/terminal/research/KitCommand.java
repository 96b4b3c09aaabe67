package io.personaassistant.terminal.research;

import io.personaassistant.answering.StartingKit;
import io.personaassistant.terminal.run.Surroundings;
import io.personaassistant.terminal.run.WrongUse;
import io.personaassistant.text.Json;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/// `persona kit [PART]`: how to begin the research that personas rest on.
public @Command(
    name = "kit",
    description = {
      "The starting kit for the research that personas rest on.",
      "As Markdown: the objective, three open questions, an interview guide, and what to look for in analytics, tickets, social media and third-party sources."
    }) final class KitCommand implements Callable<Integer> {
  private final Surroundings surroundings;

  @Parameters(
      arity = "0..1",
      paramLabel = "PART",
      description =
          "only this part: objective, questions, interview, analytics, tickets, social, third-party")
  List<String> part = new ArrayList<>();

  @Option(names = "--json", description = "print one JSON object")
  boolean json;

  @Option(
      names = {"-h", "--help"},
      usageHelp = true,
      description = "show this help")
  boolean help;

  public KitCommand(Surroundings surroundings) {
    this.surroundings = surroundings;
  }

  @Override
  public Integer call() {
    var parts = StartingKit.parts();
    var wanted = part.isEmpty() ? "" : part.getFirst().toLowerCase(Locale.ROOT);
    if (!wanted.isEmpty() && !parts.containsKey(wanted)) {
      throw new WrongUse("The parts are " + String.join(", ", parts.keySet()) + ".");
    }
    var shown = wanted.isEmpty() ? parts : Map.of(wanted, parts.getOrDefault(wanted, ""));
    var out = surroundings.out();
    if (json) {
      out.println(Json.write(Map.of("parts", shown)));
      return 0;
    }
    if (wanted.isEmpty()) {
      out.println("# Starting kit: from an objective to a first persona\n");
    }
    out.println(String.join("\n\n", shown.values()));
    return 0;
  }
}
