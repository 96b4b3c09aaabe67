package io.personaassistant.slack;

import static io.personaassistant.testing.SlackStage.ack;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.personaassistant.drafting.NoModel;
import io.personaassistant.slack.view.research.ImportForm;
import io.personaassistant.testing.FakeSlack;
import io.personaassistant.testing.SlackStage;
import io.personaassistant.workspace.Role;
import java.nio.file.Files;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/// An import in Slack that was broken off, or that broke after its rows were stored.
class ImportBrokenTest {
  private static final String TALK =
      """
      Sam: What happened last time?
      Maria: We waited three weeks for five people.
      Sam: And then?
      Maria: We ran the study with three.
      """;

  @RegisterExtension final SlackStage stage = new SlackStage();
  private final FakeSlack slack = stage.slack();

  @Test
  void a_file_that_a_killed_process_left_behind_is_removed_at_the_next_start() throws Exception {
    var folder = Objects.requireNonNull(stage.file().getParent());
    var left = Files.writeString(folder.resolve("import-123.tmp"), "id,text\nE1,Ann said so\n");

    stage.serve(new NoModel());

    assertThat(left).doesNotExist();
  }

  @Test
  void what_breaks_after_the_rows_are_stored_does_not_say_that_nothing_was() throws Exception {
    var program = stage.serve(new NoModel());
    program.members().give("UADMIN", "U1", Role.CONTRIBUTOR);
    program
        .database()
        .write(h ->
            h.execute(
                "CREATE TRIGGER full BEFORE INSERT ON audit_log WHEN new.action = 'import'"
                    + " BEGIN SELECT RAISE(ABORT, 'disk full'); END"));
    ack(slack.slash("U1", "C1", "import"));
    var form = stage.view("views.update", () -> slack.pressInModal("U1", ImportForm.MORE, "more"));

    ack(
        slack.submit(
            "U1",
            form,
            Map.of(
                ImportForm.TEXT,
                TALK,
                ImportForm.DAY,
                "2026-11-03",
                ImportForm.ASKING,
                "Sam",
                ImportForm.NAME,
                "talk 7")));

    await().until(() -> !slack.calls("chat.update").isEmpty());
    assertThat(slack.calls("chat.update").getLast().get("text"))
        .contains("*What you pasted*: 2 items added.")
        .doesNotContain("Nothing of this file was stored");
  }
}
