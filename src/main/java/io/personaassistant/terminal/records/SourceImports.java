package io.personaassistant.terminal.records;

import io.personaassistant.answering.Program;
import io.personaassistant.evidence.SourceType;
import io.personaassistant.evidence.intake.ImportOutcome;
import io.personaassistant.evidence.intake.TableImport;
import io.personaassistant.evidence.intake.TableImport.NoPlan;
import io.personaassistant.evidence.intake.TableImport.Plan;
import io.personaassistant.evidence.intake.TranscriptImport;
import io.personaassistant.evidence.survey.CrossTable;
import io.personaassistant.evidence.table.Use;
import io.personaassistant.persona.Change;
import io.personaassistant.terminal.run.Refused;
import io.personaassistant.terminal.run.Surroundings;
import io.personaassistant.terminal.run.YesNo;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;

/// Imports of what other tools wrote: conversations and tables. What a table's columns are taken
/// for is shown and must be confirmed.
final class SourceImports {
  private static final int LONGEST_NAME = 48;

  private final Surroundings surroundings;
  private final Program program;
  private final Change change;
  private final LocalDate today;

  SourceImports(Surroundings surroundings, Program program, Change change, LocalDate today) {
    this.surroundings = surroundings;
    this.program = program;
    this.change = change;
    this.today = today;
  }

  /// A conversation; `-` for standard input.
  ///
  /// @param extract a model picks out what is worth keeping
  ImportOutcome transcript(Path file, TranscriptImport.Facts facts, boolean extract) {
    return read(
        surroundings,
        file,
        (in, name) -> {
          var whole =
              new TranscriptImport(
                  program.records().gates().telling(new ImportProgress(surroundings)));
          if (extract && program.answering().hasModel()) {
            surroundings.remark("The model reads what was said; this can take some minutes.");
          }
          return (extract ? whole.picking(program.transcriptReader()) : whole)
              .run(program.database(), program.workspace().id(), in, name, facts, change, today);
        });
  }

  /// What reads a file.
  interface Reader<T> {
    /// What comes of it.
    ///
    /// @param name of the file, `""` for standard input
    T read(InputStream in, String name) throws IOException;
  }

  /// Reads a file, `-` for standard input.
  static <T> T read(Surroundings surroundings, Path file, Reader<T> reader) {
    boolean piped = file.toString().equals("-");
    var path = surroundings.folder().resolve(file);
    try (var in = piped ? surroundings.in() : Files.newInputStream(path)) {
      return reader.read(in, piped ? "" : String.valueOf(path.getFileName()));
    } catch (NoSuchFileException _) {
      throw new Refused("There is no file " + file + ".");
    } catch (IOException _) {
      throw new Refused(file + " cannot be read; check its rights.");
    }
  }

  /// A table, once it is confirmed.
  ImportOutcome table(Path file, TableImport.Facts facts, boolean confirmed) {
    var tables =
        new TableImport(program.records().gates().telling(new ImportProgress(surroundings)));
    return switch (tables.look(surroundings.folder().resolve(file), facts, today)) {
      case NoPlan(var why, _) -> throw new Refused(why);
      case Plan plan -> {
        show(plan);
        if (!confirmed && !new YesNo(surroundings).asked("Import it like this?")) {
          throw new Refused(
              "Nothing was imported. Say --yes if it is right, or change it, as in --map"
                  + " \"Comment=text\". A column can be: "
                  + Use.words()
                  + ".");
        }
        yield tables.run(program.database(), program.workspace().id(), plan, change, today);
      }
    };
  }

  private void show(Plan plan) {
    var err = surroundings.err();
    var header = plan.columns().header();
    int width = Math.min(LONGEST_NAME, header.stream().mapToInt(String::length).max().orElse(0));
    err.println(plan.table().size() + ", taken for: " + kind(plan));
    boolean isSurvey =
        plan.sourceType() == SourceType.SURVEY && plan.columns().of(Use.SOURCE_TYPE).isEmpty();
    boolean isCounted = false;
    for (int i = 0; i < header.size(); i++) {
      var use = plan.columns().uses().get(i);
      var name = shortened(header.get(i), width, header);
      var filled = String.format(Locale.ROOT, " (%,d filled)", plan.filled(i));
      boolean isChoice = isSurvey && use == Use.NONE && CrossTable.counts(plan.table(), i);
      isCounted |= isChoice;
      var label = isChoice ? "passed over here, counted by analyze" : use.label();
      err.printf("  %-" + width + "s  %s%s%n", name, label, filled);
    }
    plan.example()
        .ifPresent(e -> err.print(surroundings.view().sentence("Each row becomes “" + e + "”.")));
    if (isCounted) {
      err.print(
          surroundings
              .view()
              .sentence(
                  "Answers to choose from say how many, not what somebody said: `persona analyze FILE`"
                      + " counts them by persona."));
    }
  }

  /// A name at this length; where several begin alike, as the choices of one question do, with its
  /// end.
  private static String shortened(String name, int width, List<String> header) {
    if (name.length() <= width) {
      return name;
    }
    var start = name.substring(0, width - 1);
    boolean alike = header.stream().filter(h -> h.startsWith(start)).distinct().count() > 1;
    int end = alike ? width / 2 : 0;
    return start.substring(0, width - 1 - end).stripTrailing()
        + "…"
        + name.substring(name.length() - end);
  }

  private static String kind(Plan plan) {
    return plan.columns().of(Use.SOURCE_TYPE).isEmpty()
        ? plan.sourceType().label()
        : "what the column of source types says";
  }
}
