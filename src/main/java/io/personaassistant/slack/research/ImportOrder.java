package io.personaassistant.slack.research;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.MissingNode;
import io.personaassistant.answering.Imports;
import io.personaassistant.evidence.SourceType;
import io.personaassistant.evidence.file.DayOrder;
import io.personaassistant.evidence.table.Use;
import io.personaassistant.slack.api.SlackClient;
import io.personaassistant.slack.view.research.ImportForm;
import io.personaassistant.text.Graphemes;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;

/// What somebody asked to import: small enough to travel in a button.
///
/// @param said what was said in the form, by block id; nothing for what was left open
record ImportOrder(Map<String, String> said) {
  static final String AUTO = "auto";
  static final String TABLE = "table";
  static final String TRANSCRIPT = "transcript";
  static final String PAGE = "page";

  /// A line among the columns that says how dates are meant.
  private static final String DATES = "dates=";

  private static final int LONGEST_SHOWN = 40;

  private static final JsonMapper JSON = new JsonMapper();

  /// What stands for a block of the form in a button, which holds 2,000 characters.
  private static final Map<String, String> KEYS =
      Map.ofEntries(
          Map.entry(ImportForm.FILE, "f"),
          Map.entry(ImportForm.KIND, "k"),
          Map.entry(ImportForm.TYPE, "t"),
          Map.entry(ImportForm.NAME, "s"),
          Map.entry(ImportForm.DAY, "d"),
          Map.entry(ImportForm.PARTICIPANT, "w"),
          Map.entry(ImportForm.ASKING, "a"),
          Map.entry(ImportForm.PERSONA, "p"),
          Map.entry(ImportForm.QUOTABLE, "q"),
          Map.entry(ImportForm.COLUMNS, "c"),
          Map.entry(ImportForm.TAKEN, "m"));

  ImportOrder {
    said = Map.copyOf(said);
  }

  /// What was said in a block of the form, `""` for nothing.
  String of(String block) {
    return said.getOrDefault(block, "");
  }

  /// The id of a file in Slack, `""` for a pasted text.
  String file() {
    return of(ImportForm.FILE);
  }

  /// `table`, `transcript`, `page`, or `auto` for what the file's name says.
  String kind() {
    return of(ImportForm.KIND);
  }

  /// Lines such as `Comment=text`.
  String columns() {
    return of(ImportForm.COLUMNS);
  }

  /// Whether a model picks out of a conversation what is worth keeping.
  boolean picked() {
    return of(ImportForm.TAKEN).equals(ImportForm.YES);
  }

  /// What the file is, by its name where nobody said it.
  String kind(String name) {
    return !kind().equals(AUTO) ? kind() : ImportForm.isTable(name) ? TABLE : TRANSCRIPT;
  }

  /// What is known about the file.
  ///
  /// @param called what it is cited by where nobody said it, `""` for nothing
  Imports.About about(String called) {
    return new Imports.About(
        SourceType.of(of(ImportForm.TYPE)),
        said.getOrDefault(ImportForm.NAME, called),
        Optional.of(of(ImportForm.DAY)).filter(day -> !day.isEmpty()).map(LocalDate::parse),
        of(ImportForm.PARTICIPANT),
        Stream.of(of(ImportForm.ASKING).split(",", -1))
            .map(String::strip)
            .filter(n -> !n.isEmpty())
            .toList(),
        of(ImportForm.PERSONA),
        of(ImportForm.QUOTABLE).equals(ImportForm.YES),
        columns(columns()).orElse(Map.of()),
        dates(columns()),
        picked());
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
  ///
  /// @param name what the file is called, `""` for nothing
  String text(String name) {
    var fields = new TreeMap<String, String>(Map.of("n", name));
    said.forEach((block, value) -> fields.put(KEYS.getOrDefault(block, block), value));
    return SlackClient.object(fields);
  }

  /// What the file of a button is called, `""` for nothing.
  static String name(String text) {
    return read(text).path("n").asText("");
  }

  /// A file of which nothing else is said.
  ///
  /// @param persona the slug of whom it is from, `""` for none that was said
  static ImportOrder file(String id, String persona) {
    return new ImportOrder(Map.of(ImportForm.FILE, id, ImportForm.KIND, AUTO))
        .with(ImportForm.PERSONA, persona);
  }

  /// The same with something else said in a block.
  ImportOrder with(String block, String value) {
    var other = new HashMap<>(said);
    other.put(block, value);
    other.values().removeIf(String::isEmpty);
    return new ImportOrder(other);
  }

  /// What a button carried; empty when it is none of ours.
  static Optional<ImportOrder> of(String text, boolean isOfFile) {
    var fields = read(text);
    var said = new HashMap<String, String>();
    KEYS.forEach((block, key) -> said.put(block, fields.path(key).asText("")));
    said.values().removeIf(String::isEmpty);
    return Optional.of(new ImportOrder(said))
        .filter(order -> !order.kind().isEmpty() && !order.file().isEmpty() == isOfFile);
  }

  private static JsonNode read(String text) {
    try {
      return JSON.readTree(text);
    } catch (JsonProcessingException _) {
      return MissingNode.getInstance();
    }
  }

  /// What stands in the form.
  ///
  /// @param value what stands in a block
  /// @param file the id of the one that it was about before, `""` for none
  static ImportOrder of(UnaryOperator<String> value, String file) {
    var said = new HashMap<String, String>();
    KEYS.keySet().forEach(block -> said.put(block, value.apply(block).strip()));
    said.merge(ImportForm.FILE, file, (chosen, before) -> before.isEmpty() ? chosen : before);
    said.values().removeIf(v -> v.isEmpty() || v.equals(ImportForm.NO));
    return new ImportOrder(said);
  }
}
