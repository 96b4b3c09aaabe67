package io.personaassistant.slack.research;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import io.personaassistant.answering.Imports;
import io.personaassistant.evidence.SourceType;
import io.personaassistant.evidence.file.DayOrder;
import io.personaassistant.evidence.table.Use;
import io.personaassistant.slack.api.SlackClient;
import io.personaassistant.slack.route.Submitted;
import io.personaassistant.slack.view.research.ImportForm;
import io.personaassistant.text.Graphemes;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/// What somebody asked to import: small enough to travel in a button.
///
/// @param file the id of a file in Slack, `""` for a pasted text
/// @param kind `table`, `transcript`, `page`, or `auto` for what the file's name says
/// @param asking names of those who ask, with commas between them
/// @param columns lines such as `Comment=text`
/// @param picked a model picks out of a conversation what is worth keeping
record ImportOrder(
    String file,
    String kind,
    String type,
    String source,
    String date,
    String participant,
    String asking,
    String persona,
    boolean quotable,
    String columns,
    boolean picked) {
  static final String AUTO = "auto";
  static final String TABLE = "table";
  static final String TRANSCRIPT = "transcript";
  static final String PAGE = "page";

  /// A line among the columns that says how dates are meant.
  private static final String DATES = "dates=";

  private static final int LONGEST_SHOWN = 40;

  private static final JsonMapper JSON = new JsonMapper();

  /// What the file is, by its name where nobody said it.
  String kind(String name) {
    return !kind.equals(AUTO) ? kind : ImportForm.isTable(name) ? TABLE : TRANSCRIPT;
  }

  /// What is known about the file.
  Imports.About about() {
    return new Imports.About(
        SourceType.of(type),
        source,
        date.isEmpty() ? Optional.empty() : Optional.of(LocalDate.parse(date)),
        participant,
        Stream.of(asking.split(",", -1)).map(String::strip).filter(n -> !n.isEmpty()).toList(),
        persona,
        quotable,
        columns(columns).orElse(Map.of()),
        dates(columns),
        picked);
  }

  /// How dates are meant, where a line says so.
  private static Optional<DayOrder> dates(String lines) {
    return lines
        .lines()
        .map(String::strip)
        .filter(line -> line.startsWith(DATES))
        .findFirst()
        .flatMap(line -> DayOrder.of(line.substring(DATES.length())));
  }

  /// What columns are for; empty when a line cannot be understood.
  static Optional<Map<String, Use>> columns(String lines) {
    var uses = new LinkedHashMap<String, Use>();
    for (var line : lines.lines().map(String::strip).filter(l -> !l.isEmpty()).toList()) {
      if (line.startsWith(DATES) && DayOrder.of(line.substring(DATES.length())).isPresent()) {
        continue;
      }
      int at = line.lastIndexOf('=');
      var use = at < 1 ? Optional.<Use>empty() : Use.of(line.substring(at + 1));
      if (use.isEmpty()) {
        return Optional.empty();
      }
      uses.put(line.substring(0, at).strip(), use.get());
    }
    return Optional.of(uses);
  }

  /// What is wrong with the lines about columns, with what to write; `""` for nothing.
  static String problem(String lines) {
    return lines
        .lines()
        .map(String::strip)
        .filter(line -> columns(line).isEmpty())
        .findFirst()
        .map(line -> {
          var use = line.substring(line.lastIndexOf('=') + 1).strip();
          return line.lastIndexOf('=') < 1
              ? "Write a column and what it is for, such as Comment=text."
              : "“%s” is nothing that a column can be for. Write one of: %s."
                  .formatted(Graphemes.cut(use, LONGEST_SHOWN), Use.words());
        })
        .orElse("");
  }

  /// As a button carries it.
  String text() {
    return text("");
  }

  /// The same with what the file is called, for a window that asks again.
  String text(String name) {
    var fields = new LinkedHashMap<String, String>();
    fields.put("n", name);
    fields.put("f", file);
    fields.put("k", kind);
    fields.put("t", type);
    fields.put("s", source);
    fields.put("d", date);
    fields.put("w", participant);
    fields.put("a", asking);
    fields.put("p", persona);
    fields.put("q", quotable ? "yes" : "");
    fields.put("c", columns);
    fields.put("m", picked ? "yes" : "");
    return SlackClient.object(fields);
  }

  /// What the file of a button is called, `""` for nothing.
  static String name(String text) {
    try {
      return at(JSON.readTree(text), "n");
    } catch (JsonProcessingException _) {
      return "";
    }
  }

  /// A file of which nothing else is said.
  ///
  /// @param persona the slug of whom it is from, `""` for none that was said
  static ImportOrder file(String id, String persona) {
    return new ImportOrder(id, AUTO, "", "", "", "", "", persona, false, "", false);
  }

  /// What stands in the form at first, to be changed.
  ImportForm.Contents filled(String name, String carried) {
    return new ImportForm.Contents(
        name,
        kind,
        type,
        date,
        source,
        persona,
        participant,
        asking,
        columns,
        quotable,
        picked,
        carried);
  }

  /// The same with other columns.
  ImportOrder withColumns(String lines) {
    return new ImportOrder(
        file, kind, type, source, date, participant, asking, persona, quotable, lines, picked);
  }

  /// What a button carried; empty when it is none of ours.
  static Optional<ImportOrder> of(String text) {
    return read(text).filter(order -> !order.file().isEmpty());
  }

  /// What the window of a pasted table carried; empty when it is none of ours.
  static Optional<ImportOrder> ofPasted(String text) {
    return read(text).filter(order -> order.file().isEmpty() && !order.kind().isEmpty());
  }

  private static Optional<ImportOrder> read(String text) {
    try {
      var n = JSON.readTree(text);
      var order =
          new ImportOrder(
              at(n, "f"),
              at(n, "k"),
              at(n, "t"),
              at(n, "s"),
              at(n, "d"),
              at(n, "w"),
              at(n, "a"),
              at(n, "p"),
              at(n, "q").equals("yes"),
              at(n, "c"),
              at(n, "m").equals("yes"));
      return Optional.of(order);
    } catch (JsonProcessingException _) {
      return Optional.empty();
    }
  }

  private static String at(JsonNode node, String key) {
    return node.path(key).asText("");
  }

  /// What somebody ordered in the form.
  ///
  /// @param file the id of the one that it was about before, `""` for none
  static ImportOrder of(Submitted submitted, String file) {
    return new ImportOrder(
        file.isEmpty() ? submitted.value(ImportForm.FILE) : file,
        submitted.value(ImportForm.KIND),
        SourceType.of(submitted.value(ImportForm.TYPE)).map(SourceType::word).orElse(""),
        submitted.value(ImportForm.NAME).strip(),
        submitted.value(ImportForm.DAY),
        submitted.value(ImportForm.PARTICIPANT).strip(),
        submitted.value(ImportForm.ASKING),
        submitted.value(ImportForm.PERSONA),
        submitted.value(ImportForm.QUOTABLE).equals("yes"),
        submitted.value(ImportForm.COLUMNS),
        submitted.value(ImportForm.TAKEN).equals(ImportForm.PICKED));
  }
}
