package io.personaassistant.text;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;

/// Word lists and tables that ship with the program.
public final class ResourceLines {
  private ResourceLines() {}

  /// The lines of a UTF-8 resource that lies beside a class, in order, without blank ones and those
  /// that begin with `#`.
  ///
  /// @throws IllegalStateException when the program was built without it
  public static List<String> of(Class<?> beside, String name) {
    try (var in = beside.getResourceAsStream(name)) {
      if (in == null) {
        throw new IllegalStateException(name + " is not part of the program");
      }
      return new String(in.readAllBytes(), StandardCharsets.UTF_8)
          .lines()
          .filter(line -> !line.isBlank() && !line.startsWith("#"))
          .toList();
    } catch (IOException e) {
      throw new UncheckedIOException("cannot read " + name, e);
    }
  }

  /// The words of such lines, which have one blank between two.
  public static List<String> words(Class<?> beside, String name) {
    return List.of(String.join(" ", of(beside, name)).split(" ", -1));
  }
}
