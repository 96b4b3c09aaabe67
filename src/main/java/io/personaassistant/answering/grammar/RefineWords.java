package io.personaassistant.answering.grammar;

import io.personaassistant.text.ResourceLines;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/// Words around what is asked of a draft.
final class RefineWords {
  /// Words that say nothing about what is wanted.
  static final Set<String> FILLERS =
      Set.of(
          "make",
          "it",
          "this",
          "that",
          "the",
          "a",
          "an",
          "bit",
          "little",
          "please",
          "much",
          "even",
          "rewrite",
          "write",
          "say",
          "put",
          "draft",
          "version",
          "again",
          "and",
          "try",
          "can",
          "you",
          "be",
          "keep",
          "translate",
          "now",
          "of",
          "one",
          "instead",
          "same",
          "them",
          "all",
          "whole",
          "with",
          "but",
          "could",
          "my",
          "last",
          "in",
          "only",
          "just",
          "bitte");

  /// Words that show that something said before is meant.
  static final Set<String> CUES =
      Set.of(
          "now", "make", "it", "this", "that", "rewrite", "same", "again", "instead", "translate");

  private static final String LIKE =
      ResourceLines.of(RefineWords.class, "wish-words.txt").stream()
          .flatMap(line -> List.of(line.split(" ", -1)).stream())
          .collect(Collectors.joining("|", "(?:", ")"));

  /// How a text should be, such as "a bit funnier, please" or "less salesy": in a regular
  /// expression, up to its end.
  static final String HOW =
      "(?:(?:an? )?(?:bit|little) |much |way |even |far )?(?:(?:more|less|not so|not as|not|too) )?"
          + LIKE
          + "(?:,? (?:and|but) (?:(?:more|less|not so|not) )?"
          + LIKE
          + "){0,6}(?:,? (?:please|then|too))?[\\s.!?]*$";

  private RefineWords() {}
}
