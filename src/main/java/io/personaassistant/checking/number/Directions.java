package io.personaassistant.checking.number;

import io.personaassistant.checking.line.Findings;
import io.personaassistant.checking.line.Source;
import io.personaassistant.checking.number.KnownNumbers.Support;
import io.personaassistant.text.number.Quantity.Kind;
import java.util.List;
import java.util.regex.Pattern;

/// Whether a stretch of time is how much longer or less something takes, as the evidence says: "4
/// minutes longer" is not "4 minutes less", and "14 minutes less" not 14 minutes. English.
final class Directions {
  private static final Pattern LESS =
      Pattern.compile(
          "(?i)^ (?!(?:or|and) )(?:[\\p{L}-]+ )?(?:less|fewer|shorter|faster|quicker|sooner)\\b(?! than \\d)");

  private static final Pattern MORE =
      Pattern.compile(
          "(?i)^ (?!(?:or|and) )(?:[\\p{L}-]+ )?(?:more|longer|slower|extra)\\b(?! than \\d)");

  private static final Pattern COMPARED =
      Pattern.compile(
          "(?i)(?<![\\p{L}-])(?:less|fewer|more|shorter|longer|faster|quicker|slower|sooner|earlier|later|sav\\w+|cut\\w*|reduc\\w+|down|up|from|instead|against|off|extra|delay\\w*|late)\\b");

  private Directions() {}

  static void judge(NumberCase one, List<Support> support, Findings findings) {
    int ours = way(one.at().text(), one.end());
    if (one.number().kind() != Kind.DURATION || ours == 0) {
      return;
    }
    boolean other =
        support.stream()
            .allMatch(s -> {
              var text = s.source().map(Source::text).orElse("");
              int theirs = way(text, s.said().quantity().end());
              return theirs == -ours
                  || theirs == 0
                      && !text.isEmpty()
                      && !COMPARED
                          .matcher(s.reading().sentences().get(s.said().sentence()).text())
                          .find();
            });
    if (other) {
      one.error(
          findings,
          " is no such change in the evidence.",
          "Say it as the evidence does, with the way in which it changed.");
    }
  }

  private static int way(String text, int end) {
    var behind = text.substring(Math.min(end, text.length()));
    return LESS.matcher(behind).find() ? -1 : MORE.matcher(behind).find() ? 1 : 0;
  }
}
