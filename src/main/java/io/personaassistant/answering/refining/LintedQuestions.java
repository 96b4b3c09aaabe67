package io.personaassistant.answering.refining;

import io.personaassistant.answering.plan.LintAnswer;
import io.personaassistant.answering.plan.QuestionLints;
import io.personaassistant.checking.lint.question.Issue;
import io.personaassistant.checking.lint.question.Question;
import io.personaassistant.drafting.answer.Answer;
import io.personaassistant.drafting.answer.Answer.Entry;
import io.personaassistant.drafting.answer.Answer.Part;
import io.personaassistant.drafting.answer.Answer.Section;
import io.personaassistant.drafting.answer.UsableLines;
import io.personaassistant.drafting.prompt.DraftedLine;
import io.personaassistant.persona.Persona;
import io.personaassistant.text.Sentence;
import io.personaassistant.text.Words;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/// What the linter says of the questions that stand in an answer or a draft. Thread-safe.
final class LintedQuestions {
  /// "Worth a look?" is hardly a question of a survey.
  private static final int FEWEST_WORDS = 4;

  private static final int MOST = 30;

  private static final Pattern BEHIND_QUESTION = Pattern.compile("(?<=\\?)");

  private final QuestionLints lints;

  LintedQuestions(QuestionLints lints) {
    this.lints = lints;
  }

  /// A question that we ask.
  ///
  /// @param cites what the line rests on in which it stands: who may not read that reads no words
  ///   of it here either
  record Asked(String text, List<String> cites) {}

  /// The questions in the lines of a draft.
  static List<Asked> in(List<DraftedLine> lines) {
    return questions(
        lines.stream()
            .flatMap(line ->
                line.line().fields().values().stream()
                    .flatMap(List::stream)
                    .map(text -> new Asked(text, line.line().cites()))));
  }

  /// The questions to be asked in an answer from the records; what customers asked is none.
  static List<Asked> in(Answer answer) {
    return questions(
        UsableLines.of(answer).stream()
            .map(UsableLines.Line::entry)
            .flatMap(entry ->
                entry.parts().stream().map(part -> new Asked(part.text(), entry.cites()))));
  }

  private static List<Asked> questions(Stream<Asked> lines) {
    return lines
        .flatMap(line ->
            BEHIND_QUESTION
                .splitAsStream(line.text())
                .filter(text -> text.endsWith("?") && Words.count(text) >= FEWEST_WORDS)
                .map(text -> new Asked(text.strip(), line.cites())))
        .distinct()
        .limit(MOST)
        .toList();
  }

  /// The findings of each that has some.
  ///
  /// @param type the command word of what they are for, such as `interview`
  Answer answer(List<Asked> questions, String type, Optional<Persona> persona) {
    var context =
        Arrays.stream(Question.Context.values())
            .filter(c -> c.word().equals(type))
            .findFirst()
            .orElse(Question.Context.SURVEY);
    var marked = new ArrayList<Entry>();
    int judged = 0;
    for (var asked : questions) {
      var issues = lints.check(new Question(context, asked.text(), List.of(), ""), persona);
      if (LintAnswer.isJudged(issues)) {
        judged++;
        if (!issues.isEmpty()) {
          marked.add(entry(asked, issues));
        }
      }
    }
    if (questions.isEmpty()) {
      return Answer.sentence(
          "No questions there",
          "What was answered last holds no question to check; `lint QUESTION` checks any other.");
    }
    if (judged == 0) {
      return Answer.sentence("Not judged: only English is", LintAnswer.UNJUDGED);
    }
    var all = judged == 1 ? "The question" : "the " + judged + " questions";
    if (marked.isEmpty()) {
      return Answer.sentence(
          judged == 1 ? all + " is not marked" : "None of " + all + " is marked",
          LintAnswer.FOOTER);
    }
    return Answer.page(
        judged == 1
            ? all + " is marked"
            : marked.size()
                + " of "
                + Sentence.counted(judged, "question", "questions")
                + " marked",
        "",
        List.of(new Section("", marked)),
        LintAnswer.FOOTER);
  }

  private static Entry entry(Asked asked, List<Issue> issues) {
    var parts = new ArrayList<Part>();
    parts.add(Part.lead(asked.text(), ""));
    for (var issue : issues) {
      parts.addAll(
          Part.known(
              Part.detail(issue.level().word(), issue.why()),
              Part.detail("words", issue.span().isEmpty() ? "" : "“" + issue.span() + "”"),
              Part.detail(issue.isQuestion() ? "ask" : "do", issue.rewrite())));
    }
    return new Entry(parts, asked.cites(), "");
  }
}
