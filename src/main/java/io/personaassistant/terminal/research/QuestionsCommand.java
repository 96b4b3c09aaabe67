package io.personaassistant.terminal.research;

import io.personaassistant.answering.Program;
import io.personaassistant.answering.request.QuestionStore;
import io.personaassistant.answering.request.QuestionStore.Gap;
import io.personaassistant.persona.Change;
import io.personaassistant.terminal.run.PersonaArgument;
import io.personaassistant.terminal.run.Refused;
import io.personaassistant.terminal.run.ReportingCommand;
import io.personaassistant.terminal.run.Session;
import io.personaassistant.terminal.run.Surroundings;
import io.personaassistant.terminal.run.WrongUse;
import io.personaassistant.text.Json;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/// `persona questions [PERSONA]`, `persona questions done ID`: what people asked that nobody has
/// researched.
public @Command(
    name = "questions",
    description = {
      "What people asked that nothing on record answers.",
      "Each with the question to ask customers."
    }) final class QuestionsCommand extends ReportingCommand {
  @Parameters(
      arity = "0..*",
      paramLabel = "[PERSONA | done ID...]",
      hideParamSyntax = true,
      description = "one persona's; close one")
  List<String> words = new ArrayList<>();

  @Option(
      names = "--limit",
      paramLabel = "N",
      description = "how many to show, those asked most often first; default 10")
  int limit = 10;

  public QuestionsCommand(Surroundings surroundings) {
    super(surroundings);
  }

  @Override
  public Integer call() {
    if (limit < 1) {
      throw new WrongUse("--limit is a number from 1 on.");
    }
    if (words.equals(List.of("done"))) {
      throw new WrongUse("Say which: `persona questions done ID`; `persona questions` lists them.");
    }
    var session = session();
    try (var program = session.open()) {
      if (!words.isEmpty() && words.getFirst().equals("done")) {
        done(program);
      } else {
        list(program, words.isEmpty() ? "" : persona(program, session));
      }
      return 0;
    }
  }

  private String persona(Program program, Session session) {
    var all = program.records().library(session.today()).personas();
    return PersonaArgument.one(all, String.join(" ", words)).slug();
  }

  private void done(Program program) {
    for (var id : words.subList(1, words.size())) {
      long number = id.matches("\\d{1,9}") ? Long.parseLong(id) : -1;
      var by = new Change(surroundings.person(null), surroundings.clock().instant(), "");
      if (!program.questions().close(number, by)) {
        throw new Refused("There is no question " + id + "; `persona questions` lists them.");
      }
      say("Question " + id + " is done; it opens again when it is asked again.");
    }
  }

  private void list(Program program, String persona) {
    var gaps = program.questions().open(persona);
    var out = surroundings.out();
    if (json) {
      out.println(
          Json.write(Map.of("questions", gaps.stream().map(QuestionsCommand::row).toList())));
      return;
    }
    if (gaps.isEmpty()) {
      say("Nothing was asked that the records do not answer.");
    }
    for (var gap : gaps.stream().limit(limit).toList()) {
      say(gap.id() + "  " + heading(gap));
      say("    Ask them: " + gap.question());
      say("    Asked " + often(gap) + ".");
    }
    if (!gaps.isEmpty()) {
      out.println();
    }
    int others = gaps.size() - limit;
    if (others > 0) {
      say(others + " more: persona questions --limit " + gaps.size());
    }
    if (!gaps.isEmpty()) {
      tell(
          "Put them into your next interviews, import what you hear with `persona import evidence"
              + " FILE`, then close each with `persona questions done ID`.");
    }
  }

  private static String heading(Gap gap) {
    var persona = gap.persona().equals(QuestionStore.ALL) ? "all personas" : gap.persona();
    return persona + ", " + String.join(" and ", gap.types()) + ": “" + gap.asked() + "”";
  }

  private static String often(Gap gap) {
    return gap.times() == 1
        ? "once, on " + day(gap)
        : gap.times()
            + " times"
            + (gap.people() > 1 ? " by " + gap.people() + " people" : "")
            + ", last on "
            + day(gap);
  }

  private static String day(Gap gap) {
    return gap.lastAsked().toString().substring(0, 10);
  }

  private static Map<String, Object> row(Gap gap) {
    var fields = new LinkedHashMap<String, Object>();
    fields.put("id", gap.id());
    fields.put("persona", gap.persona().equals(QuestionStore.ALL) ? null : gap.persona());
    fields.put("type", gap.type());
    fields.put("types", gap.types());
    fields.put("asked", gap.asked());
    fields.put("question", gap.question());
    fields.put("times", gap.times());
    fields.put("people", gap.people());
    fields.put("last_asked", gap.lastAsked().toString());
    return fields;
  }
}
