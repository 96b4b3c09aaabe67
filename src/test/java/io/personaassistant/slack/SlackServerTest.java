package io.personaassistant.slack;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.personaassistant.answering.Program;
import io.personaassistant.answering.Request;
import io.personaassistant.answering.Request.State;
import io.personaassistant.answering.Request.Surface;
import io.personaassistant.answering.RequestStore;
import io.personaassistant.database.Database;
import io.personaassistant.drafting.LanguageModel;
import io.personaassistant.drafting.LanguageModel.Reason;
import io.personaassistant.drafting.NoModel;
import io.personaassistant.evidence.Samples;
import io.personaassistant.testing.FakeSlack;
import io.personaassistant.testing.FakeSlack.Ack;
import io.personaassistant.testing.ScriptedModel;
import io.personaassistant.testing.ScriptedModel.Answer;
import io.personaassistant.workspace.Settings;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SlackServerTest {
  private static final LocalDate TODAY = LocalDate.of(2026, 11, 24);
  static final String CARD =
      """
      {"kind":"card","cites":["E001"],"objection":"It costs too much for us","reply":"%s",
       "question":"What does waiting cost you today?","proof":"","type":"price","behind":"",
       "acknowledge":"That is a fair point.","explore":["How do you recruit now?","What takes longest?"],
       "respond":"You pay for people who show up, nothing else.","confirm":"Shall we look at one study?",
       "concede":"","do_not_say":["It is cheap."]}
      """;

  private static final JsonMapper JSON = new JsonMapper();

  @TempDir Path folder;
  private final FakeSlack slack = fake();
  private final ScriptedModel model = new ScriptedModel();
  private final List<AutoCloseable> open = new ArrayList<>();

  private static FakeSlack fake() {
    try {
      return new FakeSlack();
    } catch (java.io.IOException | InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }

  @BeforeEach
  void people() {
    slack
        .person("U1", "member")
        .person("U2", "member")
        .person("UADMIN", "member")
        .person("UGUEST", "guest")
        .person("USTRANGE", "stranger");
    slack.channel("C1", "open").channel("CSHARED", "shared").channel("COUT", "outside");
  }

  @AfterEach
  void close() throws Exception {
    for (var it : open.reversed()) {
      it.close();
    }
    slack.close();
  }

  private SlackServer serve(LanguageModel drafts) {
    var settings =
        switch (Settings.read(
            Map.of(
                "SLACK_BOT_TOKEN",
                "xoxb-1",
                "SLACK_APP_TOKEN",
                "xapp-1",
                "SLACK_API_URL",
                slack.url().toString(),
                "SLACK_LIMITS",
                "off",
                "PERSONA_ADMINS",
                "UADMIN"))) {
          case Settings.Read.Ok(var ok) -> ok;
          case Settings.Read.Wrong(var problems) ->
              throw new IllegalStateException(problems.toString());
        };
    var database = Database.open(folder.resolve("p.db"), Database.Options.standard());
    var workspace =
        database.read(new io.personaassistant.database.WorkspaceStore()::all).getFirst();
    var change =
        new io.personaassistant.persona.Change(
            "test", java.time.Instant.parse("2026-11-24T09:00:00Z"), "");
    database.write(h -> new Samples().load(h, workspace.id(), TODAY, change));
    var program =
        new Program(database, workspace, false, settings, drafts, () -> TODAY, Clock.systemUTC());
    open.add(program);
    var server = SlackServer.start(program, settings);
    open.add(server);
    await().until(() -> slack.connections() > 0);
    return server;
  }

  private static Ack ack(CompletableFuture<Ack> ack) throws Exception {
    return ack.get(3, TimeUnit.SECONDS);
  }

  private static String lines(String... replies) {
    return "{\"lines\":["
        + String.join(",", java.util.Arrays.stream(replies).map(CARD::formatted).toList())
        + "]}";
  }

  private static String button(JsonNode payload, String actionId) {
    for (var block : payload.path("blocks")) {
      for (var element : block.path("elements")) {
        if (element.path("action_id").asText().equals(actionId)) {
          return element.path("value").asText();
        }
      }
    }
    throw new AssertionError("no button " + actionId);
  }

  @Test
  void a_slash_command_is_acknowledged_with_the_stored_answer_and_drafted_lines_follow()
      throws Exception {
    model.next(Answer.of(lines("Fair, so start with one study.")));
    serve(model);

    var ack = ack(slack.slash("U1", "C1", "annie objections it costs too much"));

    assertThat(ack.payload().path("response_type").asText()).isEqualTo("ephemeral");
    assertThat(ack.payload().path("text").asText())
        .contains("You heard", "Say", "approved by", "E0");
    assertThat(ack.payload().path("blocks")).isNotEmpty();
    await().until(() -> slack.responses().size() == 1);
    var drafted = slack.responses().getFirst();
    assertThat(drafted.get("text"))
        .startsWith("Drafted, not approved")
        .contains("Fair, so start with one study.", "Quotes, numbers, dates checked");
    assertThat(drafted.get("response_type")).isEqualTo("ephemeral");
    assertThat(slack.calls("chat.postMessage")).isEmpty();
  }

  @Test
  void a_question_is_linted_in_the_acknowledgement() throws Exception {
    serve(new NoModel());

    var ack = ack(slack.slash("U1", "C1", "lint annie What do you think about this product?"));

    assertThat(ack.payload().toString())
        .contains(
            "Too vague", "How do you currently find high-quality, fast research participants");
  }

  @Test
  void without_a_model_the_answer_says_so_and_nothing_follows() throws Exception {
    serve(new NoModel());

    var ack = ack(slack.slash("U1", "C1", "annie objections it costs too much"));

    assertThat(ack.payload().toString()).contains("No model is set up");
    assertThat(slack.responses()).isEmpty();
  }

  @Test
  void model_trouble_is_one_sentence_below_the_stored_answer() throws Exception {
    model.next(
        Answer.of()
            .ending(
                new LanguageModel.ModelOutcome.Failed(
                    Reason.RATE_LIMITED,
                    java.time.Duration.ofSeconds(20),
                    LanguageModel.Usage.NONE)));
    serve(model);

    ack(slack.slash("U1", "C1", "annie objections it costs too much"));

    await().until(() -> slack.responses().size() == 1);
    assertThat(slack.responses().getFirst().get("text"))
        .contains("over its rate limit; try again in 20 seconds");
  }

  @Test
  void a_mention_is_answered_in_its_thread_stored_first_then_line_by_line() throws Exception {
    model.next(
        Answer.of(lines("Fair, so start with one study.", "Then tell me what waiting costs.")));
    serve(model);

    ack(slack.mention("U1", "C1", "annie objections it costs too much", "1700000000.000100"));

    await().until(() -> !slack.calls("chat.stopStream").isEmpty());
    var stored = slack.calls("chat.postMessage").getFirst();
    assertThat(stored.get("thread_ts")).isEqualTo("1700000000.000100");
    assertThat(stored.get("unfurl_links")).isEqualTo("false");
    var start = slack.calls("chat.startStream").getFirst();
    assertThat(start.get("thread_ts")).isEqualTo("1700000000.000100");
    assertThat(start.get("markdown_text"))
        .contains("Drafted, not approved", "start with one study");
    assertThat(slack.calls("chat.appendStream")).hasSize(1);
    assertThat(slack.calls("chat.stopStream").getFirst().get("blocks"))
        .contains("share", "evidence", "again");
  }

  @Test
  void a_menu_under_a_private_draft_refines_it_for_who_asked_and_nobody_else() throws Exception {
    model.next(Answer.of(lines("Fair, so start with one study.")));
    model.next(Answer.of(lines("Start with one study.")));
    serve(model);
    ack(slack.slash("U1", "C1", "annie objections it costs too much"));
    await().until(() -> slack.responses().size() == 1);
    var draft = JSON.readTree(slack.responses().getFirst().get("blocks"));
    var menu = menu(draft);
    assertThat(menu).anySatisfy(v -> assertThat(v).matches("draft:d-\\w{11} refine:shorter"));
    var shorter = menu.stream().filter(v -> v.endsWith(":shorter")).findFirst().orElseThrow();

    ack(slack.press("U1", "C1", "", true, "refine", shorter));

    await().until(() -> slack.responses().size() == 3);
    assertThat(slack.responses().get(1).get("text")).contains("The line again, shorter.");
    assertThat(slack.responses().get(2).get("text"))
        .contains("1. They say", "Start with one study.");
    assertThat(model.requests()).hasSize(2);

    ack(slack.press("U2", "C1", "", true, "refine", shorter));

    await().until(() -> slack.responses().size() == 4);
    assertThat(slack.responses().getLast().get("text"))
        .contains("Only who asked can refine a private draft");
    assertThat(model.requests()).hasSize(2);
  }

  @Test
  void words_in_a_thread_refine_the_askers_last_draft_there_and_a_marked_one_offers_to_sharpen()
      throws Exception {
    var thread = "1700000000.000100";
    model.next(Answer.of(lines("Fair, so start with one study.")));
    model.next(Answer.of(lines("Start small: one study.")));
    model.next(Answer.of(lines("One study first.")));
    serve(model);
    ack(slack.direct("U1", "annie it costs too much", thread));
    await().until(() -> slack.calls("chat.stopStream").size() == 1);
    assertThat(slack.calls("chat.stopStream").getFirst().get("blocks"))
        .contains("\"action_id\":\"sharpen\"", "\"static_select\"", "refine:warmer");

    ack(slack.direct("U1", "make line 1 warmer", "1700000000.000200"));

    await().until(() -> slack.calls("chat.stopStream").size() == 2);
    assertThat(slack.calls("chat.startStream").get(1).get("markdown_text"))
        .contains("1. They say", "Start small");
    assertThat(model.requests().get(1).user()).contains("Make it warmer", "start with one study");
    var value =
        button(
            JSON.createObjectNode()
                .set("blocks", JSON.readTree(slack.calls("chat.stopStream").get(1).get("blocks"))),
            "sharpen");

    ack(slack.press("U1", "DU1", thread, false, "sharpen", value));

    await().until(() -> model.requests().size() == 3);
    assertThat(model.requests().get(2).user()).contains("Make it sharper", "Start small");
  }

  @Test
  void what_only_one_person_saw_is_not_refined_where_everybody_reads() throws Exception {
    model.next(Answer.of(lines("Fair, so start with one study.")));
    serve(model);
    ack(slack.slash("U1", "C1", "annie objections it costs too much"));
    await().until(() -> slack.responses().size() == 1);

    ack(slack.mention("U1", "C1", "shorter", "1700000000.000300"));

    await().until(() -> !slack.calls("chat.postMessage").isEmpty());
    assertThat(slack.calls("chat.postMessage").getFirst().get("text"))
        .contains("I find no draft of yours here");
    assertThat(model.requests()).hasSize(1);
  }

  private static List<String> menu(JsonNode blocks) {
    var values = new ArrayList<String>();
    for (var block : blocks) {
      for (var element : block.path("elements")) {
        element.path("options").forEach(o -> values.add(o.path("value").asText()));
      }
    }
    return values;
  }

  @Test
  void where_streaming_is_refused_one_message_is_edited() throws Exception {
    model.next(
        Answer.of(lines("Fair, so start with one study.", "Then tell me what waiting costs.")));
    slack.refuses("chat.startStream", "not_allowed");
    serve(model);

    ack(slack.direct("U1", "annie it costs too much", "1700000000.000100"));

    await().until(() -> !slack.calls("chat.update").isEmpty());
    assertThat(slack.calls("chat.update").getLast().get("text"))
        .contains("start with one study", "what waiting costs");
  }

  @ParameterizedTest
  @ValueSource(strings = {"U1", "UADMIN"})
  void only_who_asked_and_admins_can_stop_a_draft(String allowed) throws Exception {
    var thread = "1700000000.000100";
    model.next(Answer.of(lines("Fair, so start with one study.")).untilStopped());
    serve(model);
    ack(slack.mention("U1", "C1", "annie objections it costs too much", thread));
    await().until(() -> !slack.calls("chat.startStream").isEmpty());

    ack(slack.event(stopped("U2", "C1", thread)));

    await().until(() -> !slack.calls("chat.postEphemeral").isEmpty());
    var told = slack.calls("chat.postEphemeral").getFirst();
    assertThat(told.get("user")).isEqualTo("U2");
    assertThat(told.get("thread_ts")).isEqualTo(thread);
    assertThat(told.get("text")).contains("only they or an admin can stop it");
    assertThat(slack.calls("chat.stopStream")).isEmpty();

    ack(slack.event(stopped(allowed, "C1", thread)));

    await().until(() -> !slack.calls("chat.stopStream").isEmpty());
    assertThat(slack.calls("chat.stopStream").getFirst().get("markdown_text"))
        .contains("Stopped; what stands above passed its checks.");
    assertThat(slack.calls("chat.postEphemeral")).hasSize(1);
  }

  private static ObjectNode stopped(String user, String channel, String threadTs) {
    return JsonNodeFactory.instance
        .objectNode()
        .put("type", "agent_session_stopped")
        .put("user", user)
        .put("channel", channel)
        .put("thread_ts", threadTs);
  }

  @Test
  void a_redelivered_event_is_answered_once() throws Exception {
    serve(new NoModel());

    ack(slack.mention("U1", "C1", "annie", "1700000000.000100", "Ev9", 0));
    ack(slack.mention("U1", "C1", "annie", "1700000000.000100", "Ev9", 1));
    ack(slack.mention("U1", "C1", "annie", "1700000000.000100", "EvOther", 0));
    ack(slack.mention("U1", "C1", "list", "1700000000.000200"));

    await().until(() -> slack.calls("chat.postMessage").size() == 2);
    assertThat(slack.calls("chat.postMessage"))
        .extracting(c -> c.get("thread_ts"))
        .containsExactlyInAnyOrder("1700000000.000100", "1700000000.000200");
  }

  @Test
  void guests_and_people_of_other_companies_get_nothing_internal() throws Exception {
    serve(new NoModel());

    var guest = ack(slack.slash("UGUEST", "C1", "annie"));
    var stranger = ack(slack.slash("USTRANGE", "C1", "annie"));
    var unknown = ack(slack.slash("UNOBODY", "C1", "annie"));

    for (var ack : List.of(guest, stranger, unknown)) {
      assertThat(ack.payload().toString()).doesNotContain("UX Research", "Annie");
    }
    assertThat(guest.payload().toString()).contains("guest");
    ack(slack.mention("UGUEST", "C1", "annie", "1700000000.000300"));
    await().until(() -> !slack.calls("chat.postEphemeral").isEmpty());
    assertThat(slack.calls("chat.postMessage")).isEmpty();
  }

  @Test
  void nothing_internal_is_posted_in_a_channel_shared_with_another_company() throws Exception {
    serve(new NoModel());

    ack(slack.mention("U1", "CSHARED", "annie", "1700000000.000100"));
    var slash = ack(slack.slash("U1", "CSHARED", "annie objections it costs too much"));
    ack(slack.press("U1", "CSHARED", "", true, "share", button(slash.payload(), "share")));

    await()
        .until(
            () -> slack.calls("chat.postEphemeral").size() == 1 && slack.responses().size() == 1);
    assertThat(slack.calls("chat.postMessage")).isEmpty();
    assertThat(slack.responses().getFirst().get("text")).contains("shared with another company");
  }

  @Test
  void share_posts_what_the_asker_saw_after_checking_the_channel() throws Exception {
    serve(new NoModel());
    var slash = ack(slack.slash("U1", "C1", "annie objections it costs too much"));
    var share = button(slash.payload(), "share");

    ack(slack.press("U2", "C1", "", true, "share", share));
    ack(slack.press("U1", "COUT", "", true, "share", share));
    await().until(() -> slack.responses().size() == 2);
    ack(slack.press("U1", "C1", "", true, "share", share));

    await().until(() -> slack.calls("chat.postMessage").size() == 1);
    var posted = slack.calls("chat.postMessage").getFirst();
    assertThat(posted.get("channel")).isEqualTo("C1");
    assertThat(posted.get("blocks")).contains("Shared by <@U1>");
    assertThat(slack.responses().get(0).get("text")).contains("Only who asked");
    assertThat(slack.responses().get(1).get("text")).contains("/invite");
  }

  @Test
  void an_open_channel_is_asked_about_once_a_minute_but_before_every_share() throws Exception {
    serve(new NoModel());
    ack(slack.mention("U1", "C1", "annie", "1700000000.000100"));
    await().until(() -> slack.calls("chat.postMessage").size() == 1);
    ack(slack.mention("U1", "C1", "annie", "1700000000.000200"));
    await().until(() -> slack.calls("chat.postMessage").size() == 2);
    assertThat(slack.calls("conversations.info")).hasSize(1);

    slack.channel("C1", "shared");
    var slash = ack(slack.slash("U1", "C1", "annie objections it costs too much"));
    ack(slack.press("U1", "C1", "", true, "share", button(slash.payload(), "share")));

    await().until(() -> slack.responses().size() == 1);
    assertThat(slack.responses().getFirst().get("text")).contains("shared with another company");
    assertThat(slack.calls("chat.postMessage")).hasSize(2);
  }

  @Test
  void a_button_in_a_channel_asks_anew_who_reads_it() throws Exception {
    serve(new NoModel());
    ack(slack.mention("U1", "C1", "annie", "1700000000.000100"));
    await().until(() -> slack.calls("chat.postMessage").size() == 1);

    slack.channel("C1", "shared");
    ack(slack.press("U1", "C1", "1700000000.000100", false, "ask_0", "annie objections"));

    await().until(() -> !slack.calls("chat.postEphemeral").isEmpty());
    assertThat(slack.calls("chat.postEphemeral").getFirst().get("text"))
        .contains("shared with another company");
    assertThat(slack.calls("chat.postMessage")).hasSize(1);
  }

  @Test
  void an_answer_about_several_personas_can_be_shared_and_opens_its_evidence() throws Exception {
    serve(new NoModel());

    var slash = ack(slack.slash("U1", "C1", "compare annie tomas"));
    ack(slack.press("U1", "C1", "", true, "share", button(slash.payload(), "share")));
    ack(slack.press("U1", "C1", "", true, "evidence", button(slash.payload(), "evidence")));

    await()
        .until(() ->
            slack.calls("chat.postMessage").size() == 1 && slack.calls("views.open").size() == 1);
    assertThat(slack.calls("chat.postMessage").getFirst().get("text"))
        .contains("Annie and Tomas", "Where they pull apart");
  }

  @Test
  void lines_that_were_sent_are_not_denied_when_the_last_one_stays_a_gap() throws Exception {
    model.next(Answer.of(lines("Fair, so start with one study.", "Then tell me what it costs.")));
    model.next(Answer.of(lines("Start with one study.", "Teams save 73 % with us in one go.")));
    model.always(Answer.of(lines("Teams save 74 % with us in one go.")));
    serve(model);
    ack(slack.slash("U1", "C1", "annie objections it costs too much"));
    await().until(() -> slack.responses().size() == 1);
    var menu = menu(JSON.readTree(slack.responses().getFirst().get("blocks")));
    var shorter = menu.stream().filter(v -> v.endsWith(":shorter")).findFirst().orElseThrow();

    ack(slack.press("U1", "C1", "", true, "refine", shorter));

    await().until(() -> slack.responses().size() == 4);
    assertThat(slack.responses())
        .allSatisfy(r -> assertThat(r.get("text")).doesNotContain("No tailored lines"));
  }

  @Test
  void evidence_opens_the_cited_items() throws Exception {
    serve(new NoModel());
    var slash = ack(slack.slash("U1", "C1", "annie objections it costs too much"));

    ack(slack.press("U1", "C1", "", true, "evidence", button(slash.payload(), "evidence")));

    await().until(() -> !slack.calls("views.open").isEmpty());
    assertThat(slack.calls("views.open").getFirst().get("view"))
        .contains("E007", "Evidence", "interview");
  }

  @Test
  void try_again_and_other_objections_answer_where_they_stand() throws Exception {
    model.next(Answer.of("no json")).next(Answer.of(lines("Fair, so start with one study.")));
    serve(model);
    ack(slack.slash("U1", "C1", "annie objections it costs too much"));
    await().until(() -> slack.responses().size() == 1);
    var blocks =
        new com.fasterxml.jackson.databind.json.JsonMapper()
            .readTree(slack.responses().getFirst().get("blocks"));
    var again = button(JsonNodeFactory.instance.objectNode().set("blocks", blocks), "again");

    ack(slack.press("U1", "C1", "", true, "again", again));

    await().until(() -> slack.responses().size() == 3);
    assertThat(slack.responses().get(2).get("text")).contains("Fair, so start with one study.");
    assertThat(slack.responses().get(1).get("url"))
        .isNotEqualTo(slack.responses().get(0).get("url"));
  }

  @Test
  void personal_data_is_seen_by_who_asked_and_never_shared() throws Exception {
    model.next(
        Answer.of(lines("Fair, [person 1], so start with one study.")),
        Answer.of(lines("Fair, [person 1], so start with one study.")));
    serve(model);

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
    serve(model);

    ack(slack.mention("U1", "C1", PERSONAL, "1700000000.000100"));
    await().until(() -> !slack.calls("chat.stopStream").isEmpty());
    ack(slack.direct("U2", PERSONAL, "1700000000.000200"));
    await().until(() -> slack.calls("chat.stopStream").size() == 2);

    assertThat(slack.calls("chat.startStream"))
        .allMatch(c -> String.valueOf(c.get("markdown_text")).contains("Fair, Maria Lopez, so"));
    assertThat(slack.calls("chat.postMessage")).allMatch(c -> c.get("text").contains("Maria"));
    assertThat(asked()).hasSize(2).allMatch(text -> text.contains("I'm [person 1]:"));
  }

  private static final String PERSONAL = "annie objections Hi, I'm Maria Lopez: it costs too much";

  /// The value of the Try again button of a response.
  private String again(int response) throws java.io.IOException {
    var blocks =
        new com.fasterxml.jackson.databind.json.JsonMapper()
            .readTree(slack.responses().get(response).get("blocks"));
    return button(JsonNodeFactory.instance.objectNode().set("blocks", blocks), "again");
  }

  /// What stands on disk of every request.
  private List<String> asked() {
    try (var database =
        Database.open(folder.resolve("p.db"), Database.Options.standard().existing())) {
      return database.read(
          h -> h.select("SELECT text FROM request ORDER BY id").mapTo(String.class).list());
    }
  }

  @Test
  void events_that_nobody_handles_are_acknowledged() throws Exception {
    serve(new NoModel());
    var event =
        JsonNodeFactory.instance.objectNode().put("type", "reaction_added").put("user", "U1");

    assertThat(ack(slack.event(event)).payload().isMissingNode()).isTrue();
    var edited =
        event
            .deepCopy()
            .put("type", "message")
            .put("subtype", "message_changed")
            .put("channel_type", "im");
    ack(slack.event(edited));
    assertThat(slack.calls("chat.postMessage")).isEmpty();
  }

  @Test
  void markup_in_arguments_is_words_and_never_comes_back_as_markup() throws Exception {
    serve(new NoModel());

    var ack =
        ack(
            slack.slash(
                "U1",
                "C1",
                "annie <!channel> <@U2|sam> &lt;b&gt; <https://evil.example|click> *bold*"));

    var text = ack.payload().toString();
    assertThat(text).doesNotContain("<!channel>", "<@U2", "<https").contains("&lt;b&gt;", "click");
  }

  @Test
  void a_draft_cut_off_by_a_kill_is_finished_by_the_next_process() throws Exception {
    leave(Surface.MENTION, State.STORED_SHOWN, "1700000000.000900", "", Instant.now(), 1);
    model.next(Answer.of(lines("Fair, so start with one study.")));

    serve(model);

    await().until(() -> !slack.calls("chat.stopStream").isEmpty());
    assertThat(slack.calls("chat.startStream").getFirst().get("thread_ts"))
        .isEqualTo("1700000000.000900");
    assertThat(slack.calls("chat.postMessage")).isEmpty();
  }

  @Test
  void a_question_whose_response_url_is_too_old_is_told_so_in_a_direct_message() throws Exception {
    var url = slack.url().resolve("/response/1").toString();
    leave(Surface.SLASH, State.STORED_SHOWN, "", url, Instant.now().minusSeconds(31 * 60), 1);

    serve(model);

    await().until(() -> !slack.calls("chat.postMessage").isEmpty());
    assertThat(slack.calls("chat.postMessage"))
        .singleElement()
        .satisfies(told -> {
          assertThat(told.get("channel")).isEqualTo("U1");
          assertThat(told.get("text")).contains("restarted", "Please ask it again");
        });
    assertThat(slack.responses()).isEmpty();
  }

  @Test
  void a_question_that_broke_the_process_again_and_again_is_given_up_and_told_so()
      throws Exception {
    leave(Surface.MENTION, State.STORED_SHOWN, "1700000000.000900", "", Instant.now(), 3);

    serve(model);

    await().until(() -> !slack.calls("chat.postMessage").isEmpty());
    assertThat(slack.calls("chat.postMessage"))
        .singleElement()
        .satisfies(told -> {
          assertThat(told.get("thread_ts")).isEqualTo("1700000000.000900");
          assertThat(told.get("text")).contains("went wrong", "q-left", "try again");
        });
    assertThat(model.requests()).isEmpty();
  }

  /// What a process that was killed has left behind.
  private void leave(
      Surface surface,
      State state,
      String threadTs,
      String responseUrl,
      Instant receivedAt,
      int attempts) {
    var left =
        new Request(
            "q-left",
            1,
            surface,
            "EvLeft",
            FakeSlack.TEAM,
            "C1",
            threadTs,
            threadTs,
            "U1",
            "annie objections it costs too much",
            receivedAt,
            state,
            responseUrl,
            0,
            attempts);
    try (var database = Database.open(folder.resolve("p.db"), Database.Options.standard())) {
      database.write(h ->
          new RequestStore()
              .insert(h, left, "a process that was killed", Instant.now().minusSeconds(60)));
    }
  }

  @Test
  void it_connects_again_when_slack_asks_for_it() throws Exception {
    serve(new NoModel());

    slack.refreshConnections();

    await().until(() -> slack.calls("apps.connections.open").size() == 2);
    await().until(() -> slack.connections() >= 1);
    assertThat(ack(slack.slash("U1", "C1", "list")).payload().toString()).contains("personas");
  }

  @Test
  void sixty_four_at_once_are_acknowledged_while_drafts_run() throws Exception {
    serve(model);
    var acks = new ArrayList<CompletableFuture<Ack>>();
    for (int i = 0; i < 64; i++) {
      acks.add(slack.slash("U1", "C1", "annie objections it costs too much"));
    }
    for (var ack : acks) {
      assertThat(ack(ack).payload().path("text").asText()).contains("You heard");
    }
    await().until(() -> slack.responses().size() == 64);
  }
}
