package io.personaassistant.drafting.stored.outline;

import io.personaassistant.drafting.answer.Answer.Entry;
import io.personaassistant.drafting.answer.Answer.Part;
import io.personaassistant.drafting.answer.Answer.Section;
import io.personaassistant.drafting.answer.ResearchQuestion;
import io.personaassistant.drafting.stored.record.OnTopic;
import io.personaassistant.drafting.stored.record.RecordWords;
import io.personaassistant.evidence.Evidence;
import io.personaassistant.evidence.TraitEvidence;
import io.personaassistant.persona.Audience;
import io.personaassistant.text.Graphemes;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/// What the records hold on the topic of a brief, and what they do not: so that nobody takes what a
/// persona wants otherwise for what is known about the topic.
final class TopicSection {
  private static final int MOST_IDS = 4;
  private static final int QUOTED = 140;

  private final OutlineBasis basis;
  private final OnTopic topic;
  private final Audience audience;

  /// @param audience who reads what is drafted
  TopicSection(OutlineBasis basis, Audience audience) {
    this.basis = basis;
    this.audience = audience;
    this.topic = basis.topic();
  }

  Section section() {
    var parts = new ArrayList<Part>();
    var cites = new LinkedHashSet<String>();
    var items = topic.items().stream().map(Evidence::id).toList();
    long traits = basis.material().traits().stream().filter(t -> isAbout(t)).count();
    boolean known = topic.isResearched(basis.material());
    if (known) {
      parts.add(Part.detail("On record", counted(items.size(), traits)));
      cites.addAll(RecordWords.first(items, MOST_IDS));
      basis.use(items);
    } else {
      parts.add(
          Part.detail(
              "On record",
              "no research on it: what follows holds for "
                  + basis.material().persona().name()
                  + " otherwise"));
    }
    addUnlinked(parts, cites);
    addFacts(parts, cites);
    if (!known) {
      parts.add(Part.detail("Ask them", ResearchQuestion.of("about " + topic.phrase())));
    }
    return new Section(
        "On “" + topic.phrase() + "”", List.of(new Entry(parts, List.copyOf(cites), "")));
  }

  /// What customers may be promised matters where they read it.
  private void addFacts(List<Part> parts, Set<String> cites) {
    var facts = basis.facts().onTopic("");
    if (audience == Audience.CUSTOMER && facts.isEmpty()) {
      parts.add(
          Part.detail(
              "Facts",
              "none approved for customers: what it does stays in [brackets] until one is"));
    } else if (!facts.isEmpty()) {
      var said =
          facts.size() == 1 ? "1 that speaks of it is" : facts.size() + " that speak of it are";
      parts.add(Part.detail("Facts", said + " approved for customers"));
      cites.add(facts.getFirst().id());
    }
  }

  private boolean isAbout(TraitEvidence trait) {
    return topic.speaks(trait.trait().text());
  }

  private static String counted(int items, long traits) {
    var told = new ArrayList<String>();
    if (traits > 0) {
      told.add(traits == 1 ? "1 trait" : traits + " traits");
    }
    if (items > 0) {
      told.add(items == 1 ? "1 item" : items + " items");
    }
    return String.join(" and ", told) + (items + traits == 1 ? " speaks of it" : " speak of it");
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
            (found.size() == 1 ? "1 item" : found.size() + " items")
                + " that no trait rests on, such as “"
                + Graphemes.cut(best.text(), QUOTED)
                + "”"));
    cites.add(best.id());
  }
}
