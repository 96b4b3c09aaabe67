package io.personaassistant.slack;

import static io.personaassistant.testing.SlackStage.ack;
import static org.awaitility.Awaitility.await;

import io.personaassistant.database.Database;
import io.personaassistant.slack.view.ReplyModal;
import io.personaassistant.testing.FakeSlack;
import io.personaassistant.testing.SlackStage;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.extension.RegisterExtension;

/// A window in which a reply to a customer's message is suggested, as tests open and read it.
abstract class ReplyWindow {
  static final String TS = "1795000000.000100";
  static final String MESSAGE =
      "Hi, I'm Maria Lopez. Recruiting participants took us weeks again, and half did not show up.";

  static final String DRAFT =
      """
      {"lines":[
       {"kind":"triage","cites":[],"situation":"Recruiting took long","type":"problem","urgency":"normal",
        "emotion":"puzzled","match":"Speaks of recruiting participants","confidence":"high","known":"not on record"},
       {"kind":"reply","cites":[],"tone":"warm",
        "text":"Thank you for telling us how long recruiting took, [person 1]. Which group was the hardest to find for you?"},
       {"kind":"reply","cites":[],"tone":"brief",
        "text":"Which group was the hardest to find for you? Then I can say what helps."},
       {"kind":"note","cites":[],"about":"verify first","note":"Ask which group before you promise anything.","basis":"inference"}
      ]}
      """;

  @RegisterExtension final SlackStage stage = new SlackStage();
  final FakeSlack slack = stage.slack();

  void choose(String user, String text) throws Exception {
    ack(slack.messageShortcut(user, "C1", SuggestReply.CALLBACK, "U2", text, TS));
  }

  String window(int updates) {
    await().until(() -> slack.calls("views.update").size() >= updates);
    return slack.calls("views.update").getLast().get("view");
  }

  static String field(String view, String block) {
    for (var b : SlackStage.read(view).path("blocks")) {
      if (b.path("block_id").asText().matches("reply_text_.+_" + block)) {
        return b.at("/element/initial_value").asText();
      }
    }
    return "";
  }

  void take(String user, String view, String slug) throws Exception {
    ack(slack.pressInModal(user, view, Map.of(), ReplyModal.FOR, slug));
  }

  /// All but the last of the first view is what the agent reads; its last is the small print.
  static List<String> blocks(String view) {
    var blocks = new ArrayList<String>();
    SlackStage.read(view).path("blocks").forEach(b -> blocks.add(b.toString()));
    return blocks;
  }

  List<String> asked() {
    try (var database = Database.open(stage.file(), Database.Options.standard().existing())) {
      return database.read(
          h -> h.select("SELECT text FROM request ORDER BY id").mapTo(String.class).list());
    }
  }

  static String block(String view, String name) {
    for (var b : SlackStage.read(view).path("blocks")) {
      if (b.path("block_id").asText().matches("reply_text_.+_" + name)) {
        return b.path("block_id").asText();
      }
    }
    return "";
  }

  static String typed(String view, String block) {
    for (var b : SlackStage.read(view).path("blocks")) {
      if (b.path("block_id").asText().equals(block)) {
        return b.at("/element/initial_value").asText();
      }
    }
    return "";
  }
}
