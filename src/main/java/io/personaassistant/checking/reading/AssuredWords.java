package io.personaassistant.checking.reading;

import java.util.List;
import java.util.regex.Pattern;

/// How a sentence tells customers what we have done or will do for them, where their data is and
/// who can open it, what is free, and which certificate we have. English.
final class AssuredWords {
  private static final String US =
      "(?:we|i|our (?:\\p{L}+ )?(?:engineers?|developers?|teams?|support|colleagues?|experts?)|(?:the )?engineering|the engineers?)";

  private static final String MENDED =
      "(?:fixed|resolved|solved|repaired|restored|corrected|cured|patched)";

  private static final String KEPT =
      "(?:stored|hosted|kept|held|processed|saved|located|deleted|erased|removed|destroyed|anonymi[sz]ed|backed up)";

  private static final String DATA =
      "(?:data|recordings?|files|backups?|identities|personal details|transcripts)";

  /// A cause found, a thing mended.
  private static final Pattern MENDING =
      Pattern.compile(
          "(?iu)\\b(?:"
              + US
              + "(?:['’]ve| have| has)?(?: just| already| now| also)? (?:(?:transferred|credited|repaid|reimbursed|exchanged|swapped)\\b|found the (?:cause|bug|error|reason|problem|issue)|identified the|"
              + MENDED
              + ")\\b"
              + "|(?:have|has) (?:just |already |now )?(?:fixed|resolved|solved|repaired) (?:the|this|that|it|your)\\b"
              + "|(?<!\\b(?:price|prices|fee|fees|rate|rates|cost|costs) )(?:is|are|has been|have been|was|were) (?:now |already )?(?:fixed|resolved|solved|repaired|restored)(?: now| again| for you)?(?=[.,;!]|$| and\\b)"
              + "|will(?: all| then| soon| now)? be (?:all |fully )?"
              + MENDED
              + "\\b|will(?: all| then| soon| now| also)? (?:appear|show up|arrive|come back(?! to (?:you|this)\\b)|be back(?! to you\\b)|be there|return(?! to you\\b)|work again)"
              + "(?=[^.;!?]*\\b(?:shortly|soon|today|tonight|tomorrow|in a moment|immediately|by|within|again|before (?:your|the|mon|tue|wed|thu|fri))\\b)"
              + "|(?:we(?:['’]re| are)|our \\p{L}+ (?:is|are)) (?:already |currently |now )?(?:working on|building|developing) (?:it|this|that|a|an|the)\\b"
              + "|will (?:release|introduce|deploy|ship|launch) (?:a|an|the|our|it|this|new)\\b)");

  /// "We will exchange it within 2 hours".
  private static final Pattern DEALT =
      Pattern.compile(
          "(?i)\\b(?:we|i)(?:['’]ll| will| shall) (?:gladly |of course |then )?(?:exchange|swap|replace|transfer|credit|reimburse|repay|refund|collect|deliver|courier)\\b[^.;!?]{0,40}?\\b(?:within|today|tomorrow|tonight|by|in \\d+|this week|next day)\\b");

  private static final String SOME =
      "(?:\\d+(?::\\d\\d)?|a|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve)";

  /// "The boards are on the lorry and with you within the hour".
  private static final Pattern UNDER_WAY =
      Pattern.compile(
          "(?iu)\\b(?:(?:is|are)(?: already| now)* (?:on (?:its|their|the) (?:way|lorry|truck|van)|loaded(?= (?:up )?(?:on|onto|and)\\b)|dispatched|shipped)\\b(?! (?:to|towards?) (?:being|becoming))"
              + "|(?<!\\b(?:you|i)(?: |(?=['’])))(?:should|will|can|['’]ll)(?: all| then)? (?:(?<!\\bwe(?: should|['’ ]ll| will| can| will all| will then) )be (?:at|on) (?:your|the|site)|be (?:with you|at your|on site)|reach (?:you|your)|arrive)\\b"
              + "[^.;!?]{0,40}?\\b(?:within|in|by) (?:(?:the|an|half an|"
              + SOME
              + ") (?:hour|minute|(?:working |business )?day|week)s?|(?:the )?(?:next |early |late )?(?:morning|noon|midday|midnight|tonight|tomorrow|evening)|(?<=by )"
              + SOME
              + "\\b))");

  /// Where data is and when it goes.
  private static final Pattern KEEPING =
      Pattern.compile(
          "(?iu)(?:\\b"
              + DATA
              + "\\b(?:(?!\\b(?:must|should|cannot|if|that|who)\\b)[^.,;!?]){0,30}?\\b(?:is|are|gets?|be) (?:\\p{L}+ ){0,2}?"
              + KEPT
              + "\\b|\\b"
              + DATA
              + " (?:always |only )?(?:(?:stays?|remains?|lives?|sits?) (?:\\p{L}+ )?(?:in|on|within|inside|the|your)\\b|never leaves? (?:the |your )?\\p{L}+)"
              + "|\\b(?:readings|measurements|photos|messages|numbers) never leave (?:the |your )?\\p{L}+"
              + "|\\b(?:it|they) (?:is|are|gets?) (?:then |always |all |automatically )?(?:deleted|erased|destroyed|anonymi[sz]ed|hosted)\\b"
              + "|\\bwe (?:only |always |never )?(?:store|host|keep|hold|delete|erase|process) (?:\\p{L}+ )?"
              + DATA
              + "\\b)");

  /// Who can open it.
  private static final Pattern OPENING =
      Pattern.compile(
          "(?i)\\b(?:only (?:\\p{L}+ ){0,3}(?:can|may|have|has) (?:open|see|read|view|watch|access)"
              + "|(?:nobody|no one)(?: \\p{L}+){0,3} (?:can|may|has|will) (?:ever )?(?:open|see|read|view|watch|access)"
              + "|(?:be|is|are) handed (?:over )?to your\\b"
              + "|(?:completely|fully|totally|absolutely|perfectly|100 ?%|always|entirely) (?:safe|private|anonymous|confidential|protected)"
              + "|nothing to worry about|pays for itself|(?:in|with) (?:one|two|a single|a few) clicks?"
              + "|(?:identity[- ])?(?:verified|vetted|accredited) (?:participants?|people|panels?|respondents?|members?|users?|testers?)"
              + "|(?:quality|participants?|people|panel|respondents?) (?:is|are) (?:all |fully )?(?:verified|vetted|certified|guaranteed))\\b");

  /// What costs nothing or less.
  private static final Pattern CHEAPER =
      Pattern.compile(
          "(?i)\\b(?:free (?:sessions?|stud(?:y|ies)|trials?|months?|weeks?|seats?)"
              + "|(?:session|month|week|study|seat|replacement|first (?:one|survey|study))s? (?:is|are|will be|comes) (?:on us|free(?! (?:to|of|from)\\b))"
              + "|on the house)\\b|\\b\\d+ ?% (?:off|less|cheaper)\\b"
              + "|\\b(?:we|i)(?:['’]ll| will| can| would| gladly| also| always)* (?:match|beat|undercut) (?:(?:any|the|your|their|every|that|a|an|its|other|offer|of) |\\p{L}+['’]s ){0,4}?(?:\\p{L}+ )?(?:prices?|rates?|offers?|quotes?|fees?|tariffs?)\\b(?! (?:to|with)\\b)");

  /// A certificate or a time until which one comes.
  private static final Pattern CERTIFIED =
      Pattern.compile(
          "(?i)\\b(?:iso(?: ?\\d{4,5})?[- ]certified|(?:iso ?\\d{4,5}|soc ?2|certificate|certification) (?:will be|is) (?:ready|done|there|complete))\\b");

  private static final String THING =
      "(?:it|them|this|these|that|those|(?:the|your|any) [\\p{L}-]+(?: [\\p{L}-]+)?)";

  /// "Send it back", but not "hand it back to the driver".
  private static final String BACK =
      " ?(?:(?:send|give|hand|bring) "
          + THING
          + " back(?! to (?!us\\b))|return (?!to\\b)"
          + THING
          + ")(?=[^.;!?]*\\b(?:at any time|any ?time|whenever|no questions|free"
          + "|if (?:you|it|they) (?:\\p{L}+n['’]t|(?:do|does|is|are) not|changes?)";

  /// "You can send it back within 30 days"; "return the form within a week" only asks for it.
  private static final Pattern RETURNED =
      Pattern.compile(
          "(?iu)\\b(?:(?:(?<!\\b(?:if|when|before|until|once|how) )you(?:['’]re free to| are free to|['’]ll be able to| can| may| could)(?: always| also| still| simply| just)?|(?:^|[.;:!–—] *)(?:just|simply))"
              + BACK
              + "|within|days?|weeks?|months?)\\b)|(?:^|[.;:!–—] *)"
              + BACK
              + ")\\b))");

  /// "You are on the waiting list": a place that nobody gave them.
  private static final Pattern QUEUED =
      Pattern.compile(
          "(?i)\\b(?:we|i)(?:['’]ve|['’]ll| have| will)?(?: already| now| just| gladly)* (?:put|add|added|place|placed|move|moved) (?:you|it|this|that|your [\\p{L}-]+(?: [\\p{L}-]+)?) (?:on|onto|to|in|up) "
              + "(?:the |our |a )(?:[\\p{L}-]+ ){0,2}?(?:list|queue|backlog|roadmap|programme|pilot|beta)\\b"
              + "|\\byou(?:['’]re| are) (?:now |already )?(?:on|next (?:on|in)|first (?:on|in)) (?:the |our )(?:[\\p{L}-]+ )?(?:list|queue)\\b"
              + "|\\b(?:we|i)(?:['’]ve| have| are| am)?(?: already| now)* (?:reserved|reserving|set aside|holding|kept) (?:a|one|your|the) (?:[\\p{L}-]+ )?(?:place|slot|seat|spot|unit|set|device)\\b");

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
