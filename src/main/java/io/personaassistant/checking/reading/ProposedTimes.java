package io.personaassistant.checking.reading;

import io.personaassistant.text.WordList;
import io.personaassistant.text.Words;
import io.personaassistant.text.number.Quantity;
import java.util.Set;
import java.util.regex.Pattern;

/// Times and amounts that are proposed or asked for, and claim nothing: how long a talk takes, how
/// far back to remember, "shall we take one month?". English.
final class ProposedTimes {
  /// A stretch of time before these is an offer to talk.
  private static final Set<String> TALKS = WordList.named("proposed-times.talks");

  /// "A webinar with practice managers, 45 minutes".
  private static final Pattern EVENT =
      Pattern.compile(
          "(?i)\\b(?:webinar|demo|call|session|workshop|meeting|talk|storyboard|video|podcast|clip|training|interview|survey)\\b[^.;:!?]{0,60}, $");

  private static final Pattern PROPOSAL =
      Pattern.compile(
          "(?i)^\\W*(?:(?:shall|should|may|can|could) we|(?:shall|may|can|could) i (?:send|offer|suggest|propose|show|call|give))\\b");

  /// "In the last three months, how often ...?" sets a time to remember.
  private static final Pattern RECALL =
      Pattern.compile(
          "(?i)\\b(?:in|over|during|within|for|of) (?:the |your )?(?:last|past|previous|next|coming) $");

  private static final Pattern TALK_FOR =
      Pattern.compile(
          "(?i)\\b(?:talk|meet|speak|chat|call|connect)(?: \\p{L}+)? for (?:about |just )?$");

  /// "This takes four minutes", "the survey will take you about 5 minutes": how long we ask for.
  private static final Pattern ASKED_FOR =
      Pattern.compile(
          "(?i)\\b(?:(?:^|[.!?\\n] *)(?:this|it)|(?:this|the|our) (?:short )?(?:survey|questionnaire|poll|interview|form)|(?:answering|taking part)(?: the \\p{L}+ questions)?)"
              + "(?: will)? (?:only )?takes? (?:you )?(?:about |around |roughly |only |just |less than |under )?$");

  private ProposedTimes() {}

  /// Whether a sentence asks the reader to agree to something: "shall we meet?"
  static boolean isProposal(String sentence) {
    return PROPOSAL.matcher(sentence).find();
  }

  /// "A 20-minute call", "could we talk for 20 minutes?", "a webinar, 45 minutes".
  static boolean isOfTalk(Quantity number, String text) {
    int start = number.start();
    return TALKS.contains(NextWord.after(text, number.end()))
        || TALK_FOR.matcher(text.substring(Math.max(0, start - 24), start)).find()
        || EVENT.matcher(text.substring(0, start)).find()
        || number.unit().equals("minute") && ASKED_FOR.matcher(text.substring(0, start)).find();
  }

  /// "In the last three months, how often ...?"
  static boolean isRecall(String text, int start) {
    return RECALL.matcher(text.substring(Math.max(0, start - 24), start)).find()
        && Words.sentences(text).stream()
            .anyMatch(s -> s.start() <= start && start < s.end() && Sayings.isQuestion(s.text()));
  }

  /// "Shall we take one month of one room?" proposes, and claims nothing.
  static boolean isProposed(String text, int start) {
    return Words.sentences(text).stream()
        .filter(s -> s.start() <= start && start < s.end())
        .anyMatch(s -> PROPOSAL.matcher(s.text()).find() && Sayings.isQuestion(s.text()));
  }
}
