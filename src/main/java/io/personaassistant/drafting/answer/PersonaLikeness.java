package io.personaassistant.drafting.answer;

import io.personaassistant.evidence.TraitEvidence;
import io.personaassistant.text.Similarity;
import io.personaassistant.text.Words;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/// How far two personas are the same by their records: traits that say the same, and evidence that
/// both rest on. English.
public final class PersonaLikeness {
  /// Traits are alike when they share this much of the shorter one's words.
  private static final double ALIKE = 0.6;

  private PersonaLikeness() {}

  /// What two personas share, 0 to 100 %: the larger of the shares of traits and of linked items,
  /// each by the persona that has fewer.
  public static int percent(Material one, Material other) {
    return percent(one.traits(), other.traits());
  }

  private static int percent(List<TraitEvidence> one, List<TraitEvidence> other) {
    return Math.max(traits(one, other), items(one, other));
  }

  /// The other active personas, those first that are most like this one: by what they share, then
  /// by the words of their traits.
  public static List<ContrastPersona> nearestFirst(Material material) {
    var own = material.traits();
    var said = words(own);
    return material.others().stream()
        .sorted(
            Comparator.comparingInt((ContrastPersona o) -> -percent(own, o.traits()))
                .thenComparingDouble(o -> -Similarity.containment(said, words(o.traits()))))
        .toList();
  }

  private static Set<String> words(List<TraitEvidence> traits) {
    var words = new HashSet<String>();
    traits.forEach(t -> words.addAll(words(t)));
    return words;
  }

  /// Whether two traits are of one kind and say the same.
  public static boolean alike(TraitEvidence one, TraitEvidence other) {
    return one.trait().kind() == other.trait().kind()
        && Similarity.containment(words(one), words(other)) >= ALIKE;
  }

  private static Set<String> words(TraitEvidence trait) {
    return Set.copyOf(Words.content(trait.trait().text()));
  }

  private static int traits(List<TraitEvidence> one, List<TraitEvidence> other) {
    boolean oneHasFewer = one.size() <= other.size();
    var fewer = oneHasFewer ? one : other;
    var more = oneHasFewer ? other : one;
    long shared = fewer.stream().filter(t -> more.stream().anyMatch(o -> alike(t, o))).count();
    return share(shared, fewer.size());
  }

  private static int items(List<TraitEvidence> one, List<TraitEvidence> other) {
    Set<String> a = TraitEvidence.itemsOf(one);
    Set<String> b = TraitEvidence.itemsOf(other);
    long shared = a.stream().filter(b::contains).count();
    return share(shared, Math.min(a.size(), b.size()));
  }

  private static int share(long part, int whole) {
    return whole == 0 ? 0 : (int) Math.round(100.0 * part / whole);
  }

  /// The traits of one persona that each of the others has too.
  public static List<TraitEvidence> shared(Material one, List<Material> others) {
    return one.traits().stream()
        .filter(t -> others.stream().allMatch(o -> o.traits().stream().anyMatch(x -> alike(t, x))))
        .toList();
  }
}
