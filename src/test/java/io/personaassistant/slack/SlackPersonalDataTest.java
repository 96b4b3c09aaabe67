package io.personaassistant.slack;

import static io.personaassistant.testing.SlackStage.ack;
import static io.personaassistant.testing.SlackStage.button;
import static io.personaassistant.testing.SlackStage.lines;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.personaassistant.database.Database;
import io.personaassistant.testing.FakeSlack;
import io.personaassistant.testing.ScriptedModel;
import io.personaassistant.testing.ScriptedModel.Answer;
import io.personaassistant.testing.SlackStage;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/// Personal data in what people ask: read by them, shared with nobody.
class SlackPersonalDataTest {
  @RegisterExtension final SlackStage stage = new SlackStage();
  private final FakeSlack slack = stage.slack();
  private final ScriptedModel model = stage.model();
  private static final String PERSONAL = "annie objections Hi, I'm Maria Lopez: it costs too much";

  @Test
  void personal_data_is_seen_by_who_asked_and_never_shared() throws Exception {
    model.next(
        Answer.of(lines("Fair, [person 1], so start with one study.")),
        Answer.of(lines("Fair, [person 1], so start with one study.")));
    stage.serve(model);

    var slash = ack(slack.slash("U1", "C1", PERSONAL));

    assertThat(slash.payload().path("text").asText()).contains("I'm Maria Lopez");
    await().until(() -> slack.responses().size() == 1);
    assertThat(slack.responses().getFirst().get("text")).contains("Fair, Maria Lopez, so start");
    ack(slack.press("U1", "C1", "", true, "share", button(slash.payload(), "share")));
    await().until(() -> slack.calls("chat.postMessage").size() == 1);
    var shared = slack.calls("chat.postMessage").getFirst().toString();
    assertThat(shared).contains("[person 1]", "was replaced before").doesNotContain("Maria");

    ack(slack.press("U1", "C1", "", true, "again", again(0)));
    await().until(() -> slack.responses().size() == 3);
    assertThat(slack.responses().get(2).get("text")).contains("Fair, Maria Lopez, so start");
    ack(slack.press("U1", "C1", "", true, "share", again(2)));
    await().until(() -> slack.calls("chat.postMessage").size() == 2);
    assertThat(slack.calls("chat.postMessage").get(1).toString())
        .contains("[person 1]", "was replaced before")
        .doesNotContain("Maria");

    assertThat(model.requests()).allMatch(r -> !r.user().contains("Maria"));
    assertThat(asked()).allMatch(text -> text.contains("I'm [person 1]:"));
  }

  @Test
  void personal_data_of_mentions_and_direct_messages_comes_back_where_they_were_asked()
      throws Exception {
    model.next(
        Answer.of(lines("Fair, [person 1], so start with one study.")),
        Answer.of(lines("Fair, [person 1], so start with one study.")));
    stage.serve(model);

    ack(slack.mention("U1", "C1", PERSONAL, "1700000000.000100"));
    await().until(() -> !slack.calls("chat.stopStream").isEmpty());
    ack(slack.direct("U2", PERSONAL, "1700000000.000200"));
    await().until(() -> slack.calls("chat.stopStream").size() == 2);

    assertThat(slack.calls("chat.startStream"))
        .allMatch(c -> String.valueOf(c.get("markdown_text")).contains("Fair, Maria Lopez, so"));
    assertThat(slack.calls("chat.postMessage")).allMatch(c -> c.get("text").contains("Maria"));
    assertThat(asked()).hasSize(2).allMatch(text -> text.contains("I'm [person 1]:"));
  }

  /// The value of the Try again button of a response.
  private String again(int response) {
    return button(slack.responses().get(response).get("blocks"), "again");
  }

  /// What stands on disk of every request.
  private List<String> asked() {
    try (var database = Database.open(stage.file(), Database.Options.standard().existing())) {
      return database.read(
          h -> h.select("SELECT text FROM request ORDER BY id").mapTo(String.class).list());
    }
  }
}
