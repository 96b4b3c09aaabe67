package io.personaassistant.terminal.research;

import static org.assertj.core.api.Assertions.assertThat;

import io.personaassistant.testing.Terminal;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// A customer list ranked by how well each row fits a persona.
class MatchCommandTest {
  private static final String LIST =
      """
      Company,Contact,Job title,Industry,Employees,Notes
      Kiln,k@kiln.example,Product Manager,Software,30,"Runs research herself, no researcher"
      Moor,=cmd(),UX Research Lead,Banking,4000,"Slow recruitment, low response rates"
      Fenn,f@fenn.example,Accountant,Retail,12,
      Dale,d@dale.example,Junior UX Researcher,,200,
      """;

  private final Terminal terminal;

  MatchCommandTest(@TempDir Path folder) {
    terminal = new Terminal(folder).withSamples().withDatabase("p.db");
    assertThat(terminal.run("samples", "load").exit()).isZero();
  }

  @ParameterizedTest(name = "{0}")
  @ValueSource(strings = {"Owner", "Owner-Operator"})
  void owners_of_a_business_fit_before_owners_of_a_product(String title) {
    terminal.file(
        "p.json",
        "{\"personas\":[{\"slug\":\"otto\",\"name\":\"Otto\",\"title\":\"" + title + "\"}]}");
    terminal.run("import", "personas", "p.json");
    terminal.file("c.csv", "Job title\nProduct Owner\nOwner/Operator\nCo-owner\nOwner\n");

    var rows = terminal.run("match", "c.csv", "--persona", "otto", "--json").json().get("rows");

    for (int i = 0; i < 3; i++) {
      assertThat(rows.get(i).get("fit").asInt()).isEqualTo(100);
    }
    assertThat(rows.get(3).get("row").get("Job title").asText()).isEqualTo("Product Owner");
    assertThat(rows.get(3).get("fit").asInt()).isLessThanOrEqualTo(50);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Titel",
        "Funktion",
        "Ihre Position",
        "Poste",
        "Votre fonction",
        "Cargo",
        "Su puesto",
        "Título",
        "Mansione",
        "Titolo",
        "Função",
        "Functie",
        "Uw functie"
      })
  void a_job_column_is_known_in_the_languages_of_the_tools(String header) {
    terminal.file("c.csv", header + "\nAccountant\nUX Research Lead\n");

    var rows = terminal.run("match", "c.csv", "--persona", "annie", "--json").json().get("rows");

    assertThat(rows.get(0).get("line").asInt()).isEqualTo(3);
    assertThat(rows.get(0).get("reasons").toString()).contains("job title “UX Research Lead”");
  }

  @Test
  void ranks_a_customer_list_with_the_reason_for_each_row() {
    terminal.file("c.csv", LIST);

    var rows = terminal.run("match", "c.csv", "--persona", "annie", "--json").json().get("rows");

    assertThat(rows).hasSize(4);
    assertThat(rows.get(0).get("row").get("Company").asText()).isEqualTo("Moor");
    assertThat(rows.get(0).get("reasons").toString())
        .contains(
            "job title “UX Research Lead”", "speaks of the pain “Struggles with slow participant");
    assertThat(rows.get(1).get("row").get("Company").asText()).isEqualTo("Dale");
    assertThat(rows.get(1).get("reasons").toString()).contains("another level");
    assertThat(rows.get(1).get("unknown").toString()).contains("what they do and say");
    assertThat(rows.get(3).get("fit").asInt()).isZero();
    assertThat(rows.get(3).get("persona").isNull()).isTrue();
  }

  @Test
  void without_a_persona_each_row_goes_to_the_one_it_fits_best() {
    terminal.file("c.csv", LIST);

    var out = terminal.run("match", "c.csv").out();

    assertThat(out)
        .contains("Kiln → Tomas", "Moor → Annie", "company size 30")
        .contains("it says whom to ask", "Not compared")
        .contains("3 rows fit in something, 1 in nothing")
        .doesNotContain("Fenn");
  }

  @Test
  void who_works_as_something_else_in_another_trade_is_not_ranked() {
    terminal.file("c.csv", LIST);

    var rows = terminal.run("match", "c.csv", "--persona", "tomas", "--json").json();

    assertThat(rows.get("rows")).hasSize(2).noneMatch(r -> r.toString().contains("Fenn"));
    assertThat(rows.get("not_ranked").findValuesAsText("line")).containsExactly("3", "4");
    assertThat(rows.get("not_ranked").get(1).get("against").toString())
        .isEqualTo("[\"job title “Accountant”\",\"industry “Retail”\"]");
    assertThat(terminal.run("match", "c.csv", "--persona", "tomas").out())
        .contains(
            "2 rows are not ranked, since neither job title nor industry fits: line 3 (job title")
        .contains("line 4 (job title “Accountant”, industry “Retail”).");
    var csv = terminal.run("match", "c.csv", "--persona", "tomas", "--csv");
    assertThat(csv.out()).doesNotContain("Fenn").contains("Kiln", "Dale");
    assertThat(csv.err()).contains("2 rows are not ranked");
  }

  @Test
  void csv_keeps_the_list_and_no_cell_is_a_formula() {
    terminal.file("c.csv", LIST);

    var out = terminal.run("match", "c.csv", "--persona", "annie", "--csv").out();

    assertThat(out)
        .startsWith(
            "rank,fit,persona,reason,Company,Contact,Job title,Industry,Employees,Notes\r\n1,")
        .contains("Moor,'=cmd(),UX Research Lead");
  }

  @Test
  void a_list_without_the_columns_says_which_and_a_column_can_be_named() {
    terminal.file("c.csv", "Firm;What you do\nKiln;Product Manager\nMoor;Cook\n");

    assertThat(terminal.run("match", "c.csv", "--persona", "tomas").err())
        .contains(
            "The list has no column for any of these: job title, industry",
            "--map \"Position=title\"",
            "Firm, What you do");
    assertThat(
            terminal
                .run("match", "c.csv", "--persona", "tomas", "--map", "What you do=title")
                .out())
        .contains(
            "100 line 2 Kiln: job title “Product Manager”", "1 row fits in something, 1 in nothing")
        .contains("Not compared", "industry");
    assertThat(terminal.run("match", "c.csv", "--map", "What you do=shoe").exit()).isEqualTo(2);
    assertThat(terminal.run("match", "c.csv", "--map", "Post=title").err())
        .contains("There is no column “Post”");
  }

  @Test
  void one_column_that_is_missing_is_no_list() {
    terminal.file(
        "p.json", "{\"personas\":[{\"slug\":\"otto\",\"name\":\"Otto\",\"title\":\"Cook\"}]}");
    terminal.run("import", "personas", "p.json");
    terminal.file("c.csv", "Firm\nKiln\n");

    assertThat(terminal.run("match", "c.csv", "--persona", "otto").err())
        .contains("The list has no column for job title. Say which one tells it");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"Job", "jobRole", "Stellenbezeichnung", "Intitulé du poste", "Puesto", "Funzione"})
  void the_column_of_job_titles_is_known_by_what_tools_call_it(String header) {
    terminal.file("c.csv", LIST.replace("Job title", header).replace("Employees", "Mitarbeiter"));

    var rows = terminal.run("match", "c.csv", "--persona", "annie", "--json").json().get("rows");

    assertThat(rows.get(0).get("reasons").toString()).contains("job title “UX Research Lead”");
  }
}
