package io.personaassistant.checking.reading;

import io.personaassistant.checking.reading.Reading.Said;
import io.personaassistant.text.Words;
import io.personaassistant.text.number.Numbers;
import io.personaassistant.text.number.Quantity;
import io.personaassistant.text.number.Quantity.Kind;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

/// Two things that a source measures alike, and whether a text without numbers puts the wrong one
/// above: "who signed at home queued longer than who signed at the desk" for "at home 4 minutes; at
/// the desk 11". English.
final class MeasuredPair {
  private static final Pattern THAN =
      Pattern.compile(
          "(?iu)\\b(?:(longer|more(?=\\s+than\\b)|higher|slower|dearer|greater)|(shorter|less(?=\\s+than\\b)|fewer|lower|faster|quicker|cheaper|smaller))\\b([^.;:]{0,60}?)\\bthan\\b([^.;:]+)");

  /// The same where only one of the two is named, "longer with a kiosk".
  private static final Pattern ALONE =
      Pattern.compile(
          "(?iu)\\b(?:(longer|more|higher|slower|dearer|greater)|(shorter|less|fewer|lower|faster|quicker|cheaper|smaller))\\b");

  /// The other one is told as what it lacks.
  private static final Pattern LACKING = Pattern.compile("(?i)\\b(?:without|none|neither|no)\\b");

  /// So many words that only the one has say that it is meant.
  private static final int MEANT = 3;

  private static final Set<Kind> MEASURED = Set.of(Kind.DURATION, Kind.MONEY, Kind.PERCENT);

  private MeasuredPair() {}

  /// Whether some sentence compares the two the other way than their numbers do.
  static boolean isTurned(String text, Reading reading) {
    var numbers =
        reading.numbers().stream().filter(s -> MEASURED.contains(s.quantity().kind())).toList();
    return numbers.size() == 2
        && isAlike(numbers.getFirst().quantity(), numbers.getLast().quantity())
        && Words.sentences(text).stream()
            .map(s -> s.text())
            .filter(s -> !Sayings.isQuestion(s) && !Polarity.denies(s))
            .filter(s -> Numbers.find(s).isEmpty())
            .anyMatch(s -> isTurned(s, numbers));
  }

  private static boolean isAlike(Quantity one, Quantity two) {
    return one.kind() == two.kind()
        && one.unit().equals(two.unit())
        && one.rate().equals(two.rate())
        && one.value().compareTo(two.value()) != 0;
  }

  private static boolean isTurned(String sentence, List<Said> numbers) {
    var than = THAN.matcher(sentence);
    if (!than.find()) {
      return isTurnedAlone(sentence, numbers);
    }
    var above = Clauses.stems(sentence.substring(0, than.start()) + than.group(3));
    var below = Clauses.stems(than.group(4));
    var one = numbers.getFirst();
    var two = numbers.getLast();
    int order = one.quantity().value().compareTo(two.quantity().value());
    int wanted = than.group(1) != null ? order : -order;
    return wanted < 0 && isOf(above, one, two) && isOf(below, two, one)
        || wanted > 0 && isOf(above, two, one) && isOf(below, one, two);
  }

  /// "Move-ins took longer with a kiosk" for "14 minutes with a kiosk and 33 without one".
  private static boolean isTurnedAlone(String sentence, List<Said> numbers) {
    var alone = ALONE.matcher(sentence);
    if (sentence.contains(" than ") || !alone.find()) {
      return false;
    }
    var one = numbers.getFirst();
    var two = numbers.getLast();
    int order = one.quantity().value().compareTo(two.quantity().value());
    return !LACKING.matcher(one.around().text()).find()
        && LACKING.matcher(two.around().text()).find()
        && (alone.group(1) != null ? order : -order) < 0
        && Wording.shared(Clauses.stems(sentence), Wording.without(one.clause(), two.clause()))
            >= MEANT;
  }

  /// Whether the words are of this measure's clause where the two clauses differ.
  private static boolean isOf(Set<String> stems, Said said, Said other) {
    return Wording.shared(stems, Wording.without(said.clause(), other.clause())) > 0
        && Wording.shared(stems, Wording.without(other.clause(), said.clause())) == 0;
  }
}
