package io.personaassistant.testing;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import io.personaassistant.answering.Program;
import io.personaassistant.drafting.LanguageModel;
import io.personaassistant.drafting.NoModel;
import io.personaassistant.terminal.CommandLineProgram;
import io.personaassistant.terminal.run.Surroundings;
import io.personaassistant.workspace.Settings;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// A person at a terminal: types a command line in a folder of its own and reads what comes out.
public final class Terminal {
  private static final JsonMapper JSON = new JsonMapper();

  private final Path folder;
  private final Map<String, String> environment = new HashMap<>();
  private LanguageModel model = new NoModel();
  private Surroundings.Offer offer = new Surroundings.Offer.Names(List.of());
  private List<Surroundings.Tried> tokens = List.of();
  private String typed = "";
  private boolean watched;
  private boolean inOneStream;

  public Terminal(Path folder) {
    this.folder = folder;
    // computing vectors costs time that only tests of search should pay
    environment.put("EMBEDDINGS", "off");
  }

  /// What came out of a command.
  public record Result(int exit, String out, String err) {
    /// Standard output, read as JSON.
    public JsonNode json() {
      return read(out);
    }
  }

  /// What one line of JSON says.
  public static JsonNode read(String json) {
    try {
      return JSON.readTree(json);
    } catch (JsonProcessingException e) {
      throw new AssertionError("no JSON: " + json, e);
    }
  }

  /// Puts the file there that the first command would make, with the samples.
  public Terminal withSamples() {
    SampleFile.at(folder.resolve("data/persona.db"));
    return this;
  }

  /// Names the database, and puts the file there that the first import would make.
  public Terminal withDatabase(String file) {
    SampleFile.emptyAt(folder.resolve(file));
    return with("PERSONA_DB", file);
  }

  /// Sets an environment variable.
  public Terminal with(String name, String value) {
    environment.put(name, value);
    return this;
  }

  /// Answers drafts from now on.
  public Terminal with(LanguageModel drafts) {
    model = drafts;
    return this;
  }

  /// What the model endpoint offers.
  public Terminal offering(Surroundings.Offer offers) {
    offer = offers;
    return this;
  }

  /// How the Slack tokens turn out.
  public Terminal slackSays(List<Surroundings.Tried> tried) {
    tokens = tried;
    return this;
  }

  /// What is typed at prompts, lines with line breaks.
  public Terminal typing(String lines) {
    typed = lines;
    return this;
  }

  /// Somebody watches standard output and error from now on.
  public Terminal watched() {
    watched = true;
    return this;
  }

  /// What goes to standard error comes out among the rest from now on, as on a screen.
  public Terminal inOneStream() {
    inOneStream = true;
    return this;
  }

  /// Writes a file into the folder.
  public Terminal file(String name, CharSequence text) {
    try {
      Files.writeString(folder.resolve(name), text);
      return this;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /// Imports a page with this text.
  public Result page(String text, String... more) {
    var arguments = new ArrayList<>(List.of("import", "page", "page.txt"));
    arguments.addAll(List.of(more));
    return file("page.txt", text).run(arguments.toArray(String[]::new));
  }

  /// All records as `export` gives them.
  public JsonNode stored() {
    return run("export").json();
  }

  /// All stored evidence as `export` gives it.
  public List<JsonNode> items() {
    var all = new ArrayList<JsonNode>();
    stored().path("evidence").forEach(all::add);
    return all;
  }

  /// Where the commands run.
  public Path folder() {
    return folder;
  }

  /// The commands that the help lists.
  public List<String> commands() {
    return run("help")
        .out()
        .lines()
        .filter(l -> l.matches("  [a-z]+ {2,}.*"))
        .map(l -> l.strip().split(" ")[0])
        .toList();
  }

  /// Runs `persona` with these arguments.
  public Result run(String... arguments) {
    var out = new ByteArrayOutputStream();
    var err = inOneStream ? out : new ByteArrayOutputStream();
    var surroundings =
        new Surroundings(
            environment,
            folder,
            new ByteArrayInputStream(typed.getBytes(StandardCharsets.UTF_8)),
            new PrintStream(out, true, StandardCharsets.UTF_8),
            new PrintStream(err, true, StandardCharsets.UTF_8),
            watched,
            96,
            Clock.fixed(SampleFile.NOW, ZoneOffset.UTC),
            new Surroundings.Models() {
              @Override
              public LanguageModel of(Settings settings) {
                return model;
              }

              @Override
              public Surroundings.Offer offer(Settings settings) {
                return offer;
              }
            },
            new Surroundings.Slack() {
              @Override
              public int serve(Program program, Settings settings) {
                return 0;
              }

              @Override
              public List<Surroundings.Tried> tryTokens(Settings settings) {
                return tokens;
              }
            });
    int exit = CommandLineProgram.run(surroundings, arguments);
    return new Result(
        exit, out.toString(StandardCharsets.UTF_8), err.toString(StandardCharsets.UTF_8));
  }
}
