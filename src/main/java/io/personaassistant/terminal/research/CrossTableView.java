package io.personaassistant.terminal.research;

import io.personaassistant.drafting.answer.Sheet;
import io.personaassistant.evidence.survey.CrossTable;
import io.personaassistant.evidence.survey.OncePerPerson;
import io.personaassistant.terminal.run.SheetText;
import io.personaassistant.terminal.run.TableOfFile;
import io.personaassistant.terminal.run.TextView;
import io.personaassistant.text.Graphemes;
import java.io.PrintStream;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// Answers of a survey counted by persona, as text, rows and fields.
///
/// @param open what people wrote freely
/// @param whose who the people are
/// @param once the rows that were counted, one for each person
/// @param least fewest answers for a share in percent
record CrossTableView(
    CrossTable crossed, List<OpenAnswers> open, Respondents whose, OncePerPerson once, int least) {
  private static final int LONGEST_ANSWER = 40;

  /// Prints a table for each question, and what there is to know about the numbers.
  void print(PrintStream out, TextView view, int width, Path file) {
    var groups = List.copyOf(crossed.groups().keySet());
    for (var question : crossed.questions()) {
      out.print(view.sentence(question.text() + (question.several() ? " (several answers)" : "")));
      var header = new ArrayList<String>();
      header.add("");
      header.addAll(groups);
      var rows = new ArrayList<List<String>>();
      var base = new ArrayList<String>();
      base.add("answered");
      groups.forEach(g -> base.add("n=" + question.answered().getOrDefault(g, 0)));
      rows.add(base);
      for (var answer : question.answers()) {
        var row = new ArrayList<String>();
        row.add(Graphemes.cut(answer.text(), LONGEST_ANSWER));
        groups.forEach(g -> row.add(cell(answer, question, g)));
        rows.add(row);
      }
      out.println(SheetText.of(new Sheet(header, rows, header.size()), width));
    }
    for (var answers : open) {
      out.print(view.sentence(answers.question() + " (written freely)"));
      answers.lines().forEach(line -> out.print(view.hanging("  " + line)));
      out.println();
    }
    out.print(
        view.sentence(
            (once.several()
                    ? "Counts of rows, since most people have several by “" + once.column() + "”"
                    : "Counts of people")
                + ", none weighted; shares only where at least "
                + least
                + " of a persona answered. With few answers a difference may be chance."));
    notes(file).forEach(n -> out.print(view.sentence(n)));
  }

  private String cell(CrossTable.Answer answer, CrossTable.Question question, String group) {
    int count = answer.counts().getOrDefault(group, 0);
    var share = CrossTable.percent(count, question.answered().getOrDefault(group, 0), least);
    return share.isPresent() ? count + " (" + share.getAsInt() + " %)" : String.valueOf(count);
  }

  private List<String> notes(Path file) {
    var notes = new ArrayList<String>();
    repeated().ifPresent(notes::add);
    if (!whose.unmatched().isEmpty()) {
      notes.add(
          "Not counted, since they name no persona: "
              + TableOfFile.names(quoted(whose.unmatched()))
              + ". Where one of them means a persona, add it to the persona's `aliases`.");
    }
    notes.addAll(whose.disputed());
    whose
        .titles()
        .forEach((name, titles) ->
            notes.add(
                "Counted as "
                    + name
                    + " by job title: "
                    + TableOfFile.names(List.copyOf(titles))
                    + "."));
    whose
        .bySaying()
        .forEach((name, people) ->
            notes.add(
                "Counted as "
                    + name
                    + " by what they said, which is linked to that persona: "
                    + people
                    + (people == 1 ? " person." : " people.")));
    if (!crossed.passed().isEmpty()) {
      notes.add(
          "Passed over, since their answers hardly repeat: "
              + TableOfFile.names(crossed.passed())
              + ". --question counts one all the same.");
    }
    if (!crossed.open().isEmpty()) {
      notes.add(
          "What people wrote freely is compared with the traits of their persona by words and"
              + " meaning, in English. Bring it in as evidence with `persona import table "
              + file
              + "`.");
    }
    return notes;
  }

  private static List<String> quoted(List<String> cells) {
    return cells.stream().map(cell -> "“" + cell + "”").toList();
  }

  /// How many rows were not counted, since the same person sent another; empty when none.
  Optional<String> repeated() {
    return once.leftOut() == 0
        ? Optional.empty()
        : Optional.of(
            (once.leftOut() == 1
                    ? "1 row was left out, since a later one is of the same person by “"
                    : once.leftOut()
                        + " rows were left out, since later ones are of the same people by “")
                + once.column()
                + "”.");
  }

  /// A header, then a row for each number.
  List<List<String>> rows() {
    var rows = new ArrayList<List<String>>();
    rows.add(List.of("question", "answer", "persona", "count", "n", "percent"));
    for (var question : crossed.questions()) {
      for (var answer : question.answers()) {
        for (var group : crossed.groups().keySet()) {
          int count = answer.counts().getOrDefault(group, 0);
          int answered = question.answered().getOrDefault(group, 0);
          var share = CrossTable.percent(count, answered, least);
          rows.add(
              List.of(
                  question.text(),
                  answer.text(),
                  group,
                  String.valueOf(count),
                  String.valueOf(answered),
                  share.isPresent() ? String.valueOf(share.getAsInt()) : ""));
        }
      }
    }
    return rows;
  }

  /// For JSON.
  Map<String, Object> fields() {
    var fields = new LinkedHashMap<String, Object>();
    fields.put("min_n", least);
    fields.put("personas", crossed.groups());
    fields.put("repeated_rows", once.leftOut());
    fields.put("not_matched", whose.unmatched());
    fields.put("by_title", whose.titles());
    fields.put("by_evidence", whose.bySaying());
    fields.put("open", crossed.open());
    fields.put("passed_over", crossed.passed());
    fields.put("open_answers", open.stream().map(OpenAnswers::fields).toList());
    fields.put(
        "questions", crossed.questions().stream().map(q -> question(q, crossed.groups())).toList());
    return fields;
  }

  private Map<String, Object> question(CrossTable.Question question, Map<String, Integer> groups) {
    var fields = new LinkedHashMap<String, Object>();
    fields.put("question", question.text());
    fields.put("several", question.several());
    fields.put("n", question.answered());
    var answers = new ArrayList<Map<String, Object>>();
    for (var answer : question.answers()) {
      var cells = new ArrayList<Map<String, Object>>();
      for (var group : groups.keySet()) {
        int count = answer.counts().getOrDefault(group, 0);
        int answered = question.answered().getOrDefault(group, 0);
        var share = CrossTable.percent(count, answered, least);
        var cell = new LinkedHashMap<String, Object>();
        cell.put("persona", group);
        cell.put("count", count);
        cell.put("n", answered);
        cell.put("percent", share.isPresent() ? share.getAsInt() : null);
        cells.add(cell);
      }
      var one = new LinkedHashMap<String, Object>();
      one.put("answer", answer.text());
      one.put("cells", cells);
      answers.add(one);
    }
    fields.put("answers", answers);
    return fields;
  }
}
