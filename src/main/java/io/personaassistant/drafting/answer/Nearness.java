package io.personaassistant.drafting.answer;

import io.personaassistant.drafting.type.Compounds;
import io.personaassistant.drafting.type.Topics;
import io.personaassistant.evidence.Evidence;
import io.personaassistant.evidence.TraitEvidence;
import io.personaassistant.evidence.TraitStatus;
import io.personaassistant.persona.TraitKind;
import io.personaassistant.text.Words;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/// Which traits of some personas a text touches, by the words that text, trait and linked evidence
/// share: two at least, or a rare one where the text is as short as the name of a feature. Words
/// that every trade has are nothing alone, and of what a hyphen joins all must be shared. It finds,
/// it does not judge. English. For one answer; not thread-safe.
public final class Nearness {
  /// A single shared word counts only when at most this share of the records has it.
  private static final double RARE = 0.06;

  /// In a longer text some rare word is always shared by chance.
  private static final int FEW_TOPICS = 4;

  /// The same for what a trait itself says: it is one sentence about one thing.
  private static final int FEW_FOR_TRAIT = 8;

  /// In few records a word may be in so many and still be rare.
  private static final int RARE_IN_FEW = 6;

  /// How much of the text a single word must be that a trait shares with it.
  private static final double FIFTH = 0.2;

  private static final double OF_ITEM = 0.5;
  private static final double HALF = 0.5;
  private static final double QUARTER = 0.25;

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
  /// @param akin it shares one at least, which may be chance
  /// @param supports the effective items for it, nearest to the text first
  /// @param contradicts the effective items against it, nearest first
  /// @param touching how many of the supports share words with the text
  /// @param touchingAgainst how many of the contradicting items do
  public record Near(
      Material material,
      TraitEvidence trait,
      double score,
      boolean direct,
      boolean akin,
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

    /// Whether nothing but one count speaks of the text. It names all that was asked, and is linked
    /// to the trait for one part of it, of which the trait says nothing.
    public boolean isByOneCount() {
      var items = touching > 0 ? supports : contradicts;
      return !akin && touching + touchingAgainst == 1 && !items.getFirst().isSaid();
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
    rare =
        texts.isEmpty()
            ? 0
            : Math.log((texts.size() + 1.0) / Math.max(RARE_IN_FEW, RARE * texts.size()));
  }

  /// The traits of one persona that the text touches, nearest first.
  public List<Near> of(Material material, String text) {
    var topics = new LinkedHashSet<>(Topics.of(text));
    // names are what the text speaks of, not what it says
    topics.removeAll(Topics.of(material.persona().name()));
    var wanted = new Wanted(topics, Compounds.of(text), Words.content(text));
    var near = new ArrayList<Near>();
    for (var trait : material.traits()) {
      if (trait.trait().kind() == TraitKind.DEMOGRAPHIC) {
        continue;
      }
      double own = score(wanted, trait.trait().text(), FEW_FOR_TRAIT, FIFTH);
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
                Topics.common(trait.trait().text(), topics) > 0,
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

  private int touching(Wanted wanted, List<Evidence> among) {
    return (int) among.stream().filter(i -> score(wanted, i.text()) > 0).count();
  }

  private double best(Wanted wanted, List<Evidence> among) {
    return among.stream().mapToDouble(item -> score(wanted, item.text())).max().orElse(0);
  }

  private List<Evidence> effective(List<String> ids, Wanted wanted, Material material) {
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

  private double score(Wanted wanted, String text) {
    return score(wanted, text, FEW_TOPICS, HALF);
  }

  /// The weight of the shared words; 0 when it may be chance.
  ///
  /// @param few of how many topics at most one rare word is enough
  /// @param least how much of the text a single rare word must be: an item that has one is about
  ///   many things, a trait is about one
  private double score(Wanted wanted, String text, int few, double least) {
    if (wanted.isIn(text)) {
      return weight(wanted.topics());
    }
    var shared = new HashSet<>(Topics.of(text));
    shared.retainAll(wanted.topics());
    boolean compound = wanted.compounds().removeParts(shared, text);
    double sum = 0;
    int signals = 0;
    for (var topic : shared) {
      sum += weights.getOrDefault(topic, 0.0);
      signals += Topics.isNamed(topic) ? 2 : 1;
    }
    if (wanted.topics().size() > FEW_FOR_TRAIT) {
      boolean telling = shared.stream().anyMatch(topic -> !Topics.isGeneric(topic));
      return shared.size() >= 2 && telling || shared.stream().anyMatch(Topics::isRare) ? sum : 0;
    }
    double most =
        shared.stream()
            .filter(topic -> !Topics.isGeneric(topic))
            .mapToDouble(topic -> weights.getOrDefault(topic, 0.0))
            .max()
            .orElse(0);
    if (signals >= 2 && (most > 0 || compound || isSaid(wanted, shared, few))) {
      return sum;
    }
    boolean named = wanted.topics().size() <= few && most >= rare;
    return named && weight(shared) >= least * weight(wanted.topics()) ? sum : 0;
  }

  /// Whether generic words are more than chance: a trait has nearly all of them.
  private static boolean isSaid(Wanted wanted, Set<String> shared, int few) {
    return few == FEW_FOR_TRAIT && 3 * shared.size() >= 2 * wanted.topics().size();
  }

  /// What all of these words weigh together; one that no record has weighs more than any other.
  private double weight(Set<String> words) {
    return words.stream().mapToDouble(this::weight).sum();
  }

  private double weight(String topic) {
    boolean little = Topics.isNamed(topic) || Topics.isGeneric(topic);
    double factor = Topics.isTelling(topic) ? NAMED : little ? HALF : 1;
    return weights.getOrDefault(topic, unknown) * factor;
  }

  /// What a text speaks of.
  ///
  /// @param words its stems that carry meaning, in order
  private record Wanted(Set<String> topics, Compounds compounds, List<String> words) {
    /// Whether a text has all of its words in a row, two at least: "data protection" is also in
    /// what is said of the data protection officer, whose words have no topic of it.
    boolean isIn(String text) {
      return words.size() > 1 && Collections.indexOfSubList(Words.stems(text), words) >= 0;
    }
  }

  /// Whether a text speaks of a topic: it has more than half of what the topic's words weigh, or
  /// signals that are hardly chance and a quarter. A word that no record has weighs most, a thing
  /// that has a name of its own more than a word. Of several words one that many records have says
  /// nothing alone.
  public boolean speaks(Set<String> topic, String text) {
    var shared = shared(topic, text);
    double share = weight(shared) / weight(topic);
    boolean chance = shared.size() < 2 && shared.stream().noneMatch(Topics::isTelling);
    boolean everyday = chance && topic.size() > 1 && weight(shared) < rare;
    return !everyday && (share > HALF || share >= QUARTER && !chance);
  }

  /// How much of what a topic's words weigh a text has: 0 for nothing, 1 for all. A thing that has
  /// a name of its own is no chance, however many records speak of it.
  public double share(Set<String> topic, String text) {
    return topic.isEmpty() ? 0 : plainWeight(shared(topic, text)) / plainWeight(topic);
  }

  private double plainWeight(Set<String> topics) {
    return topics.stream()
        .mapToDouble(t -> Topics.isTelling(t) ? Math.max(weight(t), NAMED * rare) : weight(t))
        .sum();
  }

  private static Set<String> shared(Set<String> topic, String text) {
    var shared = new HashSet<>(topic);
    shared.retainAll(Topics.of(text));
    return shared;
  }

  /// Traits that may be built on, those with evidence against as much as for them last.
  public static boolean holds(TraitEvidence trait) {
    return trait.status() == TraitStatus.VALIDATED || trait.status() == TraitStatus.WEAK;
  }
}
