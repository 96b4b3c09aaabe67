package io.personaassistant.terminal.records;

import static org.assertj.core.api.Assertions.assertThat;

import io.personaassistant.testing.Terminal;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/// What becomes of a page about a persona, and of what is none.
class PageImportTest {
  private final Terminal terminal;

  PageImportTest(@TempDir Path folder) {
    terminal = new Terminal(folder).withDatabase("p.db");
  }

  /// `/` is a new line; a row that begins with `#` is a heading and no comment.
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      commentCharacter = '%',
      textBlock =
          """
          # Q3 Persona Workshop//## Hanna, Lab Manager                    | hanna
          # Q3 Persona Workshop//Name: Hanna//Title: Lab Manager          | hanna
          Persona research summary//Hanna, Lab Manager                    | hanna
          # Personas//## Hanna the Lab Manager                            | hanna
          # Our target customer//Hanna is 44 and runs a lab in Basel.     | hanna
          # Discovery readout 2026//# Hanna Keller                        | hanna-keller
          # Q3 Persona Workshop                                           | ?
          Customer Research 2025                                          | ?
          # Our target customer//Recruiting is slow and takes two weeks.  | ?
          # Persona: Hanna                                                | hanna
          # Anna Workshop                                                 | anna-workshop
          # Lab Manager                                                   | lab-manager
          # Workshop Manager                                              | workshop-manager
          # Busy Bee                                                      | busy-bee
          # Strategy Sam, 44                                              | strategy-sam
          # Target Audience: Young Families                               | young-families
          # Target audience: workshop, 2024                               | ?
          # Research findings, 2024                                       | ?
          Name: Offsite                                                   | offsite
          Q3 Workshop/Acme Confidential · 1/- Why personas/Meet Hanna!    | hanna
          Agenda/- Next steps/Internal use only/Meet Hanna Keller, 44     | hanna-keller
          Lab Confidential//Hanna, Lab Manager                            | hanna
          Workshop 2026/- Why/Meet the team                               | ?
          """)
  void the_name_is_where_somebody_is_named_and_no_title_of_a_deck(String top, String id) {
    var page = top.replace("/", "\n") + "\n\n## Goals\n- Keeps the freezers full.\n- Sleeps.\n";

    var result = terminal.page(page);

    if (id.equals("?")) {
      assertThat(result.exit()).isNotZero();
      assertThat(result.err()).contains("does not say what the persona is called", "--name");
    } else {
      assertThat(result.out()).as(result.err()).contains("Draft persona " + id + " with");
    }
  }

  @Test
  void a_page_becomes_a_draft_whose_traits_are_assumptions_with_what_to_ask() {
    var out = terminal.page(ImportFiles.PAGE).out();

    assertThat(out)
        .contains(
            "Draft persona dora with 6 traits. All are assumptions until evidence supports them.",
            "A quotation was left out",
            "Left out, since no heading says what it is: “Green”.",
            "- pain: Drivers call because the dock is not free",
            "Look in support tickets and interviews.",
            "- nothing on record: how they decide",
            "Ask: Think of the last product you chose for this work.");
    var persona = terminal.stored().get("personas").get(0);
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
  void the_version_says_which_page_it_was() {
    terminal.file("Dora v3.md", ImportFiles.PAGE);
    terminal.run("import", "page", "Dora v3.md");
    assertThat(terminal.run("history", "dora").out()).contains("imported the page Dora v3.md");

    terminal.typing(ImportFiles.PAGE.replace("Dora", "Erik"));
    terminal.run("import", "page", "-");
    assertThat(terminal.run("history", "erik").out()).contains("imported a pasted page");
  }

  @Test
  void every_question_is_sound_by_our_own_rules() {
    var plan = terminal.page(ImportFiles.PAGE, "--json").json().get("missing_evidence");

    assertThat(plan).hasSize(9);
    for (var ask : plan) {
      assertThat(terminal.run("lint", "--fail-on", "error", ask.get("ask").asText()).exit())
          .describedAs(ask.get("ask").asText())
          .isZero();
    }
  }

  @Test
  void the_same_page_again_changes_nothing_and_another_one_overwrites_nothing() {
    terminal.page(ImportFiles.PAGE);
    var before = terminal.stored();

    assertThat(terminal.page(ImportFiles.PAGE).out())
        .contains("Nothing new: persona dora has 6 traits already.");
    var other = terminal.page(ImportFiles.PAGE.replace("Go home at six", "Go home at five"));

    assertThat(other.exit()).isEqualTo(1);
    assertThat(other.err())
        .contains(
            "There is a persona dora already, and nothing was changed",
            "Go home at five",
            "--name");
    assertThat(terminal.stored()).isEqualTo(before);
    assertThat(terminal.page(ImportFiles.PAGE, "--name", "Dora Two").out())
        .contains("Draft persona dora-two");
  }

  @Test
  void a_docx_is_read_like_a_text() throws IOException {
    var xml = new StringBuilder("<w:document xmlns:w=\"w\"><w:body>");
    ImportFiles.PAGE
        .lines()
        .forEach(l ->
            xml.append("<w:p><w:r><w:t>")
                .append(l.replace("&", "&amp;").replace(">", "&gt;"))
                .append("</w:t></w:r></w:p>"));
    var bytes = new ByteArrayOutputStream();
    try (var zip = new ZipOutputStream(bytes)) {
      zip.putNextEntry(new ZipEntry("word/document.xml"));
      zip.write(xml.append("</w:body></w:document>").toString().getBytes(StandardCharsets.UTF_8));
    }
    Files.write(terminal.folder().resolve("dora.docx"), bytes.toByteArray());

    assertThat(terminal.run("import", "page", "dora.docx").out())
        .contains("Draft persona dora with 6 traits");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "# Our personas;## Gardener Gwen;Goals;- Sleep;## Chair Cho;Goals;- Eat;## Next steps;Ask"
            + " them",
        "Workshop 2024;1;Persona 1;Gardener Gwen;Goals;Sleep;2;Persona 2;Chair"
            + " Cho;Goals;Eat;3;Thank you!",
        "Name: Gardener Gwen;Goals;- Sleep;Name: Chair Cho;Goals;- Eat",
        "Meet Gardener Gwen;Goals;- Sleep;Meet Chair Cho;Goals;- Eat",
      })
  void one_of_several_on_a_page_is_taken_by_its_name(String page) {
    var text = page.replace(';', '\n') + "\n";

    assertThat(terminal.page(text).err())
        .contains("describes 2 personas: Gardener Gwen and Chair Cho.");
    assertThat(terminal.page(text, "--name", "Nobody").err()).contains("describes 2 personas");
    assertThat(terminal.page(text, "--name", "cho").out())
        .contains("Draft persona chair-cho with 1");
    assertThat(terminal.stored().get("personas")).hasSize(1);
    assertThat(terminal.stored().get("personas").get(0).get("goals").toString())
        .isEqualTo("[\"Eat\"]");
  }

  @Test
  void what_is_no_page_about_one_persona_is_a_sentence_and_stores_nothing() throws IOException {
    Files.write(terminal.folder().resolve("x.bin"), new byte[] {0, 1, 2, 0});

    assertThat(terminal.run("import", "page", "x.bin").err())
        .contains("Save it as TXT, Markdown or DOCX");
    assertThat(terminal.run("import", "page", "none.md").err())
        .contains("There is no file none.md.");
    assertThat(terminal.page("Our strategy for next year\n\nWe will grow.\n").err())
        .contains("No goals, pain points or other traits were found", "“Pain points”");
    assertThat(terminal.page("Goals\n- Sleep\n").err())
        .contains("what the persona is called", "--name");
    assertThat(terminal.page("Goals\n- Sleep\n", "--name", "Sam").out())
        .contains("Draft persona sam with 1 trait");
    assertThat(terminal.page("Name: Ann\nGoals\n- Sleep\nName: Bob\nGoals\n- Eat\n").err())
        .contains("describes 2 personas: Ann and Bob.", "--name");
    // nobody can tell where the second one begins
    assertThat(terminal.page("Ann\nGoals\n- Sleep\nPain points\n- Noise\nGoals\n- Eat\n").err())
        .contains("seems to describe 2 personas");
    assertThat(terminal.run("import", "personas", "page.txt", "--name", "x").exit()).isEqualTo(2);
    assertThat(terminal.stored().get("personas")).hasSize(1);
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
  void what_is_no_page_is_named_and_makes_nobody(String name, String text, String what) {
    terminal.file(name, text.replace('\'', '"').replace("\\n", "\n"));

    var result = terminal.run("import", "page", name);

    assertThat(result.exit()).isEqualTo(1);
    assertThat(result.err()).contains(what);
    assertThat(terminal.run("list").out()).contains("No personas yet");
  }

  @Test
  void a_page_that_begins_with_a_bracket_stays_a_page() {
    terminal.file("page.md", "[Draft] Persona: Kurt\n\n## Goals\n- \"Quiet\" mornings\n");

    assertThat(terminal.run("import", "page", "page.md", "--name", "Kurt").exit()).isZero();
  }

  @ParameterizedTest
  @CsvSource({
    "José,jose",
    "Ørsted Å.,orsted-a",
    "Анна,persona-1",
    "Anna-Maria von und zu Hohenlohe-Langenburg,anna-maria-von-und-zu-hohenlohe-la"
  })
  void a_name_in_any_script_is_one_and_the_same_persona_each_time(String name, String slug) {
    assertThat(terminal.page(ImportFiles.PAGE, "--name", name).out())
        .contains("Draft persona " + slug + " with");
    assertThat(terminal.page(ImportFiles.PAGE, "--name", name).out())
        .contains("Nothing new: persona " + slug + " has");

    terminal.file(
        "p.json",
        """
        {"personas": [{"name": "%s", "title": "Planner"}, {"name": "Борис"}],
         "traits": [{"persona": "%s", "kind": "goal", "text": "Leave at five"}],
         "evidence": [{"id": "E1", "source_type": "interview", "date": "2026-01-05",
           "text": "We leave late.", "persona": "%s"}]}
        """
            .formatted(name, name, name));
    assertThat(terminal.run("import", "all", "p.json").exit()).isZero();

    var all = terminal.stored();
    assertThat(all.at("/personas").findValuesAsText("id")).hasSize(2).contains(slug);
    assertThat(all.at("/personas").findValuesAsText("title")).contains("Planner");
    assertThat(all.at("/evidence/0/persona").asText()).isEqualTo(slug);
  }

  @Test
  void a_name_that_differs_by_an_accent_is_somebody_else() {
    terminal.page(ImportFiles.PAGE, "--name", "Jose");

    assertThat(terminal.page(ImportFiles.PAGE, "--name", "José").out())
        .contains("Draft persona jose-2 with");
  }

  @Test
  void the_import_of_a_page_warns_of_its_mistakes() {
    var page =
        """
        # Marketing Manager

        **Age:** 30-50 years old
        Interested in growth

        ## Goals
        - Grow the business
        """;

    var out = terminal.page(page).out();

    assertThat(out)
        .contains("! Health: ", "no pain point and no channel", "ages 30-50", "generic: ")
        .contains("`health marketing-manager` says what to do.");
    assertThat(terminal.page(page, "--json").out()).contains("\"health\":\"Health: ");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Thank you! Questions?",
        "Thanks for your attention",
        "Any questions?",
        "Q&A",
        "Q & A!",
        "The end.",
        "Vielen Dank für Ihre Aufmerksamkeit",
        "Danke! Fragen?",
        "¡Gracias!",
        "Merci"
      })
  void the_last_slide_of_a_deck_is_no_trait(String closing) {
    terminal.page(
        "# Carla\n\n## Goals\n- Fill the yard\n\n## Channels\n- LinkedIn\n" + closing + "\n");

    assertThat(terminal.run("traits", "carla").out().lines()).hasSize(2);
  }
}
