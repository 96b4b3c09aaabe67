package io.personaassistant.checking.reading;

import java.util.regex.Pattern;

/// Sentences that propose a talk or say when we write: they state nothing of what is on record.
/// English.
public final class NextSteps {
  /// "A first talk in January would be early enough", "ten minutes on the phone".
  private static final Pattern TALK =
      Pattern.compile(
          "(?i)\\b(?:call|phone|chat|talk|meet|meeting|visit|demo|tour|session|office|conversation|slot|your time|speak|video|appointment|coffee|drop by|come by|say|a date|dates|suits? (?:you|us)|works? for (?:you|us)|convenient|(?:a |first |quick |short )look|our (?:side|calendar|diary))\\b");

  private static final Pattern PROPOSED =
      Pattern.compile(
          "(?i)\\?\\W*$|\\b(?:would|could|can|may|might|shall|let['’]s|suits?|all i need|enough|happy to|open|i will|i['’]ll|we will|we['’]ll|free|available|propose|suggest|how about|reply)\\b");

  /// "I will write to you before noon".
  private static final Pattern WE_WRITE =
      Pattern.compile(
          "(?i)\\b(?:i|we)(?:['’]ll\\b|\\b[^.;?!]{0,90}\\b(?:will|going to|can)\\b)[^.;?!]{0,40}\\b(?:write|call|ring|reply|answer|get back|let you know|come back|be in touch|know more)\\b");

  private static final Pattern PROMISED =
      Pattern.compile(
          "(?i)\\b(?:sav(?:e[sd]?|ing)|cut(?:s|ting)?|reduc\\w+|deliver\\w*|install\\w*|costs?|earn\\w*|gains?|lose[sd]?|faster|every|per|ship(?:s|ped)?|launch\\w*|(?<!\\b(?:the|your|all) )refund\\w*|fix(?:es|ed)?|longer|shorter)\\b");

  private NextSteps() {}

  /// Whether a sentence asks to talk, or says when we write, and promises nothing besides.
  public static boolean isProposal(String text) {
    return (isTalk(text) || WE_WRITE.matcher(text).find()) && !PROMISED.matcher(text).find();
  }

  /// Whether a sentence proposes to talk, whatever else it says.
  public static boolean isTalk(String text) {
    return TALK.matcher(text).find() && PROPOSED.matcher(text).find();
  }
}
