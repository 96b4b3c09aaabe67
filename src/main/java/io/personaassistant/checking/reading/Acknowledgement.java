package io.personaassistant.checking.reading;

import java.util.regex.Pattern;

/// Whether a sentence of a reply takes up what the customer has told us: "I am sorry that it came
/// 50 minutes late". The figure is the customer's own. English.
public final class Acknowledgement {
  private static final Pattern TAKEN_UP =
      Pattern.compile(
          "(?iu)^\\W*(?:(?:i['’]m|i am|we['’]re|we are) (?:\\p{L}+ ){0,2}sorry|sorry|(?:my |our )?apologies|(?:i|we) apologi[sz]e|you (?:wrote|told|said|reported?|mentioned?))\\b");

  /// What comes behind is theirs only where it says so.
  private static final Pattern OF_YOURS =
      Pattern.compile(
          "(?iu)^\\W*(?:thank you|thanks|(?:i|we) understand (?:that|how|why))\\b[^.;!?]*\\byour?\\b");

  private Acknowledgement() {}

  /// Whether the sentence takes up what somebody told us.
  public static boolean is(String sentence) {
    return TAKEN_UP.matcher(sentence).find() || OF_YOURS.matcher(sentence).find();
  }
}
