package io.personaassistant.drafting.stored;

import io.personaassistant.drafting.answer.Answer;
import io.personaassistant.drafting.answer.Answer.Entry;
import io.personaassistant.drafting.answer.Answer.FollowUp;
import io.personaassistant.drafting.answer.Answer.FollowUps;
import io.personaassistant.drafting.answer.Answer.Part;
import io.personaassistant.drafting.answer.Answer.Section;
import io.personaassistant.drafting.answer.EvidenceSummary;
import io.personaassistant.drafting.answer.Material;
import io.personaassistant.drafting.answer.ResearchQuestion;
import io.personaassistant.drafting.stored.SurveyQuestions.Asked;
import io.personaassistant.drafting.stored.record.AskedWork;
import io.personaassistant.drafting.stored.record.Items;
import io.personaassistant.drafting.stored.record.OnTopic;
import io.personaassistant.drafting.stored.record.OurPlan;
import io.personaassistant.drafting.stored.record.RecordWords;
import io.personaassistant.drafting.type.BriefSays;
import io.personaassistant.drafting.type.BriefTopic;
import io.personaassistant.drafting.type.StoredRecipe;
import io.personaassistant.evidence.TraitEvidence;
import io.personaassistant.persona.TraitKind;
import io.personaassistant.text.Sentence;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/// A survey whose answers would confirm or break what the record says (draft standard 6.6): header,
/// one or two open questions before the closed ones, each with the trait it tests, the least
/// certain one of its kind.
final class SurveyAnswer {
  private static final int MOST_CHANNELS = 4;

  private static final Pattern THEIR = Pattern.compile("\\b(?:her|his|their)\\b");

  private static final Pattern QUESTION =
      Pattern.compile("(?is)(?:how|what|why|who|which|when|where|whether|if)\\b.*|.*\\?");

  /// What we have to decide: nothing that whoever answers does. "Pricing" is only what they are
  /// asked about.
  private static final Pattern OURS =
      Pattern.compile(
          "(?i)\\bwhether (?:to|we)\\b|^(?:if|should|shall|must|can|could|may|might|would|do) we\\b"
              + "|^(?!(?:about|on|for|of|with|and|all|in|is|are|does|did)\\b)\\p{L}+ (?:the|our|an?|this|that)\\s");

  /// @param option `long` for one of up to ten minutes, else a pulse
  Answer make(String option, String decision, Material material, Items items) {
    var entries = new ArrayList<Entry>();
    var topic = BriefTopic.of(decision, BriefTopic.Place.WHOLE);
    var plan = OurPlan.of(decision);
    boolean isOurs = plan.isPresent() || OURS.matcher(decision.strip()).find();
    var work = isOurs ? Optional.<AskedWork>empty() : AskedWork.of(topic);
    var onTopic = new OnTopic(topic, material, items);
    boolean isUnknown = onTopic.isAsked() && !onTopic.isResearched(material);
    if (!topic.isNone()) {
      entries.add(open(topic, work, plan));
    }
    var tested = new LinkedHashSet<TraitEvidence>();
    boolean isLong = option.equals("long");
    for (var asked : SurveyQuestions.chosen(material, isLong, onTopic)) {
      // a second question on the same trait need not name it again
      var trait = SurveyQuestions.tested(asked, material, onTopic).filter(tested::add);
      entries.add(question(asked, work, trait, material));
    }
    var evidence = items.byIds(TraitEvidence.itemsOf(tested));
    var sections = new ArrayList<Section>();
    sections.add(
        Section.of(
            "What it is for",
            header(decision, plan, isOurs, topic, isUnknown, work.isPresent(), isLong, material)));
    if (!entries.isEmpty()) {
      sections.add(new Section("Ask, in this order", entries));
    }
    sections.add(Section.of("Before you send it", before()));
    return RecordWords.answer(
        material.persona(),
        StoredRecipe.SURVEY.word(),
        (isLong ? "Long survey" : "Pulse survey")
            + (isUnknown
                ? ": nothing is on record about this"
                : onTopic.isAsked()
                    ? ": questions that name a trait test the least certain of its kind"
                    : ": each question tests what is least certain of its kind"),
        List.of(),
        sections,
        FollowUps.next(
            new FollowUp("Interview guide", material.persona().slug() + " interview"),
            new FollowUp("Screener", material.persona().slug() + " screener"),
            new FollowUp("Brief", material.persona().slug())),
        EvidenceSummary.line(evidence, material.today(), tested));
  }

  /// What is asked about, before anything on record colours the answers.
  private static Entry open(BriefTopic topic, Optional<AskedWork> work, Optional<OurPlan> plan) {
    return new Entry(
        List.of(
            Part.use(
                work.map(AskedWork::lastTime)
                    .or(() -> plan.map(OurPlan::lastTime))
                    .orElseGet(() -> ResearchQuestion.of("about " + topic.phrase()))),
            Part.use("Answers", "in their words")),
        List.of(),
        "on what you want to know");
  }

  private static Entry question(
      Asked asked, Optional<AskedWork> work, Optional<TraitEvidence> tested, Material material) {
    var parts = new ArrayList<Part>();
    parts.add(Part.use(work.map(w -> w.in(asked.question())).orElse(asked.question())));
    var options = options(asked, tested, material);
    parts.add(
        Part.use("Answers", options.isEmpty() ? "in their words" : String.join(" / ", options)));
    tested.ifPresent(trait -> parts.add(Part.detail("Tests", trait.trait().text())));
    return new Entry(
        parts,
        tested.map(RecordWords::cites).orElse(List.of()),
        tested.map(RecordWords::status).orElse(""));
  }

  /// The channels on record stand among the usual ones, so that none shows what we expect.
  static List<String> options(Asked asked, Optional<TraitEvidence> tested, Material material) {
    var options = new ArrayList<String>();
    if (asked.kind() == TraitKind.CHANNEL) {
      RecordWords.traits(material, TraitKind.CHANNEL).stream()
          // "peers in her industry" as whoever answers would say it
          .map(t -> THEIR.matcher(t.trait().text()).replaceAll("my"))
          .limit(MOST_CHANNELS)
          .forEach(options::add);
    }
    options.addAll(
        tested.map(trait -> SurveyQuestions.answers(asked, trait)).orElse(asked.options()));
    return options;
  }

  private static Entry header(
      String decision,
      Optional<OurPlan> plan,
      boolean isOurs,
      BriefTopic topic,
      boolean isUnknown,
      boolean isWork,
      boolean isLong,
      Material material) {
    var persona = material.persona();
    boolean asks = !decision.isBlank() && !isOurs;
    var informs =
        decision.isBlank() || asks
            ? persona.decision()
            : plan.map(OurPlan::decision).orElse(decision);
    var about = Sentence.withoutStop(BriefTopic.withoutAbout(decision.strip()));
    return Entry.of(
        Part.known(
            Part.detail(
                QUESTION.matcher(decision.strip()).matches() ? "To learn" : "About",
                asks ? about : ""),
            Part.detail("On record", isUnknown ? nothing(topic) : ""),
            Part.detail(
                "Decision",
                informs.isBlank()
                    ? "[what you will do differently after the answers]"
                    : BriefTopic.withoutAbout(informs)),
            Part.detail(
                "Objective",
                persona.objective().isBlank()
                    ? "[what you need to know to decide it]"
                    : persona.objective()),
            Part.detail(
                "Sample",
                "[n] people like %s; below 30 read answers one by one, not as shares"
                    .formatted(persona.name())),
            Part.detail("Minutes", minutes(decision, isLong)),
            Part.detail("This work", topic.isNone() || isWork ? "" : work(topic, plan)),
            Part.detail(
                "Why so long", isLong ? "[what a pulse of three minutes could not settle]" : "")));
  }

  private static String nothing(BriefTopic topic) {
    return "no research on “%s”: only questions that name a trait below test what is on record"
        .formatted(topic.phrase());
  }

  private static String work(BriefTopic topic, Optional<OurPlan> plan) {
    var part = plan.map(p -> p.action() + "” would change").orElse(topic.phrase() + "” is part of");
    return "[what they do that “%s, in their words: write it wherever [this work] stands]"
        .formatted(part);
  }

  private static String minutes(String decision, boolean isLong) {
    int most = isLong ? 6 : 3;
    var usual = isLong ? "4 to 6" : "2 to 3";
    var allowed = new BriefSays(decision).minutes();
    return allowed.isPresent() && allowed.getAsInt() > most
        ? "%s; you allow %s: leave the rest free, or say why it is longer"
            .formatted(usual, allowed.getAsInt())
        : usual;
  }

  private static Entry before() {
    return Entry.of(
        Part.detail("Fill", "each [place] with words your respondents use"),
        Part.detail("Tell them", "the purpose, how long it takes, who reads the answers"),
        Part.detail("Order", "one question a screen, lists shuffled, personal details last"),
        Part.detail("Try it", "with 3 to 5 people first; change what they stumble over"),
        Part.detail(
            "Read it", "by segment; decide now which answers would make you change a trait"));
  }
}
