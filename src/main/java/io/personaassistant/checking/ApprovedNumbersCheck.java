package io.personaassistant.checking;

import io.personaassistant.checking.line.Check;
import io.personaassistant.checking.line.CheckContext;
import io.personaassistant.checking.line.FieldText;
import io.personaassistant.checking.line.Finding;
import io.personaassistant.checking.line.Findings;
import io.personaassistant.checking.line.Line;
import io.personaassistant.checking.line.LineRules;
import io.personaassistant.checking.line.NumberSource;
import io.personaassistant.checking.line.Source;
import io.personaassistant.checking.reading.Clauses;
import io.personaassistant.checking.reading.Reading;
import io.personaassistant.checking.reading.Reading.Said;
import io.personaassistant.checking.reading.Sayings;
import io.personaassistant.checking.reading.TheirLetter;
import io.personaassistant.checking.reading.Wording;
import io.personaassistant.text.Span;
import io.personaassistant.text.Words;
import io.personaassistant.text.number.Numbers;
import io.personaassistant.text.number.Quantity;
import io.personaassistant.text.number.Quantity.Kind;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/// For all that customers read, where nothing is cited: a price, time or share is said of what the
/// approved statements say it of. "Each further pilot costs 25 dollars" is wrong where that costs
/// 45 and a module costs 25. English.
final class ApprovedNumbersCheck implements Check {
  private static final Set<Kind> MEASURED =
      Set.of(Kind.MONEY, Kind.DURATION, Kind.PERCENT, Kind.MEASURE);

  /// So many words of a clause tell what it is about.
  private static final int FEWEST = 2;

  /// What something changed by is none of the numbers that are approved.
  private static final Pattern BY = Pattern.compile("(?i)\\bby (?:about |around |only )?$");

  private final Reading.Cache readings;

  ApprovedNumbersCheck(Reading.Cache readings) {
    this.readings = readings;
  }

  @Override
  public List<Finding> check(Line line, LineRules rules, CheckContext context) {
    var findings = new Findings();
    if (!rules.customerFacing()) {
      return findings.all();
    }
    var approved =
        context.subject().approved().stream()
            .flatMap(text -> readings.of(text).numbers().stream())
            .filter(said -> MEASURED.contains(said.quantity().kind()))
            .toList();
    if (approved.isEmpty()) {
      return findings.all();
    }
    var told = told(line, context);
    for (var at : FieldText.of(line, rules)) {
      if (at.field().numbers() != NumberSource.PLAN) {
        Words.sentences(at.text()).stream()
            .filter(sentence -> !Sayings.isQuestion(sentence.text()))
            .filter(sentence -> !TheirLetter.isToldIn(sentence.text()))
            .forEach(sentence -> judge(at, sentence, approved, told, findings));
      }
    }
    return findings.all();
  }

  /// What the brief and cited research say is told of customers, not of us.
  private List<Quantity> told(Line line, CheckContext context) {
    return Stream.concat(
            context.cited(line.cites()).stream()
                .filter(s -> s.origin().type().isPresent())
                .map(Source::text),
            Stream.of(context.brief()))
        .flatMap(text -> readings.of(text).numbers().stream())
        .map(Said::quantity)
        .toList();
  }

  private static void judge(
      FieldText at, Span sentence, List<Said> approved, List<Quantity> told, Findings findings) {
    var numbers = Numbers.find(sentence.text());
    for (var number : numbers) {
      boolean change = BY.matcher(sentence.text().substring(0, number.start())).find();
      if (MEASURED.contains(number.kind())
          && !change
          && told.stream().noneMatch(number::isSupportedBy)) {
        meant(sentence.text(), number, numbers, approved)
            .ifPresent(said ->
                findings.error(
                    "numbers_supported",
                    at,
                    sentence.start() + number.start(),
                    sentence.start() + number.end(),
                    "What is approved of this says "
                        + Findings.show(said.quantity().text())
                        + ", not "
                        + Findings.show(number.text())
                        + ".",
                    "Give the number that is approved for it."));
      }
    }
  }

  /// The approved number of the sort that is said of what the clause is about, where the clause's
  /// own number is said of something else or of nothing.
  private static Optional<Said> meant(
      String sentence, Quantity number, List<Quantity> beside, List<Said> approved) {
    var clause = Clauses.stems(Clauses.around(Clauses.DRAFT_CLAUSE, sentence, number).text());
    var about = without(clause, number);
    var carrying = approved.stream().filter(said -> number.isSupportedBy(said.quantity())).toList();
    long own = carrying.stream().mapToLong(said -> shared(about, said)).max().orElse(0);
    return approved.stream()
        .filter(said -> said.quantity().kind() == number.kind())
        .filter(said -> !number.isSupportedBy(said.quantity()))
        // "for each further one" tells of its number by one word alone
        .filter(said -> carrying.stream().noneMatch(c -> isOwn(about, c, said)))
        .filter(said -> !OtherNumbers.isWithin(number, said.quantity()))
        .filter(said -> beside.stream().noneMatch(q -> isSame(q, said.quantity())))
        .filter(said -> {
          long shared = shared(about, said);
          return shared >= FEWEST && shared > own && 2 * shared > about.size();
        })
        .findFirst();
  }

  /// Whether both stand in one clause, or the text has a word that the first one's alone has.
  private static boolean isOwn(Set<String> about, Said carrying, Said other) {
    return carrying.around().equals(other.around())
        || Wording.shared(about, Wording.without(carrying.clause(), other.clause())) > 0;
  }

  private static boolean isSame(Quantity one, Quantity two) {
    return one.value().compareTo(two.value()) == 0 && one.kind() == two.kind();
  }

  private static long shared(Set<String> about, Said said) {
    return Wording.shared(about, without(said.clause(), said.quantity()));
  }

  private static Set<String> without(Set<String> clause, Quantity number) {
    var stems = new HashSet<>(clause);
    stems.removeAll(Words.content(number.text()));
    stems.removeAll(Words.content(number.rate()));
    stems.remove(Words.stem(number.unit()));
    return stems;
  }
}
