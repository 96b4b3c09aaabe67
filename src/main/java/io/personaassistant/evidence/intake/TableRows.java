package io.personaassistant.evidence.intake;

import io.personaassistant.evidence.file.ColumnDays;
import io.personaassistant.evidence.file.Row;
import io.personaassistant.evidence.intake.TableImport.Facts;
import io.personaassistant.evidence.intake.TableImport.Plan;
import io.personaassistant.evidence.table.CellMarkup;
import io.personaassistant.evidence.table.Columns;
import io.personaassistant.evidence.table.Consent;
import io.personaassistant.evidence.table.OwnSide;
import io.personaassistant.evidence.table.Table;
import io.personaassistant.evidence.table.Use;
import io.personaassistant.text.Graphemes;
import io.personaassistant.text.Sentence;
import io.personaassistant.text.WordList;
import io.personaassistant.text.Words;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/// The rows of a table as rows of evidence, one for each answer in them.
final class TableRows {
  private static final int FEWEST_WORDS = 2;
  private static final int LONGEST_QUESTION = 120;

  /// What people write when they have no answer.
  private static final Set<String> NO_ANSWERS =
      WordList.stroked(
          "no|none|nothing|nope|na|n a|no comment|no comments|not sure|not applicable|no answer|no opinion"
              + "|prefer not to say|k a|keine angabe|keine ahnung|weiß nicht|don't know|dont know|i don't know"
              + "|nothing really|not really|no idea|all good|see above|same as above");

  private final Plan plan;
  private final Columns columns;
  private final Facts facts;
  private final ColumnDays days;

  TableRows(Plan plan) {
    this.plan = plan;
    this.columns = plan.columns();
    this.facts = plan.facts();
    this.days = new ColumnDays(columns.all(plan.table(), Use.DATE), facts.dates());
  }

  /// All of them in order; says in the notes what was left out.
  List<Row> read(List<String> notes) {
    var texts = columns.of(Use.TEXT);
    var own = new RowsOwn(plan.table(), columns, plan.sourceType());
    var rows = new ArrayList<Row>();
    int empty = 0;
    var sides = columns.of(Use.SIDE);
    var theirs =
        plan.table().rows().stream()
            .filter(row -> sides.stream().noneMatch(side -> OwnSide.wrote(row, side)))
            .toList();
    int ours = plan.table().rows().size() - theirs.size();
    if (ours > 0) {
      notes.add(
          "%s written by your own side and left out."
              .formatted(Sentence.counted(ours, "message was", "messages were")));
    }
    var people = theirs.stream().filter(row -> !isPrograms(row)).toList();
    int programs = theirs.size() - people.size();
    if (programs > 0) {
      notes.add(
          people.isEmpty()
              ? "All came from a program's address, such as that of a form; nothing shows who wrote them."
              : Sentence.counted(programs, "message was", "messages were")
                  + " written by a program, by its address, and left out.");
    }
    for (var row : people.isEmpty() ? theirs : people) {
      for (int column : texts) {
        var text = text(row, column).strip();
        if (isAnswer(text)) {
          var values = values(row, column);
          if (own.tells(row, column)) {
            values.put(Answers.BESIDE, own.beside(row, column));
          }
          rows.add(new Row(row.line(), values));
        } else {
          empty += text.isEmpty() ? 0 : 1;
        }
      }
    }
    OtherLanguage.note(rows.stream().map(row -> String.valueOf(row.values().get("text"))).toList())
        .ifPresent(notes::add);
    if (empty > 0) {
      notes.add(
          "%s nothing, such as “n/a” or one word, and %s left out."
              .formatted(
                  Sentence.counted(empty, "cell says", "cells say"), empty == 1 ? "was" : "were"));
    }
    return rows;
  }

  private boolean isPrograms(Table.Line row) {
    return columns.cell(row, Use.PARTICIPANT).filter(MailText::isPrograms).isPresent();
  }

  private static String text(Table.Line row, int column) {
    return MailText.own(CellMarkup.plain(row.cells().get(column)));
  }

  private static boolean isAnswer(String text) {
    return Words.count(text) >= FEWEST_WORDS
        && !NO_ANSWERS.contains(String.join(" ", Words.tokens(text)));
  }

  private Map<String, Object> values(Table.Line row, int column) {
    var values = new LinkedHashMap<String, Object>();
    values.put("source_type", columns.cell(row, Use.SOURCE_TYPE).orElse(plan.sourceType().word()));
    values.put("source_ref", reference(row, column));
    values.put("date", day(row));
    values.put(
        "participant",
        columns.cell(row, Use.PARTICIPANT).filter(who -> !MailText.isPrograms(who)).orElse(""));
    if (columns.isCounted(row)) {
      values.put(FileCodes.KEY, plan.source());
    }
    values.put("segment", columns.cell(row, Use.SEGMENT).orElse(facts.segment()));
    values.put("text", text(row, column));
    values.put(PersonalDataRemoval.PEOPLE, columns.people(row));
    values.put(OtherNames.KEY, columns.alsoKnownAs(row));
    values.put("quotable", quotable(row));
    columns.cell(row, Use.SAMPLE_SIZE).ifPresent(size -> values.put("sample_size", size));
    var persona = columns.cell(row, Use.PERSONA).orElse(facts.persona());
    if (!persona.isEmpty()) {
      values.put("persona", persona);
    }
    return values;
  }

  /// What is neither yes nor no is passed on as it is, so that the row is refused with its words.
  private String quotable(Table.Line row) {
    var cell = columns.cell(row, Use.QUOTABLE);
    if (cell.isEmpty()) {
      // who left the question out did not agree
      return facts.quotable() && columns.of(Use.QUOTABLE).isEmpty() ? "yes" : "no";
    }
    return Consent.of(cell.get()).map(yes -> yes ? "yes" : "no").orElse(cell.get());
  }

  /// A cell that is no day is passed on as it is, so that the row is refused with its words.
  private String day(Table.Line row) {
    var cell = columns.cell(row, Use.DATE);
    if (cell.isEmpty()) {
      return facts.date().map(LocalDate::toString).orElse("");
    }
    return days.parse(cell.get()).map(LocalDate::toString).orElse(cell.get());
  }

  /// Where an answer can be found again: the table, what was asked, the row's own reference.
  private String reference(Table.Line row, int column) {
    var parts = new ArrayList<String>();
    parts.add(plan.source());
    var question = columns.asked(column);
    if (question.isPresent() || columns.of(Use.TEXT).size() > 1) {
      var asked = question.orElse(columns.header().get(column));
      parts.add(
          asked.length() <= LONGEST_QUESTION
              ? asked
              : Graphemes.start(asked, LONGEST_QUESTION) + "…");
    }
    parts.add(columns.cell(row, Use.SOURCE_REF).orElse("line " + row.line()));
    return String.join(" · ", parts);
  }
}
