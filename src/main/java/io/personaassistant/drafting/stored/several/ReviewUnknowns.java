package io.personaassistant.drafting.stored.several;

import static io.personaassistant.drafting.stored.record.RecordWords.status;

import io.personaassistant.drafting.answer.Answer.Entry;
import io.personaassistant.drafting.answer.Answer.Part;
import io.personaassistant.drafting.answer.Nearness;
import io.personaassistant.drafting.answer.Nearness.Near;
import io.personaassistant.drafting.answer.ResearchQuestion;
import io.personaassistant.drafting.answer.ResearchTopic;
import io.personaassistant.drafting.stored.record.OurPlan;
import io.personaassistant.drafting.stored.record.RecordWords;
import io.personaassistant.evidence.TraitEvidence;
import io.personaassistant.evidence.TraitStatus;
import io.personaassistant.text.Verbs;
import io.personaassistant.text.Words;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/// What the records do not say about a plan: what to ask, what would change the view, what to test.
final class ReviewUnknowns {
  private static final Pattern CHANGED =
      Pattern.compile(
          "(?i)^(?:(?:we|i|let[’']?s|will|should|want|plan|like|to) )*(?<verb>\\p{L}+)"
              + " (?:(?:the|an?|our|all|every|its|new)"
              + " )*(?<thing>(?!(?:at|in|on|to|for|from|with|by)\\b)[\\p{L}-]+(?:"
              + " (?!(?:and|or|of|at|in|on|to|for|from|with|by|only|instead|themselves|so|that|which|who|into|per)\\b)[\\p{L}-]+){0,3})");

  private final PanelRequest request;
  private final TouchedTraits near;

  ReviewUnknowns(PanelRequest request, TouchedTraits near) {
    this.request = request;
    this.near = near;
  }

  /// What to ask people like each persona before the plan is decided.
  List<Entry> questions() {
    var entries = new ArrayList<Entry>();
    unresearched().ifPresent(entries::add);
    for (var material : request.materials()) {
      var persona = material.persona();
      near.most(material).stream()
          .filter(n -> n.direct() && !Nearness.holds(n.trait()))
          .limit(1)
          .forEach(n ->
              entries.add(
                  new Entry(
                      List.of(Part.lead(persona.name(), "Is it so? " + n.text())),
                      RecordWords.cites(n.trait()),
                      status(n.trait()))));
    }
    if (entries.isEmpty()) {
      entries.add(
          Entry.of(
              Part.lead(
                  "Whether the plan itself works: the records hold needs, not reactions to it.")));
    }
    return entries;
  }

  /// One question for all of whom nothing on record speaks of the plan.
  private Optional<Entry> unresearched() {
    var silent = request.materials().stream().filter(m -> near.of(m).isEmpty()).toList();
    if (silent.isEmpty()) {
      return Optional.empty();
    }
    var guides =
        silent.stream()
            .map(m -> "`" + m.persona().slug() + " interview`")
            .collect(Collectors.joining(", "));
    return Optional.of(
        new Entry(
            List.of(
                Part.lead(Panel.names(silent), lastTime(ReviewAnswer.headline(request.said())))),
            List.of(),
            (silent.size() == 1 ? "guide: " : "guides: ") + guides));
  }

  /// A question that says what it is about: the thing that the plan changes.
  private static String lastTime(String plan) {
    var thing = CHANGED.matcher(plan);
    boolean isChange = thing.find() && Verbs.isBase(thing.group("verb").toLowerCase(Locale.ROOT));
    return OurPlan.of(plan)
        .map(OurPlan::lastTime)
        .orElseGet(() ->
            ResearchTopic.of(isChange ? "about " + thing.group("thing") : plan)
                .map(t ->
                    ResearchQuestion.orPlain(
                        "Tell me about the last time “" + t + "” came up. What did you do?"))
                .orElseGet(() -> ResearchQuestion.of(plan)));
  }

  /// How much new evidence would turn the trait that the plan leans on.
  List<Entry> changes() {
    var entries = new ArrayList<Entry>();
    for (var material : request.materials()) {
      near.wants(material)
          .or(() -> near.objects(material))
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
          Entry.of(Part.lead("Any item about this plan: today none of its needs is researched.")));
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

  /// A test with people like the persona that the records say least about.
  String nextTest() {
    var least =
        request.materials().stream()
            .min(
                Comparator.comparingDouble(
                    m -> near.most(m).stream().mapToDouble(Near::score).sum()))
            .orElseThrow()
            .persona();
    return ("tell its first week to five people like %s, of whom least is on record:"
            + " `%s interview`")
        .formatted(least.name(), least.slug());
  }
}
