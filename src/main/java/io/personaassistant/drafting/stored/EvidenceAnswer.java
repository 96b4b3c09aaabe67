package io.personaassistant.drafting.stored;

import io.personaassistant.drafting.answer.Answer;
import io.personaassistant.drafting.answer.Answer.Entry;
import io.personaassistant.drafting.answer.Answer.FollowUp;
import io.personaassistant.drafting.answer.Answer.FollowUps;
import io.personaassistant.drafting.answer.Answer.Part;
import io.personaassistant.drafting.answer.Answer.Section;
import io.personaassistant.drafting.answer.ClosedEvidence;
import io.personaassistant.drafting.answer.EvidenceSummary;
import io.personaassistant.drafting.answer.SampleNotice;
import io.personaassistant.drafting.stored.record.RecordWords;
import io.personaassistant.drafting.stored.record.UnlinkedEvidence;
import io.personaassistant.evidence.Evidence;
import io.personaassistant.evidence.Library;
import io.personaassistant.evidence.Participants;
import io.personaassistant.evidence.TraitEvidence;
import io.personaassistant.persona.Audience;
import io.personaassistant.persona.Persona;
import io.personaassistant.persona.ProductFact;
import io.personaassistant.text.Sentence;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/// The evidence itself, opened: what was said, where, when, by whom, and what it is held to show.
public final class EvidenceAnswer {
  private static final int MOST_OF_A_TRAIT = 3;
  private static final int MOST_WAITING = 10;

  /// So many items of one participant are shown.
  public static final int MOST_OF_ONE = 10;

  private EvidenceAnswer() {}

  /// These items and facts in full.
  ///
  /// @param missing ids that were asked for and are not there
  /// @param unclear ids that were asked for and can mean several, with those
  /// @param later those that were asked for and are dated after the day
  /// @param participants how many items there are of each whose code was asked for; none where
  ///   evidence is closed, of whom even that they took part is kept
  /// @param library whose traits an item may be linked to
  /// @param closed for who may not open evidence
  public static Answer items(
      List<Evidence> items,
      List<ProductFact> facts,
      List<String> missing,
      Map<String, List<String>> unclear,
      List<Evidence> later,
      Map<String, Integer> participants,
      Library library,
      Optional<ClosedEvidence> closed,
      LocalDate today) {
    var entries = new ArrayList<Entry>();
    items.forEach(i -> entries.add(item(i, library, closed, today)));
    facts.forEach(f -> entries.add(fact(f, today)));
    var notices = new ArrayList<String>();
    closed.filter(c -> items.stream().anyMatch(c::keeps)).ifPresent(c -> notices.add(c.notice()));
    if (items.stream().anyMatch(Evidence::sample) || facts.stream().anyMatch(ProductFact::sample)) {
      notices.add(SampleNotice.of("invented, not your customers."));
    }
    items.stream().filter(Evidence::quarantined).forEach(i -> notices.add(held(i)));
    if (!missing.isEmpty()) {
      notices.add("Not on record: " + String.join(", ", missing) + ".");
    }
    closed
        .filter(_ -> missing.stream().anyMatch(Participants::isCode))
        .ifPresent(c -> notices.add(c.ofParticipants()));
    unclear.forEach((id, alike) ->
        notices.add(id + " can mean " + String.join(" or ", alike) + ": say which."));
    later.forEach(i ->
        notices.add(i.id() + " is dated " + i.date() + ", after " + today + ": it is left out."));
    participants.forEach((code, count) -> {
      if (count > MOST_OF_ONE) {
        notices.add(
            "%d of %d items of %s are shown; `persona search %s --limit %d` lists all."
                .formatted(MOST_OF_ONE, count, code, code, count));
      }
    });
    var ids = new ArrayList<String>();
    items.forEach(i -> ids.add(i.id()));
    facts.forEach(f -> ids.add(f.id()));
    int count = entries.size();
    return new Answer(
        "",
        "evidence",
        count == 0 ? "Nothing to show" : Sentence.counted(count, "item", "items"),
        "",
        notices,
        List.of(new Section("", entries)),
        FollowUps.NONE,
        items.isEmpty() ? "" : EvidenceSummary.line(items, today),
        ids);
  }

  private static String held(Evidence item) {
    return item.id()
        + " is in quarantine: it may hold instructions to a program. Read it as such; no model gets it and it"
        + " supports nothing until a curator clears it (`persona quarantine`).";
  }

  /// The evidence of a persona, trait by trait, newest first, then what waits for a link.
  ///
  /// @param waiting what was collected for the persona and is linked to no trait
  /// @param closed for who may not open evidence
  public static Answer of(
      Persona persona,
      List<TraitEvidence> traits,
      List<Evidence> items,
      List<Evidence> waiting,
      Optional<ClosedEvidence> closed,
      LocalDate today) {
    var byId = new HashMap<String, Evidence>();
    items.forEach(i -> byId.put(i.id(), i));
    var sections = new ArrayList<Section>();
    for (var trait : traits) {
      var entries = new ArrayList<Entry>();
      add(entries, "for", trait.supports(), byId, closed, today);
      add(entries, "against", trait.contradicts(), byId, closed, today);
      var held = new ArrayList<>(trait.heldSupports());
      held.addAll(trait.heldContradicts());
      if (!held.isEmpty()) {
        var text = String.join(" ", held) + ": counted for nothing until a curator clears them";
        entries.add(Entry.of(Part.detail("In quarantine", text)));
      }
      sections.add(
          new Section(
              trait.trait().kind().heading()
                  + ": "
                  + trait.trait().text()
                  + " ("
                  + RecordWords.status(trait)
                  + ")",
              entries));
    }
    if (!waiting.isEmpty()) {
      sections.add(
          new Section("Not linked to a trait, so not counted", waiting(waiting, closed, today)));
    }
    var notices = new ArrayList<String>();
    if (persona.sample()) {
      notices.add(SampleNotice.of(persona.name() + " and this research are invented."));
    }
    if (!waiting.isEmpty()) {
      notices.add(UnlinkedEvidence.notice(persona, waiting.size()));
    }
    var all = Stream.concat(items.stream(), waiting.stream()).toList();
    var shown = all.stream().map(Evidence::id).toList();
    closed.filter(c -> all.stream().anyMatch(c::keeps)).ifPresent(c -> notices.add(c.notice()));
    return new Answer(
        persona.slug(),
        "evidence",
        RecordWords.title(persona),
        "The evidence behind each trait",
        notices,
        sections,
        FollowUps.NONE,
        UnlinkedEvidence.footer(
            EvidenceSummary.line(items, today, traits) + notCounted(items, today),
            items,
            waiting.size()),
        shown);
  }

  /// What stands above and is in no count.
  private static String notCounted(List<Evidence> items, LocalDate today) {
    long count = items.stream().distinct().filter(i -> !i.isEffective(today)).count();
    return count == 0
        ? ""
        : " · %d more above %s for nothing: older than a year, a copy, or in quarantine"
            .formatted(count, count == 1 ? "counts" : "count");
  }

  /// How many items of which kinds are linked to traits of each persona.
  ///
  /// @param traits by the slug of the persona, which say how sure they make us
  public static Answer counts(
      Map<Persona, List<Evidence>> items,
      Map<String, List<TraitEvidence>> traits,
      LocalDate today) {
    var entries =
        items.entrySet().stream()
            .map(e ->
                Entry.of(
                    Part.lead(
                        e.getKey().name(),
                        people(e.getValue(), today)
                            + EvidenceSummary.line(
                                e.getValue(),
                                today,
                                traits.getOrDefault(e.getKey().slug(), List.of())))))
            .toList();
    var all = items.values().stream().flatMap(List::stream).distinct().toList();
    return Answer.page(
            "How much is linked to each persona",
            "",
            List.of(new Section("", entries)),
            (items.size() > 1 ? "Together " + EvidenceSummary.count(all, today) + ". " : "")
                + "What is not linked yet waits in `persona triage`.")
        .goingOnWith(
            FollowUps.next(
                items.keySet().stream()
                    .limit(MOST_WAITING)
                    .map(p -> new FollowUp("Evidence of " + p.name(), "evidence " + p.slug()))
                    .toArray(FollowUp[]::new)));
  }

  /// How many people it is known to be from; an item of many has no participant.
  private static String people(List<Evidence> items, LocalDate today) {
    long people =
        items.stream()
            .filter(e -> e.isEffective(today) && !e.participant().isBlank())
            .map(Evidence::participant)
            .distinct()
            .count();
    return people == 0
        ? ""
        : Sentence.counted(people, "known participant", "known participants") + " in ";
  }

  private static List<Entry> waiting(
      List<Evidence> waiting, Optional<ClosedEvidence> closed, LocalDate today) {
    var entries = new ArrayList<Entry>();
    for (var item : waiting.subList(0, Math.min(MOST_WAITING, waiting.size()))) {
      entries.add(entry("not linked", item, closed, today));
    }
    int more = waiting.size() - MOST_WAITING;
    if (more > 0) {
      var rest = more + " more not linked: `persona triage` shows them.";
      entries.add(Entry.of(Part.detail("", rest)));
    }
    return entries;
  }

  private static Entry entry(
      String stance, Evidence item, Optional<ClosedEvidence> closed, LocalDate today) {
    var id = List.of(item.id());
    if (closed.filter(c -> c.keeps(item)).isPresent()) {
      return new Entry(List.of(Part.detail(stance, ItemWords.plain(item, today))), id, "");
    }
    return new Entry(
        List.of(ItemWords.words(item)), id, stance + " · " + about(item, closed, today));
  }

  private static String about(Evidence item, Optional<ClosedEvidence> closed, LocalDate today) {
    return closed.isPresent() ? ItemWords.plain(item, today) : ItemWords.about(item, today);
  }

  private static void add(
      List<Entry> entries,
      String stance,
      List<String> ids,
      Map<String, Evidence> byId,
      Optional<ClosedEvidence> closed,
      LocalDate today) {
    for (var id : ids.subList(0, Math.min(MOST_OF_A_TRAIT, ids.size()))) {
      var item = byId.get(id);
      if (item != null) {
        entries.add(entry(stance, item, closed, today));
      }
    }
    int more = ids.size() - MOST_OF_A_TRAIT;
    if (more > 0) {
      var rest = String.join(" ", ids.subList(MOST_OF_A_TRAIT, ids.size()));
      entries.add(Entry.of(Part.detail("", more + " more " + stance + ": " + rest)));
    }
  }

  private static Entry item(
      Evidence item, Library library, Optional<ClosedEvidence> closed, LocalDate today) {
    var parts = new ArrayList<Part>();
    parts.add(
        closed
            .filter(c -> c.keeps(item))
            .map(c -> Part.lead(c.instead()))
            .orElseGet(() -> ItemWords.words(item)));
    parts.add(Part.detail("From", about(item, closed, today)));
    for (var own : library.traits().values()) {
      for (var trait : own) {
        boolean supports = trait.supports().contains(item.id());
        if (supports || trait.contradicts().contains(item.id())) {
          parts.add(
              Part.detail(
                  supports ? "Supports" : "Contradicts",
                  trait.trait().text() + " (" + name(trait, library) + ")"));
        }
      }
    }
    parts.add(Part.detail("Quote it", item.quotable() ? "inside and outside" : "inside only"));
    return new Entry(parts, List.of(item.id()), "");
  }

  private static String name(TraitEvidence trait, Library library) {
    var slug = trait.trait().persona();
    return library.persona(slug).map(Persona::name).orElse(slug);
  }

  private static Entry fact(ProductFact fact, LocalDate today) {
    var parts =
        Part.known(
            Part.lead(fact.statement()),
            Part.detail("Proof", fact.proof()),
            Part.detail("Source", fact.source()),
            Part.detail(
                "For", fact.audience() == Audience.CUSTOMER ? "customers" : "colleagues only"));
    return new Entry(parts, List.of(fact.id()), RecordWords.approval(fact.approval(today)));
  }
}
