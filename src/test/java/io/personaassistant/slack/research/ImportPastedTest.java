package io.personaassistant.slack.research;

import static io.personaassistant.slack.research.ImportDesk.PASTED;
import static io.personaassistant.slack.research.ImportDesk.items;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.personaassistant.evidence.Evidence;
import io.personaassistant.slack.view.research.ImportForm;
import io.personaassistant.testing.FakeSlack;
import io.personaassistant.testing.SlackStage;
import io.personaassistant.workspace.Role;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/// A pasted table comes in like a file.
class ImportPastedTest {
  @RegisterExtension final SlackStage stage = new SlackStage();
  private final FakeSlack slack = stage.slack();
  private final ImportDesk desk = new ImportDesk(stage);

  @ParameterizedTest
  @ValueSource(strings = {"\t", ",", ";"})
  void a_pasted_table_is_shown_and_imported_after_a_yes_like_a_file(String mark) throws Exception {
    var program = desk.serve();
    var table = PASTED.replace("\t", mark);

    var shown =
        desk.submitted(
            desk.form(),
            Map.of(
                ImportForm.TEXT, table, ImportForm.NAME, "Spring poll", ImportForm.TYPE, "survey"));
    assertThat(shown.at("/view/callback_id").asText()).isEqualTo("import_table");
    var view = shown.path("view").toString();
    assertThat(view)
        .contains("*Spring poll*: 2 rows, taken for: survey", "• Participant → participant")
        .contains("• Score → passed over", "Import 2 rows", "Nothing is stored yet");
    assertThat(items(program)).isEmpty();

    // a change is shown before it counts
    var again = desk.submitted(view, Map.of(ImportForm.COLUMNS, "Score=segment"));
    view = again.path("view").toString();
    assertThat(view).contains("• Score → ").doesNotContain("• Score → passed over");
    assertThat(items(program)).isEmpty();
    var report = desk.told(view, Map.of());

    assertThat(report.get("text")).contains("*Spring poll*: 2 items added.");
    assertThat(items(program))
        .extracting(Evidence::text)
        .containsExactlyInAnyOrder(
            "Half of them never show up on the day", "Recruiting eats the first week");
    assertThat(items(program).getFirst().sourceRef()).startsWith("Spring poll");
    assertThat(items(program)).extracting(Evidence::participant).doesNotContain("Maria Lopez");
    await().until(() -> desk.filesBesideTheDatabase() == 0);
    assertThat(desk.told(view, Map.of()).get("text"))
        .contains("nothing new; 2 items were there already");
  }

  @Test
  void a_pasted_table_that_cannot_be_read_stays_in_the_window_with_what_to_do() throws Exception {
    desk.serve();
    var table = "A\tB\n2026-03-14\tNobody shows up on Mondays\n";

    assertThat(desk.errors(desk.form(), Map.of(ImportForm.TEXT, table)))
        .contains(ImportForm.TYPE, "under “How it was collected”")
        .doesNotContain("--");
    var shown =
        desk.submitted(
                desk.form(),
                Map.of(
                    ImportForm.TEXT,
                    table,
                    ImportForm.COLUMNS,
                    "B=text\nA=date",
                    ImportForm.TYPE,
                    "survey"))
            .path("view")
            .toString();
    assertThat(shown).contains("*pasted table*: 1 row, taken for", "Import 1 row\"");
    assertThat(desk.errors(shown, Map.of(ImportForm.COLUMNS, "B is text")))
        .contains(ImportForm.COLUMNS, "such as Comment=text");
    assertThat(slack.calls("chat.postMessage")).isEmpty();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          import_columns     | Nothing=text | import_columns     | There is no column “Nothing”
          import_columns     | A=none       | import_columns     | No column holds a date
          import_asking      | Zora         | import_asking      | Nobody in the transcript is called
          import_participant | Zora         | import_participant | names one person, but 2 answer
          import_kind        | page         | import_text        | No goals, pain points or other
          """)
  void what_was_typed_wrong_is_told_at_its_field(
      String field, String typed, String told, String why) throws Exception {
    var program = desk.serve();
    program.members().give("UADMIN", "U1", Role.CURATOR);
    var text =
        field.equals(ImportForm.COLUMNS)
            ? "A\tB\n2026-03-14\tNobody shows up on Mondays\n"
            : """
            Sam: How do you find people for a study?
            Marcus: I posted in two communities and waited nine days.
            Sam: And you?
            Anna: We pay an agency, and half of them never come.
            """;
    var fields = new HashMap<>(Map.of(ImportForm.TEXT, text, ImportForm.DAY, ""));
    if (!field.equals(ImportForm.COLUMNS)) {
      fields.put(ImportForm.DAY, "2026-03-14");
      fields.put(ImportForm.NAME, "call 7");
      fields.put(ImportForm.ASKING, "Sam");
    }
    fields.put(field, typed);
    if (!typed.contains("=none")) {
      fields.put(ImportForm.TYPE, field.equals(ImportForm.COLUMNS) ? "survey" : "interview");
    }

    assertThat(desk.errors(desk.form(), fields))
        .contains("\"" + told + "\"", why)
        .doesNotContain("--");
  }
}
