package io.personaassistant.answering.grammar;

import io.personaassistant.persona.TraitKind;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// What a question about a persona asks for, in everyday English: "who is she", "what does she
/// object to". Pure functions.
final class AskedAbout {
  private static final String HER = "(?:her|him|them|she|he|they|it|us|you|me)";
  private static final String DOES =
      "(?:does|doesn['’]?t|do|don['’]?t|did|would|wouldn['’]?t|will|won['’]?t|might|could|can|can['’]?t|should|is|are)";
  private static final String KIND = "kind";

  private static final String STOPS =
      "(?: is| would| could| might)? (?:stopp?|hold|block|keep|put|turn)(?:s|ing)?";

  /// What leads to the name of a part.
  private static final String LIST =
      "(?:(?:(?:what|who) (?:is|are)|list|(?:give|show|tell)(?: (?:me|us))?) )?(?:the |her |his |their )?";

  private static final String KINDS =
      "(?:goals?|pains?|pain points?|motivations?|channels?|tools"
          + "|needs|habits|job|role|job title|frustrations|challenges)";

  private static final String SAYS =
      "(?:says?|said|thinks?|thought|feels|told (?:me|us)|tells (?:me|us)|complains?|complained"
          + "|objects?|objected|asks?|asked|mentions|mentioned|claims|wonders|worries"
          + "|is (?:worried|angry|upset|unhappy|annoyed|furious|mad|frustrated)|wants to know|(?:keeps?|is|are) (?:saying|asking|thinking|complaining|claiming|telling (?:me|us)))";

  private static final List<Pattern> WHO =
      List.of(
          whole("(?:who|what|how old)(?:['’]?s| is| are)( {her})?( like| about)?"),
          whole(
              "(?:please |can you |could you )?(?:tell|show|give|remind|brief|prep(?:are)?) (?:me|us)"
                  + "( more| everything| something| all| a bit)?( for (?:a|the|my|our) (?:call|meeting|chat))?( about| on| of| with)?( {her})?"),
          whole(
              "(?:an? )?(?:(?:short|quick|brief) )?(?:describe|introduce|summari[sz]e|profile|summary|overview|info|information"
                  + "|details|about|background|bio)( {her}| of| on| for)*"),
          whole(
              "what ?(?:{does})?( {her})? (?:(?<goal>want|hope)|(?<pain>hate|struggle with)|(?<channel>read|follow|watch|listen to)"
                  + "|(?<tool>use)|care|need|like|love|dislike|value|fear|look|worry|think|believe)s?( most| really)?( about| for| from us)?( most)?"),
          whole(
              "what (?:(?<motivation>motivates|drives|moves)|(?<pain>bothers|frustrates|annoys)|matters|excites"
                  + "|is (?:most |really )?important)( to| for)?( {her})?( most)?"),
          whole(
              "(?:how|where|when)(?: to| {does})(?: i| we)?( {her})?( best)? (?:sell|talk|speak|reach"
                  + "|approach|pitch|market|find|meet|work|(?<decision>decide|choose)|buy|convince|win)s?"
                  + "( to| with| over| through)*( {her})?"),
          whole(
              "{list}(?:an? )?(?:tl;?dr|gist|basics"
                  + "|(?:(?:short|quick|brief) )?(?:summary|overview|version|profile|intro|brief|recap|rundown)"
                  + "|(?:persona |profile )?(?:card|sheet)|persona)( of| on| for)?( {her})?"),
          whole(
              "(?:(?:summari[sz]e|describe|sum up)( {her})? )?(?:at a glance|in a nutshell|in short|in brief"
                  + "|in (?:a|one|two|three|four|five|ten|\\d{1,2}|a few) (?:short )?"
                  + "(?:sentences?|lines?|words?|paragraphs?|bullets?|bullet points?|points|seconds|minutes?))"),
          whole(
              "{list}(?:own )?"
                  + "(?<kind>words(?: {her})?(?: uses?)?|vocabulary|jargon|terminology|tone(?: of voice)?|age|location|industry|background|personality"
                  + "|demographics|habits|likes and dislikes|do['’]?s (?:and|&|or) don['’]?t['’]?s)( of| for| with)?( {her})?"),
          whole("what keeps( {her})? (?:up|awake)( at night)?"),
          whole(
              "what (?:not to|(?:do|should|must|can|shouldn['’]?t|can['’]?t) (?:i|we)(?: (?:not|never))?(?: (?:need|have|want) to)?)"
                  + " (?:know|remember|avoid|(?:keep|bear) in mind|watch(?: out)?(?: for)?|say|do|mention)( about| of| to| with| for| around)?( {her})?"),
          whole(
              "where (?:is|are|does|do)( {her})?( usually| mostly)? (?<channel>online|active|hang(?:s|ing)? out|be found)(?: online)?"),
          whole(
              "(?:which|what) (?<kind>words?|vocabulary|language|tone|channels?|tools?|goals?|pains?|needs|habits|platforms?"
                  + "|media|phrases|terms|jargon)(?: {does})?( {her})?(?: (?:use|have|like|prefer|read|trust|follow|need|on"
                  + "|works?|reach)s?)?( best| most)?( for| of| with)?( {her})?"),
          whole("{list}(?:main |top |biggest )?(?<kind>{kinds})( of| for)?( {her})?"),
          // of several kinds the whole brief tells, and so of who has a say
          whole(
              "{list}(?:{kinds}|objections?)"
                  + "(?:(?:,? (?:and|or) |, ?| ?& ?)( ?her| ?his| ?their)? ?(?:{kinds}|objections?)){1,5}( of| for)?( {her})?"),
          whole(
              "(?:who|which (?:one|of them))(?: (?:is|are) (?:the|our|your|my) (?:\\p{L}+ )?(?:buyers?|decision[ -]?makers?|users?|customers?|approvers?)"
                  + "|(?: really| usually| actually)? (?:pays|(?:decides|buys|signs|approves)(?: off)?(?: on (?:the )?\\p{L}+| (?:it|this|that|the \\p{L}+))?))"
                  + "(?: here)?( of| for| with| at)?( {her})?(?: company| team| firm| place| side| end)?"));

  private static final List<Pattern> OBJECTIONS =
      List.of(
          whole(
              "(?:what|why|how|when)( {does})?( {her})?( most| mostly| usually| typically| often| always| normally)?( not)? (?:object|push back|say no|complain"
                  + "|refuse|hesitate|buy|sign|order|renew)s?( to| about| against| on)?( {her})?( most)?"),
          whole(
              "(?:(?:how (?:to|(?:do|can|should) (?:i|we)) )?(?:handl(?:e|ing)|answer|counter"
                  + "|overcome|respond to|deal with|address) )?{list}(?:all )?(?:the |her |his |their )?"
                  + "(?:(?:main|top|biggest|common|usual|likely|typical|\\d{1,2}|two|three|four|five|ten) ){0,3}"
                  + "(?:objections?|concerns?"
                  + "|complaints?|doubts?|worry|worries|push-?back|reservations?)( of| for| from| about us)?"
                  + "( {her})?( have| has)?"),
          whole(
              "why(?: would| (?:wo|would|do|does|can)(?:n['’]?t|not)| not)( {her})?( not)? (?:buy|sign|order|renew)(?: .*)?"),
          whole("what{stops}( {her})?( back| off| away)?( from (?:buying|signing))?"),
          whole("what (?:do|should|can)( i| we) (?:say|answer|reply)( to)?( {her})?"));

  private static final List<Pattern> ON_A_TOPIC =
      List.of(
          whole("what{stops} ?{her}?( back| off| away)? from (?<topic>.+)"),
          whole(
              "(?:what|how) {does}( {her})? (?:say|think|feel|react)( about| of| to| on| when| if) (?<topic>.+)"),
          whole(
              "(?:what|how) (?:do|should|can) (?:i|we) (?:say|tell|answer|reply|respond)( to)?( {her})?"
                  + "[?.:,]*(?: when| if)?( {her})? {says}( that| about| for| to| if| whether|:)* (?<topic>.+)"),
          whole(
              "(?:(?:when|if|(?:(?:and|so) )?what if) )?(?:(?:{her}|(?:(?:the|our|my|this|a) )?"
                  + "(?:customer|client|prospect|lead|buyer|user|contact|caller))"
                  + "(?: now| also| just| still| then| always)? )?{says}( that| about| for| to| with| at| over| if| whether|:|,)* (?<topic>.+)"));

  /// What is asked for.
  sealed interface Wish {
    /// The persona as a whole, or its traits of one kind.
    record Who(Optional<TraitKind> of) implements Wish {}

    /// What it objects to, about `topic`, `""` for everything.
    record Objections(String topic) implements Wish {}
  }

  private AskedAbout() {}

  /// What a text asks about a persona whose name has been taken out of it; empty where it asks for
  /// neither, or says something.
  static Optional<Wish> read(String text, boolean orTopic) {
    var clean =
        text.strip()
            .replaceAll("\\s+", " ")
            .replaceFirst(
                "(?i)(?:[\\s?!.,:]++|(?<=\\s)(?:pls|plz|please|again|now|today|tomorrow)){1,6}$",
                "")
            .replaceFirst("(?i)^what['’]?s ", "what is ")
            .replaceFirst("(?i)^gimme ", "give me ");
    if (OBJECTIONS.stream().anyMatch(p -> p.matcher(clean).matches())) {
      return Optional.of(new Wish.Objections(""));
    }
    return who(clean).or(() -> orTopic ? topic(clean).map(Wish.Objections::new) : Optional.empty());
  }

  private static Optional<Wish> who(String clean) {
    return WHO.stream()
        .map(p -> p.matcher(clean))
        .filter(Matcher::matches)
        .findFirst()
        .map(m ->
            new Wish.Who(
                m.namedGroups().keySet().stream()
                    .filter(name -> m.group(name) != null)
                    .flatMap(name -> kind(name.equals(KIND) ? m.group(name) : name).stream())
                    .findFirst()));
  }

  /// "Frustrations" are pain points; what no kind is called, such as "challenges", is for the whole
  /// brief to tell.
  private static Optional<TraitKind> kind(String named) {
    return TraitKind.of(named).or(() -> TraitKind.of(named.replaceFirst("(?i)s$", "")));
  }

  private static Optional<String> topic(String clean) {
    return ON_A_TOPIC.stream()
        .map(p -> p.matcher(clean))
        .filter(m -> m.matches())
        .map(m -> m.group("topic"))
        .findFirst();
  }

  /// In these patterns `{her}` is any pronoun, `{does}` any helping verb, `{says}` any verb of
  /// saying, `{list}` what asks for a part, `{kinds}` what a brief has a part for, `{stops}` what
  /// something does that keeps somebody from it; a group that is called as a kind of trait asks for
  /// those.
  private static Pattern whole(String pattern) {
    return Pattern.compile(
        "(?i)"
            + pattern
                .replace("{her}", HER)
                .replace("{does}", DOES)
                .replace("{says}", SAYS)
                .replace("{stops}", STOPS)
                .replace("{list}", LIST)
                .replace("{kinds}", KINDS));
  }
}
