package io.personaassistant.drafting;

import static io.personaassistant.drafting.StoredAnswers.first;
import static io.personaassistant.drafting.StoredAnswers.status;

import io.personaassistant.drafting.Answer.Entry;
import io.personaassistant.drafting.Answer.FollowUp;
import io.personaassistant.drafting.Answer.FollowUps;
import io.personaassistant.drafting.Answer.Part;
import io.personaassistant.drafting.Answer.Section;
import io.personaassistant.evidence.Evidence;
import io.personaassistant.evidence.TraitEvidence;
import io.personaassistant.evidence.TraitStatus;
import io.personaassistant.persona.Audience;
import io.personaassistant.persona.ProductFact;
import io.personaassistant.persona.TraitKind;
import io.personaassistant.text.Words;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/// The parts of a first message that the records hold (draft standard 6.2): the problem to open on,
/// the words to use, the proof that may be promised, where to send it, and the shape to fill.
final class MessageAnswer {
  private static final int MOST_PAINS = 3;
  private static final int MOST_FACTS = 3;
  private static final int MOST_WORDS = 6;

  Answer make(String brief, Material material, StoredAnswers.Items items) {
    var sections = new ArrayList<Section>();
    var missing = new ArrayList<String>();
    var pains = usable(material, TraitKind.PAIN);
    var evidence = items.byIds(StoredAnswers.idsOf(pains));
    addSection(
        sections,
        missing,
        "Open on their problem",
        "pain points",
        openers(pains, evidence, material));
    addSection(sections, missing, "Use their words", "vocabulary", words(material));
    addSection(
        sections,
        missing,
        "One proof you may promise",
        "approved facts for customers",
        proofs(brief, pains, material));
    addSection(
        sections,
        missing,
        "Send it where they read",
        "channels",
        plain(usable(material, TraitKind.CHANNEL), 3));
    addSection(
        sections,
        missing,
        "Expect this objection",
        "objections",
        plain(usable(material, TraitKind.OBJECTION), 1));
    sections.add(new Section("Shape", shape(missing)));
    return new Answer(
        material.persona().slug(),
        StoredRecipe.MESSAGE.word(),
        StoredAnswers.title(material.persona()),
        brief.isBlank() ? "What a first message can rest on" : "For: " + brief,
        List.of(),
        sections,
        new FollowUps(
            "Next", List.of(new FollowUp("Objections", material.persona().slug() + " objections"))),
        EvidenceSummary.line(evidence, material.today()),
        StoredAnswers.citesOf(sections));
  }

  private static void addSection(
      List<Section> sections,
      List<String> missing,
      String title,
      String name,
      List<Entry> entries) {
    if (entries.isEmpty()) {
      missing.add(name);
    } else {
      sections.add(new Section(title, entries));
    }
  }

  /// Traits that text for customers may rest on, validated ones first.
  private static List<TraitEvidence> usable(Material material, TraitKind kind) {
    return StoredAnswers.traits(material, kind).stream()
        .filter(t -> t.status() != TraitStatus.CONTRADICTED && t.status() != TraitStatus.ASSUMPTION)
        .sorted(Comparator.comparing(TraitEvidence::status))
        .toList();
  }

  private static List<Entry> openers(
      List<TraitEvidence> pains, List<Evidence> evidence, Material material) {
    var entries = new ArrayList<Entry>();
    for (var pain : first3(pains)) {
      var parts = new ArrayList<Part>();
      parts.add(Part.lead(pain.trait().text()));
      evidence.stream()
          .filter(e -> pain.supports().contains(e.id()))
          .filter(e -> e.sourceType().ownWords() && e.sampleSize() == 0)
          .filter(e -> e.isEffective(material.today()))
          .findFirst()
          .ifPresent(e -> {
            parts.add(Part.quote(e.text()));
            parts.add(
                Part.detail(
                    "",
                    e.id()
                        + (e.quotable()
                            ? " may be quoted outside"
                            : " is for you only: do not quote it outside")));
          });
      entries.add(new Entry(parts, first(pain.supports(), 3), status(pain)));
    }
    return entries;
  }

  private static List<TraitEvidence> first3(List<TraitEvidence> pains) {
    return pains.subList(0, Math.min(MOST_PAINS, pains.size()));
  }

  private static List<Entry> words(Material material) {
    var phrases =
        StoredAnswers.traits(material, TraitKind.VOCABULARY).stream()
            .limit(MOST_WORDS)
            .map(t -> t.trait().text())
            .toList();
    return phrases.isEmpty()
        ? List.of()
        : List.of(new Entry(List.of(Part.lead(String.join(" · ", phrases))), List.of(), ""));
  }

  private static List<Entry> proofs(String brief, List<TraitEvidence> pains, Material material) {
    var wanted = new HashSet<>(Words.content(brief));
    pains.forEach(p -> wanted.addAll(Words.content(p.trait().text())));
    material.approvedTracks().forEach(t -> wanted.addAll(t.proofRefs()));
    return material.approvedFacts().stream()
        .filter(f -> f.audience() == Audience.CUSTOMER)
        .sorted(Comparator.comparingInt((ProductFact f) -> -closeness(f, wanted)))
        .limit(MOST_FACTS)
        .map(f ->
            new Entry(
                List.of(Part.lead(f.statement()), Part.detail("How we know", f.proof())),
                List.of(f.id()),
                StoredAnswers.approval(f.approval(material.today()))))
        .toList();
  }

  private static int closeness(ProductFact fact, Set<String> wanted) {
    var stems = new HashSet<>(Words.content(fact.statement() + " " + fact.proof()));
    stems.retainAll(wanted);
    // a fact that a talk track of this persona rests on fits this persona
    return stems.size() + (wanted.contains(fact.id()) ? 2 : 0);
  }

  private static List<Entry> plain(List<TraitEvidence> traits, int most) {
    return traits.stream()
        .limit(most)
        .map(
            t -> new Entry(List.of(Part.lead(t.trait().text())), StoredAnswers.cites(t), status(t)))
        .toList();
  }

  private static List<Entry> shape(List<String> missing) {
    var entries = new ArrayList<Entry>();
    entries.add(
        new Entry(
            List.of(
                Part.detail("Subject", "2 to 4 words, at most 50 characters, no name, no number"),
                Part.detail(
                    "Message",
                    "25 to 75 words: their problem, one proof, one easy question; no link")),
            List.of(),
            ""));
    if (!missing.isEmpty()) {
      entries.add(
          new Entry(
              List.of(Part.detail("Not researched", String.join(", ", missing))), List.of(), ""));
    }
    return entries;
  }
}
