package io.personaassistant.slack.research;

import static io.personaassistant.slack.research.ImportDesk.PASTED;
import static io.personaassistant.slack.research.ImportDesk.SURVEY;
import static io.personaassistant.slack.research.ImportDesk.TALK;
import static io.personaassistant.slack.research.ImportDesk.bytes;
import static io.personaassistant.slack.research.ImportDesk.items;
import static io.personaassistant.testing.SlackStage.ack;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.personaassistant.evidence.Evidence;
import io.personaassistant.slack.view.research.ImportForm;
import io.personaassistant.slack.view.research.ImportMessage;
import io.personaassistant.testing.FakeSlack;
import io.personaassistant.testing.ScriptedModel.Answer;
import io.personaassistant.testing.SlackStage;
import io.personaassistant.workspace.Role;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/// Research comes in as a file or as what was said.
class ImportResearchTest {
  @RegisterExtension final SlackStage stage = new SlackStage();
  private final FakeSlack slack = stage.slack();
  private final ImportDesk desk = new ImportDesk(stage);

  @Test
  void without_a_model_nobody_is_offered_one() throws Exception {
    desk.serve();
    assertThat(desk.form()).contains(ImportForm.QUOTABLE).doesNotContain(ImportForm.TAKEN);
  }

  @Test
  void asks_first_for_little_and_shows_the_rest_with_what_was_said() throws Exception {
    desk.serve();
    var form = desk.opened("U1");
    assertThat(inputs(form))
        .containsExactly(
            ImportForm.FILE,
            ImportForm.TEXT,
            ImportForm.KIND,
            ImportForm.TYPE,
            ImportForm.PERSONA,
            ImportForm.QUOTABLE);

    var said =
        Map.of(ImportForm.TEXT, TALK, ImportForm.PERSONA, "annie", ImportForm.TYPE, "survey");
    var whole = desk.more("U1", form, said);

    assertThat(inputs(whole)).startsWith(inputs(form).toArray(new String[0])).hasSize(11);
    assertThat(whole)
        .contains("\"initial_value\":\"Sam: What happened last time?", "\"value\":\"annie\"}");
    assertThat(desk.errors(whole, Map.of(ImportForm.TYPE, "interview")))
        .contains(ImportForm.NAME, "The conversation needs a name");
  }

  @Test
  void shows_the_rest_where_what_is_missing_is_asked_for_there() throws Exception {
    var program = desk.serve();

    var answer = desk.submitted(desk.opened("U1"), Map.of(ImportForm.TEXT, TALK));

    assertThat(answer.path("response_action").asText()).isEqualTo("update");
    var whole = answer.path("view").toString();
    assertThat(whole)
        .contains("The conversation needs a name", "\"initial_value\":\"Sam: What happened");
    desk.told(
        whole,
        Map.of(
            ImportForm.NAME, "talk 7",
            ImportForm.DAY, "2026-11-03",
            ImportForm.ASKING, "Sam"));
    assertThat(ImportDesk.items(program)).hasSize(2);
  }

  private static List<String> inputs(String form) {
    var ids = new ArrayList<String>();
    for (var block : SlackStage.read(form).path("blocks")) {
      if (block.path("type").asText().equals("input")) {
        ids.add(block.path("block_id").asText());
      }
    }
    return ids;
  }

  @Test
  void both_windows_open_where_there_is_no_persona_yet() throws Exception {
    var program = desk.serve();
    List.of("annie", "tomas", "ingrid")
        .forEach(p -> program.editing().personaEdits().archive("U1", p));

    assertThat(desk.form()).contains(ImportForm.FILE).doesNotContain(ImportForm.PERSONA);
    assertThat(stage.view("views.open", () -> slack.pressAtHome("U1", ProposeChange.OPEN, "home")))
        .contains("There are no personas to change yet");
  }

  @Test
  void a_table_is_shown_and_imported_after_a_yes_with_a_report() throws Exception {
    var program = desk.serve();
    slack.file("F1", "q3 survey.csv", bytes(SURVEY));

    var shown = desk.ordered(Map.of(ImportForm.FILE, "F1"));
    assertThat(shown.get("channel")).isEqualTo("DU1");
    assertThat(shown.get("blocks"))
        .contains("*q3 survey.csv*: 3 rows, taken for: survey")
        .contains("• Response ID → participant, as a code", "• NPS → passed over")
        .contains("an item for each answer (3 filled)", "Import 3 rows");
    assertThat(items(program)).isEmpty();

    var report = desk.pressed(shown, ImportMessage.GO);
    assertThat(report.get("ts")).isEqualTo(shown.get("ts"));
    assertThat(report.get("text"))
        .contains("*q3 survey.csv*: 2 items added, 1 row left out.")
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
    await().until(() -> desk.filesBesideTheDatabase() == 0);

    // the same file again: nothing is counted twice
    var again = desk.ordered(Map.of(ImportForm.FILE, "F1"));
    assertThat(desk.pressed(again, ImportMessage.GO).get("text"))
        .contains("*q3 survey.csv*: nothing new; 2 items were there already, 1 row left out.");
  }

  @Test
  void a_table_is_left_alone_after_a_no_and_read_otherwise_when_told() throws Exception {
    var program = desk.serve();
    slack.file("F1", "x.csv", bytes("A;B\n2026-03-14;Nobody shows up on Mondays\n"));

    var sorry = desk.ordered(Map.of(ImportForm.FILE, "F1", ImportForm.KIND, "table"));
    assertThat(sorry.get("text"))
        .startsWith("Nothing was imported from x.csv.")
        .doesNotContain("--");
    var shown =
        desk.ordered(
            Map.of(
                ImportForm.FILE, "F1",
                ImportForm.COLUMNS, "B=text\nA = date",
                ImportForm.TYPE, "crm_note",
                ImportForm.PERSONA, "annie"));
    assertThat(shown.get("blocks")).contains("taken for: CRM note", "• A → date");
    assertThat(desk.pressed(shown, ImportMessage.STOP).get("text"))
        .isEqualTo("Nothing was imported from x.csv.");
    assertThat(items(program)).isEmpty();
  }

  @Test
  void what_was_said_comes_in_by_a_file_or_pasted_and_names_stay_out() throws Exception {
    var program = desk.serve();
    slack.file("F2", "talk 7.txt", bytes(TALK));

    assertThat(
            desk.ordered(
                    Map.of(
                        ImportForm.FILE,
                        "F2",
                        ImportForm.DAY,
                        "2026-11-03",
                        ImportForm.ASKING,
                        "Sam"))
                .get("text"))
        .contains("*talk 7.txt*: 2 items added.")
        .doesNotContain("Maria");
    // what is pasted stays in the form where something is missing
    assertThat(
            desk.errors(
                desk.form(),
                Map.of(
                    ImportForm.TEXT, TALK, ImportForm.DAY, "2026-11-03", ImportForm.ASKING, "Sam")))
        .contains(ImportForm.NAME, "The conversation needs a name")
        .contains("under “Name”, such as interview-07")
        .doesNotContain("--");
    assertThat(
            desk.ordered(
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
        .contains("*What you pasted*: nothing new; 2 items were there already.");
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
            ImportForm.TAKEN, ImportForm.YES);
    var form = desk.form();
    assertThat(form).contains("Quotes, pains and goals that a model picks out");
    var table = new HashMap<>(talk);
    table.put(ImportForm.KIND, "table");
    assertThat(desk.errors(form, table)).contains(ImportForm.TAKEN, "reads conversations alone");

    table.put(ImportForm.KIND, "auto");
    table.put(ImportForm.TEXT, PASTED);
    assertThat(desk.errors(form, table)).contains(ImportForm.TAKEN, "reads conversations alone");

    assertThat(desk.submitted(form, talk).toString()).contains("stands in the Messages tab");

    await()
        .until(() ->
            slack.calls("chat.update").stream()
                .anyMatch(c -> c.get("text").contains("2 items added")));
    assertThat(slack.calls("chat.update").getFirst().get("text"))
        .contains("the model reads what was said");
    assertThat(slack.calls("chat.update").getLast().get("text"))
        .contains("The model picked 1 piece out of 1 of 2 answers; one more was taken whole")
        .contains("shown in triage")
        .doesNotContain("`persona");
    assertThat(items(program))
        .extracting(Evidence::text)
        .containsExactlyInAnyOrder(
            "We waited three weeks for five people", "We ran the study with three.");
    assertThat(stage.model().requests()).hasSize(1);
    assertThat(stage.model().requests().getFirst().user()).doesNotContain("Maria");
  }

  @Test
  void a_page_about_a_persona_becomes_a_draft_for_curators_alone() throws Exception {
    var program = desk.serve();
    var page =
        "Nora\nClinic Manager\n\nGoals\n- See ten patients a day\n\nPain points\n- Waits for rooms\n";
    slack.file("F3", "nora.md", bytes(page));
    var asPage = Map.of(ImportForm.FILE, "F3", ImportForm.KIND, "page", ImportForm.NAME, "Nora");

    assertThat(ack(slack.submit("U1", desk.form(), asPage)).payload().toString())
        .contains("errors", "Changing personas is for curators");
    program.members().give("UADMIN", "U1", Role.CURATOR);
    assertThat(desk.ordered(asPage).get("text"))
        .contains("*nora.md*: Draft persona nora with 2 traits. All are assumptions")
        .contains("Health: no channel. `/persona health nora`", "what to ask:", "• Goals: look in")
        .contains("make it active: the menu under `/persona nora`");
    assertThat(program.records().library(SlackStage.TODAY).persona("nora")).isPresent();

    assertThat(desk.ordered(asPage).get("text"))
        .contains("*nora.md*: Nothing new: persona nora has 2 traits already.")
        .doesNotContain("ll are assumptions", "raits are assumptions");
    slack.file("F4", "otto.md", bytes("Otto\nWarehouse Manager\nAge: 44\n"));
    assertThat(
            desk.ordered(
                    Map.of(ImportForm.FILE, "F4", ImportForm.KIND, "page", ImportForm.NAME, "Otto"))
                .get("text"))
        .contains("*otto.md*: Draft persona otto with 0 traits. It says who that is");
  }

  @Test
  void a_page_is_warned_of_its_mistakes_and_not_again_that_nothing_is_researched()
      throws Exception {
    desk.serve().members().give("UADMIN", "U1", Role.CURATOR);
    var page =
        "# Marketing Manager\n\n**Age:** 30-50 years old\nInterested in growth\n\n## Goals\n- Grow the business\n";
    var whole =
        "# Rob\n\nRoofer\n\n## Goals\n- Finish the roof before the rain\n\n## Pains\n- Offers take a week\n\n## Channels\n- Trade fairs\n";

    assertThat(desk.ordered(Map.of(ImportForm.TEXT, page, ImportForm.KIND, "page")).get("text"))
        .contains("Health: no pain point and no channel", "ages 30-50", "generic: ")
        .contains("`/persona health marketing-manager` says what to do.")
        .doesNotContain("every trait is an assumption", "no customer research");
    assertThat(desk.ordered(Map.of(ImportForm.TEXT, whole, ImportForm.KIND, "page")).get("text"))
        .contains("Draft persona rob with 3 traits")
        .doesNotContain("Health: ");
  }

  @Test
  void who_imports_while_another_import_runs_is_told_and_both_come_in() throws Exception {
    var read = new CountDownLatch(1);
    stage
        .model()
        .answering(_ -> {
          await().until(() -> read.getCount() == 0);
          return Answer.of("{\"items\":[]}");
        });
    var program = stage.serve(stage.model());
    for (var person : List.of("U1", "U2")) {
      program.members().give("UADMIN", person, Role.CONTRIBUTOR);
    }
    slack.file("F1", "talk 7.txt", bytes(TALK)).file("F2", "nps.csv", bytes(SURVEY));
    var talk =
        Map.of(
            ImportForm.FILE, "F1",
            ImportForm.DAY, "2026-11-03",
            ImportForm.ASKING, "Sam",
            ImportForm.TAKEN, ImportForm.YES);

    assertThat(desk.submitted(desk.form(), talk).toString()).contains("Messages tab");
    await().until(() -> stage.model().requests().size() == 1);
    ack(slack.submit("U2", desk.form("U2"), Map.of(ImportForm.FILE, "F2")));

    await()
        .until(() ->
            said("DU2").equals("Another import runs; yours comes after it." + ImportTelling.STUCK));
    read.countDown();
    await().until(() -> said("DU2").contains("Is nps.csv read right?"));
    assertThat(said("DU1")).contains("2 items added");
  }

  /// What stands in somebody's conversation with the app after the last edit.
  private String said(String channel) {
    return slack.calls("chat.update").stream()
        .filter(c -> c.get("channel").equals(channel))
        .reduce("", (_, call) -> call.get("text"), (_, last) -> last);
  }
}
