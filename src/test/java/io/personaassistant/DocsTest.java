package io.personaassistant;

import static org.assertj.core.api.Assertions.assertThat;

import io.personaassistant.evaluation.GoldenCases;
import io.personaassistant.testing.Terminal;
import io.personaassistant.workspace.Settings.Setting;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
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

    var commands = new Terminal(folder).commands();

    assertThat(commands).hasSizeGreaterThan(30);
    assertThat(commands).allSatisfy(c -> assertThat(readme).contains("`persona " + c));
    var reference = Files.readString(Path.of("docs/commands.md"));
    assertThat(commands).allSatisfy(c -> assertThat(reference).contains("`persona " + c));
  }

  @Test
  void a_newcomer_finds_what_to_do_on_one_page() throws Exception {
    var readme = Files.readString(Path.of("README.md"));

    assertThat(readme)
        .containsSubsequence(
            "## Try it",
            "## Connect it to Slack in five steps",
            "## What you can ask",
            "## Bring your own records",
            "## Settings");
    assertThat(readme.lines().count()).isLessThan(200);
    for (var page : List.of("slack", "commands", "records", "models")) {
      assertThat(readme).contains("](docs/" + page + ".md)");
    }
  }

  @Test
  void every_link_between_documents_leads_somewhere() throws Exception {
    var links = new ArrayList<Path>();
    for (var page : pages()) {
      var link = Pattern.compile("]\\((?![a-z]+:|#)([^)#\\s]+)").matcher(Files.readString(page));
      while (link.find()) {
        links.add(page.resolveSibling(link.group(1)).normalize());
      }
    }
    assertThat(links).hasSizeGreaterThan(10).allSatisfy(l -> assertThat(l).exists());
  }

  /// The documents that people read, in the root and in `docs`.
  private static List<Path> pages() throws IOException {
    var pages = new ArrayList<Path>();
    for (var where : List.of(Path.of(""), Path.of("docs"))) {
      try (var files = Files.newDirectoryStream(where, "*.md")) {
        files.forEach(pages::add);
      }
    }
    return pages;
  }

  @Test
  void the_least_files_of_the_readme_are_taken() throws Exception {
    var readme = Files.readString(Path.of("README.md"));
    var terminal = new Terminal(folder).with("PERSONA_DB", "own.db");
    Files.writeString(folder.resolve("p.json"), block(readme, "json"));
    Files.writeString(folder.resolve("e.csv"), block(readme, "csv"));

    assertThat(terminal.run("import", "personas", "p.json"))
        .satisfies(r -> assertThat(r.exit()).as(r.out() + r.err()).isZero())
        .satisfies(r ->
            assertThat(r.out())
                .contains("4 added (1 persona, 3 traits), 0 updated, 0 unchanged, 0 left out"));
    assertThat(terminal.run("import", "evidence", "e.csv"))
        .satisfies(r -> assertThat(r.exit()).as(r.out() + r.err()).isZero())
        .satisfies(r -> assertThat(r.out()).contains("1 added"));
    assertThat(terminal.run("show", "mara").out()).contains("Patients cancel on the day.");
  }

  /// The first block of a kind.
  private static String block(String page, String kind) {
    int from = page.indexOf("```" + kind + "\n") + kind.length() + 4;
    return page.substring(from, page.indexOf("```", from));
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
    var commands = terminal.commands();
    assertThat(commands).hasSizeGreaterThan(30);
    for (var command : commands) {
      assertThat(terminal.run(command, "--help").out()).contains("Usage: persona " + command);
    }
    var pom = Files.readString(Path.of("pom.xml"));
    var architecture = Files.readString(Path.of("ARCHITECTURE.md"));
    var runtime =
        pom.substring(pom.indexOf("</dependencyManagement>"), pom.indexOf("<scope>test</scope>"));
    var artifacts = Pattern.compile("<artifactId>([^<]+)</artifactId>").matcher(runtime);
    while (artifacts.find()) {
      if (!artifacts.group(1).matches("junit-jupiter|\\*")) {
        assertThat(architecture).contains("`" + artifacts.group(1) + "`");
      }
    }
  }
}
