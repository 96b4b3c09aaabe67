package io.personaassistant.answering.grammar;

import java.util.regex.Pattern;

/// Whether words say something of what stands before them, so that "survey tools are too dear" asks
/// for no survey. English. Pure functions.
final class SaidOf {
  private static final String HELPING =
      "(?:is|are|was|were|has|have|had|does|do|did|will|would|can|could|should|must|may|might)";

  /// What makes the words before it the subject of a sentence.
  private static final String VERB =
      "(?:"
          + HELPING
          + "(?:n['’]?t)?|isnt|arent|cannot|can['’]t|won['’]t|always|never|too\\s+\\p{L}+"
          + "|takes?|took|seems?|looks|feels|sounds|needs|keeps|costs|fails|failed|broke|works)"
          + "(?!\\p{L}).*";

  private static final Pattern SAYS = Pattern.compile("(?i)" + VERB, Pattern.DOTALL);

  /// The same behind one more word, as in "survey results are bad".
  private static final Pattern SAYS_OF_PART =
      Pattern.compile(
          "(?i)(?!(?:about|abt|on|for|to|with|that|which|who|what|how|why|when|where|if|and|or|of|as|re|i|it|he|she|they|we|you|this|there)\\s)\\p{L}+\\s+"
              + VERB,
          Pattern.DOTALL);

  /// What follows the name of several things only as their verb.
  private static final Pattern SAYS_OF_MANY =
      Pattern.compile("(?i)(?:take|cost|need|keep|fail|sound|look|feel)\\s.*", Pattern.DOTALL);

  /// What follows the first of two words that name several things, as in "survey tools cost too
  /// much".
  private static final Pattern SAYS_OF_THINGS =
      Pattern.compile(
          "(?i)\\p{L}{3,}s\\s+(?:take|cost|fail|never|always|(?:are|were)\\s+(?:too|not|a)|don['’]?t)(?!\\p{L}).*",
          Pattern.DOTALL);

  /// A question to be asked, such as "survey do they use spreadsheets".
  private static final Pattern ASKS =
      Pattern.compile(
          "(?i)"
              + HELPING
              + "(?:n['’]?t)?\\s+(?:i|you|he|she|it|we|they|people|our|your|their|her|his)\\s.*",
          Pattern.DOTALL);

  private static final Pattern TO_US =
      Pattern.compile("(?i)(?:me|us)(?![\\p{L}'’]).*", Pattern.DOTALL);

  private SaidOf() {}

  /// Whether a text says something of what its first word names: "evidence is thin", "quotes are
  /// too high".
  static boolean isSentence(String text) {
    return isSaid(TypedText.firstWord(text), TypedText.afterFirst(text));
  }

  /// Whether `rest` says something of `word`, which stands before it.
  static boolean isSaid(String word, String rest) {
    return TO_US.matcher(rest).matches()
        || SAYS.matcher(rest).matches() && !ASKS.matcher(rest).matches()
        || word.endsWith("s") && SAYS_OF_MANY.matcher(rest).matches();
  }

  /// The same with one more word before the verb: "results are bad".
  static boolean isSaidOfPart(String rest) {
    return SAYS_OF_PART.matcher(rest).matches();
  }

  /// The same for several things, with what is hardly said of anything else.
  static boolean isSaidOfThings(String rest) {
    return SAYS_OF_THINGS.matcher(rest).matches();
  }
}
