package io.personaassistant.evidence.survey;

import io.personaassistant.evidence.table.Table;
import io.personaassistant.text.Words;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.regex.Pattern;

/// Survey answers counted by group. Shares are given only where enough people of a group answered.
///
/// @param groups how many rows each group has, in order of appearance
/// @param questions the questions with given answers, in the order of the columns
/// @param open columns in which people wrote freely, which are not counted
/// @param passed columns that are neither, since their answers hardly repeat
public record CrossTable(
    Map<String, Integer> groups, List<Question> questions, List<String> open, List<String> passed) {
  /// A question with more different answers than this is no choice between given ones.
  private static final int MOST_ANSWERS = 15;

  private static final int PROSE_WORDS = 6;

  /// What stands in a cell that says nothing.
  private static final Pattern NO_ANSWER =
      Pattern.compile("(?i)\\s*|n\\s?/\\s?a\\.?|[-–—.]+|k\\. ?a\\.");

  private static final Pattern SCALE = Pattern.compile("\\d|10");

  /// One question.
  ///
  /// @param several whether a person could give several answers
  /// @param answered how many people of each group answered
  /// @param answers in order: numbers by size, a rating scale from the most to the least, others
  ///   the most frequent first
  public record Question(
      String text, boolean several, Map<String, Integer> answered, List<Answer> answers) {}

  /// How many people of each group gave one answer.
  public record Answer(String text, Map<String, Integer> counts) {
    int all() {
      return counts.values().stream().mapToInt(Integer::intValue).sum();
    }
  }

  /// Whether a cell says anything; "n/a" does not.
  public static boolean isAnswer(String cell) {
    return !NO_ANSWER.matcher(cell).matches();
  }

  /// The share in whole percent; empty where fewer than `least` people answered.
  public static OptionalInt percent(int count, int answered, int least) {
    return answered < Math.max(1, least)
        ? OptionalInt.empty()
        : OptionalInt.of((int) Math.round(100.0 * count / answered));
  }

  /// Counts the answers of a table.
  ///
  /// @param group the group of a row, `""` for none: such a row is not counted
  /// @param columns those to count; those in which people wrote freely are left out and named
  /// @param always whether the columns were chosen by name, so that many answers are no reason to
  ///   leave one out
  public static CrossTable of(
      Table table, Function<Table.Line, String> group, List<Integer> columns, boolean always) {
    var groups = new LinkedHashMap<String, Integer>();
    var byRow = new ArrayList<String>();
    for (var row : table.rows()) {
      var name = group.apply(row);
      byRow.add(name);
      if (!name.isEmpty()) {
        groups.merge(name, 1, Integer::sum);
      }
    }
    var questions = new ArrayList<Question>();
    var open = new ArrayList<String>();
    var passed = new ArrayList<String>();
    var everybody = table.rows().stream().map(_ -> "all").toList();
    for (int column : columns) {
      var question = question(table, column, byRow);
      // what kind of question it is shows in what all answered, whoever is counted
      var asked = question(table, column, everybody);
      if (isGiven(asked) || always) {
        if (!question.answers().isEmpty()) {
          questions.add(question);
        }
      } else if (isProse(asked) || holdsProse(asked)) {
        open.add(question.text());
      } else if (!asked.answers().isEmpty()) {
        passed.add(question.text());
      }
    }
    return new CrossTable(groups, questions, open, passed);
  }

  /// Whether a column holds given answers to a question, which are counted.
  public static boolean counts(Table table, int column) {
    var asked = question(table, column, Collections.nCopies(table.rows().size(), "all"));
    return table.header().get(column).contains("?") && isGiven(asked);
  }

  private static Question question(Table table, int column, List<String> byRow) {
    var cells = table.rows().stream().map(r -> r.cells().get(column).strip()).toList();
    var several = SeveralAnswers.in(table.header().get(column), cells);
    // the first spelling of an answer stands for the others
    var spelling = new TreeMap<String, String>(String.CASE_INSENSITIVE_ORDER);
    var counts = new LinkedHashMap<String, Map<String, Integer>>();
    var answered = new LinkedHashMap<String, Integer>();
    for (int i = 0; i < byRow.size(); i++) {
      var cell = cells.get(i);
      var name = byRow.get(i);
      if (!isAnswer(cell) || name.isEmpty()) {
        continue;
      }
      answered.merge(name, 1, Integer::sum);
      for (var answer : several.of(cell)) {
        var one = spelling.computeIfAbsent(answer, a -> a);
        counts.computeIfAbsent(one, _ -> new LinkedHashMap<>()).merge(name, 1, Integer::sum);
      }
    }
    var answers = new ArrayList<Answer>();
    counts.forEach((text, by) -> answers.add(new Answer(text, by)));
    answers.sort(order(answers));
    return new Question(table.header().get(column), several.isAllowed(), answered, answers);
  }

  private static Comparator<Answer> order(List<Answer> answers) {
    var mostFirst = Comparator.comparingInt(Answer::all).reversed().thenComparing(Answer::text);
    return answers.stream().allMatch(a -> a.text().matches("-?\\d{1,9}"))
        ? Comparator.comparingInt(a -> Integer.parseInt(a.text()))
        : RatingScale.of(answers.stream().map(Answer::text).toList())
            .map(scale -> Comparator.comparing(Answer::text, scale).thenComparing(mostFirst))
            .orElse(mostFirst);
  }

  /// Whether people chose among given answers: few different ones, given more than once, or the
  /// numbers of a scale.
  private static boolean isGiven(Question question) {
    int different = question.answers().size();
    int given = question.answers().stream().mapToInt(Answer::all).sum();
    boolean again =
        given >= 2 * different
            || different <= 2
            || (question.several() && 2 * given >= 3 * different)
            || question.answers().stream().allMatch(a -> SCALE.matcher(a.text()).matches());
    return different >= 1 && different <= MOST_ANSWERS && again && !isProse(question);
  }

  /// Whether a few people wrote something where most had nothing to add.
  private static boolean holdsProse(Question question) {
    return question.answers().stream().anyMatch(a -> Words.count(a.text()) >= PROSE_WORDS);
  }

  private static boolean isProse(Question question) {
    long wordy =
        question.answers().stream().filter(a -> Words.count(a.text()) >= PROSE_WORDS).count();
    int given = question.answers().stream().mapToInt(Answer::all).sum();
    return wordy * 2 > question.answers().size() && given < 2 * question.answers().size();
  }
}
