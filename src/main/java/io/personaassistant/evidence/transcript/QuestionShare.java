package io.personaassistant.evidence.transcript;

import java.util.List;
import java.util.regex.Pattern;

/// How much of what somebody says in a conversation are questions.
///
/// @param questions how many of their turns ask
/// @param turns how many turns they have
record QuestionShare(int questions, int turns) {
  /// Of somebody who says nothing.
  static final QuestionShare NOTHING = new QuestionShare(0, 0);

  private static final double MOSTLY = 0.5;
  private static final double SELDOM = 0.25;
  private static final int FEWEST = 2;

  /// What is asked without a question mark: `Tell me how you book it.` A group without a limit
  /// takes room on the stack for each word that somebody repeats.
  private static final Pattern REQUEST =
      Pattern.compile(
          "(?:^|[.!?…] )(?:(?:and|so|ok|okay|please|now|then|great|thanks|thank you|could you|can you|und|dann)[ ,]+){0,5}"
              + "(?:(?:tell|walk|talk|take|show|give) (?:me|us)\\b|describe\\b|explain\\b"
              + "|(?:erzählen|beschreiben|erklären|zeigen|schildern) sie\\b|(?:erzähl|beschreib|erklär|zeig)e? (?:mir|uns|mal|doch)\\b"
              + "|(?:racontez|décrivez|expliquez|parlez)\\b|(?:cu[eé]ntem?e|cuéntanos|describa|explíqueme|explícame)\\b"
              + "|(?:mi|ci) (?:racconti|descriva|spieghi)\\b|raccontami\\b|(?:vertel|beschrijf) )",
          Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE | Pattern.UNICODE_CHARACTER_CLASS);

  /// What somebody asks in these turns of a conversation.
  static QuestionShare of(String speaker, List<Turn> turns) {
    var own = turns.stream().filter(turn -> turn.speaker().equals(speaker)).toList();
    return new QuestionShare(
        (int) own.stream().filter(turn -> asks(turn.text())).count(), own.size());
  }

  /// Whether words ask for an answer.
  static boolean asks(String text) {
    return isQuestion(text) || REQUEST.matcher(text).find();
  }

  /// Whether words end as a question does.
  static boolean isQuestion(String text) {
    return !text.isEmpty() && "?？؟".indexOf(text.charAt(text.length() - 1)) >= 0;
  }

  /// Whether they do little else.
  boolean mostly() {
    return questions >= FEWEST && questions >= MOSTLY * turns;
  }

  /// Whether they do so no more than anybody who answers.
  boolean seldom() {
    return questions <= SELDOM * turns;
  }
}
