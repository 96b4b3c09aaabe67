package io.personaassistant.terminal.ask;

import static org.assertj.core.api.Assertions.assertThat;

import io.personaassistant.testing.Terminal;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Which talk track stands on the card of which objection.
class ObjectionRepliesTest {
  private static final String PERSONAS =
      """
      {"personas": [{"id": "mara", "name": "Mara"}],
       "traits": [
         {"id": "T1", "persona": "mara", "kind": "objection", "text": "Doubts the quality of loan balances"},
         {"id": "T2", "persona": "mara", "kind": "objection", "text": "Will not wait for a new balance"},
         {"id": "T3", "persona": "mara", "kind": "objection", "text": "The yearly contract is too long"},
         {"id": "T4", "persona": "mara", "kind": "objection", "text": "Paperwork of the yearly contract"}],
       "talk_tracks": [
         {"id": "K1", "persona": "mara", "type": "trust", "objection": "I don't trust loan balances.",
          "reply": "Each one comes with this week's certificate.", "approver": "Ada", "expiry": "2030-01-01"},
         {"id": "K3", "persona": "mara", "type": "other", "trait": "T3", "objection": "Three years of contract!",
          "reply": "It ends with a month's notice.", "approver": "Ada", "expiry": "2030-01-01"}],
       "evidence": [
         {"id": "E001", "source_type": "interview", "source_ref": "Talk 1", "date": "2026-10-01", "participant": "P-1",
          "text": "Three people have to sign it."}],
       "links": [{"evidence": "E001", "trait": "T4", "stance": "supports"}]}
      """;

  private final Terminal terminal;

  ObjectionRepliesTest(@TempDir Path folder) throws IOException {
    terminal = new Terminal(folder);
    var file = Files.writeString(folder.resolve("personas.json"), PERSONAS).toString();
    assertThat(terminal.run("import", "all", file, "--db", "p.db").err()).isEmpty();
  }

  private String ask(String heard) {
    return terminal
        .run("ask", "--stored", "--db", "p.db", "mara", "objections", heard)
        .out()
        .replaceAll("\\s+", " ");
  }

  @Test
  void a_reply_to_nearly_the_same_words_is_shown_with_what_it_was_approved_for() {
    assertThat(ask("doubts the quality of loan balances"))
        .contains(
            "Each one comes with this week's certificate.",
            "the reply to “I don't trust loan balances.” · approved by Ada");
  }

  @Test
  void a_reply_that_names_its_objection_is_lent_to_no_other() {
    assertThat(ask("the yearly contract is too long")).contains("It ends with a month's notice.");
    assertThat(ask("paperwork of the yearly contract"))
        .contains(
            "No reply is on record for this objection yet.",
            "Ask them Think of the last time “paperwork” came up",
            "Behind it Three people have to sign it. (E001)")
        .doesNotContain("month's notice");
  }

  @Test
  void a_reply_that_shares_a_word_is_none() {
    assertThat(ask("will not wait for a new balance"))
        .contains("No reply is on record for this objection yet.");
  }

  @Test
  void where_no_reply_is_approved_the_facts_that_come_near_are_shown() {
    terminal.file(
        "facts.json",
        """
        {"facts": [
          {"id": "F7", "statement": "Nobody waits for a new balance longer than two days.", "proof": "In every plan.",
           "source": "Product sheet", "audience": "customer", "approver": "Ada", "expires": "2030-01-01"},
          {"id": "F8", "statement": "Three people sign a contract on one screen.", "proof": "In every plan.",
           "source": "Product sheet", "audience": "customer", "approver": "Ada", "expires": "2030-01-01"}]}
        """);
    assertThat(terminal.run("import", "facts", "facts.json", "--db", "p.db").err()).isEmpty();

    assertThat(ask("will not wait for a new balance"))
        .containsSubsequence(
            "No reply is on record for this objection yet.",
            "Approved facts that come nearest Say Nobody waits for a new balance longer than two days.",
            "F7 · approved by Ada until 2030-01-01")
        .doesNotContain("on one screen");
    assertThat(ask("")).doesNotContain("come nearest");
  }

  @Test
  void many_items_on_as_many_things_are_no_high_confidence() {
    var evidence = new StringBuilder();
    var links = new StringBuilder();
    for (int n = 2; n <= 3; n++) {
      evidence.append(
          """
          {"id": "E00%d", "source_type": "%s", "source_ref": "R%d", "date": "2026-10-01",
           "participant": "P-%d", "text": "One thing said %d times."}%s
          """
              .formatted(n, n == 2 ? "support_ticket" : "interview", n, n, n, n < 3 ? "," : ""));
      links.append(
          "{\"evidence\": \"E00%d\", \"trait\": \"T%d\", \"stance\": \"supports\"}%s"
              .formatted(n, n, n < 3 ? "," : ""));
    }
    terminal.file("more.json", "{\"evidence\": [" + evidence + "], \"links\": [" + links + "]}");
    assertThat(terminal.run("import", "all", "more.json", "--db", "p.db").err()).isEmpty();

    assertThat(ask(""))
        .contains(
            "3 items (2 interviews, 1 support ticket)",
            "confidence medium: none of 3 traits with evidence is validated");

    // nor does one that is validated make the others surer
    terminal.file(
        "one.json",
        """
        {"evidence": [
          {"id": "E004", "source_type": "survey", "source_ref": "Q3", "date": "2026-10-02", "participant": "P-4",
           "text": "We are bound for three years."}],
         "links": [{"evidence": "E004", "trait": "T3", "stance": "supports"}]}
        """);
    assertThat(terminal.run("import", "all", "one.json", "--db", "p.db").err()).isEmpty();
    assertThat(ask("")).contains("confidence medium: 1 of 3 traits with evidence is validated");
  }
}
