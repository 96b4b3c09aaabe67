package io.personaassistant.terminal.records;

import static org.assertj.core.api.Assertions.assertThat;

import io.personaassistant.testing.Terminal;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/// What both sides wrote inside a ticket of a JSON export: the customer's messages are evidence.
class TicketMessagesTest {
  private static final String OURS = "Sorry for the wait, we are on it.";

  private final Terminal terminal;

  TicketMessagesTest(@TempDir Path folder) {
    terminal = new Terminal(folder).withDatabase("p.db");
  }

  private Terminal.Result read(String json) {
    terminal.file("t.json", json);
    return terminal.run("import", "table", "t.json", "--yes", "--type", "support_ticket");
  }

  private List<String> texts() {
    return terminal.items().stream().map(item -> item.path("text").asText()).toList();
  }

  private static String ticket(String messages) {
    return """
    {"id": 4411, "created_at": "2026-05-03T10:11:12Z", "requester": {"id": 77, "name":
     "Karen Holt", "email": "karen@dockside.example"}, "description":
     "The page still says processing after nine days.", %s}
    """
        .formatted(messages);
  }

  @ParameterizedTest(name = "{0}")
  @CsvSource(
      delimiter = '|',
      value = {
        "\"author_id\": 77|\"author_id\": 1",
        "\"from\": \"customer\"|\"from\": \"agent\"",
        "\"author\": {\"type\": \"user\", \"name\": \"Karen\"}|\"author\": {\"type\": \"admin\"}",
        "\"sender\": \"karen@dockside.example\"|\"sender\": \"help@ours.example\"",
        "\"direction\": \"inbound\"|\"direction\": \"outbound\"",
      })
  void each_message_of_the_customer_becomes_an_item(String theirs, String ours) {
    var messages =
        """
        "comments": [{%s, "created_at": "2026-05-05T08:00:00Z", "body": "The bay is blocked now."},
          {%s, "body": "%s"}, {%s, "url": "https://x.example/a.png"},
          {%s, "body": "My boss is angry about it, too."}]
        """
            .formatted(theirs, ours, OURS, ours, theirs);

    var report = read("{\"tickets\": [" + ticket(messages) + "]}");

    assertThat(report.out())
        .describedAs(report.err())
        .startsWith("3 added")
        .contains("1 message was written by your own side and left out.");
    assertThat(texts())
        .containsExactlyInAnyOrder(
            "The page still says processing after nine days.",
            "The bay is blocked now.",
            "My boss is angry about it, too.");
    assertThat(terminal.items())
        .extracting(item -> item.path("participant").asText())
        .containsOnly(terminal.items().getFirst().path("participant").asText());
    assertThat(terminal.items())
        .filteredOn(item -> item.path("text").asText().startsWith("The bay"))
        .allSatisfy(item -> assertThat(item.path("date").asText()).isEqualTo("2026-05-05"));
    assertThat(read("{\"tickets\": [" + ticket(messages) + "]}").out())
        .startsWith("0 added, 0 updated, 3 unchanged");
  }

  @Test
  void a_ticket_on_each_line_keeps_what_is_around_its_messages() {
    var line =
        """
        {"id":"cN","created":"2026-05-0N","customer":"pN@b.example","messages":[\
        {"from":"agent","text":"Sorry!"},{"from":"customer","text":"It took N days again."}]}
        """;

    assertThat(read(line.replace("N", "1") + line.replace("N", "2")).out()).startsWith("2 added");
    assertThat(terminal.items().getFirst().path("date").asText()).isEqualTo("2026-05-01");
  }

  @Test
  void messages_of_our_own_side_alone_are_no_evidence() {
    read(ticket("\"comments\": [{\"author_id\": 1, \"body\": \"" + OURS + "\"}]"));

    assertThat(texts()).containsExactly("The page still says processing after nine days.");
  }

  @ParameterizedTest(name = "{0}")
  @ValueSource(strings = {"\"name\": \"Karen\"", "\"author\": \"Holt, K.\"", "\"at\": 1"})
  void messages_that_do_not_show_who_wrote_them_are_told(String who) {
    var report =
        read("[" + ticket("\"comments\": [{" + who + ", \"body\": \"" + OURS + "\"}]") + "]");

    assertThat(report.out())
        .startsWith("1 added")
        .contains("“comments” holds texts here of which it does not show who wrote them")
        .contains("Write “author”: “customer” or “agent” into each");
    assertThat(texts()).doesNotContain(OURS);
  }

  @Test
  void a_first_message_that_is_a_picture_alone_hides_none() {
    var report =
        read(
            "["
                + ticket(
                    "\"comments\": [{\"author_id\": 77, \"url\": \"https://x.example/a.png\"},"
                        + " {\"author_id\": 77, \"body\": \"The bay is blocked now.\"}]")
                + "]");

    assertThat(report.out()).startsWith("2 added");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "\"tags\": [{\"text\": \"vip\"}, {\"text\": \"dock\"}]",
        "\"attachments\": [{\"content\": \"image/png\"}]",
        "\"events\": [{\"message\": \"assigned to tier two\"}]"
      })
  void a_list_that_holds_no_messages_is_passed_over(String list) {
    assertThat(read("[" + ticket(list) + "]").out())
        .startsWith("1 added")
        .doesNotContain("holds texts");
  }

  @Test
  void in_a_file_of_one_line_a_message_is_cited_by_its_ticket() {
    var first = ticket("\"tags\": []").replace("\"id\": 4411, ", "").replace("\n", "");
    var second =
        ticket("\"comments\": [{\"author_id\": 77, \"body\": \"The bay is blocked now.\"}]")
            .replace("\"id\": 4411, ", "")
            .replace("still says", "says nothing but")
            .replace("\n", "");

    read("[" + first + "," + second + "]");

    assertThat(terminal.items())
        .filteredOn(item -> item.path("text").asText().startsWith("The bay"))
        .singleElement()
        .satisfies(item -> assertThat(item.path("source_ref").asText()).endsWith("2"));
  }
}
