package io.personaassistant.slack.research;

import static io.personaassistant.testing.SlackStage.ack;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import io.personaassistant.answering.Program;
import io.personaassistant.drafting.NoModel;
import io.personaassistant.evidence.Evidence;
import io.personaassistant.evidence.EvidenceStore;
import io.personaassistant.slack.view.research.ImportForm;
import io.personaassistant.testing.FakeSlack;
import io.personaassistant.testing.FakeSlack.Call;
import io.personaassistant.testing.SlackStage;
import io.personaassistant.workspace.Role;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/// A contributor who brings in research in Slack.
final class ImportDesk {
  static final String SURVEY =
      """
      Response ID;Submitted At;NPS;What is hardest about recruiting?
      R_1a;3/14/2026 14:05:33;9;Finding people; mail me at ann@acme.test
      R_2b;3/02/2026 09:12:01;4;Our panel sends the same five people
      R_3c;some day;7;Nobody shows up on Mondays
      """
          .replace("Finding people; mail", "Finding people, mail");

  static final String TALK =
      """
      Sam: What happened last time?
      Maria: We waited three weeks for five people and two of them never came.
      Sam: And then?
      Maria: We ran the study with three.
      """;

  static final String PASTED =
      """
      Participant\tDate\tRemark\tScore
      Maria Lopez\t2026-03-14\tHalf of them never show up on the day\t3
      Joe Bird\t2026-03-15\tRecruiting eats the first week\t4
      """;

  private final SlackStage stage;
  private final FakeSlack slack;

  ImportDesk(SlackStage stage) {
    this.stage = stage;
    this.slack = stage.slack();
  }

  /// Starts the app without a model, and with one contributor.
  Program serve() {
    var program = stage.serve(new NoModel());
    program.members().give("UADMIN", "U1", Role.CONTRIBUTOR);
    return program;
  }

  /// Opens the form.
  String form() throws Exception {
    return form("U1");
  }

  /// Opens the form for somebody, with everything that can be said in it.
  String form(String user) throws Exception {
    return more(user, opened(user), Map.of());
  }

  /// Shows everything that can be said, when this stands in a form.
  String more(String user, String form, Map<String, String> values) throws Exception {
    return stage.view(
        "views.update",
        () ->
            slack.pressInModal(
                user,
                form,
                values,
                ImportForm.MORE,
                SlackStage.button(SlackStage.read(form), ImportForm.MORE)));
  }

  /// Opens the form for somebody, as it is at first.
  String opened(String user) throws Exception {
    int before = slack.calls("views.open").size();
    ack(slack.slash(user, "C1", "import"));
    await().until(() -> slack.calls("views.open").size() > before);
    return slack.calls("views.open").getLast().get("view");
  }

  /// Submits the form and gives the message as it was edited last.
  Call ordered(Map<String, String> values) throws Exception {
    int before = slack.calls("chat.update").size();
    var said = ack(slack.submit("U1", form(), values)).payload().toString();
    assertThat(said).contains("stands in the Messages tab");
    return after(before);
  }

  /// Presses a button under a message and gives that as it was edited last.
  Call pressed(Call message, String button) throws Exception {
    int before = slack.calls("chat.update").size();
    var value = SlackStage.button(message.get("blocks"), button);
    ack(slack.press("U1", "DU1", message.get("ts"), false, button, value));
    return after(before);
  }

  /// The message as it stands when there is nothing more to wait for.
  private Call after(int before) {
    await()
        .until(() ->
            slack.calls("chat.update").size() > before
                && !isInterim(slack.calls("chat.update").getLast().get("text")));
    return slack.calls("chat.update").getLast();
  }

  private static boolean isInterim(String said) {
    return said.endsWith("…") || said.endsWith(ImportTelling.STUCK);
  }

  /// What a window that is sent is answered with.
  JsonNode submitted(String view, Map<String, String> values) throws Exception {
    return ack(slack.submit("U1", view, values)).payload();
  }

  /// Submits a window that begins an import and gives the message as it was edited last.
  Call told(String view, Map<String, String> values) throws Exception {
    int before = slack.calls("chat.update").size();
    assertThat(submitted(view, values).toString()).contains("stands in the Messages tab");
    return after(before);
  }

  /// What is said to be wrong in a window.
  String errors(String form, Map<String, String> values) throws Exception {
    var answer = ack(slack.submit("U1", form, values)).payload().toString();
    assertThat(answer).contains("\"errors\"");
    return answer;
  }

  /// Items that came in.
  static List<Evidence> items(Program program) {
    return program
        .database()
        .read(h -> new EvidenceStore().all(h, program.workspace().id()))
        .stream()
        .filter(i -> !i.sample())
        .toList();
  }

  /// How many files an import has not removed.
  long filesBesideTheDatabase() throws Exception {
    try (var files = Files.list(Objects.requireNonNull(stage.file().getParent()))) {
      return files.filter(f -> f.toString().contains("import-")).count();
    }
  }

  /// A text as the bytes of a file.
  static byte[] bytes(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }
}
