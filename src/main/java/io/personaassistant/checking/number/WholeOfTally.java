package io.personaassistant.checking.number;

import io.personaassistant.checking.line.Source;
import io.personaassistant.checking.number.KnownNumbers.Support;
import io.personaassistant.checking.reading.Claims;
import io.personaassistant.checking.reading.Parts;
import io.personaassistant.text.Verbs;
import io.personaassistant.text.WordList;
import io.personaassistant.text.Words;
import io.personaassistant.text.number.Quantity.Kind;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

/// Whether a whole stands for one of its parts: "320 growers weigh by hand" for "of 320 growers
/// asked, 61 % weigh by hand". English.
final class WholeOfTally {
  private static final Pattern WHOLE =
      Pattern.compile("(?i)\\b(?:of|among|from|over|across)(?: the| all| our)? $");

  /// What the whole itself does.
  private static final Set<String> TAKING_PART = WordList.named("whole-of-tally.taking-part");

  private static final int REACH = 3;

  private WholeOfTally() {}

  /// "A group of six" for "four of us would; the other two would not".
  static boolean isSumOfParts(NumberCase one) {
    var number = one.number();
    return number.kind() == Kind.COUNT
        && number.pair().isEmpty()
        && (number.noun().isEmpty() || Claims.isGroup(number.noun()))
        && one.known().cited().stream()
            .anyMatch(c -> Parts.isWholeOfTwo(number.value(), c.reading()));
  }

  static boolean isSaidOfPart(NumberCase one, List<Support> support) {
    var number = one.number();
    String text = one.at().text();
    boolean alone =
        number.kind() == Kind.COUNT
            && number.pair().isEmpty()
            && !WHOLE.matcher(text.substring(0, number.start())).find()
            && one.others().stream()
                .noneMatch(q ->
                    q.kind() == Kind.PERCENT || q.kind() == Kind.FRACTION || !q.pair().isEmpty());
    return alone
        && Claims.isGroup(number.noun())
        && does(text.substring(one.end()), number.noun())
        && support.stream().allMatch(WholeOfTally::isWhole);
  }

  /// Whether a deed follows the noun: "growers weigh".
  private static boolean does(String after, String noun) {
    var words = Words.tokens(after);
    for (int i = 0; i < Math.min(REACH, words.size() - 1); i++) {
      if (Words.stem(words.get(i)).equals(noun)) {
        String next = words.get(i + 1);
        return !TAKING_PART.contains(next) && (Verbs.isBase(next) || Verbs.isFinite(next));
      }
    }
    return false;
  }

  /// A whole whose sentence gives the shares of its parts.
  private static boolean isWhole(Support support) {
    String text = support.source().map(Source::text).orElse("");
    var said = support.said();
    int start = Math.min(text.length(), said.quantity().start());
    return WHOLE.matcher(text.substring(0, start)).find()
        && support.reading().numbers().stream()
            .anyMatch(s -> s.sentence() == said.sentence() && s.quantity().kind() == Kind.PERCENT);
  }
}
