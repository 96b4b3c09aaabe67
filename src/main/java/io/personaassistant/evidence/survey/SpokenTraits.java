package io.personaassistant.evidence.survey;

import io.personaassistant.evidence.meaning.DotProduct;
import io.personaassistant.evidence.meaning.Embedder;
import io.personaassistant.persona.Trait;
import io.personaassistant.persona.TraitKind;
import io.personaassistant.text.Words;
import java.util.Collection;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/// Which traits a text speaks of: by two words of meaning that both have, or by all of a short
/// trait, and by what they mean where a model is loaded. English. Not thread-safe.
public final class SpokenTraits {
  /// On the sample research 46 of the 56 items that are this near to their nearest trait are linked
  /// to it; two that have nothing in common are this near in 4 of 1,000 pairs.
  private static final double ALIKE = 0.6;

  /// Longer lists would take minutes; their further texts are compared by words.
  private static final int MOST_READ = 2_000;

  private static final int SHARED = 2;

  /// So much of a word is the same in "recruiting" and "recruitment".
  private static final int STEM = 6;

  private static final Set<TraitKind> SAID =
      EnumSet.of(
          TraitKind.GOAL,
          TraitKind.PAIN,
          TraitKind.BEHAVIOUR,
          TraitKind.TOOL,
          TraitKind.DECISION,
          TraitKind.MOTIVATION,
          TraitKind.OBJECTION,
          TraitKind.VOCABULARY);

  private final Optional<Embedder> model;
  private final Map<String, float[]> known = new HashMap<>();
  private final Map<String, Set<String>> stems = new HashMap<>();
  private String lastText = "";
  private Optional<float[]> last = Optional.empty();
  private int read;

  /// @param model empty to go by words alone
  public SpokenTraits(Optional<Embedder> model) {
    this.model = model;
  }

  /// The traits that people speak of in their own words.
  public static List<Trait> sayable(Collection<Trait> traits) {
    return traits.stream().filter(t -> SAID.contains(t.kind())).toList();
  }

  /// Those of the traits that the text speaks of, the nearest first.
  public List<Trait> of(Collection<Trait> traits, String text) {
    var nearness = new HashMap<Trait, Double>();
    var own = stems(text);
    var vector = vector(text);
    for (var trait : traits) {
      var words = stems.computeIfAbsent(trait.text(), SpokenTraits::stems);
      long shared = words.stream().filter(own::contains).count();
      double near =
          !words.isEmpty() && shared >= Math.min(SHARED, words.size())
              ? 1 + shared / (double) words.size()
              : 0;
      if (vector.isPresent()) {
        double alike = DotProduct.of(vector.get(), ofTrait(trait.text()));
        near += alike >= ALIKE ? alike : 0;
      }
      if (near > 0) {
        nearness.put(trait, near);
      }
    }
    return nearness.entrySet().stream()
        .sorted(
            Comparator.comparingDouble((Map.Entry<Trait, Double> e) -> -e.getValue())
                .thenComparing(e -> e.getKey().id()))
        .map(Map.Entry::getKey)
        .toList();
  }

  /// One text is compared with several personas after each other.
  private Optional<float[]> vector(String text) {
    if (model.isEmpty() || text.equals(lastText)) {
      return last;
    }
    lastText = text;
    last = read++ < MOST_READ ? model.map(m -> m.embed(text)) : Optional.empty();
    return last;
  }

  private float[] ofTrait(String text) {
    return known.computeIfAbsent(text, t -> model.orElseThrow().embed(t));
  }

  private static Set<String> stems(String text) {
    return Words.content(text).stream()
        .map(word -> word.substring(0, Math.min(STEM, word.length())))
        .collect(Collectors.toSet());
  }
}
