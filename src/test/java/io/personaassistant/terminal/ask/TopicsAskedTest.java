package io.personaassistant.terminal.ask;

import static org.assertj.core.api.Assertions.assertThat;

import io.personaassistant.testing.Terminal;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/// What is on record about a topic, asked of all personas at once or of one.
class TopicsAskedTest {
  // one database for all: nothing here changes what another reads
  @TempDir static Path folder;

  private static String ask(String words) {
    var answer = new Terminal(folder).run(("ask " + words).split(" ", -1));
    assertThat(answer.exit()).describedAs(answer.err()).isZero();
    return answer.out();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          who cares about calendars?                   | calendars       | 1 of 3 personas | Annie ·  | Ingrid and Tomas: nothing
          which persona worries about data protection? | data protection | 1 of 3 personas | Ingrid · | Annie and Tomas: nothing
          what do customers say about price            | price           | 2 of 3 personas | Annie ·  | Tomas: nothing
          """)
  void names_who_speaks_of_it_and_who_does_not(
      String words, String topic, String count, String first, String silent) {
    var answer = ask(words);

    assertThat(answer).contains("Who speaks of “" + topic + "”\n" + count, silent);
    assertThat(answer.substring(answer.indexOf(count) + count.length()).lines().skip(2))
        .first()
        .asString()
        .startsWith(first);
  }

  @Test
  void shows_the_trait_with_its_status_the_words_of_an_item_and_what_we_may_say() {
    assertThat(ask("who cares about calendars?"))
        .contains(
            "Objection I do not want yet another tool with another login.",
            "straight into the calendar we have.”\n    E017 · validated: 3 for",
            "What we may say of it\n  Bookings go straight into the calendar",
            "F6 · approved by");
  }

  @Test
  void tells_what_speaks_against_and_what_nobody_has_linked() {
    assertThat(ask("what do customers say about price"))
        .contains(
            "Against   Honestly, price was never the fight for us.",
            "Said, but linked to no persona",
            "E138 · CRM note, ");
  }

  @Test
  void one_item_under_several_traits_is_told_once() {
    assertThat(ask("which customers talk about price").split("\\bE111\\b", -1)).hasSize(2);
  }

  @Test
  void asks_of_one_persona_alone() {
    assertThat(ask("search annie no-shows"))
        .contains("On record about “no-shows”", "show-up rate", "E015")
        .doesNotContain("Ingrid", "Tomas", "personas, by the words");
  }

  @Test
  void what_came_in_one_way_is_told_alone() {
    assertThat(ask("support tickets about the export"))
        .contains("Support tickets about “export”", "E071 · Tomas · support ticket")
        .contains("From every kind of source: `search export`")
        .doesNotContain("· analytics", "· interview", "Not researched");
    assertThat(ask("any sales calls with annie?"))
        .contains(
            "Sales calls linked to Annie", "E041 · Annie · sales call", "3 items (3 sales calls)");
  }

  @Test
  void a_rare_kind_of_source_is_found_among_many_items(@TempDir Path own) {
    var rows = new StringBuilder("id,source_type,date,participant,text\n");
    for (int i = 1; i <= 230; i++) {
      rows.append("E%03d,interview,2026-09-14,P-%d,Pallet %d\n".formatted(i, i, i));
    }
    rows.append(
        "E900,support_ticket,2026-09-14,P-900,\"We have waited since Monday for the driver whom"
            + " dispatch promised, and nobody told us that the pallet stands in the other yard.\"\n");
    var terminal =
        new Terminal(own)
            .withDatabase("p.db")
            .file("items.csv", rows)
            .file(
                "p.json",
                "{\"personas\": [{\"id\": \"mara\", \"name\": \"Mara\", \"title\": \"Yard lead\"}]}");
    terminal.run("import", "personas", "p.json");
    terminal.run("import", "evidence", "items.csv");

    assertThat(terminal.run("ask", "support", "tickets", "about", "pallet").out())
        .contains("Support tickets about “pallet”", "E900")
        .doesNotContain("E001");
  }

  @Test
  void hundreds_of_another_persona_hide_none_of_the_one_that_is_asked(@TempDir Path own) {
    var rows = new StringBuilder("id,source_type,date,participant,text,persona\n");
    for (int i = 1; i <= 230; i++) {
      rows.append("X%03d,support_ticket,2026-09-14,P-%d,Export %d,annie\n".formatted(i, i, i));
    }
    var terminal = new Terminal(own).file("items.csv", rows);
    terminal.run("samples", "load");
    terminal.run("import", "evidence", "items.csv");

    assertThat(terminal.run("ask", "support", "tickets", "from", "tomas", "about", "export").out())
        .contains("Support tickets about “export”", "E071");
  }

  @Test
  void where_nothing_came_so_that_is_said_and_other_sources_are_the_next_best() {
    assertThat(ask("support tickets about calendar"))
        .contains("No current support ticket speaks of “calendar”")
        .contains("What other kinds of source hold is below", "E017 · validated: 3 for");
    assertThat(ask("support tickets about refunds"))
        .contains("Nothing on record about “refunds”")
        .doesNotContain("is below");
  }

  @Test
  void who_wants_to_hear_all_asks_on() {
    assertThat(ask("who mentions no-shows?"))
        .contains("All that Annie says: `search annie no-shows`");
  }

  @Test
  void says_that_there_is_nothing_and_what_to_ask() {
    assertThat(ask("what do we know about llamas?"))
        .startsWith("Nothing on record about “llamas”")
        .contains(
            "No trait and no evidence of Annie, Ingrid and Tomas speaks of it.",
            "Ask them  Think of the last time “llamas” came up")
        .doesNotContain("confidence", "E0");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "who said \"show-up rate\"",
        "who said “show-up rate”?",
        "who mentioned 'show-up rate'",
        "so who said show-up rate"
      })
  void who_asks_who_said_it_is_told_their_codes(String words) {
    assertThat(ask(words))
        .contains("Who speaks of “show-up rate”", "E015 E029 · said by P-15 · validated");
    assertThat(ask("who cares about show-up rate")).doesNotContain("P-15");
  }

  @Test
  void all_of_a_personas_evidence_says_how_much_of_it_counts() {
    assertThat(ask("evidence annie")).contains("39 items (", "7 more above count for nothing");
  }
}
