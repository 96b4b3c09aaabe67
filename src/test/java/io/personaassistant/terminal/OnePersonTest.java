package io.personaassistant.terminal;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.personaassistant.testing.Terminal;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// Somebody whom one file knows by name and another by address is one participant.
class OnePersonTest {
  @TempDir Path folder;
  private Terminal terminal;

  @BeforeEach
  void open() {
    terminal = new Terminal(folder).withDatabase("p.db");
  }

  /// Nobody types the same person in the same way twice.
  private void everywhere() throws IOException {
    write(
        "survey.csv",
        """
        Response ID,Submitted at,Name,Work e-mail,What is hardest about your week?
        r1,2026-09-01,Ida Moe,ida@yard.example,The crane list is wrong by eight
        r2,2026-09-02,Bo Lind,bo@yard.example,Owners move their boats at night
        """);
    write(
        "tickets.json",
        """
        {"tickets": [{"id": 71, "description": "Where do I print the plan of the week?",
          "requester": {"name": "Ida Moe", "email": "ida@yard.example"},
          "assignee": {"name": "Bo Lind"}, "created_at": "2026-09-03"}]}
        """);
    write(
        "deals.csv",
        """
        Deal ID,Date,Contact,Note
        D-1,2026-09-04,Ida Moe,She wants it before the winter storage begins
        """);
    write(
        "talk.txt",
        """
        Date: 2026-09-05
        Greta: How was it?
        Ida Moe: We call every owner on the day before.
        Greta: And what happens then?
        Ida Moe: Well.
        """);
  }

  private static final List<List<String>> FILES =
      List.of(
          List.of("table", "survey.csv", "--yes"),
          List.of("table", "tickets.json", "--yes", "--type", "support_ticket"),
          List.of("table", "deals.csv", "--yes", "--type", "crm_note"),
          List.of("transcript", "talk.txt", "--interviewer", "Greta"));

  @ParameterizedTest(name = "from file {0}, {1} forgotten")
  @CsvSource({
    "0,Ida Moe", "1,Ida Moe", "2,Ida Moe", "3,Ida Moe",
    "0,ida@yard.example", "1,ida@yard.example", "2,ida@yard.example", "3,ida@yard.example"
  })
  void one_person_of_four_files_is_one_and_is_forgotten_everywhere(int first, String typed)
      throws IOException {
    everywhere();
    for (int i = 0; i < FILES.size(); i++) {
      importFile(FILES.get((first + i) % FILES.size()));
    }

    assertThat(participants()).hasSize(2);
    assertThat(terminal.run("forget", typed, "--yes").out()).startsWith("Removed 4 items of P-");
    assertThat(participants()).hasSize(1);
    for (var file : FILES) {
      importFile(file);
    }
    assertThat(participants()).hasSize(1);
    assertThat(terminal.run("search", "boats").out()).contains("Owners move their boats");
    assertThat(terminal.run("forget", typed, "--unban").out()).contains("Imports take them again");
    importFile(FILES.get(2));
    assertThat(participants()).hasSize(2);
  }

  @Test
  void two_people_of_one_name_stay_two() throws IOException {
    write(
        "survey.csv",
        """
        Submitted at,Name,Email,What is hardest about your week?
        2026-09-01,Ida Moe,ida@yard.example,The crane list is wrong by eight
        2026-09-02,Ida Moe,moe@other.example,Owners move their boats at night
        """);
    importFile(FILES.getFirst());

    assertThat(participants()).hasSize(2);
    assertThat(terminal.run("forget", "moe@other.example", "--yes").out())
        .startsWith("Removed 1 item");
    assertThat(terminal.run("search", "crane list").out()).contains("wrong by eight");
  }

  private void write(String name, String text) throws IOException {
    Files.writeString(folder.resolve(name), text);
  }

  private void importFile(List<String> file) {
    var arguments = new ArrayList<>(List.of("import"));
    arguments.addAll(file);
    var result = terminal.run(arguments.toArray(String[]::new));
    assertThat(result.exit()).describedAs(result.err()).isZero();
  }

  private Set<String> participants() throws IOException {
    var all = new TreeSet<String>();
    for (var item : new ObjectMapper().readTree(terminal.run("export").out()).get("evidence")) {
      all.add(item.get("participant").asText());
    }
    return all;
  }
}
