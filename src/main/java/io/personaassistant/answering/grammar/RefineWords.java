package io.personaassistant.answering.grammar;

import java.util.Set;

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

  private RefineWords() {}
}
