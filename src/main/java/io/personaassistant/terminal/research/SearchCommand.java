package io.personaassistant.terminal.research;

import com.fasterxml.jackson.databind.JsonNode;
import io.personaassistant.answering.request.Records;
import io.personaassistant.drafting.answer.SampleNotice;
import io.personaassistant.evidence.search.EvidenceSearch.Found;
import io.personaassistant.evidence.search.EvidenceSearch.Hit;
import io.personaassistant.persona.Persona;
import io.personaassistant.terminal.run.AnswerJson;
import io.personaassistant.terminal.run.JsonLines;
import io.personaassistant.terminal.run.OpeningCommand;
import io.personaassistant.terminal.run.PersonaArgument;
import io.personaassistant.terminal.run.SearchPreparation;
import io.personaassistant.terminal.run.Surroundings;
import io.personaassistant.terminal.run.WrongUse;
import io.personaassistant.text.Json;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/// `persona search WORDS`: the evidence that is about something, in whatever words it says it.
public @Command(
    name = "search",
    description = {
      "Find evidence by what it says, in these words or others.",
      "Without words it reads JSON lines from standard input: {\"id\", \"query\", \"persona\"}."
    }) final class SearchCommand extends OpeningCommand {
  private static final int MOST = 1_000;
  private static final int AGAIN = 10;
  private static final int NAMED = 5;

  @Parameters(arity = "0..*", paramLabel = "WORDS", description = "what the evidence is about")
  List<String> words = new ArrayList<>();

  @Option(names = "--persona", paramLabel = "P", description = "only evidence about this persona")
  List<String> persona = new ArrayList<>();

  @Option(names = "--limit", paramLabel = "N", description = "at most so many items; default 10")
  int limit = 10;

  @Option(names = "--json", description = "print JSON; always so for standard input")
  boolean json;

  public SearchCommand(Surroundings surroundings) {
    super(surroundings);
  }

  @Override
  public Integer call() {
    if (limit < 1 || limit > MOST) {
      throw new WrongUse("--limit is a number from 1 to " + MOST + ".");
    }
    var session = session();
    session.noteDay();
    try (var program = session.open()) {
      var records = program.records();
      var today = session.today();
      var personas = records.library(today).personas();
      var slug = persona.isEmpty() ? "" : PersonaArgument.one(personas, persona.getLast()).slug();
      new SearchPreparation(surroundings).complete(records.meanings());
      if (!words.isEmpty() && String.join("", words).isBlank()) {
        throw new WrongUse("Give the words to look for: persona search WORDS.");
      }
      if (words.isEmpty()) {
        new JsonLines(surroundings).answer(line -> line(line, records, personas, slug, today));
      } else {
        // what was said again stands with what it repeats, so more is looked for than shown
        int most = json ? limit : Math.min(MOST, limit * AGAIN);
        print(records.search(slug, String.join(" ", words), most, today));
      }
      return 0;
    }
  }

  private Map<String, Object> line(
      JsonNode line, Records records, List<Persona> personas, String otherwise, LocalDate today) {
    var query = JsonLines.need(line, "query");
    var named = JsonLines.text(line, "persona");
    var slug = named.isBlank() ? otherwise : PersonaArgument.one(personas, named).slug();
    return result(records.search(slug, query, limit, today));
  }

  private static Map<String, Object> result(Found found) {
    var result = new LinkedHashMap<String, Object>();
    result.put("answerable", found.answerable());
    result.put(
        "results",
        found.hits().stream()
            .map(hit -> {
              return AnswerJson.object(
                  "id", hit.item().id(),
                  "score", hit.score());
            })
            .toList());
    return result;
  }

  private void print(Found found) {
    var out = surroundings.out();
    if (json) {
      out.println(Json.write(JsonLines.unnamed(result(found))));
      return;
    }
    var hits = found.answerable() ? found.hits() : found.nearest();
    if (!found.answerable()) {
      out.println("Nothing on record about this.");
      if (hits.isEmpty()) {
        return;
      }
      out.println("Nearest, not an answer:");
    }
    var view = session().view();
    if (hits.stream().anyMatch(hit -> hit.item().sample())) {
      out.print(view.sentence(SampleNotice.of("invented, not your customers.")));
    }
    var said = new LinkedHashMap<String, List<Hit>>();
    for (var hit : hits) {
      var first = hit.item().copyOf().isEmpty() ? hit.item().id() : hit.item().copyOf();
      said.computeIfAbsent(first, _ -> new ArrayList<>()).add(hit);
    }
    said.values().stream()
        .limit(limit)
        .forEach(same -> {
          out.print(view.sentence(heading(same)));
          out.print(view.sentence("  " + same.getFirst().item().text()));
        });
  }

  /// The same words found several times are one result.
  private static String heading(List<Hit> same) {
    var again = same.stream().skip(1).map(hit -> hit.item().id()).toList();
    return heading(same.getFirst())
        + (again.isEmpty()
            ? ""
            : " · the same in "
                + String.join(" ", again.subList(0, Math.min(again.size(), NAMED)))
                + (again.size() > NAMED ? " and " + (again.size() - NAMED) + " more" : ""));
  }

  private static String heading(Hit hit) {
    var item = hit.item();
    var parts = new ArrayList<String>();
    parts.add(item.id());
    parts.add(item.sourceType().word().replace('_', ' '));
    parts.add(item.date().toString());
    if (!item.participant().isEmpty()) {
      parts.add(item.participant());
    }
    if (item.quarantined()) {
      parts.add("in quarantine, never used");
    } else if (!item.copyOf().isEmpty()) {
      parts.add("repeats " + item.copyOf());
    }
    return String.join(" · ", parts);
  }
}
