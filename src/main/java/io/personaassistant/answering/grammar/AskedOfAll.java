package io.personaassistant.answering.grammar;

import io.personaassistant.text.Words;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/// Reads a question about what customers say of a topic that names no persona: "who cares about
/// calendars?", "what do we know about pricing?", "is there research on onboarding?". English. Pure
/// functions.
final class AskedOfAll {
  /// A longer text is no question about a topic.
  private static final int LONGEST = 300;

  private static final int LONGEST_LOOSE = 120;

  private static final String LEAD =
      "(?:(?:so|and|but|now|ok|okay|hi|hey|hello|please|quick question|can you|could you|can anyone|tell me|tell us"
          + "|do you know|do we know|i wonder|i want to know|show(?: me| us)?)[,:;!.]?\\s+)*";

  private static final String WHOSE =
      "(?:(?:any|all|our|the|these|those|of|which|some|most|other|more|current|actual|real|many)\\s+)*";

  private static final String PEOPLE =
      WHOSE
          + "(?:personas?|customers?|clients?|users?|buyers?|prospects?|leads?|segments?|participants?|respondents?"
          + "|interviewees?|people|folks|anyone|anybody|someone|somebody|everyone|everybody)";

  private static final String US = "(?:we|" + PEOPLE + ")";

  private static final String CARES =
      "(?:(?:really|actually|also|ever|still|often|always|even|currently|most)\\s+)*"
          + "(?:cares?|cared)(?: (?:most|more|a lot|much|deeply|really|at all))? (?:about|for)"
          + "|(?:(?:is|are|was|were|gets?|feels?) )?(?:(?:most|more|really|very|so) )*(?:worried|concerned|afraid|interested"
          + "|unhappy|annoyed|frustrated|angry|excited|happy|bothered|impressed|confused|nervous|sceptical|skeptical"
          + "|unsure|enthusiastic|scared|keen)(?: (?:about|by|of|in|with|on))"
          + "|(?:worr(?:y|ies)|complain(?:s|ed|ing)?|talk(?:s|ed|ing)?|ask(?:s|ed|ing)?|sp(?:eaks?|oke)|rav(?:es?|ed)"
          + "|wonders?|thinks?|thought|knows?|knew|said|says?|hears?|heard|rant(?:s|ed)?)(?: (?:us|me|(?:the )?most|more|a lot))? (?:about|of|for|on)"
          + "|(?:object(?:s|ed)?|push(?:es|ed)? back|reacts?|reacted|pay(?:s)? attention) (?:to|on|against)"
          + "|(?:struggl(?:e|es|ed|ing)|(?:has|have|had) (?:trouble|problems?|issues?|difficult(?:y|ies))|deals?|dealt) with"
          + "|suffer(?:s|ed)? from|look(?:s|ed|ing)? for|br(?:ings?|ought) up"
          + "|ha(?:ve|s|d)|trusts?|trusted|names?|named|mention(?:s|ed|ing)?|wants?|wanted|needs?|needed|likes?|liked|loves?|loved|hates?|hated|dislikes?|disliked"
          + "|prefers?|preferred|uses?|used|fears?|feared|values?|valued|rais(?:es?|ed)|miss(?:es|ed)?|expects?|expected"
          + "|requests?|requested|avoids?|avoided|buys?|bought|(?:pays?|paid) for|minds?|accepts?";

  private static final String ABOUT =
      "(?:about|on|of|regarding|around|concerning|to do with|that mentions?|mentioning|when it comes to)";

  /// What is on record, as colleagues ask for it.
  static final String FOUND =
      "(?:research|evidence|data|quotes?|feedback|insights?|findings?|proof|stats|statistics|figures|numbers)";

  private static final String HAVE =
      "(?:(?:what )?(?:is|are|was|were) there|(?:what )?do we have|have we(?: got)?|did we (?:find|hear|collect)|got)";

  private static final String TOPIC = "(?<topic>\\S.*)";

  private static final List<Pattern> QUESTIONS =
      List.of(
          whole(
              "(?:who(?: all| else)?(?: (?:here|there|of them))?|(?:which|what) {people}(?: of ours)?"
                  + "|(?:do|does|did|has|have|is|are|was|were|will|would) {people}(?: ever)?|any(?:one|body)(?: ever)?"
                  + "|(?:how many|what (?:percentage|per ?cent|share|part|proportion) of) (?:{people}|{found}|tickets|interviews|calls|reviews))"
                  + "(?: (?:might|would|could|do|does|did))? (?:{cares}) {topic}"),
          whole(
              "(?:to|for) (?:whom|who|which {people}) (?:does|do|is|are|would) (?<topic>\\S.*?)(?: be)?"
                  + " (?:matters?|important|relevant|interesting|a (?:problem|pain|concern|topic|priority|deal ?breaker)|an issue)"
                  + "(?: to| for| most)*"),
          whole(
              "who(?: all| else)? (?:is|are|would be) {topic} (?:important|relevant|interesting) (?:to|for)"),
          whole(
              "what (?:do|did|does|would|have|has|are|were) {us}(?: (?:already|actually|really|currently|ever))*"
                  + " (?:say|saying|said|think|thinking|thought|feel|felt|tell us|telling us|told us|know|known|have|hear|heard"
                  + "|learn|learned|learnt|find|found|write|report)(?: out)? {about} {topic}"),
          whole("how (?:do|did|does|would) {us} (?:feel|think|react|talk) (?:about|to|on) {topic}"),
          whole(
              "(?:{have} )?(?:(?:any|some|much|enough|more|what|which) )*(?:{found}|anything|something|voices?|complaints?|interviews|tickets|calls|reviews)"
                  + "(?: (?:{have}|on record|at all|from {people}))* {about} {topic}"),
          whole(
              "{have} (?:(?:any|some|much|enough|a|real) )*(?:demand|need|appetite|interest|market)(?: from {people})? (?:for|in) {topic}"),
          // "that" alone is rather what somebody wants to be shown
          whole(
              "(?:{have} )?(?:(?:any|what|which) )*{found}(?: {have})? (?:that|whether|if) {people} (?:(?:{cares}) )?{topic}"),
          whole(
              "(?:is it (?:true|right|correct|so)|do we know|are we sure|i heard)(?: that| if| whether)? {people} {topic}"),
          whole("is it (?:true|right|correct)(?: that)? {topic}"),
          whole(
              "how (?:often|much) (?:do|does|did|is|are|has) (?<topic>\\S.*?)(?: (?:come|been|being) (?:up|mentioned)| mentioned)"),
          whole(
              "(?:how(?: often| much)?|when|where) (?:do|does|did) {people} (?:(?:{cares}) )?{topic}"),
          whole("why (?:do|does|did|are|would|don['’]?t|won['’]?t) {people} {topic}"),
          whole("who (?:said|says|told us|claims|claimed)(?: that)? {topic}"),
          whole(
              "(?:all|every|each) personas?[:,]? (?!(?:is|are|was|were|has|have|do|does|should|must|needs?|wants?)\\s){topic}"),
          whole("(?:everyone|everybody|all)(?: of them)?: {topic}"),
          whole(
              "(?:(?:should|shall) we(?: really| also| still)?|(?:is|would) it(?: be)? worth(?: it)?(?: to)?)"
                  + " (?:build|add|offer|support|launch|introduc|drop|remov|stop|keep)(?:e|ing)? (?!(?:it|this|that|these|them|you)\\b){topic}"),
          // "for" is rather whom a text is for, "that" what somebody wants to be shown
          whole("(?:{have} )?(?:any )?(?:evidence|proof|research|data) (?:for|that) {topic}"),
          whole(
              "what(?: is|'s|’s| was| has been) (?:known|on record|said|there|the evidence|the research|the feedback|our evidence)"
                  + "(?: {about})? {topic}"),
          whole(
              "(?:search|look|find|dig)(?: (?:everything|anything|all|me|evidence|quotes?|research|feedback|up))*"
                  + " (?:for|on|about) {topic}"));

  private static final Pattern EDGES =
      Pattern.compile(
          "(?i)^(?:(?:about|the|our|their|a|an|it|for|on|of)\\s+){1,9}|[\\s?!.,;:]+$"
              + "|\\s+(?:from|by|of|the most|most|at all|so far|in (?:our|the) (?:research|data|evidence|records)|please|on record"
              + "|these days|right now)[\\s?!.,;:]*$");

  private static final Pattern THEM =
      Pattern.compile(
          "(?i)(?<end>\\s(?:across|of|for|from|about|among|in|on|with) "
              + PEOPLE
              + "(?=[\\s?!.]*$))|(?<=\\b(?:are|do|does|did|would|will) )(?<they>"
              + PEOPLE
              + ")\\b|\\b"
              + PEOPLE
              + "\\b");

  /// A question or an order that speaks of customers or of what is on record, whatever it asks.
  private static final Pattern LOOSE =
      whole(
          "(?!.*\\b(?:you|your|my)\\b)(?:who|which|what|how|why|where|when|is|are|do|does|did|has|have|any|list|show|give|find|summari[sz]e|sum up"
              + "|collect)\\b.*?\\b(?:{people}|{found}|tickets|interviews)(?: (?:should|could|would|can|do|does|did) (?:i|we))?"
              + " (?:.*\\b(?:about|regarding|around|because of|due to|from|with|on|for) )?(?<topic>\\S.*?)(?: (?:to|for|with|about))?");

  private AskedOfAll() {}

  /// A question about customers or personas in general as it would be asked of some that are known:
  /// "what do they want" for "what do our customers want".
  static String ofThem(String text) {
    return text.length() > LONGEST
        ? text
        : THEM.matcher(text.strip())
            .replaceAll(found ->
                found.group("they") != null ? "they" : found.group("end") == null ? "them" : "")
            .strip();
  }

  /// The same as [#topic] for what is asked in any other words.
  static Optional<String> loosely(String text) {
    var asked = LOOSE.matcher(text.strip().replaceAll("\\s+", " "));
    return text.length() <= LONGEST_LOOSE && asked.matches()
        ? Optional.of(bare(asked.group("topic"))).filter(t -> !Words.content(t).isEmpty())
        : Optional.empty();
  }

  /// What is asked about; empty where a text is no such question.
  static Optional<String> topic(String text) {
    if (text.length() > LONGEST) {
      return Optional.empty();
    }
    var clean = text.strip().replaceAll("\\s+", " ");
    return QUESTIONS.stream()
        .map(p -> p.matcher(clean))
        .filter(m -> m.matches())
        .map(m -> bare(m.group("topic")))
        .filter(topic -> !Words.content(topic).isEmpty())
        .findFirst();
  }

  /// A topic without what only leads to it.
  static String bare(String topic) {
    var before = "";
    var bare = topic.strip();
    while (!bare.equals(before)) {
      before = bare;
      bare = EDGES.matcher(bare).replaceFirst("").strip();
    }
    return bare;
  }

  private static Pattern whole(String pattern) {
    return Pattern.compile(
        "(?i)"
            + LEAD
            + pattern
                .replace("{topic}", TOPIC)
                .replace("{cares}", CARES)
                .replace("{us}", US)
                .replace("{people}", PEOPLE)
                .replace("{about}", ABOUT)
                .replace("{found}", FOUND)
                .replace("{have}", HAVE)
            + "[\\s?!.]*");
  }
}
