package io.personaassistant;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Pattern;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// The scripts that build from a clone, on Windows as elsewhere.
class StartScriptsTest {
  @ParameterizedTest
  @ValueSource(strings = {"persona", "persona.cmd"})
  void all_that_the_program_is_built_from_is_compared_with_when_the_build_began(String file)
      throws Exception {
    var script = Files.readString(Path.of(file)).replace('\\', '/');

    assertThat(script)
        .contains("src/main", "prompts", "pom.xml", "manifest*.yml")
        .contains("persona-assistant.built", "persona-assistant.started");
    var pom = Files.readString(Path.of("pom.xml"));
    var root =
        Pattern.compile(
                "<directory>\\$\\{project\\.basedir}</directory>.*?</resource>", Pattern.DOTALL)
            .matcher(pom);
    assertThat(root.find()).isTrue();
    var resources = Pattern.compile("<include>([^<]+)</include>").matcher(root.group());
    assertThat(resources.results().map(r -> r.group(1)).toList())
        .isNotEmpty()
        .allMatch(name -> name.matches("manifest[a-z-]*\\.yml"));
  }
}
