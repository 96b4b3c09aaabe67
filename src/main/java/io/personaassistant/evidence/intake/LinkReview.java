package io.personaassistant.evidence.intake;

import io.personaassistant.evidence.Evidence;
import io.personaassistant.evidence.EvidenceStore;
import io.personaassistant.evidence.Library;
import io.personaassistant.evidence.Link;
import io.personaassistant.evidence.LinkStore;
import io.personaassistant.evidence.file.CsvTable;
import io.personaassistant.evidence.search.Suggestions;
import io.personaassistant.evidence.search.Suggestions.Suggested;
import io.personaassistant.evidence.search.Suggestions.Suggestion;
import io.personaassistant.persona.Change;
import io.personaassistant.persona.Saved;
import io.personaassistant.text.WordList;
import io.personaassistant.workspace.AuditStore;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;

/// Suggested links as a table for a person to fill in, and the links that they confirmed stored.
public final class LinkReview {
  private static final List<String> HEADER =
      WordList.phrases(
          "trait, persona, trait_text, evidence, stance, score, confirm, date, source_type, text");

  private final LinkStore links = new LinkStore();
  private final EvidenceStore evidence = new EvidenceStore();
  private final AuditStore audit = new AuditStore();

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
                .filter(t -> t.score() >= Suggestions.LIKELY || t.equals(s.traits().getFirst()))
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

  /// What became of a link that somebody wanted away.
  public enum Removal {
    REMOVED,
    /// Somebody removed it before.
    GONE,
    /// It has the other stance by now, so it stays.
    TURNED
  }

  /// Takes a link away as somebody saw it, with who did so in the audit log.
  public Removal remove(Handle handle, long workspace, Link seen, Change change) {
    var stance = links.stance(handle, workspace, seen.evidence(), seen.trait());
    if (stance.filter(s -> s != seen.stance()).isPresent()) {
      return Removal.TURNED;
    }
    return remove(handle, workspace, seen.trait(), List.of(seen.evidence()), change).isEmpty()
        ? Removal.GONE
        : Removal.REMOVED;
  }

  /// Takes links of a trait away again, each with who did so in the audit log.
  ///
  /// @return the items that had one, as they were given
  public List<String> remove(
      Handle handle, long workspace, String trait, Collection<String> items, Change change) {
    var removed = new ArrayList<String>();
    for (var item : items) {
      if (links.remove(handle, workspace, item, trait)) {
        removed.add(item);
        note(handle, workspace, change, "remove link", item + " " + trait, change.why());
      }
    }
    return removed;
  }

  /// Stores confirmed links in one transaction, each with who confirmed it in the audit log. Links
  /// whose item or trait is not there, or whose item is in quarantine, are left out and named.
  public Confirmed confirm(
      Handle handle,
      long workspace,
      Library library,
      ReviewTable.Decisions decisions,
      Change change) {
    var problems = new ArrayList<>(decisions.problems());
    var usable = usable(handle, workspace, library, decisions, problems);
    var saved = links.save(handle, workspace, usable.values());
    int i = 0;
    for (var link : usable.values()) {
      if (saved.get(i++) != Saved.UNCHANGED) {
        note(
            handle,
            workspace,
            change,
            "confirm link",
            link.evidence() + " " + link.trait(),
            link.stance().word());
      }
    }
    return new Confirmed(
        count(saved, Saved.ADDED),
        count(saved, Saved.UPDATED),
        count(saved, Saved.UNCHANGED),
        problems.stream().sorted(Comparator.comparingInt(ImportReport.Problem::line)).toList());
  }

  /// What became of a link that was to be put back.
  public enum Return {
    /// It stands there now.
    BACK,
    /// Somebody linked the item the other way meanwhile, which stays.
    TURNED,
    /// Its item is in quarantine.
    HELD,
    /// Its item or trait is gone.
    NOTHING_TO_LINK
  }

  /// Stores a link that was taken away once more, unless somebody has turned it meanwhile.
  public Return putBack(Handle handle, long workspace, Library library, Link gone, Change change) {
    var stance = links.stance(handle, workspace, gone.evidence(), gone.trait());
    if (stance.filter(s -> s != gone.stance()).isPresent()) {
      return Return.TURNED;
    }
    var decision = new ReviewTable.Decisions(Map.of(1, gone), List.of());
    if (confirm(handle, workspace, library, decision, change).problems().isEmpty()) {
      return Return.BACK;
    }
    boolean isHeld =
        evidence.byIds(handle, workspace, List.of(gone.evidence())).stream()
            .anyMatch(Evidence::quarantined);
    return isHeld ? Return.HELD : Return.NOTHING_TO_LINK;
  }

  private Map<String, Link> usable(
      Handle handle,
      long workspace,
      Library library,
      ReviewTable.Decisions decisions,
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
            var gone = item == null ? link.evidence() : link.trait();
            problems.add(
                problem(
                    line,
                    "There is no " + gone + ".",
                    "Write the review file again; records have changed since."));
          } else if (item.quarantined()) {
            problems.add(
                problem(
                    line,
                    link.evidence() + " is in quarantine.",
                    "Clear it first with `persona quarantine clear`."));
          } else {
            usable.put(link.evidence() + " " + link.trait(), link);
          }
        });
    return usable;
  }

  private static ImportReport.Problem problem(int line, String what, String fix) {
    return new ImportReport.Problem(line, "", what, fix);
  }

  private void note(
      Handle handle, long workspace, Change change, String deed, String about, String why) {
    audit.add(handle, workspace, new AuditStore.Entry(change.at(), change.by(), deed, about, why));
  }

  private static int count(List<Saved> all, Saved one) {
    return (int) all.stream().filter(s -> s == one).count();
  }
}
