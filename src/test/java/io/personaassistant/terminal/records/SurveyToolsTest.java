package io.personaassistant.terminal.records;

import static org.assertj.core.api.Assertions.assertThat;

import io.personaassistant.testing.Terminal;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/// The files of survey tools as they are exported, untouched.
class SurveyToolsTest {
  private static final String QUALTRICS =
      """
      StartDate,EndDate,Status,IPAddress,Progress,RecordedDate,ResponseId,RecipientEmail,Q1,Q2,Q3,role
      Start Date,End Date,Response Type,IP Address,Progress,Recorded Date,Response ID,Recipient Email,What is your role?,"What is hardest about
      planning the yard?",Anything else?,role
      "{""ImportId"":""startDate"",""timeZone"":""Europe/Berlin""}","{""ImportId"":""endDate"",""timeZone"":""Europe/Berlin""}","{""ImportId"":""status""}","{""ImportId"":""ipAddress""}","{""ImportId"":""progress""}","{""ImportId"":""recordedDate"",""timeZone"":""Europe/Berlin""}","{""ImportId"":""_recordId""}","{""ImportId"":""recipientEmail""}","{""ImportId"":""QID1""}","{""ImportId"":""QID2_TEXT""}","{""ImportId"":""QID3_TEXT""}","{""ImportId"":""role""}"
      2026-03-05 10:01:02,2026-03-05 10:09:44,IP Address,10.0.0.7,100,2026-03-05 10:09:45,R_1a,,Yard manager,The crane list is wrong by eight,The app is slow on the quay,x
      2026-03-06 11:01:02,2026-03-06 11:09:44,IP Address,10.0.0.8,100,2026-03-06 11:09:45,R_2b,,Owner,Owners move their boats at night,,y
      """;

  private static final String MONKEY =
      """
      Respondent ID,Collector ID,Start Date,End Date,IP Address,Email Address,First Name,Last Name,What is your role?,Which of these do you use?,,,What is hardest about planning the yard?,Comment
      ,,,,,,,,Response,Paper,Spreadsheet,Other (please specify),Open-Ended Response,Open-Ended Response
      118,44,03/15/2026 10:01:02 AM,03/15/2026 10:05:02 AM,10.0.0.7,,,,Yard manager,Paper,,,The crane list is wrong by eight,The app is slow on the quay
      119,44,03/16/2026 10:01:02 AM,03/16/2026 10:05:02 AM,10.0.0.8,,,,Owner,,Spreadsheet,,Owners move their boats at night,I would pay for tides
      """;

  private static final String TYPEFORM =
      """
      {"total_items":2,"page_count":1,"items":[
      {"landing_id":"a","token":"tok1","response_id":"r1","landed_at":"2026-03-05T10:00:00Z","submitted_at":"2026-03-05T10:05:00Z","metadata":{"user_agent":"Mozilla/5.0 (X11; Linux) like Gecko and more","platform":"other"},"hidden":{"plan":"pro"},"answers":[
      {"field":{"id":"A1","type":"short_text","ref":"role"},"type":"choice","choice":{"label":"Yard manager"}},
      {"field":{"id":"A2","type":"long_text","ref":"hardest_part"},"type":"text","text":"The crane list is wrong by eight"},
      {"field":{"id":"A3","type":"long_text","ref":"01F8-abc"},"type":"text","text":"The app is slow on the quay"},
      {"field":{"id":"A4","type":"rating","ref":"score"},"type":"number","number":4},
      {"field":{"id":"A5","type":"multiple_choice","ref":"tools"},"type":"choices","choices":{"labels":["Paper","Excel"]}}]},
      {"landing_id":"b","token":"tok2","response_id":"r2","landed_at":"2026-03-06T10:00:00Z","submitted_at":"2026-03-06T10:05:00Z","metadata":{"user_agent":"Mozilla/5.0 (Mac; Intel) like Gecko and more","platform":"other"},"hidden":{"plan":"free"},"answers":[
      {"field":{"id":"A1","type":"short_text","ref":"role"},"type":"choice","choice":{"label":"Owner"}},
      {"field":{"id":"A2","type":"long_text","ref":"hardest_part"},"type":"text","text":"Owners move their boats at night"}]}
      ]}
      """;

  private final Terminal terminal;

  SurveyToolsTest(@TempDir Path folder) {
    terminal = new Terminal(folder).withDatabase("p.db");
  }

  private String imported(String text, String... more) {
    terminal.file("yard.csv", text);
    var args = new ArrayList<>(List.of("import", "table", "yard.csv", "--yes"));
    args.addAll(List.of(more));
    var ran = terminal.run(args.toArray(String[]::new));
    return ran.out() + ran.err();
  }

  @Test
  void the_three_header_rows_of_qualtrics_are_no_answers() {
    assertThat(imported(QUALTRICS))
        .contains("3 added, 0 updated, 0 unchanged, 0 left out.")
        .contains("2 rows, taken for: survey")
        .containsPattern("End Date +date")
        .containsPattern("Response ID +participant, as a code")
        .containsPattern("What is your role\\? +segment")
        .containsPattern("What is hardest about planning the yard\\? +an item for each answer");

    assertThat(terminal.run("export").out())
        .contains("yard · What is hardest about planning the yard? · line 5")
        .contains("Yard manager", "2026-03-05")
        .doesNotContain("ImportId", "R_1a");
  }

  @ParameterizedTest
  @ValueSource(strings = {"Survey Preview", "Survey Test", "1", "9", "Preview"})
  void what_was_typed_while_trying_the_survey_out_is_no_evidence(String status) {
    var preview =
        "2026-03-04 11:01:02,2026-03-04 11:09:44,%s,10.0.0.9,100,2026-03-04 11:09:45,R_3c,,Tester,Asdf asdf does this work,,z\n"
            .formatted(status);

    assertThat(imported(QUALTRICS + preview + preview.replace("R_3c", "R_4d")))
        .contains(
            "3 added, 0 updated", "2 rows were made while the survey was tried out (preview)");
    assertThat(terminal.run("export").out()).doesNotContain("Asdf");
  }

  @ParameterizedTest
  @ValueSource(strings = {"0", "IP Address", "1"})
  void answers_of_people_and_states_of_other_tools_stay(String status) {
    var other =
        "Date,Status,Comment\n2026-03-05,%s,It took ten minutes to load\n2026-03-05,test,The crane list is wrong\n"
            .formatted(status);

    assertThat(imported(other, "--type", "survey")).contains("2 added").doesNotContain("preview");
    assertThat(imported(QUALTRICS.replace("IP Address,10.0.0.8", "0,10.0.0.8")))
        .contains("3 added")
        .doesNotContain("preview");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "What is your role? - Selected Choice | What is your role? - Other - Text",
        "What is your role? | What is your role? - Other (please specify)",
        "Rolle | Rolle [Sonstiges]"
      })
  void what_is_written_beside_other_is_who_somebody_is(String question, String other) {
    assertThat(
            imported(
                """
                Date,%s,%s,What is hardest about planning the yard?
                2026-03-05,Other,Owner and rigger,The crane list is wrong by eight
                2026-03-06,Yard manager,,Owners move their boats at night
                2026-03-06,Other,,We print the plan twice a day
                """
                    .formatted(question, other)))
        .contains("3 added");

    var items = terminal.stored().path("evidence");
    assertThat(items.findValuesAsText("segment"))
        .containsExactly("Owner and rigger", "Yard manager", "Other");
  }

  @Test
  void a_column_of_qualtrics_can_be_named_by_its_short_name() {
    assertThat(imported(QUALTRICS, "--map", "Q3=none")).contains("2 added");
    assertThat(imported(QUALTRICS, "--map", "Q9=none")).contains("There is no column “Q9”");
  }

  /// The row of questions was deleted by hand.
  @Test
  void names_of_qualtrics_alone_are_understood() {
    var lines = QUALTRICS.lines().toList();
    var text = lines.get(0) + "\n" + String.join("\n", lines.subList(3, 6)) + "\n";

    assertThat(imported(text, "--map", "Q2=text"))
        .containsPattern("EndDate +date")
        .containsPattern("ResponseId +participant, as a code")
        .contains(" added, 0 updated, 0 unchanged, 0 left out.");
  }

  @Test
  void the_second_header_row_of_surveymonkey_names_the_choices() {
    assertThat(imported(MONKEY))
        .contains("4 added, 0 updated, 0 unchanged, 0 left out.")
        .contains("2 rows, taken for: survey")
        .containsPattern("Respondent ID +participant, as a code")
        .containsPattern("What is your role\\? +segment")
        .containsPattern("Which of these do you use\\? · Paper +passed over")
        .containsPattern("Which of these do you use\\? · Other .* passed over")
        .containsPattern("Comment +an item for each answer \\(2");

    assertThat(terminal.run("export").out())
        .contains("I would pay for tides", "2026-03-16", "yard · Comment · line 4");
  }

  /// A row without the one or the other of its cells is a row.
  @ParameterizedTest
  @ValueSource(
      strings = {
        """
        Respondent ID,Date,Comment
        ,2026-03-05,Response
        7,2026-03-06,The crane list is wrong by eight
        """,
        """
        Respondent ID,Date,Comment
        ,,The crane list was wrong by nine
        7,2026-03-06,The crane list is wrong by eight
        """,
        """
        Comment,Kind
        The crane list was wrong by nine,Response
        The crane list is wrong by eight,Response
        """,
        """
        Name of field,Date,Comment
        "{""ImportId"":1}",2026-03-05,It took ten minutes to load
        B,2026-03-06,The crane list is wrong
        """,
      })
  void a_first_row_that_only_looks_like_a_header_stays(String text) {
    assertThat(imported(text, "--type", "survey", "--date", "2026-03-05"))
        .contains("2 rows, taken for");
  }

  @Test
  void each_answer_of_typeform_is_a_column_by_its_ref() {
    assertThat(imported(TYPEFORM))
        .contains("3 added, 0 updated, 0 unchanged, 0 left out.")
        .contains("2 rows, taken for: survey")
        .containsPattern("submitted_at +date")
        .containsPattern("response_id +participant, as a code")
        .containsPattern("answers\\.role +segment")
        .containsPattern("answers\\.hardest_part +an item for each answer \\(2")
        .containsPattern("answers\\.01F8-abc +an item for each answer \\(1")
        .containsPattern("answers\\.score +passed over")
        .containsPattern("metadata\\.user_agent +passed over");

    assertThat(terminal.run("export").out())
        .contains("The app is slow on the quay", "Yard manager", "2026-03-06")
        .doesNotContain("Mozilla", "tok1");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        // both in an object
        "\"answers\": {\"like\": \"%s\", \"dislike\": \"%s\"}",
        "\"response\": {\"q1\": \"%s\", \"q2\": \"%s\"}",
        // lists of what was asked and answered
        "\"answers\": [{\"question\": \"What is good?\", \"answer\": \"%s\"}, {\"question\": \"What"
            + " is bad?\", \"answer\": \"%s\"}]",
        "\"data\": [{\"field\": {\"id\": \"a\", \"title\": \"What is good?\"}, \"value\": \"%s\"},"
            + " {\"field\": {\"id\": \"b\", \"title\": \"What is bad?\"}, \"value\": \"%s\"}]",
        "\"form\": {\"answers\": [{\"field\": {\"ref\": \"a\"}, \"type\": \"text\", \"text\":"
            + " \"%s\"}, {\"field\": {\"ref\": \"b\"}, \"type\": \"choice\", \"choice\":"
            + " {\"other\": \"%s\"}}]}",
      })
  void every_free_text_among_answers_is_an_item(String answers) {
    var row = "{\"date\": \"2026-03-0%d\", " + answers + "}";
    assertThat(
            imported(
                "["
                    + row.formatted(5, "The map shows every boat", "The crane list is wrong")
                    + ","
                    + row.formatted(6, "We see who left the berth", "The app is slow on the quay")
                    + "]"))
        .contains("4 added, 0 updated, 0 unchanged, 0 left out.");
  }

  @Test
  void responses_on_a_line_each_are_rows_and_not_their_answers() {
    var rows = TYPEFORM.lines().skip(1).takeWhile(line -> !line.startsWith("]")).toList();
    var lines = String.join("", rows).replace("]},", "]}\n");

    assertThat(imported(lines)).contains("3 added").contains("2 rows, taken for: survey");
  }

  /// Lists of something else name no columns after people, tags or titles.
  @ParameterizedTest
  @ValueSource(
      strings = {
        "[{\"name\": \"Ann Lee\", \"text\": \"They said it was a great day\"}]",
        "[{\"title\": \"So slow\", \"text\": \"They said it was a great day\"}]",
        "[{\"question\": \"What?\", \"answer\": \"Nothing at all was said\"}, {\"by\": \"Ann"
            + " Lee\"}]",
        "[{\"author\": {\"id\": 1}, \"value\": \"They said it was a great day\"}]",
      })
  void lists_that_hold_no_answers_are_passed_over(String list) {
    var row =
        "{\"date\": \"2026-03-05\", \"comment\": \"The crane list is wrong by eight\", \"all\": %s}"
            .formatted(list);
    assertThat(imported("[" + row + "]", "--type", "survey"))
        .contains("1 added")
        .doesNotContain("Ann Lee", "So slow", "What?", "all.");
  }

  @ParameterizedTest(name = "{1}")
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "Review ID,Reviewer Name,Star Rating,Review Date,What do you like best?;7,Ada"
            + " N.,4,2026-01-15,I see at once who is late | 1 row, taken for: social post",
        "Review ID,Reviewer Name,Star Rating,Review Date,What do you like best?;7,Ada"
            + " N.,4,2026-01-15,I see at once who is late | Reviewer Name +participant",
        "ID,Requester,Assignee,Group,Created at,Description;7,Ada N.,Ben T.,Tier 1,2026-01-15,The"
            + " slot for Friday is gone again | Group +passed over",
        "ID,Customer,Group,Created at,Description;7,Ada N.,Yard managers,2026-01-15,The slot for"
            + " Friday is gone again | Group +segment",
        "Record ID,Deal owner,Close Date,Associated Contact,Closed Lost Reason;7,Kim"
            + " I.,2026-01-15,Uta Brandt,The tablets lose the connection in the cold store |"
            + " Associated Contact +participant",
        "attributes.reviewerNickname,attributes.createdDate,attributes.body;owl77,2026-01-15,I wish"
            + " it had a dark mode for the night | attributes.reviewerNickname +participant",
        "source.type,created,email,body;conversation,2026-01-15,a@b.example,The pass does not scan"
            + " when the screen is cracked | source.type +passed over",
        "source type,created,email,body;review,2026-01-15,a@b.example,The pass does not scan when"
            + " the screen is cracked | source type +source type"
      })
  void columns_of_other_tools_are_what_they_are_there(String table, String taken) {
    boolean told = taken.contains("taken for");

    var report =
        told
            ? imported(table.replace(';', '\n') + "\n")
            : imported(table.replace(';', '\n') + "\n", "--type", "support_ticket");

    assertThat(report).containsPattern(taken);
  }

  @Test
  void choices_of_one_question_are_told_apart_where_they_are_shown() {
    var question = "Which of these slow you down at the gate? Please select all that apply. - ";
    assertThat(
            imported(
                "Submitted at,Respondent,\"%sLate carriers\",\"%sPaper forms\",What is hardest about it?\n"
                        .formatted(question, question)
                    + "2026-01-15,7,Late carriers,,The queue is on the road by ten\n"))
        .contains("Late carriers  ", "Paper forms  ");
  }
}
