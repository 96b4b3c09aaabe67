package io.personaassistant.checking.copy;

import io.personaassistant.checking.reading.Claims;
import io.personaassistant.text.number.Numbers;
import java.util.regex.Pattern;

/// Sentences that say how far what was told just now carries: whose words it is, that it is our own
/// inference, how to read it. They claim nothing of customers. English.
final class EvidenceRemarks {
  private static final Pattern OURS =
      Pattern.compile(
          "(?i)^\\W*(?:(?:this|that|it)(?: part)?(?:['’]s| is| remains)|these are|both are|the (?:rest|last (?:part|sentence|point)) is)?(?: only| just| still| purely)? ?(?:our(?:s| own)?|my|an?)(?: own)? ?(?:alone\\b|(?:unproven |working |untested )?(?:inferences?|reading|guess(?:es)?|interpretation|assumptions?|hunch|conclusions?|hypothes[ie]s)\\b)");

  private static final Pattern WHOSE =
      Pattern.compile(
          "(?i)^\\W*(?:these|those|they|this|that|it|both|(?:the|these|those|all) (?:figures?|numbers?|dates?|shares?|quotes?|quotations?|minutes|hours|answers|items?|notes?|reports?|counts?))"
              + " (?:is|are|was|were|comes?|came|rests?|stems?)\\b[^.;!?]*\\b(?:own (?:reports?|words|figures|estimates?|account|numbers)|reports?|reported|estimates?|estimated|entered|self-reported|accounts?|opinions?|impressions?|recollections?|memory|hearsay|diary|log)\\b");

  /// "..., so quote them as reports", "..., so the share says little about the others".
  private static final Pattern HOW_TO_READ =
      Pattern.compile(
          "(?i),? (?:so|therefore|hence|and so) (?:(?:please )?(?:do not |don['’]t |never )?(?:quote|read|treat|cite|present|weigh|use|take) (?:it|them|this|these|that|the (?:share|figure|number|quote|result)s?) (?:as|with|only|for)\\b"
              + "|(?:the|this|that|these|its|their) (?:shares?|figures?|numbers?|counts?|samples?|quotes?|voices?|results?|averages?|medians?) (?:says?|tells?|proves?|shows?|means?|cannot|may|might|do|does)\\b)");

  /// "That is five people in one room, so ..." counts what was told.
  private static final Pattern POINTING =
      Pattern.compile("(?i)^\\W*(?:that|this|these|those|it) (?:is|are|was|were|makes?)\\b");

  private EvidenceRemarks() {}

  /// Whether a sentence says nothing but how good what was told is.
  static boolean is(String text) {
    return (Numbers.find(text).isEmpty() || POINTING.matcher(text).find() && text.indexOf('%') < 0)
        && (OURS.matcher(text).find()
            || HOW_TO_READ.matcher(text).find()
            || WHOSE.matcher(text).find() && !Claims.isOfMany(text));
  }
}
