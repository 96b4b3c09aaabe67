package io.personaassistant.terminal.records;

import io.personaassistant.evidence.SourceType;
import io.personaassistant.evidence.file.DayOrder;
import io.personaassistant.evidence.intake.TableImport;
import io.personaassistant.evidence.intake.TranscriptImport;
import io.personaassistant.evidence.table.Use;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import picocli.CommandLine.Option;

/// What a person knows about a conversation or a table and its file does not say.
final class SourceOptions {
  @Option(
      names = "--type",
      paramLabel = "TYPE",
      description = "how it was collected, such as interview or survey")
  List<String> type = new ArrayList<>();

  @Option(
      names = "--date",
      paramLabel = "DATE",
      description = "the day of all of it, where the file does not say")
  List<LocalDate> date = new ArrayList<>();

  @Option(
      names = "--dates",
      paramLabel = "ORDER",
      description = "how dates such as 03/04/2026 are meant: day-first or month-first")
  List<String> dates = new ArrayList<>();

  @Option(
      names = "--interviewer",
      paramLabel = "NAME",
      description = "who asks; repeat it. Their words are never evidence")
  List<String> interviewers = new ArrayList<>();

  @Option(
      names = "--participant",
      paramLabel = "P",
      description = "who answers, such as P-07; a name becomes a code")
  List<String> participant = new ArrayList<>();

  @Option(names = "--segment", paramLabel = "TEXT", description = "the segment of all of it")
  List<String> segment = new ArrayList<>();

  @Option(names = "--persona", paramLabel = "P", description = "the slug of whom it is about")
  List<String> persona = new ArrayList<>();

  @Option(
      names = "--source",
      paramLabel = "TEXT",
      description = "what it is cited by; default the file's name")
  List<String> source = new ArrayList<>();

  @Option(names = "--quotable", description = "they agreed to be quoted outside the company")
  boolean quotable;

  @Option(
      names = "--map",
      paramLabel = "COLUMN=USE",
      description = {
        "what a column is for, such as \"Comment=text\"; repeat it.",
        "text (an item for each answer), date, participant, segment (their role), source_ref (the row's number), quotable (yes or no: may they be quoted outside), source_type, persona, sample_size, side (who wrote: your own side or a customer), none"
      })
  List<String> map = new ArrayList<>();

  @Option(names = "--yes", description = "import a table without asking whether it is right")
  boolean yes;

  @Option(names = "--monologue", description = "all of the text is one participant's words")
  boolean monologue;

  @Option(
      names = "--extract",
      description = "a model picks out quotes, pains, goals and decision habits, word for word")
  boolean extract;

  /// Whether any of them was typed.
  boolean given() {
    return quotable
        || !date.isEmpty()
        || aboutTalk()
        || aboutTable()
        || List.of(type, segment, persona, source).stream().anyMatch(l -> !l.isEmpty());
  }

  /// Whether one was typed that only a transcript takes.
  boolean aboutTalk() {
    return monologue || extract || !interviewers.isEmpty() || !participant.isEmpty();
  }

  /// Whether it was said how dates are meant, which rows of evidence take too.
  boolean aboutDates() {
    return !dates.isEmpty();
  }

  /// Whether one was typed that only a table takes.
  boolean aboutTable() {
    return yes || !map.isEmpty();
  }

  /// What is known about a conversation.
  ///
  /// @throws WrongOption for a value that cannot be
  TranscriptImport.Facts talk() {
    var typed = last(type);
    var sourceType = typed.isEmpty() ? Optional.of(SourceType.INTERVIEW) : SourceType.of(typed);
    return new TranscriptImport.Facts(
        sourceType.orElseThrow(SourceOptions::noType),
        last(source),
        day(),
        last(participant),
        interviewers,
        last(segment),
        last(persona),
        quotable,
        monologue);
  }

  /// What is known about a table.
  ///
  /// @throws WrongOption for a value that cannot be
  TableImport.Facts table() {
    var uses = new LinkedHashMap<String, Use>();
    for (var typed : map) {
      int at = typed.lastIndexOf('=');
      var use = at < 1 ? Optional.<Use>empty() : Use.of(typed.substring(at + 1));
      if (use.isEmpty()) {
        throw new WrongOption(
            "--map takes a column and what it is for, such as \"Comment=text\"; for: "
                + Use.words()
                + ".");
      }
      uses.put(typed.substring(0, at).strip(), use.get());
    }
    if (!type.isEmpty() && SourceType.of(last(type)).isEmpty()) {
      throw noType();
    }
    return new TableImport.Facts(
        uses, last(type), last(source), day(), order(), last(segment), last(persona), quotable);
  }

  private static WrongOption noType() {
    return new WrongOption("--type takes one of: " + SourceType.words() + ".");
  }

  /// How dates are meant.
  ///
  /// @throws WrongOption for a word that is no order
  Optional<DayOrder> order() {
    if (dates.isEmpty()) {
      return Optional.empty();
    }
    var order = DayOrder.of(dates.getLast());
    if (order.isEmpty()) {
      throw new WrongOption("--dates takes day-first or month-first.");
    }
    return order;
  }

  private Optional<LocalDate> day() {
    return date.isEmpty() ? Optional.empty() : Optional.of(date.getLast());
  }

  /// A value that cannot be; the message is a sentence.
  static final class WrongOption extends RuntimeException {
    private static final long serialVersionUID = 1;

    WrongOption(String sentence) {
      super(sentence);
    }
  }

  private static String last(List<String> values) {
    return values.isEmpty() ? "" : values.getLast();
  }
}
