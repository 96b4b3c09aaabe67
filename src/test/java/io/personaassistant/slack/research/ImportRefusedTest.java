package io.personaassistant.slack.research;

import static io.personaassistant.slack.research.ImportDesk.bytes;
import static io.personaassistant.slack.research.ImportDesk.items;
import static io.personaassistant.testing.SlackStage.ack;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.personaassistant.drafting.NoModel;
import io.personaassistant.slack.view.research.ImportForm;
import io.personaassistant.testing.FakeSlack;
import io.personaassistant.testing.SlackStage;
import io.personaassistant.workspace.Role;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// Files and forms that are refused, and who may bring research in.
class ImportRefusedTest {
  @RegisterExtension final SlackStage stage = new SlackStage();
  private final FakeSlack slack = stage.slack();
  private final ImportDesk desk = new ImportDesk(stage);

  @Test
  void a_file_that_cannot_or_must_not_be_fetched_is_refused_with_what_to_do() throws Exception {
    var program = desk.serve();
    var here = slack.url().resolve("/files/none").toString();
    slack.file("F8", "x.csv", 10, "https://evil.example/x.csv");
    slack.file("F7", "x.csv", 10, "http://files.slack.com/x.csv");
    slack.file("F6", "x.csv", 10, "https://files.slack.com.evil.example/x.csv");
    slack.file("F5", "x.csv", 11L << 20, here);
    slack.file("F4", "x.csv", 10, here);
    var foreign = "The file does not stand on Slack's own server";
    var said =
        Map.of(
            "F9",
            "The file is no longer in Slack. Add it again.",
            "F8",
            foreign,
            "F7",
            foreign,
            "F6",
            foreign,
            "F5",
            "The file is larger than 10 MB. Import it in several files, a table with its line of column names in"
                + " each. Or ask who runs the server",
            "F4",
            "an admin adds the scope `files:read`");

    for (var file : said.entrySet()) {
      assertThat(desk.ordered(Map.of(ImportForm.FILE, file.getKey())).get("text"))
          .as(file.getKey())
          .contains(file.getValue())
          .doesNotContain("xoxb", "http");
    }
    assertThat(items(program)).isEmpty();
    // removed after the report
    await().until(() -> desk.filesBesideTheDatabase() == 0);
  }

  @Test
  void a_file_that_is_larger_than_slack_said_is_dropped() throws Exception {
    desk.serve();
    slack.file("F5", "x.csv", new byte[(10 << 20) + 2]);
    slack.file("F5", "x.csv", 5, slack.url().resolve("/files/F5").toString());

    assertThat(desk.ordered(Map.of(ImportForm.FILE, "F5")).get("text"))
        .contains("larger than 10 MB");
    // removed after the report
    await().until(() -> desk.filesBesideTheDatabase() == 0);
  }

  @Test
  void without_the_scope_the_answer_says_what_is_missing() throws Exception {
    desk.serve();
    slack.refuses("files.info", "missing_scope");

    assertThat(desk.ordered(Map.of(ImportForm.FILE, "F1")).get("text"))
        .contains("the scope `files:read`", "paste the text");
  }

  @Test
  void what_is_wrong_in_the_form_is_told_at_its_place_and_nothing_is_posted() throws Exception {
    desk.serve();
    var form = desk.form();

    assertThat(desk.errors(form, Map.of())).contains(ImportForm.FILE, "one of the two");
    assertThat(desk.errors(form, Map.of(ImportForm.FILE, "F1", ImportForm.TEXT, "x")))
        .contains(ImportForm.TEXT, "one of the two");
    assertThat(desk.errors(form, Map.of(ImportForm.TEXT, "x", ImportForm.KIND, "table")))
        .contains(ImportForm.TEXT);
    var wrong = new HashMap<>(Map.of(ImportForm.FILE, "F1", ImportForm.COLUMNS, "B is text"));
    assertThat(desk.errors(form, wrong)).contains(ImportForm.COLUMNS, "such as Comment=text");
    wrong.put(ImportForm.COLUMNS, "A=date\nB=words");
    assertThat(desk.errors(form, wrong))
        .contains("“words” is nothing that a column can be for", "none");
    assertThat(slack.calls("chat.postMessage")).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"answers.xlsx", "Answers.XLS", "answers.ods"})
  void a_workbook_is_told_to_be_saved_as_csv(String name) throws Exception {
    desk.serve();
    slack.file("F1", name, bytes("PK\u0003\u0004 and so on"));

    assertThat(desk.ordered(Map.of(ImportForm.FILE, "F1")).get("text"))
        .contains("Save the sheet as CSV")
        .doesNotContain("DOCX");
  }

  @Test
  void members_are_told_who_may() throws Exception {
    stage.serve(new NoModel());
    ack(slack.slash("U2", "C1", "import"));

    await().until(() -> !slack.responses().isEmpty());
    assertThat(slack.responses().getFirst().get("text"))
        .contains("Bringing in evidence is for contributors");
  }

  @Test
  void what_is_taken_for_something_else_is_told_in_the_words_of_the_form() throws Exception {
    var program = desk.serve();
    program.members().give("UADMIN", "U1", Role.CURATOR);
    slack.file("F1", "page.md", bytes("# Persona: Frieda\n\n## Goals\n- Close the month early\n"));
    slack.file("F2", "team.csv", bytes("name,title\nFrieda,Payroll Lead\n"));

    assertThat(desk.ordered(Map.of(ImportForm.FILE, "F1")).get("text"))
        .contains("a page about a persona is chosen under “What it is”")
        .doesNotContain("--");
    assertThat(desk.ordered(Map.of(ImportForm.FILE, "F2", ImportForm.KIND, "page")).get("text"))
        .contains("is a table", "“A table” under “What it is”")
        .doesNotContain("persona import");
  }
}
