package io.personaassistant.drafting;

import static io.personaassistant.drafting.StoredAnswers.status;

import io.personaassistant.drafting.Answer.Entry;
import io.personaassistant.drafting.Answer.FollowUp;
import io.personaassistant.drafting.Answer.FollowUps;
import io.personaassistant.drafting.Answer.Part;
import io.personaassistant.drafting.Answer.Section;
import io.personaassistant.evidence.TraitEvidence;
import io.personaassistant.evidence.TraitStatus;
import io.personaassistant.persona.TraitKind;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/// Open questions that would confirm or break what the record says (draft standard 6.6), the least
/// certain traits first: there an answer changes something.
final class SurveyAnswer {
  private static final int MOST_QUESTIONS = 6;

  /// One neutral question about the last time for each kind of trait; the order is general to
  /// specific.
  private static final Map<TraitKind, String> QUESTIONS = questions();

  private static Map<TraitKind, String> questions() {
    var questions = new EnumMap<TraitKind, String>(TraitKind.class);
    questions.put(
        TraitKind.GOAL,
        "What were you trying to get done the last time you looked for help with this kind of work?");
    questions.put(
        TraitKind.PAIN,
        "Think of the last time you did this work. What, if anything, got in the way?");
    questions.put(
        TraitKind.BEHAVIOUR,
        "Please walk us through the last time you did this, from start to finish.");
    questions.put(
        TraitKind.TOOL, "Which tools, if any, did you use the last time you did this work?");
    questions.put(TraitKind.MOTIVATION, "What made that piece of work worth your time?");
    questions.put(
        TraitKind.DECISION,
        "Think of the last product or service you chose for your work. What happened between hearing of it and the decision?");
    questions.put(
        TraitKind.OBJECTION, "What, if anything, made you hesitate before that decision?");
    questions.put(TraitKind.CHANNEL, "Where did you first hear about it?");
    questions.put(TraitKind.PREFERENCE, "What did you compare it with?");
    return questions;
  }

  private static final List<TraitKind> ORDER =
      List.of(
          TraitKind.BEHAVIOUR,
          TraitKind.GOAL,
          TraitKind.PAIN,
          TraitKind.TOOL,
          TraitKind.MOTIVATION,
          TraitKind.DECISION,
          TraitKind.CHANNEL,
          TraitKind.OBJECTION,
          TraitKind.PREFERENCE);

  Answer make(String decision, Material material, StoredAnswers.Items items) {
    var asked = leastCertain(material);
    var entries = new ArrayList<Entry>();
    for (var trait : asked) {
      entries.add(
          new Entry(
              List.of(
                  Part.lead(QUESTIONS.getOrDefault(trait.trait().kind(), "")),
                  Part.detail("Tests", trait.trait().text())),
              StoredAnswers.cites(trait),
              status(trait)));
    }
    var evidence = items.byIds(StoredAnswers.idsOf(asked));
    var sections = new ArrayList<Section>();
    sections.add(new Section("Ask, in this order", entries));
    sections.add(new Section("Before you send it", List.of(frame(decision, material))));
    return new Answer(
        material.persona().slug(),
        StoredRecipe.SURVEY.word(),
        StoredAnswers.title(material.persona()),
        decision.isBlank() ? "Open questions on what is least certain" : "To decide: " + decision,
        List.of(),
        sections,
        new FollowUps("Next", List.of(new FollowUp("Brief", material.persona().slug()))),
        EvidenceSummary.line(evidence, material.today()),
        StoredAnswers.citesOf(sections));
  }

  /// One trait of each kind, the least certain one, and of the kinds the least certain ones.
  private static List<TraitEvidence> leastCertain(Material material) {
    var perKind = new ArrayList<TraitEvidence>();
    for (var kind : ORDER) {
      StoredAnswers.traits(material, kind).stream()
          .min(Comparator.comparingInt(t -> certainty(t.status())))
          .ifPresent(perKind::add);
    }
    var chosen =
        perKind.stream()
            .sorted(Comparator.comparingInt(t -> certainty(t.status())))
            .limit(MOST_QUESTIONS)
            .toList();
    return perKind.stream().filter(chosen::contains).toList();
  }

  static int certainty(TraitStatus status) {
    return switch (status) {
      case CONTESTED, CONTRADICTED -> 0;
      case ASSUMPTION -> 1;
      case WEAK -> 2;
      case VALIDATED -> 3;
    };
  }

  private static Entry frame(String decision, Material material) {
    var parts = new ArrayList<Part>();
    if (decision.isBlank()) {
      var informs = material.persona().decision();
      parts.add(
          Part.detail(
              "Decision it informs",
              informs.isBlank() ? "not set: write down what you will do differently" : informs));
    }
    parts.add(Part.detail("Length", "4 to 8 questions, one a screen, personal details last"));
    parts.add(Part.detail("Tell them", "the purpose, how long it takes, who reads the answers"));
    parts.add(Part.detail("Try it", "with 3 to 5 people first; change what they stumble over"));
    return new Entry(parts, List.of(), "");
  }
}
