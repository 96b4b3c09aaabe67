package io.personaassistant.evidence.meaning;

import java.util.List;
import java.util.Map;
import java.util.function.Function;

/// What a search by whole texts found. A closer look runs the model, which no transaction should
/// wait for, so it is a step of its own. For one search; not thread-safe.
public final class FirstLook {
  private final Reading asked;
  private final List<Vectors.Near> found;
  private final double weight;
  private final NearestOnRecord records;
  private final double nearness;
  private final CloseReading close;
  private final Embedder model;
  private Map<Long, String> texts = Map.of();

  /// What is near to a text.
  ///
  /// @param items the numbers of items in the file, the nearest first
  /// @param isAny whether they are so near that the records hold something on it
  public record Nearest(List<Long> items, boolean isAny) {}

  /// @param weight what a cosine of pieces counts against a score of what was found
  /// @param nearness how near the records are, as vectors of whole texts tell
  FirstLook(
      Reading asked,
      List<Vectors.Near> found,
      double weight,
      NearestOnRecord records,
      double nearness,
      CloseReading close,
      Embedder model) {
    this.asked = asked;
    this.found = found;
    this.weight = weight;
    this.records = records;
    this.nearness = nearness;
    this.close = close;
    this.model = model;
  }

  /// Takes the texts of the first items, which a closer look needs.
  ///
  /// @param texts of the items with these numbers
  void read(Function<List<Long>, Map<Long, String>> texts) {
    this.texts =
        texts.apply(found.stream().map(Vectors.Near::owner).limit(CloseReading.LOOKED_AT).toList());
  }

  /// Looks at the first ones once more, piece by piece; needs no database.
  public Nearest closely() {
    var looked = close.look(asked.pieces(), found, texts, model, weight);
    return new Nearest(
        looked.items().stream().map(Vectors.Near::owner).toList(),
        records.isAny(nearness, asked, looked.pieces()));
  }
}
