package io.personaassistant.slack;

import static io.personaassistant.testing.SlackStage.ack;
import static io.personaassistant.testing.SlackStage.button;
import static io.personaassistant.testing.SlackStage.read;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.personaassistant.drafting.NoModel;
import io.personaassistant.testing.FakeSlack;
import io.personaassistant.testing.ScriptedModel.Answer;
import io.personaassistant.testing.SlackStage;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// A draft or an answer as a file for a spreadsheet.
class DownloadCsvTest {
  private static final String ADS =
      """
      {"lines":[
       {"kind":"headline","cites":[],"role":"keyword","headline":"Research participants"},
       {"kind":"headline","cites":[],"role":"call to action","headline":"=Start one study"},
       {"kind":"description","cites":["E001"],
        "description":"Find people who show up, for the studies that your team plans this quarter."}
      ]}
      """;

  @RegisterExtension final SlackStage stage = new SlackStage();
  private final FakeSlack slack = stage.slack();

  /// The buttons of a private draft of ads.
  private String drafted() throws Exception {
    stage.model().next(Answer.of(ADS));
    stage.serve(stage.model());
    ack(slack.slash("U1", "C1", "annie ad google recruiting for studies"));
    await().until(() -> slack.responses().stream().anyMatch(r -> r.get("blocks").contains("csv")));
    return slack.responses().getLast().get("blocks");
  }

  private FakeSlack.Call shown(int count) {
    await().until(() -> slack.calls("files.completeUploadExternal").size() == count);
    return slack.calls("files.completeUploadExternal").getLast();
  }

  private String file(FakeSlack.Call shown) {
    return slack.uploaded(read(shown.get("files")).path(0).path("id").asText());
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          Priorities for Annie | priorities-for-annie.csv
          “???” — !            | table.csv
          🚀🚀🚀               | table.csv
          Größe: M & L         | größe-m-l.csv
          한국 ✓ 2026           | 한국-2026.csv
          """)
  void a_file_has_a_name_whatever_the_table_is_called(String name, String file) {
    assertThat(DownloadCsv.fileName(name)).isEqualTo(file);
  }

  @Test
  void ads_come_as_a_table_with_counts_to_who_pressed_alone() throws Exception {
    var value = button(drafted(), "csv");
    int told = slack.responses().size();

    ack(slack.press("U2", "C1", "", true, "csv", value));

    var shown = shown(1);
    var rows = file(shown).split("\r\n");
    assertThat(rows[0])
        .isEqualTo(
            "\uFEFFLine,Part,Role,Headline,Headline characters,Headline limit,Description,"
                + "Description characters,Description limit,Path 1,Path 1 characters,Path 1 limit,"
                + "Path 2,Path 2 characters,Path 2 limit,Do not show for,Evidence,Remarks");
    assertThat(rows[1]).startsWith("1,Headlines,keyword,Research participants,21,30,,,,");
    assertThat(rows[2]).startsWith("2,Headlines,call to action,'=Start one study,16,30,");
    assertThat(rows[3]).contains("3,Descriptions", "plans this quarter.\",75,90,", ",E001,");
    assertThat(rows).hasSize(4);
    assertThat(shown.get("channel_id")).isEqualTo("DU2");
    assertThat(shown.get("thread_ts")).isNotEmpty();
    assertThat(slack.calls("files.getUploadURLExternal").getFirst().get("filename"))
        .matches("annie-ad-google-\\d{4}-\\d{2}-\\d{2}\\.csv");
    assertThat(slack.calls("chat.postMessage"))
        .singleElement()
        .satisfies(m -> assertThat(m.get("channel")).isEqualTo("U2"));
    await().until(() -> slack.responses().size() == told + 1);
    assertThat(slack.responses().getLast().get("text"))
        .contains("*Messages* tab", "for you alone", "3 rows");
  }

  @Test
  void lines_of_which_none_is_a_row_offer_no_table() throws Exception {
    stage
        .model()
        .next(
            Answer.of(
                """
                {"lines":[{"kind":"test","cites":["E001"],
                  "hypothesis":"If we speak of the wait for people, more research leads will write to us."}]}
                """));
    stage.serve(stage.model());

    ack(slack.slash("U1", "C1", "annie ad google recruiting for studies"));

    await()
        .until(() ->
            slack.responses().stream().anyMatch(r -> r.get("text").contains("wait for people")));
    assertThat(slack.responses())
        .allSatisfy(r -> assertThat(r.get("blocks")).doesNotContain("Download CSV"));
  }

  @Test
  void in_the_apps_own_conversation_it_stands_in_the_thread_of_the_draft() throws Exception {
    var value = button(drafted(), "csv");

    ack(slack.press("U1", "DU1", "1700000000.000700", false, "csv", value));

    assertThat(shown(1).form())
        .containsEntry("channel_id", "DU1")
        .containsEntry("thread_ts", "1700000000.000700");
    assertThat(slack.calls("chat.postMessage")).isEmpty();
  }

  @Test
  void the_table_of_a_stored_answer_comes_too_and_other_answers_offer_none() throws Exception {
    stage.serve(new NoModel());

    var compare = stage.answered("U1", "C1", "compare annie tomas");
    var brief = stage.answered("U1", "C1", "annie objections");
    ack(slack.press("U1", "C1", "", true, "csv", button(compare, "csv")));

    assertThat(file(shown(1))).contains("Goals", "Annie", "Tomas");
    assertThat(brief.path("blocks").toString()).doesNotContain("Download CSV");
  }

  @Test
  void without_the_scope_or_the_draft_it_is_said_and_nothing_is_posted() throws Exception {
    var value = button(drafted(), "csv");
    int told = slack.responses().size();
    slack.refuses("files.getUploadURLExternal", "missing_scope");

    ack(slack.press("U1", "C1", "", true, "csv", value));
    await().until(() -> slack.responses().size() == told + 1);
    var first = slack.responses().getLast().get("text");
    slack.replies(
        "files.getUploadURLExternal",
        200,
        "{\"ok\":true,\"file_id\":\"F1\",\"upload_url\":\"https://files.example.org/x\"}",
        Map.of());
    ack(slack.press("U1", "C1", "", true, "csv", value));
    await().until(() -> slack.responses().size() == told + 2);
    ack(slack.press("U1", "C1", "", true, "csv", "request:q draft:d-gone"));
    await().until(() -> slack.responses().size() == told + 3);

    assertThat(first).contains("files:write", "installs the app again");
    assertThat(slack.responses().get(told + 1).get("text")).contains("try again in a minute");
    assertThat(slack.responses().getLast().get("text")).contains("no longer kept");
    assertThat(slack.calls("chat.postMessage")).isEmpty();
    assertThat(slack.calls("files.completeUploadExternal")).isEmpty();
  }
}
