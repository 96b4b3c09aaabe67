package io.personaassistant.drafting.stored.several;

import io.personaassistant.drafting.answer.Answer.Entry;
import io.personaassistant.drafting.answer.Answer.Part;
import io.personaassistant.drafting.answer.Answer.Section;
import io.personaassistant.drafting.answer.Material;
import io.personaassistant.drafting.answer.Nearness;
import io.personaassistant.drafting.stored.record.RecordWords;
import io.personaassistant.drafting.type.Topics;
import io.personaassistant.evidence.Evidence;
import io.personaassistant.evidence.TraitEvidence;
import io.personaassistant.persona.Audience;
import io.personaassistant.text.Graphemes;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;

/// The single items and product facts that speak of a topic, beside what traits say of it. For one
/// answer; not thread-safe.
final class TopicItems {
  /// Above what only comes near in meaning.
  static final String NEAR = "May speak of it too: read it before you rely on it";

  private static final int MOST = 3;
  private static final int MOST_FACTS = 2;
  private static final int MOST_FOUND = 12;
  private static final int QUOTED = 220;

  private final List<Material> about;
  private final Panel panel;
  private final boolean namesSpeakers;
  private final Nearness nearness;
  private final Set<String> wanted;
  private final List<Evidence> found;
  private final Set<Material> owners = new LinkedHashSet<>();

  TopicItems(String topic, List<Material> about, Panel panel, boolean namesSpeakers) {
    this.namesSpeakers = namesSpeakers;
    this.about = about;
    this.panel = panel;
    this.nearness = panel.nearness();
    this.wanted = Topics.of(topic);
    var words = String.join(" ", Topics.words(topic).stream().distinct().toList());
    this.found = panel.items().about(words, MOST_FOUND, panel.today());
  }

  /// Those that have its words.
  ///
  /// @param shown the ids of what stands above; these are added
  List<Section> sure(Set<String> shown) {
    var sections = new ArrayList<Section>();
    Predicate<Evidence> says = i -> nearness.speaks(wanted, i.text());
    section("Said too", shown, says.and(this::isAbout)).ifPresent(sections::add);
    section("Said, but linked to no persona", shown, says.and(i -> owner(i).isEmpty()))
        .ifPresent(sections::add);
    return sections;
  }

  /// Those that only come near in meaning.
  Optional<Section> near(Set<String> shown) {
    return section(NEAR, shown, i -> about.size() == panel.materials().size() || isAbout(i));
  }

  /// Whose items were shown.
  Set<Material> owners() {
    return owners;
  }

  private Optional<Section> section(String title, Set<String> shown, Predicate<Evidence> which) {
    var items = found.stream().filter(i -> !shown.contains(i.id())).filter(which).toList();
    var entries = new ArrayList<Entry>();
    for (var item : items.subList(0, Math.min(MOST, items.size()))) {
      var owner = owner(item);
      owner.ifPresent(owners::add);
      entries.add(entry(item, owner, namesSpeakers));
    }
    items.forEach(i -> shown.add(i.id()));
    if (items.size() > MOST) {
      entries.add(TopicAnswer.sentence(items.size() - MOST + " more."));
    }
    return entries.isEmpty() ? Optional.empty() : Optional.of(new Section(title, entries));
  }

  /// An item with where and when it was said, of whom, and by whom where that is told.
  static Entry entry(Evidence item, Optional<Material> owner, boolean namesSpeakers) {
    return new Entry(
        List.of(words(item)),
        List.of(item.id()),
        owner.map(m -> m.persona().name() + " · ").orElse("")
            + item.sourceType().label()
            + ", "
            + item.date()
            + (namesSpeakers && !item.participant().isBlank() ? ", " + item.participant() : ""));
  }

  private boolean isAbout(Evidence item) {
    return about.stream().anyMatch(m -> isOf(m, item));
  }

  private Optional<Material> owner(Evidence item) {
    return panel.materials().stream().filter(m -> isOf(m, item)).findFirst();
  }

  static boolean isOf(Material material, Evidence item) {
    return TraitEvidence.itemsOf(material.traits()).contains(item.id());
  }

  /// The words of an item, in quotation marks where somebody said them.
  static Part words(Evidence item) {
    return item.isSaid() ? Part.quote(cut(item)) : Part.detail("", cut(item));
  }

  static String cut(Evidence item) {
    return Graphemes.cut(item.text(), QUOTED);
  }

  /// What customers may be told of it, and what only colleagues may.
  Optional<Section> facts() {
    var entries =
        about.getFirst().approvedFacts().stream()
            .filter(f -> nearness.speaks(wanted, f.statement()))
            .limit(MOST_FACTS)
            .map(f ->
                new Entry(
                    List.of(Part.lead(f.statement())),
                    List.of(f.id()),
                    (f.audience() == Audience.CUSTOMER ? "" : "for colleagues only · ")
                        + RecordWords.approval(f.approval(panel.today()))))
            .toList();
    return entries.isEmpty()
        ? Optional.empty()
        : Optional.of(new Section("What we may say of it", entries));
  }
}
