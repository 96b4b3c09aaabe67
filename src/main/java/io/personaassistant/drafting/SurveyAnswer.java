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
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/// A pulse survey whose answers would confirm or break what the record says (draft standard 6.6):
/// header, one or two open questions before the closed ones, each with the trait it tests, the
/// least certain one of its kind.
final class SurveyAnswer {
  private static final int MOST_QUESTIONS = 7;
  private static final int MOST_CHANNELS = 4;

  /// A question for each kind of trait that answers can settle, from general to specific.
  private static final List<Asked> ASKED =
      List.of(
          new Asked(
              TraitKind.BEHAVIOUR,
              "In the past three months, how many times did you do [this work]?",
              List.of("None", "1", "2 to 3", "4 to 6", "7 or more", "Not sure")),
          new Asked(
              TraitKind.GOAL,
              "What did you want to get out of [this work] the last time you did it?",
              List.of()),
          new Asked(
              TraitKind.PAIN,
              "What, if anything, got in the way the last time you did [this work]?",
              List.of()),
          new Asked(
              TraitKind.PAIN,
              "How easy or difficult was [this work] to finish the last time?",
              List.of(
                  "Very easy",
                  "Easy",
                  "Neither easy nor difficult",
                  "Difficult",
                  "Very difficult",
                  "Does not apply")),
          new Asked(
              TraitKind.TOOL,
              "Which of these, if any, did you use the last time you did [this work]?",
              List.of("[tool]", "[tool]", "[tool]", "Something else", "None of these")),
          new Asked(
              TraitKind.DECISION,
              "Which of these, if any, did you do before you last chose a product or service?",
              List.of(
                  "Tried it in a small way",
                  "Worked out what it costs",
                  "Had others check it",
                  "Asked somebody who uses it",
                  "Went through its data",
                  "Something else",
                  "None of these")),
          new Asked(
              TraitKind.CHANNEL,
              "Where did you first hear about the last product or service you chose?",
              List.of("A colleague", "A search engine", "Somewhere else", "Not sure")),
          new Asked(
              TraitKind.OBJECTION,
              "Which of these, if any, made you hesitate before you last chose a product or service?",
              List.of(
                  "The price",
                  "The time to set it up",
                  "Whether to trust it",
                  "Whether it fits our other tools",
                  "What we had was good enough",
                  "Somebody else had to agree",
                  "Something else",
                  "Nothing")),
          new Asked(
              TraitKind.PREFERENCE,
              "Which of these, if any, did you look at before you last chose a product or service?",
              List.of(
                  "A report",
                  "A video",
                  "A trial",
                  "Advice from somebody I know",
                  "Something else",
                  "None of these")));

  private static final Pattern OFTEN =
      Pattern.compile(
          "(?i)\\b(?:\\d+|one|two|three|four|five|six|seven|eight|nine|ten|twice|once|daily|weekly|monthly|yearly|often|rarely|(?:a|each|every|per) (?:day|week|month|quarter|year))\\b");
  private static final Pattern FORMAT =
      Pattern.compile(
          "(?i)\\b(?:reports?|whitepapers?|videos?|demos?|trials?|formats?|articles?|newsletters?|webinars?|podcasts?|posts?|papers?|summar(?:y|ies)|guides?)\\b");
  private static final Asked DONE =
      new Asked(
          TraitKind.BEHAVIOUR,
          "Which of these, if any, did you do the last time you did [this work]?",
          List.of("[what the trait says]", "[another way]", "[a third way]", "None of these"));
  private static final Asked CHOSEN =
      new Asked(
          TraitKind.PREFERENCE,
          "Which of these did you choose the last time you had the choice?",
          List.of("[what the trait says]", "[the other way]", "Something else", "I had no choice"));

  /// @param options the answers to choose from, empty for an open question
  record Asked(TraitKind kind, String question, List<String> options) {}

  Answer make(String decision, Material material, StoredAnswers.Items items) {
    var entries = new ArrayList<Entry>();
    var tested = new LinkedHashSet<TraitEvidence>();
    var chosen = chosen(material);
    for (var usual : ASKED) {
      if (chosen.contains(usual)) {
        var asked = leastCertain(usual.kind(), material).map(t -> fitting(usual, t)).orElse(usual);
        // a second question on the same trait need not name it again
        leastCertain(asked.kind(), material)
            .ifPresent(trait -> entries.add(question(asked, trait, tested.add(trait), material)));
      }
    }
    var evidence = items.byIds(StoredAnswers.idsOf(tested));
    var sections = new ArrayList<Section>();
    sections.add(new Section("What it is for", List.of(header(decision, material))));
    if (!entries.isEmpty()) {
      sections.add(new Section("Ask, in this order", entries));
    }
    sections.add(new Section("Before you send it", List.of(before())));
    return new Answer(
        material.persona().slug(),
        StoredRecipe.SURVEY.word(),
        StoredAnswers.title(material.persona()),
        "Pulse survey: each question tests what is least certain of its kind",
        List.of(),
        sections,
        new FollowUps(
            "Next",
            List.of(
                new FollowUp("Interview guide", material.persona().slug() + " interview"),
                new FollowUp("Screener", material.persona().slug() + " screener"),
                new FollowUp("Brief", material.persona().slug()))),
        EvidenceSummary.line(evidence, material.today()),
        StoredAnswers.citesOf(sections));
  }

  /// The usual question of a kind asks how often, or for a format; a trait about something else is
  /// asked for by what it says.
  private static Asked fitting(Asked usual, TraitEvidence trait) {
    var text = trait.trait().text();
    if (usual.kind() == TraitKind.BEHAVIOUR && !OFTEN.matcher(text).find()) {
      return DONE;
    }
    return usual.kind() == TraitKind.PREFERENCE && !FORMAT.matcher(text).find() ? CHOSEN : usual;
  }

  private static Entry question(
      Asked asked, TraitEvidence trait, boolean first, Material material) {
    var parts = new ArrayList<Part>();
    parts.add(Part.lead(asked.question()));
    var options = options(asked, material);
    parts.add(
        Part.detail("Answers", options.isEmpty() ? "in their words" : String.join(" / ", options)));
    if (first) {
      parts.add(Part.detail("Tests", trait.trait().text()));
    }
    return new Entry(
        parts, first ? StoredAnswers.cites(trait) : List.of(), first ? status(trait) : "");
  }

  /// The channels on record stand among the usual ones, so that none shows what we expect.
  static List<String> options(Asked asked, Material material) {
    var options = new ArrayList<String>();
    if (asked.kind() == TraitKind.CHANNEL) {
      StoredAnswers.traits(material, TraitKind.CHANNEL).stream()
          .map(t -> t.trait().text())
          .limit(MOST_CHANNELS)
          .forEach(options::add);
    }
    options.addAll(asked.options());
    return options;
  }

  /// What is asked, in order.
  static List<Asked> asked() {
    return Stream.concat(ASKED.stream(), Stream.of(DONE, CHOSEN)).toList();
  }

  /// The questions whose traits are least certain, as many as a pulse holds.
  private static List<Asked> chosen(Material material) {
    return ASKED.stream()
        .filter(asked -> leastCertain(asked.kind(), material).isPresent())
        .sorted(
            Comparator.comparingInt(asked ->
                leastCertain(asked.kind(), material).map(t -> certainty(t.status())).orElse(9)))
        .limit(MOST_QUESTIONS)
        .toList();
  }

  private static Optional<TraitEvidence> leastCertain(TraitKind kind, Material material) {
    return StoredAnswers.traits(material, kind).stream()
        .min(Comparator.comparingInt(t -> certainty(t.status())));
  }

  static int certainty(TraitStatus status) {
    return switch (status) {
      case CONTESTED, CONTRADICTED -> 0;
      case ASSUMPTION -> 1;
      case WEAK -> 2;
      case VALIDATED -> 3;
    };
  }

  private static Entry header(String decision, Material material) {
    var persona = material.persona();
    var informs = decision.isBlank() ? persona.decision() : decision;
    var parts = new ArrayList<Part>();
    parts.add(
        Part.detail(
            "Decision",
            informs.isBlank() ? "[what you will do differently after the answers]" : informs));
    parts.add(
        Part.detail(
            "Objective",
            persona.objective().isBlank()
                ? "[what you need to know to decide it]"
                : persona.objective()));
    parts.add(
        Part.detail(
            "Sample",
            "[n] people like "
                + persona.name()
                + "; below 30 read answers one by one, not as shares"));
    var allowed = new BriefSays(decision).minutes();
    parts.add(
        Part.detail(
            "Minutes",
            "2 to 3"
                + (allowed.isPresent() && allowed.getAsInt() > 3
                    ? "; you allow "
                        + allowed.getAsInt()
                        + ": leave the rest free, or say why it is longer"
                    : "")));
    return new Entry(parts, List.of(), "");
  }

  private static Entry before() {
    return new Entry(
        List.of(
            Part.detail("Fill", "each [place] with words your respondents use"),
            Part.detail("Tell them", "the purpose, how long it takes, who reads the answers"),
            Part.detail("Order", "one question a screen, lists shuffled, personal details last"),
            Part.detail("Try it", "with 3 to 5 people first; change what they stumble over"),
            Part.detail(
                "Read it", "by segment; decide now which answers would make you change a trait")),
        List.of(),
        "");
  }
}
