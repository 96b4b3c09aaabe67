package io.personaassistant.evidence.table;

import com.fasterxml.jackson.core.JacksonException;
import java.io.BufferedInputStream;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/// Reads a table from CSV (commas, semicolons or tabs, as the header shows; UTF-8, UTF-16 with its
/// mark, or what older Windows programs write) or from a JSON list of objects, also one on each
/// line or one list inside an object.
public final class TableFile {
  /// What a reader must be able to take back.
  public static final int LONGEST_HEADER = 1 << 16;

  /// A byte 0 among the first ones shows that a file is no text.
  private static final int LOOKED_AT = 4_096;

  private TableFile() {}

  /// What is made of the text of a file.
  ///
  /// @param <T> what that is
  @FunctionalInterface
  public interface Reading<T> {
    /// Reads it; the reader can take a header line back.
    ///
    /// @param json whether it begins as JSON does
    T of(BufferedReader reader, boolean json) throws IOException;
  }

  /// Throws [UnusableTable] for a file that holds no table.
  public static Table read(Path file) throws IOException {
    return QuestionRows.turned(
        read(file, (reader, json) -> json ? new JsonTable().read(reader) : csv(reader)));
  }

  /// Reads a file in whichever of the encodings it is written. Throws [UnusableTable] for one that
  /// memory cannot hold, an archive, what is no text or not whole JSON.
  public static <T> T read(Path file, Reading<T> how) throws IOException {
    Heap.refusal(Files.size(file))
        .ifPresent(why -> {
          throw new UnusableTable(why);
        });
    try {
      return read(file, charset(file), how);
    } catch (CharacterCodingException _) {
      return older(file, how);
    }
  }

  private static <T> T older(Path file, Reading<T> how) throws IOException {
    try (var in = new BufferedInputStream(Files.newInputStream(file))) {
      if (!OldWindows.isLikely(in)) {
        throw noText();
      }
      return read(file, OldWindows.CHARSET, how);
    } catch (CharacterCodingException _) {
      throw noText();
    }
  }

  private static UnusableTable noText() {
    return new UnusableTable(
        "That is no text that can be read: UTF-8, UTF-16 with its mark and Windows-1252 are read, other"
            + " ones are not. Save it as CSV in UTF-8.");
  }

  private static Charset charset(Path file) throws IOException {
    try (var in = Files.newInputStream(file)) {
      var start = in.readNBytes(LOOKED_AT);
      if (Archives.isOne(start)) {
        throw new UnusableTable(
            "That is a spreadsheet or an archive. Save the sheet as CSV in UTF-8.");
      }
      int mark = start.length < 2 ? 0 : (start[0] & 0xff) << 8 | (start[1] & 0xff);
      if (mark == 0xfffe || mark == 0xfeff) {
        return StandardCharsets.UTF_16;
      }
      return Utf16.unmarked(start)
          .orElseGet(() -> {
            for (byte b : start) {
              if (b == 0) {
                throw noText();
              }
            }
            return StandardCharsets.UTF_8;
          });
    }
  }

  private static <T> T read(Path file, Charset charset, Reading<T> how) throws IOException {
    try (InputStream in = Files.newInputStream(file);
        var reader =
            new BufferedReader(
                new InputStreamReader(
                    in,
                    charset
                        .newDecoder()
                        .onMalformedInput(CodingErrorAction.REPORT)
                        .onUnmappableCharacter(CodingErrorAction.REPORT)),
                LONGEST_HEADER)) {
      int first = start(reader);
      if (first < 0) {
        throw new UnusableTable("The file is empty. Export or save it again.");
      }
      return how.of(reader, first == '{' || first == '[');
    } catch (UncheckedIOException e) {
      throw e.getCause();
    } catch (JacksonException e) {
      var at = e.getLocation();
      throw new UnusableTable(
          "The file is not whole JSON"
              + (at == null ? "" : ": it cannot be read from line " + at.getLineNr() + " on")
              + ". Export or save it again.");
    }
  }

  /// The first character that is neither white space nor a byte order mark, which is passed over.
  private static int start(BufferedReader reader) throws IOException {
    reader.mark(1);
    if (reader.read() != '\ufeff') {
      reader.reset();
    }
    reader.mark(LONGEST_HEADER);
    int c = reader.read();
    for (int i = 1; i < LONGEST_HEADER && c >= 0 && Character.isWhitespace(c); i++) {
      c = reader.read();
    }
    reader.reset();
    return c;
  }

  private static Table csv(BufferedReader reader) throws IOException {
    var remarks = remarks(reader);
    remarks.addAll(Preamble.passed(reader));
    int before = remarks.size();
    var said = CsvFile.saidSeparator(reader);
    char separator = said.isPresent() ? said.get() : CsvFile.separator(reader);
    before += said.isPresent() ? 1 : 0;
    var read = new ReadLines();
    CsvRecords.read(reader, separator, before + 1, read);
    var header = read.header;
    if (header.isEmpty()) {
      throw new UnusableTable(
          read.broken.isEmpty()
              ? "The file has no line with the names of its columns. Add one."
              : CsvRecords.NO_NAMES);
    }
    var rows = read.rows;
    var head = HeaderRows.of(header, rows);
    var below = rows.subList(head.rows(), rows.size());
    var answers = Previews.without(head, below);
    return new Table(
        names(head.titles()),
        head.names(),
        answers,
        read.broken,
        below.size() - answers.size(),
        remarks,
        false);
  }

  /// The lines of remarks that some tools write above the header, such as `# All users`, which are
  /// passed over; a column may be called `#`.
  private static List<String> remarks(BufferedReader reader) throws IOException {
    var lines = new ArrayList<String>();
    while (true) {
      reader.mark(4);
      int first = reader.read();
      int second = first == '#' ? reader.read() : 0;
      reader.reset();
      boolean blank = !lines.isEmpty() && (first == '\n' || first == '\r');
      if (!blank && (first != '#' || " -=\r\n".indexOf(second) < 0)) {
        return lines;
      }
      lines.add(String.valueOf(reader.readLine()));
    }
  }

  /// Names that appear once each: a second "Comment" becomes "Comment (2)".
  private static List<String> names(List<String> typed) {
    Set<String> names = new LinkedHashSet<>();
    for (var name : typed) {
      var plain = name.strip().replaceAll("\\s+", " ");
      var one = plain.isEmpty() ? "column " + (names.size() + 1) : plain;
      for (int i = 2; !names.add(one); i++) {
        one = plain + " (" + i + ")";
      }
    }
    return List.copyOf(names);
  }
}
