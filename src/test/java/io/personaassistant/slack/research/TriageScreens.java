package io.personaassistant.slack.research;

import static io.personaassistant.testing.SlackStage.ack;
import static io.personaassistant.testing.SlackStage.read;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import io.personaassistant.answering.Program;
import io.personaassistant.drafting.NoModel;
import io.personaassistant.evidence.LinkStore;
import io.personaassistant.testing.FakeSlack;
import io.personaassistant.testing.SlackStage;
import io.personaassistant.workspace.Role;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/// Triage as a curator and a contributor see it.
final class TriageScreens {
  private final SlackStage stage;
  private final FakeSlack slack;

  TriageScreens(SlackStage stage) {
    this.stage = stage;
    this.slack = stage.slack();
  }

  /// The app with these rows of evidence beside the samples, a curator U1 and a contributor U2.
  Program serve(String... rows) throws Exception {
    var program = stage.serve(new NoModel());
    program.members().give("UADMIN", "U1", Role.CURATOR);
    program.members().give("UADMIN", "U2", Role.CONTRIBUTOR);
    stage.evidence(
        program, "id,source_type,date,participant,text\n" + String.join("\n", rows) + "\n");
    return program;
  }

  /// The home tab of a user as it is opened.
  String home(String user) throws Exception {
    int before = slack.calls("views.publish").size();
    ack(slack.opens(user, "home"));
    await().until(() -> slack.calls("views.publish").size() > before);
    return slack.calls("views.publish").getLast().get("view");
  }

  /// The first screen of triage.
  String window(String user) throws Exception {
    int before = slack.calls("views.update").size();
    ack(slack.pressAtHome(user, TriageDesk.OPEN, "home"));
    await().until(() -> slack.calls("views.update").size() > before);
    return slack.calls("views.update").getLast().get("view");
  }

  /// Submits a screen, which is acknowledged before the next one is read, and gives that one.
  String next(String user, String view, Map<String, String> values) throws Exception {
    int before = slack.calls("views.update").size();
    assertThat(ack(slack.submit(user, view, values)).payload().toString())
        .contains("\"response_action\":\"update\"", "Reading the next screen")
        .doesNotContain("checkboxes");
    await().until(() -> slack.calls("views.update").size() > before);
    return slack.calls("views.update").getLast().get("view");
  }

  /// The items that a screen has ticks for.
  static List<String> boxes(String view) {
    var ids = new ArrayList<String>();
    for (var block : read(view).path("blocks")) {
      if (block.at("/elements/0/type").asText().equals("checkboxes")) {
        ids.add(block.path("block_id").asText().substring("item:".length()));
      }
    }
    return ids;
  }

  /// A block by its id.
  static JsonNode block(String view, String id) {
    for (var block : read(view).path("blocks")) {
      if (block.path("block_id").asText().equals(id)) {
        return block;
      }
    }
    throw new AssertionError("no block " + id);
  }

  /// The first option of an item.
  static String first(String view, String item) {
    return block(view, "item:" + item).at("/elements/0/options/0/value").asText();
  }

  /// What else an item may say, in its menu.
  static JsonNode others(String view, String item) {
    return block(view, "others:" + item).at("/accessory/options");
  }

  /// What an item is linked to, with its stance.
  static List<String> links(Program program, String item) {
    return program.database().read(h -> new LinkStore().all(h, program.workspace().id())).stream()
        .filter(l -> l.evidence().equals(item))
        .map(l -> l.stance().word() + " " + l.trait())
        .toList();
  }
}
