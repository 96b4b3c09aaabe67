package io.personaassistant.evidence.meaning;

import java.util.List;
import java.util.Map;
import java.util.function.Function;

/// What a search by whole texts found. A closer look runs the model, which no transaction should
/// wait for, so it is a step of its own. For one search; not thread-safe.
public final class FirstLook {
  private final TextMeaning asked;
  private final List<Vectors.Near> found;
  private final double weight;
  private final List<Judge> judges;
  private final CloseReading close;
  private final Embedder model;
  private Map<Long, String> texts = Map.of();

  /// What is near to a text.
  ///
  /// @param items the numbers of items in the file, the nearest first
  /// @param isAny whether they are so near that the records hold something on it
  public record Nearest(List<Long> items, boolean isAny) {}

  /// Tells whether records hold anything on a text.
  ///
  /// @param nearness how near they are, as vectors of whole texts tell
  record Judge(NearestOnRecord records, double nearness) {
    private boolean isAny(TextMeaning asked, List<Pieces> found) {
      return records.isAny(nearness, asked, found);
    }
  }

  /// @param weight what a cosine of pieces counts against a score of what was found
  /// @param judges all of them must say that the records hold something on the text
  FirstLook(
      TextMeaning asked,
      List<Vectors.Near> found,
      double weight,
      List<Judge> judges,
      CloseReading close,
      Embedder model) {
    this.asked = asked;
    this.found = found;
    this.weight = weight;
    this.judges = judges;
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
        judges.stream().allMatch(judge -> judge.isAny(asked, looked.pieces())));
  }
}
