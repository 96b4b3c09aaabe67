package io.personaassistant.checking.number;

import io.personaassistant.checking.line.Findings;
import io.personaassistant.checking.number.KnownNumbers.Support;
import io.personaassistant.text.Words;
import io.personaassistant.text.number.Bound;
import io.personaassistant.text.number.Calculation;
import io.personaassistant.text.number.Quantity;
import java.math.BigDecimal;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

/// Whether a number of a fact holds for each of what the fact says, or for all of them together:
/// "10 working days for all schools together" for "a school is set up in 10 working days". English.
final class ForEach {
  private static final Pattern ALL =
      Pattern.compile(
          "(?i)\\b(?:all|the whole|the entire) (?:the |of the |our |your |its |their )?((?:[\\p{L}-]+ )?[\\p{L}-]+)");

  private static final Pattern TOGETHER =
      Pattern.compile(
          "(?i)\\b(?:together|at once|altogether|in total|combined|in one go|covers? all|for all)\\b");

  private static final Pattern ONE =
      Pattern.compile("(?i)\\b(?:an?|each|every|per) ([\\p{L}-]+(?: [\\p{L}-]+)?)");

  private static final Pattern TIMES = Pattern.compile("(?<!\\p{L})x(?!\\p{L})|[×*·]|\\btimes\\b");

  private ForEach() {}

  /// "A centre with three halls pays 149 euro (79 + 2 x 35 = 149)" for "79 euro for one hall, 35
  /// for each further hall": of how many a right sum is made that takes so many of what has a price
  /// each, or one fewer.
  static boolean isCounted(
      Quantity number, List<Quantity> numbers, List<Calculation> sums, KnownNumbers known) {
    return sums.stream()
        .filter(Calculation::right)
        .anyMatch(sum ->
            sum.operands().contains(number)
                ? isFactor(number, sum)
                    && numbers.stream()
                        .filter(count -> isOne(count, known))
                        .anyMatch(count -> takes(sum, count))
                : isOne(number, known) && takes(sum, number));
  }

  private static boolean isOne(Quantity count, KnownNumbers known) {
    return !count.noun().isEmpty()
        && count.bound() == Bound.EXACT
        && known.told().anyMatch(text -> stems(ONE, text).contains(count.noun()));
  }

  private static boolean isFactor(Quantity number, Calculation sum) {
    return number.unit().isEmpty() && TIMES.matcher(sum.text()).find();
  }

  private static boolean takes(Calculation sum, Quantity count) {
    var factors =
        sum.operands().stream().filter(q -> isFactor(q, sum)).map(Quantity::value).toList();
    var taken =
        factors.isEmpty() ? List.of(BigDecimal.valueOf(sum.operands().size() - 1)) : factors;
    return taken.stream()
        .map(count.value()::subtract)
        .anyMatch(more ->
            more.signum() == 0 && !factors.isEmpty() || more.compareTo(BigDecimal.ONE) == 0);
  }

  static void judge(NumberCase one, List<Support> support, Findings findings) {
    // what is approved stands in the record too
    var facts = support.stream().filter(s -> s.source().isPresent()).toList();
    if (facts.isEmpty()
        || facts.stream().anyMatch(s -> s.source().orElseThrow().origin().type().isPresent())) {
      return;
    }
    var said = one.sentence();
    if (TOGETHER.matcher(said).find()
        && facts.stream()
            .map(s -> s.reading().sentences().get(s.said().sentence()).text())
            .allMatch(theirs -> isOfAll(said, theirs))) {
      one.error(
          findings,
          " is for each of something else in the evidence.",
          "Say for what it holds, as the evidence does.");
    }
  }

  private static boolean isOfAll(String said, String theirs) {
    var all = stems(ALL, said);
    all.retainAll(stems(ONE, theirs));
    return !all.isEmpty() && stems(ALL, theirs).isEmpty();
  }

  private static Set<String> stems(Pattern pattern, String text) {
    var stems = new HashSet<String>();
    pattern.matcher(text).results().forEach(m -> stems.addAll(Words.stems(m.group(1))));
    return stems;
  }
}
