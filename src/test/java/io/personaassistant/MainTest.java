package io.personaassistant;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.lang.ProcessBuilder.Redirect;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/// The real program in a process of its own.
class MainTest {
  @TempDir Path folder;

  /// Digits of ids and what Slack reads are the same wherever the program runs.
  @ParameterizedTest
  @CsvSource({"ar, EG", "de, DE"})
  void writes_numbers_in_one_way_whatever_the_language_of_the_machine(
      String language, String country) throws Exception {
    Files.writeString(
        folder.resolve("all.json"),
        """
        {"personas": [{"id": "mara", "name": "Mara", "pains": ["They wait for weeks"]}],
         "evidence": [{"source_type": "interview", "date": "2026-03-05", "participant": "Ida Moe",
           "text": "We wait for 2 weeks"}]}
        """);

    run(language, country, "import", "all", "all.json");

    assertThat(run(language, country, "export"))
        .contains("\"E001\"")
        .containsPattern("\"P-[0-9]{8}\"");
    assertThat(run(language, country, "link", "--suggest"))
        .startsWith("E001")
        .containsPattern("\n  0\\.[0-9]{2} ");
  }

  /// SQLite's library is unpacked beside the reading of the command line, and a process that ends
  /// meanwhile would leave it behind.
  @ParameterizedTest
  @ValueSource(strings = {"help", "--version", "ask --help", "nonsense", "show nobody --nonsense"})
  void leaves_nothing_in_the_folder_for_temporary_files(String words) throws Exception {
    var temporary = Files.createDirectory(folder.resolve("temporary"));

    for (int i = 0; i < 3; i++) {
      run(List.of("-Djava.io.tmpdir=" + temporary), words.split(" "));
    }

    assertThat(temporary).isEmptyDirectory();
    assertThat(folder).isDirectoryNotContaining("glob:**/data");
  }

  /// Sizes alone count, so files full of nothing do; before they are read it says what would do.
  @ParameterizedTest
  @CsvSource({
    "evidence, 50, csv, -Xmx256m",
    "table,    50, csv, -Xmx256m",
    "table,   199, json, -Xmx1g",
    "evidence, 10, json, -Xmx76m"
  })
  void refuses_what_memory_cannot_hold_before_it_reads_it(
      String word, int megabytes, String kind, String heap) throws Exception {
    var file = folder.resolve("large." + kind);
    try (var sparse = new RandomAccessFile(file.toFile(), "rw")) {
      sparse.setLength((long) megabytes << 20);
    }

    var refused = refusal(heap, word, file);
    assertThat(refused).contains("MB of memory", "Split it", "PERSONA_HEAP=");
    // what Java reads by itself, whatever starts it
    assertThat(refused).containsPattern("docker run -e _JAVA_OPTIONS=-Xmx\\d+m");

    var enough = refused.replaceAll("(?s).*PERSONA_HEAP=(\\d+m).*", "-Xmx$1");
    assertThat(refusal(enough, word, file)).doesNotContain("PERSONA_HEAP").contains(" text ");
  }

  /// Its pictures, most of many a document, are never held with what is made of its words.
  @Test
  void takes_a_document_with_pictures_for_as_large_as_its_words() throws Exception {
    var file = folder.resolve("page.docx");
    try (var zip = new ZipOutputStream(Files.newOutputStream(file))) {
      zip.setLevel(0);
      zip.putNextEntry(new ZipEntry("word/media/image1.png"));
      zip.write(new byte[6 << 20]);
      zip.putNextEntry(new ZipEntry("word/document.xml"));
      var words =
          "<d xmlns:w='w'><w:p><w:t>Anna</w:t></w:p><w:p><w:t>Pains</w:t></w:p>"
              + "<w:p><w:t>Invoices come late.</w:t></w:p></d>";
      zip.write(words.getBytes(StandardCharsets.UTF_8));
    }

    assertThat(run(List.of("-Xmx76m"), "import", "page", file.toString(), "--name", "Anna"))
        .contains("Draft persona anna");
  }

  private String refusal(String heap, String word, Path file) throws Exception {
    var process =
        start(
            Map.of("EMBEDDINGS", "off"),
            List.of(heap),
            Redirect.PIPE,
            "import",
            word,
            file.toString());
    var told = new String(process.getErrorStream().readAllBytes(), StandardCharsets.UTF_8);
    assertThat(process.waitFor()).isEqualTo(1);
    return told;
  }

  /// What the sentence models run on must keep nothing that would tell this machine from others,
  /// nor its libraries: what each search leaves fills a small disk.
  @Test
  void leaves_nothing_behind_when_it_compares_meanings() throws Exception {
    var home = Files.createDirectory(folder.resolve("home"));
    var temporary = Files.createDirectory(folder.resolve("temporary"));
    var options = List.of("-Djava.io.tmpdir=" + temporary);
    var outside = Map.of("HOME", home.toString(), "EMBEDDINGS", "on");
    run(outside, options, "samples", "load");

    assertThat(run(outside, options, "search", "waiting for participants")).contains("E0");

    assertThat(home).isEmptyDirectory();
    assertThat(temporary).isEmptyDirectory();
    assertThat(folder.toFile().list()).containsExactlyInAnyOrder("data", "home", "temporary");
  }

  /// As by Ctrl-C while the model is asked; Windows has no such signal.
  @Test
  @DisabledOnOs(OS.WINDOWS)
  void leaves_nothing_in_the_folder_for_temporary_files_when_an_evaluation_is_stopped()
      throws Exception {
    var temporary = Files.createDirectory(folder.resolve("temporary"));
    try (var endpoint = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      endpoint.setSoTimeout(60_000);
      var address = "http://127.0.0.1:" + endpoint.getLocalPort() + "/v1";
      var settings = Map.of("OPENAI_MODEL", "m", "OPENAI_BASE_URL", address, "EMBEDDINGS", "off");
      var process =
          start(
              settings,
              List.of("-Djava.io.tmpdir=" + temporary),
              Redirect.INHERIT,
              "eval",
              "--limit",
              "1");
      try (var _ = endpoint.accept()) {
        process.destroy();
        process.waitFor();
      }
    }
    assertThat(temporary).isEmptyDirectory();
  }

  private String run(String language, String country, String... words) throws Exception {
    return run(List.of("-Duser.language=" + language, "-Duser.country=" + country), words);
  }

  private String run(List<String> options, String... words) throws Exception {
    return run(Map.of("EMBEDDINGS", "off"), options, words);
  }

  private String run(Map<String, String> settings, List<String> options, String... words)
      throws Exception {
    var process = start(settings, options, Redirect.INHERIT, words);
    var out = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    process.waitFor();
    return out;
  }

  private Process start(
      Map<String, String> settings, List<String> options, Redirect errors, String... words)
      throws IOException {
    var command = new ArrayList<String>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    command.add("-XX:+UseSerialGC");
    command.add("-XX:TieredStopAtLevel=1");
    command.add("--enable-native-access=ALL-UNNAMED");
    command.add("--sun-misc-unsafe-memory-access=allow");
    command.add("-Dstdout.encoding=UTF-8");
    command.addAll(options);
    command.add("-cp");
    command.add(System.getProperty("java.class.path"));
    command.add("io.personaassistant.Main");
    command.addAll(List.of(words));
    var builder = new ProcessBuilder(command).directory(folder.toFile()).redirectError(errors);
    // nor what tells a library that it is only tested
    builder
        .environment()
        .keySet()
        .retainAll(Set.of("PATH", "LANG", "LC_ALL", "TMPDIR", "SystemRoot"));
    builder.environment().putAll(settings);
    return builder.start();
  }
}
