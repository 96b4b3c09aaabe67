package io.personaassistant.terminal;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.personaassistant.testing.Terminal;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PageImportTest {
  private static final String PAGE =
      """
      # Persona: Dora, 42, Fleet Dispatcher

      **Industry:** Road haulage
      **Location:** Graz

      ## Bio
      Dora plans forty trucks from a container office.

      ## Goals & Needs
      - Fill every truck on the way back
      - Go home at six

      ## Frustrations
      * Drivers call because the dock is not free

      ## Preferred channels
      Trucking forums

      Tools: Spreadsheet, phone

      > "I plan the day before the coffee is ready."

      ## Brand colours
      - Green
      """;

  @TempDir Path folder;
  private Terminal terminal = new Terminal(Path.of("."));

  @BeforeEach
  void sitDown() {
    terminal = new Terminal(folder).withDatabase("p.db");
  }

  private static JsonNode json(String text) throws IOException {
    return new ObjectMapper().readTree(text);
  }

  private Terminal.Result page(String text, String... more) throws IOException {
    Files.writeString(folder.resolve("page.txt"), text);
    var arguments = new ArrayList<>(List.of("import", "page", "page.txt"));
    arguments.addAll(List.of(more));
    return terminal.run(arguments.toArray(String[]::new));
  }

  private JsonNode stored() throws IOException {
    return json(terminal.run("export").out());
  }

  @Test
  void a_page_becomes_a_draft_whose_traits_are_assumptions_with_what_to_ask() throws IOException {
    var out = page(PAGE).out();

    assertThat(out)
        .contains(
            "Draft persona dora with 6 traits. All are assumptions until evidence supports them.",
            "A quotation was left out",
            "Left out, since no heading says what it is: “Green”.",
            "- pain: Drivers call because the dock is not free",
            "Look in support tickets and interviews.",
            "- nothing on record: how they decide",
            "Ask: Think of the last product you chose for this work.");
    var persona = stored().get("personas").get(0);
    assertThat(persona.get("state").asText()).isEqualTo("draft");
    assertThat(persona.get("age").asInt()).isEqualTo(42);
    assertThat(persona.get("title").asText()).isEqualTo("Fleet Dispatcher");
    assertThat(persona.get("industry").asText()).isEqualTo("Road haulage");
    assertThat(persona.get("location").asText()).isEqualTo("Graz");
    assertThat(persona.get("background").asText())
        .isEqualTo("Dora plans forty trucks from a container office.");
    assertThat(terminal.run("traits", "dora").out().lines())
        .hasSize(6)
        .allSatisfy(line -> assertThat(line).startsWith("assumption"))
        .anySatisfy(line -> assertThat(line).endsWith("Fill every truck on the way back"))
        .anySatisfy(line -> assertThat(line).endsWith("Spreadsheet"));
  }

  @Test
  void every_question_is_sound_by_our_own_rules() throws IOException {
    var plan = json(page(PAGE, "--json").out()).get("missing_evidence");

    assertThat(plan).hasSize(9);
    for (var ask : plan) {
      assertThat(terminal.run("lint", "--fail-on", "error", ask.get("ask").asText()).exit())
          .describedAs(ask.get("ask").asText())
          .isZero();
    }
  }

  @Test
  void the_same_page_again_changes_nothing_and_another_one_overwrites_nothing() throws IOException {
    page(PAGE);
    var before = stored();

    assertThat(page(PAGE).out()).contains("Nothing new: persona dora has 6 traits already.");
    var other = page(PAGE.replace("Go home at six", "Go home at five"));

    assertThat(other.exit()).isEqualTo(1);
    assertThat(other.err())
        .contains(
            "There is a persona dora already, and nothing was changed",
            "Go home at five",
            "--name");
    assertThat(stored()).isEqualTo(before);
    assertThat(page(PAGE, "--name", "Dora Two").out()).contains("Draft persona dora-two");
  }

  @Test
  void the_text_of_a_slide_deck_gives_its_traits_without_slide_numbers_and_footers()
      throws IOException {
    var deck =
        """
        Dispatcher Dora
        Acme internal
        1

        Goals
        Fill every truck on the way back
        Acme internal
        Slide 2 of 4

        Pain points
        The dock is not free
        Acme internal
        3 / 4
        Channels
        Trucking forums
        Thank you!
        """;

    assertThat(page(deck).out())
        .contains("Draft persona dispatcher-dora with 3 traits")
        .doesNotContain("Acme internal", "Slide", "Thank you");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"Age 45-60", "AGE 45–60", "Age range: 45-60", "Age (45-60)", "Age 45 to 60 years"})
  void what_follows_an_age_on_a_slide_is_no_age(String age) throws IOException {
    var out =
        page(
            "Persona: Skipper Sam\nSKIPPER SAM\n"
                + age
                + "\nSails at weekends\n\nGoals\n• Be on the water by nine\n");

    assertThat(out.out())
        .contains("with 2 traits", "demographic: Age: 45")
        .contains("Left out, since no heading says what it is: “Sails at weekends”.")
        .doesNotContain("Age: Sails", "SKIPPER");
  }

  @Test
  void a_docx_is_read_like_a_text() throws IOException {
    var xml = new StringBuilder("<w:document xmlns:w=\"w\"><w:body>");
    PAGE.lines()
        .forEach(l ->
            xml.append("<w:p><w:r><w:t>")
                .append(l.replace("&", "&amp;").replace(">", "&gt;"))
                .append("</w:t></w:r></w:p>"));
    var bytes = new ByteArrayOutputStream();
    try (var zip = new ZipOutputStream(bytes)) {
      zip.putNextEntry(new ZipEntry("word/document.xml"));
      zip.write(xml.append("</w:body></w:document>").toString().getBytes(StandardCharsets.UTF_8));
    }
    Files.write(folder.resolve("dora.docx"), bytes.toByteArray());

    assertThat(terminal.run("import", "page", "dora.docx").out())
        .contains("Draft persona dora with 6 traits");
  }

  @Test
  void what_is_no_page_about_one_persona_is_a_sentence_and_stores_nothing() throws IOException {
    Files.write(folder.resolve("x.bin"), new byte[] {0, 1, 2, 0});

    assertThat(terminal.run("import", "page", "x.bin").err())
        .contains("Save it as TXT, Markdown or DOCX");
    assertThat(terminal.run("import", "page", "none.md").err())
        .contains("There is no file none.md.");
    assertThat(page("Our strategy for next year\n\nWe will grow.\n").err())
        .contains("No goals, pain points or other traits were found", "“Pain points”");
    assertThat(page("Goals\n- Sleep\n").err()).contains("what the persona is called", "--name");
    assertThat(page("Goals\n- Sleep\n", "--name", "Sam").out())
        .contains("Draft persona sam with 1 trait");
    assertThat(page("Name: Ann\nGoals\n- Sleep\nName: Bob\nGoals\n- Eat\n").err())
        .contains("seems to describe 2 personas");
    assertThat(terminal.run("import", "personas", "page.txt", "--name", "x").exit()).isEqualTo(2);
    assertThat(stored().get("personas")).hasSize(1);
  }

  @Test
  void the_kit_has_every_part_the_research_begins_with() {
    var kit = terminal.run("kit").out();

    assertThat(kit)
        .contains("## 1. The objective", "## 2. Three open questions", "## 3. Interview guide")
        .contains("analytics", "support tickets", "social media", "third-party");
    assertThat(terminal.run("kit", "objective").out()).startsWith("## 1.").doesNotContain("## 2.");
    assertThat(terminal.run("kit", "weather").err()).contains("objective, questions, interview");
    assertThat(terminal.run("kit", "weather").exit()).isEqualTo(2);
  }
}
