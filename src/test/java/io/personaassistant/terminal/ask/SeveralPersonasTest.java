package io.personaassistant.terminal.ask;

import static io.personaassistant.terminal.ask.PanelDesk.rules;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// Personas side by side.
class SeveralPersonasTest {
  private static final JsonMapper JSON = new JsonMapper();

  // one database for all: nothing here changes what another reads
  @TempDir static Path folder;
  private final PanelDesk desk = new PanelDesk(folder);

  @Test
  void the_question_chooses_the_lead_and_each_persona_gets_its_nearest_trait() {
    assertThat(
            desk.said(
                "compare annie and tomas which one for a beta of the ticket tool integration"
                    .split(" ", -1)))
        .containsSubsequence(
            "So for this task",
            "Lead Tomas: the question is closest to this persona",
            "E089",
            "Annie not researched: nothing on record is close to this",
            "Tomas Goals: Has results in the ticket tool that his team works in.",
            "Where they pull apart",
            "Annie Takes the cost per completed session to her director",
            "Tomas Tries a tool alone, the same evening.",
            "Annie validated: 2 for; Tomas validated: 3 for",
            "What they share",
            "Overlap Annie and Tomas 0 %",
            "Goals",
            "Pains",
            "Decision criteria",
            "Channels",
            "Vocabulary",
            "Objections",
            "Risk of being wrong",
            "Evidence strength",
            "confidence medium: 3 of 36 traits are contested or contradicted");
  }

  @Test
  void a_question_that_no_record_touches_has_no_lead() {
    assertThat(desk.said("compare annie tomas gardening in winter".split(" ", -1)))
        .contains(
            "No lead: nothing on record is close to this question. Ask customers of each kind");
  }

  @Test
  void each_cell_of_the_table_cites_or_says_that_nobody_researched_it() throws Exception {
    var out =
        desk.terminal.run("ask", "--stored", "--json", "compare", "annie", "tomas", "ingrid").out();

    var table = JSON.readTree(out).path("table");
    assertThat(table.path("header"))
        .extracting(JsonNode::asText)
        .containsExactly("Row", "Annie", "Tomas", "Ingrid");
    assertThat(table.path("rows")).hasSize(8);
    for (var row : table.path("rows")) {
      assertThat(row).hasSize(4);
      for (int i = 1; i < row.size(); i++) {
        assertThat(row.path(i).asText()).matches(".*\\[E\\d+( E\\d+)*]|not researched");
      }
    }
  }

  @Test
  void the_table_alone_goes_to_a_spreadsheet() {
    var out = desk.terminal.run("ask", "--csv", "compare", "annie", "tomas").out();

    assertThat(out).startsWith("Row,Annie,Tomas\r\nGoals,");
    assertThat(out.lines()).hasSize(9);
    assertThat(desk.terminal.run("ask", "--csv", "annie").err()).contains("has no table");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          compare                              | Name two to four, such as `compare annie ingrid`.
          compare annie                        | Name two to four, such as `compare annie ingrid`.
          compare annie annie                  | Name two to four
          compare annie nobody                 | “nobody” names none. Name two to four, such as `compare annie ingrid`.
          compare annie which one first        | such as `compare annie ingrid which one first`.
          compare annie tomes                  | I do not know “tomes”. Did you mean Tomas, Product Manager?
          """)
  void asks_which_personas_are_meant(String words, String said) {
    assertThat(desk.said(words.split(" ", -1))).contains(said);
  }

  @Test
  void what_a_capable_model_writes_on_several_personas_is_shown_whole() throws Exception {
    var draft =
        desk.draft("compare/good", "compare annie tomas beta of the ticket tool integration");

    assertThat(draft.path("lines"))
        .hasSize(4)
        .allSatisfy(line -> assertThat(rules(line)).isEmpty());
    assertThat(desk.model.requests()).hasSize(1);
    var request = desk.model.requests().getFirst();
    assertThat(request.user())
        .contains("{\"persona\":\"Annie\",\"kind\":\"goal\"", "\"about\":[\"Tomas\"]")
        .doesNotContain("Ingrid");
    assertThat(request.jsonSchema()).contains("\"enum\":[\"Annie\",\"Tomas\"]");
  }

  @Test
  void a_line_about_one_persona_may_not_rest_on_another() throws Exception {
    var lines =
        desk.draft("compare/weak", "compare annie tomas beta of the ticket tool integration")
            .path("lines");

    assertThat(rules(lines.path(0))).contains("persona_match", "numbers_supported");
    assertThat(rules(lines.path(1)))
        .as("a conflict needs both sides")
        .containsExactly("persona_match");
    assertThat(rules(lines.path(2))).contains("not_one_of");
    assertThat(rules(lines.path(3))).as("speaks of Tomas, cites Annie").contains("persona_match");
    assertThat(rules(lines.path(4))).isEmpty();
  }

  @Test
  void last_shows_a_draft_about_several() throws Exception {
    desk.draft("compare/good", "compare annie tomas beta of the ticket tool integration");

    assertThat(desk.terminal.run("last").out()).contains("complete", "Put the show-up rate first");
    assertThat(desk.terminal.run("refine", "shorter").out()).contains("is about several personas");
  }
}
