package io.personaassistant.checking.number;

import io.personaassistant.checking.line.Findings;
import io.personaassistant.checking.number.KnownNumbers.Support;
import io.personaassistant.checking.reading.Sayings;
import io.personaassistant.text.Words;
import io.personaassistant.text.number.Quantity.Kind;
import java.util.List;
import java.util.regex.Pattern;

/// Whether a share of those who name something first is told as such: "47 % lose money on no-shows"
/// where 47 % name no-shows as their largest loss. English.
final class NamedFirst {
  private static final Pattern RANK =
      Pattern.compile(
          "(?i)\\b(?:main|mainly|primary|primarily|chief|chiefly|top|leading|major|first|foremost|number one|above all|more than (?:anything|any other)|most"
              + "|largest|biggest|greatest|highest|hardest|worst|best|longest|slowest|strongest|dearest|cheapest|\\p{L}{2,}iest)\\b");

  /// Somebody was asked for one of several.
  private static final Pattern NAMED =
      Pattern.compile(
          "(?i)\\b(?:say|says|said|name|names|named|call|calls|called|rate|rated|rank|ranked|list|listed|cite|cited|mention|mentioned|see|consider|choose|chose|picked)\\b[^.;]{0,60}"
              + "\\b(?:as|is|are|was|were)\\b[^.;]{0,20}\\b(?:main|primary|chief|largest|biggest|greatest|hardest|worst|longest|slowest|dearest|\\p{L}{2,}iest)\\b");

  private static final Pattern SAYING =
      Pattern.compile(
          "(?i)\\b(?:say|says|said|saying|name|names|named|naming|call|calls|called|blame|blames|blamed|trail|trails|behind|ahead|according to|report|reports|reported|rate|rated|rank|ranked|list|listed|cite|cited|mention|mentioned|consider|chose|picked|point to|told us|answered)\\b");

  /// So many words behind a share make a claim of it; a cell of a table has none.
  private static final int CLAIM = 3;

  private NamedFirst() {}

  static void judge(NumberCase one, List<Support> support, Findings findings) {
    var text = one.at().text();
    boolean claims = Words.tokens(text.substring(one.end())).size() >= CLAIM;
    if (one.number().kind() == Kind.PERCENT
        && claims
        && !SAYING.matcher(text).find()
        && !RANK.matcher(text).find()
        && !Sayings.isQuestion(one.sentence())
        && support.stream().allMatch(NamedFirst::isNamed)) {
      one.warn(
          findings,
          " is how many name it first in the evidence; the text makes more of it.",
          "Say of the number what the evidence says of it.");
    }
  }

  private static boolean isNamed(Support support) {
    return support.source().isPresent()
        && NAMED
            .matcher(support.reading().sentences().get(support.said().sentence()).text())
            .find();
  }
}
