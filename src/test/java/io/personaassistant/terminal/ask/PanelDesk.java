package io.personaassistant.terminal.ask;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import io.personaassistant.testing.ScriptedModel;
import io.personaassistant.testing.ScriptedModel.Answer;
import io.personaassistant.testing.Terminal;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/// A terminal with a scripted model, at which several personas are asked at once.
final class PanelDesk {
  private static final JsonMapper JSON = new JsonMapper();

  final ScriptedModel model = new ScriptedModel();
  final Terminal terminal;
  private final Path folder;

  PanelDesk(Path folder) {
    this.folder = folder;
    terminal = new Terminal(folder).withSamples().with(model);
  }

  /// What the records alone answer, without the line breaks of the terminal.
  String said(String... words) {
    var arguments = new ArrayList<>(List.of("ask", "--stored"));
    arguments.addAll(List.of(words));
    return terminal.run(arguments.toArray(String[]::new)).out().replaceAll("\\s+", " ");
  }

  /// The draft that comes of a recorded answer.
  JsonNode draft(String path, String words) throws Exception {
    model.next(Answer.of(recorded(path)));
    var command = new ArrayList<>(List.of("ask", "--json"));
    command.addAll(List.of(words.split(" ", -1)));
    return JSON.readTree(terminal.run(command.toArray(String[]::new)).out()).path("draft");
  }

  /// The lines that a recorded answer adds to a file.
  JsonNode drafted(String type, String answer, String file) throws Exception {
    model.next(Answer.of(recorded(type + "/" + answer)));
    var out = terminal.run("ask", "--json", type, "--file", input(file)).out();
    return JSON.readTree(out).path("draft").path("lines");
  }

  /// What the records alone say of a file.
  String asked(String type, String file) throws Exception {
    return terminal
        .run("ask", "--stored", type, "--file", input(file))
        .out()
        .replaceAll("\\s+", " ");
  }

  /// Puts a recorded file into the folder and gives its name.
  String input(String name) throws Exception {
    try (var in = PanelDesk.class.getResourceAsStream("/drafting/inputs/" + name)) {
      Files.write(folder.resolve(name), in.readAllBytes());
      return name;
    }
  }

  private static String recorded(String path) throws Exception {
    try (var in = PanelDesk.class.getResourceAsStream("/drafting/answers/" + path + ".txt")) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    }
  }

  /// The rules that a line breaks.
  static List<String> rules(JsonNode line) {
    var rules = new ArrayList<String>();
    line.path("findings")
        .forEach(f -> {
          if (f.path("level").asText().equals("error")) {
            rules.add(f.path("rule").asText());
          }
        });
    return rules;
  }
}
