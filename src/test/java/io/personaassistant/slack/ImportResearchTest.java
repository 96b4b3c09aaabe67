package io.personaassistant.slack;

import static io.personaassistant.testing.SlackStage.ack;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import io.personaassistant.answering.Program;
import io.personaassistant.drafting.NoModel;
import io.personaassistant.evidence.Evidence;
import io.personaassistant.evidence.EvidenceStore;
import io.personaassistant.slack.view.ImportForm;
import io.personaassistant.slack.view.ImportMessage;
import io.personaassistant.testing.FakeSlack;
import io.personaassistant.testing.FakeSlack.Call;
import io.personaassistant.testing.ScriptedModel.Answer;
import io.personaassistant.testing.SlackStage;
import io.personaassistant.workspace.Role;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// Research comes in as a file or a pasted text.
class ImportResearchTest {
  private static final String SURVEY =
      """
      Response ID;Submitted At;NPS;What is hardest about recruiting?
      R_1a;3/14/2026 14:05:33;9;Finding people; mail me at ann@acme.test
      R_2b;3/02/2026 09:12:01;4;Our panel sends the same five people
      R_3c;some day;7;Nobody shows up on Mondays
      """
          .replace("Finding people; mail", "Finding people, mail");
  private static final String TALK =
      """
      Sam: What happened last time?
      Maria: We waited three weeks for five people and two of them never came.
      Sam: And then?
      Maria: We ran the study with three.
      """;

  private static final String PASTED =
      """
      Participant\tDate\tRemark\tScore
      Maria Lopez\t2026-03-14\tHalf of them never show up on the day\t3
      Joe Bird\t2026-03-15\tRecruiting eats the first week\t4
      """;

  @RegisterExtension final SlackStage stage = new SlackStage();
  private final FakeSlack slack = stage.slack();

  private Program serve() {
    var program = stage.serve(new NoModel());
    program.members().give("UADMIN", "U1", Role.CONTRIBUTOR);
    return program;
  }

  private String form() throws Exception {
    int before = slack.calls("views.open").size();
    ack(slack.slash("U1", "C1", "import"));
    await().until(() -> slack.calls("views.open").size() > before);
    return slack.calls("views.open").getLast().get("view");
  }

  @Test
  void without_a_model_nobody_is_offered_one() throws Exception {
    serve();
    assertThat(form()).contains(ImportForm.QUOTABLE).doesNotContain(ImportForm.TAKEN);
  }

  @Test
  void both_windows_open_where_there_is_no_persona_yet() throws Exception {
    var program = serve();
    List.of("annie", "tomas", "ingrid").forEach(p -> program.personaEdits().archive("U1", p));

    assertThat(form()).contains(ImportForm.FILE).doesNotContain(ImportForm.PERSONA);
    assertThat(stage.view("views.open", () -> slack.pressAtHome("U1", ProposeChange.OPEN, "home")))
        .contains("There are no personas to change yet");
  }

  private static byte[] bytes(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }

  /// Submits the form and gives the message as it was edited last.
  private Call ordered(Map<String, String> values) throws Exception {
    int before = slack.calls("chat.update").size();
    var said = ack(slack.submit("U1", form(), values)).payload().toString();
    assertThat(said).contains("stands in the Messages tab");
    await().until(() -> slack.calls("chat.update").size() > before);
    return slack.calls("chat.update").getLast();
  }

  private Call pressed(Call message, String button) throws Exception {
    int before = slack.calls("chat.update").size();
    var value = SlackStage.button(message.get("blocks"), button);
    ack(slack.press("U1", "DU1", message.get("ts"), false, button, value));
    await()
        .until(() ->
            slack.calls("chat.update").size() > before
                && !slack.calls("chat.update").getLast().get("text").endsWith("…"));
    return slack.calls("chat.update").getLast();
  }

  private static List<Evidence> items(Program program) {
    return program
        .database()
        .read(h -> new EvidenceStore().all(h, program.workspace().id()))
        .stream()
        .filter(i -> !i.sample())
        .toList();
  }

  private long filesBesideTheDatabase() throws Exception {
    try (var files = Files.list(Objects.requireNonNull(stage.file().getParent()))) {
      return files.filter(f -> f.toString().contains("import-")).count();
    }
  }

  @Test
  void a_table_is_shown_and_imported_after_a_yes_with_a_report() throws Exception {
    var program = serve();
    slack.file("F1", "q3 survey.csv", bytes(SURVEY));

    var shown = ordered(Map.of(ImportForm.FILE, "F1"));
    assertThat(shown.get("channel")).isEqualTo("DU1");
    assertThat(shown.get("blocks"))
        .contains("*q3 survey.csv*: 3 rows, taken for: survey")
        .contains("• Response ID → participant, as a code", "• NPS → passed over")
        .contains("an item for each answer (3 filled)", "Import 3 rows");
    assertThat(items(program)).isEmpty();

    var report = pressed(shown, ImportMessage.GO);
    assertThat(report.get("ts")).isEqualTo(shown.get("ts"));
    assertThat(report.get("text"))
        .contains("*q3 survey.csv*: 2 added, 0 updated, 0 unchanged, 1 left out.")
        .contains("line 4: “some day” is no date")
        .contains("Personal data was taken out of 1 item")
        .contains("*Triage evidence* in the Home tab suggests which");
    assertThat(items(program))
        .extracting(Evidence::text)
        .containsExactlyInAnyOrder(
            "Finding people, mail me at [e-mail address removed]",
            "Our panel sends the same five people");
    assertThat(items(program).getFirst().sourceRef()).startsWith("q3 survey");
    var logged = program.members().log(1).getFirst();
    assertThat(logged.by() + " " + logged.action() + " " + logged.subject())
        .isEqualTo("U1 import table");
    // removed after the report
    await().until(() -> filesBesideTheDatabase() == 0);

    // the same button again: nothing is counted twice
    assertThat(pressed(shown, ImportMessage.GO).get("text")).contains("0 added", "2 unchanged");
  }

  @Test
  void a_table_is_left_alone_after_a_no_and_read_otherwise_when_told() throws Exception {
    var program = serve();
    slack.file("F1", "x.csv", bytes("A;B\n2026-03-14;Nobody shows up on Mondays\n"));

    var sorry = ordered(Map.of(ImportForm.FILE, "F1", ImportForm.KIND, "table"));
    assertThat(sorry.get("text")).startsWith("Nothing was imported of x.csv.").doesNotContain("--");
    var shown =
        ordered(
            Map.of(
                ImportForm.FILE, "F1",
                ImportForm.COLUMNS, "B=text\nA = date",
                ImportForm.TYPE, "crm_note",
                ImportForm.PERSONA, "annie"));
    assertThat(shown.get("blocks")).contains("taken for: CRM note", "• A → date");
    assertThat(pressed(shown, ImportMessage.STOP).get("text"))
        .isEqualTo("Nothing was imported of x.csv.");
    assertThat(items(program)).isEmpty();
  }

  @Test
  void what_was_said_comes_in_by_a_file_or_pasted_and_names_stay_out() throws Exception {
    var program = serve();
    slack.file("F2", "talk 7.txt", bytes(TALK));

    assertThat(
            ordered(
                    Map.of(
                        ImportForm.FILE,
                        "F2",
                        ImportForm.DAY,
                        "2026-11-03",
                        ImportForm.ASKING,
                        "Sam"))
                .get("text"))
        .contains("*talk 7.txt*: 2 added")
        .doesNotContain("Maria");
    assertThat(
            ordered(
                    Map.of(
                        ImportForm.TEXT,
                        TALK,
                        ImportForm.DAY,
                        "2026-11-03",
                        ImportForm.ASKING,
                        "Sam"))
                .get("text"))
        .contains("Nothing was imported of What you pasted. The conversation needs a name")
        .contains("under “Name”, such as interview-07")
        .doesNotContain("--");
    assertThat(
            ordered(
                    Map.of(
                        ImportForm.TEXT,
                        TALK,
                        ImportForm.DAY,
                        "2026-11-03",
                        ImportForm.ASKING,
                        "Sam",
                        ImportForm.NAME,
                        "talk 7"))
                .get("text"))
        .contains("*What you pasted*: 0 added, 0 updated, 2 unchanged");
    assertThat(items(program)).hasSize(2);
    assertThat(items(program).getFirst().participant()).isNotEqualTo("Maria").isNotEmpty();
  }

  @Test
  void a_model_picks_out_of_a_conversation_where_there_is_one_and_somebody_wants_it()
      throws Exception {
    stage
        .model()
        .next(
            Answer.of(
                """
                {"items":[{"said":"S1","text":"We waited three weeks for five people",
                 "kind":"pain","trait":"annie-pain-1","stance":"supports"},
                 {"said":"S2","text":"We never said this at all","kind":"quote","trait":"",
                 "stance":"supports"}]}
                """));
    var program = stage.serve(stage.model());
    program.members().give("UADMIN", "U1", Role.CURATOR);
    var talk =
        Map.of(
            ImportForm.TEXT, TALK,
            ImportForm.DAY, "2026-11-03",
            ImportForm.ASKING, "Sam",
            ImportForm.NAME, "talk 7",
            ImportForm.TAKEN, ImportForm.PICKED);
    var form = form();
    assertThat(form).contains("Quotes, pains and goals that a model picks out");
    var table = new HashMap<>(talk);
    table.put(ImportForm.KIND, "table");
    assertThat(errors(form, table)).contains(ImportForm.TAKEN, "reads conversations alone");

    table.put(ImportForm.KIND, "auto");
    table.put(ImportForm.TEXT, PASTED);
    assertThat(errors(form, table)).contains(ImportForm.TAKEN, "reads conversations alone");

    assertThat(submitted(form, talk).toString()).contains("stands in the Messages tab");

    await()
        .until(() ->
            slack.calls("chat.update").stream().anyMatch(c -> c.get("text").contains("1 added")));
    assertThat(slack.calls("chat.update").getFirst().get("text"))
        .contains("the model reads what was said");
    assertThat(slack.calls("chat.update").getLast().get("text"))
        .contains("The model picked 1 piece out of 1 of 2 answers", "shown in triage")
        .doesNotContain("`persona");
    assertThat(items(program))
        .extracting(Evidence::text)
        .containsExactly("We waited three weeks for five people");
    assertThat(stage.model().requests()).hasSize(1);
    assertThat(stage.model().requests().getFirst().user()).doesNotContain("Maria");
  }

  @Test
  void a_page_about_a_persona_becomes_a_draft_for_curators_alone() throws Exception {
    var program = serve();
    var page =
        "Nora\nClinic Manager\n\nGoals\n- See ten patients a day\n\nPain points\n- Waits for rooms\n";
    slack.file("F3", "nora.md", bytes(page));
    var asPage = Map.of(ImportForm.FILE, "F3", ImportForm.KIND, "page", ImportForm.NAME, "Nora");

    assertThat(ack(slack.submit("U1", form(), asPage)).payload().toString())
        .contains("errors", "Changing personas is for curators");
    program.members().give("UADMIN", "U1", Role.CURATOR);
    assertThat(ordered(asPage).get("text"))
        .contains("*nora.md*: a draft persona nora. Its traits are assumptions")
        .contains("Health: every trait is an assumption", "what to ask:", "• Goals: look in")
        .contains("make it active: the menu under `/persona nora`");
    assertThat(program.records().library(SlackStage.TODAY).persona("nora")).isPresent();
  }

  @Test
  void a_file_that_cannot_or_must_not_be_fetched_is_refused_with_what_to_do() throws Exception {
    var program = serve();
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
            "The file is larger than 10 MB.",
            "F4",
            "an admin adds the scope `files:read`");

    for (var file : said.entrySet()) {
      assertThat(ordered(Map.of(ImportForm.FILE, file.getKey())).get("text"))
          .as(file.getKey())
          .contains(file.getValue())
          .doesNotContain("xoxb", "http");
    }
    assertThat(items(program)).isEmpty();
    // removed after the report
    await().until(() -> filesBesideTheDatabase() == 0);
  }

  @Test
  void a_file_that_is_larger_than_slack_said_is_dropped() throws Exception {
    serve();
    slack.file("F5", "x.csv", new byte[(10 << 20) + 2]);
    slack.file("F5", "x.csv", 5, slack.url().resolve("/files/F5").toString());

    assertThat(ordered(Map.of(ImportForm.FILE, "F5")).get("text")).contains("larger than 10 MB");
    // removed after the report
    await().until(() -> filesBesideTheDatabase() == 0);
  }

  @Test
  void without_the_scope_the_answer_says_what_is_missing() throws Exception {
    serve();
    slack.refuses("files.info", "missing_scope");

    assertThat(ordered(Map.of(ImportForm.FILE, "F1")).get("text"))
        .contains("the scope `files:read`", "paste the text");
  }

  @Test
  void what_is_wrong_in_the_form_is_told_at_its_place_and_nothing_is_posted() throws Exception {
    serve();
    var form = form();

    assertThat(errors(form, Map.of())).contains(ImportForm.FILE, "one of the two");
    assertThat(errors(form, Map.of(ImportForm.FILE, "F1", ImportForm.TEXT, "x")))
        .contains(ImportForm.TEXT, "one of the two");
    assertThat(errors(form, Map.of(ImportForm.TEXT, "x", ImportForm.KIND, "table")))
        .contains(ImportForm.TEXT);
    var wrong = new HashMap<>(Map.of(ImportForm.FILE, "F1", ImportForm.COLUMNS, "B is text"));
    assertThat(errors(form, wrong)).contains(ImportForm.COLUMNS, "such as Comment=text");
    assertThat(slack.calls("chat.postMessage")).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"\t", ",", ";"})
  void a_pasted_table_is_shown_and_imported_after_a_yes_like_a_file(String mark) throws Exception {
    var program = serve();
    var table = PASTED.replace("\t", mark);

    var shown =
        submitted(
            form(),
            Map.of(
                ImportForm.TEXT, table, ImportForm.NAME, "Spring poll", ImportForm.TYPE, "survey"));
    assertThat(shown.at("/view/callback_id").asText()).isEqualTo("import_table");
    var view = shown.path("view").toString();
    assertThat(view)
        .contains("*Spring poll*: 2 rows, taken for: survey", "• Participant → participant")
        .contains("• Score → passed over", "Import 2 rows", "Nothing is stored yet");
    assertThat(items(program)).isEmpty();

    // a change is shown before it counts
    var again = submitted(view, Map.of(ImportForm.COLUMNS, "Score=segment"));
    view = again.path("view").toString();
    assertThat(view).contains("• Score → ").doesNotContain("• Score → passed over");
    assertThat(items(program)).isEmpty();
    var report = told(view, Map.of());

    assertThat(report.get("text")).contains("*Spring poll*: 2 added");
    assertThat(items(program))
        .extracting(Evidence::text)
        .containsExactlyInAnyOrder(
            "Half of them never show up on the day", "Recruiting eats the first week");
    assertThat(items(program).getFirst().sourceRef()).startsWith("Spring poll");
    assertThat(items(program)).extracting(Evidence::participant).doesNotContain("Maria Lopez");
    await().until(() -> filesBesideTheDatabase() == 0);
    assertThat(told(view, Map.of()).get("text")).contains("0 added", "2 unchanged");
  }

  private JsonNode submitted(String view, Map<String, String> values) throws Exception {
    return ack(slack.submit("U1", view, values)).payload();
  }

  /// Submits a window that begins an import and gives the message as it was edited last.
  private Call told(String view, Map<String, String> values) throws Exception {
    int before = slack.calls("chat.update").size();
    assertThat(submitted(view, values).toString()).contains("stands in the Messages tab");
    await().until(() -> slack.calls("chat.update").size() > before);
    return slack.calls("chat.update").getLast();
  }

  @Test
  void a_pasted_table_that_cannot_be_read_stays_in_the_window_with_what_to_do() throws Exception {
    serve();
    var table = "A\tB\n2026-03-14\tNobody shows up on Mondays\n";

    assertThat(errors(form(), Map.of(ImportForm.TEXT, table)))
        .contains(ImportForm.TEXT, "under “How it was collected”")
        .doesNotContain("--");
    var shown =
        submitted(
                form(),
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
    assertThat(errors(shown, Map.of(ImportForm.COLUMNS, "B is text")))
        .contains(ImportForm.COLUMNS, "such as Comment=text");
    assertThat(slack.calls("chat.postMessage")).isEmpty();
  }

  private String errors(String form, Map<String, String> values) throws Exception {
    var answer = ack(slack.submit("U1", form, values)).payload().toString();
    assertThat(answer).contains("\"errors\"");
    return answer;
  }

  @Test
  void members_are_told_who_may() throws Exception {
    stage.serve(new NoModel());
    ack(slack.slash("U2", "C1", "import"));

    await().until(() -> !slack.responses().isEmpty());
    assertThat(slack.responses().getFirst().get("text"))
        .contains("Saving evidence is for contributors");
  }
}
