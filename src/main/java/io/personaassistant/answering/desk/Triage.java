package io.personaassistant.answering.desk;

import io.personaassistant.answering.request.Records;
import io.personaassistant.database.Database;
import io.personaassistant.evidence.Evidence;
import io.personaassistant.evidence.Link;
import io.personaassistant.evidence.LinkStore;
import io.personaassistant.evidence.Quarantined;
import io.personaassistant.evidence.WaitingStore;
import io.personaassistant.evidence.intake.LinkReview;
import io.personaassistant.evidence.intake.ModelSuggestionStore;
import io.personaassistant.evidence.intake.ReviewTable;
import io.personaassistant.evidence.search.Suggestions;
import io.personaassistant.evidence.search.Suggestions.Suggested;
import io.personaassistant.evidence.search.Suggestions.Suggestion;
import io.personaassistant.persona.Change;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;

/// Evidence that nobody has looked at yet: without a confirmed link, or in quarantine by the
/// program's judgement alone. Thread-safe.
public final class Triage {
  /// So many items are one screen.
  public static final int SCREEN = 25;

  private static final long KEPT_NANOS = 600_000_000_000L;

  private final Database database;
  private final Records records;
  private final boolean withSamples;
  private final HeldItems held;
  private final SetAside aside;
  private final TriageItems items;
  private final Supplier<LocalDate> today;
  private final AtomicReference<@Nullable Order> last = new AtomicReference<>();
  private final WaitingStore store = new WaitingStore();

  public Triage(
      Database database, Records records, boolean withSamples, Supplier<LocalDate> today) {
    this.database = database;
    this.records = records;
    this.withSamples = withSamples;
    this.held = new HeldItems(database, records, withSamples);
    this.aside = new SetAside(database, records, withSamples);
    this.items = new TriageItems(database, records);
    this.today = today;
  }

  /// An item that waits for a link.
  ///
  /// @param persona the slug of the persona it is likely from
  /// @param traits what it is likely about, best first: every likely one, or the first alone
  /// @param byModel what a model took it for that read the transcript; its trait stands first
  public record Item(
      Evidence evidence,
      Optional<String> persona,
      List<Suggested> traits,
      Optional<ModelSuggestionStore.Taken> byModel) {
    public Item {
      traits = List.copyOf(traits);
    }

    /// Whether no trait is likely, so that it most likely fits nothing.
    public boolean isNearNone() {
      return byModel.flatMap(ModelSuggestionStore.Taken::trait).isEmpty()
          && (traits.isEmpty() || traits.getFirst().score() < Suggestions.LIKELY);
    }
  }

  /// An item in quarantine that a person should look at.
  ///
  /// @param decision why it is there, empty where its file said so
  public record Held(Evidence evidence, Optional<Quarantined> decision) {}

  /// One screen of what waits.
  ///
  /// @param items [#SCREEN] at most, the most useful first, of equals the oldest
  /// @param held the oldest first, [#SCREEN] at most, on the first screen alone
  /// @param from how many items stand before this screen
  /// @param waiting how many items wait in all
  /// @param allHeld how many are in quarantine undecided
  public record Screen(List<Item> items, List<Held> held, int from, int waiting, int allHeld) {
    public Screen {
      items = List.copyOf(items);
      held = List.copyOf(held);
    }
  }

  /// What fits no trait and therefore does not wait.
  public SetAside aside() {
    return aside;
  }

  /// How many items wait, those in quarantine included.
  public int count() {
    return database.read(h ->
        store.count(h, records.workspace(), withSamples)
            + store.held(h, records.workspace(), withSamples).size());
  }

  /// How many items do not wait only because they repeat another one, which is why they never
  /// count.
  public int copies() {
    return database.read(h -> store.copies(h, records.workspace(), withSamples));
  }

  /// Everything that waited, in order, as it was worked out at a time.
  private record Order(List<Suggestion> all, long at) {}

  /// A screen of what waits, in an order that is worked out anew. Load the models before, or the
  /// suggestions go by words.
  ///
  /// @param persona only items that are likely from this one, a slug; `""` for all
  /// @param from how many items to leave out before it
  public Screen screen(String persona, int from) {
    var day = today.get();
    var waiting = waiting();
    var inQuarantine = held.ids();
    var ordered =
        fresh(waiting, day).stream()
            .filter(s -> persona.isEmpty() || s.persona().filter(persona::equals).isPresent())
            .toList();
    int first = Math.clamp(from, 0, ordered.size());
    return screen(ordered, first, persona.isEmpty() ? inQuarantine : List.of(), first == 0);
  }

  /// The screen after those items, in the order that they were shown in as long as that is ten
  /// minutes old at most: so it comes at once. What stood before the last of them is not shown
  /// again, whoever linked what meanwhile; where none of them is known it is the first screen.
  ///
  /// @param seen ids of the items on the last screen
  public Screen after(Collection<String> seen) {
    var waiting = waiting();
    var known = last.get();
    var all =
        known == null || System.nanoTime() - known.at() > KEPT_NANOS
            ? fresh(waiting, today.get())
            : known.all();
    int passed = all.size();
    while (passed > 0 && !seen.contains(all.get(passed - 1).evidence())) {
      passed--;
    }
    var left = waiting.stream().map(WaitingStore.Waiting::id).collect(Collectors.toSet());
    var ordered = all.stream().filter(s -> left.contains(s.evidence())).toList();
    int before =
        (int) all.subList(0, passed).stream().filter(s -> left.contains(s.evidence())).count();
    var inQuarantine = held.ids();
    return screen(ordered, before, inQuarantine, passed == 0);
  }

  private Screen screen(
      List<Suggestion> ordered, int first, List<String> inQuarantine, boolean heldShown) {
    var shown = ordered.subList(first, Math.min(first + SCREEN, ordered.size()));
    return new Screen(
        items.of(shown, today.get()),
        heldShown ? held.first(inQuarantine) : List.of(),
        first,
        ordered.size(),
        inQuarantine.size());
  }

  private List<WaitingStore.Waiting> waiting() {
    return database.read(h -> store.waiting(h, records.workspace(), withSamples));
  }

  /// What a person ticked on a screen.
  ///
  /// @param cleared whether an item in quarantine comes out of it, by id
  /// @param why the reason for that
  /// @param aside ids of what fits no trait
  public record Ticked(
      Map<String, Boolean> cleared, String why, List<Link> links, List<String> aside) {
    public Ticked {
      cleared = Collections.unmodifiableMap(new LinkedHashMap<>(cleared));
      links = List.copyOf(links);
      aside = List.copyOf(aside);
    }
  }

  /// What became of it.
  ///
  /// @param decided how many items in quarantine were decided on
  /// @param aside how many items were set aside
  /// @param late how many ticks changed nothing, because their items were decided on, linked or
  ///   removed before
  public record Done(int decided, LinkReview.Confirmed links, int aside, int late) {}

  /// Stores all that a person ticked, or nothing.
  public Done save(Ticked ticked, String by, Instant at) {
    var library = records.library(today.get());
    var links = new LinkedHashMap<Integer, Link>();
    return database.write(h -> {
      // what somebody else linked the other way meanwhile stays
      ticked.links().stream()
          .filter(link -> !isTurned(h, link))
          .forEach(link -> links.put(links.size(), link));
      int decided = held.decide(h, ticked.cleared(), new Change(by, at, ticked.why())).size();
      var confirmed =
          new LinkReview()
              .confirm(
                  h,
                  records.workspace(),
                  library,
                  new ReviewTable.Decisions(links, List.of()),
                  new Change(by, at, "confirmed links"));
      int put = aside.put(h, ticked.aside(), new Change(by, at, "")).size();
      int late =
          ticked.links().size()
              - links.size()
              + confirmed.unchanged()
              + ticked.cleared().size()
              - decided
              + ticked.aside().size()
              - put;
      return new Done(decided, confirmed, put, late);
    });
  }

  private boolean isTurned(Handle handle, Link link) {
    return new LinkStore()
        .stance(handle, records.workspace(), link.evidence(), link.trait())
        .filter(stance -> stance != link.stance())
        .isPresent();
  }

  /// Stores what a person decided on items in quarantine, with the reason in `by`.
  ///
  /// @param cleared whether an item comes out, by id
  /// @return the ids of those that this changed
  public List<String> decide(Map<String, Boolean> cleared, Change by) {
    return database.write(h -> held.decide(h, cleared, by));
  }

  private List<Suggestion> fresh(List<WaitingStore.Waiting> waiting, LocalDate day) {
    var fresh = ordered(waiting, day);
    last.set(new Order(fresh, System.nanoTime()));
    return fresh;
  }

  private List<Suggestion> ordered(List<WaitingStore.Waiting> waiting, LocalDate day) {
    if (waiting.isEmpty()) {
      return List.of();
    }
    var dates = new HashMap<String, LocalDate>();
    waiting.forEach(w -> dates.put(w.id(), w.date()));
    var stale = day.minusDays(Evidence.FRESH_DAYS);
    var ordered = new ArrayList<>(records.suggestions(dates.keySet(), day));
    ordered.sort(
        Comparator.comparingInt(
                (Suggestion s) -> dates.getOrDefault(s.evidence(), day).isBefore(stale) ? 1 : 0)
            .thenComparingInt(s -> -usefulness(s))
            .thenComparing(s -> dates.getOrDefault(s.evidence(), day))
            .thenComparing(Suggestion::evidence));
    return ordered;
  }

  /// In steps, so that of items that are about as sure the oldest comes first.
  private static int usefulness(Suggestion suggestion) {
    return suggestion.traits().isEmpty() ? 0 : (int) (10 * suggestion.traits().getFirst().score());
  }
}
