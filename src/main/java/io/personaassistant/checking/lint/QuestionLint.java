package io.personaassistant.checking.lint;

import io.personaassistant.checking.line.Level;
import io.personaassistant.checking.lint.question.Asked;
import io.personaassistant.checking.lint.question.Issue;
import io.personaassistant.checking.lint.question.PersonaWords;
import io.personaassistant.checking.lint.question.Question;
import io.personaassistant.checking.lint.repair.Rewriter;
import io.personaassistant.checking.lint.rule.AbsoluteRule;
import io.personaassistant.checking.lint.rule.ComplexityRule;
import io.personaassistant.checking.lint.rule.DoubleBarrelledRule;
import io.personaassistant.checking.lint.rule.DoubleNegativeRule;
import io.personaassistant.checking.lint.rule.FrequencyRules;
import io.personaassistant.checking.lint.rule.GenericRule;
import io.personaassistant.checking.lint.rule.HypotheticalRule;
import io.personaassistant.checking.lint.rule.IntervalRule;
import io.personaassistant.checking.lint.rule.JargonRule;
import io.personaassistant.checking.lint.rule.LeadingRule;
import io.personaassistant.checking.lint.rule.LoadedRule;
import io.personaassistant.checking.lint.rule.PresuppositionRule;
import io.personaassistant.checking.lint.rule.Rule;
import io.personaassistant.checking.lint.rule.ScaleRules;
import io.personaassistant.checking.lint.rule.SensitiveRule;
import io.personaassistant.checking.lint.rule.YesNoRule;
import io.personaassistant.text.English;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/// Finds what makes answers to a question useless: 16 rules and two notes, made for precision,
/// since people switch off a linter that cries wolf. English only; for other languages it says so
/// and checks the options alone. Thread-safe; the same question always gives the same issues.
public final class QuestionLint {
  private static final List<Rule> WORDING =
      List.of(
          new LeadingRule(),
          new LoadedRule(),
          new DoubleBarrelledRule(),
          new PresuppositionRule(),
          new AbsoluteRule(),
          new DoubleNegativeRule(),
          new JargonRule(),
          new HypotheticalRule(),
          new FrequencyRules(),
          new ComplexityRule(),
          new SensitiveRule(),
          new GenericRule(),
          new YesNoRule());

  private static final List<Rule> OPTIONS = List.of(new ScaleRules(), new IntervalRule());

  private final Rewriter rewriter = new Rewriter(QuestionLint::find);

  /// What the rules say, errors first, then in order of place.
  public List<Issue> check(Question question, PersonaWords words) {
    return find(question, words).stream()
        .map(issue -> rewriter.withRewrite(question, issue, words))
        .toList();
  }

  private static List<Issue> find(Question question, PersonaWords words) {
    var asked = new Asked(question);
    var issues = new ArrayList<Issue>();
    if (question.text().codePoints().noneMatch(Character::isLetter)) {
      issues.add(note("no_words", "There is nothing to judge: this holds no words."));
    } else if (English.isLikely(question.text())) {
      WORDING.forEach(rule -> issues.addAll(rule.check(asked, words)));
    } else {
      issues.add(note("english_only", "The wording was not checked: the rules read English only."));
    }
    OPTIONS.forEach(rule -> issues.addAll(rule.check(asked, words)));
    issues.sort(Comparator.comparing(Issue::level).thenComparingInt(Issue::start));
    return List.copyOf(issues);
  }

  private static Issue note(String rule, String why) {
    return new Issue(rule, Level.INFO, "", -1, -1, why, "");
  }
}
