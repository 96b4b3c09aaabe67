package io.personaassistant.checking;

import io.personaassistant.checking.line.Check;
import io.personaassistant.checking.line.CheckContext;
import io.personaassistant.checking.line.FieldText;
import io.personaassistant.checking.line.Finding;
import io.personaassistant.checking.line.Findings;
import io.personaassistant.checking.line.Level;
import io.personaassistant.checking.line.Line;
import io.personaassistant.checking.line.LineRules;
import io.personaassistant.checking.line.Source;
import io.personaassistant.checking.lint.QuestionLint;
import io.personaassistant.checking.lint.question.PersonaWords;
import io.personaassistant.checking.lint.question.Question;
import io.personaassistant.text.Graphemes;
import io.personaassistant.text.Words;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;

/// Lints the fields that ask for it (`lint_survey`, `lint_interview`, `lint_screener`) as
/// questions; the line's field `options` holds the answers to choose from.
final class QuestionCheck implements Check {
  private static final Map<String, Question.Context> NAMES = names();

  private final QuestionLint lint = new QuestionLint();

  static SortedSet<String> all() {
    return new TreeSet<>(NAMES.keySet());
  }

  @Override
  public List<Finding> check(Line line, LineRules rules, CheckContext context) {
    var findings = new Findings();
    for (var at : FieldText.of(line, rules)) {
      for (var name : at.field().checks()) {
        var kind = NAMES.get(name);
        if (kind != null) {
          lint(at, new Question(kind, at.text(), line.texts("options"), ""), context, findings);
        }
      }
    }
    return findings.all();
  }

  private void lint(FieldText at, Question question, CheckContext context, Findings findings) {
    for (var issue : lint.check(question, words(context))) {
      if (issue.level() != Level.INFO) {
        int start = issue.span().isEmpty() ? 0 : utf16(at.text(), issue.start());
        int end = issue.span().isEmpty() ? at.text().length() : utf16(at.text(), issue.end());
        findings.add(issue.rule(), issue.level(), at, start, end, issue.why(), issue.rewrite());
      }
    }
  }

  private static int utf16(String text, int codePoints) {
    return Graphemes.utf16(text, codePoints);
  }

  /// The persona's words as far as this draft's material shows them.
  private static PersonaWords words(CheckContext context) {
    return PersonaWords.of(
        context.given().values().stream().map(Source::text).toList(),
        Set.copyOf(Words.tokens(context.record())),
        List.of(),
        List.of());
  }

  private static Map<String, Question.Context> names() {
    var names = new TreeMap<String, Question.Context>();
    Arrays.stream(Question.Context.values()).forEach(c -> names.put("lint_" + c.word(), c));
    return names;
  }
}
