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
import org.junit.jupiter.params.provider.CsvSource;
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
  void the_version_says_which_page_it_was() throws IOException {
    Files.writeString(folder.resolve("Dora v3.md"), PAGE);
    terminal.run("import", "page", "Dora v3.md");
    assertThat(terminal.run("history", "dora").out()).contains("imported the page Dora v3.md");

    terminal.typing(PAGE.replace("Dora", "Erik"));
    terminal.run("import", "page", "-");
    assertThat(terminal.run("history", "erik").out()).contains("imported a pasted page");
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

  @ParameterizedTest(name = "{0}")
  @ValueSource(
      strings = {
        "Marketing Manager, 30-50 years old, interested in growth",
        "Manager Max\nMarketing Manager, 30–50, interested in growth",
        "# Max\nMarketing Manager | 30 to 50 years | interested in growth\n",
        "Persona: Max\nTitle: Marketing Manager\nAge: 30-50\nInterested in growth",
      })
  void a_line_that_says_next_to_nothing_becomes_a_draft_that_fails_on_three_rules(String text)
      throws IOException {
    var out = page(text);

    assertThat(out.exit()).describedAs(out.err()).isZero();
    var persona = stored().get("personas").get(0);
    assertThat(persona.get("title").asText()).isEqualTo("Marketing Manager");
    assertThat(persona.has("location")).isFalse();
    assertThat(out.out()).contains("demographic: Age: 30", "goal: ", "nterested in growth");
    var health = terminal.run("health", persona.get("id").asText()).out();
    assertThat(health.lines().filter(line -> line.contains("PH08"))).hasSizeGreaterThan(2);
    assertThat(health).contains("PH01");
    assertThat(terminal.run("list").out()).doesNotContain("ages age");
  }

  @Test
  void a_portrait_without_any_trait_says_what_it_lacks() throws IOException {
    assertThat(page("Name: Mara\nTitle: Clinic Manager\n").out())
        .contains("Draft persona mara with 0 traits. It says who that is")
        .contains("nothing on record: goals", "nothing on record: pain points");
  }

  @Test
  void a_label_says_a_title_better_than_a_name() throws IOException {
    page("Tariq the Technician\n\nRole: Harbour technician\nGoals\n- Be home by six\n");
    assertThat(stored().get("personas").get(0).has("archetype")).isFalse();
    page("Sven the Sailor\n\nRole: Harbour technician\nGoals\n- Be home by six\n");

    var persona = stored().get("personas").get(0);
    assertThat(persona.get("name").asText()).isEqualTo("Sven");
    assertThat(persona.get("title").asText()).isEqualTo("Harbour technician");
    assertThat(persona.get("archetype").asText()).isEqualTo("Sailor");
  }

  @Test
  void a_sentence_about_the_persona_says_age_and_title_by_any_word_of_the_name()
      throws IOException {
    page(
        """
        # Persona: Quality Quinn
        ## Who she is
        Quinn is 44 and Quality Manager at a chain with 40 shops near Leeds. She reports to the board.
        ## Goals
        - Pass the audit
        """);

    var persona = stored().get("personas").get(0);
    assertThat(persona.get("title").asText()).isEqualTo("Quality Manager");
    assertThat(persona.get("age").asInt()).isEqualTo(44);
  }

  @Test
  void tables_of_a_page_give_what_their_cells_say_and_no_headers() throws IOException {
    var out =
        page("""
        # Chef Charlie
        *Head Chef, independent bistro, 25–55, Lyon / Leeds*

        ![photo](charlie.png)

        ## Needs & goals
        | Need | Priority |
        |---|:---:|
        | Show twelve months of records | high |
        | No call on a Sunday | medium |

        ## At work
        | Pain points | Tools |
        |-------------|-------|
        | Paper gets wet | Clipboard |
        | Alarms at night | Phone |

        | Channels | Trade fair |
        |---|---|
        | Objections | Too dear for three fridges |
        """)
            .out();

    assertThat(out)
        .contains(
            "goal: Show twelve months of records\n",
            "goal: No call on a Sunday\n",
            "pain: Paper gets wet\n",
            "pain: Alarms at night\n",
            "tool: Clipboard\n",
            "tool: Phone\n",
            "channel: Trade fair\n",
            "objection: Too dear for three fridges\n",
            "demographic: Age: 25")
        .doesNotContain("Priority", "high", "medium", "photo", "charlie.png", "Left out");
    var persona = stored().get("personas").get(0);
    assertThat(persona.get("title").asText()).isEqualTo("Head Chef");
    assertThat(persona.get("location").asText()).isEqualTo("Lyon / Leeds");
    assertThat(persona.get("background").asText()).isEqualTo("independent bistro");
  }

  @ParameterizedTest(name = "{0}")
  @CsvSource(
      delimiter = '|',
      value = {
        "Objections we hear            | objection",
        "Objections from the board     | objection",
        "Typical objections on a call  | objection",
        "Day-to-day frustrations       | pain",
        "Challenges at work            | pain",
        "Personal goals                | goal",
        "Favourite channels            | channel",
        "Everyday tools                | tool",
        // these are about us
        "Our goals                     | ",
        "Campaign goals                | ",
        "Marketing channels            | ",
        "Messaging                     | ",
      })
  void a_heading_says_what_is_below_by_its_main_word(String heading, String kind)
      throws IOException {
    var out =
        page("# Uma\n## Fears\n- Rust\n## " + heading.strip() + "\n- Nobody checks this\n").out();

    assertThat(out)
        .contains(
            kind == null
                ? "heading says what it is: “Nobody checks this”"
                : "- " + kind + ": Nobody checks this");
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

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "team.csv | id,source_type\\nE1,interview | is a table",
        "team.json | [1, 2] | is JSON",
        "team.txt | {'personas': [{'id': 'kurt', 'title': 'Mechanic'}]} | is JSON",
        "team.txt | ['Kurt', 'Mechanic'] | is JSON",
        "team.html | <!DOCTYPE html><h1>Kurt</h1><p>Title: Mechanic</p> | is HTML",
        "team.txt | <html>\\n<h1>Kurt</h1> | is HTML"
      })
  void what_is_no_page_is_named_and_makes_nobody(String name, String text, String what)
      throws IOException {
    Files.writeString(folder.resolve(name), text.replace('\'', '"').replace("\\n", "\n"));

    var result = terminal.run("import", "page", name);

    assertThat(result.exit()).isEqualTo(1);
    assertThat(result.err()).contains(what);
    assertThat(terminal.run("list").out()).contains("No personas yet");
  }

  @Test
  void a_page_that_begins_with_a_bracket_stays_a_page() throws IOException {
    Files.writeString(
        folder.resolve("page.md"), "[Draft] Persona: Kurt\n\n## Goals\n- \"Quiet\" mornings\n");

    assertThat(terminal.run("import", "page", "page.md", "--name", "Kurt").exit()).isZero();
  }

  @ParameterizedTest
  @CsvSource({
    "José,jose",
    "Ørsted Å.,orsted-a",
    "Анна,persona-1",
    "Anna-Maria von und zu Hohenlohe-Langenburg,anna-maria-von-und-zu-hohenlohe-la"
  })
  void a_name_in_any_script_is_one_and_the_same_persona_each_time(String name, String slug)
      throws IOException {
    assertThat(page(PAGE, "--name", name).out()).contains("Draft persona " + slug + " with");
    assertThat(page(PAGE, "--name", name).out()).contains("Nothing new: persona " + slug + " has");

    Files.writeString(
        folder.resolve("p.json"),
        """
        {"personas": [{"name": "%s", "title": "Planner"}, {"name": "Борис"}],
         "traits": [{"persona": "%s", "kind": "goal", "text": "Leave at five"}],
         "evidence": [{"id": "E1", "source_type": "interview", "date": "2026-01-05",
           "text": "We leave late.", "persona": "%s"}]}
        """
            .formatted(name, name, name));
    assertThat(terminal.run("import", "all", "p.json").exit()).isZero();

    var all = stored();
    assertThat(all.at("/personas").findValuesAsText("id")).hasSize(2).contains(slug);
    assertThat(all.at("/personas").findValuesAsText("title")).contains("Planner");
    assertThat(all.at("/evidence/0/persona").asText()).isEqualTo(slug);
  }

  @Test
  void a_name_that_differs_by_an_accent_is_somebody_else() throws IOException {
    page(PAGE, "--name", "Jose");

    assertThat(page(PAGE, "--name", "José").out()).contains("Draft persona jose-2 with");
  }
}
