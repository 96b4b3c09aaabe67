package io.personaassistant.terminal.research;

import io.personaassistant.answering.desk.Triage;
import io.personaassistant.answering.desk.Triage.Held;
import io.personaassistant.answering.desk.Triage.Item;
import io.personaassistant.answering.desk.Triage.Screen;
import io.personaassistant.evidence.Quarantined;
import io.personaassistant.evidence.search.Suggestions.Suggested;
import io.personaassistant.terminal.run.AnswerJson;
import io.personaassistant.terminal.run.Counted;
import io.personaassistant.terminal.run.PersonaArgument;
import io.personaassistant.terminal.run.ReportingCommand;
import io.personaassistant.terminal.run.SearchPreparation;
import io.personaassistant.terminal.run.Surroundings;
import io.personaassistant.terminal.run.WrongUse;
import io.personaassistant.text.Graphemes;
import io.personaassistant.text.HiddenCharacters;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/// `persona triage`: evidence that nobody has looked at yet, with what it is likely about; `persona
/// triage aside ID`, `persona triage back ID`: what fits no trait waits no longer, or again.
public @Command(
    name = "triage",
    description = {
      "Evidence that nobody has linked yet, with the persona and traits it is about.",
      "What waits in quarantine comes first, then the likeliest, of equals the oldest; 25 a page.",
      "What fits no trait: `persona triage aside E012`; it stays on record and waits no longer."
    }) final class TriageCommand extends ReportingCommand {
  private static final int TEXT = 200;

  @Parameters(
      arity = "0..*",
      paramLabel = "[(aside|back) ID...]",
      hideParamSyntax = true,
      description = "set items aside that fit no trait, or let them wait again")
  List<String> words = new ArrayList<>();

  @Option(names = "--aside", description = "list what is set aside instead, the last first")
  boolean aside;

  @Option(
      names = "--persona",
      paramLabel = "P",
      description = "only items that are likely from this one")
  List<String> persona = new ArrayList<>();

  @Option(names = "--page", paramLabel = "N", description = "the page; default 1")
  int page = 1;

  public TriageCommand(Surroundings surroundings) {
    super(surroundings);
  }

  @Override
  public Integer call() {
    if (page < 1 || page > 1_000_000) {
      throw new WrongUse("--page is a number from 1 on.");
    }
    var verb = words.isEmpty() ? "" : words.getFirst();
    if (!List.of("", "aside", "back").contains(verb)) {
      throw new WrongUse("Say `persona triage`, or aside or back and an id.");
    }
    if (words.size() == 1) {
      throw new WrongUse("Say which items: `persona triage " + verb + " E012`.");
    }
    var session = session();
    if (!verb.isEmpty() || aside) {
      try (var program = session.open()) {
        var setAside = new AsideWords(surroundings, program, this::say);
        if (verb.isEmpty()) {
          setAside.list(json);
          return 0;
        }
        return setAside.move(verb.equals("aside"), words.subList(1, words.size()));
      }
    }
    session.noteDay();
    try (var program = session.open()) {
      var personas = program.records().library(session.today()).personas();
      var slug = persona.isEmpty() ? "" : PersonaArgument.one(personas, persona.getLast()).slug();
      new SearchPreparation(surroundings).complete(program.records().meanings());
      var screen = program.triage().screen(slug, (page - 1) * Triage.SCREEN);
      int copies = program.triage().copies();
      if (json) {
        printJson(fields(screen, copies));
      } else if (program.records().library(session.today()).items() == 0) {
        say(
            "There is no evidence yet. `persona import` brings in transcripts, tables and evidence files.");
      } else {
        print(screen);
        if (copies > 0 && (screen.waiting() == 0 || !screen.items().isEmpty())) {
          say(Counted.copies(copies) + " left out: a copy never counts.");
        }
      }
      return 0;
    }
  }

  private void print(Screen screen) {
    var out = surroundings.out();
    for (var held : screen.held()) {
      say(held.evidence().id() + "  in quarantine: " + reason(held));
      say("    " + visible(held.evidence().text()));
    }
    if (!screen.held().isEmpty()) {
      say(
          "Harmless? `persona quarantine clear ID --why \"...\"`. Not? `persona quarantine add ID --why"
              + " \"...\"` leaves it there for good.");
      out.println();
    }
    boolean nowhere = screen.items().stream().allMatch(i -> i.traits().isEmpty());
    for (var item : screen.items()) {
      var e = item.evidence();
      say(
          e.id()
              + "  "
              + e.date()
              + "  "
              + e.sourceType().label()
              + item.persona().map(p -> "  " + p).orElse(nowhere ? "" : "  no persona stands out")
              + item.byModel().map(t -> "  the model took it for a " + t.kind().word()).orElse(""));
      say("    " + visible(e.text()));
      if (item.isNearNone() && !item.traits().isEmpty()) {
        say("    near no trait");
        continue;
      }
      item.traits()
          .forEach(s ->
              out.printf(
                  "    %.2f %-11s %-14s %s%n",
                  s.score(), s.stance().word(), s.trait().id(), s.trait().text()));
    }
    if (screen.items().isEmpty() && screen.held().isEmpty()) {
      say(
          screen.waiting() == 0
              ? "Nothing waits: every item is linked, in a proposal, set aside, or a copy."
              : "That is past the end: "
                  + (pages(screen) == 1
                      ? "there is 1 page."
                      : "there are " + pages(screen) + " pages."));
      return;
    }
    int last = screen.from() + screen.items().size();
    if (screen.waiting() > 0 && nowhere) {
      say(Counted.of(screen.waiting(), "item") + " waiting. " + LinkCommand.NOTHING_TO_LINK_TO);
    } else if (screen.waiting() > 0) {
      say(
          ("%d to %d of %d.%s Confirm links: `persona link --review FILE.csv`. None fits? `persona"
                  + " propose`, or `persona triage aside ID`.")
              .formatted(
                  screen.from() + 1,
                  last,
                  screen.waiting(),
                  last < screen.waiting() ? " More: --page " + (page + 1) + "." : ""));
    }
  }

  private static int pages(Screen screen) {
    return (screen.waiting() + Triage.SCREEN - 1) / Triage.SCREEN;
  }

  private static String reason(Held held) {
    return held.decision()
        .filter(d -> d.decision() == Quarantined.Decision.RECOGNISED)
        .map(d -> d.reason() + ", “" + visible(d.span()) + "”")
        .orElse("its file says so");
  }

  static String visible(String text) {
    return Graphemes.cut(HiddenCharacters.remove(text).replaceAll("\\s+", " "), TEXT);
  }

  private static Map<String, Object> fields(Screen screen, int copies) {
    return AnswerJson.object(
        "waiting", screen.waiting(),
        "quarantined", screen.allHeld(),
        "from", screen.from(),
        "items", screen.items().stream().map(TriageCommand::item).toList(),
        "held", screen.held().stream().map(TriageCommand::held).toList(),
        "copies", copies);
  }

  private static Map<String, Object> item(Item item) {
    var fields = new LinkedHashMap<String, Object>();
    fields.put("evidence", item.evidence().id());
    fields.put("date", item.evidence().date().toString());
    fields.put("source_type", item.evidence().sourceType().word());
    fields.put("persona", item.persona().orElse(null));
    fields.put("text", item.evidence().text());
    item.byModel().ifPresent(t -> fields.put("by_model", t.kind().word()));
    fields.put("traits", item.traits().stream().map(TriageCommand::trait).toList());
    return fields;
  }

  private static Map<String, Object> held(Held held) {
    return AnswerJson.object(
        "evidence", held.evidence().id(),
        "reason", reason(held),
        "text", held.evidence().text());
  }

  /// The same keys as `link --suggest` prints.
  static Map<String, Object> trait(Suggested suggested) {
    return AnswerJson.object(
        "trait", suggested.trait().id(),
        "stance", suggested.stance().word(),
        "score", suggested.score());
  }
}
