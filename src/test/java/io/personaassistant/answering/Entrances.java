package io.personaassistant.answering;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.json.JsonMapper;
import io.personaassistant.answering.editing.EditedField;
import io.personaassistant.answering.grammar.CommandParser;
import io.personaassistant.evidence.intake.ImportOutcome;
import io.personaassistant.evidence.intake.RecordImport;
import io.personaassistant.evidence.intake.RecordImport.Kind;
import io.personaassistant.evidence.proposal.ProposedChange;
import io.personaassistant.persona.Change;
import io.personaassistant.testing.SampleProgram;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Map;

/// Ways for words to come into the records, each telling what it says of them.
final class Entrances {
  static final Change CHANGE = new Change("test", Instant.parse("2026-11-24T09:00:00Z"), "");

  private Entrances() {}

  /// A way for words of a record to come in; what it says of them.
  interface Entrance {
    String take(Program program, String words) throws IOException;
  }

  /// Edits a field of Annie.
  static String edit(Program program, EditedField field, String words) {
    int version = program.editing().personaEdits().whole("annie").orElseThrow().persona().version();
    return program
        .editing()
        .personaEdits()
        .edit("U1", "annie", version, Map.of(field, field.clean(words)), "")
        .toString();
  }

  /// Proposes a change of Annie.
  static String propose(Program program, ProposedChange change) {
    return program.proposing().propose("annie", change, List.of("E001"), "U1", "").toString();
  }

  /// A text as a stream.
  static ByteArrayInputStream stream(String text) {
    return new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8));
  }

  /// Imports records as a JSON file.
  static String file(Program program, Kind kind, Map<String, Object> records) {
    try {
      return imported(program, kind, "in.json", new JsonMapper().writeValueAsString(records))
          .toString();
    } catch (JsonProcessingException e) {
      throw new UncheckedIOException(e);
    }
  }

  /// Imports a file of this name and text.
  static ImportOutcome imported(Program program, Kind kind, String name, String text) {
    return ofFile(
        name,
        text,
        file ->
            new RecordImport(CommandParser.RESERVED)
                .run(
                    program.database(),
                    program.workspace().id(),
                    kind,
                    file,
                    CHANGE,
                    SampleProgram.TODAY));
  }

  /// What is made of a file of this name and text, which is gone afterwards.
  static <T> T ofFile(String name, String text, Reader<T> reader) {
    try {
      var folder = Files.createTempDirectory("entrance");
      var file = Files.writeString(folder.resolve(name), text);
      try {
        return reader.read(file);
      } finally {
        Files.delete(file);
        Files.delete(folder);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /// Reads one file.
  interface Reader<T> {
    T read(Path file) throws IOException;
  }
}
