package io.personaassistant.checking.reading;

import io.personaassistant.text.PhraseTable;
import java.util.List;
import java.util.regex.Pattern;

/// How a sentence tells customers what we have done or will do for them, where their data is and
/// who can open it, what is free, and which certificate we have. English.
final class AssuredWords {
  private static final PhraseTable WORDINGS =
      PhraseTable.read(AssuredWords.class, "assured-words.txt");

  /// A cause found, a thing mended.
  private static final Pattern MENDING =
      Pattern.compile("(?iu)\\b(?:" + WORDINGS.of("mending") + ")");

  /// "We will exchange it within 2 hours".
  private static final Pattern DEALT =
      Pattern.compile(
          "(?i)\\b(?:we|i)(?:['’]ll| will| shall) (?:gladly |of course |then )?(?:exchange|swap|replace|transfer|credit|reimburse|repay|refund|collect|deliver|courier)\\b[^.;!?]{0,40}?\\b(?:within|today|tomorrow|tonight|by|in \\d+|this week|next day)\\b");

  /// "The boards are on the lorry and with you within the hour".
  private static final Pattern UNDER_WAY =
      Pattern.compile("(?iu)\\b(?:" + WORDINGS.of("under-way") + ")");

  /// Where data is and when it goes.
  private static final Pattern KEEPING = Pattern.compile("(?iu)(?:" + WORDINGS.of("keeping") + ")");

  /// Who can open it.
  private static final Pattern OPENING =
      Pattern.compile("(?i)\\b(?:" + WORDINGS.of("opening") + ")\\b");

  /// What costs nothing or less.
  private static final Pattern CHEAPER = Pattern.compile("(?i)" + WORDINGS.of("cheaper"));

  /// A certificate or a time until which one comes.
  private static final Pattern CERTIFIED =
      Pattern.compile(
          "(?i)\\b(?:iso(?: ?\\d{4,5})?[- ]certified|(?:iso ?\\d{4,5}|soc ?2|certificate|certification) (?:will be|is) (?:ready|done|there|complete))\\b");

  /// "You can send it back within 30 days"; "return the form within a week" only asks for it.
  private static final Pattern RETURNED = Pattern.compile("(?iu)" + WORDINGS.of("returned"));

  /// "You are on the waiting list": a place that nobody gave them.
  private static final Pattern QUEUED = Pattern.compile("(?i)" + WORDINGS.of("queued"));

  /// "Approved by every insurer".
  private static final Pattern APPROVED =
      Pattern.compile(
          "(?i)\\b(?:is|are|comes?) (?:officially |also |now )?(?:approved|recommended|endorsed|recogni[sz]ed|accepted|accredited|tested) by (?!you\\b|your\\b|us\\b)(?:(?:the|all|most|many|leading|independent|every|any|major) )?[\\p{L}-]+");

  static final List<Pattern> ALL =
      List.of(
          MENDING, DEALT, UNDER_WAY, KEEPING, OPENING, CHEAPER, CERTIFIED, RETURNED, QUEUED,
          APPROVED);

  /// A clause that only asks where, when or who.
  static final Pattern ASKING =
      Pattern.compile(
          "(?i)\\b(?:where|who|whom|when|whenever|while|as soon as|which|why|if|until|before|once)\\b[^,;:.]*$");

  private AssuredWords() {}
}
