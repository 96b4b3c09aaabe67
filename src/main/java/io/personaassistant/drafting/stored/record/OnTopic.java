package io.personaassistant.drafting.stored.record;

import io.personaassistant.drafting.answer.Material;
import io.personaassistant.drafting.answer.Nearness;
import io.personaassistant.drafting.type.BriefTopic;
import io.personaassistant.drafting.type.Topics;
import io.personaassistant.evidence.Evidence;
import io.personaassistant.evidence.TraitEvidence;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;

/// Which records of one persona speak of a topic: by the words they share with it, weighed by how
/// rare they are in these records, and by what a search for it finds. For one answer; not
/// thread-safe.
public final class OnTopic {
  private static final int MOST_FOUND = 8;

  /// More than a trait has items.
  private static final int IN_ITS_WORDS = 1_000;

  private final BriefTopic topic;
  private final Set<String> wanted;

  /// All that the brief says of the topic.
  private final Set<String> said;

  private final Nearness nearness;
  private final Map<String, Evidence> linked = new LinkedHashMap<>();
  private final List<Evidence> current = new ArrayList<>();
  private final List<Evidence> unlinked = new ArrayList<>();
  private final Set<String> onTopic = new LinkedHashSet<>();

  /// @param items looks up what the material cites and what these words ask for
  public OnTopic(BriefTopic topic, Material material, Items items) {
    this.topic = topic;
    this.wanted = Topics.of(topic.core());
    this.said = Topics.of(topic.whole());
    var own = new LinkedHashSet<String>();
    if (!topic.isNone()) {
      own.addAll(TraitEvidence.itemsOf(material.traits()));
    }
    items.byIds(own).forEach(item -> linked.put(item.id(), item));
    this.nearness = new Nearness(List.of(material), linked.values());
    if (!topic.isNone()) {
      find(material, items);
    }
  }

  private void find(Material material, Items items) {
    linked.values().stream()
        .filter(item -> item.isEffective(material.today()))
        .forEach(current::add);
    current.stream().filter(item -> speaks(item.text())).map(Evidence::id).forEach(onTopic::add);
    var others = new LinkedHashSet<String>();
    material.others().forEach(o -> others.addAll(TraitEvidence.itemsOf(o.traits())));
    for (var item : nearest(material, items, others)) {
      if (linked.containsKey(item.id())) {
        onTopic.add(item.id());
      } else if (!others.contains(item.id())) {
        unlinked.add(item);
      }
    }
  }

  /// What is nearest to it of all on record, for what is nearer to others' items is not on record
  /// here. Where these crowd out all else, what of the persona's own or nobody's speaks of it.
  private List<Evidence> nearest(Material material, Items items, Set<String> others) {
    var found = items.about(topic.words(), MOST_FOUND, material.today());
    boolean crowded =
        !found.isEmpty() && found.stream().allMatch(item -> others.contains(item.id()));
    return crowded
        ? items.about(material.persona(), topic.words(), MOST_FOUND, material.today()).stream()
            .filter(item -> speaks(item.text()))
            .toList()
        : found;
  }

  /// Whether a topic is known.
  public boolean isAsked() {
    return !topic.isNone();
  }

  /// The topic in the words of the brief.
  public String phrase() {
    return topic.phrase();
  }

  /// [BriefTopic#thing].
  public String thing() {
    return topic.thing();
  }

  /// Whether a text speaks of it.
  public boolean speaks(String text) {
    return isAsked() && (nearness.speaks(wanted, text) || nearness.speaks(said, text));
  }

  /// Whether a text speaks of these topics, as [#speaks(String)] tells of its own.
  public boolean isAbout(Set<String> topics, String text) {
    return !topics.isEmpty() && nearness.speaks(topics, text);
  }

  /// Whether a trait of the persona, or an item linked to one, speaks of it.
  public boolean isResearched(Material material) {
    return !onTopic.isEmpty() || material.traits().stream().anyMatch(t -> speaks(t.trait().text()));
  }

  /// The words of the topic, as they were typed, that a trait of the persona or a current item
  /// linked to one has; none that every trade has.
  public List<String> knownWords(Material material) {
    return Topics.words(topic.phrase()).stream()
        .filter(w -> Topics.of(w).stream().noneMatch(Topics::isGeneric))
        .filter(w ->
            !itemsWith(List.of(w)).isEmpty()
                || material.traits().stream().anyMatch(t -> has(t, List.of(w))))
        .distinct()
        .toList();
  }

  /// Current items of the persona that have one of the words, in any ending.
  public List<Evidence> itemsWith(List<String> words) {
    return current.stream().filter(i -> has(i.text(), words)).toList();
  }

  /// Whether a trait has one of the words, in any ending.
  public static boolean has(TraitEvidence trait, List<String> words) {
    return has(trait.trait().text(), words);
  }

  private static boolean has(String text, List<String> words) {
    return words.stream().anyMatch(w -> Topics.common(text, Topics.of(w)) > 0);
  }

  /// Whether nothing on record speaks of what was asked, linked or not.
  public boolean isGap(Material material) {
    return isAsked() && unlinked.isEmpty() && !isResearched(material);
  }

  /// Whether an item does that is linked to the persona.
  public boolean speaks(Evidence item) {
    return onTopic.contains(item.id());
  }

  /// How much of a trait is about it: its words more than items linked to it; 0 for nothing.
  public int of(TraitEvidence trait) {
    int items = (int) trait.supports().stream().filter(onTopic::contains).count();
    return speaks(trait.trait().text()) ? IN_ITS_WORDS + items : items;
  }

  /// Whether a trait is about it: it has words of the topic, or half of what it rests on speaks of
  /// it.
  public boolean isAbout(TraitEvidence trait) {
    int of = of(trait);
    return of > 0 && (of >= IN_ITS_WORDS || 2 * of >= trait.supports().size())
        || isAsked() && has(trait, List.of(topic.phrase()));
  }

  /// Current items of the persona that speak of it.
  public List<Evidence> items() {
    return onTopic.stream().map(linked::get).filter(Objects::nonNull).toList();
  }

  /// Current items that speak of it and that no trait of any persona rests on.
  public List<Evidence> unlinked() {
    return List.copyOf(unlinked);
  }
}
