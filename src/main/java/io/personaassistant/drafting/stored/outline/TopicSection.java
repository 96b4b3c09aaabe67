package io.personaassistant.drafting.stored.outline;

import io.personaassistant.drafting.answer.Answer.Entry;
import io.personaassistant.drafting.answer.Answer.Part;
import io.personaassistant.drafting.answer.Answer.Section;
import io.personaassistant.drafting.answer.ResearchQuestion;
import io.personaassistant.drafting.stored.record.OnTopic;
import io.personaassistant.drafting.stored.record.RecordWords;
import io.personaassistant.drafting.type.Topics;
import io.personaassistant.evidence.Evidence;
import io.personaassistant.evidence.TraitEvidence;
import io.personaassistant.evidence.TraitStatus;
import io.personaassistant.persona.Audience;
import io.personaassistant.persona.ProductFact;
import io.personaassistant.persona.TraitKind;
import io.personaassistant.text.Graphemes;
import io.personaassistant.text.Sentence;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/// What the records hold on the topic of a brief, and what they do not: so that nobody takes what a
/// persona wants otherwise for what is known about the topic.
final class TopicSection {
  private static final int MOST_IDS = 4;
  private static final int QUOTED = 140;
  private static final int MOST_PARTLY = 2;

  private static final int MOST_TOLD = 2;

  /// Where and how they speak is told where it is used.
  private static final Set<TraitKind> UNTOLD =
      EnumSet.of(TraitKind.CHANNEL, TraitKind.VOCABULARY, TraitKind.DEMOGRAPHIC);

  private final OutlineBasis basis;
  private final OutlineEntries records;
  private final OnTopic topic;
  private final Audience audience;
  private final boolean isPromising;
  private final List<Section> made;

  /// @param audience who reads what is drafted
  /// @param isPromising whether the draft says what the product does
  /// @param made what the answer says already
  TopicSection(OutlineBasis basis, Audience audience, boolean isPromising, List<Section> made) {
    this.audience = audience;
    this.basis = basis;
    this.isPromising = isPromising;
    this.made = made;
    this.topic = basis.topic();
    this.records = new OutlineEntries(basis);
  }

  Section section() {
    var parts = new ArrayList<Part>();
    var cites = new LinkedHashSet<String>();
    var told = told();
    boolean known = topic.isResearched(basis.material());
    if (known) {
      addRest(told, parts, cites);
    } else {
      parts.add(
          Part.detail(
              "On record",
              "%s: what follows holds for %s otherwise"
                  .formatted(unknown(cites), basis.material().persona().name())));
      // a guess helps who plans; what customers read is built on what is said
      Optional.of(audience)
          .filter(a -> a == Audience.INTERNAL)
          .flatMap(_ -> basis.nearest())
          .ifPresent(near -> {
            parts.add(near.toldShort());
            cites.add(near.item().id());
          });
    }
    addUnlinked(parts, cites);
    if (isPromising) {
      addFacts(parts, cites);
    }
    var question = ResearchQuestion.of("about " + topic.thing());
    if (!known && !isSaid(question)) {
      parts.add(Part.detail("Ask them", question));
    }
    var entries = new ArrayList<>(told.stream().map(t -> records.trait(t, true)).toList());
    if (!parts.isEmpty()) {
      entries.add(new Entry(parts, List.copyOf(cites), ""));
    }
    return new Section("On “" + topic.phrase() + "”", entries);
  }

  /// The traits with two words of it at least, or its only one, that the answer shows nowhere else,
  /// nearest first: whatever their kind, since an objection to it matters to whoever writes of it.
  private List<TraitEvidence> told() {
    var words = Topics.of(topic.phrase());
    return about()
        .filter(t -> Topics.common(t.trait().text(), words) >= Math.min(2, words.size()))
        .filter(t -> t.status() != TraitStatus.CONTRADICTED && !isSaid(t.trait().text()))
        .limit(MOST_TOLD)
        .toList();
  }

  private Stream<TraitEvidence> about() {
    return basis.material().traits().stream()
        .filter(t -> topic.of(t) > 0 && !UNTOLD.contains(t.trait().kind()))
        .sorted(Comparator.comparingInt(t -> -topic.of(t)));
  }

  /// How much more speaks of it than is told.
  private void addRest(List<TraitEvidence> told, List<Part> parts, Set<String> cites) {
    var shown = TraitEvidence.itemsOf(told);
    var items = topic.items().stream().map(Evidence::id).filter(id -> !shown.contains(id)).toList();
    var traits = about().filter(t -> !told.contains(t)).toList();
    int rest = items.size() + traits.size();
    if (rest > 0) {
      parts.add(
          Part.detail(
              "On record",
              counted(items.size(), traits.size())
                  + (rest == 1 ? " speaks of it" : " speak of it")
                  + (told.isEmpty() ? "" : " too")));
      cites.addAll(RecordWords.first(restingOn(items, traits), MOST_IDS));
      basis.use(items);
    }
  }

  private boolean isSaid(String text) {
    return made.stream()
        .flatMap(section -> section.entries().stream())
        .flatMap(entry -> entry.parts().stream())
        .anyMatch(part -> part.text().equals(text));
  }

  /// That nothing speaks of it, and of which part of it something does.
  private String unknown(Set<String> cites) {
    var words = topic.knownWords(basis.material());
    if (words.isEmpty()) {
      return "no research on it";
    }
    var items = topic.itemsWith(words).stream().map(Evidence::id).toList();
    var traits = basis.material().traits().stream().filter(t -> OnTopic.has(t, words)).toList();
    cites.addAll(RecordWords.first(restingOn(items, traits), MOST_IDS));
    return "research only on "
        + Sentence.listed(words.stream().map(w -> "“" + w + "”").toList())
        + " ("
        + counted(items.size(), traits.size())
        + "), none on the rest";
  }

  /// What customers may be promised matters where they read it.
  private void addFacts(List<Part> parts, Set<String> cites) {
    var facts = basis.facts().onTopic("");
    var partly = basis.facts().partly().stream().map(ProductFact::id).limit(MOST_PARTLY).toList();
    if (audience == Audience.CUSTOMER && !partly.isEmpty()) {
      parts.add(
          Part.detail(
              "Facts",
              "none approved for customers says all of it; %s%s a part"
                  .formatted(Sentence.listed(partly), partly.size() == 1 ? " says" : " say")));
      cites.addAll(partly);
    } else if (audience == Audience.CUSTOMER && facts.isEmpty()) {
      var near = basis.facts().nearestByFar().map(ProductFact::id);
      near.ifPresent(cites::add);
      parts.add(
          Part.detail(
              "Facts",
              "none approved for customers names it"
                  + near.map(id -> ", " + id + " comes nearest").orElse("")
                  + ": what it does stays in [brackets]"));
    } else if (!facts.isEmpty()) {
      var said =
          facts.size() == 1 ? "1 that speaks of it is" : facts.size() + " that speak of it are";
      parts.add(Part.detail("Facts", said + " approved for customers"));
      cites.add(facts.getFirst().id());
    }
  }

  /// The items themselves, then those that the traits rest on.
  private static List<String> restingOn(List<String> items, List<TraitEvidence> traits) {
    var ids = new LinkedHashSet<>(items);
    traits.forEach(t -> ids.addAll(RecordWords.cites(t)));
    return List.copyOf(ids);
  }

  private static String counted(int items, int traits) {
    var told = new ArrayList<String>();
    if (traits > 0) {
      told.add(Sentence.counted(traits, "trait", "traits"));
    }
    if (items > 0) {
      told.add(Sentence.counted(items, "item", "items"));
    }
    return String.join(" and ", told);
  }

  private void addUnlinked(List<Part> parts, Set<String> cites) {
    var found = topic.unlinked();
    if (found.isEmpty()) {
      return;
    }
    var best = found.getFirst();
    parts.add(
        Part.detail(
            "Not linked",
            Sentence.counted(found.size(), "item", "items")
                + " that no trait rests on, such as “"
                + Graphemes.cut(best.text(), QUOTED)
                + "”"));
    cites.add(best.id());
  }
}
