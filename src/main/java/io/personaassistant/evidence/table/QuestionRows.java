package io.personaassistant.evidence.table;

import io.personaassistant.text.Words;
import io.personaassistant.text.personal.FirstNames;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.IntPredicate;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/// Tables that say in each row what was asked, beside one answer or one column of answers for each
/// person: they become tables with a row for each person and a column for each question, so that no
/// answer is without its question. Pure functions.
final class QuestionRows {
  /// More are no survey: each row of a log has its own.
  private static final int MOST_QUESTIONS = 200;

  private static final int FEWEST_WORDS = 3;

  /// Of three rows of a survey at least one repeats a question.
  private static final double REPEATED = 1.5;

  /// More would take up the memory of a small server.
  private static final long MOST_CELLS = 400_000;

  /// Of a person; quarters and years are none.
  private static final Pattern CODE = Pattern.compile("(?!Q[1-4]$|FY)\\p{Lu}{1,3}[-_ ]?\\d{1,4}");

  /// Before a question that is no sentence: what stands below was answered.
  static final String ANSWERED = "answers.";

  private final Table table;
  private final int question;

  private QuestionRows(Table table, int question) {
    this.table = table;
    this.question = question;
  }

  /// The table with a column for each question; itself where it has one already.
  static Table turned(Table table) {
    return columns(table, ColumnNames.QUESTIONS).stream()
        .findFirst()
        .map(column -> new QuestionRows(table, column))
        .filter(QuestionRows::asks)
        .flatMap(rows -> rows.byAnswer().or(rows::byPerson))
        .orElse(table);
  }

  /// Whether most cells are questions, besides those that are called as other columns are; a row
  /// without one would lose its answer.
  private boolean asks() {
    var cells = table.filled(question);
    long asked =
        cells.stream().filter(c -> c.endsWith("?") || Words.count(c) >= FEWEST_WORDS).count();
    long others = cells.stream().filter(c -> !isColumn(c)).count();
    int different = Set.copyOf(cells).size();
    return asked > 0
        && asked >= others
        && cells.size() == table.rows().size()
        && different <= MOST_QUESTIONS
        && (long) different * cells.size() <= MOST_CELLS;
  }

  private Optional<Table> byAnswer() {
    return columns(table, ColumnNames.ANSWERS).stream()
        .filter(i -> i != question)
        .findFirst()
        .filter(_ -> isSurvey())
        .map(this::byAnswer);
  }

  /// Whether several were asked the same, or one known person everything: in a log each asks their
  /// own, and the answers are the company's.
  private boolean isSurvey() {
    var asked = table.filled(question);
    var people = people().map(i -> Set.copyOf(table.filled(i))).orElse(Set.of());
    return people.size() == 1 || Set.copyOf(asked).size() * REPEATED <= asked.size();
  }

  private Table byAnswer(int answer) {
    var kept = others(i -> i != answer);
    var keys = new ArrayList<>(kept);
    // the number of an answer says nothing of who gave it
    keys.removeIf(i -> Set.copyOf(table.filled(i)).size() == table.rows().size());
    boolean known = people().filter(keys::contains).isPresent();
    var open = new HashMap<List<String>, Answered>();
    var people = new LinkedHashSet<Answered>();
    var times = new HashMap<String, Integer>();
    for (var row : table.rows()) {
      var asked = cell(row, question);
      var key = keys.stream().map(i -> cell(row, i)).toList();
      var before = open.get(key);
      int time = times.merge(asked, 1, Integer::sum);
      var person =
          known && before != null && !before.answers.containsKey(asked)
              ? before
              : new Answered(row.line(), time, kept.stream().map(i -> cell(row, i)).toList());
      person.answers.put(asked, cell(row, answer));
      open.put(key, person);
      people.add(person);
    }
    var ordered = new ArrayList<>(people);
    if (!known) {
      // what the columns are for is judged by the first rows, so that each question stands there
      ordered.sort((a, b) -> Integer.compare(a.time, b.time));
    }
    return table(
        kept.stream().map(table.header()::get).toList(), ordered, table.header().get(answer));
  }

  private Optional<Table> byPerson() {
    var answers = others(_ -> true);
    var asked = table.filled(question);
    boolean people =
        answers.size() > 1
            && arePeople(answers.stream().map(table.header()::get).toList())
            && Set.copyOf(asked).size() == asked.size();
    if (!people) {
      return Optional.empty();
    }
    boolean numbered = answers.stream().allMatch(i -> number(table.header().get(i)).isPresent());
    var rows = new ArrayList<Answered>();
    for (int column : answers) {
      var header = table.header().get(column);
      boolean named = number(header).isEmpty() && !CODE.matcher(header).matches();
      var place = named ? "column " + (column + 1) : header;
      var about = List.of(number(header).orElse(header), place);
      var person = new Answered(rows.size() + 1, 1, about);
      table.rows().forEach(row -> person.answers.put(cell(row, question), cell(row, column)));
      rows.add(person);
    }
    return Optional.of(
        table(
            List.of(numbered ? "Response ID" : "Participant", "Source"),
            rows,
            table.header().get(question)));
  }

  /// Whether the names of columns stand for people: numbers and codes, or names of which most are
  /// known as such.
  private static boolean arePeople(List<String> headers) {
    var named =
        headers.stream().filter(h -> number(h).isEmpty() && !CODE.matcher(h).matches()).toList();
    long known = named.stream().filter(QuestionRows::isKnownName).count();
    return named.stream().allMatch(PeopleColumns::isName) && 2 * known >= named.size();
  }

  private static boolean isKnownName(String header) {
    return FirstNames.holds(ColumnNames.plain(header).split(" ")[0]);
  }

  /// Which of several a column is: "Answer 2", "Respondent 14".
  private static Optional<String> number(String header) {
    var plain = ColumnNames.plain(header);
    int blank = plain.lastIndexOf(' ');
    return blank > 0
            && plain.substring(blank + 1).matches("\\d{1,4}")
            && ColumnNames.isAnswerOrPerson(plain.substring(0, blank))
        ? Optional.of(plain.substring(blank + 1))
        : Optional.empty();
  }

  /// What one person answered.
  private static final class Answered {
    final int line;
    final int time;
    final List<String> about;
    final Map<String, String> answers = new LinkedHashMap<>();

    /// @param time how often its first question has come
    /// @param about what else its rows say
    Answered(int line, int time, List<String> about) {
      this.line = line;
      this.time = time;
      this.about = about;
    }
  }

  private Table table(List<String> about, List<Answered> people, String answered) {
    var questions = new LinkedHashSet<>(table.filled(question));
    var header = new ArrayList<>(about);
    questions.forEach(q -> header.add(isColumn(q) ? q : ANSWERED + q));
    var names = new ArrayList<>(about);
    questions.forEach(_ -> names.add(answered));
    var rows =
        people.stream()
            .map(person -> {
              var cells = new ArrayList<>(person.about);
              questions.forEach(q -> cells.add(person.answers.getOrDefault(q, "")));
              return new Table.Line(person.line, cells);
            })
            .toList();
    return new Table(header, names, rows, table.broken(), table.previews(), table.remarks(), true);
  }

  /// Whether something asked can be the name of a column: what is known as one, or a sentence.
  private static boolean isColumn(String asked) {
    var plain = ColumnNames.plain(asked);
    return asked.endsWith("?")
        || Words.count(asked) > 1 + FEWEST_WORDS
        || ColumnNames.USES.values().stream().anyMatch(names -> names.contains(plain));
  }

  /// The columns beside the question that say something, without its own number or kind.
  private List<Integer> others(IntPredicate wanted) {
    return IntStream.range(0, table.header().size())
        .filter(i -> i != question && wanted.test(i) && !table.filled(i).isEmpty())
        .filter(i -> !ColumnNames.isOfQuestion(table.header().get(i)))
        .boxed()
        .collect(Collectors.toList());
  }

  private Optional<Integer> people() {
    return columns(table, ColumnNames.USES.getOrDefault(Use.PARTICIPANT, List.of())).stream()
        .findFirst()
        .or(() -> columns(table, ColumnNames.RESPONSES).stream().findFirst());
  }

  /// The columns with these names, in the order of the names.
  private static List<Integer> columns(Table table, List<String> names) {
    return names.stream()
        .flatMap(name ->
            IntStream.range(0, table.header().size())
                .filter(i -> ColumnNames.plain(table.header().get(i)).equals(name))
                .boxed())
        .toList();
  }

  private static String cell(Table.Line row, int column) {
    return row.cells().get(column).strip();
  }
}
