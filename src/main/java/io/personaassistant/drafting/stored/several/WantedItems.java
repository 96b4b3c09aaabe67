package io.personaassistant.drafting.stored.several;

import io.personaassistant.drafting.answer.Answer.Entry;
import io.personaassistant.drafting.answer.Answer.Part;
import io.personaassistant.drafting.answer.EvidenceSummary;
import io.personaassistant.drafting.answer.Material;
import io.personaassistant.evidence.Evidence;
import io.personaassistant.evidence.SourceType;
import io.personaassistant.evidence.TraitEvidence;
import io.personaassistant.persona.TraitKind;
import io.personaassistant.text.Sentence;
import java.time.LocalDate;
import java.util.Collection;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/// Which items are wanted of those that were found: all, those that may be quoted outside, or those
/// that complain. Immutable.
final class WantedItems {
  private static final Set<TraitKind> COMPLAINTS = EnumSet.of(TraitKind.PAIN, TraitKind.OBJECTION);
  private static final Set<TraitKind> OBJECTIONS = EnumSet.of(TraitKind.OBJECTION);

  private final Set<TopicAsked.Only> only;
  private final Optional<TopicAsked.When> when;
  private final Map<String, TraitEvidence> complaints = new LinkedHashMap<>();

  WantedItems(TopicAsked asked, List<Material> about) {
    this.only = asked.only();
    this.when = asked.when();
    var kinds = isObjections() ? OBJECTIONS : COMPLAINTS;
    about.stream()
        .flatMap(m -> m.traits().stream())
        .filter(t -> kinds.contains(t.trait().kind()))
        .forEach(t -> t.supports().forEach(id -> complaints.putIfAbsent(id, t)));
  }

  boolean holds(Evidence item) {
    return (!isOutside() || item.quotable()) && (!isComplaints() || isComplaint(item));
  }

  /// What all that is shown may be used for, behind a title.
  String leave() {
    return isOutside() ? " that may be quoted outside" : "";
  }

  private boolean isOutside() {
    return only.contains(TopicAsked.Only.OUTSIDE);
  }

  boolean isComplaints() {
    return only.contains(TopicAsked.Only.COMPLAINTS) || isObjections();
  }

  boolean isObjections() {
    return only.contains(TopicAsked.Only.OBJECTIONS);
  }

  /// Whether it is from the time that was asked for.
  boolean isInTime(Evidence item) {
    return when.filter(w -> !w.days().contain(item.date())).isEmpty();
  }

  /// The time that was asked for, behind a title; `""` for any.
  String inTime() {
    return when.map(w -> ", " + w.words()).orElse("");
  }

  /// The days of that time below a title; `""` for any.
  String days() {
    return when.map(TopicAsked.When::days)
        .map(d ->
            d.first().equals(d.last())
                ? d.first().toString()
                : d.first().equals(LocalDate.EPOCH)
                    ? "until " + d.last()
                    : d.first().isAfter(d.last())
                        ? "from " + d.first() + ", which is still to come"
                        : d.first() + " to " + d.last())
        .orElse("");
  }

  /// Whether it counts on a day; of a time that was asked for, what has become old since does, too.
  boolean counts(Evidence item, LocalDate today) {
    return when.isPresent() ? item.isOnRecord(today) : item.isEffective(today);
  }

  /// What an answer rests on; `""` for nothing.
  String summary(Collection<Evidence> restsOn, LocalDate today) {
    if (restsOn.isEmpty()) {
      return "";
    }
    return when.isPresent()
        ? EvidenceSummary.ofAnyAge(restsOn)
        : EvidenceSummary.line(restsOn, today);
  }

  /// How much there is from other times, in place of what is not shown; empty where there is none,
  /// or where any time was asked for.
  Optional<String> fromOtherTimes(Collection<Evidence> found) {
    var others = found.stream().filter(i -> !isInTime(i)).filter(this::holds).toList();
    return others.isEmpty()
        ? Optional.empty()
        : Optional.of(
            "From other times: %s, %s."
                .formatted(
                    Sentence.counted(others.size(), "item", "items"),
                    EvidenceSummary.span(others)));
  }

  /// Somebody complains in words, his own or those of a note; a figure or what a rival says of
  /// itself may support a pain and complains of nothing.
  private boolean isComplaint(Evidence item) {
    return complaints.containsKey(item.id())
        && (item.isSaid() || item.sourceType() == SourceType.CRM_NOTE);
  }

  /// What an item complains of, below its words.
  Entry withComplaint(Entry entry, Evidence item) {
    var trait = complaints.get(item.id());
    if (!isComplaints() || trait == null) {
      return entry;
    }
    var of = trait.trait();
    return new Entry(
        List.of(
            entry.parts().getFirst(), Part.detail(Sentence.upperFirst(of.kind().one()), of.text())),
        entry.cites(),
        entry.note());
  }

  /// How many quotations are for colleagues alone, and why; empty where none is, or where nobody
  /// asks for those that may be used outside.
  Optional<String> leftOut(Collection<Evidence> found) {
    long held = found.stream().filter(i -> !i.quotable()).count();
    return isOutside() && held > 0
        ? Optional.of(
            Sentence.counted(held, "quotation is", "quotations are")
                + " left out: not marked, when imported, as free to be quoted outside.")
        : Optional.empty();
  }
}
