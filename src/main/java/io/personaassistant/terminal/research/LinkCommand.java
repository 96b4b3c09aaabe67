package io.personaassistant.terminal.research;

import io.personaassistant.answering.Program;
import io.personaassistant.answering.request.Records;
import io.personaassistant.evidence.Evidence;
import io.personaassistant.evidence.intake.LinkReview;
import io.personaassistant.evidence.intake.ReviewTable;
import io.personaassistant.evidence.search.Suggestions;
import io.personaassistant.evidence.search.Suggestions.Suggestion;
import io.personaassistant.persona.Change;
import io.personaassistant.terminal.run.Counted;
import io.personaassistant.terminal.run.EvidenceArgument;
import io.personaassistant.terminal.run.OpeningCommand;
import io.personaassistant.terminal.run.Refused;
import io.personaassistant.terminal.run.SearchPreparation;
import io.personaassistant.terminal.run.Surroundings;
import io.personaassistant.terminal.run.WholeFile;
import io.personaassistant.terminal.run.WrongUse;
import io.personaassistant.text.Json;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/// `persona link`: which traits the evidence speaks of, suggested, and confirmed by a person.
public @Command(
    name = "link",
    description = {
      "Suggest which traits evidence supports or contradicts, and confirm it in bulk.",
      "--review writes a table; put `yes` into its column confirm and run the same command again.",
      "--remove takes a wrong link away: persona link --remove T12 E040 E041."
    }) final class LinkCommand extends OpeningCommand {
  private static final int MOST_SHOWN = 20;

  private static final String NOTHING_WAITS =
      "No item waits for a link. `persona import evidence FILE` brings in more, and `persona traits` lists what"
          + " is linked.";

  @Parameters(
      arity = "0..*",
      paramLabel = "ID",
      description =
          "these items; without any, all that no link has been confirmed for and nobody set aside")
  List<String> ids = new ArrayList<>();

  @Option(names = "--suggest", description = "print suggestions; nothing is stored")
  boolean suggest;

  @Option(
      names = "--review",
      paramLabel = "FILE.csv",
      description = "write suggestions into a new file, or confirm those marked in it")
  List<Path> review = new ArrayList<>();

  @Option(
      names = "--remove",
      paramLabel = "TRAIT",
      description = "take the links of these items to this trait away")
  @Nullable String trait;

  @Option(names = "--json", description = "print one JSON object for each item, a line each")
  boolean json;

  public LinkCommand(Surroundings surroundings) {
    super(surroundings);
  }

  @Override
  public Integer call() {
    if ((suggest ? 1 : 0) + (review.isEmpty() ? 0 : 1) + (trait == null ? 0 : 1) != 1) {
      throw new WrongUse(
          "Say `link --suggest` to see suggestions, `link --review FILE.csv` to confirm them, or"
              + " `link --remove TRAIT ID` to take a link away.");
    }
    if (trait != null && ids.isEmpty()) {
      throw new WrongUse("Say which items, as in `link --remove " + trait + " E040`.");
    }
    var session = session();
    try (var program = session.open()) {
      var records = program.records();
      if (trait != null) {
        return remove(program, trait);
      }
      var file = review.isEmpty() ? Path.of("") : surroundings.folder().resolve(review.getLast());
      if (!suggest && Files.exists(file)) {
        return confirm(records, file, session.today());
      }
      var wanted = ids.stream().map(id -> existing(records, id)).toList();
      new SearchPreparation(surroundings).complete(records.meanings());
      var aside = wanted.isEmpty() ? Set.copyOf(program.triage().aside().ids()) : Set.<String>of();
      var suggestions =
          records.suggestions(wanted, session.today()).stream()
              .filter(s -> !aside.contains(s.evidence()))
              .toList();
      boolean nowhere = suggestions.stream().allMatch(s -> s.traits().isEmpty());
      if (suggestions.isEmpty() && !(suggest && json)) {
        say(NOTHING_WAITS);
      } else if (suggest && (json || !nowhere)) {
        suggestions.forEach(this::print);
      } else if (suggest) {
        say(NOTHING_TO_LINK_TO);
      } else if (nowhere) {
        throw new Refused(NOTHING_TO_LINK_TO);
      } else {
        write(records, suggestions, file);
      }
      return 0;
    }
  }

  /// Research often comes before the first persona.
  static final String NOTHING_TO_LINK_TO =
      "No persona has traits yet that items could be linked to: `persona build` proposes some from the"
          + " evidence, `persona import personas FILE` or `persona import page FILE` brings in yours.";

  private int remove(Program program, String from) {
    var wanted =
        ids.stream()
            .map(id -> EvidenceArgument.find(program, id).map(Evidence::id).orElse(id))
            .distinct()
            .toList();
    var change = new Change(surroundings.person(null), surroundings.clock().instant(), "");
    var removed = program.records().unlink(from, wanted, change);
    say(
        Counted.of(removed.size(), "link")
            + " taken away from "
            + from
            + (removed.isEmpty() ? "." : ": " + String.join(" ", removed) + "."));
    var others = wanted.stream().filter(id -> !removed.contains(id)).toList();
    if (!others.isEmpty()) {
      say(
          "Not linked to "
              + from
              + ": "
              + String.join(" ", others)
              + ". `persona traits --json` lists what is.");
    }
    return others.isEmpty() ? 0 : 1;
  }

  private static String existing(Records records, String id) {
    return records
        .usable(id)
        .orElseThrow(() -> new Refused("There is no item " + id + ", or it is in quarantine."));
  }

  private void print(Suggestion suggestion) {
    var out = surroundings.out();
    if (json) {
      out.println(Json.write(fields(suggestion)));
      return;
    }
    say(suggestion.evidence() + "  " + suggestion.persona().orElse("no persona stands out"));
    if (suggestion.traits().stream().noneMatch(s -> s.score() >= Suggestions.LIKELY)) {
      out.println("  near no trait; the least far:");
    }
    suggestion.traits().stream()
        .limit(3)
        .forEach(s ->
            out.printf(
                "  %.2f %-11s %-12s %s%n",
                s.score(), s.stance().word(), s.trait().id(), s.trait().text()));
  }

  private static Map<String, Object> fields(Suggestion suggestion) {
    var fields = new LinkedHashMap<String, Object>();
    fields.put("evidence", suggestion.evidence());
    fields.put("persona", suggestion.persona().orElse(null));
    fields.put("traits", suggestion.traits().stream().map(TriageCommand::trait).toList());
    return fields;
  }

  private void write(Records records, List<Suggestion> all, Path file) {
    var items = new HashMap<String, Evidence>();
    records
        .byIds(all.stream().map(Suggestion::evidence).toList())
        .forEach(item -> items.put(item.id(), item));
    // to tick a copy would change nothing
    var suggestions =
        all.stream()
            .filter(s -> {
              var item = items.get(s.evidence());
              return item != null && item.copyOf().isEmpty();
            })
            .toList();
    int copies = all.size() - suggestions.size();
    var without =
        copies > 0 ? ". " + Counted.copies(copies) + " left out: a copy never counts" : "";
    if (suggestions.isEmpty()) {
      say("Nothing to review, so " + review.getLast() + " is not written" + without + ".");
      return;
    }
    try {
      // the mark tells spreadsheets that it is UTF-8
      WholeFile.writeNew(file, "\uFEFF" + new LinkReview().csv(suggestions, items));
    } catch (IOException _) {
      throw new Refused(review.getLast() + " cannot be written; check the folder and its rights.");
    }
    say(
        Counted.of(suggestions.size(), "item")
            + " in "
            + review.getLast()
            + without
            + ". Put yes into the column confirm where a link is right, mend the stance where it is not, save as CSV and run the same command again.");
  }

  private int confirm(Records records, Path file, LocalDate today) {
    ReviewTable.Read read;
    try {
      read = ReviewTable.read(file);
    } catch (IOException _) {
      throw new Refused(review.getLast() + " cannot be read to its end; save it as CSV again.");
    }
    var decisions =
        switch (read) {
          case ReviewTable.NoTable(var why) -> throw new Refused(why);
          case ReviewTable.Decisions some -> some;
        };
    var change =
        new Change(surroundings.person(null), surroundings.clock().instant(), "confirmed links");
    var confirmed = records.confirm(decisions, change, today);
    say(
        Counted.of(confirmed.added(), "link")
            + " confirmed, "
            + confirmed.changed()
            + " changed, "
            + confirmed.unchanged()
            + " unchanged, "
            + confirmed.problems().size()
            + " left out.");
    confirmed.problems().stream()
        .sorted(Comparator.comparingInt(p -> p.line()))
        .limit(MOST_SHOWN)
        .forEach(p -> say("  line " + p.line() + ": " + p.what() + " " + p.fix()));
    return confirmed.problems().isEmpty() ? 0 : 1;
  }
}
