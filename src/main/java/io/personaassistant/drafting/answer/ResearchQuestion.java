package io.personaassistant.drafting.answer;

import io.personaassistant.checking.line.Level;
import io.personaassistant.checking.lint.QuestionLint;
import io.personaassistant.checking.lint.question.PersonaWords;
import io.personaassistant.checking.lint.question.Question;
import io.personaassistant.text.Words;
import io.personaassistant.text.personal.Redaction;
import java.util.List;
import java.util.TreeSet;

/// The question that would close a gap in the records: open, about the last time, in plain words.
/// It passes our own linter. The same words always give the same question.
public final class ResearchQuestion {
  private static final String PLAIN =
      "Think of the last time this came up in your work. What, if anything, did you do about it?";
  private static final QuestionLint LINT = new QuestionLint();

  private ResearchQuestion() {}

  /// What to ask such customers when nothing on record answers `asked`.
  public static String of(String asked) {
    return ResearchTopic.of(asked)
        .map(topic ->
            orPlain(
                "Think of the last time “"
                    + topic
                    + "” came up in your work. What, if anything, did you do about it?"))
        .orElse(PLAIN);
  }

  /// This question, or one without its words where our own linter finds something in them.
  public static String orPlain(String question) {
    return isSound(question) ? question : PLAIN;
  }

  /// The same for two ways of asking about the same thing: the stems of that thing, else of all
  /// that was asked, sorted, each once.
  public static String key(String asked) {
    var about = ResearchTopic.of(asked).orElse(Redaction.without(asked));
    return String.join(" ", new TreeSet<>(Words.content(about)));
  }

  /// That a model found nothing to write from, in at most 40 words with the question.
  public static String sentence(String asked) {
    return "The model added nothing to what is on record. To find out more, ask them: " + of(asked);
  }

  private static boolean isSound(String question) {
    return LINT
        .check(new Question(Question.Context.INTERVIEW, question, List.of(), ""), PersonaWords.NONE)
        .stream()
        .allMatch(issue -> issue.level() == Level.INFO);
  }
}
