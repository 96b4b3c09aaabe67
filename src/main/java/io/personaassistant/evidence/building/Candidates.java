package io.personaassistant.evidence.building;

import io.personaassistant.evidence.Library;
import io.personaassistant.evidence.SourceType;
import io.personaassistant.evidence.building.SegmentStore.Item;
import io.personaassistant.evidence.meaning.MeaningIndex;
import io.personaassistant.evidence.profile.Closeness;
import io.personaassistant.evidence.profile.Themes;
import io.personaassistant.evidence.segment.CommonWords;
import io.personaassistant.evidence.segment.TitleWords;
import io.personaassistant.persona.Persona;
import io.personaassistant.text.Language;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.jdbi.v3.core.Handle;

/// Groups of customers that no persona covers: at least three current items of two participants and
/// two types of source that no persona has, by people of one trade or saying nearly the same.
/// Without personas there are none, since then nobody is covered.
public final class Candidates {
  private static final int FEWEST = 3;
  private static final int SEVERAL = 2;
  private final SegmentStore store = new SegmentStore();
  private final MeaningIndex meanings;
  private final boolean withSamples;

  /// A group that may need a persona.
  ///
  /// @param label the title that most go by, else the words that most of them use
  /// @param evidence ids in order
  /// @param belongsTo the persona whose people go by the same title, so that the items are its own
  ///   and only nobody has linked them; empty for a group that no persona covers
  public record Candidate(
      String label, List<String> evidence, Set<SourceType> sources, Optional<Persona> belongsTo) {
    public Candidate {
      evidence = List.copyOf(evidence);
      sources = Set.copyOf(sources);
    }

    /// Whether no persona covers it.
    public boolean isUncovered() {
      return belongsTo.isEmpty();
    }
  }

  /// Candidates that leave samples out unless asked for.
  public Candidates(MeaningIndex meanings, boolean withSamples) {
    this.meanings = meanings;
    this.withSamples = withSamples;
  }

  /// The candidates on the day of the library, the largest first, and groups of people of a persona
  /// that nobody has linked to it.
  ///
  /// @param saying whether those who say nearly the same are looked for too, which takes a while
  public List<Candidate> of(Handle handle, long workspace, Library library, boolean saying) {
    var slugs = library.kept().stream().map(p -> p.slug()).collect(Collectors.toSet());
    if (slugs.isEmpty()) {
      return List.of();
    }
    var items = Segments.own(store.items(handle, workspace, withSamples));
    var open = open(items, slugs, library.asOf());
    var candidates = new ArrayList<>(ofPersonas(open, TitleOwners.of(items, library)));
    candidates.addAll(byTrade(open, sameLanguage(open, library), library));
    if (saying) {
      var taken = new HashSet<String>();
      candidates.forEach(c -> taken.addAll(c.evidence()));
      open.removeIf(item -> taken.contains(item.evidence().id()));
      candidates.addAll(byMeaning(handle, items, open, library));
    }
    candidates.sort(
        Comparator.comparingInt((Candidate c) -> -c.evidence().size())
            .thenComparing(Candidate::label));
    return candidates;
  }

  /// Current items that no persona has, by people of whom no persona has any.
  private static List<Item> open(List<Item> items, Set<String> slugs, LocalDate today) {
    var covered = new HashSet<String>();
    items.stream()
        .filter(item -> item.personas().stream().anyMatch(slugs::contains))
        .forEach(item -> covered.add(item.evidence().participant()));
    covered.remove("");
    return new ArrayList<>(
        items.stream()
            .filter(item -> item.evidence().isEffective(today))
            .filter(item -> item.personas().stream().noneMatch(slugs::contains))
            .filter(item -> !covered.contains(item.evidence().participant()))
            .toList());
  }

  /// Ids of items by people who write the language that the personas are written in. What others go
  /// by says the same as a persona's title in other words, so it makes no trade of its own.
  private static Set<String> sameLanguage(List<Item> open, Library library) {
    var written =
        Language.of(
            library.traits().values().stream()
                .flatMap(List::stream)
                .map(t -> t.trait().text())
                .collect(Collectors.joining(". ")));
    return open.stream().collect(Collectors.groupingBy(Candidates::who)).values().stream()
        .filter(said -> Spoken.of(said).equals(written))
        .flatMap(List::stream)
        .map(item -> item.evidence().id())
        .collect(Collectors.toSet());
  }

  private static String who(Item item) {
    var participant = item.evidence().participant();
    return participant.isEmpty() ? item.evidence().id() : participant;
  }

  /// People who go by a persona's title, or by one that people of a persona go by; they leave the
  /// open items.
  private static List<Candidate> ofPersonas(List<Item> open, TitleOwners owners) {
    var owned = new LinkedHashMap<Persona, List<Item>>();
    open.forEach(item ->
        owners
            .owner(item.evidence().segment())
            .ifPresent(
                persona -> owned.computeIfAbsent(persona, _ -> new ArrayList<>()).add(item)));
    owned.values().forEach(open::removeAll);
    return owned.entrySet().stream()
        .filter(e -> isEnough(e.getValue()))
        .map(e -> candidate(title(e.getValue()), e.getValue(), Optional.of(e.getKey())))
        .toList();
  }

  /// People whose titles share a trade that no persona's title, archetype or name has.
  private static List<Candidate> byTrade(List<Item> open, Set<String> same, Library library) {
    var known = TitleWords.of(library.personas());
    var trades = new TreeMap<String, List<Item>>();
    open.forEach(item ->
        TitleWords.trades(item.evidence().segment()).stream()
            .filter(stem -> !known.contains(stem))
            .forEach(stem -> trades.computeIfAbsent(stem, _ -> new ArrayList<>()).add(item)));
    var taken = new HashSet<String>();
    var candidates = new ArrayList<Candidate>();
    trades.values().stream()
        .sorted(Comparator.comparingInt((List<Item> t) -> -t.size()))
        .forEach(trade -> {
          var fresh = trade.stream().filter(i -> !taken.contains(i.evidence().id())).toList();
          if (isEnough(fresh) && fresh.stream().anyMatch(i -> same.contains(i.evidence().id()))) {
            candidates.add(candidate(title(fresh), fresh, Optional.empty()));
            fresh.forEach(i -> taken.add(i.evidence().id()));
          }
        });
    return candidates;
  }

  private static boolean isEnough(List<Item> items) {
    return items.size() >= FEWEST
        && items.stream().map(i -> i.evidence().sourceType()).distinct().count() >= SEVERAL
        && items.stream().map(i -> i.evidence().participant()).distinct().count() >= SEVERAL;
  }

  private List<Candidate> byMeaning(
      Handle handle, List<Item> items, List<Item> open, Library library) {
    var model = meanings.models().now();
    if (model.isEmpty() || open.size() < FEWEST) {
      return List.of();
    }
    var known =
        library.traits().values().stream()
            .flatMap(List::stream)
            .map(t -> model.get().embed(t.trait().text()))
            .toList();
    var all = new Statements(meanings).of(handle, Spoken.english(items));
    var byId = new HashMap<String, Item>();
    open.forEach(item -> byId.put(item.evidence().id(), item));
    var own =
        all.entrySet().stream()
            .filter(e -> byId.containsKey(e.getKey()))
            .map(Map.Entry::getValue)
            .toList();
    return Themes.of(own, known, Closeness.of(List.copyOf(all.values()))).stream()
        .map(ids -> ids.stream().map(byId::get).filter(i -> i != null).toList())
        .map(theme -> candidate(subject(theme), theme, Optional.empty()))
        .toList();
  }

  private static Candidate candidate(String label, List<Item> items, Optional<Persona> belongsTo) {
    return new Candidate(
        label,
        List.copyOf(new TreeSet<>(items.stream().map(i -> i.evidence().id()).toList())),
        EnumSet.copyOf(items.stream().map(i -> i.evidence().sourceType()).toList()),
        belongsTo);
  }

  private static String title(List<Item> items) {
    return most(items.stream().map(i -> i.evidence().segment()).toList(), 1);
  }

  private static String subject(List<Item> items) {
    var texts = items.stream().map(i -> i.evidence().text()).toList();
    return most(
        texts.stream().flatMap(text -> CommonWords.joined(text, texts).distinct()).toList(), 3);
  }

  private static String most(List<String> words, int shown) {
    var counts = words.stream().collect(Collectors.toMap(word -> word, _ -> 1, Integer::sum));
    return counts.entrySet().stream()
        .sorted(
            Map.Entry.<String, Integer>comparingByValue()
                .reversed()
                .thenComparing(Map.Entry.comparingByKey()))
        .limit(shown)
        .map(Map.Entry::getKey)
        .collect(Collectors.joining(", "));
  }
}
