package io.personaassistant.terminal.records;

import static org.assertj.core.api.Assertions.assertThat;

import io.personaassistant.testing.Terminal;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// Numbers that two files have for different people.
class CountedPeopleTest {
  private static final String FIRST =
      """
      %1$s,Date,What slows you down?
      %2$s1,2026-09-01,The crane list is wrong by eight
      %2$s2,2026-09-01,Owners move their boats at night
      %2$s3,2026-09-02,Nobody answers the radio at noon
      """;
  private static final String SECOND =
      """
      %1$s,Date,What slows you down?
      %2$s1,2026-10-01,The invoice comes a month too late
      %2$s2,2026-10-01,We type every price three times over
      """;
  private static final String GROUP =
      """
      Moderator: How do you book the crane?
      R1: We ring the office and %1$s.
      R2: I write it on the wall and %1$s.
      """;

  private final Terminal terminal;

  CountedPeopleTest(@TempDir Path folder) {
    terminal = new Terminal(folder).withDatabase("p.db");
  }

  private String table(String name, String text) {
    terminal.file(name, text);
    var result = terminal.run("import", "table", name, "--yes", "--type", "survey");
    assertThat(result.exit()).describedAs(result.err()).isZero();
    return result.out();
  }

  private String talk(String name, String text) {
    terminal.file(name, text);
    var result = terminal.run("import", "transcript", name, "--date", "2026-09-14");
    assertThat(result.exit()).describedAs(result.err()).isZero();
    return result.out();
  }

  private List<String> people() {
    return terminal.items().stream()
        .map(item -> item.path("participant").asText())
        .distinct()
        .toList();
  }

  @ParameterizedTest(name = "{0} {1}")
  @CsvSource({"Response ID,''", "Response ID,R", "Respondent,''", "Participant,''"})
  void two_surveys_that_count_their_answers_have_different_people(String column, String letter) {
    table("march.csv", FIRST.formatted(column, letter));
    assertThat(table("april.csv", SECOND.formatted(column, letter)))
        .startsWith("2 added")
        .contains(
            "Other people are on record under numbers of this file, such as “" + letter + "1”");

    assertThat(people()).hasSize(5);
    var before = terminal.run("export").out();
    assertThat(table("march.csv", FIRST.formatted(column, letter)))
        .startsWith("0 added, 0 updated, 3 unchanged");
    assertThat(table("april.csv", SECOND.formatted(column, letter)))
        .startsWith("0 added, 0 updated, 2 unchanged");
    assertThat(terminal.run("export").out()).isEqualTo(before);

    assertThat(terminal.run("forget", letter + "1", "--yes").out()).startsWith("Removed 1 item");
    assertThat(terminal.run("export").out())
        .contains("invoice comes")
        .doesNotContain("crane list is wrong");
    table("april.csv", SECOND.formatted(column, letter));
    table("march.csv", FIRST.formatted(column, letter));
    assertThat(terminal.items()).hasSize(4);
  }

  /// As answers without much in them are, on one day.
  @Test
  void one_answer_in_the_same_words_makes_no_same_people_of_two_surveys() {
    var file =
        """
        Response ID,Date,What slows you down?
        1,2026-09-01,%s
        2,2026-09-01,Nothing comes to mind right now
        3,2026-09-01,%s
        4,2026-09-01,%s
        """;
    table("yard.csv", file.formatted("The crane is slow", "The list is wrong", "The gate is shut"));
    table("shop.csv", file.formatted("The till is slow", "The price is wrong", "The door is shut"));

    assertThat(people()).hasSize(8);
    assertThat(
            table(
                "shop again.csv",
                file.formatted("The till is slow", "The price is wrong", "The door is shut")))
        .startsWith("0 added, 0 updated, 4 unchanged");
  }

  @Test
  void who_was_forgotten_of_the_second_file_stays_so() {
    table("march.csv", FIRST.formatted("Response ID", ""));
    table("april.csv", SECOND.formatted("Response ID", ""));
    var code =
        terminal.items().stream()
            .filter(item -> item.path("text").asText().contains("invoice"))
            .map(item -> item.path("participant").asText())
            .findFirst()
            .orElseThrow();

    terminal.run("forget", code, "--yes");
    table("april.csv", SECOND.formatted("Response ID", ""));

    assertThat(terminal.run("export").out())
        .contains("crane list is wrong", "every price")
        .doesNotContain("invoice comes");
  }

  @Test
  void the_second_file_under_another_name_in_another_order_changes_nothing() {
    table("march.csv", FIRST.formatted("Response ID", ""));
    table("april.csv", SECOND.formatted("Response ID", ""));
    var lines = SECOND.formatted("Response ID", "").lines().toList();
    var turned = String.join("\n", lines.get(0), lines.get(2), lines.get(1)) + "\n";

    assertThat(table("april final.csv", turned)).startsWith("0 added, 0 updated, 2 unchanged");
    assertThat(
            table("april more.csv", turned + "2,2026-10-03,The tide table is never on the wall\n"))
        .startsWith("1 added, 0 updated, 2 unchanged");
    assertThat(people()).hasSize(5);
    assertThat(table("march final.csv", FIRST.formatted("Response ID", "")))
        .startsWith("0 added, 0 updated, 3 unchanged");
  }

  @Test
  void the_same_label_in_two_focus_groups_is_two_people() {
    talk("north.txt", GROUP.formatted("wait an hour for them"));
    talk("south.txt", GROUP.formatted("hope that it is seen"));
    assertThat(people()).hasSize(4);
    assertThat(talk("south.txt", GROUP.formatted("hope that it is seen")))
        .startsWith("0 added, 0 updated, 2 unchanged");
    assertThat(talk("south again.txt", GROUP.formatted("hope that it is seen")))
        .startsWith("0 added, 0 updated, 2 unchanged");
  }

  @ParameterizedTest(name = "{0}")
  @CsvSource({"P-07", "P07", "P7", "R7"})
  void the_code_of_a_study_means_somebody_everywhere(String code) {
    talk("a.txt", "Interviewer: How?\n%s: We ring the office and wait.\n".formatted(code));
    talk("b.txt", "Interviewer: Why?\n%s: The office has the only list.\n".formatted(code));
    table(
        "c.csv",
        "Participant,Date,Comment\n%s,2026-09-01,Nobody answers the radio at noon\n"
            .formatted(code));

    assertThat(people()).containsExactly(code);
  }

  @ParameterizedTest(name = "{0} {1}")
  @CsvSource({"Customer ID,7", "Contact ID,71", "Participant,48213", "Participant,P-07"})
  void the_number_of_a_customer_means_them_everywhere(String column, String number) {
    var file = column + ",Date,Comment\n" + number + ",2026-09-0";
    terminal.file("a.csv", file + "1,The crane list is wrong by eight\n");
    terminal.file("b.csv", file + "2,Nobody answers the radio at noon\n");
    for (var name : List.of("a.csv", "b.csv")) {
      terminal.run(
          "import", "table", name, "--yes", "--type", "survey", "--map", column + "=participant");
    }

    assertThat(people()).containsExactly(number);
    assertThat(terminal.items()).hasSize(2);
  }

  /// Most are on record under their addresses, one under the number of an answer.
  @Test
  void a_survey_under_another_name_is_the_same_whatever_its_people_are_known_by() {
    var survey =
        """
        Response ID,Date,Contact email,What is hardest?
        R_1,2026-03-14,joe@acme.example,The part never comes on the day it should.
        R_2,2026-03-15,ann@acme.example,Five portals take me a whole morning.
        R_3,2026-03-16,eve@acme.example,Nobody says when the bay is free again.
        R_4,2026-03-17,,Two days of waiting would be fine with us.
        """;
    terminal.file("one.csv", survey);
    terminal.file("two.csv", survey);
    terminal.run("import", "table", "one.csv", "--yes");

    assertThat(terminal.run("import", "table", "two.csv", "--yes").out())
        .startsWith("0 added, 0 updated, 4 unchanged")
        .doesNotContain("Other people are on record");
  }
}
