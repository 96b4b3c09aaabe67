package io.personaassistant.slack;

import static io.personaassistant.testing.SlackStage.ack;
import static io.personaassistant.testing.SlackStage.lines;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.personaassistant.database.Database;
import io.personaassistant.testing.FakeSlack;
import io.personaassistant.testing.ScriptedModel.Answer;
import io.personaassistant.testing.SlackStage;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/// Many ask at once, and we keep within what Slack allows.
class BurstTest {
  private static final int MANY = 24;
  private static final String THREAD = "1700000000.000100";

  @RegisterExtension final SlackStage stage = new SlackStage().with("SLACK_LIMITS", "on");
  private final FakeSlack slack = stage.slack();

  /// Everybody asks in their own conversation with the app, and is answered.
  private List<String> asked() throws Exception {
    var people = IntStream.range(0, MANY).mapToObj(i -> "UB" + i).toList();
    people.forEach(p -> slack.person(p, "member"));
    stage.model().always(Answer.of(lines("So start with one study.", "Then two.")));
    stage.serve(stage.model());
    for (var person : people) {
      ack(slack.direct(person, "annie it costs too much", THREAD));
    }
    await().until(() -> done() == MANY);
    return people;
  }

  private int done() {
    try (var database = Database.open(stage.file(), Database.Options.standard().existing())) {
      return database.read(h ->
          h.select("SELECT count(*) FROM request WHERE state = 'done'").mapTo(Integer.class).one());
    }
  }

  @Test
  void who_gets_no_stream_gets_the_lines_in_a_message_and_waits_for_nobody() throws Exception {
    var people = asked();

    // those of them that wait for a stream would all get one in the end, the last after 42 seconds
    assertThat(slack.calls("chat.startStream")).hasSizeLessThan(MANY);
    assertThat(people)
        .allSatisfy(p ->
            assertThat(shown("D" + p))
                .contains("So start with one study.", "Then two.", "Copy all"));
  }

  private String shown(String channel) {
    return slack.everything().stream()
        .filter(c -> c.method().startsWith("chat.") && c.get("channel").equals(channel))
        .map(c -> c.get("markdown_text") + c.get("blocks"))
        .collect(Collectors.joining("\n"));
  }

  @Test
  void what_is_shown_as_busy_is_set_back_however_many_ask() throws Exception {
    asked();

    assertThat(busy()).isNotEmpty();
    await().until(() -> !busy().containsValue("processing"));
  }

  /// What each conversation shows last.
  private Map<String, String> busy() {
    return slack.calls("agents.sessions.setStatus").stream()
        .collect(
            Collectors.toMap(c -> c.get("channel_id"), c -> c.get("status"), (_, last) -> last));
  }
}
