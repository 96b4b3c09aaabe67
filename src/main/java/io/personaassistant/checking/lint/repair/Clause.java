package io.personaassistant.checking.lint.repair;

import io.personaassistant.checking.lint.question.Praise;
import io.personaassistant.text.Verbs;
import io.personaassistant.text.WordList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/// One question taken apart: `how often` `do` `you` `review your roadmap`.
///
/// @param asks the question words with what they ask for, `""` for a yes or no
/// @param auxiliary the verb in front of the subject, in lower case
/// @param subject who or what it is about
/// @param predicate the rest, without the question mark
record Clause(String asks, String auxiliary, String subject, String predicate) {
  private static final Pattern INVERTED =
      Pattern.compile(
          "(?i)^((?:(?:and|but|so),? )?(?:(?:how|what|why|when|where|who|which)\\b[^,;:?]*?)?)\\s?\\b"
              + "(do|does|did|have|has|had|is|are|was|were|will|would|can|could|should)\\s+([^?]+?)\\s*\\??$");
  private static final Set<String> PRONOUNS = WordList.named("clause.pronouns");
  private static final Set<String> DETERMINERS = WordList.named("clause.determiners");
  private static final Set<String> ADVERBS = WordList.named("clause.adverbs");
  private static final Set<String> BE = Set.of("is", "are", "was", "were");

  /// Takes the text of one question apart; empty when it is not of that form.
  static Optional<Clause> of(String text) {
    var parts = INVERTED.matcher(text.strip());
    if (!parts.matches()) {
      return Optional.empty();
    }
    String auxiliary = parts.group(2).toLowerCase(Locale.ROOT);
    var words = List.of(parts.group(3).split(" ", -1));
    int end = subjectEnd(words, auxiliary);
    return end <= 0 || end >= words.size()
        ? Optional.empty()
        : Optional.of(
            new Clause(
                parts.group(1).strip(),
                auxiliary,
                String.join(" ", words.subList(0, end)),
                String.join(" ", words.subList(end, words.size()))));
  }

  private static int subjectEnd(List<String> words, String auxiliary) {
    String first = words.getFirst().toLowerCase(Locale.ROOT);
    if (first.equals("everyone") || first.equals("everybody") || first.equals("people")) {
      return untilVerb(words, 1, auxiliary);
    }
    if (PRONOUNS.contains(first) && !isDetermining(words)) {
      return 1;
    }
    return DETERMINERS.contains(first)
        ? untilVerb(words, 2, auxiliary)
        : untilVerb(words, 1, auxiliary);
  }

  private static boolean isDetermining(List<String> words) {
    String first = words.getFirst().toLowerCase(Locale.ROOT);
    return Set.of("this", "that", "these", "those").contains(first)
        && words.size() > 1
        && !Praise.isJudging(words.get(1));
  }

  /// Where the subject ends: before an adverb or a verb of the form that the auxiliary asks for.
  private static int untilVerb(List<String> words, int from, String auxiliary) {
    for (int i = from; i < words.size(); i++) {
      String word = words.get(i).toLowerCase(Locale.ROOT).replaceAll("[,;:]+$", "");
      boolean begins =
          BE.contains(auxiliary)
              ? Praise.isJudging(word)
                  || Verbs.ofIng(word).isPresent()
                  || word.matches("(?:too|very|so|as|about|more|less)")
              : Set.of("have", "has", "had").contains(auxiliary)
                  ? Verbs.ofPast(word).isPresent() || word.endsWith("ed")
                  : Verbs.isBase(word);
      if (begins || ADVERBS.contains(word)) {
        return i;
      }
    }
    return -1;
  }

  boolean isBe() {
    return BE.contains(auxiliary);
  }

  boolean isPerfect() {
    return Set.of("have", "has", "had").contains(auxiliary);
  }

  boolean isDo() {
    return Set.of("do", "does", "did").contains(auxiliary);
  }

  /// `did you review your roadmap`, `were you late`, `have you switched suppliers`.
  String inPast() {
    return (isDo() ? "did" : isBe() ? pastBe() : auxiliary) + " " + subject + " " + predicate;
  }

  /// `do you review your roadmap`.
  String asIs() {
    return auxiliary + " " + subject + " " + predicate;
  }

  Clause withPredicate(String changed) {
    return new Clause(asks, auxiliary, subject, Phrasing.tidy(changed));
  }

  private String pastBe() {
    return auxiliary.equals("is") || auxiliary.equals("was") ? "was" : "were";
  }

  /// `review`, when the predicate begins with a verb in its base form.
  Optional<String> verb() {
    String first = predicate.split(" ", 2)[0].toLowerCase(Locale.ROOT);
    return Verbs.isBase(first) ? Optional.of(first) : Optional.empty();
  }
}
