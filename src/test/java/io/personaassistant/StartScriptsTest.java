package io.personaassistant;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Executors;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.EnabledIf;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/// The scripts that build from a clone and start the program.
@DisabledOnOs(OS.WINDOWS)
class StartScriptsTest {
  @TempDir private Path clone;

  /// What a script printed, and how it ended.
  private record Ran(int exit, String out) {}

  private static Ran run(List<String> command, Map<String, String> environment) throws Exception {
    return run(command, environment, Path.of("."));
  }

  private static Ran run(List<String> command, Map<String, String> environment, Path in)
      throws Exception {
    var builder = new ProcessBuilder(command).redirectErrorStream(true).directory(in.toFile());
    builder.environment().clear();
    builder.environment().put("PATH", "/usr/bin:/bin");
    builder.environment().putAll(environment);
    var process = builder.start();
    var out = new String(process.getInputStream().readAllBytes(), UTF_8);
    return new Ran(process.waitFor(), out);
  }

  private void script(String name, String... lines) throws IOException {
    var file = clone.resolve(name);
    Files.createDirectories(file.getParent());
    Files.writeString(file, "#!/bin/sh\n" + String.join("\n", lines) + "\n");
    assertThat(file.toFile().setExecutable(true)).isTrue();
  }

  /// A clone of which the build does nothing but say so, and Java says what it is asked to run.
  private void makeClone(String... whileBuilding) throws IOException {
    Files.copy(Path.of("persona"), clone.resolve("persona"));
    assertThat(clone.resolve("persona").toFile().setExecutable(true)).isTrue();
    script(".mvn/find-jdk", "echo \"$(dirname \"$0\")/../jdk\"");
    script("jdk/bin/java", "echo started");
    script(
        "mvnw",
        "echo built >> builds",
        ": > target/program/persona-assistant.jar",
        String.join("\n", whileBuilding));
    for (var source : List.of("src/main/A.java", "prompts/a.md", "pom.xml", "manifest-http.yml")) {
      Files.createDirectories(clone.resolve(source).getParent());
      Files.writeString(clone.resolve(source), "as it was");
      age(source, -60);
    }
  }

  private void age(String source, int seconds) throws IOException {
    Files.setLastModifiedTime(
        clone.resolve(source), FileTime.from(Instant.now().plusSeconds(seconds)));
  }

  private long builds() throws Exception {
    var ran = run(List.of(clone.resolve("persona").toString(), "list"), Map.of());
    assertThat(ran.out()).endsWith("started\n");
    assertThat(ran.exit()).isZero();
    return Files.readAllLines(clone.resolve("builds")).size();
  }

  @ParameterizedTest
  @ValueSource(strings = {"src/main/A.java", "prompts/a.md", "pom.xml", "manifest-http.yml"})
  void builds_once_and_again_where_a_source_is_newer(String source) throws Exception {
    makeClone();

    assertThat(builds()).isEqualTo(1);
    assertThat(builds()).isEqualTo(1);
    age(source, 60);
    assertThat(builds()).isEqualTo(2);
  }

  /// As admins put it into their path: by a link, to a link, relative or not.
  @ParameterizedTest
  @ValueSource(strings = {"bin/persona", "bin/again"})
  void starts_by_a_link_from_elsewhere(String link) throws Exception {
    makeClone();
    Files.createDirectory(clone.resolve("bin"));
    Files.createSymbolicLink(clone.resolve("bin/persona"), Path.of("../persona"));
    Files.createSymbolicLink(clone.resolve("bin/again"), clone.resolve("bin/persona"));

    var ran = run(List.of(clone.resolve(link).toString(), "list"), Map.of());

    assertThat(ran.out()).endsWith("started\n");
    assertThat(ran.exit()).isZero();
  }

  @Test
  void builds_again_what_was_changed_while_it_was_building() throws Exception {
    makeClone("[ -f once ] || touch -d '+2 seconds' src/main/A.java", ": > once");

    assertThat(builds()).isEqualTo(1);
    assertThat(builds()).isEqualTo(2);
  }

  @Test
  void of_two_that_start_at_the_same_time_one_builds_and_the_other_waits() throws Exception {
    makeClone("sleep 1");
    javaMakesItsCache();
    var persona = clone.resolve("persona").toString();

    try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
      var one = threads.submit(() -> run(List.of(persona, "list"), Map.of()));
      var other = threads.submit(() -> run(List.of(persona, "list"), Map.of()));
      assertThat(List.of(one.get(), other.get()))
          .allSatisfy(ran -> assertThat(ran.out()).endsWith("started\n"));
    }

    assertThat(Files.readAllLines(clone.resolve("builds"))).hasSize(1);
    assertThat(clone.resolve("target/program/lock")).doesNotExist();
  }

  @Test
  void what_a_killed_build_left_behind_keeps_nobody_waiting() throws Exception {
    makeClone();
    var dead = new ProcessBuilder("true").start();
    dead.waitFor();
    Files.createDirectories(clone.resolve("target/program/lock"));
    Files.writeString(clone.resolve("target/program/lock/pid"), dead.pid() + "\n");

    assertThat(builds()).isEqualTo(1);
    assertThat(clone.resolve("target/program/lock")).doesNotExist();
  }

  @Test
  void a_number_that_is_anothers_by_now_keeps_nobody_waiting() throws Exception {
    makeClone();
    var other = new ProcessBuilder("sleep", "60").start();
    try {
      Files.createDirectories(clone.resolve("target/program/lock"));
      Files.writeString(clone.resolve("target/program/lock/pid"), other.pid() + "\n");

      assertThat(builds()).isEqualTo(1);
      assertThat(other.isAlive()).isTrue();
    } finally {
      other.destroy();
    }
  }

  @Test
  void a_number_that_is_our_own_by_now_keeps_nobody_waiting() throws Exception {
    makeClone();
    // a shell that becomes the script keeps its number, as the first process of a container has it
    var ran =
        run(
            List.of(
                "/bin/sh",
                "-c",
                "mkdir -p target/program/lock && echo $$ > target/program/lock/pid && exec ./persona list"),
            Map.of(),
            clone);

    assertThat(ran.out()).endsWith("started\n").doesNotContain("waiting");
  }

  @Test
  void a_failed_build_lets_the_next_one_try() throws Exception {
    makeClone("[ -f once ] || { : > once; exit 1; }");
    var persona = clone.resolve("persona").toString();

    assertThat(run(List.of(persona, "list"), Map.of()).exit()).isEqualTo(3);
    assertThat(builds()).isEqualTo(2);
  }

  @Test
  void after_an_update_of_java_later_starts_are_made_quick_anew() throws Exception {
    makeClone();
    javaMakesItsCache();
    var persona = clone.resolve("persona").toString();
    Files.writeString(clone.resolve("jdk/release"), "JAVA_VERSION=\"25.0.1\"\n");
    var before = run(List.of(persona, "list"), Map.of()).out();

    Files.writeString(clone.resolve("jdk/release"), "JAVA_VERSION=\"25.0.2\"\n");
    var after = run(List.of(persona, "list"), Map.of()).out();

    assertThat(after).contains("some seconds once", "-XX:AOTCache=");
    assertThat(cacheOf(after)).isNotEqualTo(cacheOf(before));
    assertThat(run(List.of(persona, "list"), Map.of()).out())
        .doesNotContain("some seconds once")
        .contains(cacheOf(after));
  }

  private static String cacheOf(String out) {
    return out.replaceAll("(?s).*(-XX:AOTCache=\\S+).*", "$1");
  }

  /// A Java that makes what later starts use, and says what it is started with otherwise.
  private void javaMakesItsCache() throws IOException {
    script(
        "jdk/bin/java",
        "for a in \"$@\"; do case $a in -XX:AOTCacheOutput=*) echo made > \"${a#*=}\"; env > \"$(dirname \"$0\")/seen\"; exit;; esac; done",
        "echo \"$@\"",
        "echo started");
  }

  @Test
  void later_starts_are_quick_and_quick_anew_after_each_build() throws Exception {
    makeClone();
    javaMakesItsCache();
    var persona = clone.resolve("persona").toString();
    var cache = clone.resolve("target/program/persona-assistant.aot");

    var first =
        run(List.of(persona, "list"), Map.of("OPENAI_MODEL", "small", "PERSONA_DB", "my.db"));
    var second = run(List.of(persona, "list", "two words"), Map.of());

    assertThat(first.out()).contains("some seconds once", "-XX:AOTCache=" + cache);
    assertThat(second.out())
        .doesNotContain("some seconds once")
        .contains("-XX:AOTCache=" + cache, "-jar", "list two words");
    assertThat(Files.readString(clone.resolve("jdk/bin/seen"))).contains("LC_ALL=C.UTF-8");
    // neither the model nor the records of whoever runs it are touched
    assertThat(Files.readString(clone.resolve("jdk/bin/seen")))
        .doesNotContain("OPENAI_MODEL", "PERSONA_DB");
    Files.setLastModifiedTime(cache, FileTime.from(Instant.now().minusSeconds(60)));
    assertThat(run(List.of(persona, "list"), Map.of()).out()).contains("some seconds once");
  }

  @Test
  void starts_all_the_same_where_java_makes_no_such_cache() throws Exception {
    makeClone();
    var persona = clone.resolve("persona").toString();

    assertThat(run(List.of(persona, "list"), Map.of()).out()).contains("some seconds once");
    assertThat(run(List.of(persona, "list"), Map.of())).isEqualTo(new Ran(0, "started\n"));
  }

  @Test
  @EnabledIf("hasTerminals")
  void tells_the_program_how_wide_the_terminal_is() throws Exception {
    makeClone();
    script("jdk/bin/java", "echo \"${COLUMNS:-none} wide\"");
    run(List.of(clone.resolve("persona").toString()), Map.of());
    var persona = clone.resolve("persona").toString();

    assertThat(run(List.of("script", "-qec", "stty cols 63; " + persona, "/dev/null"), Map.of()))
        .satisfies(ran -> assertThat(ran.out().strip()).isEqualTo("63 wide"));
    assertThat(run(List.of(persona), Map.of()).out()).isEqualTo("none wide\n");
  }

  @Test
  void what_is_closed_is_nothing_to_the_program_and_no_file_that_it_opens() throws Exception {
    makeClone();
    script(
        "jdk/bin/java",
        "if (: 3<&0) && (: 3>&1) && (: 3>&2); then : > \"$(dirname \"$0\")/../../open\"; fi 2>/dev/null");
    var persona = clone.resolve("persona").toString();
    run(List.of(persona), Map.of(), clone);
    for (var closed : List.of("<&-", ">&-", "2>&-", "<&- >&- 2>&-")) {
      Files.deleteIfExists(clone.resolve("open"));

      var ran = run(List.of("sh", "-c", persona + " " + closed), Map.of(), clone);

      assertThat(ran).as(closed).isEqualTo(new Ran(0, ""));
      assertThat(clone.resolve("open")).as(closed).exists();
    }
  }

  /// Whether there is a program that stands for a terminal.
  static boolean hasTerminals() {
    return Files.isExecutable(Path.of("/usr/bin/script")) && OS.LINUX.isCurrentOs();
  }

  @Test
  void finds_java_for_a_service_that_has_no_home_folder() throws Exception {
    var home = System.getProperty("java.home");

    var ran =
        run(
            List.of(Path.of(".mvn/find-jdk").toAbsolutePath().toString(), "java"),
            Map.of("JAVA_HOME", home));

    assertThat(ran).isEqualTo(new Ran(0, home + "\n"));
  }

  @Test
  void windows_compares_the_same_sources_with_when_the_build_began() throws Exception {
    var script = Files.readString(Path.of("persona.cmd")).replace('\\', '/');

    assertThat(script.lines().filter(line -> line.contains("powershell")))
        .singleElement()
        .asString()
        // as variables: a quotation mark in the name of a folder would end a text
        .contains("(Get-Item -LiteralPath $env:STAMP).LastWriteTime", "LastWriteTime -gt $built")
        .contains("$env:HERE+'src/main'", "'prompts'", "'pom.xml'", "'manifest*.yml'")
        .doesNotContain("%");
    assertThat(script).contains("move /y \"%STARTED%\" \"%STAMP%\"");
  }

  @Test
  void windows_loses_no_exclamation_mark_of_what_is_asked() throws Exception {
    assertThat(Files.readString(Path.of("persona.cmd")))
        .containsOnlyOnce("setlocal ")
        .contains("setlocal EnableExtensions DisableDelayedExpansion");
  }

  @ParameterizedTest
  @CsvSource({
    "ask, '', -Xmx256m",
    "import, '', -XX:MaxRAMPercentage=50",
    "analyze, '', -XX:MaxRAMPercentage=50",
    "match, '', -XX:MaxRAMPercentage=50",
    "ask, 2g, -Xmx2g",
    "import, 2g, -Xmx2g"
  })
  void an_import_may_take_half_of_the_memory_and_what_is_set_goes_first(
      String word, String set, String option) throws Exception {
    makeClone();
    script("jdk/bin/java", "for o; do case $o in -Xmx* | -XX:Max*) echo \"$o\" ;; esac; done");
    var persona = clone.resolve("persona").toString();
    run(List.of(persona), Map.of());

    assertThat(run(List.of(persona, word), Map.of("PERSONA_HEAP", set)))
        .isEqualTo(new Ran(0, option + "\n"));
    assertThat(Files.readString(Path.of("persona.cmd")))
        .contains("-Xmx256m", "-XX:MaxRAMPercentage=50", "-Xmx%PERSONA_HEAP%");
  }

  @Test
  void nothing_else_of_the_root_goes_into_the_program() throws Exception {
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
