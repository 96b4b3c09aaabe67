package io.personaassistant.evidence;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import io.personaassistant.evidence.ImportReport.Problem;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/// A file of records as rows: JSON with named lists, or CSV with a header. Reads the bytes once;
/// nothing of them ends in a message.
final class RecordFile {
  private static final long MOST_BYTES = 200L * 1024 * 1024;
  private static final JsonMapper JSON = new JsonMapper();

  private final Optional<JsonNode> json;
  private final List<List<String>> csv;
  private final List<Long> lines;

  private RecordFile(Optional<JsonNode> json, List<List<String>> csv, List<Long> lines) {
    this.json = json;
    this.csv = csv;
    this.lines = lines;
  }

  static RecordFile read(Path file) {
    return of(text(file));
  }

  static RecordFile of(String text) {
    var start = text.stripLeading();
    if (start.isEmpty()) {
      throw new FileRefused("The file is empty; nothing was changed.");
    }
    if (start.startsWith("{") || start.startsWith("[")) {
      return json(start);
    }
    return csv(text);
  }

  private static String text(Path file) {
    try {
      if (!Files.isRegularFile(file)) {
        throw new FileRefused("There is no file " + file + "; check the path.");
      }
      if (Files.size(file) > MOST_BYTES) {
        throw new FileRefused("The file is larger than 200 MB; split it and import the parts.");
      }
      var decoder =
          StandardCharsets.UTF_8
              .newDecoder()
              .onMalformedInput(CodingErrorAction.REPORT)
              .onUnmappableCharacter(CodingErrorAction.REPORT);
      var text = decoder.decode(ByteBuffer.wrap(Files.readAllBytes(file))).toString();
      return text.startsWith("\uFEFF") ? text.substring(1) : text;
    } catch (CharacterCodingException _) {
      throw new FileRefused(
          "The file is not UTF-8 text; save it as \"CSV UTF-8\" or JSON and import that.");
    } catch (IOException _) {
      throw new FileRefused("The file cannot be read; check its rights.");
    }
  }

  private static RecordFile json(String text) {
    try {
      return new RecordFile(Optional.of(JSON.readTree(text)), List.of(), List.of());
    } catch (JsonProcessingException e) {
      var at = e.getLocation();
      throw new FileRefused(
          "The file is not valid JSON"
              + (at == null
                  ? ""
                  : " (line " + at.getLineNr() + ", column " + at.getColumnNr() + ")")
              + "; nothing was changed.");
    }
  }

  private static RecordFile csv(String text) {
    var records = new ArrayList<List<String>>();
    var lines = new ArrayList<Long>();
    try (var reader = CsvReader.builder().fieldSeparator(separator(text)).ofCsvRecord(text)) {
      for (CsvRecord record : reader) {
        records.add(record.getFields());
        lines.add(record.getStartingLineNumber());
      }
    } catch (CsvParseException | IOException _) {
      throw new FileRefused(
          "The file is no CSV: a quoted field is not closed; nothing was changed.");
    }
    return new RecordFile(Optional.empty(), records, lines);
  }

  /// The separator that the header uses most.
  private static char separator(String text) {
    var header = text.lines().findFirst().orElse("");
    char best = ',';
    for (char candidate : new char[] {';', '\t'}) {
      if (count(header, candidate) > count(header, best)) {
        best = candidate;
      }
    }
    return best;
  }

  private static long count(String text, char c) {
    return text.chars().filter(x -> x == c).count();
  }

  boolean isJson() {
    return json.isPresent();
  }

  /// The rows of a JSON list; empty when the file has no such list.
  List<Row> rows(String list, List<Problem> problems) {
    var rows = new ArrayList<Row>();
    json.ifPresent(root -> {
      var nodes = root.path(list);
      for (int i = 0; i < nodes.size(); i++) {
        rows.add(Row.of(list + "[" + i + "]", nodes.get(i), problems));
      }
    });
    return rows;
  }

  boolean hasList(String list) {
    return json.isPresent() && json.get().path(list).isArray();
  }

  /// The keys at the top of a JSON file.
  List<String> topKeys() {
    var keys = new ArrayList<String>();
    json.ifPresent(root -> root.fieldNames().forEachRemaining(keys::add));
    return keys;
  }

  /// The rows of a CSV file, its columns under the names that `synonyms` gives them.
  ///
  /// @param needed columns without which this is no such file
  List<Row> csvRows(Map<String, String> synonyms, List<String> needed, List<Problem> problems) {
    if (csv.isEmpty()) {
      return List.of();
    }
    var header = csv.getFirst().stream().map(h -> column(h, synonyms)).toList();
    var missing = needed.stream().filter(n -> !header.contains(n)).toList();
    if (!missing.isEmpty()) {
      throw new FileRefused(
          "The file has no column "
              + String.join(" and no column ", missing)
              + "; nothing was changed. The README shows the columns.");
    }
    var rows = new ArrayList<Row>();
    for (int i = 1; i < csv.size(); i++) {
      var fields = csv.get(i);
      if (fields.stream().allMatch(String::isBlank)) {
        continue;
      }
      var values = new LinkedHashMap<String, String>();
      for (int f = 0; f < Math.min(header.size(), fields.size()); f++) {
        values.merge(header.get(f), fields.get(f), (a, b) -> a.isBlank() ? b : a);
      }
      var row = Row.of("line " + lines.get(i), values, problems);
      if (fields.size() != header.size()) {
        row.problem(
            "has "
                + fields.size()
                + " fields but the header has "
                + header.size()
                + "; check quotes and separators");
      }
      rows.add(row);
    }
    return rows;
  }

  private static String column(String header, Map<String, String> synonyms) {
    var key = header.strip().toLowerCase(Locale.ROOT).replaceAll("[\\s_-]+", "_");
    return synonyms.getOrDefault(key, key);
  }
}
