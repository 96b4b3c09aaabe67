package io.personaassistant.checking.number;

import io.personaassistant.checking.number.KnownNumbers.Cited;
import io.personaassistant.checking.reading.Clauses;
import io.personaassistant.checking.reading.Reading.Said;
import io.personaassistant.checking.reading.Wording;
import io.personaassistant.text.Verbs;
import io.personaassistant.text.Words;
import io.personaassistant.text.number.Bound;
import io.personaassistant.text.number.Quantity;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/// What a source says of the other side of its limit, or that there is none of something, where it
/// does not have the number itself: "above 10 pounds" for "up to 10 pounds; larger ones", "zero
/// commission" for "no commission". English.
final class Complements {
  /// The rest, as a source names it behind a limit.
  private static final String REST =
      "others?\\b|(?:the )?(?:rest|remaining)\\b|otherwise\\b|anything else\\b";

  private static final Pattern MORE =
      Pattern.compile(
          "(?i)\\b(?:(?:larger|bigger|higher|longer|older|dearer|heavier|later|more|above|beyond|after) ?|"
              + REST
              + ")");

  private static final Pattern LESS =
      Pattern.compile(
          "(?i)\\b(?:(?:smaller|lower|shorter|younger|newer|cheaper|lighter|earlier|less|fewer|below|under|before) ?|"
              + REST
              + ")");

  /// What tells one side of a limit from the other.
  private static final Pattern PART =
      Pattern.compile("[;.!?\\n](?=\\s|$)|\\b(?:and|but|while|whereas)\\b");

  private static final Pattern ABOVE =
      Pattern.compile(
          "(?i)\\b(?:above|over|beyond|exceed(?:s|ing)?|(?:more|larger|higher|bigger|longer|older) than) $");

  private static final Pattern BELOW =
      Pattern.compile("(?i)\\b(?:below|under|(?:less|fewer|smaller|lower|shorter|younger) than) $");

  private Complements() {}

  static boolean say(NumberCase one) {
    if (one.number().value().signum() == 0) {
      return isNone(one);
    }
    var bound = bound(one);
    return bound != Bound.EXACT
        && one.known().cited().stream()
            .anyMatch(cited ->
                cited.reading().numbers().stream()
                    .filter(said -> isSameSize(said.quantity(), one.number()))
                    .filter(said -> isOtherSide(bound, said.quantity()))
                    .anyMatch(said -> isOfRest(one, bound, cited, said)));
  }

  private static boolean isSameSize(Quantity limit, Quantity drafted) {
    return limit.value().compareTo(drafted.value()) == 0 && limit.unit().equals(drafted.unit());
  }

  /// "Zero commission" for "no commission is taken".
  private static boolean isNone(NumberCase one) {
    var behind = Words.tokens(one.at().text().substring(one.end()));
    return !behind.isEmpty()
        && !Words.isStop(behind.getFirst())
        && one.known()
            .told()
            .anyMatch(text ->
                Pattern.compile(
                        "(?iu)\\b(?:no|without(?: an?y?)?|free of) "
                            + Pattern.quote(behind.getFirst())
                            + "\\b")
                    .matcher(text)
                    .find());
  }

  private static boolean isOtherSide(Bound drafted, Quantity limit) {
    return limit.range().isEmpty()
        && switch (drafted) {
          case ABOVE -> limit.bound() == Bound.AT_MOST;
          case AT_LEAST -> limit.bound() == Bound.BELOW;
          case BELOW -> limit.bound() == Bound.AT_LEAST;
          case AT_MOST -> limit.bound() == Bound.ABOVE;
          case EXACT -> false;
        };
  }

  /// "If it is above 10 pounds" claims no limit and names the side of one.
  private static Bound bound(NumberCase one) {
    var before = one.at().text().substring(0, one.number().start());
    return one.number().bound() != Bound.EXACT
        ? one.number().bound()
        : ABOVE.matcher(before).find()
            ? Bound.ABOVE
            : BELOW.matcher(before).find() ? Bound.BELOW : Bound.EXACT;
  }

  /// Whether the text says there what the source says of the rest, and not what it says within the
  /// limit.
  private static boolean isOfRest(NumberCase one, Bound bound, Cited cited, Said said) {
    var sentence = cited.reading().sentences().get(said.sentence()).text();
    int at = sentence.indexOf(said.quantity().text());
    if (at < 0) {
      return false;
    }
    var behind = sentence.substring(at + said.quantity().text().length());
    var rest = (bound.isLower() ? MORE : LESS).matcher(behind);
    if (!rest.find()) {
      return false;
    }
    var told = stems(Clauses.around(PART, one.at().text(), one.number()).text(), false);
    var beyond = behind.substring(rest.end());
    // "lighter ones by bicycle": the verb stands in front
    boolean elliptic = Words.tokens(beyond).stream().noneMatch(Verbs::isKnown);
    var within = stems(behind.substring(0, rest.start()), elliptic);
    return Wording.shared(told, stems(beyond, false)) > 0 && Wording.shared(told, within) == 0;
  }

  private static Set<String> stems(String text, boolean withoutVerbs) {
    var words = Words.tokens(text).stream().filter(word -> !(withoutVerbs && Verbs.isKnown(word)));
    return Wording.bases(Clauses.stems(words.collect(Collectors.joining(" "))));
  }
}
