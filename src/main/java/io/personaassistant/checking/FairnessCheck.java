package io.personaassistant.checking;

import io.personaassistant.checking.line.Check;
import io.personaassistant.checking.line.CheckContext;
import io.personaassistant.checking.line.FieldText;
import io.personaassistant.checking.line.Finding;
import io.personaassistant.checking.line.Findings;
import io.personaassistant.checking.line.Line;
import io.personaassistant.checking.line.LineRules;
import io.personaassistant.checking.line.Source;
import io.personaassistant.evidence.SourceType;
import io.personaassistant.text.Span;
import io.personaassistant.text.Words;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

/// For all that customers read, and for fields with `fair_to_rivals`: nothing against others who
/// sell the same, unless a cited item says it. English.
final class FairnessCheck implements Check {
  static final String NAME = "fair_to_rivals";
  static final String DESCRIBE =
      "Say what ours does instead; speak against others only with an item that says so.";

  private static final Pattern RIVALS =
      Pattern.compile(
          "(?i)\\b(competitors?|rivals?|the competition|(other|another|most|many|cheaper|big|old|traditional|legacy)"
              + " (\\w+ )?(vendors?|providers?|suppliers?|panels?|platforms?|tools?|agenc(y|ies)|services?|sellers?|systems?|software|apps?|programs?)"
              + "|your (current|present|old) (vendor|provider|supplier|panel|platform|tool|agency)|unlike (them|others|\\p{Lu}\\w+))");

  private static final Pattern AGAINST =
      Pattern.compile(
          "(?i)\\b(unlike|worse|worst|bad|poor|slow(er)?|clumsy|outdated|unreliable|expensive|overpriced|risky|hidden|hid(es?|ing)"
              + "|fail(s|ed)?|lack(s|ed)?|cannot|can't|don't|doesn't|do not|does not|never|no-shows?|fake|charge (you )?for"
              + "|lock you|waste(s|d)?|struggle(s)?|miss(es)?|cheat(s)?|mislead(s)?)\\b");

  /// "The only app that", "no other tool": what nobody else has is said against all others.
  private static final Pattern ALONE =
      Pattern.compile(
          "(?i)\\bthe only (?:[\\p{L}-]+ ){0,3}?(?:system|software|app|tool|platform|program|provider|service|solution|product|planner)\\b"
              + "|(?<!\\bneeds? )(?<!\\brequires? )\\bno other (?:system|software|app|tool|platform|program|provider|vendor|service|solution|product)s?\\b(?! (?:is|are) (?:needed|required)| (?:needs?|has|have) to be)");

  /// How a sentence begins that tells of others what they do: "other systems take a cut".
  private static final Pattern OTHERS =
      Pattern.compile(
          "(?i)^\\W*(?:(?:most|many|all) )?(?:other|competing|rival) (?:\\w+ )?(?:vendors?|providers?|suppliers?|platforms?|tools?|systems?|software|apps?|programs?) (?!(?:on your|(?:is|are) not (?:connected|touched|affected|needed|changed))\\b)");

  @Override
  public List<Finding> check(Line line, LineRules rules, CheckContext context) {
    var findings = new Findings();
    for (var at : FieldText.of(line, rules)) {
      boolean outward = rules.customerFacing();
      if ((outward && !at.field().list() || at.field().checks().contains(NAME))
          // what is on record is what they say, not what we do
          && !at.field().isCopied()) {
        for (var sentence : Words.sentences(at.text())) {
          judge(at, sentence, outward, line, context, findings);
        }
      }
    }
    return findings.all();
  }

  private static void judge(
      FieldText at,
      Span sentence,
      boolean outward,
      Line line,
      CheckContext context,
      Findings findings) {
    var text = sentence.text();
    // a question asks, it does not claim
    boolean alone = ALONE.matcher(text).find();
    boolean against =
        !text.endsWith("?")
            && (RIVALS.matcher(text).find() && AGAINST.matcher(text).find()
                || outward && (alone || OTHERS.matcher(text).find()));
    if (against
        && !(outward && isApproved(text, alone, context))
        && context.cited(line.cites()).stream().noneMatch(s -> says(s, text))) {
      findings.error(
          NAME,
          at,
          sentence.start(),
          sentence.end(),
          Findings.show(text) + " speaks against others without an item that says so.",
          DESCRIBE);
    }
  }

  /// An approved statement says most of it; that nobody else has it, only one that says so.
  private static boolean isApproved(String sentence, boolean alone, CheckContext context) {
    var said = new HashSet<>(Words.content(sentence));
    return context.subject().approved().stream()
        .filter(fact -> !alone || ALONE.matcher(fact).find())
        .map(Words::content)
        .anyMatch(fact -> 2 * said.stream().filter(fact::contains).count() > said.size());
  }

  /// An item says it when it shares what the sentence is about and what it holds against them; what
  /// it says of us is nothing against others.
  private static boolean says(Source source, String sentence) {
    var said = new HashSet<>(Words.content(source.text()));
    var shared = new HashSet<>(Words.content(sentence));
    shared.retainAll(said);
    boolean rival = source.origin().type().filter(t -> t == SourceType.COMPETITOR).isPresent();
    return shared.size() >= (rival ? 2 : 3)
        && (rival || RIVALS.matcher(source.text()).find() || holdsAgainst(said, sentence));
  }

  private static boolean holdsAgainst(Set<String> said, String sentence) {
    return AGAINST
        .matcher(sentence)
        .results()
        .flatMap(against -> Words.content(against.group()).stream())
        .anyMatch(said::contains);
  }
}
