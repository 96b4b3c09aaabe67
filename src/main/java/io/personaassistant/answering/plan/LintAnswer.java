package io.personaassistant.answering.plan;

import io.personaassistant.checking.line.Level;
import io.personaassistant.checking.lint.question.Issue;
import io.personaassistant.checking.lint.question.Question;
import io.personaassistant.drafting.answer.Answer;
import io.personaassistant.drafting.answer.Answer.Entry;
import io.personaassistant.drafting.answer.Answer.FollowUps;
import io.personaassistant.drafting.answer.Answer.Part;
import io.personaassistant.drafting.answer.Answer.Section;
import io.personaassistant.persona.Persona;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// What the linter says of a question, for people: the verdict, each finding with the words it is
/// about, and the question to ask instead.
public final class LintAnswer {
  /// What stands below every question that was judged.
  public static final String FOOTER =
      "Checked by rules, in English only. Try it on three to five people before you send it.";

  /// What stands below a question whose wording nothing was said of.
  public static final String UNJUDGED =
      "The rules for wording read English only. Ask somebody who speaks the language, and try it on"
          + " three to five people before you send it.";

  private LintAnswer() {}

  /// The answer for one question; `issues` as the linter gave them, in their order.
  public static Answer of(Question question, List<Issue> issues, Optional<Persona> persona) {
    var sections = new ArrayList<Section>();
    if (!issues.isEmpty()) {
      sections.add(new Section("Findings", issues.stream().map(LintAnswer::finding).toList()));
    }
    var better = issues.stream().filter(Issue::isQuestion).map(Issue::rewrite).distinct().toList();
    if (!better.isEmpty()) {
      sections.add(new Section("Ask instead", better.stream().map(LintAnswer::better).toList()));
    }
    return new Answer(
        persona.map(Persona::slug).orElse(""),
        "",
        title(question, issues),
        "“"
            + question.text().strip()
            + "” · "
            + question.context().word()
            + persona.map(p -> " · " + p.name()).orElse(""),
        List.of(),
        sections,
        FollowUps.NONE,
        isJudged(issues) ? FOOTER : UNJUDGED,
        List.of());
  }

  /// Whether the wording of a question was judged, by what the linter says of it.
  public static boolean isJudged(List<Issue> issues) {
    return !has(issues, "english_only") && !has(issues, "no_words");
  }

  private static boolean has(List<Issue> issues, String rule) {
    return issues.stream().anyMatch(i -> i.rule().equals(rule));
  }

  /// What to write when no question was given.
  static Answer usage() {
    return Answer.sentence(
        "Which question?",
        "Write it behind `lint`, such as `lint How easy was it to book?`. A persona's name and survey,"
            + " interview or screener may stand before it: `lint annie interview What do you think of it?`.");
  }

  private static String title(Question question, List<Issue> issues) {
    if (has(issues, "no_words")) {
      return "Nothing to judge";
    }
    if (has(issues, "english_only") && issues.size() == 1) {
      return question.options().isEmpty()
          ? "Not judged: only English is"
          : "Wording not judged: only English is";
    }
    return TextReviewAnswer.counts(issues.stream().map(Issue::level).toList());
  }

  private static Entry finding(Issue issue) {
    return new Entry(
        Part.known(
            Part.lead(issue.level() == Level.INFO ? "note" : issue.level().word(), issue.why()),
            Part.detail("words", issue.span().isEmpty() ? "" : "“" + issue.span() + "”"),
            Part.detail("do", issue.isQuestion() ? "" : issue.rewrite())),
        List.of(),
        issue.rule().replace('_', ' '));
  }

  private static Entry better(String rewrite) {
    return Entry.of(Part.lead(rewrite.replaceAll(" (?=[23]\\. \\p{Lu})", "\n")));
  }
}
