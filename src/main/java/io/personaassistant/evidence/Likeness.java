package io.personaassistant.evidence;

import io.personaassistant.evidence.SuggestionStore.Item;
import io.personaassistant.evidence.meaning.MeaningIndex;
import io.personaassistant.text.Recent;
import java.util.List;
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

  /// For each item in order how alike it is to each of the texts.
  double[][] ofItems(List<Item> items, List<String> texts) {
    var columns = texts.stream().map(this::vector).flatMap(Optional::stream).toList();
    var stored = meanings.likeness(handle, columns);
    var others = texts.stream().map(Likeness::stems).toList();
    return items.stream()
        .map(item -> {
          var row = stored.get(item.number());
          return row == null ? byWords(item.text(), others) : row;
        })
        .toArray(double[][]::new);
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

  /// The vector of a text; empty as long as the models are not loaded.
  Optional<float[]> vector(String text) {
    return meanings.models().now().map(model -> vectors.of(text, model::embed));
  }

  /// The product of two vectors, the cosine where both are 1 long.
  static double product(float[] one, float[] other) {
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
