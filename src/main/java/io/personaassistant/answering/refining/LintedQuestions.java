package io.personaassistant.answering.refining;

import io.personaassistant.answering.plan.QuestionLints;
import io.personaassistant.checking.lint.question.Issue;
import io.personaassistant.checking.lint.question.Question;
import io.personaassistant.drafting.answer.Answer;
import io.personaassistant.drafting.answer.Answer.Entry;
import io.personaassistant.drafting.answer.Answer.Part;
import io.personaassistant.drafting.answer.Answer.Section;
import io.personaassistant.drafting.prompt.DraftedLine;
import io.personaassistant.persona.Persona;
import io.personaassistant.text.Sentence;
import io.personaassistant.text.Words;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/// What the linter says of the questions that stand in an answer or a draft. Thread-safe.
final class LintedQuestions {
  /// "Worth a look?" is hardly a question of a survey.
  private static final int FEWEST_WORDS = 4;

  private static final int MOST = 30;

  private final QuestionLints lints;

  LintedQuestions(QuestionLints lints) {
    this.lints = lints;
  }

  /// The questions in the lines of a draft.
  static List<String> in(List<DraftedLine> lines) {
    return questions(
        lines.stream().flatMap(l -> l.line().fields().values().stream()).flatMap(List::stream));
  }

  /// The questions in an answer from the records.
  static List<String> in(Answer answer) {
    return questions(
        answer.sections().stream()
            .flatMap(s -> s.entries().stream())
            .flatMap(e -> e.parts().stream())
            .map(Part::text));
  }

  private static List<String> questions(Stream<String> texts) {
    return texts
        .filter(text -> text.contains("?"))
        .map(text -> text.substring(0, text.indexOf('?') + 1).strip())
        .filter(text -> Words.count(text) >= FEWEST_WORDS)
        .distinct()
        .limit(MOST)
        .toList();
  }

  /// The findings of each that has some.
  ///
  /// @param type the command word of what they are for, such as `interview`
  Answer answer(List<String> questions, String type, Optional<Persona> persona) {
    var context =
        Arrays.stream(Question.Context.values())
            .filter(c -> c.word().equals(type))
            .findFirst()
            .orElse(Question.Context.SURVEY);
    var sections = new ArrayList<Section>();
    for (var text : questions) {
      var issues = lints.check(new Question(context, text, List.of(), ""), persona);
      if (!issues.isEmpty()) {
        sections.add(new Section(text, issues.stream().map(LintedQuestions::entry).toList()));
      }
    }
    var counted = Sentence.counted(questions.size(), "question", "questions");
    if (questions.isEmpty() || sections.isEmpty()) {
      return Answer.sentence(
          questions.isEmpty() ? "No questions there" : "None of " + counted + " is marked",
          questions.isEmpty()
              ? "What was answered last holds no question to check; `lint QUESTION` checks any other."
              : "By rules, in English only. Try them on three to five people before you send them.");
    }
    return Answer.page(
        "%d of %s marked".formatted(sections.size(), counted),
        "",
        sections,
        "Checked by rules, in English only. Try them on three to five people before you send them.");
  }

  private static Entry entry(Issue issue) {
    return Entry.of(
        Part.known(
            Part.lead(issue.level().word(), issue.why()),
            Part.detail("words", issue.span().isEmpty() ? "" : "“" + issue.span() + "”"),
            Part.detail(issue.isQuestion() ? "ask" : "do", issue.rewrite())));
  }
}
