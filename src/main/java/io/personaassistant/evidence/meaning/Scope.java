package io.personaassistant.evidence.meaning;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.LongPredicate;

/// What a search is about: everything, or one persona.
///
/// @param items the numbers of the items that may be found
/// @param topics the texts of the traits that are its own; empty where all are
public record Scope(LongPredicate items, Optional<Set<String>> topics) {
  /// Everything on record.
  public static final Scope ALL = of(_ -> true);

  /// Items of others that are this much nearer than those in scope are what a text asks for. With
  /// it 47 of the 48 labelled queries that were answered from a persona's own records still are; of
  /// 547 that were asked of another persona instead, 269 are answered and not 408.
  private static final double MUCH_NEARER = 0.05;

  /// Some of everything on record, whoever it is about.
  public static Scope of(LongPredicate items) {
    return new Scope(items, Optional.empty());
  }

  boolean isAll() {
    return topics.isEmpty();
  }

  /// Who must say that the records hold anything on a text: all traits with the items in scope,
  /// and, where others hold what is much nearer to it, the traits in scope too.
  ///
  /// @param nearest the items in scope that are nearest to it
  /// @param ofAll the nearest of all items
  List<FirstLook.Judge> judges(
      SoughtText text,
      Vectors vectors,
      TopicVectors all,
      List<Vectors.Near> nearest,
      List<Vectors.Near> ofAll) {
    var vector = text.reading().vector();
    var near = nearest.stream().limit(NearestOnRecord.LOOKED_AT).toList();
    var records = new NearestOnRecord(vectors, all, text.model());
    var first = new FirstLook.Judge(records, records.nearness(vector, text.words(), near));
    if (isAll() || records.items(vector, ofAll) - records.items(vector, near) <= MUCH_NEARER) {
      return List.of(first);
    }
    var own = new NearestOnRecord(vectors, all.only(topics.orElse(Set.of())), text.model());
    return List.of(first, new FirstLook.Judge(own, own.nearness(vector, text.words(), near)));
  }
}
