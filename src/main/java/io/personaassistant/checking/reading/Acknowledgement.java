package io.personaassistant.checking.reading;

import java.util.List;
import java.util.regex.Pattern;

/// Whether a sentence of a reply takes up what the customer has told us: "I am sorry that it came
/// 50 minutes late". The figure is the customer's own. English.
public final class Acknowledgement {
  private static final Pattern TAKEN_UP =
      Pattern.compile(
          "(?i)^\\W*(?:(?:i['’]m|i am|we['’]re|we are) (?:\\p{L}+ ){0,2}sorry|sorry|(?:my |our )?apologies|(?:i|we) apologi[sz]e|you (?:wrote|told|said|reported?|mentioned?))\\b");

  /// What comes behind is theirs only where it says so.
  private static final Pattern OF_YOURS =
      Pattern.compile(
          "(?i)^\\W*(?:thank you|thanks|(?:i|we) understand (?:that|how|why))\\b[^.;!?]*\\byour?\\b");

  private static final Pattern THANKED =
      Pattern.compile(
          "(?i)^\\W*(?:many )?(?:thank you|thanks) for (?:telling|writing|letting|reporting|getting in touch|raising|flagging|sending|your (?:message|note|mail|e-mail|ticket|report|patience)|the (?:message|note|report))\\b");

  /// What we do or promise is no figure of theirs.
  private static final Pattern OURS =
      Pattern.compile("(?i)\\b(?:we|i|our|us|will|shall|guarantee\\w*|within)\\b|['’]ll\\b");

  private Acknowledgement() {}

  /// Whether a text answers somebody who told us something.
  public static boolean opens(List<String> sentences) {
    return sentences.stream().anyMatch(s -> is(s) || THANKED.matcher(s).find());
  }

  /// Whether what stands at this place of a sentence may be what they told: nobody of ours does it.
  public static boolean mayTakeUp(String sentence, int at) {
    return is(sentence)
        || THANKED.matcher(sentence).find()
        || !OURS.matcher(Clauses.around(Clauses.DRAFT_PART, sentence, at, at).text()).find();
  }

  /// Whether the sentence takes up what somebody told us.
  public static boolean is(String sentence) {
    return TAKEN_UP.matcher(sentence).find() || OF_YOURS.matcher(sentence).find();
  }
}
