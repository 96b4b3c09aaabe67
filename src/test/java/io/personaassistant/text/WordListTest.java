package io.personaassistant.text;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// The tables of words and phrases that ship with the program.
class WordListTest {
  private static final Path SOURCES = Path.of("src/main/java");

  @Test
  void every_line_of_the_table_has_a_name_that_is_asked_for_a_tab_and_words() throws IOException {
    var lines = ResourceLines.of(WordList.class, "words.txt");
    var sources = new StringBuilder();
    for (var file : sources()) {
      sources.append(Files.readString(file));
    }

    assertThat(lines).allMatch(line -> line.matches("[a-z][a-z.-]+\t\\S+(?: \\S+)*"));
    assertThat(WordList.table(lines).keySet()).allMatch(n -> sources.indexOf('"' + n + '"') >= 0);
  }

  @Test
  void each_row_of_a_table_is_an_expression_by_itself() throws IOException {
    var read = Pattern.compile("PhraseTable\\.read\\(\\s*\\w+\\.class,\\s*\"([^\"]+)\"");
    var tables = new HashSet<Path>();
    for (var source : sources()) {
      var folder = Path.of("src/main/resources").resolve(SOURCES.relativize(source.getParent()));
      read.matcher(Files.readString(source))
          .results()
          .forEach(m -> tables.add(folder.resolve(m.group(1))));
    }

    assertThat(tables).hasSizeGreaterThan(20);
    for (var table : tables) {
      for (var line : Files.readAllLines(table)) {
        if (!line.isBlank() && !line.startsWith("#")) {
          assertThat(line).as(table.toString()).contains("\t").doesNotEndWith(" ");
          var row = line.substring(line.indexOf('\t') + 1).replaceAll("\\{[a-z][a-z-]*}", "x");
          assertThatCode(() -> Pattern.compile(row))
              .as("%s: %s", table, row)
              .doesNotThrowAnyException();
        }
      }
    }
  }

  private static List<Path> sources() throws IOException {
    try (var files = Files.walk(SOURCES)) {
      return files.filter(f -> f.toString().endsWith(".java")).toList();
    }
  }

  @Test
  void a_line_without_a_tab_is_named() {
    assertThatThrownBy(() -> WordList.table(List.of("a.list cheap dear")))
        .hasMessageContaining("“a.list cheap dear”");
  }

  @ParameterizedTest
  @ValueSource(strings = {"cash", "coin: cash"})
  void a_pair_that_is_none_or_the_second_of_its_word_is_named(String pair) {
    assertThatThrownBy(() -> WordList.pairs("a.list", List.of("coin: money", pair)))
        .hasMessageContaining("a.list")
        .hasMessageContaining("“" + pair + "”");
  }

  @Test
  void a_kind_that_a_table_does_not_have_is_named() {
    var table = PhraseTable.read(PhraseTable.class, "parts.txt");

    for (var kind : List.of("nonesuch", "")) {
      assertThatThrownBy(() -> table.exactly(kind)).hasMessage("parts.txt has no " + kind);
      assertThatThrownBy(() -> table.each("", kind, "")).hasMessage("parts.txt has no " + kind);
    }
  }
}
