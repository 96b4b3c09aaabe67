package io.personaassistant.checking.reading;

import io.personaassistant.text.Span;
import io.personaassistant.text.Words;
import java.util.regex.Pattern;

/// Which quotation marks hold words of ours, by what leads up to them: what the reader is told to
/// ask, a headline, an objection by its name. What is told of others holds theirs: "guests call and
/// ask “...”". English.
public final class ToBeSaid {
  private static final String BEGINNING = "(?i)(?:^|[.:;!?\\n] *[*_]*)";

  /// An order to the reader; behind a comma or an "and" it follows another order or a condition.
  private static final Pattern ORDER =
      Pattern.compile(
          "(?iu)(?:^|[.:;!?\\n] *[*_]*|(?<next>, (?:then )?|\\b(?:and|then|or) ))(?:then )?"
              + "(?<verb>ask|open|close|end|start|probe|try|say)\\b(?!-)(?<to>[^.!?\\n\"“]{0,50})[\"“„'‘]?$");

  /// A label alone, or with its number: "Question 3", "Headline A:".
  private static final Pattern LABEL =
      Pattern.compile(
          BEGINNING
              + "(?:\\d{1,2}[.)] *)?(?:(?:next |opening |first |last )?questions?|follow-ups?(?: questions?)?|opener|subject(?: line)?|headline|hook|q\\d*)"
              + "[*_]*(?: ?\\w{1,2})?(?: *[*_]*:[^.!?\\n\"“]{0,40}| (?:to ask|for)\\b[^.!?\\n\"“]{0,40})? *[*_]*[\"“„'‘]?$");

  private static final Pattern REPLY =
      Pattern.compile(
          "(?i)(?:^|[.:;!?\\n*#-] *)[*_]*(?:(?:then )?say|reply|answer|respon[ds]e?|acknowledge|bridge|confirm|use|write|our (?:reply|answer|line)|approved (?:reply|line))\\b[^.!?\\n]{0,20}$");

  private static final Pattern OBJECTION =
      Pattern.compile("(?i)(?:^|[.:;!?\\n*#-] *)[*_]*objections?\\b[^.!?\\n]{0,20}$");

  /// Somebody else speaks: "close with what they ask", "start from her words".
  private static final Pattern TOLD =
      Pattern.compile(
          "(?i)\\b(?:asks?|asked|says?|said|told|tells?|wonders?|wondered|wrote|writes?|answers?|answered|repl(?:y|ies|ied)|puts? it|quotes?"
              + "|(?:her|his|their|the (?:customer|client|guest|buyer|user|manager|owner)['’]s|(?:customer|client|guest|buyer|user|manager|owner)s?['’]s?) (?:own )?(?:words?|question|line|phrase|voice))\\b");

  /// "If she hesitates," "Before the demo,".
  private static final Pattern CONDITION =
      Pattern.compile(
          "(?i)^\\W*(?:if|when|where|once|before|after|at|in|on|for|with|to|so|then|next|first|finally|instead|should|unless)\\b");

  /// The question of somebody about their own affairs; "can I show you" is ours.
  private static final Pattern OF_MYSELF = Pattern.compile("(?i)\\b(?:i|i['’]m|i['’]ve|my|me)\\b");

  private static final Pattern OFFER =
      Pattern.compile("(?i)^\\W*(?:can|may|could|shall|should|might|would it help if) i\\b");

  private ToBeSaid() {}

  /// Whether these are words that we would ask.
  ///
  /// @param before the text before the quotation
  /// @param cited the line gives what it rests on, so that a voice in it may be a customer's
  public static boolean areAsked(String before, String quoted, boolean cited) {
    if (!Sayings.isQuestion(quoted)) {
      return false;
    }
    var order = ORDER.matcher(before);
    boolean ordered =
        order.find()
            && !TOLD.matcher(order.group("to")).find()
            && (order.group("next") == null || followsOrder(before.substring(0, order.start())));
    boolean asks = ordered && order.group("verb").equalsIgnoreCase("ask");
    boolean ours = ordered || LABEL.matcher(before).find();
    boolean voice =
        cited && OF_MYSELF.matcher(quoted).find() && !OFFER.matcher(quoted).find() && !asks;
    return ours && !voice;
  }

  /// Whether the sentence so far tells the reader what to do, or when.
  private static boolean followsOrder(String before) {
    var sentences = Words.sentences(before).stream().map(Span::text).toList();
    var sentence = sentences.isEmpty() ? "" : Sayings.unlabelled(sentences.getLast().strip());
    int comma = sentence.lastIndexOf(", ");
    var last = Words.tokens(sentence.substring(comma < 0 ? 0 : comma));
    return Sayings.isOrderTo(sentence)
        || !last.isEmpty() && Sayings.isOrder(last.getFirst())
        || CONDITION.matcher(sentence).find();
  }

  /// `Say: "You decide how much to cook"`.
  ///
  /// @param before the text before the quotation
  public static boolean areReply(String before) {
    return REPLY.matcher(before).find();
  }

  /// `Objection: "It costs too much"`.
  ///
  /// @param before the text before the quotation
  public static boolean areObjection(String before) {
    return before.contains("bjection") && OBJECTION.matcher(before).find();
  }
}
