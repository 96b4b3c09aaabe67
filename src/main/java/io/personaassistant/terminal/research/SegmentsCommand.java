package io.personaassistant.terminal.research;

import io.personaassistant.answering.building.BuildWords;
import io.personaassistant.evidence.Library;
import io.personaassistant.evidence.building.Candidates.Candidate;
import io.personaassistant.evidence.building.Segments.Found;
import io.personaassistant.evidence.building.Segments.Segment;
import io.personaassistant.persona.Persona;
import io.personaassistant.terminal.run.AnswerJson;
import io.personaassistant.terminal.run.Counted;
import io.personaassistant.terminal.run.ReportingCommand;
import io.personaassistant.terminal.run.SearchPreparation;
import io.personaassistant.terminal.run.Surroundings;
import io.personaassistant.terminal.run.TextView;
import io.personaassistant.terminal.run.WrongUse;
import io.personaassistant.text.Sentence;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/// `persona segments`: which kinds of customer the evidence shows.
public @Command(
    name = "segments",
    description = {
      "Group participants by what they say and do, and by their titles.",
      "How many groups there are is decided by what repeats itself when half of the evidence is left out; where nothing does, it says so. Nothing is stored."
    }) final class SegmentsCommand extends ReportingCommand {
  /// What to do where the evidence shows no segments.
  static final String MORE =
      "`persona help import` says how to bring in more, `persona kit interview` what to ask.";

  private static final int SHOWN = 12;

  @Option(
      names = "--roles",
      paramLabel = "on|off",
      defaultValue = "on",
      description = "off groups by what was said alone, without titles; default on")
  String roles = "on";

  public SegmentsCommand(Surroundings surroundings) {
    super(surroundings);
  }

  @Override
  public Integer call() {
    boolean withRoles =
        switch (roles.toLowerCase(Locale.ROOT)) {
          case "on" -> true;
          case "off" -> false;
          default -> throw new WrongUse("--roles is on or off.");
        };
    var session = session();
    session.noteDay();
    try (var program = session.open()) {
      new SearchPreparation(surroundings).complete(program.records().meanings());
      var found = program.build().segments(withRoles);
      var library = program.records().library(session.today());
      var candidates = program.build().candidates(library);
      if (json) {
        printJson(fields(found, candidates, library));
      } else {
        print(found, library, session.view());
        candidates.forEach(c -> tell(sentence(c)));
      }
      return 0;
    }
  }

  private static String sentence(Candidate group) {
    var held =
        Counted.of(group.evidence().size(), "item")
            + " from "
            + Counted.of(group.sources().size(), "type")
            + " of source: "
            + Sentence.some(group.evidence(), SHOWN)
            + ".";
    return group
        .belongsTo()
        .map(p ->
            "People of "
                + p.name()
                + ", by their title ("
                + group.label()
                + "). Nobody has linked "
                + held
                + " `persona triage --persona "
                + p.slug()
                + "` goes through them.")
        .orElse("Candidate persona: " + group.label() + ". No persona covers " + held);
  }

  private static Map<String, Object> fields(
      Found found, List<Candidate> candidates, Library library) {
    var fields = new LinkedHashMap<String, Object>();
    var owners = found.owners(library);
    fields.put(
        "segments",
        found.segments().stream()
            .map(s -> segment(s, Optional.ofNullable(owners.get(s))))
            .toList());
    fields.put("participants", found.participants());
    fields.put("stability", Math.round(found.stability() * 100) / 100.0);
    fields.put("why", found.why());
    fields.put("notes", found.notes());
    fields.put(
        "candidates",
        candidates.stream()
            .filter(Candidate::isUncovered)
            .map(c -> AnswerJson.object("label", c.label(), "evidence", c.evidence()))
            .toList());
    fields.put(
        "unlinked",
        candidates.stream()
            .flatMap(c ->
                c.belongsTo().stream()
                    .map(p ->
                        AnswerJson.object(
                            "persona", p.slug(), "label", c.label(), "evidence", c.evidence())))
            .toList());
    return fields;
  }

  private static Map<String, Object> segment(Segment segment, Optional<Persona> owner) {
    var fields = new LinkedHashMap<String, Object>();
    fields.put("label", segment.label());
    fields.put("participants", segment.participants());
    fields.put("evidence", segment.evidence());
    fields.put("distinctive", segment.distinctive());
    owner.ifPresent(p -> fields.put("persona", p.slug()));
    return fields;
  }

  private void print(Found found, Library library, TextView view) {
    var out = surroundings.out();
    if (!found.why().isEmpty()) {
      out.print(view.sentence(found.why() + " " + MORE));
    } else {
      out.print(
          view.sentence(
              Counted.of(found.segments().size(), "segment")
                  + " in what "
                  + Counted.of(found.participants(), "participant")
                  + " said; "
                  + BuildWords.held(found)
                  + "."));
    }
    var owners = found.owners(library);
    int number = 0;
    for (var segment : found.segments()) {
      number++;
      var owner = owners.get(segment);
      out.println();
      out.print(
          view.sentence(
              number
                  + ". "
                  + segment.label()
                  + " · "
                  + Counted.of(segment.participants().size(), "participant")
                  + " · "
                  + Counted.of(segment.evidence().size(), "item")
                  + (owner == null ? "" : " · " + owner.name() + " stands for them")));
      if (!segment.distinctive().isEmpty()) {
        out.print(view.sentence("  They speak of: " + String.join(", ", segment.distinctive())));
      }
      out.print(view.sentence("  Participants: " + Sentence.some(segment.participants(), SHOWN)));
      out.print(view.sentence("  Evidence: " + Sentence.some(segment.evidence(), SHOWN)));
    }
    if (!found.notes().isEmpty()) {
      out.println();
      found.notes().forEach(note -> out.print(view.sentence(note)));
    }
  }
}
