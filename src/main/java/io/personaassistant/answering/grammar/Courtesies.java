package io.personaassistant.answering.grammar;

import java.util.Optional;
import java.util.regex.Pattern;

/// What people write to an assistant as to a colleague, and that asks nothing of the records: a
/// greeting, thanks, "ok", an emoji. Only whole messages; "ok, but what of the price?" is a
/// question. Pure functions.
final class Courtesies {
  private static final int LONGEST = 120;

  /// Slack sends emoji as their codes.
  private static final Pattern EMOJI =
      Pattern.compile(":(?:[a-z0-9_+'-]*[a-z][a-z0-9_+'-]*|[+-]1):(?:skin-tone-\\d:)?");

  private static final Pattern GLAD =
      Pattern.compile(
          "(?:👍|🙏|❤|🎉|👏|🙌|💯)|:(?:\\+1|thumbsup|pray|heart|tada|clap|raised_hands|ok_hand|100|white_check_mark"
              + "|heavy_check_mark|star-struck|muscle|fire|rocket):");

  /// No letter and no digit, but a sign of some kind.
  private static final Pattern SIGNS =
      Pattern.compile("[\\p{So}\\p{Sk}\\p{Cf}\\p{M}\\p{IsPunctuation}\\s]+");

  private static final String FRIENDLY =
      "(?:that (?:helps?|helped|works|was (?:great|helpful|quick))|this (?:helps|is great|works)|a lot|so much|very much"
          + "|you|for (?:that|this|the help|your help)|again|all|everyone|team|there|everybody|great|perfect|good|nice"
          + "|cool|awesome|got it|will do|helpful|super|(?:i )?(?:will|'ll|’ll) (?:use|try|send|take) (?:that|this|it|one)"
          + "|very helpful|sounds good|makes sense|exactly what i needed)";

  private static final Pattern HELLO =
      Pattern.compile(
          "(?i)(?:hi|hello|hey|hiya|howdy|good (?:morning|afternoon|evening)|hallo|moin|servus|bonjour|hola|ciao)"
              + "(?: "
              + FRIENDLY
              + ")?[\\s!.,:)]*");

  private static final Pattern THANKS =
      Pattern.compile(
          "(?i)(?:(?:ok|okay|great|perfect|nice|cool|awesome|super|good|wow|yes|no|ah|alright)[,.! ]+){0,6}"
              + "(?:(?:many )?thanks?|thank you|thx|ty|cheers|merci|danke|gracias|grazie|perfect|awesome|great|got it|nice"
              + "|that (?:helps|helped|works)|sounds good|makes sense|exactly what i needed)"
              + "(?:[,.! –-]+"
              + FRIENDLY
              + "){0,6}[\\s!.,:)]*");

  private static final String WORD =
      "(?:ok(?:ay)?|k|alright|all right|right|fine|sure|cool|good|great|nice|interesting|h+m+|oh|ah|aha|wow|yes|yeah|yep"
          + "|yup|no|nope|nah|please|never ?mind|stop|cancel|forget (?:it|that|this)|no worries|will do|i see|understood"
          + "|got it|lol|haha+|tests?|testing|not now|later|fyi|cc|cc fyi|ja|nein|alles klar|passt|gut|prima|verstanden|oui|non|sí|si)";

  /// Nothing but a word to say that something was read, or that no more is wanted.
  private static final Pattern REMARK =
      Pattern.compile("(?i)" + WORD + "(?:[\\s,.!?:)–-]+" + WORD + "){0,12}[\\s.,!?:)…]*");

  /// Who the assistant is and what it can do.
  private static final Pattern WHAT_FOR =
      Pattern.compile(
          "(?i)(?:(?:hi|hello|hey|hallo)[,! ]+)?(?:(?:so |and )?what (?:can|do) (?:you|i|we) (?:do|ask|say|know)(?: (?:here|you|for me|with (?:you|this|it)))?"
              + "|who are you|what are you|what is this|what's this|how (?:does|do) (?:this|it|you) work"
              + "|how (?:do|can|should) (?:i|we) (?:use|ask|talk to) (?:this|you|it)|help me|i need help|can you help(?: me)?)"
              + "[\\s?!.]*");

  private Courtesies() {}

  /// What such a message comes to; empty for all that asks something.
  static Optional<Command> read(String clean) {
    if (clean.length() > LONGEST) {
      return Optional.empty();
    }
    boolean isGlad = GLAD.matcher(clean).find();
    var bare = GLAD.matcher(clean).replaceAll(" ");
    var said =
        EMOJI
            .matcher(bare)
            .replaceAll(" ")
            .replaceAll("\\p{So}|\\p{Sk}|\\p{Cf}|\\p{Mn}", " ")
            .strip();
    if (clean.isEmpty() || HELLO.matcher(said).matches()) {
      return Optional.of(new Command.Home());
    }
    if (WHAT_FOR.matcher(said).matches()) {
      return Optional.of(new Command.Help(""));
    }
    if (THANKS.matcher(said).matches() || isGlad && isRemark(said)) {
      return Optional.of(new Command.Thanks());
    }
    boolean isQuestionMark = clean.equals("?");
    return isRemark(said) && !isQuestionMark ? Optional.of(new Command.Remark()) : Optional.empty();
  }

  private static boolean isRemark(String said) {
    return said.isEmpty() || SIGNS.matcher(said).matches() || REMARK.matcher(said).matches();
  }
}
