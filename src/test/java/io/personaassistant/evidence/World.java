package io.personaassistant.evidence;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.personaassistant.evidence.intake.RecordImport.Kind;
import io.personaassistant.evidence.meaning.MeaningIndex;
import io.personaassistant.evidence.meaning.SentenceModels;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.function.UnaryOperator;

/// The labelled research of an invented company, imported without its labels. Close it.
final class World implements AutoCloseable {
  private static final Path FOLDER = Path.of("src/test/resources/evidence");
  private static final JsonMapper JSON = new JsonMapper();

  final Records records;
  final MeaningIndex meanings;
  private final String name;
  private final List<JsonNode> items;

  /// @param name a folder of the test resources
  World(String name, Path folder) {
    this(name, folder, items -> items);
  }

  /// On the day when no more was there than what is chosen of its items.
  World(String name, Path folder, UnaryOperator<List<JsonNode>> choice) {
    this.name = name;
    items = choice.apply(lines("items.jsonl"));
    records = new Records(folder);
    try {
      var report =
          records.load(
              Kind.PERSONAS, Files.readString(FOLDER.resolve(name).resolve("personas.json")));
      if (!report.problems().isEmpty()) {
        throw new AssertionError(report.problems());
      }
      records.load(Kind.EVIDENCE, unlabelled());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    meanings = new MeaningIndex(records.database, 1, false, SentenceModels.shared());
    meanings.complete(_ -> {});
  }

  private String unlabelled() {
    var rows =
        items().stream()
            .map(item ->
                ((ObjectNode) item.deepCopy())
                    .without(List.of("persona", "trait", "stance"))
                    .toString())
            .toList();
    return "{\"evidence\": [" + String.join(",", rows) + "]}";
  }

  /// The items with their labels.
  List<JsonNode> items() {
    return items;
  }

  List<JsonNode> lines(String file) {
    try {
      return Files.readAllLines(FOLDER.resolve(name).resolve(file)).stream()
          .map(World::json)
          .toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static JsonNode json(String line) {
    try {
      return JSON.readTree(line);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /// Links items to the traits they are labelled with.
  void link(List<JsonNode> labelled) {
    var links =
        labelled.stream()
            .map(item ->
                JSON.createObjectNode()
                    .put("evidence", item.get("id").asText())
                    .put("trait", item.get("trait").asText())
                    .put("stance", item.get("stance").asText())
                    .toString())
            .toList();
    var report = records.load(Kind.PERSONAS, "{\"links\": [" + String.join(",", links) + "]}");
    if (!report.problems().isEmpty()) {
      throw new AssertionError(report.problems());
    }
  }

  void unlink() {
    records.database.write(h -> h.execute("DELETE FROM link"));
  }

  @Override
  public void close() {
    meanings.close();
    records.close();
  }
}
