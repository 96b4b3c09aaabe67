package io.personaassistant.drafting.page;

import io.personaassistant.drafting.EvidenceSummary;
import io.personaassistant.drafting.Material;
import io.personaassistant.drafting.StoredAnswers;
import io.personaassistant.evidence.Evidence;
import io.personaassistant.evidence.TraitEvidence;
import io.personaassistant.evidence.TraitStatus;
import io.personaassistant.persona.Persona;
import io.personaassistant.persona.TraitKind;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

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
  private static final int MOST_ITEMS = 300;
  private static final int MOST_CITES = 6;
  private static final int MOST_QUOTES = 6;
  private static final int LONGEST_QUOTE = 400;

  /// The kinds in the order of a brief, and whether a persona should have one.
  private static final Map<TraitKind, Boolean> ORDER = order();

  private static Map<TraitKind, Boolean> order() {
    var order = new LinkedHashMap<TraitKind, Boolean>();
    for (var kind :
        List.of(
            TraitKind.GOAL,
            TraitKind.PAIN,
            TraitKind.MOTIVATION,
            TraitKind.DECISION,
            TraitKind.OBJECTION,
            TraitKind.CHANNEL,
            TraitKind.VOCABULARY)) {
      order.put(kind, true);
    }
    Arrays.stream(TraitKind.values()).forEach(kind -> order.putIfAbsent(kind, false));
    return order;
  }

  /// Traits of one kind.
  public record Group(String title, List<Line> lines) {}

  /// One trait.
  ///
  /// @param standing the status with its counts in words, such as "validated: 5 for, 1 against"
  /// @param supports ids of items for it, the best first
  /// @param contradicts ids of items against it
  /// @param more how many items more there are
  public record Line(
      String text,
      TraitStatus status,
      String standing,
      List<String> supports,
      List<String> contradicts,
      int more) {}

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
    var repeated = repeated(items);
    ORDER.forEach((kind, expected) -> {
      var lines =
          material.traits().stream()
              .filter(t -> t.trait().kind() == kind)
              .map(t -> line(t, repeated))
              .toList();
      if (!lines.isEmpty()) {
        groups.add(new Group(kind.heading(), lines));
      } else if (expected) {
        missing.add(kind.heading().toLowerCase(Locale.ROOT));
      }
    });
    var quotes = quotes(items, material.today());
    var shown = shown(groups, quotes, items, repeated);
    return new PersonaPage(
        material.persona(),
        material.today(),
        List.copyOf(notices),
        facts(material.persona()),
        groups,
        quotes,
        shown.stream().map(e -> item(e, items, material.today())).toList(),
        items.size() - shown.size() - repeated.size(),
        missing,
        EvidenceSummary.line(items, material.today(), material.traits()));
  }

  private static Line line(TraitEvidence trait, Set<String> repeated) {
    var known = trait.supports().stream().filter(id -> !repeated.contains(id)).toList();
    var against = trait.contradicts().stream().filter(id -> !repeated.contains(id)).toList();
    var supports = first(known);
    var contradicts = first(against);
    int all = known.size() + against.size();
    return new Line(
        trait.trait().text(),
        trait.status(),
        StoredAnswers.status(trait),
        supports,
        contradicts,
        all - supports.size() - contradicts.size());
  }

  private static List<String> first(List<String> ids) {
    return ids.subList(0, Math.min(MOST_CITES, ids.size()));
  }

  private static List<Evidence> shown(
      List<Group> groups, List<Evidence> quotes, List<Evidence> items, Set<String> repeated) {
    Map<String, Evidence> byId = new HashMap<>();
    items.forEach(e -> byId.put(e.id(), e));
    Set<String> cited = new LinkedHashSet<>();
    groups.forEach(g ->
        g.lines()
            .forEach(l -> {
              cited.addAll(l.supports());
              cited.addAll(l.contradicts());
            }));
    quotes.forEach(q -> cited.add(q.id()));
    var rest = items.stream().map(Evidence::id).filter(id -> !cited.contains(id)).toList();
    rest.stream().limit(Math.max(0, MOST_ITEMS - cited.size())).forEach(cited::add);
    return cited.stream()
        .filter(byId::containsKey)
        // what repeats another item is named beside it
        .filter(id -> !repeated.contains(id))
        .sorted()
        .map(byId::get)
        .toList();
  }

  /// Those that may be quoted outside first; none is cut, since a quotation never is.
  private static List<Evidence> quotes(List<Evidence> items, LocalDate today) {
    var heard = new HashSet<String>();
    var quotes = new ArrayList<Evidence>();
    for (boolean outside : List.of(true, false)) {
      for (var item : items) {
        boolean said =
            item.sourceType().ownWords() && item.sampleSize() == 0 && item.isEffective(today);
        if (said
            && quotes.size() < MOST_QUOTES
            && item.quotable() == outside
            && item.text().length() <= LONGEST_QUOTE
            && heard.add(item.participant().isBlank() ? item.id() : item.participant())) {
          quotes.add(item);
        }
      }
    }
    return quotes;
  }

  /// The ids of items that say again what another one here says.
  private static Set<String> repeated(List<Evidence> items) {
    var ids = items.stream().map(Evidence::id).collect(Collectors.toSet());
    return items.stream()
        .filter(e -> ids.contains(e.copyOf()))
        .map(Evidence::id)
        .collect(Collectors.toSet());
  }

  private static Item item(Evidence item, List<Evidence> all, LocalDate today) {
    var marks = new ArrayList<String>();
    var again =
        all.stream().filter(e -> e.copyOf().equals(item.id())).map(Evidence::id).sorted().toList();
    if (!again.isEmpty()) {
      marks.add("the same in " + String.join(" ", again) + ", counted once");
    }
    if (!item.quotable()) {
      marks.add("internal, not to be quoted outside");
    }
    if (item.isStale(today)) {
      marks.add("older than a year, no longer counts");
    }
    if (!item.copyOf().isEmpty()) {
      marks.add("repeats " + item.copyOf() + ", not counted twice");
    }
    return new Item(item, source(item), marks);
  }

  /// Where an item comes from, such as "Interview 14, 2026-10-17, P-01".
  static String source(Evidence item) {
    var parts = new ArrayList<String>();
    var label = item.sourceType().label();
    // "Interview 14, spring wave" says by itself what it is
    boolean said =
        item.sourceRef().toLowerCase(Locale.ROOT).contains(label.toLowerCase(Locale.ROOT));
    parts.add(said ? item.sourceRef() : label);
    parts.add(item.date().toString());
    addKnown(parts, said ? "" : item.sourceRef());
    addKnown(parts, item.participant());
    addKnown(parts, item.segment());
    if (item.sampleSize() > 0) {
      parts.add("n = " + item.sampleSize());
    }
    return String.join(", ", parts);
  }

  private static void addKnown(List<String> parts, String text) {
    if (!text.isBlank()) {
      parts.add(text);
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
    var parts = new ArrayList<String>();
    addKnown(parts, persona.title());
    addKnown(parts, persona.archetype());
    return String.join(" · ", parts);
  }

  /// What to do with a reader's doubt.
  String question() {
    return "Does this match your customers? Tell "
        + (persona.owner().isBlank() ? "the people who keep the personas" : persona.owner())
        + " what does not, with an example.";
  }
}
