package io.personaassistant.slack;

import static io.personaassistant.testing.SlackStage.ack;
import static io.personaassistant.testing.SlackStage.lines;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import io.personaassistant.answering.PromptsOfSettings;
import io.personaassistant.answering.request.Request.Surface;
import io.personaassistant.answering.request.RequestStore;
import io.personaassistant.drafting.NoModel;
import io.personaassistant.drafting.type.DraftType;
import io.personaassistant.slack.view.DraftForm;
import io.personaassistant.testing.BlockRules;
import io.personaassistant.testing.FakeSlack;
import io.personaassistant.testing.Personas;
import io.personaassistant.testing.ScriptedModel.Answer;
import io.personaassistant.testing.SlackStage;
import io.personaassistant.workspace.Preferences;
import io.personaassistant.workspace.Settings;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// The form for a draft of any type.
class DraftForPersonaTest {
  @RegisterExtension final SlackStage stage = new SlackStage();
  private final FakeSlack slack = stage.slack();

  /// The form for a type and one of its variants.
  private String form(String type) throws Exception {
    int opened = slack.calls("views.open").size();
    ack(slack.globalShortcut("U1", DraftForPersona.CALLBACK));
    await().until(() -> slack.calls("views.open").size() > opened);
    return chosen(DraftForm.TYPE, "type:" + type);
  }

  private String chosen(String menu, String value) throws Exception {
    int updated = slack.calls("views.update").size();
    ack(slack.chooseInModal("U1", "V1", menu, value));
    await().until(() -> slack.calls("views.update").size() > updated);
    assertThat(slack.calls("views.update").getLast().get("view_id")).isEqualTo("V1");
    return slack.calls("views.update").getLast().get("view");
  }

  @ParameterizedTest
  @CsvSource({"internal_error, 2, false", "view_too_large, 1, true", "not_found, 1, false"})
  void a_form_that_slack_does_not_follow_is_tried_again_or_told(
      String code, int updates, boolean told) throws Exception {
    stage.serve(new NoModel());
    slack.refuses("views.update", code);

    ack(slack.chooseInModal("U1", "V1", DraftForm.TYPE, "type:survey"));
    ack(slack.chooseInModal("U2", "V2", DraftForm.TYPE, "type:survey"));

    await()
        .untilAsserted(() -> {
          assertThat(slack.calls("views.update")).hasSize(updates + 1);
          assertThat(slack.calls("chat.postMessage")).hasSize(told ? 1 : 0);
        });
    if (told) {
      var sentence = slack.calls("chat.postMessage").getFirst();
      assertThat(sentence.get("channel")).isIn("U1", "U2");
      assertThat(sentence.get("text")).contains("Close the window and open it again");
    }
  }

  private static JsonNode block(String view, String id) {
    for (var block : SlackStage.read(view).path("blocks")) {
      if (block.path("block_id").asText().equals(id)) {
        return block;
      }
    }
    return SlackStage.read("{}");
  }

  private static String label(String view, String id) {
    return block(view, id).at("/label/text").asText();
  }

  private JsonNode submit(String view, Map<String, String> values) throws Exception {
    return ack(slack.submit("U1", view, values)).payload();
  }

  @Test
  void the_type_comes_first_and_the_form_is_made_of_its_front_matter() throws Exception {
    var program = stage.serve(stage.model());
    program.members().prefer("U1", new Preferences("sales", "annie", "", ""));

    var ad = form("ad");

    var first = slack.calls("views.open").getFirst().get("view");
    assertThat(SlackStage.read(first).has("submit")).isFalse();
    var groups = block(first, DraftForm.TYPE).at("/accessory/option_groups");
    assertThat(groups.findValues("options").stream().mapToInt(JsonNode::size).sum())
        .isEqualTo(program.answering().types().all().size());
    assertThat(groups.findValues("label").stream().map(l -> l.path("text").asText()))
        .containsExactly(
            "For sales", "For marketing", "For support", "For research", "For product");
    // what is for sales alone or first, before what marketing and others use more
    assertThat(groups.path(0).path("options").findValuesAsText("value"))
        .startsWith("type:demo", "type:objections", "type:message", "type:drill")
        .contains("type:reply", "type:email", "type:map");
    assertThat(label(ad, DraftForm.BRIEF))
        .isEqualTo("What you advertise and where the click leads");
    assertThat(block(ad, DraftForm.BRIEF).path("optional").asBoolean()).isTrue();
    assertThat(block(ad, DraftForm.PERSONA).at("/element/initial_option/value").asText())
        .isEqualTo("annie");
    assertThat(ad).contains("Google responsive search ad", "Customers read it", "Ads (3)");

    var google = chosen(DraftForm.OPTION + "ad", "type:ad option:google");

    assertThat(google).contains("Headlines (15) · Descriptions (4)");
    assertThat(SlackStage.read(google).path("private_metadata").asText()).isEqualTo("ad");
  }

  @Test
  void what_is_asked_is_on_disk_when_it_is_acknowledged_and_answered_in_the_apps_messages()
      throws Exception {
    stage.model().next(Answer.of(lines("Fair, so start with one study.")));
    var program = stage.serve(stage.model());
    var view = form("objections");

    var ack =
        submit(
            view,
            Map.of(
                DraftForm.PERSONA,
                "annie",
                DraftForm.BRIEF,
                "It costs too much, Tomas <!channel>"));

    var asked =
        program.database().read(h -> new RequestStore().newest(h, 1, Surface.DIRECT)).orElseThrow();
    assertThat(asked.text()).isEqualTo("annie objections\nIt costs too much, Tomas <!channel>");
    assertThat(ack.path("response_action").asText()).isEqualTo("update");
    assertThat(ack.toString()).contains("*Messages* tab");
    await().until(() -> !slack.calls("chat.stopStream").isEmpty());
    var posted = slack.calls("chat.postMessage");
    assertThat(posted.getFirst().get("channel")).isEqualTo("U1");
    assertThat(posted.getFirst().get("text"))
        .contains("You asked: annie objections\nIt costs too much, Tomas &lt;!channel&gt;");
    assertThat(posted.getLast().get("channel")).isEqualTo("DU1");
    assertThat(posted.getLast().get("text")).contains("Annie", "You heard", "Tomas");
    assertThat(slack.calls("chat.startStream").getFirst().get("thread_ts"))
        .isEqualTo(posted.getLast().get("thread_ts"));
  }

  @Test
  void a_form_that_is_sent_twice_is_answered_once() throws Exception {
    stage.model().always(Answer.of(lines("Fair, so start with one study.")));
    var program = stage.serve(stage.model());
    var view = form("objections").replaceFirst("\\{", "{\"id\":\"VTWICE\",");
    var typed = Map.of(DraftForm.PERSONA, "annie", DraftForm.BRIEF, "It costs too much");

    var first = slack.submit("U1", view, typed);
    var second = slack.submit("U1", view, typed);

    assertThat(ack(second).payload()).isEqualTo(ack(first).payload());
    await().until(() -> slack.calls("chat.stopStream").size() == 1);
    assertThat(stage.model().requests()).hasSize(1);
    int asked =
        program
            .database()
            .read(h -> h.select("SELECT count(*) FROM request").mapTo(Integer.class).one());
    assertThat(asked).isEqualTo(1);
  }

  @Test
  void each_type_can_be_asked_for_and_what_was_typed_is_never_read_as_a_name() throws Exception {
    var program = stage.serve(new NoModel());
    var types = program.answering().types().all();
    var personas = program.captures().active();

    for (var type : types) {
      var choices = DraftForm.Choices.of(types, "", personas, "", false);
      var values = new HashMap<>(Map.of(DraftForm.BRIEF, "tomas google, list: a new plan"));
      switch (type.personas()) {
        case ONE -> values.put(DraftForm.PERSONA, "annie");
        case SEVERAL -> values.put(DraftForm.SEVERAL, "annie ingrid");
        case ALL -> {}
      }

      submit(DraftForm.of(choices, type, ""), values);

      var asked =
          program
              .database()
              .read(h -> new RequestStore().newest(h, 1, Surface.DIRECT))
              .orElseThrow();
      var said = asked.text().split("\n", 2);
      assertThat(program.answering().prepare(said[0], said[1], "").answer().type())
          .isEqualTo(type.command());
    }

    await().until(() -> slack.calls("chat.postMessage").size() == 2 * types.size());
    assertThat(slack.calls("chat.postMessage"))
        .extracting(c -> c.get("text"))
        .noneMatch(text -> text.contains("Tomas ·") || text.contains("Did you mean"));
  }

  @Test
  void every_form_keeps_slacks_limits_with_300_personas() {
    var program = stage.serve(new NoModel());
    var some = program.records().library(SlackStage.TODAY).personas();
    var many = new ArrayList<>(some);
    while (many.size() < 300) {
      many.addAll(some);
    }

    for (var type : program.answering().types().all()) {
      for (var option : List.copyOf(type.options().keySet())) {
        var choices = DraftForm.Choices.of(List.of(type), "", many.subList(0, 300), "annie", false);
        var view = DraftForm.of(choices, type, option);

        assertThat(BlockRules.view(view)).as(type.command() + " " + option).isEmpty();
        assertThat(view)
            .contains(
                type.personas() == DraftType.Personas.SEVERAL
                    ? "multi_external"
                    : "external_select");
      }
    }
  }

  @Test
  void what_is_wrong_is_said_at_the_field_and_the_form_stays() throws Exception {
    stage.serve(new NoModel());

    var compare = submit(form("compare"), Map.of(DraftForm.SEVERAL, "annie", DraftForm.BRIEF, "x"));
    var gone = submit(form("ad"), Map.of(DraftForm.PERSONA, "left", DraftForm.BRIEF, "x"));
    var check = submit(form("check"), Map.of(DraftForm.PERSONA, "annie", DraftForm.BRIEF, "  "));

    assertThat(compare.at("/errors/form_personas").asText()).contains("two to four");
    assertThat(gone.at("/errors/form_persona").asText()).contains("no longer active");
    assertThat(check.at("/errors/form_brief").asText()).startsWith("It cannot be drafted without");
    assertThat(slack.calls("chat.postMessage")).isEmpty();
  }

  @Test
  void a_type_of_ones_own_has_its_form_and_says_at_once_when_it_needs_a_model(@TempDir Path prompts)
      throws Exception {
    Files.writeString(
        prompts.resolve("webinar.md"),
        """
        ---
        command: webinar
        title: Webinar title
        help: titles that this persona would sign up for
        audience: customer
        brief: {asks: what the webinar shows, required: true, chars: 200}
        lines:
          - kind: title
            title: Titles
            count: 2-4
            fields:
              title: {label: Title, describe: one title, words: 12}
        ---
        Task: titles.
        """);
    stage.with("PROMPTS_DIR", prompts.toString()).serve(new NoModel());

    var view = form("webinar");

    assertThat(view).contains("Webinar title is written by a model", "persona setup");
    assertThat(SlackStage.read(view).has("submit")).isFalse();
    assertThat(label(view, DraftForm.BRIEF)).isEmpty();
    assertThat(form("ad")).contains("No model is set up, so you get what is on record");
    var own = webinar(prompts);
    var personas = List.of(Personas.persona("annie", "Annie"));
    var ready = DraftForm.of(DraftForm.Choices.of(List.of(own), "", personas, "", true), own, "");
    assertThat(label(ready, DraftForm.BRIEF)).isEqualTo("What the webinar shows");
    assertThat(block(ready, DraftForm.BRIEF).path("optional").asBoolean()).isFalse();
    assertThat(block(ready, DraftForm.BRIEF).at("/element/max_length").asInt()).isEqualTo(200);
    assertThat(ready).contains("You get: Titles (2 to 4).");
  }

  private static DraftType webinar(Path prompts) {
    var read = Settings.read(Map.of("PROMPTS_DIR", prompts.toString()));
    return PromptsOfSettings.types(((Settings.Read.Ok) read).settings())
        .called("webinar")
        .orElseThrow();
  }

  @Test
  void guests_get_no_form() throws Exception {
    stage.serve(new NoModel());
    var view = form("ad");

    ack(slack.globalShortcut("UGUEST", DraftForPersona.CALLBACK));
    await().until(() -> slack.calls("views.open").size() == 2);
    var ack = ack(slack.submit("UGUEST", view, Map.of(DraftForm.PERSONA, "annie"))).payload();

    assertThat(slack.calls("views.open").getLast().get("view")).contains("you are a guest");
    assertThat(ack.at("/errors/" + DraftForm.PERSONA).asText()).contains("you are a guest");
    assertThat(slack.calls("chat.postMessage")).isEmpty();
  }
}
