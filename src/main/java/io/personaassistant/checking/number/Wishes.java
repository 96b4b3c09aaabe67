package io.personaassistant.checking.number;

import io.personaassistant.checking.line.Findings;
import io.personaassistant.checking.number.KnownNumbers.Support;
import io.personaassistant.checking.reading.Sayings;
import io.personaassistant.text.Span;
import io.personaassistant.text.Verbs;
import io.personaassistant.text.Words;
import io.personaassistant.text.number.Quantity.Kind;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/// Whether so many do in a text what they said they would do: "51 of 88 already let clients book"
/// for "of 88 asked, 51 would let clients book". English.
final class Wishes {
  private static final Pattern WOULD =
      Pattern.compile(
          "(?i)^[^.;:,]{0,40}?\\b(?:would|might|could|(?:plan|intend|hope|want)(?:s|ed)? to|(?:is|are|was|were) willing to)"
              + " (?:like to |consider )?(?<verb>\\p{L}{3,})");

  /// Words that keep what is only said to be so.
  private static final Pattern SAID =
      Pattern.compile(
          "(?i)\\b(?:would|might|could|may|can|plan\\w*|intend\\w*|intention|hope\\w*|want\\w*|willing\\w*|wish\\w*|ready|open to|like to|interested|consider\\w*|if|ask(?:ed|s)?)\\b|['’]d\\b");

  private static final Pattern ALREADY = Pattern.compile("(?i)\\b(?:already|do|does|did|now)\\b");

  private Wishes() {}

  static void judge(NumberCase one, Span clause, List<Support> support, Findings findings) {
    boolean share = one.number().kind() == Kind.PERCENT || !one.number().pair().isEmpty();
    if (!share
        || one.end() >= clause.end()
        || SAID.matcher(one.sentence()).find()
        || Sayings.isQuestion(one.sentence())) {
      return;
    }
    var behind = one.at().text().substring(one.end(), clause.end());
    if (support.stream().allMatch(s -> would(s).filter(v -> isDone(v, behind)).isPresent())) {
      one.error(
          findings,
          " is how many would do it in the evidence, not how many do.",
          "Say that they would, as the evidence does.");
    }
  }

  /// What those whom a number of a source counts would do.
  private static Optional<String> would(Support support) {
    return support
        .source()
        .map(s -> s.text().substring(Math.min(s.text().length(), support.said().quantity().end())))
        .map(WOULD::matcher)
        .filter(m -> m.find())
        .map(m -> m.group("verb"));
  }

  private static boolean isDone(String verb, String behind) {
    return ALREADY.matcher(behind).find()
        || Words.tokens(behind).stream().map(Verbs::stem).anyMatch(Verbs.stem(verb)::equals);
  }
}
