package io.personaassistant.evidence.file;

import com.fasterxml.jackson.core.JacksonException;
import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import java.io.BufferedReader;
import java.io.IOException;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/// Reads records from JSON: an object of lists, a list of records, or one record on each line.
public final class JsonRows {
  private static final JsonFactory JSON = new JsonFactory();

  /// A first record that is longer is read as part of the whole.
  private static final int LONGEST_FIRST = 1 << 16;

  private final Section main;
  private final Set<Section> wanted;
  private final Keys keys;
  private final Map<Section, List<Row>> rows = new EnumMap<>(Section.class);
  private final List<String> notes = new ArrayList<>();
  private final Map<Section, Set<String>> unknown = new EnumMap<>(Section.class);
  private final Set<String> unnamed = new TreeSet<>();
  private boolean found;

  /// How many lines of the file stand before what is parsed.
  private int before;

  JsonRows(Section main, Set<Section> wanted, Keys keys) {
    this.keys = keys;
    this.main = main;
    this.wanted = wanted;
  }

  RecordFile read(BufferedReader reader) throws IOException {
    if (hasRecordOnEachLine(reader)) {
      lines(reader);
    } else {
      records(JSON.createParser(reader));
    }
    if (!found) {
      throw new FileProblem(
          "The file has no list called “" + main.word() + "”. Check that it is the right file.");
    }
    // a list that has a name says by it what it holds
    new FileKind(main, unnamed).require();
    unknown.forEach((section, keys) ->
        notes.add(
            "Unknown keys in " + section.word() + " were passed over: " + String.join(", ", keys)));
    return new RecordFile(rows, notes);
  }

  /// A line that is broken costs no other one.
  private void lines(BufferedReader reader) throws IOException {
    for (var line = reader.readLine(); line != null; line = reader.readLine()) {
      try {
        records(JSON.createParser(line));
      } catch (JacksonException _) {
        add(main, before + 1, line);
      }
      before++;
    }
  }

  private void records(JsonParser parser) throws IOException {
    try (var json = parser) {
      while (json.nextToken() != null) {
        switch (json.currentToken()) {
          case START_ARRAY -> list(json, main, unnamed);
          case START_OBJECT -> object(json);
          default -> throw notRecords();
        }
      }
    }
  }

  private int line(JsonParser json) {
    return before + json.currentTokenLocation().getLineNr();
  }

  private static FileProblem notRecords() {
    return new FileProblem(
        "The file holds no records. Write a JSON object of lists, or a list of objects.");
  }

  /// Either an object of lists or, on a line of its own, one record.
  private void object(JsonParser json) throws IOException {
    int line = line(json);
    var record = new LinkedHashMap<String, Object>();
    boolean lists = false;
    while (json.nextToken() == JsonToken.FIELD_NAME) {
      var key = json.currentName();
      var section = Section.named(key);
      var token = json.nextToken();
      if (section.isPresent() && token == JsonToken.START_ARRAY && !isRecord(record)) {
        lists = true;
        list(json, section.get(), new TreeSet<>());
      } else {
        record.put(key, value(json));
      }
    }
    if (!lists && isRecord(record)) {
      unnamed.addAll(record.keySet());
      add(main, line, record);
    } else if (!record.isEmpty()) {
      notes.add(
          "Unknown keys in the file were passed over: "
              + String.join(", ", record.keySet().stream().map(Row::shortened).toList()));
    }
  }

  /// A record of the kind that was asked for; a date or version in front of the lists is none.
  private boolean isRecord(Map<String, Object> read) {
    return read.keySet().stream().anyMatch(key -> main.key(key).isPresent());
  }

  /// @param typed takes the keys of its records
  private void list(JsonParser json, Section section, Set<String> typed) throws IOException {
    if (!wanted.contains(section)) {
      json.skipChildren();
      notes.add("The file also holds " + section.word() + ", which were not asked for.");
      return;
    }
    found = true;
    while (json.nextToken() != JsonToken.END_ARRAY) {
      int line = line(json);
      var record = value(json);
      if (record instanceof Map<?, ?> map) {
        map.keySet().forEach(key -> typed.add(String.valueOf(key)));
      }
      add(section, line, record);
    }
  }

  private void add(Section section, int line, Object record) {
    found = true;
    var values = new LinkedHashMap<String, Object>();
    if (record instanceof Map<?, ?> map) {
      map.forEach((key, value) -> {
        var typed = String.valueOf(key);
        Optional<String> known =
            value instanceof List ? keys.keyOfList(section, typed) : keys.key(section, typed);
        if (known.isPresent()) {
          // a key as documented comes before a synonym, whichever stands first
          if (section.isDocumented(typed) || !values.containsKey(known.get())) {
            values.put(known.get(), keys.value(typed, value));
          }
        } else {
          unknown.computeIfAbsent(section, _ -> new TreeSet<>()).add(Row.shortened(typed));
        }
      });
    } else {
      values.put(NOT_A_RECORD, "");
    }
    var all = rows.computeIfAbsent(section, _ -> new ArrayList<>());
    all.add(new Row(line, section.word() + " " + (all.size() + 1), values));
  }

  /// The key of a row that stands for a list element that is no object.
  static final String NOT_A_RECORD = "\u0000";

  /// A text, a list or a map; numbers and booleans as they are written, null as an empty text.
  private static Object value(JsonParser json) throws IOException {
    return switch (json.currentToken()) {
      case START_OBJECT -> {
        var map = new LinkedHashMap<String, Object>();
        while (json.nextToken() == JsonToken.FIELD_NAME) {
          var key = json.currentName();
          json.nextToken();
          map.put(key, value(json));
        }
        yield map;
      }
      case START_ARRAY -> {
        var list = new ArrayList<Object>();
        while (json.nextToken() != JsonToken.END_ARRAY) {
          list.add(value(json));
        }
        yield list;
      }
      case VALUE_NULL -> "";
      case null -> "";
      default -> json.getText();
    };
  }

  /// Whether the first line is a whole object and the next one begins another with more than its
  /// brace, which is how one over several lines begins; the reader stays where it is.
  private static boolean hasRecordOnEachLine(BufferedReader reader) throws IOException {
    reader.mark(LONGEST_FIRST);
    var start = new char[LONGEST_FIRST];
    int length = 0;
    for (int read = 0; read >= 0 && length < LONGEST_FIRST; length += Math.max(read, 0)) {
      read = reader.read(start, length, LONGEST_FIRST - length);
    }
    reader.reset();
    var text = new String(start, 0, length).stripLeading();
    int end = text.indexOf('\n');
    return end > 0
        && text.substring(end).stripLeading().matches("(?s)\\{ *[^\\s].*")
        && isObject(text.substring(0, end));
  }

  private static boolean isObject(String text) throws IOException {
    try (var json = JSON.createParser(text)) {
      if (json.nextToken() != JsonToken.START_OBJECT) {
        return false;
      }
      json.skipChildren();
      return json.nextToken() == null;
    } catch (JacksonException _) {
      return false;
    }
  }
}
