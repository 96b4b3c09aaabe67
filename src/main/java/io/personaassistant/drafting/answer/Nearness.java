package io.personaassistant.drafting.answer;

import io.personaassistant.drafting.type.Topics;
import io.personaassistant.evidence.Evidence;
import io.personaassistant.evidence.TraitEvidence;
import io.personaassistant.evidence.TraitStatus;
import io.personaassistant.persona.TraitKind;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/// Which traits of some personas a text touches, by the words that text, trait and linked evidence
/// share: two at least, or a rare one where the text is as short as the name of a feature. It
/// finds, it does not judge. English. For one answer; not thread-safe.
public final class Nearness {
  /// A single shared word counts only when at most this share of the records has it.
  private static final double RARE = 0.06;

  /// In a longer text some rare word is always shared by chance.
  private static final int FEW_TOPICS = 4;

  /// The same for what a trait itself says: it is one sentence about one thing.
  private static final int FEW_FOR_TRAIT = 8;

  private static final double OF_ITEM = 0.5;
  private static final double HALF = 0.5;

  /// A thing that has a name is hardly named by chance.
  private static final double NAMED = 1.5;

  private final Map<String, Double> weights = new HashMap<>();
  private final Map<String, Evidence> items = new HashMap<>();
  private double rare;
  private double unknown;

  /// A trait that a text touches.
  ///
  /// @param score higher is nearer; compares only within one answer
  /// @param direct the trait itself shares words with the text, not only what is linked to it
  /// @param supports the effective items for it, nearest to the text first
  /// @param contradicts the effective items against it, nearest first
  /// @param touching how many of the supports share words with the text
  /// @param touchingAgainst how many of the contradicting items do
  public record Near(
      Material material,
      TraitEvidence trait,
      double score,
      boolean direct,
      List<Evidence> supports,
      List<Evidence> contradicts,
      int touching,
      int touchingAgainst) {
    /// The items that speak of the text: of a trait that does, all that support it.
    public List<Evidence> evidence() {
      return direct ? supports : supports.subList(0, touching);
    }

    /// Whether no fewer items that speak of the text are against the trait than for it.
    public boolean isArguedAgainst() {
      return touchingAgainst > 0 && touchingAgainst >= touching;
    }

    /// The persona's name.
    public String who() {
      return material.persona().name();
    }

    /// The trait's text.
    public String text() {
      return trait.trait().text();
    }
  }

  /// @param linked every item that is linked to a trait of the personas
  public Nearness(List<Material> materials, Collection<Evidence> linked) {
    linked.forEach(item -> items.put(item.id(), item));
    var texts = new ArrayList<String>();
    materials.forEach(m -> m.traits().forEach(t -> texts.add(t.trait().text())));
    items.values().forEach(item -> texts.add(item.text()));
    var seen = new HashMap<String, Integer>();
    for (var text : texts) {
      Topics.of(text).forEach(stem -> seen.merge(stem, 1, Integer::sum));
    }
    seen.forEach((stem, count) -> weights.put(stem, Math.log((texts.size() + 1.0) / count)));
    // as if half a record had it
    unknown = Math.log(2 * (texts.size() + 1.0));
    rare = texts.isEmpty() ? 0 : Math.log((texts.size() + 1.0) / Math.max(1, RARE * texts.size()));
  }

  /// The traits of one persona that the text touches, nearest first.
  public List<Near> of(Material material, String text) {
    var wanted = new LinkedHashSet<>(Topics.of(text));
    // names are what the text speaks of, not what it says
    wanted.removeAll(Topics.of(material.persona().name()));
    var near = new ArrayList<Near>();
    for (var trait : material.traits()) {
      if (trait.trait().kind() == TraitKind.DEMOGRAPHIC) {
        continue;
      }
      double own = score(wanted, trait.trait().text(), FEW_FOR_TRAIT, 0);
      var supports = effective(trait.supports(), wanted, material);
      var contradicts = effective(trait.contradicts(), wanted, material);
      double ofItem = Math.max(best(wanted, supports), best(wanted, contradicts));
      double score = own + OF_ITEM * ofItem;
      if (own > 0 || ofItem > 0) {
        near.add(
            new Near(
                material,
                trait,
                score,
                own > 0,
                supports,
                contradicts,
                touching(wanted, supports),
                touching(wanted, contradicts)));
      }
    }
    near.sort(
        Comparator.comparingDouble(Near::score)
            .reversed()
            .thenComparing(n -> n.trait().status())
            .thenComparing(n -> n.trait().trait().id()));
    return near;
  }

  private int touching(Set<String> wanted, List<Evidence> among) {
    return (int) among.stream().filter(i -> score(wanted, i.text()) > 0).count();
  }

  private double best(Set<String> wanted, List<Evidence> among) {
    return among.stream().mapToDouble(item -> score(wanted, item.text())).max().orElse(0);
  }

  private List<Evidence> effective(List<String> ids, Set<String> wanted, Material material) {
    return ids.stream()
        .filter(items::containsKey)
        .map(items::get)
        .filter(item -> item.isEffective(material.today()))
        .sorted(
            Comparator.comparingDouble((Evidence item) -> -score(wanted, item.text()))
                .thenComparing(Evidence::date, Comparator.reverseOrder())
                .thenComparing(Evidence::id))
        .toList();
  }

  private double score(Set<String> wanted, String text) {
    return score(wanted, text, FEW_TOPICS, HALF);
  }

  /// The weight of the shared words; 0 when it may be chance.
  ///
  /// @param few of how many topics at most one rare word is enough
  /// @param least how much of the text a single rare word must be: an item that has one is about
  ///   many things, a trait is about one
  private double score(Set<String> wanted, String text, int few, double least) {
    var shared = new HashSet<>(Topics.of(text));
    shared.retainAll(wanted);
    double most = 0;
    double sum = 0;
    for (var stem : shared) {
      double weight = weights.getOrDefault(stem, 0.0);
      most = Math.max(most, weight);
      sum += weight;
    }
    boolean named = wanted.size() <= few && most >= rare && sum >= least * weight(wanted);
    return Topics.signals(text, wanted) >= 2 || named ? sum : 0;
  }

  /// What all of these words weigh together; one that no record has weighs more than any other.
  private double weight(Set<String> words) {
    return words.stream().mapToDouble(w -> weights.getOrDefault(w, unknown)).sum();
  }

  /// Whether a text speaks of a topic: it has more than half of what the topic's words weigh, or
  /// signals that are hardly chance and a quarter. A word that no record has weighs most, a thing
  /// that has a name of its own more than a word.
  public boolean speaks(Set<String> topic, String text) {
    var own = Topics.of(text);
    double all = 0;
    double shared = 0;
    for (var word : topic) {
      double weight = weights.getOrDefault(word, unknown) * (Topics.isNamed(word) ? NAMED : 1);
      all += weight;
      shared += own.contains(word) ? weight : 0;
    }
    return 2 * shared > all || 4 * shared >= all && Topics.signals(text, topic) >= 2;
  }

  /// Traits that may be built on, those with evidence against as much as for them last.
  public static boolean holds(TraitEvidence trait) {
    return trait.status() == TraitStatus.VALIDATED || trait.status() == TraitStatus.WEAK;
  }
}
