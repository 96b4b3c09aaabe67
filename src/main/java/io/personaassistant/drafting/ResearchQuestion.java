package io.personaassistant.drafting;

import io.personaassistant.checking.Level;
import io.personaassistant.checking.lint.PersonaWords;
import io.personaassistant.checking.lint.Question;
import io.personaassistant.checking.lint.QuestionLint;
import io.personaassistant.text.Redaction;
import io.personaassistant.text.Words;
import java.util.List;
import java.util.TreeSet;

/// The question that would close a gap in the records: open, about the last time, in plain words.
/// It passes our own linter. The same words always give the same question.
public final class ResearchQuestion {
  private static final int MOST_WORDS = 3;
  private static final String PLAIN =
      "Think of the last time this came up in your work. What, if anything, did you do about it?";
  private static final QuestionLint LINT = new QuestionLint();

  private ResearchQuestion() {}

  /// What to ask such customers when nothing on record answers `asked`.
  public static String of(String asked) {
    var topic = topic(asked);
    var question =
        "Think of the last time “"
            + topic
            + "” came up in your work. What, if anything, did you do about it?";
    return topic.isEmpty() || !isSound(question) ? PLAIN : question;
  }

  /// The stems of what was asked, sorted, each once: two ways of asking the same have the same key.
  public static String key(String asked) {
    return String.join(" ", new TreeSet<>(Words.content(Redaction.without(asked))));
  }

  /// That nothing was found, in at most 40 words with the question.
  public static String sentence(String asked) {
    return "Nothing in the records answers this. To find out, ask them: " + of(asked);
  }

  private static String topic(String asked) {
    return String.join(
        " ",
        Words.tokens(Redaction.without(asked)).stream()
            .filter(w -> !Words.isStop(w) && w.length() > 2 && Character.isLetter(w.charAt(0)))
            .distinct()
            .limit(MOST_WORDS)
            .toList());
  }

  private static boolean isSound(String question) {
    return LINT
        .check(new Question(Question.Context.INTERVIEW, question, List.of(), ""), PersonaWords.NONE)
        .stream()
        .allMatch(issue -> issue.level() == Level.INFO);
  }
}
