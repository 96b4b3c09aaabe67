package io.personaassistant.terminal.records;

import static org.assertj.core.api.Assertions.assertThat;

import io.personaassistant.testing.Terminal;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/// What is read off a page about a persona.
class PageReadingTest {
  private final Terminal terminal;

  PageReadingTest(@TempDir Path folder) {
    terminal = new Terminal(folder).withDatabase("p.db");
  }

  @Test
  void the_text_of_a_slide_deck_gives_its_traits_without_slide_numbers_and_footers() {
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

    assertThat(terminal.page(deck).out())
        .contains("Draft persona dispatcher-dora with 3 traits")
        .doesNotContain("Acme internal", "Slide", "Thank you");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"Age 45-60", "AGE 45–60", "Age range: 45-60", "Age (45-60)", "Age 45 to 60 years"})
  void what_follows_an_age_on_a_slide_is_no_age(String age) {
    var out =
        terminal.page(
            "Persona: Skipper Sam\nSKIPPER SAM\n"
                + age
                + "\nSails at weekends\n\nGoals\n• Be on the water by nine\n");

    assertThat(out.out())
        .contains("with 2 traits", "demographic: Age: 45")
        .contains("Left out, since no heading says what it is: “Sails at weekends”.")
        .doesNotContain("Age: Sails", "SKIPPER");
  }

  @ParameterizedTest(name = "{0}")
  @ValueSource(
      strings = {
        "Marketing Manager, 30-50 years old, interested in growth",
        "Manager Max\nMarketing Manager, 30–50, interested in growth",
        "# Max\nMarketing Manager | 30 to 50 years | interested in growth\n",
        "Persona: Max\nTitle: Marketing Manager\nAge: 30-50\nInterested in growth",
      })
  void a_line_that_says_next_to_nothing_becomes_a_draft_that_fails_on_three_rules(String text) {
    var out = terminal.page(text);

    assertThat(out.exit()).describedAs(out.err()).isZero();
    var persona = terminal.stored().get("personas").get(0);
    assertThat(persona.get("title").asText()).isEqualTo("Marketing Manager");
    assertThat(persona.has("location")).isFalse();
    assertThat(out.out()).contains("demographic: Age: 30", "goal: ", "nterested in growth");
    var health = terminal.run("health", persona.get("id").asText()).out();
    assertThat(health.lines().filter(line -> line.contains("PH08"))).hasSizeGreaterThan(2);
    assertThat(health).contains("PH01");
    assertThat(terminal.run("list").out()).doesNotContain("ages age");
  }

  @Test
  void a_label_in_a_list_says_what_its_own_line_is_and_not_the_next() {
    var out =
        terminal.page(
            """
            # Rita Rider
            - Goal: Get to the office without thinking about it
            - Hates empty docks
            - Budget: 30 pounds a month
            """);

    assertThat(out.out())
        .contains("with 2 traits", "goal: Get to the office", "pain: Hates empty docks")
        .contains("Left out, since no heading says what it is: “Budget: 30 pounds a month”.");
    assertThat(terminal.page("# Tom Tram\nGoals: Be at work by nine\n- Read on the way\n").out())
        .contains("goal: Be at work by nine", "goal: Read on the way");
  }

  @Test
  void a_portrait_without_any_trait_says_what_it_lacks() {
    assertThat(terminal.page("Name: Mara\nTitle: Clinic Manager\n").out())
        .contains("Draft persona mara with 0 traits. It says who that is")
        .contains("nothing on record: goals", "nothing on record: pain points");
  }

  /// How teams write who somebody is, between a name and the first heading.
  @ParameterizedTest(name = "{0}")
  @CsvSource(
      delimiter = '>',
      value = {
        "# Patient Paula;*Accountant with a bad back* > Patient Paula | Accountant with a bad back"
            + " | | ",
        "# Paula;**Age:** 38  **City:** Leeds > Paula | | 38 | Leeds",
        "# Paula;Age: 38 | City: Leeds | Occupation: Accountant > Paula | Accountant | 38 | Leeds",
        "MoveWell Clinics;Meet Paula!;HR manager, 41 > Paula | HR manager | 41 | ",
        "MOVEWELL;Slide 2;MEET PAULA;Accountant > Paula | Accountant | | ",
        "Slide 1;Persona 2026;Confidential;;Slide 2;Meet Paula!;- Accountant > Paula | | | ",
      })
  void who_somebody_is_stands_below_the_name(String top, String who) {
    terminal.page(top.replace(';', '\n') + "\n\nGoals\n- Sleep through the night\n");

    var persona = terminal.stored().get("personas").get(0);
    assertThat(
            Stream.of("name", "title", "age", "location").map(key -> persona.path(key).asText("")))
        .containsExactly(Stream.of(who.split("\\|", -1)).map(String::strip).toArray(String[]::new));
  }

  @Test
  void what_a_page_says_it_is_for_is_the_decision_and_no_habit() {
    terminal.page(
        "# Paula\nDecision this persona informs: which hours to open\n## Goals\n- Sleep\n");

    var stored = terminal.stored();
    assertThat(stored.get("personas").get(0).get("decision").asText())
        .isEqualTo("which hours to open");
    assertThat(stored.get("traits")).hasSize(1);
  }

  @Test
  void a_label_says_a_title_better_than_a_name() {
    terminal.page("Tariq the Technician\n\nRole: Harbour technician\nGoals\n- Be home by six\n");
    assertThat(terminal.stored().get("personas").get(0).has("archetype")).isFalse();
    terminal.page("Sven the Sailor\n\nRole: Harbour technician\nGoals\n- Be home by six\n");

    var persona = terminal.stored().get("personas").get(0);
    assertThat(persona.get("name").asText()).isEqualTo("Sven");
    assertThat(persona.get("title").asText()).isEqualTo("Harbour technician");
    assertThat(persona.get("archetype").asText()).isEqualTo("Sailor");
  }

  @Test
  void a_sentence_about_the_persona_says_age_and_title_by_any_word_of_the_name() {
    terminal.page(
        """
        # Persona: Quality Quinn
        ## Who she is
        Quinn is 44 and Quality Manager at a chain with 40 shops near Leeds. She reports to the board.
        ## Goals
        - Pass the audit
        """);

    var persona = terminal.stored().get("personas").get(0);
    assertThat(persona.get("title").asText()).isEqualTo("Quality Manager");
    assertThat(persona.get("age").asInt()).isEqualTo(44);
  }

  @Test
  void tables_of_a_page_give_what_their_cells_say_and_no_headers() {
    var out =
        terminal
            .page(
                """
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
    var persona = terminal.stored().get("personas").get(0);
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
        "What hurts                    | pain",
        "Personal goals                | goal",
        "Favourite channels            | channel",
        "Everyday tools                | tool",
        // these are about us
        "Our goals                     | ",
        "Campaign goals                | ",
        "Marketing channels            | ",
        "Messaging                     | ",
      })
  void a_heading_says_what_is_below_by_its_main_word(String heading, String kind) {
    var out =
        terminal
            .page("# Uma\n## Fears\n- Rust\n## " + heading.strip() + "\n- Nobody checks this\n")
            .out();

    assertThat(out)
        .contains(
            kind == null
                ? "heading says what it is: “Nobody checks this”"
                : "- " + kind + ": Nobody checks this");
  }
}
