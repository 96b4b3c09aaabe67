package io.personaassistant.slack.research;

import static io.personaassistant.testing.SlackStage.ack;
import static io.personaassistant.testing.SlackStage.read;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.personaassistant.answering.Program;
import io.personaassistant.answering.building.OpenBuild;
import io.personaassistant.slack.view.research.BuildSegments;
import io.personaassistant.slack.view.research.BuildStart;
import io.personaassistant.testing.FakeSlack;
import io.personaassistant.testing.SlackStage;
import io.personaassistant.testing.TwoTrades;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// Curators who build personas from the evidence in Slack. By words alone, which is quick.
final class BuildDesk {
  static final Map<String, String> WHY =
      Map.of(
          BuildStart.OBJECTIVE, "Why trials end", BuildStart.DECISION, "What the release is for");

  private final SlackStage stage;
  private final FakeSlack slack;

  BuildDesk(SlackStage stage) {
    this.stage = stage;
    this.slack = stage.slack();
  }

  /// Starts the app with two curators and the evidence of so many participants of each trade.
  Program serve(int participants) {
    var program = stage.serveCurators("U1", "U2");
    stage.evidence(program, TwoTrades.csv(participants));
    return program;
  }

  /// The window with the segments, for an objective and a decision.
  String segments(String user, Map<String, String> why) throws Exception {
    var start = stage.view("views.update", () -> slack.slash(user, "C1", "build"));
    return stage.view("views.update", () -> slack.submit(user, start, why));
  }

  /// The same for those of every day.
  String segments(String user) throws Exception {
    var start = stage.view("views.update", () -> slack.slash(user, "C1", "build"));
    assertThat(start).contains("What do you need to learn", "Which decision will it inform?");
    return stage.view("views.update", () -> slack.submit(user, start, WHY));
  }

  /// The window with the lines of the first segment.
  String lines(String user) throws Exception {
    return taking(user, segments(user));
  }

  /// The window that follows the first segment of another.
  String taking(String user, String segments) throws Exception {
    var take =
        read(segments).path("blocks").findValues("accessory").stream()
            .filter(a -> a.path("action_id").asText().equals(BuildSegments.TAKE))
            .map(a -> a.path("value").asText())
            .findFirst()
            .orElseThrow();
    return taken(user, take);
  }

  /// The window that follows the button of a segment.
  String taken(String user, String take) throws Exception {
    int before = slack.calls("views.update").size();
    ack(slack.pressInModal(user, BuildSegments.TAKE, take));
    await().until(() -> slack.calls("views.update").size() == before + 2);
    return slack.calls("views.update").getLast().get("view");
  }

  /// The window that follows ticks.
  String ticking(String user, String view, Map<String, String> ticks) throws Exception {
    return ack(slack.submit(user, view, ticks)).payload().path("view").toString();
  }

  /// The ids of the inputs of a window.
  static List<String> inputs(String view) {
    return read(view).path("blocks").findValuesAsText("block_id");
  }

  /// Ticks for these lines in the window, added to what is ticked there.
  static Map<String, String> keeping(String view, int... numbers) {
    var ticks = new HashMap<String, String>();
    for (var id : inputs(view)) {
      var parts = id.split(":", 3);
      var ticked =
          Arrays.stream(parts[1].split("\\."))
              .filter(n ->
                  Arrays.asList(parts[2].split("\\.")).contains(n)
                      || Arrays.stream(numbers).anyMatch(w -> n.equals(Integer.toString(w))))
              .toList();
      ticks.put(id, String.join(" ", ticked));
    }
    return ticks;
  }

  /// The build that is under way.
  static OpenBuild open(Program program) {
    return program.guidedBuild().open().getFirst();
  }
}
