package io.personaassistant.evidence.search;

import io.personaassistant.evidence.Library;
import io.personaassistant.evidence.Stance;
import io.personaassistant.evidence.TraitEvidence;
import io.personaassistant.evidence.meaning.Direction;
import io.personaassistant.evidence.meaning.MeaningIndex;
import io.personaassistant.evidence.search.SuggestionStore.Item;
import io.personaassistant.persona.Trait;
import io.personaassistant.text.Language;
import io.personaassistant.text.Recent;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import org.jdbi.v3.core.Handle;

/// Suggests which persona an item comes from and which traits it supports or contradicts. Only
/// suggests: nothing is stored and no status changes. By meaning where the models can be had, else
/// by words; the same records always give the same suggestions.
public final class Suggestions {
  /// Weaker suggestions than this are only shown where an item has no better one.
  public static final double LIKELY = 0.3;

  /// The odds that score one half.
  private static final double MIDDLE = 2;

  /// What names a thing that an item does not speak of is below what is likely.
  private static final double UNNAMED = 0.9 * LIKELY;

  private static final int MOST_TRAITS = 5;

  /// That somebody uses a word says less than what they say with it: so many traits come before.
  private static final int SURER = 3;

  private static final int MOST_VECTORS = 4_096;

  private final SuggestionStore store = new SuggestionStore();
  private final MeaningIndex meanings;
  private final boolean withSamples;

  /// The texts of traits are the same from one screen to the next.
  private final Recent<float[]> vectors = new Recent<>(MOST_VECTORS);

  /// A trait that an item may be linked to.
  ///
  /// @param score from 0 to 1, higher for a surer one; a scale without further meaning
  public record Suggested(Trait trait, Stance stance, double score) {}

  /// What is suggested for an item.
  ///
  /// @param persona a slug, empty where none is more likely than not
  /// @param traits best first
  public record Suggestion(String evidence, Optional<String> persona, List<Suggested> traits) {
    public Suggestion {
      traits = List.copyOf(traits);
    }
  }

  /// Suggestions that leave samples out unless asked for.
  public Suggestions(MeaningIndex meanings, boolean withSamples) {
    this.meanings = meanings;
    this.withSamples = withSamples;
  }

  /// For each of these items, or for every item without a confirmed link where no ids are given; in
  /// order of id. None for items in quarantine. Load the models before, or it goes by words.
  public List<Suggestion> of(
      Handle handle, long workspace, Library library, Collection<String> ids) {
    var personas = library.kept();
    var traits =
        personas.stream()
            .flatMap(p -> library.traits(p.slug()).stream())
            .map(TraitEvidence::trait)
            .toList();
    var items = store.items(handle, workspace, withSamples);
    var wanted = Set.copyOf(ids);
    if (traits.isEmpty()) {
      // research often comes before the first persona
      return asked(items, wanted)
          .mapToObj(i -> new Suggestion(items.get(i).id(), Optional.empty(), List.of()))
          .toList();
    }
    var told = traits.stream().filter(SpokenWords::isTold).toList();
    var spoken = new SpokenWords(traits);
    var shares =
        new TraitShares(
            personas,
            told,
            items,
            store.links(handle, workspace),
            new Likeness(
                meanings,
                handle,
                items,
                text -> meanings.models().now().map(model -> vectors.of(text, model::embed))));
    var relief = relief(handle);
    return asked(items, wanted)
        .mapToObj(i -> {
          var item = items.get(i);
          double relieved = relief.getOrDefault(item.number(), 0.0);
          return suggestion(item, shares.odds(i), shares.persona(i), told, spoken, relieved);
        })
        .toList();
  }

  /// How much each item that has a vector tells of no trouble, by its number.
  private Map<Long, Double> relief(Handle handle) {
    var relief = new HashMap<Long, Double>();
    meanings
        .models()
        .now()
        .ifPresent(model ->
            meanings.each(
                handle, (item, vector) -> relief.put(item, Direction.RELIEF.of(model, vector))));
    return relief;
  }

  private static IntStream asked(List<Item> items, Set<String> wanted) {
    return IntStream.range(0, items.size())
        .filter(i ->
            wanted.isEmpty()
                ? items.get(i).linked().isEmpty()
                : wanted.contains(items.get(i).id()));
  }

  private record Scored(Trait trait, double score) {}

  private static Suggestion suggestion(
      Item item,
      double[] odds,
      Optional<String> persona,
      List<Trait> told,
      SpokenWords spoken,
      double relieved) {
    var scored = new ArrayList<Scored>();
    boolean isEnglish = Language.of(item.text()).equals(Language.ENGLISH);
    double relief = isEnglish ? relieved : 0;
    for (int t = 0; t < told.size(); t++) {
      double score = 1 / (1 + Math.exp(MIDDLE - odds[t]));
      if (!isEnglish && NamedThings.sharedInAnyLanguage(told.get(t).text(), item.text()) == 0) {
        // the models read English: what is near otherwise is near by its language
        score *= UNNAMED;
      } else if (!NamedThings.isNamed(told.get(t), item.text())) {
        score = Math.min(score, UNNAMED);
      }
      scored.add(new Scored(told.get(t), score));
    }
    scored.sort(
        Comparator.comparingDouble((Scored s) -> -s.score()).thenComparing(s -> s.trait().id()));
    addWords(scored, item, spoken);
    // the stance costs more than all the rest, so it is guessed for those that are shown alone
    var suggested =
        scored.stream()
            .limit(MOST_TRAITS)
            .map(s ->
                new Suggested(s.trait(), StanceCues.of(s.trait(), item.text(), relief), s.score()))
            .toList();
    return new Suggestion(item.id(), persona, suggested);
  }

  /// Puts the words of a persona that the item has behind the likeliest traits, and those that it
  /// lacks last.
  private static void addWords(List<Scored> scored, Item item, SpokenWords spoken) {
    int behind = Math.min(SURER, scored.size());
    double score = behind == 0 ? LIKELY : scored.get(behind - 1).score();
    var used = spoken.in(item.text());
    scored.addAll(behind, used.stream().map(trait -> new Scored(trait, score)).toList());
    spoken.all().stream()
        .filter(trait -> !used.contains(trait))
        .forEach(trait -> scored.add(new Scored(trait, 0)));
  }
}
