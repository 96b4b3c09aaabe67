package io.personaassistant.drafting;

import static io.personaassistant.drafting.StoredAnswers.status;

import io.personaassistant.drafting.Answer.Entry;
import io.personaassistant.drafting.Answer.FollowUp;
import io.personaassistant.drafting.Answer.FollowUps;
import io.personaassistant.drafting.Answer.Part;
import io.personaassistant.drafting.Answer.Section;
import io.personaassistant.drafting.EvidenceSummary.Confidence;
import io.personaassistant.drafting.Nearness.Near;
import io.personaassistant.evidence.Evidence;
import io.personaassistant.evidence.TraitEvidence;
import io.personaassistant.evidence.TraitStatus;
import io.personaassistant.persona.TraitKind;
import io.personaassistant.text.Words;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/// A plan or decision through each persona (draft standard 6.13), from the records alone: what is
/// close to it, for and against, how sure, where personas disagree, what nobody knows. Whether it
/// helps or harms is left to people, or to a model's checked lines above it.
final class ReviewAnswer {
  private static final Set<TraitKind> AGAINST = EnumSet.of(TraitKind.OBJECTION);
  private static final Set<TraitKind> SILENT =
      EnumSet.of(TraitKind.CHANNEL, TraitKind.VOCABULARY, TraitKind.DEMOGRAPHIC);
  private static final int MOST_DISSENT = 3;
  private static final int COUNTER_WORDS = 18;
  private static final int HEADLINE = 30;

  /// Traits further down share words with a long plan by chance.
  private static final int MOST_TOUCHED = 4;

  private final Conflicts conflicts = Conflicts.builtIn();

  Panelled make(PanelRequest request) {
    var nearness = request.nearness();
    var near = new LinkedHashMap<String, List<Near>>();
    for (var material : request.materials()) {
      near.put(
          material.persona().slug(),
          nearness.of(material, request.said()).stream()
              .filter(n -> !SILENT.contains(n.trait().trait().kind()))
              .toList());
    }
    var sections = new ArrayList<Section>();
    sections.add(
        new Section(
            "Through each persona",
            request.materials().stream().map(m -> view(m, of(near, m))).toList()));
    var promises = new TouchedFacts(request).entries();
    if (!promises.isEmpty()) {
      sections.add(new Section("Promises it touches", promises));
    }
    sections.add(new Section("Dissent", dissent(request, near)));
    sections.add(new Section("Ask before you decide", unknowns(request, near)));
    sections.add(new Section("What would change this view", changes(request, near)));
    sections.add(new Section("To fill in", List.of(form(request, near))));
    var cites = StoredAnswers.citesOf(sections);
    return new Panelled(
        new Answer(
            "",
            request.type().command(),
            "Review for " + PanelRequest.names(request.materials()),
            "The plan: " + headline(request.said()),
            List.of(),
            sections,
            followUps(request),
            EvidenceSummary.line(request.items().byIds(cites), request.today()),
            cites),
        Sheet.NONE);
  }

  /// The heading of a plan, else its first sentence; whole where that is short enough to read.
  static String headline(String plan) {
    var first =
        plan.lines()
            .map(l -> l.replaceFirst("^[#>*\\s-]+", "").strip())
            .filter(l -> !l.isEmpty())
            .findFirst();
    var line = first.orElse("");
    if (Words.count(line) <= HEADLINE) {
      return line;
    }
    var sentences = Words.sentences(line);
    return Words.first(sentences.isEmpty() ? line : sentences.getFirst().text(), HEADLINE);
  }

  private static List<Near> of(Map<String, List<Near>> near, Material material) {
    return near.getOrDefault(material.persona().slug(), List.of());
  }

  private static Entry view(Material material, List<Near> near) {
    var name = material.persona().name();
    var wants = first(near, false);
    var objects = first(near, true);
    if (wants.isEmpty() && objects.isEmpty()) {
      return new Entry(
          List.of(Part.lead(name, "not researched: nothing on record speaks of this plan")),
          List.of(),
          "");
    }
    var parts = new ArrayList<Part>();
    var cites = new ArrayList<String>();
    var items = new ArrayList<Evidence>();
    // no verdict: none follows from words that are shared
    parts.add(Part.lead(name, ""));
    wants.ifPresent(n -> {
      parts.add(Part.detail("At stake", told(n)));
      items.addAll(n.evidence());
      n.evidence().stream().limit(2).forEach(e -> cites.add(e.id()));
    });
    objects.ifPresent(n -> {
      parts.add(Part.detail("Objects", told(n)));
      items.addAll(n.evidence());
      n.evidence().stream().limit(2).forEach(e -> cites.add(e.id()));
    });
    wants
        .flatMap(n -> n.contradicts().stream().findFirst())
        .ifPresent(e -> {
          parts.add(Part.detail("Counter", Words.first(e.text(), COUNTER_WORDS)));
          cites.add(e.id());
        });
    return new Entry(parts, cites.stream().distinct().toList(), confidence(items));
  }

  private static String told(Near near) {
    return near.text() + " (" + near.trait().status().word() + ")";
  }

  private static Optional<Near> first(List<Near> near, boolean against) {
    return near.stream()
        .filter(n -> AGAINST.contains(n.trait().trait().kind()) == against)
        .filter(n -> n.trait().status() != TraitStatus.ASSUMPTION)
        .filter(n -> !n.evidence().isEmpty() || !n.contradicts().isEmpty())
        .findFirst();
  }

  private static String confidence(List<Evidence> items) {
    var distinct = items.stream().distinct().toList();
    int types = (int) distinct.stream().map(Evidence::sourceType).distinct().count();
    return "confidence "
        + Confidence.of(distinct.size(), types).word()
        + ": "
        + distinct.size()
        + (distinct.size() == 1 ? " item" : " items")
        + (types > 1 ? " of " + types + " types" : "");
  }

  private List<Entry> dissent(PanelRequest request, Map<String, List<Near>> near) {
    var touched =
        new ArrayList<>(
            near.values().stream()
                .flatMap(l -> l.stream().limit(MOST_TOUCHED))
                .map(Near::trait)
                .toList());
    var found =
        conflicts.of(request.materials()).stream()
            .filter(c -> touched.contains(c.one().trait()) || touched.contains(c.other().trait()))
            .limit(MOST_DISSENT)
            .map(CompareAnswer::conflict)
            .toList();
    return found.isEmpty()
        ? List.of(
            new Entry(
                List.of(
                    Part.lead(
                        "The records state no disagreement about this; that is not agreement.")),
                List.of(),
                ""))
        : found;
  }

  private static List<Entry> unknowns(PanelRequest request, Map<String, List<Near>> near) {
    var entries = new ArrayList<Entry>();
    for (var material : request.materials()) {
      var persona = material.persona();
      var own = of(near, material);
      if (own.isEmpty()) {
        entries.add(
            new Entry(
                List.of(
                    Part.lead(
                        persona.name(),
                        "Tell me about the last time you had to deal with this. What did you do?")),
                List.of(),
                "to draft the guide: `" + persona.slug() + " interview`"));
      }
      own.stream()
          .limit(MOST_TOUCHED)
          .filter(n -> n.direct() && !Nearness.holds(n.trait()))
          .limit(1)
          .forEach(n ->
              entries.add(
                  new Entry(
                      List.of(Part.lead(persona.name(), "Is it so? " + n.text())),
                      StoredAnswers.cites(n.trait()),
                      status(n.trait()))));
    }
    if (entries.isEmpty()) {
      entries.add(
          new Entry(
              List.of(
                  Part.lead(
                      "Whether the plan itself works: the records hold needs, not reactions to it.")),
              List.of(),
              ""));
    }
    return entries;
  }

  /// How much new evidence would turn the trait that the plan leans on.
  private static List<Entry> changes(PanelRequest request, Map<String, List<Near>> near) {
    var entries = new ArrayList<Entry>();
    for (var material : request.materials()) {
      first(of(near, material), false)
          .filter(n -> Nearness.holds(n.trait()))
          .ifPresent(n -> {
            int needed = toContest(n.trait());
            entries.add(
                new Entry(
                    List.of(
                        Part.lead(
                            material.persona().name(),
                            needed
                                + (needed == 1 ? " new item" : " new items")
                                + " against “"
                                + Words.first(n.text(), 6)
                                + "”")),
                    n.trait().supports().stream().limit(1).toList(),
                    "it would be contested then"));
          });
    }
    if (entries.isEmpty()) {
      entries.add(
          new Entry(
              List.of(
                  Part.lead("Any item about this plan: today none of its needs is researched.")),
              List.of(),
              ""));
    }
    return entries;
  }

  /// The fewest further items against a trait that holds after which it holds no longer: the first
  /// is always [TraitStatus#CONTESTED], since one item moves the counts by one.
  static int toContest(TraitEvidence trait) {
    int more = 1;
    while (TraitStatus.of(
            trait.effectiveSupports(),
            trait.supportSourceTypes(),
            trait.effectiveContradicts() + more)
        == TraitStatus.VALIDATED) {
      more++;
    }
    return more;
  }

  /// The persona that the records say least about.
  private static String nextTest(PanelRequest request, Map<String, List<Near>> near) {
    var least =
        request.materials().stream()
            .min(
                java.util.Comparator.comparingDouble(
                    m -> of(near, m).stream().limit(MOST_TOUCHED).mapToDouble(Near::score).sum()))
            .orElseThrow()
            .persona();
    return "the plan's first week told to five people like "
        + least.name()
        + ", of whom the records say least here: `"
        + least.slug()
        + " interview`";
  }

  private static Entry form(PanelRequest request, Map<String, List<Near>> near) {
    return new Entry(
        List.of(
            Part.detail("Decision", "[one sentence]; reversible [yes or no]; needed by [date]"),
            Part.detail("Options", "[this plan] / [another way] / do nothing"),
            Part.detail("Next test", nextTest(request, near)),
            Part.detail("Verdict", "[SHIP, REVISE or HOLD, with reasons], by [a person]")),
        List.of(),
        "");
  }

  private static FollowUps followUps(PanelRequest request) {
    var next = new ArrayList<FollowUp>();
    for (var material : request.materials().subList(0, Math.min(4, request.materials().size()))) {
      var persona = material.persona();
      next.add(new FollowUp(persona.name() + "'s objections", persona.slug() + " objections"));
    }
    return new FollowUps("Next", next);
  }
}
