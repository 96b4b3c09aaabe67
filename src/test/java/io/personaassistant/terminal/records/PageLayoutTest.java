package io.personaassistant.terminal.records;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.personaassistant.testing.Terminal;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/// Persona pages as people lay them out: headings that nothing marks, quotations, sentences that
/// say who somebody is.
class PageLayoutTest {
  private final Terminal terminal;

  PageLayoutTest(@TempDir Path folder) {
    terminal = new Terminal(folder).withDatabase("p.db");
  }

  private JsonNode page(String text) {
    terminal.file("page.txt", text);
    return terminal.run("import", "page", "page.txt", "--json").json();
  }

  private JsonNode persona() {
    return terminal.stored().get("personas").get(0);
  }

  static List<String> texts(JsonNode list) {
    var texts = new ArrayList<String>();
    if (list != null) {
      list.forEach(text -> texts.add(text.asText()));
    }
    return texts;
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "Where we reach her|preferred_channels",
        "Where to find Sol|preferred_channels",
        "How we can reach him|preferred_channels",
        "Where she gets her news|preferred_channels",
        "What she uses|tools",
        "The apps she uses|tools",
        "Her day|behaviours",
        "A day in Sol's life|behaviours",
        "How he spends his day|behaviours",
        "What annoys her|pain_points",
        "What keeps him up at night|pain_points",
        "What they want to achieve|goals",
        "What success looks like for her|goals",
        "Why she buys|motivations",
        "Who decides|decision_habits",
        "How Sol chooses|decision_habits",
        "What holds her back|objections",
        "Why he says no|objections",
        "How she talks|vocabulary"
      })
  void a_heading_is_known_by_what_it_means(String heading, String list) {
    page(
        "Sol, Yard Manager\nPain points\nThe crane list is wrong\n"
            + heading
            + "\nBoats at dusk\n");

    assertThat(texts(persona().get(list))).contains("Boats at dusk");
    assertThat(texts(persona().get("pain_points"))).doesNotContain(heading);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "How she met us\nBy boat\n",
        "Her team\nBy boat\n",
        "HER LAST HOLIDAY\nBy boat\n",
        "On the way home:\nBy boat\n",
        "\nAfter work\nBy boat\n",
        "Next steps\nBy boat\n",
        "How Sol came to us\nBy boat\n"
      })
  void what_a_heading_unknown_to_us_heads_is_named_and_no_pain_point(String more) {
    var report = page("Sol, Yard Manager\nPain points\nThe crane list is wrong\n" + more);

    assertThat(texts(persona().get("pain_points"))).containsExactly("The crane list is wrong");
    assertThat(texts(report.get("unplaced"))).hasSize(2).contains("By boat");
    assertThat(report.get("warnings").toString()).contains("“By boat”");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        // lines of the list above, however they look
        "Two owners want one berth\nNobody answers the radio\n",
        "How to get paid in time\n",
        "What the harbour charges\n",
        "VAT\n",
        "Her boss never answers the radio\n",
        "The radio is dead.\n",
        "\nThe radio is dead\n\nThe lift is slow\n",
        "The radio is dead\n- Her team\n"
      })
  void lines_of_a_list_stay_in_it(String more) {
    var report = page("Sol, Yard Manager\nPain points\nThe crane list is wrong\n" + more);

    assertThat(texts(report.get("unplaced"))).isEmpty();
    assertThat(persona().get("pain_points"))
        .hasSize(1 + (int) more.lines().filter(l -> !l.isBlank()).count());
  }

  /// Tables as Notion and Confluence write them.
  @ParameterizedTest(name = "{0}")
  @CsvSource(
      delimiterString = " => ",
      value = {
        "| | Sol |;|---|---|;| Goals | Fill the yard |;| Tools | Radio | => Fill the yard | Radio |"
            + " ''",
        "| | |;|---|---|;| **Goals** | Fill the yard |;| **Tools** | Radio | => Fill the yard |"
            + " Radio | ''",
        "| # | Goals | Tools |;|---|---|---|;| 1 | Fill the yard | Radio | => Fill the yard | Radio"
            + " | ''",
        "| | Goals | Tools |;|---|---|---|;| Spring | Fill the yard | Radio | => Fill the yard |"
            + " Radio | Spring",
        "| Goals | Hobbies | Tools |;|---|---|---|;| Fill the yard | Rowing at dusk | Radio | =>"
            + " Fill the yard | Radio | Rowing at dusk",
        "| Goals | Tools | Owner |;|---|---|---|;| Fill the yard | Radio | Marketing | => Fill the"
            + " yard | Radio | ''",
        "| Goals | Severity | Source |;|---|---|---|;| Fill the yard | high | a guess |;;##"
            + " Tools;Radio => Fill the yard | Radio | ''",
        "| Goals | Pain points |;|---|---|;| Fill the yard | Fog |;| Tools | Channels |;| Radio |"
            + " Fax | => Fill the yard | Radio | ''",
        "| Property | Value |;|---|---|;| Status | Approved |;| Goals | Fill the yard |;| Company"
            + " size | 11–50 |;| Tools | Radio | => Fill the yard | Radio | Status: Approved",
      })
  void no_column_of_a_table_is_lost_in_silence(String table, String found) {
    var parts = found.split(" \\| ");
    var report = page("# Sol, Yard Manager\n\n" + table.replace(';', '\n') + "\n");

    assertThat(texts(persona().get("goals"))).containsExactly(parts[0]);
    assertThat(texts(persona().get("tools"))).containsExactly(parts[1]);
    assertThat(texts(report.get("unplaced")))
        .isEqualTo(parts[2].equals("''") ? List.of() : List.of(parts[2]));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "Make My Persona;PERSONA NAME;Facility Fay;GOALS OR OBJECTIVES;Flat ice|Facility"
            + " Fay|goals|Flat ice",
        "# Fay Miller;Name: Fay;## Goals;Flat ice|Fay Miller|goals|Flat ice",
        "# ⛸️ Fay;## Goals;- [ ] Flat ice;- [x] Cheap ice|Fay|goals|Flat ice,Cheap ice",
        "# Rink Fay;## About Fay;Ran two rinks.;## Goals;Flat ice;<details>;<summary>🛠 Tools she"
            + " uses</summary>;- Excel;</details>|Rink Fay|tools|Excel",
        "# Gwen;## Goals;- Read <https://kennel.example/plans> before she buys|Gwen|goals|Read"
            + " <https://kennel.example/plans> before she buys",
        "# Gwen;## Goals;- Open by <season> <b>each year</b>|Gwen|goals|Open by <season> each year",
        "# Fay;**Last edited by** Jo Pohl on 3 March;## Goals;Flat ice;---;Created with Notion ·"
            + " Share|Fay|goals|Flat ice",
        "# Fay;## Goals;Flat ice;AGE;45 to 54;HIGHEST ROLE;Nobody knows|Fay|demographics|Age: 45 to"
            + " 54",
        "# Persona: Fay;Alter: 44 Jahre;## Ziele;- Ebenes Eis;## Einwände;- Zu"
            + " spät|Fay|objections|Zu spät",
        "# Fay;Wohnort: Ulm;Ziele;Ebenes Eis;SORGEN;Strompreise;Die Halle ist"
            + " alt|Fay|pain_points|Strompreise,Die Halle ist alt"
      })
  void templates_and_wikis_are_read_by_what_they_say(
      String text, String name, String list, String items) {
    page(text.replace(';', '\n') + "\n");

    var persona = persona();
    assertThat(persona.get("name").asText()).isEqualTo(name);
    assertThat(texts(persona.get(list))).containsExactly(items.split(",", -1));
    assertThat(persona.toString()).doesNotContain("Pohl", "Notion", "Nobody knows", "Age: HIGH");
  }

  @Test
  void quotations_and_a_role_beside_traits_are_read_too() {
    var report =
        page(
            """
            # Sol

            | Goals | Role | Pain points | Quotes |
            |---|---|---|---|
            | Fill the yard | Yard Manager | The list is wrong | "I never look at the screen." |
            | Be home by six | | Nobody answers the radio | |
            """);

    assertThat(texts(persona().get("goals"))).containsExactly("Fill the yard", "Be home by six");
    assertThat(texts(persona().get("pain_points"))).hasSize(2);
    assertThat(persona().get("title").asText()).isEqualTo("Yard Manager");
    assertThat(report.get("quotes")).hasSize(1);
    assertThat(texts(report.get("unplaced"))).isEmpty();
  }

  @Test
  void a_part_of_a_section_keeps_its_lines_and_one_of_its_names_is_no_heading() {
    var report =
        page(
            """
            # Sol, Yard Manager
            ## Goals
            ### This year
            - Fill the yard
            ### Next year
            - Buy a second crane
            ## Channels
            Social media
            Blogs
            ## Objections
            Why should we change
            Where do we put our data
            ## Hobbies
            - Rowing
            """);

    assertThat(texts(persona().get("goals")))
        .containsExactly("Fill the yard", "Buy a second crane");
    assertThat(texts(persona().get("preferred_channels"))).containsExactly("Social media", "Blogs");
    assertThat(texts(persona().get("objections"))).hasSize(2);
    assertThat(texts(report.get("unplaced"))).containsExactly("Rowing");
  }

  @Test
  void an_objection_in_quotation_marks_is_kept_and_every_other_quotation_named() {
    var report =
        page(
            """
            Sol, Yard Manager
            Objections
            - "Moving the data would stop us for a week"
            “We tried that before.” – Ingo, owner
            Vocabulary
            - "slip week"
            - "We call it the slip week because nobody sleeps then"
            Tools
            Radio
            "I never look at the screen."
            What she says
            "The list is always wrong."
            """);

    assertThat(texts(persona().get("objections")))
        .containsExactly("Moving the data would stop us for a week", "We tried that before.");
    assertThat(texts(persona().get("vocabulary"))).containsExactly("slip week");
    assertThat(texts(persona().get("tools"))).containsExactly("Radio");
    assertThat(report.get("quotes")).hasSize(3);
    assertThat(report.get("warnings").toString())
        .contains("3 quotations were left out, since a page does not say who said it")
        .contains("“I never look at the screen.”", "“The list is always wrong.”");
    assertThat(terminal.run("export").out()).doesNotContain("Ingo");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      nullValues = "-",
      value = {
        // the head of a page | name | title | age | place
        "# Otto, the Owner-Dentist | Otto | Owner-Dentist | - | -",
        "Our customer: Sol the Yard Manager | Sol | Yard Manager | - | -",
        "Persona: Bo Lind, a Buyer | Bo Lind | Buyer | - | -",
        "MEET GWEN;Job title: Office Manager | Gwen | Office Manager | - | -",
        "TARIQ THE TECHNICIAN | Tariq | Technician | - | -",
        "PERSONA 3: ANNA-LENA VON BERG;Job title: Nurse | Anna-Lena von Berg | Nurse | - | -",
        "PERSONA 3: THERESA MAY;Job title: Nurse | Theresa May | Nurse | - | -",
        "Name: GWEN O’NEILL, 44;Job title: Office Manager | Gwen O’Neill | Office Manager | 44 | -",
        "IT BUYER ANN;Job title: Buyer | IT Buyer Ann | Buyer | - | -",
        "Sol, Yard Manager;Sol is 52, owns a yard with two cranes in Hull and employs nine people."
            + " | Sol | Yard Manager | 52 | Hull",
        "Sol, Yard Manager;Sol, 38, runs the front desk of a marina in a small town by the sea. |"
            + " Sol | Yard Manager | 38 | -",
        "Sol, Yard Manager;She is a 41-year-old mother of two. She lives in New York with her"
            + " parents. | Sol | Yard Manager | 41 | New York",
        "Sol, Yard Manager;He is about 45 years old and comes from Graz, which he likes. | Sol |"
            + " Yard Manager | 45 | Graz",
        "Sol, Yard Manager;Sol is 20 minutes late every day and keeps 12 boats in Excel all year. |"
            + " Sol | Yard Manager | - | -",
        "Sol, Yard Manager;Her daughter is 12, and Sol runs an office in Sales for the whole of the"
            + " firm. | Sol | Yard Manager | - | -",
        "Sol, Yard Manager;Sol leads a team of 30, most of whom started in January or in March. |"
            + " Sol | Yard Manager | - | -"
      })
  void who_somebody_is_stands_in_a_title_or_a_sentence(
      String head, String name, String title, Integer age, String place) {
    page(head.replace(';', '\n') + "\n\nGoals\n- Be home by six\n");

    assertThat(persona().get("name").asText()).isEqualTo(name);
    assertThat(persona().get("title").asText()).isEqualTo(title);
    assertThat(persona().has("age") ? persona().get("age").asInt() : null).isEqualTo(age);
    assertThat(persona().has("location") ? persona().get("location").asText() : null)
        .isEqualTo(place);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "## Productivity tools",
        "## Produktivitätsprobleme",
        "## Productivity frustrations"
      })
  void what_only_begins_like_product_is_read(String heading) {
    page("# Sol Vane\n\n## Goals\n- Fewer calls\n\n" + heading + "\n- The old planning board\n");

    var read = new ArrayList<>(texts(persona().get("tools")));
    read.addAll(texts(persona().get("pain_points")));
    assertThat(read).containsExactly("The old planning board");
  }

  @Test
  void a_short_question_among_pains_is_one_of_them() {
    page(
        """
        Sol Vane

        Pain points
        Why does every report take two days?
        Too many tools
        Slow exports
        """);

    assertThat(texts(persona().get("pain_points")))
        .containsExactly("Why does every report take two days?", "Too many tools", "Slow exports");
  }
}
