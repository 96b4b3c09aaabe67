package io.personaassistant;

import static org.assertj.core.api.Assertions.assertThat;

import io.personaassistant.evaluation.GoldenCases;
import io.personaassistant.testing.Terminal;
import io.personaassistant.workspace.Settings.Setting;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Documents that are tested against the code cannot rot.
class DocsTest {
  @TempDir Path folder;

  @Test
  void the_readme_lists_every_setting_with_its_default() throws Exception {
    var readme = Files.readString(Path.of("README.md"));

    for (var setting : Setting.values()) {
      var otherwise = setting.otherwise().isEmpty() ? "" : "`" + setting.otherwise() + "`";
      assertThat(readme)
          .contains("| `" + setting + "` | " + otherwise + " | " + setting.purpose() + " |");
    }
  }

  @Test
  void the_readme_names_every_command() throws Exception {
    var readme = Files.readString(Path.of("README.md"));
    var help = new Terminal(folder).run("help").out();

    var commands =
        help.lines()
            .filter(l -> l.matches("  [a-z]+ {2,}.*"))
            .map(l -> l.strip().split(" ")[0])
            .toList();
    assertThat(commands).hasSizeGreaterThan(12);
    assertThat(commands).allSatisfy(c -> assertThat(readme).contains("`persona " + c));
  }

  @Test
  void the_readme_counts_the_golden_requests() throws Exception {
    assertThat(Files.readString(Path.of("README.md")))
        .contains(" " + GoldenCases.all().size() + " golden requests");
  }

  @Test
  void the_first_command_of_the_readme_is_the_main_job() throws Exception {
    var first =
        Files.readString(Path.of("README.md")).lines().filter(l -> l.startsWith("./")).findFirst();

    assertThat(first).contains("./persona ask annie objections \"it costs too much\"");
  }

  @Test
  void every_command_has_help_and_every_runtime_library_a_reason() throws Exception {
    var terminal = new Terminal(folder);
    for (var command :
        Arrays.asList(
            "ask",
            "list",
            "show",
            "last",
            "evidence",
            "traits",
            "import",
            "export",
            "samples",
            "backup",
            "restore",
            "serve",
            "setup",
            "doctor")) {
      assertThat(terminal.run(command, "--help").out()).contains("Usage: persona " + command);
    }
    var pom = Files.readString(Path.of("pom.xml"));
    var architecture = Files.readString(Path.of("ARCHITECTURE.md"));
    var runtime =
        pom.substring(pom.indexOf("</dependencyManagement>"), pom.indexOf("<scope>test</scope>"));
    var artifacts =
        java.util.regex.Pattern.compile("<artifactId>([^<]+)</artifactId>").matcher(runtime);
    while (artifacts.find()) {
      if (!artifacts.group(1).matches("junit-jupiter|\\*")) {
        assertThat(architecture).contains("`" + artifacts.group(1) + "`");
      }
    }
  }
}
