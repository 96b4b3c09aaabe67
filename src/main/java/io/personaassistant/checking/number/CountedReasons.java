package io.personaassistant.checking.number;

import io.personaassistant.checking.line.Findings;
import io.personaassistant.checking.number.KnownNumbers.Support;
import io.personaassistant.checking.reading.Polarity;
import io.personaassistant.checking.reading.Sayings;
import io.personaassistant.text.Span;
import io.personaassistant.text.number.Quantity.Kind;
import java.util.List;
import java.util.regex.Pattern;

/// Whether those who are counted get a reason that the source does not give them, "7 of 19 deals
/// were lost because no papers were there" for "in 7 of 19 lost deals she asked for papers", or the
/// figure of many is told of one customer. English.
final class CountedReasons {
  private static final Pattern REASON =
      Pattern.compile(
          "(?i)^[^.;:,!?]*?(?<!\\b(?:often|mostly|usually|mainly|partly) )\\b(?:because(?! of (?:that|this|it)\\b)|due to|owing to|for (?:lack|want) of)\\b"
              + "|^[^.;:,!?]*\\bthe (?:lack|absence) of [^.;:,!?]*\\b(?:lost|cost|ended|stopped)\\b");

  /// By any of these a source says why.
  private static final Pattern WHY =
      Pattern.compile(
          "(?i)\\b(?:because|due to|owing to|reasons?|why|for (?:lack|want|fear)|caused?|blamed?|nam(?:e|es|ed|ing)|gave|give|cit(?:e|ed)|said|say|says|(?:lost|left|failed|ended) (?:on|to|over|after))\\b");

  private static final Pattern ONE =
      Pattern.compile(
          "(?i)\\b(?:at|of|with|by|in) this (?:customer|client|account|company|firm|buyer|house)\\b");

  /// "Rose by 9 %" counts nobody.
  private static final Pattern CHANGE = Pattern.compile("(?i)\\bby (?:about |some )?$");

  private CountedReasons() {}

  static void judge(NumberCase one, Span clause, List<Support> support, Findings findings) {
    boolean share = one.number().kind() == Kind.PERCENT || !one.number().pair().isEmpty();
    var sources = support.stream().filter(s -> s.source().isPresent()).toList();
    if (!share
        || sources.isEmpty()
        || sources.size() < support.size()
        || CHANGE.matcher(one.at().text().substring(0, one.number().start())).find()
        || Sayings.isQuestion(one.sentence())) {
      return;
    }
    var behind =
        one.at().text().substring(one.end(), Math.max(one.end(), one.sentenceSpan().end()));
    boolean ofMany =
        sources.stream().allMatch(s -> s.source().orElseThrow().origin().sampleSize() > 1);
    if (ofMany
        && REASON.matcher(behind).find()
        && sources.stream().noneMatch(s -> WHY.matcher(sentence(s)).find())) {
      one.error(
          findings,
          " has no reason in the evidence; this gives one.",
          "Say what is counted, and call the reason a guess.");
    } else if (ofMany && ONE.matcher(clause.text()).find() && !Polarity.denies(clause.text())) {
      one.error(
          findings,
          " is counted over many in the evidence, not of one customer.",
          "Say of whom it was counted.");
    }
  }

  private static String sentence(Support support) {
    return support.reading().sentences().get(support.said().sentence()).text();
  }
}
