package io.personaassistant.answering.grammar;

import io.personaassistant.text.PhraseTable;
import io.personaassistant.text.Words;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/// Reads what a colleague asks behind what they heard or tell of a message: "it is too slow, what
/// do I say", "she cannot log in, draft a reply". English. Pure functions.
final class AskBehind {
  private static final PhraseTable PHRASES = PhraseTable.read(AskBehind.class, "name-inside.txt");

  private static final List<Pattern> ASK_BEHIND = PHRASES.each("", "ask-behind", "");

  private static final Pattern ELSE_ONE = PHRASES.pattern(".*\\b", "else-one", "\\b.*");
  private static final Pattern ELSE_MANY = PHRASES.pattern(".*\\b", "else-many", "\\b.*");
  private static final Pattern THEM = Pattern.compile("(?i)\\bthem\\b");

  private static final Pattern HER = Pattern.compile("(?i)\\b(?:she|her|he|him|his)\\b");

  private static final Pattern REPLY_WISHED = PHRASES.exactly("reply-wished");

  private static final Pattern OF_MESSAGE = PHRASES.pattern("", "of-message", "");

  private static final Pattern ANSWER_WISHED =
      PHRASES.pattern(".*[,;.:?!–—-]\\s*", "answer-wished", "\\b.*");

  private AskBehind() {}

  /// Whether somebody asks what to answer to what they tell before.
  static boolean isIn(String text) {
    return ANSWER_WISHED.matcher(text).matches();
  }

  /// What is told where a reply to it is wished behind it; empty where none is.
  static Optional<String> replied(String text) {
    var wished = REPLY_WISHED.matcher(text);
    if (!wished.matches()) {
      return Optional.empty();
    }
    // "angry ticket about missing data": the message itself is not there
    var message = OF_MESSAGE.matcher(wished.group("told"));
    return Optional.of(
        message.matches() ? "about " + message.group("topic") : wished.group("told"));
  }

  /// What was said without what a colleague asks behind it; all of it where nothing else is there,
  /// or where the question may be about somebody else who was spoken of.
  static String without(String said) {
    var cut = said;
    for (var ask : ASK_BEHIND) {
      cut = ask.matcher(cut).replaceFirst("");
    }
    boolean isNothingElse = !cut.isBlank() && Words.content(cut).isEmpty();
    return isNothingElse || isOfSomebodyElse(cut, said.substring(cut.length())) ? said : cut;
  }

  private static boolean isOfSomebodyElse(String told, String asked) {
    return THEM.matcher(asked).find()
        ? ELSE_MANY.matcher(told).matches() || ELSE_ONE.matcher(told).matches()
        : HER.matcher(asked).find() && ELSE_ONE.matcher(told).matches();
  }
}
