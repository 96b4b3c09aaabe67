package io.personaassistant.slack.research;

import static org.assertj.core.api.Assertions.assertThat;

import io.personaassistant.slack.api.Limiter;
import io.personaassistant.slack.api.SlackApi;
import io.personaassistant.slack.api.SlackClient;
import io.personaassistant.slack.api.SlackClient.Posted;
import io.personaassistant.testing.FakeSlack;
import java.util.Optional;
import okhttp3.OkHttpClient;
import org.junit.jupiter.api.Test;

/// What is said of an import that is too large for this process, and that others go on after it.
class ImportTurnsTest {
  private static final Posted PLACE = new Posted("DU1", "1700000000.000100");

  @Test
  void what_is_more_than_memory_holds_is_told_with_what_to_do_and_the_next_one_runs()
      throws Exception {
    try (var slack = new FakeSlack()) {
      var api = new SlackApi(new OkHttpClient(), "xoxb-1", slack.url(), new Limiter(false));
      var turns = new ImportTurns(new ImportTelling(new SlackClient(api)));

      turns.alone(
          PLACE,
          () -> {
            throw new OutOfMemoryError("Java heap space");
          });

      assertThat(slack.calls("chat.update")).hasSize(1);
      assertThat(slack.calls("chat.update").getFirst().get("text"))
          .contains("nothing of it was stored", "several smaller files", "column names in each")
          .contains("ask who runs the server")
          .doesNotContain("heap");
      assertThat(turns.now(() -> "read")).isEqualTo(Optional.of("read"));
    }
  }
}
