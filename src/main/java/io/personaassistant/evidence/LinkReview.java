package io.personaassistant.evidence;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import io.personaassistant.evidence.Suggestions.Suggested;
import io.personaassistant.evidence.Suggestions.Suggestion;
import io.personaassistant.persona.Change;
import io.personaassistant.persona.Saved;
import io.personaassistant.workspace.AuditStore;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;

/// Suggested links as a table that a person fills in, and the links that they confirmed in it.
public final class LinkReview {
  /// Weaker suggestions than this are only shown where an item has no better one.
  private static final double SHOWN = 0.3;

  private static final List<String> HEADER =
      List.of(
          "trait",
          "persona",
          "trait_text",
          "evidence",
          "stance",
          "score",
          "confirm",
          "date",
          "source_type",
          "text");
  private static final Set<String> YES = Set.of("yes", "y", "x", "1", "true", "ok", "ja");
  private static final Set<String> NO = Set.of("", "no", "n", "0", "false", "nein");

  private final LinkStore links = new LinkStore();
  private final EvidenceStore evidence = new EvidenceStore();
  private final AuditStore audit = new AuditStore();

  /// A table that was read, or why it cannot be.
  public sealed interface Read {}

  /// Why a file is no such table, a sentence with what to do.
  public record NoTable(String why) implements Read {}

  /// Links that a table confirms, and the lines that could not be taken.
  ///
  /// @param links by the line that confirms them
  public record Decisions(Map<Integer, Link> links, List<ImportReport.Problem> problems)
      implements Read {
    public Decisions {
      links = Collections.unmodifiableMap(new LinkedHashMap<>(links));
      problems = List.copyOf(problems);
    }
  }

  /// What confirming came to.
  public record Confirmed(
      int added, int changed, int unchanged, List<ImportReport.Problem> problems) {
    public Confirmed {
      problems = List.copyOf(problems);
    }
  }

  /// A row for each suggested link, grouped by trait and the best first; `confirm` is empty. Safe
  /// to open in a spreadsheet.
  public String csv(List<Suggestion> suggestions, Map<String, Evidence> items) {
    var byTrait = new LinkedHashMap<String, List<List<String>>>();
    suggestions.stream()
        .flatMap(s ->
            s.traits().stream()
                .filter(t -> t.score() >= SHOWN || t.equals(s.traits().getFirst()))
                .map(t -> Map.entry(s.evidence(), t)))
        .sorted(
            Comparator.comparing(
                    (Map.Entry<String, Suggested> row) -> row.getValue().trait().persona())
                .thenComparing(row -> row.getValue().trait().id())
                .thenComparingDouble(row -> -row.getValue().score())
                .thenComparing(Map.Entry::getKey))
        .forEach(row ->
            byTrait
                .computeIfAbsent(row.getValue().trait().id(), _ -> new ArrayList<>())
                .add(row(row.getValue(), items.get(row.getKey()))));
    var rows = new ArrayList<List<String>>();
    rows.add(HEADER);
    byTrait.values().forEach(rows::addAll);
    return CsvTable.of(rows);
  }

  private static List<String> row(Suggested suggested, @Nullable Evidence item) {
    if (item == null) {
      throw new IllegalArgumentException("a suggestion for an item that is not given");
    }
    var trait = suggested.trait();
    return List.of(
        trait.id(),
        trait.persona(),
        trait.text(),
        item.id(),
        suggested.stance().word(),
        String.format(Locale.ROOT, "%.2f", suggested.score()),
        "",
        item.date().toString(),
        item.sourceType().word(),
        item.text());
  }

  /// Reads a table that [#csv] made and a person filled in, from a spreadsheet or not.
  public Read read(InputStream in) throws IOException {
    try {
      return decisions(in);
    } catch (FileProblem problem) {
      return new NoTable(problem.why());
    }
  }

  private static Decisions decisions(InputStream in) throws IOException {
    var confirmed = new LinkedHashMap<Integer, Link>();
    var problems = new ArrayList<ImportReport.Problem>();
    var seen = new HashMap<String, Stance>();
    var reader = RecordFile.opened(in);
    try (var records =
        CsvReader.builder().fieldSeparator(CsvRows.separator(reader)).ofNamedCsvRecord(reader)) {
      for (var row : records) {
        int line = (int) row.getStartingLineNumber();
        try {
          if (isConfirmed(row)) {
            var link = link(row);
            var before = seen.putIfAbsent(link.evidence() + " " + link.trait(), link.stance());
            if (before != null && before != link.stance()) {
              throw new RowProblem(
                  "%s both supports and contradicts %s.".formatted(link.evidence(), link.trait()),
                  "Confirm one of the two.");
            }
            confirmed.put(line, link);
          }
        } catch (RowProblem problem) {
          problems.add(new ImportReport.Problem(line, "", problem.what(), problem.fix()));
        }
      }
    } catch (CsvParseException _) {
      throw new FileProblem("The file is no whole CSV table. Save it again as CSV in UTF-8.");
    } catch (UncheckedIOException e) {
      throw e.getCause();
    }
    return new Decisions(confirmed, problems);
  }

  private static boolean isConfirmed(NamedCsvRecord row) {
    var typed = cell(row, "confirm").strip().toLowerCase(Locale.ROOT);
    if (!YES.contains(typed) && !NO.contains(typed)) {
      throw new RowProblem("“" + Row.shortened(typed) + "” is no answer.", "Write yes or nothing.");
    }
    return YES.contains(typed);
  }

  private static Link link(NamedCsvRecord row) {
    var stance = cell(row, "stance");
    return new Link(
        cell(row, "evidence").strip(),
        cell(row, "trait").strip(),
        Stance.of(stance)
            .orElseThrow(() ->
                new RowProblem(
                    "“" + Row.shortened(stance) + "” is no stance.",
                    "Write supports or contradicts.")));
  }

  private static String cell(NamedCsvRecord row, String column) {
    var cell =
        row.findField(column)
            .orElseThrow(() ->
                new FileProblem(
                    "The table has no column “"
                        + column
                        + "”. Use a file that `persona link --review` wrote."));
    return cell.matches("'[=+@\\t-].*") ? cell.substring(1) : cell;
  }

  /// Stores confirmed links in one transaction, each with who confirmed it in the audit log. Links
  /// whose item or trait is not there, or whose item is in quarantine, are left out and named.
  public Confirmed confirm(
      Handle handle, long workspace, Library library, Decisions decisions, Change change) {
    var problems = new ArrayList<>(decisions.problems());
    var usable = usable(handle, workspace, library, decisions, problems);
    var saved = links.save(handle, workspace, usable.values());
    int i = 0;
    for (var link : usable.values()) {
      if (saved.get(i++) != Saved.UNCHANGED) {
        audit.add(
            handle,
            workspace,
            new AuditStore.Entry(
                change.at(),
                change.by(),
                "confirm link",
                link.evidence() + " " + link.trait(),
                link.stance().word()));
      }
    }
    return new Confirmed(
        count(saved, Saved.ADDED),
        count(saved, Saved.UPDATED),
        count(saved, Saved.UNCHANGED),
        problems);
  }

  private Map<String, Link> usable(
      Handle handle,
      long workspace,
      Library library,
      Decisions decisions,
      List<ImportReport.Problem> problems) {
    var traits = new HashSet<String>();
    library.traits().values().forEach(all -> all.forEach(t -> traits.add(t.trait().id())));
    var ids = decisions.links().values().stream().map(Link::evidence).toList();
    var items = new HashMap<String, Evidence>();
    evidence.byIds(handle, workspace, ids).forEach(item -> items.put(item.id(), item));
    var usable = new LinkedHashMap<String, Link>();
    decisions
        .links()
        .forEach((line, link) -> {
          var item = items.get(link.evidence());
          if (item == null || !traits.contains(link.trait())) {
            problems.add(
                new ImportReport.Problem(
                    line,
                    "",
                    "There is no " + (item == null ? link.evidence() : link.trait()) + ".",
                    "Write the review file again; records have changed since."));
          } else if (item.quarantined()) {
            problems.add(
                new ImportReport.Problem(
                    line,
                    "",
                    link.evidence() + " is in quarantine.",
                    "Clear it first with `persona quarantine clear`."));
          } else {
            usable.put(link.evidence() + " " + link.trait(), link);
          }
        });
    return usable;
  }

  private static int count(List<Saved> all, Saved one) {
    return (int) all.stream().filter(s -> s == one).count();
  }
}
