package io.personaassistant.evidence.profile;

import io.personaassistant.evidence.SourceType;
import io.personaassistant.evidence.segment.CommonWords;
import io.personaassistant.persona.TraitKind;
import io.personaassistant.text.Words;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// An item as lines are made from it. Nobody changes the vector.
public final class Statement {
  /// What asks for wishes, such as "What would make you switch?".
  private static final Pattern WISH =
      Pattern.compile(
          "\\b(what|how|which|if)\\b.*\\b(would (make|help|convince|persuade|it take|be (better|ideal"
              + "|different|easier|useful)|have to|need to|you (like|love|want|need|wish|change|improve|add))"
              + "|do you (want|hope|dream)|wish|you (want most|hope)|ideal(ly)?|dream|like to (see|have))\\b.*\\?",
          Pattern.CASE_INSENSITIVE | Pattern.DOTALL);

  /// What asks for trouble, though it may say "would".
  private static final Pattern TROUBLE =
      Pattern.compile(
          "\\b(stops?|holds?|keeps?|prevents?|against|worst|hardest|problems?|annoys?|frustrates?"
              + "|bothers?|worry|worries|worried|hate|miss|slows?|cancel|leave|lose|hinders?|avoid|angry)\\b",
          Pattern.CASE_INSENSITIVE);

  /// What asks for trouble and nothing else.
  private static final Pattern CHALLENGE =
      Pattern.compile(
          "\\b(challeng\\w+|frustrat\\w+|struggl\\w+|pain points?|difficult\\w*|problems?|worst|hardest"
              + "|annoy\\w*|bother\\w*|slows? you)\\b",
          Pattern.CASE_INSENSITIVE);

  /// What asks how somebody comes to choose.
  private static final Pattern CHOICE =
      Pattern.compile(
          "\\b(how|who|what|which)\\b.*\\b(decid\\w+|decision|choos\\w+|chose|select|pick)\\b.*\\?",
          Pattern.CASE_INSENSITIVE | Pattern.DOTALL);

  /// What a hyphen joins, such as "no-shows", is one thing where no part of it says anything.
  private static final Pattern JOINED = Pattern.compile("\\p{L}+(?:-\\p{L}+)+");

  final String item;
  final String participant;
  final SourceType sourceType;
  final String text;
  final float[] vector;

  /// What it is about, as stems.
  final Set<String> subjects;

  /// The kind of line that the question it answers asks for: what somebody wishes for is no
  /// complaint, and what a complaint names is no habit.
  final Optional<TraitKind> asked;

  /// @param item its citation id
  /// @param reference where it is from, which may hold the question that it answers
  /// @param vector what it means, 1 long
  public Statement(
      String item,
      String participant,
      SourceType sourceType,
      String reference,
      String text,
      float[] vector) {
    this.item = item;
    this.participant = participant;
    this.sourceType = sourceType;
    this.text = text;
    this.vector = vector;
    this.subjects = subjects(text);
    this.asked = asked(reference);
  }

  boolean isWish() {
    return asked.filter(TraitKind.GOAL::equals).isPresent();
  }

  private static Optional<TraitKind> asked(String reference) {
    if (WISH.matcher(reference).find() && !TROUBLE.matcher(reference).find()) {
      return Optional.of(TraitKind.GOAL);
    }
    return CHALLENGE.matcher(reference).find()
        ? Optional.of(TraitKind.PAIN)
        : CHOICE.matcher(reference).find() ? Optional.of(TraitKind.DECISION) : Optional.empty();
  }

  /// What a text is about, as stems.
  static Set<String> subjects(String text) {
    var joined =
        JOINED
            .matcher(text)
            .results()
            .map(MatchResult::group)
            .filter(word -> CommonWords.stems(word).isEmpty())
            .map(word -> Words.stem(word.toLowerCase(Locale.ROOT)));
    return Stream.concat(CommonWords.stems(text).stream(), joined)
        .collect(Collectors.toUnmodifiableSet());
  }

  double closeness(Statement other) {
    return closeness(other.vector);
  }

  double closeness(float[] other) {
    double sum = 0;
    for (int i = 0; i < vector.length; i++) {
      sum += vector[i] * other[i];
    }
    return sum;
  }
}
