package io.personaassistant.terminal.research;

import io.personaassistant.answering.Program;
import io.personaassistant.evidence.Evidence;
import io.personaassistant.evidence.QuarantineStore;
import io.personaassistant.evidence.Quarantined;
import io.personaassistant.evidence.Quarantined.Decision;
import io.personaassistant.persona.Change;
import io.personaassistant.terminal.ask.LastCommand;
import io.personaassistant.terminal.run.EvidenceArgument;
import io.personaassistant.terminal.run.Refused;
import io.personaassistant.terminal.run.ReportingCommand;
import io.personaassistant.terminal.run.Surroundings;
import io.personaassistant.terminal.run.WrongUse;
import io.personaassistant.text.Graphemes;
import io.personaassistant.text.HiddenCharacters;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/// `persona quarantine`, `persona quarantine clear E012 --why "..."`, `persona quarantine add E012
/// --why "..."`: what a curator does about evidence that may hold instructions.
public @Command(
    name = "quarantine",
    description = {
      "Evidence that may hold instructions to a program: see, clear or add it.",
      "No model gets what is in quarantine, and it supports nothing. Without words: the list, with the reason and the piece that gave it away."
    }) final class QuarantineCommand extends ReportingCommand {
  private final QuarantineStore store = new QuarantineStore();

  @Parameters(
      arity = "0..*",
      paramLabel = "[(clear|add|show) ID...]",
      hideParamSyntax = true,
      description = "clear or add items, or show what was decided on one")
  List<String> words = new ArrayList<>();

  @Option(names = "--why", paramLabel = "TEXT", description = "the reason, kept with your name")
  @Nullable String why;

  @Option(names = "--by", paramLabel = "NAME", description = "who decides; default your user name")
  @Nullable String by;

  public QuarantineCommand(Surroundings surroundings) {
    super(surroundings);
  }

  @Override
  public Integer call() {
    var verb = words.isEmpty() ? "list" : words.getFirst();
    var ids = words.isEmpty() ? List.<String>of() : words.subList(1, words.size());
    if (!List.of("list", "clear", "add", "show").contains(verb)) {
      throw new WrongUse("Say `persona quarantine`, or clear, add or show and an id.");
    }
    boolean decides = verb.equals("clear") || verb.equals("add");
    if (decides && (ids.isEmpty() || why == null || why.isBlank())) {
      throw new WrongUse(
          "Name the items and say why: `persona quarantine " + verb + " E012 --why \"...\"`.");
    }
    try (var program = session().open()) {
      switch (verb) {
        case "list" -> list(program);
        case "clear" -> decide(program, ids, Decision.CLEARED);
        case "add" -> decide(program, ids, Decision.ADDED);
        default -> ids.forEach(id -> show(program, id));
      }
      return 0;
    }
  }

  private void list(Program program) {
    long workspace = program.workspace().id();
    var items = program.database().read(h -> store.items(h, workspace));
    Map<String, Quarantined> newest = program.database().read(h -> store.newest(h, workspace));
    if (json) {
      var rows = items.stream().map(i -> row(i, newest.get(i.id()))).toList();
      printJson(Map.of("quarantined", rows));
      return;
    }
    if (items.isEmpty()) {
      say("Nothing is in quarantine.");
      return;
    }
    for (var item : items) {
      say(item.id() + "  " + reason(newest.get(item.id())));
      say("    " + visible(item.text()));
    }
    say(
        "Read an item with `persona evidence ID`. It is harmless: `persona quarantine clear ID --why \"...\"`.");
  }

  private static String reason(@Nullable Quarantined decision) {
    if (decision == null) {
      return "the file it came from says so";
    }
    return decision.decision() == Decision.RECOGNISED
        ? decision.reason() + ": “" + decision.span() + "” (" + when(decision) + ")"
        : "put in by " + decision.by() + " (" + when(decision) + "): " + decision.why();
  }

  private static String when(Quarantined decision) {
    return decision.at().toString().substring(0, 10);
  }

  private static String visible(String text) {
    return Graphemes.cut(HiddenCharacters.remove(text).replaceAll("\\s+", " "), 160);
  }

  private static Map<String, Object> row(Evidence item, @Nullable Quarantined decision) {
    var fields = new LinkedHashMap<String, Object>();
    fields.put("id", item.id());
    fields.put("decision", decision == null ? "file" : decision.decision().word());
    fields.put("reason", decision == null ? "" : decision.reason());
    fields.put("span", decision == null ? "" : decision.span());
    fields.put("by", decision == null ? "" : decision.by());
    fields.put("at", decision == null ? "" : decision.at().toString());
    fields.put("why", decision == null ? "" : decision.why());
    fields.put("text", item.text());
    return fields;
  }

  private void decide(Program program, List<String> ids, Decision decision) {
    var said = why == null ? "" : why.strip();
    var items = ids.stream().map(id -> find(program, id)).toList();
    var change = new Change(surroundings.person(by), surroundings.clock().instant(), said);
    var cleared = new LinkedHashMap<String, Boolean>();
    items.forEach(item -> cleared.put(item.id(), decision == Decision.CLEARED));
    var done = program.triage().decide(cleared, change);
    var state = decision == Decision.CLEARED ? "out of quarantine" : "in quarantine";
    for (var id : cleared.keySet()) {
      say(id + " is " + state + (done.contains(id) ? ", by " + change.by() + "." : " already."));
    }
  }

  private static Evidence find(Program program, String id) {
    return EvidenceArgument.find(program, id)
        .orElseThrow(
            () -> new Refused("There is no evidence " + id + "; ids stand under every answer."));
  }

  private void show(Program program, String id) {
    var item = find(program, id);
    say(item.id() + (item.quarantined() ? " is in quarantine." : " is not in quarantine."));
    for (var decision :
        program.database().read(h -> store.history(h, program.workspace().id(), item.id()))) {
      say(
          "  "
              + LastCommand.MINUTE.format(decision.at())
              + " "
              + decision.decision().word()
              + " by "
              + decision.by()
              + (decision.why().isEmpty()
                  ? ": "
                      + decision.reason()
                      + ", “"
                      + HiddenCharacters.remove(decision.span())
                      + "”"
                  : ": " + decision.why()));
    }
  }
}
