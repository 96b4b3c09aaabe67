package io.personaassistant.terminal.run;

import io.personaassistant.text.Similarity;
import io.personaassistant.workspace.DotEnv;
import io.personaassistant.workspace.Settings;
import java.io.IOException;
import java.nio.charset.CharacterCodingException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// The file `.env` in the folder of a run, with the environment over it.
public final class DotEnvFile {
  /// So many wrong letters are a slip.
  private static final int SLIPS = 2;

  private final Surroundings surroundings;

  DotEnvFile(Surroundings surroundings) {
    this.surroundings = surroundings;
  }

  /// Where it is, whether it is there or not.
  Path path() {
    return surroundings.folder().resolve(".env");
  }

  /// Whether there is one.
  public boolean isThere() {
    return Files.isRegularFile(path());
  }

  /// Environment variables over those of `.env`.
  public Map<String, String> variables() {
    var variables = new HashMap<>(DotEnv.parse(text()));
    surroundings
        .environment()
        .forEach((name, value) -> {
          if (!value.isBlank()) {
            variables.put(name, value);
          }
        });
    return variables;
  }

  /// The text of `.env`, `""` when there is none.
  private String text() {
    try {
      return isThere() ? Files.readString(path()) : "";
    } catch (CharacterCodingException _) {
      throw new Refused(".env is not text in UTF-8; save it as that.");
    } catch (IOException _) {
      throw new Refused(".env cannot be read; check its rights.");
    }
  }

  /// Writes these settings, of which an empty one is taken out, and keeps what else stands in the
  /// file; only its owner may read it.
  public void put(Map<String, String> settings) {
    var kept = new StringBuilder();
    text()
        .lines()
        .filter(line -> DotEnv.parse(line).keySet().stream().noneMatch(settings::containsKey))
        .forEach(line -> kept.append(line).append('\n'));
    settings.forEach(
        (name, value) -> kept.append(value.isEmpty() ? "" : name + "=" + value + "\n"));
    try {
      WholeFile.writeForOwner(path(), kept.toString());
    } catch (IOException _) {
      throw new Refused(
          ".env cannot be written; check the rights of its folder and the space on the disk.");
    }
  }

  /// A sentence for each name in `.env` that is nearly one of our settings.
  List<String> misspelt() {
    var names = Arrays.stream(Settings.Setting.values()).map(Enum::name).toList();
    return DotEnv.parse(text()).keySet().stream()
        .filter(name -> !names.contains(name))
        .sorted()
        .flatMap(name ->
            Similarity.nearest(name, names, SLIPS).stream()
                .limit(1)
                .map(near -> ".env sets " + name + ", which is no setting; " + near + " is"))
        .toList();
  }

  /// A sentence for each line of `.env` that cannot be read.
  List<String> wrongLines() {
    return DotEnv.problems(text()).stream().map(problem -> ".env " + problem).toList();
  }
}
