package io.personaassistant.evidence.transcript;

import io.personaassistant.text.WordList;
import java.util.Locale;
import java.util.Set;

/// What a label says of who speaks.
enum SpeakerRole {
  /// Asks, on our side.
  ASKS,
  /// Answers: a participant, a customer.
  ANSWERS,
  /// A name, which does not say.
  UNKNOWN;

  private static final Set<String> ASKING = Set.copyOf(WordList.listed("speaker-role.asking"));
  private static final Set<String> ANSWERING = WordList.named("speaker-role.answering");

  static SpeakerRole of(String label) {
    var word = label.strip().toLowerCase(Locale.ROOT).replaceAll("[ _#-]*\\d{1,4}$", "").strip();
    if (ASKING.contains(word)) {
      return ASKS;
    }
    return ANSWERING.contains(word) ? ANSWERS : UNKNOWN;
  }

  /// Whether a word, or the first of several between commas, says that somebody asks; a letter can
  /// be that of a name.
  static boolean asksByWord(String label) {
    var word = label.split("[,;]", -1)[0];
    return of(word) == ASKS && !isLetter(word);
  }

  /// Whether it is a letter, with or without a number, which can be the first of a word or of a
  /// name, or one of `A` and `B`.
  static boolean isLetter(String label) {
    return label.strip().matches("\\p{L}[ _#-]*\\d{0,4}");
  }

  /// Whether it is a letter or nothing with a number as people are counted.
  static boolean isCounted(String label) {
    return label.matches("[A-Za-z]?[1-9]\\d?");
  }

  /// Whether the label names nobody, only a part in the conversation: `Participant`, `Speaker 2`.
  static boolean isPart(String label) {
    var word = label.strip().toLowerCase(Locale.ROOT);
    boolean letterCode = word.matches("[a-z]{1,4}[-_#]?\\d{1,8}");
    return !letterCode
        && (of(label) != UNKNOWN
            || PhraseLabels.isWork(label)
            || word.matches("\\p{L}|(speaker|voice|sprecher)[ _#-]*\\w{0,3}"));
  }
}
