package io.personaassistant.drafting;

import static io.personaassistant.drafting.StoredAnswers.status;

import io.personaassistant.drafting.Answer.Entry;
import io.personaassistant.drafting.Answer.FollowUp;
import io.personaassistant.drafting.Answer.FollowUps;
import io.personaassistant.drafting.Answer.Part;
import io.personaassistant.drafting.Answer.Section;
import io.personaassistant.evidence.Evidence;
import io.personaassistant.evidence.TraitEvidence;
import io.personaassistant.evidence.TraitStatus;
import io.personaassistant.persona.Persona;
import io.personaassistant.persona.TraitKind;
import java.util.ArrayList;
import java.util.List;

/// The persona on one screen (draft standard 6.16): every trait with its status, some quotes, and
/// what is not known.
final class BriefAnswer {
  private static final List<TraitKind> ORDER =
      List.of(
          TraitKind.GOAL,
          TraitKind.MOTIVATION,
          TraitKind.PAIN,
          TraitKind.DECISION,
          TraitKind.CHANNEL,
          TraitKind.VOCABULARY,
          TraitKind.OBJECTION,
          TraitKind.BEHAVIOUR,
          TraitKind.TOOL,
          TraitKind.PREFERENCE,
          TraitKind.DEMOGRAPHIC);

  /// Kinds that a useful persona has; a missing one is named.
  private static final List<TraitKind> EXPECTED = ORDER.subList(0, 7);

  private static final int MOST_TRAITS = 5;
  private static final int MOST_QUOTES = 3;

  Answer make(Material material, StoredAnswers.Items items) {
    var persona = material.persona();
    var sections = new ArrayList<Section>();
    var missing = new ArrayList<String>();
    sections.add(new Section("", List.of(who(persona, missing))));
    for (var kind : ORDER) {
      var traits = StoredAnswers.traits(material, kind);
      if (!traits.isEmpty()) {
        sections.add(section(kind, traits));
      } else if (EXPECTED.contains(kind)) {
        missing.add(kind.heading().toLowerCase(java.util.Locale.ROOT));
      }
    }
    var evidence = items.byIds(StoredAnswers.idsOf(material.traits()));
    addQuotes(sections, evidence, material);
    sections.add(new Section("Behind this brief", behind(material, missing)));
    return new Answer(
        persona.slug(),
        StoredRecipe.BRIEF.word(),
        StoredAnswers.title(persona),
        persona.archetype(),
        List.of(),
        sections,
        next(persona),
        EvidenceSummary.line(evidence, material.today()),
        StoredAnswers.citesOf(sections));
  }

  private static Entry who(Persona persona, List<String> missing) {
    var facts = new ArrayList<String>();
    facts.add(persona.kind().word());
    if (persona.age() > 0) {
      facts.add(persona.age() + " years old");
    }
    addOrMiss(facts, persona.industry(), "industry", missing);
    addOrMiss(facts, persona.location(), "location", missing);
    var parts = new ArrayList<Part>();
    parts.add(Part.lead(capital(String.join(" · ", facts))));
    if (persona.background().isBlank()) {
      missing.add("background");
    } else {
      parts.add(Part.lead(persona.background()));
    }
    return new Entry(parts, List.of(), "");
  }

  private static void addOrMiss(
      List<String> facts, String text, String name, List<String> missing) {
    if (text.isBlank()) {
      missing.add(name);
    } else {
      facts.add(text);
    }
  }

  private static Section section(TraitKind kind, List<TraitEvidence> traits) {
    if (kind == TraitKind.VOCABULARY) {
      // phrases are read as one line
      var phrases = String.join(" · ", traits.stream().map(t -> t.trait().text()).toList());
      return new Section(
          kind.heading(), List.of(new Entry(List.of(Part.lead(phrases)), List.of(), "")));
    }
    var entries =
        traits.stream()
            .limit(MOST_TRAITS)
            .map(t ->
                new Entry(List.of(Part.lead(t.trait().text())), StoredAnswers.cites(t), status(t)))
            .toList();
    return new Section(kind.heading(), entries);
  }

  private static void addQuotes(
      List<Section> sections, List<Evidence> evidence, Material material) {
    var quotes = new ArrayList<Entry>();
    var heard = new java.util.HashSet<String>();
    for (var item : evidence) {
      boolean short_ = item.text().length() <= 220;
      if (quotes.size() < MOST_QUOTES
          && item.sourceType().ownWords()
          && item.sampleSize() == 0
          && short_
          && item.isEffective(material.today())
          && heard.add(item.participant())) {
        var note =
            item.sourceType().label()
                + ", "
                + item.date()
                + (item.quotable() ? "" : ", not to be quoted outside");
        quotes.add(new Entry(List.of(Part.quote(item.text())), List.of(item.id()), note));
      }
    }
    if (!quotes.isEmpty()) {
      sections.add(new Section("In their words", quotes));
    }
  }

  private static List<Entry> behind(Material material, List<String> missing) {
    var persona = material.persona();
    var entries = new ArrayList<Entry>();
    add(entries, "Decision it informs", persona.decision());
    add(entries, "Research objective", persona.objective());
    var open =
        material.traits().stream()
            .filter(t ->
                t.status() == TraitStatus.ASSUMPTION
                    || t.status() == TraitStatus.CONTESTED
                    || t.status() == TraitStatus.CONTRADICTED)
            .map(t -> t.trait().text() + " (" + t.status().word() + ")")
            .limit(MOST_TRAITS)
            .toList();
    add(entries, "Open questions", String.join(" / ", open));
    add(entries, "Not researched", String.join(", ", missing));
    var care = new ArrayList<String>();
    care.add("version " + persona.version());
    if (!persona.owner().isBlank()) {
      care.add("owner " + persona.owner());
    }
    care.add(persona.lastReview().map(d -> "last reviewed " + d).orElse("never reviewed"));
    persona
        .lastReview()
        .filter(_ -> persona.reviewIntervalDays() > 0)
        .ifPresent(d -> care.add("next review " + d.plusDays(persona.reviewIntervalDays())));
    add(entries, "Record", String.join(", ", care));
    return entries;
  }

  private static void add(List<Entry> entries, String label, String text) {
    if (!text.isBlank()) {
      entries.add(new Entry(List.of(Part.detail(label, text)), List.of(), ""));
    }
  }

  private static FollowUps next(Persona persona) {
    return new FollowUps(
        "Next",
        List.of(
            new FollowUp("Objections", persona.slug() + " objections"),
            new FollowUp("Message", persona.slug() + " message"),
            new FollowUp("Survey", persona.slug() + " survey")));
  }

  private static String capital(String text) {
    return text.isEmpty() ? text : Character.toUpperCase(text.charAt(0)) + text.substring(1);
  }
}
