package io.personaassistant.drafting.page;

import io.personaassistant.drafting.answer.EvidenceSummary;
import io.personaassistant.drafting.answer.Material;
import io.personaassistant.drafting.stored.record.RecordWords;
import io.personaassistant.evidence.Evidence;
import io.personaassistant.evidence.TraitEvidence;
import io.personaassistant.evidence.TraitStatus;
import io.personaassistant.persona.Persona;
import io.personaassistant.persona.TraitKind;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// Everything that stands on the page of a persona, all texts as they are stored: who writes it out
/// escapes them.
///
/// @param notices what must be known before reading
/// @param facts label and value: who this is, what the record is for
/// @param groups traits by kind, in the order of a brief; no kind that is empty
/// @param quotes what people said, word for word, one from each person
/// @param items the evidence behind the traits, those that are cited first
/// @param itemsLeftOut how many items more there are
/// @param missing what nobody has researched
/// @param basis what it rests on, in one line
public record PersonaPage(
    Persona persona,
    LocalDate day,
    List<String> notices,
    Map<String, String> facts,
    List<Group> groups,
    List<Evidence> quotes,
    List<Item> items,
    int itemsLeftOut,
    List<String> missing,
    String basis) {
  private static final int MOST_CITES = 6;

  /// The kinds that a persona should have, in the order of a brief.
  private static final List<TraitKind> EXPECTED =
      List.of(
          TraitKind.GOAL,
          TraitKind.PAIN,
          TraitKind.MOTIVATION,
          TraitKind.DECISION,
          TraitKind.OBJECTION,
          TraitKind.CHANNEL,
          TraitKind.VOCABULARY);

  /// Traits of one kind.
  public record Group(String title, List<Line> lines) {}

  /// One trait.
  ///
  /// @param standing the status with its counts in words, such as "validated: 5 for, 1 against"
  /// @param supports ids of items for it that count, the best first
  /// @param contradicts ids of items against it that count
  /// @param past ids of items that count no longer, for it and against it
  /// @param more how many items more there are
  public record Line(
      String text,
      TraitStatus status,
      String standing,
      List<String> supports,
      List<String> contradicts,
      List<String> past,
      int more) {
    /// What it rests on, each kind of item as `ids` shows it.
    List<String> basis(Function<List<String>, String> ids) {
      return RecordWords.known(
          ids.apply(supports),
          contradicts.isEmpty() ? "" : "against: " + ids.apply(contradicts),
          past.isEmpty() ? "" : "no longer counts: " + ids.apply(past),
          more > 0 ? more + " more" : "");
    }
  }

  /// One item of evidence.
  ///
  /// @param source type, day, reference, participant and sample size, as far as known
  /// @param marks words that limit its use: internal, older than a year, a copy
  public record Item(Evidence evidence, String source, List<String> marks) {}

  /// Puts the page together.
  ///
  /// @param items every item that is linked to the persona's traits, none from quarantine
  /// @param notices what must be known before reading
  public static PersonaPage of(Material material, List<Evidence> items, List<String> notices) {
    var groups = new ArrayList<Group>();
    var missing = new ArrayList<String>();
    var repeated = PageItems.repeated(items);
    var kinds = new LinkedHashSet<>(EXPECTED);
    kinds.addAll(List.of(TraitKind.values()));
    for (var kind : kinds) {
      var lines = RecordWords.traits(material, kind).stream().map(t -> line(t, repeated)).toList();
      if (!lines.isEmpty()) {
        groups.add(new Group(kind.heading(), lines));
      } else if (EXPECTED.contains(kind)) {
        missing.add(kind.heading().toLowerCase(Locale.ROOT));
      }
    }
    var quotes = PageItems.quotes(items, material.today());
    var shown = PageItems.shown(groups, quotes, items, repeated);
    return new PersonaPage(
        material.persona(),
        material.today(),
        List.copyOf(notices),
        facts(material.persona()),
        groups,
        quotes,
        shown.stream().map(e -> PageItems.item(e, items, material.today())).toList(),
        items.size() - shown.size() - repeated.size(),
        missing,
        EvidenceSummary.line(items, material.today(), material.traits()));
  }

  private static Line line(TraitEvidence trait, Set<String> repeated) {
    var known = Counted.of(trait.supports(), trait.effectiveSupports(), repeated);
    var against = Counted.of(trait.contradicts(), trait.effectiveContradicts(), repeated);
    var past = Stream.concat(known.past().stream(), against.past().stream()).toList();
    var all = List.of(known.ids(), against.ids(), past);
    return new Line(
        trait.trait().text(),
        trait.status(),
        RecordWords.status(trait),
        RecordWords.first(known.ids(), MOST_CITES),
        RecordWords.first(against.ids(), MOST_CITES),
        RecordWords.first(past, MOST_CITES),
        all.stream().mapToInt(ids -> ids.size() - RecordWords.first(ids, MOST_CITES).size()).sum());
  }

  /// Items behind a trait that count, and those that do not, without those that say again what
  /// another one says.
  private record Counted(List<String> ids, List<String> past) {
    static Counted of(List<String> ids, int effective, Set<String> repeated) {
      // those that count come first
      return new Counted(
          without(repeated, ids.subList(0, effective)),
          without(repeated, ids.subList(effective, ids.size())));
    }

    private static List<String> without(Set<String> repeated, List<String> ids) {
      return ids.stream().filter(id -> !repeated.contains(id)).toList();
    }
  }

  private static Map<String, String> facts(Persona persona) {
    var facts = new LinkedHashMap<String, String>();
    facts.put("Kind", persona.kind().word());
    facts.put("Age", persona.age() > 0 ? String.valueOf(persona.age()) : "");
    facts.put("Industry", persona.industry());
    facts.put("Location", persona.location());
    facts.put("Decision it informs", persona.decision());
    facts.put("Research objective", persona.objective());
    facts.put("Kept by", persona.owner());
    facts.put("Last review", persona.lastReview().map(LocalDate::toString).orElse("never"));
    facts.put("State", persona.state().word() + ", version " + persona.version());
    return facts.entrySet().stream()
        .filter(e -> !e.getValue().isBlank())
        .collect(
            Collectors.toMap(
                Map.Entry::getKey, Map.Entry::getValue, (a, _) -> a, LinkedHashMap::new));
  }

  /// "UX Research Lead · The careful one", as far as known.
  String role() {
    return String.join(" · ", RecordWords.known(persona.title(), persona.archetype()));
  }

  /// What to do with a reader's doubt.
  String question() {
    return "Does this match your customers? Tell "
        + (persona.owner().isBlank() ? "the people who keep the personas" : persona.owner())
        + " what does not, with an example.";
  }
}
