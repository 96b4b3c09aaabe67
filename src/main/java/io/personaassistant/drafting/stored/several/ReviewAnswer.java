package io.personaassistant.drafting.stored.several;

import io.personaassistant.drafting.answer.Answer.Entry;
import io.personaassistant.drafting.answer.Answer.FollowUp;
import io.personaassistant.drafting.answer.Answer.FollowUps;
import io.personaassistant.drafting.answer.Answer.Part;
import io.personaassistant.drafting.answer.Answer.Section;
import io.personaassistant.drafting.answer.EvidenceSummary.Confidence;
import io.personaassistant.drafting.answer.Material;
import io.personaassistant.drafting.answer.Nearness.Near;
import io.personaassistant.drafting.answer.Sheet;
import io.personaassistant.drafting.stored.record.NearestInMeaning;
import io.personaassistant.drafting.stored.record.OurPlan;
import io.personaassistant.evidence.Evidence;
import io.personaassistant.evidence.TraitEvidence;
import io.personaassistant.text.Words;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// A plan or decision through each persona (draft standard 6.13), from the records alone: what is
/// close to it, for and against, how sure, where personas disagree, what nobody knows. Whether it
/// helps or harms is left to people, or to a model's checked lines above it.
public final class ReviewAnswer {
  private static final int MOST_DISSENT = 3;
  private static final int COUNTER_WORDS = 12;
  private static final int HEADLINE = 30;
  private static final int BEGINNING = 45;

  private final Conflicts conflicts = Conflicts.builtIn();

  /// What personas would say of a plan.
  public Panelled make(PanelRequest request) {
    var near = TouchedTraits.of(request);
    var nearest = nearest(request, near);
    var unknown = new ReviewUnknowns(request, near);
    var sections = new ArrayList<Section>();
    sections.add(
        new Section(
            "Through each persona",
            request.materials().stream()
                .map(m -> view(m, near, nearest.filter(n -> n.isOf(m)).isPresent()))
                .toList()));
    nearest.ifPresent(n -> sections.add(Section.of("Nearest in meaning", n.told())));
    var unlinked = request.panel().toldUnlinked(headline(request.said()));
    if (!unlinked.isEmpty()) {
      sections.add(new Section("Not linked to a persona", unlinked));
    }
    var promises = new TouchedFacts(request).entries();
    if (!promises.isEmpty()) {
      sections.add(new Section("Promises it touches", promises));
    }
    sections.add(new Section("Dissent", dissent(request, near)));
    sections.add(new Section("Ask before you decide", unknown.questions()));
    sections.add(new Section("What would change this view", unknown.changes()));
    sections.add(Section.of("To fill in", form(unknown)));
    return new Panelled(
        request.answer(
            "Review for " + Panel.names(request.materials()),
            "The plan: " + beginning(request.said()),
            List.of(),
            sections,
            followUps(request)),
        Sheet.NONE);
  }

  /// The heading of a plan, else its first sentence; whole where that is short enough to read.
  static String headline(String plan) {
    var line = lines(plan).findFirst().orElse("");
    if (Words.count(line) <= HEADLINE) {
      return line;
    }
    var sentences = Words.sentences(line);
    return Words.first(sentences.isEmpty() ? line : sentences.getFirst().text(), HEADLINE);
  }

  /// As much of a plan as is read at a glance, and how long it is.
  private static String beginning(String plan) {
    int words = Words.count(plan);
    var head = headline(plan);
    if (words <= Words.count(head) + 1) {
      return head;
    }
    return Words.first(lines(plan).collect(Collectors.joining(" / ")), BEGINNING)
        + (words > BEGINNING ? " (" + words + " words, all of them read)" : "");
  }

  /// The lines that say something, without what marks them.
  private static Stream<String> lines(String plan) {
    return plan.lines()
        .map(l -> l.replaceFirst("^[#>*\\s-]+", "").strip())
        // it is called so already
        .map(l -> l.replaceFirst("(?i)^(?:the |our |my )?plan: *", ""))
        .filter(l -> !l.isEmpty());
  }

  /// What nobody said in the plan's words may be said in others.
  private static Optional<NearestInMeaning> nearest(PanelRequest request, TouchedTraits near) {
    return request.materials().stream()
            .allMatch(m -> near.wants(m).isEmpty() && near.objects(m).isEmpty())
        ? NearestInMeaning.to(
            OurPlan.core(headline(request.said())), request.materials(), request.items())
        : Optional.empty();
  }

  private static Entry view(Material material, TouchedTraits near, boolean isNearest) {
    var name = material.persona().name();
    var wants = near.wants(material);
    var objects = near.objects(material);
    if (wants.isEmpty() && objects.isEmpty()) {
      return Entry.of(
          Part.lead(
              name,
              isNearest
                  ? "nothing on record speaks of this plan in its words; see what comes nearest"
                  : "not researched: nothing on record speaks of this plan"));
    }
    var parts = new ArrayList<Part>();
    var cites = new ArrayList<String>();
    var items = new ArrayList<Evidence>();
    // no verdict: none follows from words that are shared
    parts.add(Part.lead(name, ""));
    wants.ifPresent(n -> add("At stake", n, parts, cites, items));
    objects.ifPresent(
        n -> add(near.isDefied(n) ? "Goes against" : "Objects", n, parts, cites, items));
    var traits = Stream.concat(wants.stream(), objects.stream()).map(Near::trait).toList();
    return new Entry(parts, cites.stream().distinct().toList(), confidence(items, traits));
  }

  /// What the trait says, and under it the strongest item against it.
  private static void add(
      String label, Near near, List<Part> parts, List<String> cites, List<Evidence> items) {
    parts.add(Part.detail(label, near.text() + " (" + near.trait().status().word() + ")"));
    items.addAll(near.evidence());
    near.evidence().stream().limit(2).forEach(e -> cites.add(e.id()));
    near.contradicts().stream()
        .findFirst()
        .ifPresent(e -> {
          parts.add(Part.detail("Counter", Words.first(e.text(), COUNTER_WORDS)));
          cites.add(e.id());
        });
  }

  private static String confidence(List<Evidence> items, List<TraitEvidence> traits) {
    var distinct = items.stream().distinct().toList();
    int types = (int) distinct.stream().map(Evidence::sourceType).distinct().count();
    return "confidence "
        + Confidence.of(distinct, traits).word()
        + ": "
        + distinct.size()
        + (distinct.size() == 1 ? " item" : " items")
        + (types > 1 ? " of " + types + " types" : "");
  }

  private List<Entry> dissent(PanelRequest request, TouchedTraits near) {
    var touched = near.most();
    var found =
        conflicts.of(request.materials()).stream()
            .filter(c -> touched.contains(c.one().trait()) || touched.contains(c.other().trait()))
            .limit(MOST_DISSENT)
            .map(CompareAnswer::conflict)
            .toList();
    return found.isEmpty()
        ? List.of(Entry.of(Part.lead("The records state no disagreement; that is not agreement.")))
        : found;
  }

  private static Entry form(ReviewUnknowns unknown) {
    return Entry.of(
        Part.detail("Decision", "[one sentence]; reversible [yes or no]; needed by [date]"),
        Part.detail("Options", "[this plan] / [another way] / do nothing"),
        Part.detail(
            "Premortem",
            "A year later it failed: what happened? [5 to 7 causes, early signal each]"),
        Part.detail("Next test", unknown.nextTest()),
        Part.detail("Verdict", "[SHIP, REVISE or HOLD, with reasons], by [a person]"));
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
