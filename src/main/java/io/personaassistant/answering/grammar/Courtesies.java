package io.personaassistant.answering.grammar;

import io.personaassistant.text.PhraseTable;
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

  private static final PhraseTable PHRASES = PhraseTable.read(Courtesies.class, "courtesies.txt");
  private static final Pattern HELLO = PHRASES.pattern("", "hello", "");
  private static final Pattern THANKS = PHRASES.pattern("", "thanks", "");
  private static final Pattern REMARK = PHRASES.pattern("", "remark", "");
  private static final Pattern WHAT_FOR = PHRASES.pattern("", "what-for", "");

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
