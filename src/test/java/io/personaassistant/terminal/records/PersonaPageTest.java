package io.personaassistant.terminal.records;

import static org.assertj.core.api.Assertions.assertThat;

import io.personaassistant.testing.Terminal;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PersonaPageTest {
  private final Terminal terminal;

  PersonaPageTest(@TempDir Path folder) {
    terminal = new Terminal(folder).withDatabase("p.db");
  }

  private String html(String... more) throws IOException {
    var arguments = new ArrayList<>(List.of("show", "annie", "--html", "a.html"));
    arguments.addAll(List.of(more));
    var result = terminal.run(arguments.toArray(String[]::new));
    assertThat(result.exit()).describedAs(result.err()).isZero();
    assertThat(result.out()).isEmpty();
    assertThat(result.err()).contains("Written to a.html", "not outside");
    return Files.readString(terminal.folder().resolve("a.html"));
  }

  @Test
  void the_page_holds_all_traits_with_status_in_words_quotes_and_evidence() throws IOException {
    terminal.run("samples", "load");

    var page = html();

    assertThat(page)
        .contains(
            "<h1>Annie</h1>",
            "UX Research Lead",
            "Sample data",
            "Finds high-quality, fast research participants",
            "validated: 5 for",
            "assumption: no current evidence",
            "internal, not to be quoted outside",
            "<h2>In their words</h2>",
            "@page { size: A4",
            "Does this match your customers?");
    var traits = terminal.run("traits", "annie", "--json").out();
    assertThat(Pattern.compile("class=\"status ").matcher(page).results().count())
        .isEqualTo(Pattern.compile("\"status\"").matcher(traits).results().count());
    var links =
        Pattern.compile("href=\"#([^\"]+)\"").matcher(page).results().map(m -> m.group(1)).toList();
    assertThat(links)
        .hasSizeGreaterThan(30)
        .allSatisfy(to -> assertThat(page).contains("<li id=\"" + to + "\">"));
  }

  @Test
  void a_note_on_a_page_for_all_teams_names_no_command() throws IOException {
    terminal.run("samples", "load");
    terminal.run("show", "annie", "--md", "a.md", "--as-of", "2028-06-01");

    assertThat(Files.readString(terminal.folder().resolve("a.md")).lines())
        .filteredOn(l -> l.startsWith("> **Note:**"))
        .anyMatch(l -> l.contains("Health: "))
        .noneMatch(l -> l.contains("`"));
  }

  @Test
  void the_page_loads_nothing_and_runs_nothing() throws IOException {
    terminal.run("samples", "load");

    var page = html();

    assertThat(page)
        .contains("default-src 'none'", "<svg class=\"picture\"")
        .doesNotContain("<script", "<link", "http:", "https:", "url(", "@import", "<img");
  }

  @Test
  void a_picture_goes_into_the_page_and_nothing_else_does() throws IOException {
    terminal.run("samples", "load");
    var png =
        Base64.getDecoder()
            .decode(
                "iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==");
    Files.write(terminal.folder().resolve("annie.png"), png);
    terminal.file("no.png", "<svg onload=alert(1)>");

    assertThat(html("--picture", "annie.png"))
        .contains(
            "<img class=\"picture\" src=\"data:image/png;base64,iVBOR", "alt=\"Picture of Annie\"");
    assertThat(terminal.run("show", "annie", "--html", "b.html", "--picture", "no.png").err())
        .contains("no.png is no PNG");
    assertThat(terminal.run("show", "annie", "--picture", "annie.png").exit()).isEqualTo(2);
    assertThat(terminal.folder().resolve("b.html")).doesNotExist();
  }

  @Test
  void markdown_holds_the_same() throws IOException {
    terminal.run("samples", "load");

    terminal.run("show", "annie", "--md", "annie.md");

    assertThat(Files.readString(terminal.folder().resolve("annie.md")))
        .contains(
            "# Annie",
            "## Goals",
            "- Finds high-quality, fast research participants for usability testing. *(validated: 5"
                + " for;",
            "## In their words",
            "## Evidence",
            "**internal, not to be quoted outside**");
  }

  @Test
  void what_counts_no_longer_stands_apart_from_what_the_status_counts() throws IOException {
    terminal.run("samples", "load");
    terminal.run("show", "annie", "--md", "annie.md");
    terminal.run("show", "annie", "--html", "annie.html");

    var markdown = Files.readString(terminal.folder().resolve("annie.md"));
    assertThat(markdown)
        .containsPattern(
            "validated: 9 for, 1 against; [E0-9 ]+; against: E007; no longer counts: E014")
        .containsPattern("weak: 1 for; E038; no longer counts: E008");
    assertThat(Files.readString(terminal.folder().resolve("annie.html")))
        .contains("no longer counts: <a");
  }

  @Test
  void a_file_that_cannot_be_written_is_a_sentence() {
    terminal.run("samples", "load");

    var result = terminal.run("show", "annie", "--html", "nowhere/a.html");

    assertThat(result.exit()).isEqualTo(1);
    assertThat(result.err()).contains("nowhere/a.html cannot be written; check its folder");
  }

  @Test
  void items_say_once_what_they_are_and_marks_stand_apart() throws Exception {
    terminal.run("samples", "load");
    terminal.run("show", "annie", "--md", "a.md", "--html", "a.html");
    var page = Files.readString(terminal.folder().resolve("a.md"));

    assertThat(page)
        .contains(
            "- **E001** Interview 14, spring wave, 2026-",
            "**E009** Research ops survey, q4, 2026-",
            "· **the same in E044, counted once**: We run maybe six studies",
            "· **the same in E045, counted once · internal, not to be quoted outside**:")
        .doesNotContain("survey, Research ops survey", "**E044**", "interview, Interview");
    assertThat(Files.readString(terminal.folder().resolve("a.html")))
        .contains(" · <strong class=\"mark\">")
        .doesNotContain("</strong> <strong");
  }
}
