package io.personaassistant.evidence;

import io.personaassistant.evidence.SuggestionStore.Item;
import io.personaassistant.persona.Persona;
import io.personaassistant.persona.Trait;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.IntStream;

/// How likely each item is about each trait: by what it means, and by who says it. Immutable.
final class TraitShares {
  /// A persona that is not likely at all may still be the one.
  private static final double LEAST = 1e-3;

  private final List<String> slugs;
  private final TraitDirections directions;
  private final double[][] raw;
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
    directions = likeness.directions(traits, links);
    raw = likeness.ofItems(items, traits, directions);
    levels = new Levels(raw);
    odds = new double[raw.length][];
    shares = new double[raw.length][];
    var near = Arrays.stream(raw).map(levels::level).toArray(double[][]::new);
    var guess = new PersonaGuess(personas, traits, likeness, items, near);
    slugs = personas.stream().map(Persona::slug).toList();
    for (int i = 0; i < odds.length; i++) {
      shares[i] = guess.of(i);
      odds[i] = near[i];
      for (int t = 0; t < near[i].length; t++) {
        int persona = slugs.indexOf(traits.get(t).persona());
        odds[i][t] += Math.log((persona < 0 ? 0 : shares[i][persona]) + LEAST);
      }
    }
  }

  /// Before it is compared with what is usual, how near each item is to each trait.
  double[] near(int item) {
    return raw[item];
  }

  /// Tells how much nearer a vector is to each trait than items usually are, in their deviations;
  /// keeps nothing of the items.
  Function<float[], double[]> level() {
    var usual = levels;
    var towards = directions;
    return vector -> usual.level(towards.of(vector));
  }

  /// The slug of the persona that is more likely than not; empty where none is.
  Optional<String> persona(int item) {
    return IntStream.range(0, slugs.size())
        .filter(p -> shares[item][p] >= 0.5)
        .mapToObj(slugs::get)
        .findFirst();
  }

  /// The logarithm of how likely each trait is, beside a constant.
  double[] odds(int item) {
    return odds[item];
  }
}
