package io.personaassistant.drafting;

import io.personaassistant.evidence.TraitEvidence;
import io.personaassistant.text.Similarity;
import io.personaassistant.text.Words;
import java.util.List;
import java.util.Set;

/// How far two personas are the same by their records: traits that say the same, and evidence that
/// both rest on. English.
final class Likeness {
  /// Traits are alike when they share this much of the shorter one's words.
  private static final double ALIKE = 0.6;

  private Likeness() {}

  /// What two personas share, 0 to 100 %: the larger of the shares of traits and of linked items,
  /// each by the persona that has fewer.
  static int percent(Material one, Material other) {
    return Math.max(traits(one, other), items(one, other));
  }

  /// Whether two traits are of one kind and say the same.
  static boolean alike(TraitEvidence one, TraitEvidence other) {
    return one.trait().kind() == other.trait().kind()
        && Similarity.containment(words(one), words(other)) >= ALIKE;
  }

  private static Set<String> words(TraitEvidence trait) {
    return Set.copyOf(Words.content(trait.trait().text()));
  }

  private static int traits(Material one, Material other) {
    boolean oneHasFewer = one.traits().size() <= other.traits().size();
    var fewer = oneHasFewer ? one : other;
    var more = oneHasFewer ? other : one;
    long shared =
        fewer.traits().stream()
            .filter(t -> more.traits().stream().anyMatch(o -> alike(t, o)))
            .count();
    return share(shared, fewer.traits().size());
  }

  private static int items(Material one, Material other) {
    Set<String> a = StoredAnswers.idsOf(one.traits());
    Set<String> b = StoredAnswers.idsOf(other.traits());
    long shared = a.stream().filter(b::contains).count();
    return share(shared, Math.min(a.size(), b.size()));
  }

  private static int share(long part, int whole) {
    return whole == 0 ? 0 : (int) Math.round(100.0 * part / whole);
  }

  /// The traits of one persona that each of the others has too.
  static List<TraitEvidence> shared(Material one, List<Material> others) {
    return one.traits().stream()
        .filter(t -> others.stream().allMatch(o -> o.traits().stream().anyMatch(x -> alike(t, x))))
        .toList();
  }
}
