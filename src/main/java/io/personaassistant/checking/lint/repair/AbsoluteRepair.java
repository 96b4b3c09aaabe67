package io.personaassistant.checking.lint.repair;

import io.personaassistant.checking.lint.question.Asked;
import io.personaassistant.checking.lint.question.Issue;
import io.personaassistant.checking.lint.question.PersonaWords;
import io.personaassistant.checking.lint.question.Question;
import io.personaassistant.text.Verbs;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/// Asks how many times, how many people or which things, instead of whether all.
final class AbsoluteRepair implements Repair {
  private static final Pattern WORD =
      Pattern.compile(
          "(?i)\\b(?:always|never|constantly|invariably|ever|all the time|at all times|in all cases|without (?:exception|fail)|(?:completely|totally|entirely|absolutely|exclusively)) ?\\b");
  private static final Pattern OF_MYSELF =
      Pattern.compile("(?i)^(?:i|we) (?:always|never|constantly) ([a-z]+)\\b(.*?)[.!]?$");
  private static final Pattern ALL_THINGS =
      Pattern.compile(
          "(?i)^([a-z]+(?: [a-z]+)?) (?:everything|all (?:of )?(?:this|that|these|it))\\b(.*)$");
  private static final Pattern ALL_OF =
      Pattern.compile("(?i)^all (?:of )?(your|our|the) (?:[a-z-]+ )*([a-z-]+s)$");
  private static final Pattern ALL_SUCH =
      Pattern.compile("(?i)^all ((?!of\\b|your\\b|our\\b|the\\b)[a-z-]+s\\b.*)$");
  private static final Pattern PEOPLE =
      Pattern.compile("(?i)^(?:everyone|everybody|nobody|no one)\\b(.*)$");

  @Override
  public List<Question> repair(Asked asked, Issue issue, PersonaWords words) {
    var myself = OF_MYSELF.matcher(asked.main());
    if (myself.matches() && Verbs.isBase(myself.group(1).toLowerCase(Locale.ROOT))) {
      String rest = Phrasing.firstToYou(myself.group(1) + myself.group(2));
      return Counting.of(asked, new Clause("", "did", "you", rest)).stream().toList();
    }
    return Clause.of(asked.main()).flatMap(c -> ofClause(asked, c)).stream().toList();
  }

  private static Optional<Question> ofClause(Asked asked, Clause clause) {
    var counted = counted(clause.subject());
    if (counted.isPresent() && clause.isDo() && clause.verb().isPresent()) {
      String predicate = clause.auxiliary().equals("did") ? past(clause) : clause.predicate();
      return Optional.of(
          asked
              .withMain(Phrasing.asked("How many " + counted.get() + " " + predicate))
              .withOptions(List.of()));
    }
    var things = ALL_THINGS.matcher(clause.predicate());
    if (things.matches() && clause.isDo()) {
      return Optional.of(
          asked
              .withMain(
                  Phrasing.asked(
                      "What, if anything, "
                          + clause.withPredicate(things.group(1) + things.group(2)).asIs()))
              .withOptions(List.of()));
    }
    var without = clause.withPredicate(WORD.matcher(clause.predicate()).replaceAll(""));
    return without.equals(clause) ? Optional.empty() : Counting.of(asked, without);
  }

  /// "Of your colleagues" for "all your colleagues".
  private static Optional<String> counted(String subject) {
    var people = PEOPLE.matcher(subject);
    var some = ALL_SUCH.matcher(subject);
    var all = ALL_OF.matcher(subject);
    if (people.matches()) {
      return Optional.of("people" + people.group(1));
    }
    if (some.matches()) {
      return Optional.of(some.group(1));
    }
    return all.matches()
        ? Optional.of("of " + subject.replaceFirst("(?i)^all (?:of )?", ""))
        : Optional.empty();
  }

  private static String past(Clause clause) {
    var parts = clause.predicate().split(" ", 2);
    return Verbs.past(parts[0].toLowerCase(Locale.ROOT)) + (parts.length > 1 ? " " + parts[1] : "");
  }
}
