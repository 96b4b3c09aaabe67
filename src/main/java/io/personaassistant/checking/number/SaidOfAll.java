package io.personaassistant.checking.number;

import io.personaassistant.checking.number.KnownNumbers.Support;
import io.personaassistant.checking.reading.Parts;
import io.personaassistant.checking.reading.People;
import io.personaassistant.checking.reading.Reading;
import io.personaassistant.checking.reading.Wording;
import io.personaassistant.text.number.Quantity.Kind;
import java.util.List;
import java.util.regex.Pattern;

/// Whether a number is said of all where the source counts fewer: "all 36" for "31 of 36". English.
final class SaidOfAll {
  private static final Pattern OF_ALL = Pattern.compile("(?i)\\b(?:all|every|each)\\b");
  private static final Pattern ALL =
      Pattern.compile("(?i)\\b(?:all|every one of|each of)(?: the| these| those)?$");

  private SaidOfAll() {}

  static boolean is(NumberCase one, List<Support> support) {
    return isAll(one) && support.stream().allMatch(s -> isPartial(s) || isOfFewer(one, s));
  }

  /// "All 36", which is not "31 of 36".
  private static boolean isAll(NumberCase one) {
    String before = one.at().text().substring(0, one.number().start()).stripTrailing();
    return one.number().pair().isEmpty()
        && ALL.matcher(before).find()
        && !People.takePart(one.at().text().substring(one.end()));
  }

  /// A whole of which the same sentence of the source counts fewer.
  private static boolean isPartial(Support support) {
    var whole = support.said();
    return support.source().filter(s -> OF_ALL.matcher(s.text()).find()).isEmpty()
        && support.reading().numbers().stream()
            .filter(s -> s.sentence() == whole.sentence())
            .map(Reading.Said::quantity)
            .filter(q -> q.kind() == Kind.COUNT || q.kind() == Kind.PLAIN)
            .anyMatch(q -> q.value().compareTo(whole.quantity().value()) < 0);
  }

  /// A group of which a later sentence of the source says this of fewer: "Six managers. Four trust
  /// it."
  private static boolean isOfFewer(NumberCase one, Support support) {
    var reading = support.reading();
    return support.source().filter(s -> OF_ALL.matcher(s.text()).find()).isEmpty()
        && reading.numbers().stream()
            .filter(s -> s.quantity().value().compareTo(one.number().value()) < 0)
            .filter(s -> Parts.group(s, reading).filter(support.said()::equals).isPresent())
            .anyMatch(s -> Wording.shared(one.about(), s.clause()) > 1);
  }
}
