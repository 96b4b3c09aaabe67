package io.personaassistant.checking.lint.repair;

import io.personaassistant.checking.lint.question.Asked;
import io.personaassistant.checking.lint.question.Question;
import io.personaassistant.text.Verbs;
import io.personaassistant.text.WordList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/// Asks how many times instead of whether.
final class Counting {
  /// What people do not do a number of times.
  private static final Set<String> STATES = WordList.named("counting.states");

  private static final List<String> COUNTS = List.of("0", "1 to 2", "3 to 5", "6 or more");

  private static final Pattern PERIOD =
      Pattern.compile(
          "(?i)\\b(?:this|last|past|previous) (?:\\w+ )?(?:week|month|quarter|year|term|season|spring|summer|autumn|winter|days|weeks|months)\\b|\\btoday\\b|\\byesterday\\b");
  private static final Pattern THEN =
      Pattern.compile("\\b((?:before|after|when|while|until) (?:you|they|we) )([a-z]+)\\b");

  private Counting() {}

  /// "In the last month, how many times did you ...?" with counts where there were answers to
  /// choose from; empty for what is not done a number of times.
  static Optional<Question> of(Asked asked, Clause clause) {
    boolean people = clause.subject().matches("(?i)you|they|your \\w+");
    if (clause.isBe() && !people || clause.verb().filter(STATES::contains).isPresent()) {
      return Optional.empty();
    }
    boolean usable =
        clause.isBe() || clause.isPerfect() || clause.isDo() && clause.verb().isPresent();
    return usable
        ? Optional.of(counted(asked.withMain(Phrasing.asked(opening(clause) + " " + past(clause)))))
        : Optional.empty();
  }

  private static String opening(Clause clause) {
    return PERIOD.matcher(clause.predicate()).find()
        ? "How many times"
        : "In the last month, how many times";
  }

  /// "Did you read the notice before you installed it": the second verb follows the first.
  private static String past(Clause clause) {
    var after = THEN.matcher(clause.inPast());
    return clause.isDo()
        ? after.replaceAll(
            m -> m.group(1) + (Verbs.isBase(m.group(2)) ? Verbs.past(m.group(2)) : m.group(2)))
        : clause.inPast();
  }

  /// The question with counts as answers, where it had answers to choose from.
  static Question counted(Question question) {
    return question.options().isEmpty() ? question : question.withOptions(COUNTS);
  }
}
