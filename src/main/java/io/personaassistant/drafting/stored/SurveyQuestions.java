package io.personaassistant.drafting.stored;

import io.personaassistant.drafting.answer.Material;
import io.personaassistant.drafting.stored.record.OnTopic;
import io.personaassistant.drafting.stored.record.RecordWords;
import io.personaassistant.evidence.TraitEvidence;
import io.personaassistant.persona.TraitKind;
import io.personaassistant.text.ResourceLines;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// The questions of a survey, and which of them a persona's record needs: those that test what is
/// least certain. Thread-safe.
final class SurveyQuestions {
  private static final int MOST_IN_PULSE = 7;

  /// From general to specific.
  private static final List<Asked> ASKED = read("pulse", "long");

  private static final Pattern OFTEN =
      Pattern.compile(
          "(?i)\\b(?:\\d+|one|two|three|four|five|six|seven|eight|nine|ten|twice|once|daily|weekly|monthly|yearly|often|rarely|(?:a|each|every|per) (?:day|week|month|quarter|year))\\b");
  private static final Pattern FORMAT =
      Pattern.compile(
          "(?i)\\b(?:reports?|whitepapers?|videos?|demos?|trials?|formats?|articles?|newsletters?|webinars?|podcasts?|posts?|papers?|summar(?:y|ies)|guides?)\\b");
  private static final Asked DONE = read("done").getFirst();
  private static final Asked CHOSEN = read("chosen").getFirst();

  /// By kind of trait, what the answers to choose from say.
  private static final Map<TraitKind, Pattern> ANSWERED =
      ResourceLines.of(SurveyQuestions.class, "survey-questions.txt").stream()
          .map(line -> line.split(" \\| ", 3))
          .filter(row -> row[0].equals("answer"))
          .collect(
              Collectors.toMap(
                  row -> TraitKind.of(row[1]).orElseThrow(),
                  row -> Pattern.compile("(?iu)\\b(?:" + row[2] + ")\\b"),
                  (one, other) -> Pattern.compile(one.pattern() + "|" + other.pattern())));

  private static final String OWN_ANSWER = "[what the trait says]";

  private SurveyQuestions() {}

  /// @param options the answers to choose from, empty for an open question
  /// @param longOnly a pulse has no room for it
  record Asked(TraitKind kind, String question, List<String> options, boolean longOnly) {
    /// Whether it is about the work that the survey is about.
    boolean isOfWork() {
      return question.contains("[this work]");
    }
  }

  private static List<Asked> read(String... wanted) {
    return ResourceLines.of(SurveyQuestions.class, "survey-questions.txt").stream()
        .map(line -> line.split(" \\| ", 4))
        .filter(row -> List.of(wanted).contains(row[0]))
        .map(row ->
            new Asked(
                TraitKind.of(row[1]).orElseThrow(),
                row[2],
                row.length < 4 ? List.of() : List.of(row[3].split(" / ")),
                row[0].equals("long")))
        .toList();
  }

  /// What is asked, in order.
  static List<Asked> asked() {
    return Stream.concat(ASKED.stream(), Stream.of(DONE, CHOSEN)).toList();
  }

  /// The questions whose traits are least certain, from general to specific: as many as a pulse
  /// holds; for a long survey all.
  static List<Asked> chosen(Material material, boolean isLong, OnTopic topic) {
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
        .map(usual -> tested(usual, material, topic).map(t -> fitting(usual, t)).orElse(usual))
        .toList();
  }

  /// The trait that the answers to a question confirm or break: where it asks about the topic, only
  /// one that speaks of that.
  static Optional<TraitEvidence> tested(Asked asked, Material material, OnTopic topic) {
    return asked.isOfWork() && topic.isAsked()
        ? RecordWords.traits(material, asked.kind()).stream()
            .filter(topic::isAbout)
            .min(Comparator.comparingInt(t -> t.status().certainty()))
        : leastCertain(asked.kind(), material);
  }

  /// The answers to choose from, with one for what the trait says where none of the usual ones
  /// does.
  static List<String> answers(Asked asked, TraitEvidence trait) {
    var usual = Optional.ofNullable(ANSWERED.get(asked.kind()));
    boolean isMissing =
        usual.isPresent()
            && !asked.options().isEmpty()
            && !asked.longOnly()
            && !usual.get().matcher(trait.trait().text()).find();
    return isMissing
        ? Stream.concat(Stream.of(OWN_ANSWER), asked.options().stream()).toList()
        : asked.options();
  }

  private static Optional<TraitEvidence> leastCertain(TraitKind kind, Material material) {
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
