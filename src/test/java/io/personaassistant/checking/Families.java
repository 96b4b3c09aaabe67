package io.personaassistant.checking;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.stream.Stream;
import org.junit.jupiter.params.provider.Arguments;

/// Cases in a file: one a line, its cells parted by `|`; a line that begins with `##` names the
/// family of those below it.
final class Families {
  private static final Path FOLDER = Path.of("src/test/resources/checking");

  private Families() {}

  /// Every case: its family, then its cells.
  static Stream<Arguments> of(String file) throws IOException {
    var cases = new ArrayList<Arguments>();
    String family = "";
    for (var line : Files.readAllLines(FOLDER.resolve(file))) {
      if (line.startsWith("## ")) {
        family = line.substring(3);
      } else if (!line.isBlank() && !line.startsWith("#")) {
        var cells = Stream.of(line.split("\\|", -1)).map(String::strip);
        cases.add(Arguments.of(Stream.concat(Stream.of(family), cells).toArray()));
      }
    }
    return cases.stream();
  }
}
