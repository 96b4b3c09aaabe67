package io.personaassistant.checking;

import io.personaassistant.checking.line.Check;
import io.personaassistant.checking.line.CheckContext;
import io.personaassistant.checking.line.FieldText;
import io.personaassistant.checking.line.Finding;
import io.personaassistant.checking.line.Findings;
import io.personaassistant.checking.line.Line;
import io.personaassistant.checking.line.LineRules;
import io.personaassistant.checking.line.NumberSource;
import io.personaassistant.checking.line.Source;
import io.personaassistant.checking.reading.Phrases;
import io.personaassistant.checking.reading.Sayings;
import io.personaassistant.text.Verbs;
import io.personaassistant.text.Words;
import io.personaassistant.text.number.Numbers;
import io.personaassistant.text.number.Quantity;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/// Whether text for customers, and what they hear, ranks us or says "never again" only where a
/// source says so in these words: "#1", "best in the industry", "cheaper than other panels", "never
/// a no-show again". In what colleagues read, "the main reason" is marked where nothing that is
/// cited ranks. English.
final class RankCheck implements Check {
  static final String NAME = "rank_supported";

  private static final Pattern RANK =
      Pattern.compile(
          "(?i)(?<![\\p{L}\\d])#\\s?1(?!\\d)(?! (?:in|of|on) (?:your|the list))|\\b(?:no\\.? ?1|number one)(?= (?:\\p{L}+ ){0,3}(?:panel|platform|tool|choice|provider|service|software|vendor|brand|partner|solution|app)s?\\b)"
              + "|\\b(?:best|leading|largest|biggest|fastest|cheapest|most (?:\\p{L}+ed|reliable|complete|accurate|popular|secure|advanced|powerful)) (?:in|on) (?:the|our|this) (?:industry|market|world|field|business|class)\\b"
              + "|\\bthe (?:best|fastest|cheapest|easiest|largest|biggest|leading|most (?:trusted|reliable|popular|accurate|advanced|powerful|secure)) (?:\\p{L}+ ){0,2}(?:panels?|platforms?|tools?|providers?|services?|software|vendors?|solutions?|apps?|participants?)\\b"
              + "|\\b(?:cheaper|better|faster|safer|easier|quicker|larger|bigger|more \\p{L}+|less expensive) than (?:any|all|every|other|others|the others|the rest|most|anyone|anybody|anything|the competition|competitors?|rivals?)\\b"
              + "|\\bnever (?:(?!\\b(?:that|which|who|but|because)\\b)[^.,;:!?])*?\\bagain\\b|\\bno more no[- ]shows?\\b|\\b(?:zero|0) no[- ]shows?\\b"
              + "|\\b(?:unrivalled|unrivaled|second to none|unbeatable|unmatched)\\b");

  /// Praise among all others, which ranks only what is ours: not "the strongest month in the
  /// trade".
  private static final Pattern PRAISE =
      Pattern.compile(
          "(?i)\\bthe (?:fast|cheap|easi|saf|smart|fin|strong|simpl|quick|kind|great|high|wid|larg|bigg|broad|clear|clos|near)est (?:\\p{L}+ ){1,2}(?:in|on) (?:the|our|this) (?:industry|market|world|business|trade|country)\\b");

  private static final Pattern FIRST_REASON =
      Pattern.compile(
          "(?i)(?<!\\b(?:her|his|their|my|your) )\\b(?:most (?:common|frequent)|number one|main|biggest|top|primary|leading) (?:reason|cause|objection|complaint|barrier|request)s?\\b");

  private static final Pattern RANKED =
      Pattern.compile("(?i)\\b(?:most|main|biggest|first|top|majority)\\b");

  private static final Pattern OURS =
      Pattern.compile(
          "(?i)\\b(?:we(?! (?:know|hear|see|read|asked?|heard|saw)\\b)|our|ours|you get)\\b|^(?:get|try|use|choose|meet) $");

  private static final Pattern NAMED =
      Pattern.compile(
          "^(\\p{Lu}[\\p{L}\\d]{2,})(?: \\p{Ll}+)? (?:is|has|offers|gives you|brings you) $");

  /// What they themselves or others do not do again.
  private static final Pattern THEIRS =
      Pattern.compile(
          "(?i)\\b(?:they|he|she|who|people|participants|nobody|customers|it|i|we)(?: (?:will|would|have|had|may|might))? $");

  private static final Pattern BEING =
      Pattern.compile("(?i)\\b(?:is|are|be|been|was|were|gets?)(?: \\p{L}+)? $");

  @Override
  public List<Finding> check(Line line, LineRules rules, CheckContext context) {
    var findings = new Findings();
    for (var at : FieldText.of(line, rules)) {
      if (!rules.customerFacing() && at.field().numbers() == NumberSource.SOURCED) {
        firstReason(at, line, context, findings);
      }
      if (rules.customerFacing() && !at.field().list()
          || at.field().checks().contains(ApprovedPromisesCheck.NAME)) {
        judge(at, line, context, findings);
      }
    }
    return findings.all();
  }

  /// "The most common reason to leave" where nothing cited ranks reasons.
  private static void firstReason(
      FieldText at, Line line, CheckContext context, Findings findings) {
    for (var sentence : Words.sentences(at.text())) {
      var first = FIRST_REASON.matcher(sentence.text());
      if (first.find()
          && !Sayings.isQuestion(sentence.text())
          && !line.cites().isEmpty()
          && context.cited(line.cites()).stream().noneMatch(s -> ranks(s.text()))) {
        findings.warning(
            NAME,
            at,
            sentence.start() + first.start(),
            sentence.start() + first.end(),
            Findings.show(first.group()) + " says more than any source does.",
            "Say what a cited item says, without rank.");
      }
    }
  }

  /// Whether a source ranks, or counts so many of several that it does.
  private static boolean ranks(String source) {
    return RANKED.matcher(source).find()
        || Numbers.find(source).stream()
            .anyMatch(q -> q.kind() == Quantity.Kind.PERCENT || !q.pair().isEmpty());
  }

  private static void judge(FieldText at, Line line, CheckContext context, Findings findings) {
    for (var sentence : Words.sentences(at.text())) {
      for (var rank : ranks(sentence.text(), context)) {
        if (!isTold(sentence.text().substring(0, rank.start()), rank.group())
            && !Sayings.isQuestion(sentence.text())
            && sources(line, context).noneMatch(s -> !Phrases.find(s, rank.group()).isEmpty())) {
          findings.error(
              NAME,
              at,
              sentence.start() + rank.start(),
              sentence.start() + rank.end(),
              Findings.show(rank.group()) + " says more than any source does.",
              "Say what a cited item says, without rank or “never again”.");
        }
      }
    }
  }

  private static List<MatchResult> ranks(String sentence, CheckContext context) {
    var ranks = RANK.matcher(sentence).results().toList();
    return ranks.isEmpty()
        ? PRAISE.matcher(sentence).results().filter(m -> isOurs(sentence, m, context)).toList()
        : ranks;
  }

  /// Whether a sentence has us, a thing that is approved by name or nobody as what is praised.
  private static boolean isOurs(String sentence, MatchResult praise, CheckContext context) {
    var before = sentence.substring(0, praise.start());
    var named = NAMED.matcher(before);
    return OURS.matcher(before).find()
        || named.find()
            && context.subject().approved().stream().anyMatch(a -> a.contains(named.group(1)))
        || Words.tokens(sentence).size() == Words.tokens(praise.group()).size();
  }

  /// "They tried it once and never came again" tells what was.
  private static boolean isTold(String before, String rank) {
    var words = Words.tokens(rank);
    boolean never = words.size() > 1 && words.getFirst().equals("never");
    boolean past = never && (words.get(1).endsWith("ed") || Verbs.ofPast(words.get(1)).isPresent());
    return never && THEIRS.matcher(before).find() || past && !BEING.matcher(before).find();
  }

  private static Stream<String> sources(Line line, CheckContext context) {
    return Stream.of(
            context.cited(line.cites()).stream().map(Source::text),
            context.subject().approved().stream(),
            context.subject().traits().stream())
        .flatMap(texts -> texts);
  }
}
