package io.personaassistant.evidence.search;

import io.personaassistant.evidence.PlainWords;
import io.personaassistant.evidence.meaning.DotProduct;
import io.personaassistant.evidence.meaning.MeaningIndex;
import io.personaassistant.evidence.search.SuggestionStore.Item;
import io.personaassistant.persona.Trait;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jdbi.v3.core.Handle;

/// How alike texts are: by what they mean where the models are loaded, else by shared words.
final class Likeness {
  /// How much more the likeliest trait counts when an item is learnt from.
  private static final double SURE = 1.5;

  private final ItemMeanings meanings;
  private final Function<String, Optional<float[]>> vector;

  /// @param vector what a text means; always empty for a comparison by words
  Likeness(
      MeaningIndex meanings,
      Handle handle,
      List<Item> items,
      Function<String, Optional<float[]>> vector) {
    this.meanings = new ItemMeanings(meanings, handle, items, vector);
    this.vector = vector;
  }

  /// For each item in order how near it is to each text: by meaning where it has a vector, else by
  /// words.
  ///
  /// @param directions where the texts point
  double[][] ofItems(List<Item> items, List<String> texts, TraitDirections directions) {
    var stored = directions.ofItems(meanings);
    var others = texts.stream().map(Likeness::stems).toList();
    return items.stream()
        .map(item -> {
          var row = stored.get(item.number());
          return row == null ? byWords(item.asked() + " " + item.text(), others) : row;
        })
        .toArray(double[][]::new);
  }

  /// Where texts point, of which the first are those of traits.
  ///
  /// @param links the ids of the traits that each item is linked to, by its number
  TraitDirections directions(List<String> texts, List<Trait> traits, Map<Long, Set<String>> links) {
    var vectors = texts.stream().map(vector).flatMap(Optional::stream).toList();
    var ids = traits.stream().map(Trait::id).toList();
    var places = new HashMap<Long, Set<Integer>>();
    links.forEach((item, linked) ->
        places.put(
            item,
            linked.stream().map(ids::indexOf).filter(at -> at >= 0).collect(Collectors.toSet())));
    return new TraitDirections(meanings, vectors, places);
  }

  /// The same, learnt from the items that nobody linked: from what they are likely about.
  ///
  /// @param odds the logarithm of how likely each item is about each trait
  TraitDirections learnt(TraitDirections directions, List<Item> items, double[][] odds) {
    var rows = new HashMap<Long, Integer>();
    for (int i = 0; i < items.size(); i++) {
      if (items.get(i).linked().isEmpty()) {
        rows.put(items.get(i).number(), i);
      }
    }
    return directions.towards(
        meanings,
        number -> {
          var row = rows.get(number);
          return row == null ? new double[0] : PersonaGuess.soft(odds[row], SURE);
        });
  }

  /// Whether texts are compared by what they mean.
  boolean isByMeaning() {
    return vector.apply("").isPresent();
  }

  /// How alike a text is to each of the others.
  double[] of(String text, List<String> others) {
    var own = vector.apply(text);
    if (own.isEmpty()) {
      return byWords(text, others.stream().map(Likeness::stems).toList());
    }
    return others.stream()
        .mapToDouble(other -> DotProduct.of(own.get(), vector.apply(other).orElseThrow()))
        .toArray();
  }

  private static double[] byWords(String text, List<Set<String>> others) {
    var own = stems(text);
    return others.stream()
        .mapToDouble(other -> {
          long shared = own.stream().filter(other::contains).count();
          return shared / Math.sqrt(Math.max(1.0, (double) own.size() * other.size()));
        })
        .toArray();
  }

  private static Set<String> stems(String text) {
    return PlainWords.content(text).stream()
        .map(word -> word.substring(0, Math.min(5, word.length())))
        .collect(Collectors.toSet());
  }
}
