package io.personaassistant.evidence.search;

import io.personaassistant.evidence.search.SuggestionStore.Item;
import io.personaassistant.persona.Persona;
import io.personaassistant.persona.Trait;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/// How likely each item is about each trait: by what it means, and by who says it. Immutable.
final class TraitShares {
  /// A persona that is not likely at all may still be the one.
  private static final double LEAST = 1e-3;

  private static final double POSSIBLE = 0.15;

  private final List<String> slugs;
  private final List<Trait> traits;
  private final TraitDirections directions;
  private final double[][] near;
  private final double[][] odds;
  private final double[][] shares;
  private final Levels levels;

  /// @param traits of these personas
  /// @param items all that there are, since what others say tells what is usual
  /// @param links the ids of the traits that each item is linked to, by its number
  TraitShares(
      List<Persona> personas,
      List<Trait> traits,
      List<Item> items,
      Map<Long, Set<String>> links,
      Likeness likeness) {
    this.slugs = personas.stream().map(Persona::slug).toList();
    this.traits = traits;
    this.odds = new double[items.size()][];
    this.shares = new double[items.size()][];
    var texts =
        Stream.concat(
                traits.stream().map(Trait::text), personas.stream().map(PersonaGuess::description))
            .toList();
    var told = likeness.directions(texts, traits, links);
    guess(personas, likeness, items, likeness.ofItems(items, texts, told));
    // what items are likely about tells more of the traits, and these then more of the items
    directions = likeness.learnt(told, items, odds);
    near = likeness.ofItems(items, texts, directions);
    levels = guess(personas, likeness, items, near);
  }

  /// @return what is usual among the items
  private Levels guess(
      List<Persona> personas, Likeness likeness, List<Item> items, double[][] raw) {
    var usual = new Levels(raw);
    var leveled = Arrays.stream(raw).map(usual::level).toArray(double[][]::new);
    var guess = new PersonaGuess(personas, traits, likeness, items, leveled);
    for (int i = 0; i < odds.length; i++) {
      shares[i] = guess.of(i);
      odds[i] = Arrays.copyOf(leveled[i], traits.size());
      for (int t = 0; t < odds[i].length; t++) {
        int persona = slugs.indexOf(traits.get(t).persona());
        odds[i][t] += Math.log((persona < 0 ? 0 : shares[i][persona]) + LEAST);
      }
    }
    return usual;
  }

  /// Before it is compared with what is usual, how near each item is to each trait.
  double[] near(int item) {
    return Arrays.copyOf(near[item], traits.size());
  }

  /// Tells how much nearer a vector is to each trait than items usually are, in their deviations;
  /// keeps nothing of the items.
  Function<float[], double[]> level() {
    var usual = levels;
    var towards = directions;
    int told = traits.size();
    return vector -> Arrays.copyOf(usual.level(towards.of(vector)), told);
  }

  /// The slug of the persona that is more likely than not; empty where none is.
  Optional<String> persona(int item) {
    return IntStream.range(0, slugs.size())
        .filter(p -> shares[item][p] >= 0.5)
        .mapToObj(slugs::get)
        .findFirst();
  }

  /// The slugs of the personas that an item may well be about, though another may be likelier.
  Set<String> possible(int item) {
    return IntStream.range(0, slugs.size())
        .filter(p -> shares[item][p] >= POSSIBLE)
        .mapToObj(slugs::get)
        .collect(Collectors.toSet());
  }

  /// The logarithm of how likely each trait is, beside a constant.
  double[] odds(int item) {
    return odds[item];
  }
}
