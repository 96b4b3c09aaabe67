package io.personaassistant.evidence.search;

import io.personaassistant.database.Database;
import io.personaassistant.evidence.Evidence;
import io.personaassistant.evidence.EvidenceStore;
import io.personaassistant.evidence.ForgottenStore;
import io.personaassistant.evidence.PlainWords;
import io.personaassistant.evidence.SourceType;
import io.personaassistant.evidence.meaning.FirstLook;
import io.personaassistant.evidence.meaning.MeaningIndex;
import io.personaassistant.evidence.meaning.SoughtText;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jdbi.v3.core.Handle;

/// Finds items by words, and chooses those a draft is written from. The same records and words
/// always give the same items in the same order.
public final class EvidenceSearch {
  /// How far down a list is looked.
  static final int DEEP = 200;

  private final SearchStore store = new SearchStore();
  private final ScopeStore scopes = new ScopeStore(store);
  private final EvidenceStore items = new EvidenceStore();
  private final RecentItems recent = new RecentItems(items);
  private final boolean withSamples;
  private final Optional<MeaningIndex> meanings;
  private final Optional<TraitOrders> orders;
  private final DraftItems draftItems;
  private final ToldAlready toldAlready;

  /// An item that was found; a higher score is better, and compares only within one search.
  public record Hit(Evidence item, double score) {}

  /// What a search came to.
  ///
  /// @param answerable whether the records hold anything on it; without it there are no hits
  /// @param hits best first
  /// @param nearest without hits, a few that are nearest in meaning all the same: no answer
  public record Found(boolean answerable, List<Hit> hits, List<Hit> nearest) {
    public static final Found NOTHING = new Found(false, List.of(), List.of());
    static final int MOST_NEAREST = 3;

    static Found of(List<Hit> hits, int limit, LocalDate today) {
      var order =
          Comparator.comparingDouble(Hit::score)
              .reversed()
              .thenComparing(hit -> !hit.item().isEffective(today))
              .thenComparing(hit -> hit.item().date(), Comparator.reverseOrder())
              .thenComparing(hit -> hit.item().id());
      var known = hits.stream().filter(hit -> hit.item().isKnown(today)).toList();
      return new Found(
          !known.isEmpty(), known.stream().sorted(order).limit(limit).toList(), List.of());
    }

    /// Nothing, though something is nearest.
    static Found unanswered(List<Hit> nearest, LocalDate today) {
      return new Found(false, List.of(), of(nearest, MOST_NEAREST, today).hits());
    }
  }

  /// A search by words alone that leaves samples out unless asked for.
  public EvidenceSearch(boolean withSamples) {
    this(withSamples, Optional.empty());
  }

  /// A search by words and by meaning, as soon as the model is loaded.
  public EvidenceSearch(boolean withSamples, MeaningIndex meanings) {
    this(withSamples, Optional.of(meanings));
  }

  private EvidenceSearch(boolean withSamples, Optional<MeaningIndex> meanings) {
    this.withSamples = withSamples;
    this.meanings = meanings;
    this.orders = meanings.map(m -> new TraitOrders(m, withSamples));
    this.draftItems = new DraftItems(store, withSamples, meanings);
    this.toldAlready = new ToldAlready(store, withSamples);
  }

  /// The items that a text asks for, best first: those that mean nearly the same, where a model of
  /// meanings is loaded, and those with its words. With a slug, only items linked to a trait of
  /// that persona or collected for it, and those that may well be its own where nobody has said
  /// whose they are; `""` searches everything. Says so when nothing fits. On a tie items that count
  /// on `today` come first, then newer ones. The model works before and between two short
  /// transactions, so an item that goes meanwhile is left out.
  public Found find(
      Database database, long workspace, String slug, String words, int limit, LocalDate today) {
    return find(database, workspace, Whose.of(slug), Set.of(), words, limit, today);
  }

  /// The same among items of these kinds of source alone, however few they are; none for all.
  public Found find(
      Database database,
      long workspace,
      Whose whose,
      Set<SourceType> kinds,
      String words,
      int limit,
      LocalDate today) {
    if (PlainWords.content(words).isEmpty() || limit <= 0) {
      return Found.NOTHING;
    }
    var asked = meanings.flatMap(m -> m.asked(words));
    var order = orders.flatMap(o -> o.now(database, workspace));
    var wish =
        new Wish(workspace, whose, kinds, words.strip(), PlainWords.content(words), limit, today);
    return switch (database.<Begun>read(h -> begin(h, wish, asked, order))) {
      case Begun.Done(var found) -> found;
      case Begun.Looked(var withWords, var look) -> {
        var near = look.closely();
        var found =
            database.<Found>read(
                h -> new Fusion(store, h, workspace, today).of(withWords, near, limit));
        // a code that is not there is near to nothing
        yield wish.isCode() && !found.answerable() ? Found.NOTHING : found;
      }
    };
  }

  /// How far a search comes in its first transaction.
  private sealed interface Begun {
    /// To its end.
    record Done(Found found) implements Begun {}

    /// To the items with all of its words, and those that are near in meaning at first sight.
    record Looked(List<SearchStore.Match> withWords, FirstLook look) implements Begun {}
  }

  private Begun begin(
      Handle handle, Wish wish, Optional<SoughtText> asked, Optional<ByTraits> order) {
    var named = items.cited(handle, wish.workspace(), wish.words());
    if (named.isPresent() && !wish.whose().isClosed() && isAsked(named.get(), wish)) {
      return done(List.of(new Hit(named.get(), 1)), wish);
    }
    if (wish.isCode() && !wish.whose().isClosed()) {
      var said =
          new ForgottenStore()
              .items(handle, wish.workspace(), wish.words()).stream()
                  .filter(item -> isAsked(item, wish))
                  .map(item -> new Hit(item, 1))
                  .toList();
      if (!said.isEmpty()) {
        return done(said, wish);
      }
    }
    var possible =
        wish.whose().isClosed()
            ? order.map(o -> o.possible(wish.slug())).orElse(Set.of())
            : Set.<Long>of();
    var all = match(handle, wish, possible, "AND");
    if (wish.isCode() && !all.isEmpty()) {
      return byWords(handle, wish, all);
    }
    var scope = scopes.scope(handle, wish, possible);
    var look =
        meanings.flatMap(m ->
            asked.map(a ->
                order
                    .map(o -> m.best(handle, a, scope, DEEP, o))
                    .orElseGet(() -> m.nearest(handle, a, scope, DEEP))));
    return look.<Begun>map(l -> new Begun.Looked(all, l))
        .orElseGet(() -> byWords(handle, wish, all));
  }

  private boolean isAsked(Evidence item, Wish wish) {
    return (withSamples || !item.sample()) && wish.isOfKind(item);
  }

  private static Begun done(List<Hit> hits, Wish wish) {
    return new Begun.Done(Found.of(hits, wish.limit(), wish.today()));
  }

  private Begun byWords(Handle handle, Wish wish, List<SearchStore.Match> all) {
    var matches = all;
    if (all.isEmpty() && wish.content().size() > 2) {
      matches =
          match(handle, wish, Set.of(), "OR").stream()
              .filter(match ->
                  PlainWords.shared(wish.content(), PlainWords.of(match.item().text())) * 2
                      >= wish.content().size())
              .toList();
    }
    return done(matches.stream().map(match -> new Hit(match.item(), match.score())).toList(), wish);
  }

  private List<SearchStore.Match> match(
      Handle handle, Wish wish, Set<Long> others, String operator) {
    var query = SearchStore.query(wish.content(), operator);
    var among = new SearchStore.Among(wish.whose(), others, wish.kinds());
    return store.match(handle, wish.workspace(), among, query, withSamples, DEEP);
  }

  /// The items with exactly these ids, in the order of the ids; unknown ids are left out.
  public List<Evidence> byIds(Handle handle, long workspace, Collection<String> ids) {
    return recent.byIds(handle, workspace, ids);
  }

  /// At most `limit` items for a draft about this persona: linked to its traits, closest to the
  /// brief in words and meaning first, items that count on `today` before stale ones, spread over
  /// traits and participants. For each trait that a chosen item supports and that something
  /// contradicts, one contradicting item is among them as long as half of the places are left for
  /// the rest. In front, one or two that say what the brief says and that nobody has linked yet.
  /// Never quarantined items or copies. The model works before the transaction.
  public List<Evidence> forDraft(
      Database database, long workspace, String slug, String brief, int limit, LocalDate today) {
    var asked =
        PlainWords.content(brief).isEmpty()
            ? Optional.<SoughtText>empty()
            : meanings.flatMap(m -> m.askedAsAWhole(brief));
    var possible =
        ToldAlready.isAsked(brief)
            ? orders.flatMap(o -> o.now(database, workspace)).map(o -> o.possible(slug))
            : Optional.<Set<Long>>empty();
    return database.read(h -> {
      var ids = new LinkedHashSet<String>();
      var linked = draftItems.ids(h, workspace, slug, brief, asked, limit, today);
      if (!linked.isEmpty()) {
        ids.addAll(toldAlready.ids(h, workspace, slug, brief, possible, today));
      }
      ids.addAll(linked);
      return byIds(h, workspace, ids.stream().limit(limit).toList());
    });
  }

  /// Brings what searches go by up to date, so that none has to; it takes as long as many searches.
  /// For the thread that keeps the meanings up.
  public void keepUp(Database database, long workspace) {
    orders.ifPresent(o -> o.read(database, workspace));
  }
}
