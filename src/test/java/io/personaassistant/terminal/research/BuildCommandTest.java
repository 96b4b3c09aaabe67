package io.personaassistant.terminal.research;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.personaassistant.testing.Terminal;
import io.personaassistant.testing.TwoTrades;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/// Goes by words alone, which is quick.
class BuildCommandTest {
  private final Terminal terminal;
  private final Path folder;

  BuildCommandTest(@TempDir Path folder) {
    this.folder = folder;
    terminal = new Terminal(folder).withDatabase("p.db").with("USER", "ingrid");
  }

  @BeforeEach
  void research() {
    // what only one person says makes no line
    var rows =
        TwoTrades.csv(5)
            + TwoTrades.row("X1", "P-001", "baker", "A podcast about dough keeps me awake", 1);
    terminal.file("evidence.csv", rows);
    assertThat(terminal.run("import", "evidence", "evidence.csv").exit()).isZero();
  }

  private JsonNode json(String... words) {
    return terminal.run(words).json();
  }

  private int number(String label) {
    var labels = json("build", "--json").get("proposals").findValuesAsText("label");
    return labels.indexOf(label) + 1;
  }

  @Test
  void proposes_lines_that_two_participants_bear_each_in_their_words() throws IOException {
    var built = json("build", "--json");

    assertThat(built.get("data").get("interview").asInt()).isEqualTo(16);
    assertThat(built.get("data").get("survey")).isEqualTo(built.get("data").get("questions"));
    assertThat(built.get("data").get("analytics").asInt()).isZero();
    var evidence = Files.readString(folder.resolve("evidence.csv"));
    assertThat(built.get("proposals")).hasSize(2);
    assertThat(json("build", "--json", "--segment", "2").get("proposals"))
        .containsExactly(built.get("proposals").get(1));
    for (var proposal : built.get("proposals")) {
      assertThat(proposal.get("title").get("cites").size()).isGreaterThanOrEqualTo(2);
      assertThat(proposal.get("traits").size()).isGreaterThanOrEqualTo(3);
      for (var trait : proposal.get("traits")) {
        assertThat(trait.get("cites").size()).isGreaterThanOrEqualTo(2);
        assertThat(trait.get("participants").asInt()).isGreaterThanOrEqualTo(2);
        if (trait.get("kind").asText().equals("pain")) {
          assertThat(evidence).contains(trait.get("text").asText());
        }
      }
    }
    var baker = built.get("proposals").get(number("baker") - 1);
    assertThat(baker.get("traits").findValuesAsText("text"))
        .contains("A spreadsheet", "dough", "flour")
        .doesNotContain("Newsletters", "Podcasts");
    assertThat(baker.get("missing").findValuesAsText("kind")).contains("channel");
    // the same keys in the same order each time, so that two runs can be compared as text
    assertThat(baker.get("title").fieldNames()).toIterable().containsExactly("text", "cites");
    assertThat(baker.get("missing").get(0).fieldNames())
        .toIterable()
        .containsExactly("kind", "where", "ask");
    assertThat(terminal.run("list").out()).doesNotContain("Baker");
  }

  @Test
  void stores_a_draft_whose_status_follows_from_its_evidence() {
    var result =
        terminal.run(
            "build",
            "--yes",
            "--segment",
            String.valueOf(number("baker")),
            "--objective",
            "what bakers lack",
            "--decision",
            "what we build next");

    assertThat(result.exit()).as(result.err()).isZero();
    assertThat(result.out())
        .startsWith("Draft persona baker with ")
        .contains("! Nobody read the items.", "persona link --remove TRAIT ID");
    var traits = json("traits", "--json").get("traits");
    assertThat(traits.findValuesAsText("persona")).containsOnly("baker");
    assertThat(traits.findValuesAsText("status"))
        .contains("validated")
        .doesNotContain("assumption");
    var exported = terminal.run("export").out();
    assertThat(exported)
        .contains("what bakers lack", "what we build next", "\"draft\"")
        .doesNotContain("sailor-");
    assertThat(terminal.run("history", "baker").out())
        .contains("ingrid", "built from the evidence");
  }

  @Test
  void asks_field_by_field_and_stores_what_was_kept() {
    int lines = json("build", "--json").get("proposals").get(0).get("traits").size();
    var label = json("build", "--json").get("proposals").get(0).get("label").asText();
    // the title and the first line are kept, the second reworded, the others left out
    var typed =
        "what they lack\nwhat we build\ny\ny\ny\ne\nIn other words\n"
            + "\n".repeat(lines - 2)
            + "y\nBo Larsen\nhttps://pictures.example/bo.png\n\ny\n";
    var result = terminal.typing(typed).run("build", "--segment", "1");

    assertThat(result.exit()).as(result.err() + result.out()).isZero();
    assertThat(result.out())
        .contains("1. Objective", "Missing: analytics (`persona kit analytics`)")
        .contains("Job title: " + label)
        .contains("“y” is an answer and no name.")
        .contains("No host is allowed for pictures yet")
        .contains("Draft persona bo-larsen with 2 traits.");
    assertThat(result.out().indexOf("A name, invented"))
        .isGreaterThan(result.out().indexOf("keep?"));
    var traits = json("traits", "--json").get("traits");
    assertThat(traits).hasSize(2);
    assertThat(traits.findValuesAsText("text")).contains("In other words");
  }

  @Test
  void a_wrong_key_asks_again_and_a_no_at_the_end_loses_nothing() throws IOException {
    int lines = json("build", "--json").get("proposals").get(0).get("traits").size();
    terminal.file("there.json", "mine");
    var typed =
        "what\nwhich\nx\ny\n?\ny\n1\ny\n"
            + "\n".repeat(lines - 1)
            + "Bo\n\nwhat?\nn\nthere.json\nbo.json\n";
    var result = terminal.typing(typed).run("build", "--segment", "1");

    assertThat(result.out())
        .contains("[y/N] y is yes; n or Enter is no.")
        .contains("[y/e/s/N] Y keeps one, e says it in other words")
        .contains("It is not stored.", "there.json cannot be written", "It is in bo.json;")
        .doesNotContain("Draft persona");
    assertThat(Files.readString(folder.resolve("there.json"))).isEqualTo("mine");
    assertThat(terminal.run("list").out()).doesNotContain("Bo");
    assertThat(terminal.run("import", "personas", "bo.json").exit()).isZero();
    assertThat(json("traits", "--json").get("traits").findValuesAsText("persona"))
        .containsOnly("bo");
    assertThat(terminal.run("segments").out()).contains("\n1. ", "\n2. ");
  }

  @Test
  void a_name_that_is_taken_names_commands_of_the_terminal() {
    terminal.file("bo.json", "{\"personas\": [{\"id\": \"bo\", \"name\": \"Bo\"}]}");
    terminal.run("import", "personas", "bo.json");
    int lines = json("build", "--json").get("proposals").get(0).get("traits").size();
    var typed = "what\nwhich\ny\ny\ny\n" + "\n".repeat(lines - 1) + "Bo\nBea\n\ny\n";
    var result = terminal.typing(typed).run("build", "--segment", "1");

    assertThat(result.out().replaceAll("\\s+", " "))
        .contains("There is a persona Bo already; `persona show bo` shows it.")
        .contains("Draft persona bea with 1 trait.")
        .doesNotContain("/persona");
  }

  @Test
  void shows_the_items_of_a_line_keeps_what_is_approved_and_goes_on_where_nothing_is_kept() {
    int first = json("build", "--json").get("proposals").get(0).get("traits").size();
    var typed = "what\nwhich\ny\ny\ns\ny\n" + "\n".repeat(first - 1) + "help\nBo\n\ny\ny\n\ne\n\n";
    var result = terminal.typing(typed).run("build");

    assertThat(result.out())
        .contains("3. Segments, stability 1.00 of 1 (the groups stay when half")
        .contains("(1 of " + first + "): ")
        .containsPattern("keep\\? \\[y/e/s/N] \\w+, (survey|interview), 2026-10-0\\d: ")
        .contains("“help” is the word of a command")
        .contains("Draft persona bo with 1 trait.")
        .contains("! Health: ");
    assertThat(result.exit()).isEqualTo(1);
    assertThat(result.err()).contains("What is stored above stays");
    assertThat(json("traits", "--json").get("traits").findValuesAsText("persona"))
        .containsExactly("bo");

    var nothing =
        terminal.typing("what\nwhich\ny\n" + "\n".repeat(2 + first)).run("build", "--segment", "1");
    assertThat(nothing.out()).contains("No line is kept", "Nothing was written.");
  }

  @Test
  void writes_nothing_without_a_yes() {
    terminal.typing("what\nwhich\nn\nn\n");
    assertThat(terminal.run("build").out()).endsWith("Nothing was written.\n");
    terminal.typing("what\nwhich\ny\ny\n");
    assertThat(terminal.run("build").err())
        .contains("nothing more was written. Run `persona build` in a terminal");
    assertThat(terminal.run("build", "--yes").err()).contains("--objective and --decision");
    assertThat(json("traits", "--json").get("traits")).isEmpty();
  }

  @Test
  void writes_a_file_that_imports_as_it_is() throws IOException {
    var written =
        terminal.run("build", "--out", "b.json", "--objective", "what", "--decision", "which");
    assertThat(written.out()).startsWith("2 proposals in b.json. Nothing is stored yet");
    assertThat(json("traits", "--json").get("traits")).isEmpty();

    assertThat(
            terminal.run("build", "--out", "b.json", "--objective", "a", "--decision", "b").err())
        .contains("b.json cannot be written; choose a new file");
    // stands for a disk that is full: what is written first cannot be
    Files.createDirectories(folder.resolve(".c.json.part/in the way"));
    assertThat(
            terminal.run("build", "--out", "c.json", "--objective", "a", "--decision", "b").err())
        .contains("c.json cannot be written; choose a new file");
    assertThat(folder.resolve("c.json")).doesNotExist();
    var imported = terminal.run("import", "personas", "b.json");
    assertThat(imported.exit()).as(imported.out() + imported.err()).isZero();
    assertThat(json("traits", "--json").get("traits").findValuesAsText("persona"))
        .contains("baker", "sailor");
  }

  @Test
  void overwrites_nobody_who_is_there_and_proposes_for_them_instead() {
    var one = String.valueOf(number("baker"));
    terminal.run("build", "--yes", "--segment", one, "--objective", "a", "--decision", "b");
    assertThat(
            terminal
                .run("build", "--yes", "--segment", one, "--objective", "a", "--decision", "b")
                .out())
        .startsWith("Draft persona baker-2 with ");

    var other = String.valueOf(number("sailor"));
    assertThat(terminal.run("build", "--persona", "baker-2", "--segment", other).out())
        .contains(" for Baker 2. Decide with `persona proposals`.");
    assertThat(terminal.run("proposals").out()).contains("Newsletters");
    assertThat(terminal.run("build", "--persona", "baker-2").exit()).isEqualTo(2);
  }

  @Test
  void says_why_there_is_nothing_to_build() {
    var empty = new Terminal(folder).with("PERSONA_DB", "empty.db");
    empty.run("samples", "load");
    empty.run("samples", "remove");

    assertThat(empty.run("build").exit()).isEqualTo(1);
    assertThat(empty.run("build").err())
        .contains("There is no evidence yet.", "`persona help import` says how");
    assertThat(empty.run("build", "--json").out()).contains("\"proposals\":[]");
    assertThat(terminal.run("build", "--segment", "9").exit()).isEqualTo(2);
    assertThat(terminal.run("build", "--json", "--yes").exit()).isEqualTo(2);
  }

  @Test
  void a_segment_that_goes_by_the_title_of_a_persona_makes_no_second_one() {
    terminal.file("p.json", "[{\"id\": \"bea\", \"name\": \"Bea\", \"title\": \"Baker\"}]");
    terminal.run("import", "personas", "p.json");
    String[] build = {
      "build", "--yes", "--objective", "Learn what they need", "--decision", "What to build next"
    };

    var built = terminal.run(build);

    assertThat(built.err())
        .contains("“baker” is whom Bea stands for.")
        .contains("--segment " + number("baker") + " --persona bea`");
    var listed = terminal.run("list").out();
    assertThat(listed).contains("Bea ").doesNotContain("`baker`");
    assertThat(listed.lines().filter(line -> line.startsWith("  - `"))).hasSize(2);
    assertThat(terminal.run("segments").out()).contains("Bea stands for them");
    // who names the segment wants it
    var more = new ArrayList<>(List.of(build));
    more.addAll(List.of("--segment", String.valueOf(number("baker"))));
    assertThat(terminal.run(more.toArray(String[]::new)).out()).contains("Draft persona baker");
  }

  /// What people are called for short is theirs who is called more, not of who works for them.
  @ParameterizedTest
  @CsvSource({
    "Baker of two ovens, true",
    "'Baker, Leeds', true",
    "Village baker, false",
    "Baker’s assistant, false",
    "Assistant to a baker, false",
  })
  void people_are_called_for_short_by_the_end_of_a_title(String title, boolean stands) {
    terminal.file(
        "p.json", "[{\"id\": \"bea\", \"name\": \"Bea\", \"title\": \"%s\"}]".formatted(title));
    terminal.run("import", "personas", "p.json");

    assertThat(terminal.run("segments").out().contains("Bea stands for them")).isEqualTo(stands);
  }

  /// Evidence of these titles in a record of its own, and its terminal.
  private Terminal own(String bakers, String sailors) {
    var rows = TwoTrades.csv(5).replace(",baker,", bakers).replace(",sailor,", sailors);
    terminal.file("own.csv", rows);
    var own = new Terminal(folder).withDatabase("own.db").with("USER", "ingrid");
    assertThat(own.run("import", "evidence", "own.csv").exit()).isZero();
    return own;
  }

  @ParameterizedTest
  @CsvSource({
    // no title is known, so that segments have words for a label
    "',,', ',,'",
    // one title is part of the other
    "',driver,', ',lead driver,'",
    "',warehouse lead driver,', ',lead driver,'",
    // all go by the same
    "',driver,', ',driver,'",
    "',baker,', ',sailor,'"
  })
  void a_second_build_makes_nothing_twice(String bakers, String sailors) {
    var own = own(bakers, sailors);
    String[] build = {"build", "--yes", "--objective", "why", "--decision", "which"};
    int segments = own.run("build", "--json").json().get("proposals").size();

    var first = own.run(build);
    var second = own.run(build);

    assertThat(first.out().split("Draft persona ", -1)).hasSize(segments + 1);
    assertThat(first.err()).isEmpty();
    assertThat(second.out()).isEqualTo("Nothing was written.\n");
    assertThat(second.exit()).isEqualTo(1);
    for (int n = 1; n <= segments; n++) {
      assertThat(second.err().replaceAll("\\s+", " "))
          .contains("is whom ", "`persona build --segment " + n + " --persona ");
    }
    assertThat(own.run("build", "--out", "b.json", "--objective", "a", "--decision", "b").out())
        .isEqualTo("Nothing was written.\n");
    assertThat(folder.resolve("b.json")).doesNotExist();
    assertThat(own.run("build", "--json").out().split("\"persona\":", -1)).hasSize(segments + 1);
    assertThat(own.typing("why\nwhich\n").run("build").out()).contains("is whom ");
    // a persona that is put away stands for nobody
    var slug = own.run("build", "--json").json().findValue("persona");
    assertThat(own.run("state", slug.asText(), "archived").exit()).isZero();
    assertThat(own.run(build).out()).contains("Draft persona ").doesNotContain("Nothing was");
  }

  /// What `persona segments` says of who is in them holds as much where nobody is asked.
  @ParameterizedTest
  @ValueSource(strings = {"--yes", "--out=n.json"})
  void a_build_without_questions_says_whose_title_is_not_known(String way) {
    var own = own(",,", ",sailor,");
    var note = "have no known title; they were placed by what they said";
    assertThat(own.run("segments").out().replaceAll("\\s+", " ")).contains(note);

    var built = own.run("build", way, "--objective", "why", "--decision", "which");
    assertThat(built.out().replaceAll("\\s+", " ")).contains(note);
  }

  @Test
  void what_is_built_comes_before_what_is_not() {
    terminal.file("p.json", "[{\"id\": \"bea\", \"name\": \"Bea\", \"title\": \"Baker\"}]");
    terminal.run("import", "personas", "p.json");
    var both = terminal.inOneStream().run("build", "--yes", "--objective", "a", "--decision", "b");

    assertThat(both.out().indexOf("Draft persona sailor"))
        .isNotNegative()
        .isLessThan(both.out().indexOf("whom Bea stands for"));
  }
}
