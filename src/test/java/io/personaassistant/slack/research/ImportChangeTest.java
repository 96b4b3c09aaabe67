package io.personaassistant.slack.research;

import static io.personaassistant.slack.research.ImportDesk.SURVEY;
import static io.personaassistant.slack.research.ImportDesk.TALK;
import static io.personaassistant.slack.research.ImportDesk.bytes;
import static io.personaassistant.slack.research.ImportDesk.items;
import static io.personaassistant.testing.SlackStage.ack;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.personaassistant.slack.view.research.ImportForm;
import io.personaassistant.slack.view.research.ImportMessage;
import io.personaassistant.testing.FakeSlack;
import io.personaassistant.testing.FakeSlack.Call;
import io.personaassistant.testing.SlackStage;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/// An import that is put right without being begun anew, and buttons that count once.
class ImportChangeTest {
  /// Neither labels nor questions say who asks.
  private static final String NOBODY_ASKS =
      """
      Sam: So this is about the last study that you ran.
      Olga: We waited three weeks until the last participant was found.
      Sam: That is a long time for five people.
      Olga: In the end we asked customers of a friend to take part.
      """;

  @RegisterExtension final SlackStage stage = new SlackStage();
  private final FakeSlack slack = stage.slack();
  private final ImportDesk desk = new ImportDesk(stage);

  /// The form that a message's button opens.
  private String changing(Call message) throws Exception {
    var order = SlackStage.button(message.get("blocks"), ImportMessage.CHANGE);
    return stage.view(
        "views.open",
        () -> slack.press("U1", "DU1", message.get("ts"), false, ImportMessage.CHANGE, order));
  }

  @Test
  void what_was_sent_for_a_file_that_was_refused_stands_in_the_form_again() throws Exception {
    var program = desk.serve();
    slack.file("F1", "talk 7.txt", bytes(NOBODY_ASKS));
    var refused =
        desk.ordered(
            Map.of(
                ImportForm.FILE, "F1",
                ImportForm.DAY, "2026-11-03",
                ImportForm.PERSONA, "tomas",
                ImportForm.QUOTABLE, "yes"));
    assertThat(refused.get("text")).contains("Say it under “Who asks”");

    var form = changing(refused);
    assertThat(form)
        .contains("The file: *talk 7.txt*", "2026-11-03", "\"initial_option\"")
        .doesNotContain(ImportForm.FILE, ImportForm.TEXT);
    var told = desk.told(form, Map.of(ImportForm.ASKING, "Sam"));

    assertThat(told.get("ts")).isEqualTo(refused.get("ts"));
    assertThat(told.get("text")).contains("*talk 7.txt*: 2 items added.");
    assertThat(items(program)).allMatch(i -> i.quotable()).hasSize(2);
  }

  @Test
  void whoever_is_not_in_a_talk_is_put_right_in_the_form() throws Exception {
    desk.serve();
    slack.file("F1", "talk 7.txt", bytes(NOBODY_ASKS));
    var refused =
        desk.ordered(
            Map.of(ImportForm.FILE, "F1", ImportForm.DAY, "2026-11-03", ImportForm.ASKING, "Zora"));
    assertThat(refused.get("text")).contains("Nobody in the transcript is called “Zora”");

    assertThat(desk.told(changing(refused), Map.of(ImportForm.ASKING, "Sam")).get("text"))
        .contains("*talk 7.txt*: 2 items added.");
  }

  @Test
  void a_column_is_put_right_where_the_table_is_shown() throws Exception {
    var program = desk.serve();
    slack.file("F1", "q3.csv", bytes(SURVEY));
    var shown = desk.ordered(Map.of(ImportForm.FILE, "F1", ImportForm.NAME, "third quarter"));

    var form = changing(shown);
    assertThat(form).contains("third quarter");
    var again = desk.told(form, Map.of(ImportForm.COLUMNS, "NPS=segment"));
    assertThat(again.get("ts")).isEqualTo(shown.get("ts"));
    assertThat(again.get("blocks")).contains("• NPS → segment");
    assertThat(desk.pressed(again, ImportMessage.GO).get("text")).contains("2 items added");
    assertThat(items(program)).allMatch(i -> !i.segment().isEmpty());
  }

  @Test
  void a_second_press_changes_nothing_that_the_first_one_told() throws Exception {
    desk.serve();
    slack.file("F1", "q3.csv", bytes(SURVEY));
    var shown = desk.ordered(Map.of(ImportForm.FILE, "F1"));
    desk.pressed(shown, ImportMessage.GO);
    int told = slack.calls("chat.update").size();

    for (var button : new String[] {ImportMessage.GO, ImportMessage.STOP}) {
      var value = SlackStage.button(shown.get("blocks"), button);
      ack(slack.press("U1", "DU1", shown.get("ts"), false, button, value));
    }
    // what comes after them is told in its own message
    desk.ordered(Map.of(ImportForm.FILE, "F1"));
    assertThat(slack.calls("chat.update").subList(told, slack.calls("chat.update").size()))
        .noneMatch(c -> c.get("ts").equals(shown.get("ts")));
  }

  @Test
  void where_no_message_can_be_posted_the_window_says_so_and_nothing_is_stored() throws Exception {
    var program = desk.serve();
    slack.file("F1", "talk 7.txt", bytes(TALK));
    var form = desk.form();
    slack.refuses("chat.postMessage", "channel_not_found");

    var window =
        stage.view("views.update", () -> slack.submit("U1", form, Map.of(ImportForm.FILE, "F1")));

    assertThat(window).contains("Nothing was imported", "try again");
    assertThat(items(program)).isEmpty();
  }

  @Test
  void what_was_pasted_and_is_stored_is_told_in_the_window_where_no_message_can_be_posted()
      throws Exception {
    var program = desk.serve();
    var form = desk.form();
    slack.refuses("chat.postMessage", "channel_not_found");

    var window =
        stage.view(
            "views.update",
            () ->
                slack.submit(
                    "U1",
                    form,
                    Map.of(
                        ImportForm.TEXT, TALK,
                        ImportForm.DAY, "2026-11-03",
                        ImportForm.ASKING, "Sam",
                        ImportForm.NAME, "talk 7")));

    assertThat(window).contains("*What you pasted*: 2 items added.");
    assertThat(items(program)).hasSize(2);
  }

  @Test
  void what_was_pasted_and_takes_long_is_told_in_a_message() throws Exception {
    var program = desk.serve();
    var form = desk.form();
    var held = new CountDownLatch(1);
    var free = new CountDownLatch(1);
    var holding =
        CompletableFuture.runAsync(() ->
            program
                .database()
                .write(h -> {
                  held.countDown();
                  try {
                    return free.await(20, TimeUnit.SECONDS);
                  } catch (InterruptedException e) {
                    throw new IllegalStateException(e);
                  }
                }));
    held.await();

    var window =
        desk.submitted(
            form,
            Map.of(
                ImportForm.TEXT, TALK,
                ImportForm.DAY, "2026-11-03",
                ImportForm.ASKING, "Sam",
                ImportForm.NAME, "talk 7"));
    free.countDown();
    holding.join();

    assertThat(window.toString()).contains("stands in the Messages tab");
    await().until(() -> !slack.calls("chat.update").isEmpty());
    assertThat(slack.calls("chat.update").getLast().get("text"))
        .contains("*What you pasted*: 2 items added.");
  }

  @Test
  void a_report_whose_message_is_gone_is_posted_anew() throws Exception {
    desk.serve();
    slack.file("F1", "talk 7.txt", bytes(TALK));
    slack.refuses("chat.update", "message_not_found");

    desk.ordered(
        Map.of(ImportForm.FILE, "F1", ImportForm.DAY, "2026-11-03", ImportForm.ASKING, "Sam"));

    await().until(() -> slack.calls("chat.postMessage").size() == 2);
    assertThat(slack.calls("chat.postMessage").getLast().get("text")).contains("2 items added");
  }

  /// Each of several files that came with one message is told of in the message that offered it.
  @ParameterizedTest
  @ValueSource(booleans = {true, false})
  void what_came_of_a_file_in_a_thread_is_told_there(boolean stands) throws Exception {
    desk.serve();
    slack.file("F1", "talk 7.txt", bytes(TALK));
    slack.file("F2", "q3.csv", bytes(SURVEY));
    for (var file : List.of("F1", "F2")) {
      slack.refuses("files.info", "internal_error");
      var order = ImportOrder.file(file, "").text("talk 7.txt");
      var own = "1700000009.00000" + file.charAt(1);
      var form =
          stage.view(
              "views.open",
              () ->
                  slack.press(
                      "U1", "DU1", own, "1700000000.5", false, ImportMessage.CHANGE, order));
      if (stands) {
        var told = desk.told(form, Map.of());
        assertThat(told.get("ts")).isEqualTo(own);
      } else {
        slack.refuses("chat.update", "message_not_found");
        int before = slack.calls("chat.postMessage").size();
        desk.told(form, Map.of());
        await().until(() -> slack.calls("chat.postMessage").size() > before);
        assertThat(slack.calls("chat.postMessage").getLast().get("thread_ts"))
            .isEqualTo("1700000000.5");
      }
    }
  }

  @Test
  void a_file_that_slack_does_not_give_yet_can_be_asked_for_again() throws Exception {
    desk.serve();
    slack.file("F1", "talk 7.txt", bytes(TALK));
    slack.refuses("files.info", "internal_error");
    var later =
        desk.ordered(
            Map.of(ImportForm.FILE, "F1", ImportForm.DAY, "2026-11-03", ImportForm.ASKING, "Sam"));
    assertThat(later.get("text")).contains("please try again in a minute");
    assertThat(later.get("blocks")).contains("\"Try again\"");
    var offered = ImportOrder.file("F1", "").text("talk 7.txt");
    slack.refuses("files.info", "internal_error");
    var again =
        desk.told(
            stage.view(
                "views.open",
                () -> slack.press("U1", "DU1", "17.5", false, ImportMessage.CHANGE, offered)),
            Map.of());
    assertThat(changing(again)).contains("The file: *talk 7.txt*");

    assertThat(desk.told(changing(later), Map.of()).get("text")).contains("2 items added");
  }

  @Test
  void a_day_that_is_yet_to_come_is_a_slip() throws Exception {
    desk.serve();

    assertThat(
            desk.errors(desk.form(), Map.of(ImportForm.TEXT, TALK, ImportForm.DAY, "2027-11-03")))
        .contains(ImportForm.DAY, "yet to come");
    var today = LocalDate.now(ZoneOffset.UTC);
    assertThat(
            desk.errors(
                desk.form(),
                Map.of(ImportForm.TEXT, TALK, ImportForm.DAY, today.plusDays(2).toString())))
        .contains(ImportForm.DAY, "yet to come");
    // today where they are, east of us
    var report =
        desk.told(
            desk.form(),
            Map.of(
                ImportForm.TEXT,
                TALK,
                ImportForm.ASKING,
                "Sam",
                ImportForm.NAME,
                "talk 7",
                ImportForm.DAY,
                today.plusDays(1).toString()));
    assertThat(report.get("text")).contains("2 items added");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          none.csv  | '' | The file is empty
          team.json | {"personas":[{"name":"Mara","goals":["See ten patients a day"]}]} | The file holds personas, not research. “New persona” in the Home tab
          days.csv  | source_type,date,text;survey,soon,It takes us far too long to find people;survey,later,We never know who turns up on the day | The column “date” holds no dates that can be read, such as “soon”
          sums.csv  | month,sales;2026-01,12;2026-02,13 | a sentence of yours: a table with the columns text
          """)
  void why_a_file_cannot_be_read_is_told_by_what_is_in_it(String name, String content, String why)
      throws Exception {
    desk.serve();
    slack.file("F1", name, bytes(content.replace(';', '\n')));

    var told = desk.ordered(Map.of(ImportForm.FILE, "F1"));
    assertThat(told.get("text")).contains(why);
    // another setting helps only where one is named
    assertThat(told.get("blocks").contains(ImportMessage.CHANGE)).isEqualTo(why.contains("column"));
  }
}
