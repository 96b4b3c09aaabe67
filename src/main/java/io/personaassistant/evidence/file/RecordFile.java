package io.personaassistant.evidence.file;

import io.personaassistant.evidence.table.Archives;
import io.personaassistant.evidence.table.Heap;
import io.personaassistant.evidence.table.TableFile;
import java.io.BufferedInputStream;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.MalformedInputException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/// A file of records, read but not yet judged: for each list in it, its rows.
///
/// @param notes what was passed over, as sentences
public record RecordFile(Map<Section, List<Row>> rows, List<String> notes) {
  public RecordFile {
    rows = new EnumMap<>(rows);
    notes = List.copyOf(notes);
  }

  /// The rows of a section in the order of the file.
  public List<Row> rows(Section section) {
    return rows.getOrDefault(section, List.of());
  }

  /// Reads JSON or CSV; a list without a name is taken for `main`. Throws [FileProblem] for a file
  /// that is neither, or holds none of the sections wanted.
  public static RecordFile read(Path file, Section main, Set<Section> wanted) {
    try {
      Heap.refusal(Files.size(file))
          .ifPresent(why -> {
            throw new FileProblem(why);
          });
      try (var in = new BufferedInputStream(Files.newInputStream(file))) {
        return read(in, main, wanted, Keys.PLAIN);
      }
    } catch (CharacterCodingException _) {
      throw new FileProblem("The file is not text in UTF-8. Save it as JSON, or as CSV in UTF-8.");
    } catch (IOException _) {
      throw new FileProblem("The file could not be read to its end. Check it and try again.");
    }
  }

  public static RecordFile read(InputStream in, Section main, Set<Section> wanted, Keys keys)
      throws IOException {
    var reader = new BufferedReader(decoded(in), TableFile.LONGEST_HEADER);
    int first = TableFile.start(reader);
    if (first < 0) {
      throw new FileProblem("The file is empty. Export or save the records again.");
    }
    return first == '{' || first == '['
        ? new JsonRows(main, wanted, keys).read(reader)
        : new CsvRows(main, keys).read(reader);
  }

  private static Reader decoded(InputStream in) throws IOException {
    in.mark(4);
    var start = in.readNBytes(4);
    in.reset();
    if (Archives.isOne(start)) {
      throw new FileProblem("That is a spreadsheet or an archive. Save the sheet as CSV in UTF-8.");
    }
    Charset charset = StandardCharsets.UTF_8;
    if (start.length >= 2
        && ((start[0] == (byte) 0xff && start[1] == (byte) 0xfe)
            || (start[0] == (byte) 0xfe && start[1] == (byte) 0xff))) {
      charset = StandardCharsets.UTF_16;
    } else if (new String(start, StandardCharsets.ISO_8859_1).indexOf(0) >= 0) {
      // wide characters without the mark that says so, or no text at all
      throw new MalformedInputException(1);
    }
    return new InputStreamReader(
        in,
        charset
            .newDecoder()
            .onMalformedInput(CodingErrorAction.REPORT)
            .onUnmappableCharacter(CodingErrorAction.REPORT));
  }

  /// The same with the days of its items in one form, where the rows together show how they are
  /// meant or it is said.
  public RecordFile withDays(Optional<DayOrder> said) {
    var items = rows(Section.EVIDENCE);
    var cells =
        items.stream()
            .map(row -> row.values().get("date") instanceof String text ? text : "")
            .toList();
    if (cells.stream().allMatch(String::isEmpty)) {
      return this;
    }
    var days = new ColumnDays(cells, said);
    var dated = new ArrayList<Row>();
    for (int i = 0; i < items.size(); i++) {
      var values = new LinkedHashMap<>(items.get(i).values());
      days.parse(cells.get(i)).ifPresent(day -> values.put("date", day.toString()));
      dated.add(items.get(i).with(values));
    }
    var all = new EnumMap<Section, List<Row>>(Section.class);
    all.putAll(rows);
    all.put(Section.EVIDENCE, dated);
    var told = new ArrayList<>(notes);
    days.undecided(cells)
        .ifPresent(cell ->
            told.add(
                ("“%s” can be read two ways, and no row shows which. Import it again with"
                        + " --dates day-first or --dates month-first.")
                    .formatted(Row.shortened(cell))));
    return new RecordFile(all, told);
  }
}
