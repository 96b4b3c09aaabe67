package io.personaassistant.evidence;

import io.personaassistant.evidence.SuggestionStore.Item;
import io.personaassistant.evidence.meaning.MeaningIndex;
import io.personaassistant.persona.Trait;
import io.personaassistant.text.Recent;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jdbi.v3.core.Handle;

/// How alike texts are: by what they mean where the models are loaded, else by shared words.
final class Likeness {
  private final MeaningIndex meanings;
  private final Handle handle;
  private final Recent<float[]> vectors;

  /// @param vectors what texts came to before
  Likeness(MeaningIndex meanings, Handle handle, Recent<float[]> vectors) {
    this.meanings = meanings;
    this.handle = handle;
    this.vectors = vectors;
  }

  /// For each item in order how near it is to each trait: by meaning where it has a vector, else by
  /// words.
  double[][] ofItems(List<Item> items, List<Trait> traits, TraitDirections directions) {
    var stored = directions.ofItems(meanings, handle);
    var others = traits.stream().map(trait -> stems(trait.text())).toList();
    return items.stream()
        .map(item -> {
          var row = stored.get(item.number());
          return row == null ? byWords(item.text(), others) : row;
        })
        .toArray(double[][]::new);
  }

  /// Where traits point, with the ids of those that each item is linked to, by its number.
  TraitDirections directions(List<Trait> traits, Map<Long, Set<String>> links) {
    var texts = traits.stream().map(t -> vector(t.text())).flatMap(Optional::stream).toList();
    var ids = traits.stream().map(Trait::id).toList();
    var places = new HashMap<Long, Set<Integer>>();
    links.forEach((item, linked) ->
        places.put(
            item,
            linked.stream().map(ids::indexOf).filter(at -> at >= 0).collect(Collectors.toSet())));
    return new TraitDirections(meanings, handle, texts, places);
  }

  /// How alike a text is to each of the others.
  double[] of(String text, List<String> others) {
    var own = vector(text);
    if (own.isEmpty()) {
      return byWords(text, others.stream().map(Likeness::stems).toList());
    }
    return others.stream()
        .mapToDouble(other -> product(own.get(), vector(other).orElseThrow()))
        .toArray();
  }

  private Optional<float[]> vector(String text) {
    return meanings.models().now().map(model -> vectors.of(text, model::embed));
  }

  private static double product(float[] one, float[] other) {
    double sum = 0;
    for (int i = 0; i < one.length; i++) {
      sum += one[i] * other[i];
    }
    return sum;
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
    return Words.content(text).stream()
        .map(word -> word.substring(0, Math.min(5, word.length())))
        .collect(Collectors.toSet());
  }
}
