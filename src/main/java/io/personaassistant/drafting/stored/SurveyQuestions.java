package io.personaassistant.drafting.stored;

import io.personaassistant.drafting.answer.Material;
import io.personaassistant.drafting.stored.record.RecordWords;
import io.personaassistant.evidence.TraitEvidence;
import io.personaassistant.persona.TraitKind;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/// The questions of a survey, and which of them a persona's record needs: those that test what is
/// least certain. Thread-safe.
final class SurveyQuestions {
  private static final int MOST_IN_PULSE = 7;

  /// A question for each kind of trait that answers can settle, from general to specific.
  private static final List<Asked> ASKED =
      List.of(
          new Asked(
              TraitKind.BEHAVIOUR,
              "In the past three months, how many times did you do [this work]?",
              List.of("None", "1", "2 to 3", "4 to 6", "7 or more", "Not sure")),
          new Asked(
              TraitKind.GOAL,
              "What did you want to get out of [this work] the last time?",
              List.of()),
          new Asked(
              TraitKind.PAIN,
              "What, if anything, got in the way the last time you did [this work]?",
              List.of()),
          new Asked(
              TraitKind.MOTIVATION,
              "What was the result of [this work] used for the last time?",
              List.of(),
              true),
          new Asked(
              TraitKind.PAIN,
              "How long did [this work] take the last time, from start to finish?",
              List.of(
                  "Less than 1 day",
                  "1 to 3 days",
                  "4 to 7 days",
                  "8 to 14 days",
                  "15 days or more",
                  "Not sure"),
              true),
          new Asked(
              TraitKind.PAIN,
              "How easy or difficult was [this work] the last time?",
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
              TraitKind.DECISION,
              "How many people had a say in the last product or service you got for your work?",
              List.of("Only me", "2", "3 to 5", "6 or more", "Not sure"),
              true),
          new Asked(
              TraitKind.CHANNEL,
              "Where did you find something useful for your work in the past three months?",
              List.of("A colleague", "A search engine", "Somewhere else", "Nowhere", "Not sure"),
              true),
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

  private SurveyQuestions() {}

  /// @param options the answers to choose from, empty for an open question
  /// @param longOnly a pulse has no room for it
  record Asked(TraitKind kind, String question, List<String> options, boolean longOnly) {
    /// Whether it is about the work that the survey is about.
    boolean isOfWork() {
      return question.contains("[this work]");
    }

    private Asked(TraitKind kind, String question, List<String> options) {
      this(kind, question, options, false);
    }
  }

  /// What is asked, in order.
  static List<Asked> asked() {
    return Stream.concat(ASKED.stream(), Stream.of(DONE, CHOSEN)).toList();
  }

  /// The questions whose traits are least certain, from general to specific: as many as a pulse
  /// holds; for a long survey all.
  static List<Asked> chosen(Material material, boolean isLong) {
    var least =
        ASKED.stream()
            .filter(asked -> isLong || !asked.longOnly())
            .filter(asked -> leastCertain(asked.kind(), material).isPresent())
            .sorted(
                Comparator.comparingInt(asked ->
                    leastCertain(asked.kind(), material)
                        .map(t -> t.status().certainty())
                        .orElse(9)))
            .limit(isLong ? ASKED.size() : MOST_IN_PULSE)
            .toList();
    return ASKED.stream()
        .filter(least::contains)
        .map(
            usual -> leastCertain(usual.kind(), material).map(t -> fitting(usual, t)).orElse(usual))
        .toList();
  }

  static Optional<TraitEvidence> leastCertain(TraitKind kind, Material material) {
    return RecordWords.traits(material, kind).stream()
        .min(Comparator.comparingInt(t -> t.status().certainty()));
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
}
