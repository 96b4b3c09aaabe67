package io.personaassistant.evidence.search;

import io.personaassistant.evidence.meaning.MeaningIndex;
import io.personaassistant.evidence.search.SuggestionStore.Item;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.jdbi.v3.core.Handle;

/// What items mean, an answer together with what was asked: "the chat of class 3b" alone tells
/// nobody how somebody hears of changes.
final class ItemMeanings {
  /// What a question counts beside the answer.
  private static final float ASKED = 0.5f;

  private final MeaningIndex meanings;
  private final Handle handle;
  private final Map<Long, float[]> asked = new HashMap<>();

  /// @param vector what a text means
  ItemMeanings(
      MeaningIndex meanings,
      Handle handle,
      List<Item> items,
      Function<String, Optional<float[]>> vector) {
    this.meanings = meanings;
    this.handle = handle;
    items.stream()
        .filter(item -> !item.asked().isEmpty())
        .forEach(item -> vector.apply(item.asked()).ifPresent(v -> asked.put(item.number(), v)));
  }

  /// Hands over the vector of every item that has one, 1 long.
  void each(MeaningIndex.Sink sink) {
    meanings.each(
        handle,
        (item, vector) -> {
          var question = asked.get(item);
          if (question != null) {
            TraitDirections.add(vector, question, ASKED);
            TraitDirections.unit(vector);
          }
          sink.take(item, vector);
        });
  }
}
