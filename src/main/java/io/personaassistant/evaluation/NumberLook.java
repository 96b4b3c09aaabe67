package io.personaassistant.evaluation;

import io.personaassistant.checking.line.CheckContext;
import io.personaassistant.checking.line.Line;
import io.personaassistant.checking.line.LineRules;
import io.personaassistant.checking.line.NumberSource;
import io.personaassistant.text.number.Calculation;
import io.personaassistant.text.number.Dates;
import io.personaassistant.text.number.Numbers;
import io.personaassistant.text.number.Quantity;
import io.personaassistant.text.number.Quantity.Kind;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/// Counts the numbers and dates of a line that need a source, and a second time those without one.
/// The second look takes only numbers that can hurt: shares, money, multiples, measures, and
/// anything from 100 up.
final class NumberLook {
  private static final Set<Kind> HURTFUL =
      EnumSet.of(Kind.PERCENT, Kind.POINTS, Kind.MONEY, Kind.TIMES, Kind.MEASURE);
  private static final BigDecimal LARGE = BigDecimal.valueOf(100);

  private final CheckContext context;

  NumberLook(CheckContext context) {
    this.context = context;
  }

  /// @param found how many the checks found without a source
  Tally measure(Tally tally, Line line, LineRules rules, long found) {
    var known = known(line);
    long all = 0;
    long bare = 0;
    for (var field : rules.fields()) {
      if (field.numbers() == NumberSource.SOURCED) {
        for (var text : line.texts(field.name())) {
          var dates = Dates.find(text);
          var numbers =
              Numbers.find(text).stream()
                  .filter(NumberLook::hasDigit)
                  .filter(n -> dates.stream().noneMatch(d -> n.overlaps(d.start(), d.end())))
                  .toList();
          var worked = results(text);
          all += dates.size() + numbers.size();
          bare += numbers.stream().filter(n -> isBare(n, known, worked)).count();
        }
      }
    }
    long wrong = Math.max(bare, found);
    return tally.with(Measure.UNSUPPORTED_NUMBERS, wrong, Math.max(all, wrong));
  }

  private List<Quantity> known(Line line) {
    var texts = new ArrayList<>(List.of(context.record(), context.brief()));
    context.cited(line.cites()).forEach(s -> texts.add(s.text()));
    return texts.stream().flatMap(t -> Numbers.find(t).stream()).toList();
  }

  private static List<Quantity> results(String text) {
    return Numbers.calculations(text).stream()
        .filter(Calculation::right)
        .map(Calculation::result)
        .toList();
  }

  private static boolean isBare(Quantity number, List<Quantity> known, List<Quantity> worked) {
    boolean hurts = HURTFUL.contains(number.kind()) || number.value().compareTo(LARGE) >= 0;
    return hurts
        && number.kind() != Kind.CLOCK
        && worked.stream().noneMatch(w -> w.value().compareTo(number.value()) == 0)
        && known.stream().noneMatch(k -> k.value().compareTo(number.value()) == 0);
  }

  private static boolean hasDigit(Quantity number) {
    return number.kind() != Kind.LABEL && number.text().chars().anyMatch(Character::isDigit);
  }
}
