package io.personaassistant.slack;

import static io.personaassistant.testing.SlackStage.ack;
import static io.personaassistant.testing.SlackStage.lines;
import static io.personaassistant.testing.SlackStage.read;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import io.personaassistant.answering.editing.EditedField;
import io.personaassistant.drafting.NoModel;
import io.personaassistant.evidence.TraitStatus;
import io.personaassistant.slack.view.RoleModal;
import io.personaassistant.testing.FakeSlack;
import io.personaassistant.testing.ScriptedModel.Answer;
import io.personaassistant.testing.SlackStage;
import io.personaassistant.workspace.Preferences;
import io.personaassistant.workspace.Role;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/// The app's home tab, and the prompts of its messages tab.
class HomeTabTest {
  private static final Map<EditedField, String> OWNED =
      Map.of(EditedField.OWNER, "Dana", EditedField.LAST_REVIEW, "2026-01-02");

  @RegisterExtension final SlackStage stage = new SlackStage();
  private final FakeSlack slack = stage.slack();

  private String home(String user) throws Exception {
    int before = slack.calls("views.publish").size();
    ack(slack.opens(user, "home"));
    await().until(() -> slack.calls("views.publish").size() > before);
    var call = slack.calls("views.publish").getLast();
    assertThat(call.get("user_id")).isEqualTo(user);
    return call.get("view");
  }

  @Test
  void the_messages_tab_offers_what_fits_the_persons_work_and_persona() throws Exception {
    var program = stage.serve(new NoModel());
    program.members().prefer("U1", new Preferences("research", "tomas", "", ""));

    ack(slack.opens("U1", "messages"));
    ack(slack.opens("UGUEST", "messages"));

    await().until(() -> !slack.calls("assistant.threads.setSuggestedPrompts").isEmpty());
    var call = slack.calls("assistant.threads.setSuggestedPrompts").getFirst();
    assertThat(call.get("channel_id")).isEqualTo("DU1");
    assertThat(call.form()).doesNotContainKey("thread_ts");
    var prompts = read(call.get("prompts"));
    assertThat(prompts).hasSize(4);
    assertThat(prompts.path(0).path("message").asText()).isEqualTo("tomas survey");
    assertThat(slack.calls("assistant.threads.setSuggestedPrompts")).hasSize(1);
    for (var prompt : prompts) {
      var answer = program.answering().prepare(prompt.path("message").asText(), "").answer();
      assertThat(answer.title() + answer.notices())
          .doesNotContain("Did you mean", "did not find", "To draft it");
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"ratelimited", "internal_error"})
  void home_is_shown_though_slack_does_not_take_it_at_once(String code) throws Exception {
    stage.serve(new NoModel());
    slack.refuses("views.publish", code).refuses("views.publish", code);

    ack(slack.opens("U1", "home"));

    await().until(() -> slack.calls("views.publish").size() == 3);
  }

  @Test
  void home_shows_what_was_changed_last_while_slack_is_slow() throws Exception {
    var program = stage.serve(new NoModel());
    var slow = new CountDownLatch(1);
    slack.holds("views.publish", slow);
    ack(slack.opens("U1", "home"));
    await().until(() -> slack.calls("views.publish").size() == 1);

    for (var persona : List.of("ingrid", "tomas", "annie")) {
      program.members().prefer("U1", new Preferences("sales", persona, "", ""));
      ack(slack.opens("U1", "home"));
    }
    slow.countDown();

    await().until(() -> slack.calls("views.publish").size() == 2);
    assertThat(slack.calls("views.publish").getLast().get("view"))
        .contains("Default persona: Annie");
  }

  @Test
  void home_shows_personas_how_to_start_and_settings_and_to_a_guest_one_sentence()
      throws Exception {
    stage.serve(new NoModel());

    assertThat(home("U1"))
        .contains(
            "Annie", "UX Research Lead", "reviewed ", "start_0", "My settings", "Role: member")
        .doesNotContain("Waits for me", "Give a role");
    assertThat(home("UGUEST")).contains("you are a guest").doesNotContain("Annie");
  }

  @Test
  void an_owner_finds_what_waits_for_their_personas() throws Exception {
    var program = stage.serve(new NoModel());
    var owner = program.records().library(SlackStage.TODAY).persona("tomas").orElseThrow().owner();
    slack.named("U1", owner);

    assertThat(home("U1"))
        .contains("My personas", "Tomas", "Waits for me", "until a curator approves")
        .doesNotContain("*Ingrid*", "Read and approve");
  }

  /// Whoever they are, what waits for them has a button that leads on.
  @ParameterizedTest
  @EnumSource(
      value = Role.class,
      names = {"MEMBER", "CONTRIBUTOR", "CURATOR"})
  void all_that_waits_leads_somewhere(Role role) throws Exception {
    var program = stage.serve(new NoModel());
    program.members().give("UADMIN", "U1", role);
    for (var persona : List.of("annie", "tomas")) {
      program.editing().personaEdits().edit("UADMIN", persona, 1, OWNED, "");
    }
    slack.named("U1", "Dana");
    ack(slack.slash("U2", "C1", "tomas objections our parrot has to like the colour of it"));
    await().until(() -> !program.questions().open("tomas").isEmpty());

    var waiting = waiting(home("U1"));

    assertThat(waiting).hasSizeGreaterThan(5);
    for (var block : waiting) {
      var button = block.path("accessory");
      assertThat(button.at("/text/text").asText()).as(block.toString()).isNotBlank();
      var before = slack.everything().size();
      ack(
          slack.pressAtHome(
              "U1", button.path("action_id").asText(), button.path("value").asText()));
      await()
          .until(() ->
              slack.everything().stream()
                  .skip(before)
                  .anyMatch(c -> c.method().equals("views.open")));
      var opened = slack.calls("views.open").getLast().get("view");
      assertThat(opened).doesNotContain("is for curators", "is for contributors", "Not sent");
    }
  }

  /// The blocks between the heading of what waits and the next one.
  private static List<JsonNode> waiting(String home) {
    var found = new ArrayList<JsonNode>();
    boolean inside = false;
    for (var block : read(home).path("blocks")) {
      if (block.path("type").asText().equals("header")) {
        inside = block.at("/text/text").asText().equals("Waits for me");
      } else if (inside && block.path("type").asText().equals("section")) {
        found.add(block);
      }
    }
    return found;
  }

  @Test
  void what_waits_has_its_count_and_a_button_that_opens_the_place() throws Exception {
    var program = stage.serve(new NoModel());
    program.members().give("UADMIN", "U1", Role.CURATOR);
    program.members().give("UADMIN", "U2", Role.CURATOR);
    program.editing().personaEdits().edit("UADMIN", "annie", 1, OWNED, "");
    slack.named("U1", "Dana");
    int open = program.editing().approvals().waiting().size();
    int disputed =
        (int)
            program.editing().traitEdits().of("annie").orElseThrow().traits().stream()
                .filter(t -> t.effectiveContradicts() > 0)
                .filter(t -> t.status() != TraitStatus.VALIDATED)
                .count();

    var own = home("U1");
    assertThat(own)
        .contains(open + " talk tracks wait for approval", "approvals all")
        .contains("Annie: evidence speaks against " + disputed + " traits", "against annie")
        .contains("Annie: a review is due. Last reviewed on 2026-01-02", "window annie")
        // once is enough
        .doesNotContain("stands against");
    assertThat(home("U2"))
        .contains(open + " talk tracks wait for approval", "Waits for me")
        .doesNotContain("a review is due");

    for (var place : List.of("approvals all", "against annie", "window annie")) {
      assertThat(stage.view("views.update", () -> slack.pressAtHome("U1", "records_1", place)))
          .contains(place.startsWith("approvals") ? "Read each before" : "Annie");
    }
    ack(slack.pressInModal("U1", "keep_state_reviewed", "reviewed annie"));
    await()
        .untilAsserted(() ->
            assertThat(slack.calls("views.publish").getLast().get("view"))
                .contains("against annie")
                .doesNotContain("a review is due"));
  }

  @Test
  void a_curator_finds_what_is_wrong_with_personas_and_whom_none_covers() throws Exception {
    var program = stage.with("EMBEDDINGS", "off").serve(new NoModel());
    program.members().give("UADMIN", "U1", Role.CURATOR);
    assertThat(home("U1")).contains("Build personas").doesNotContain("No persona covers");

    stage.evidence(
        program,
        """
        id,source_type,date,participant,segment,text
        Z1,interview,2026-10-01,P-901,procurement,I compare three offers before anybody signs
        Z2,crm_note,2026-10-02,P-902,procurement,The framework contract ends in spring
        Z3,interview,2026-10-03,P-902,procurement,We want one invoice for each quarter
        """);

    assertThat(home("U1"))
        .contains("Health; ", "• No persona covers procurement (3 current items)");
    assertThat(home("U2")).doesNotContain("procurement");
    assertThat(stage.answered("U2", "C1", "health").toString())
        .contains("No persona covers procurement");
  }

  @Test
  void a_start_button_is_answered_in_the_conversation_with_the_person() throws Exception {
    stage.serve(new NoModel());

    ack(slack.pressAtHome("U1", "start_0", "annie objections"));

    await().until(() -> slack.calls("chat.postMessage").size() == 2);
    var asked = slack.calls("chat.postMessage").getFirst();
    var answer = slack.calls("chat.postMessage").getLast();
    assertThat(asked.get("text")).isEqualTo("You asked: annie objections");
    assertThat(answer.get("channel")).isEqualTo("DU1");
    assertThat(answer.get("thread_ts")).isNotEmpty();
    assertThat(answer.get("text")).contains("Annie");
  }

  @Test
  void what_a_button_asks_calls_nobody_and_links_nowhere() throws Exception {
    stage.serve(new NoModel());

    ack(slack.pressAtHome("U1", "start_0", "search <!here> & <https://x.example|our page>"));

    await().until(() -> slack.calls("chat.postMessage").size() == 2);
    assertThat(slack.calls("chat.postMessage").getFirst().get("text"))
        .isEqualTo("You asked: search &lt;!here&gt; &amp; &lt;https://x.example|our page&gt;");
    assertThat(slack.calls("chat.postMessage").getLast().get("text")).doesNotContain("<!here>");
  }

  @Test
  void what_somebody_drafted_is_found_again_by_them_alone() throws Exception {
    stage.model().next(Answer.of(lines("Fair, so start with one study.")));
    stage.serve(stage.model());
    ack(slack.slash("U1", "C1", "annie objections it costs too much"));
    await().until(() -> slack.responses().size() == 1);

    var own = home("U1");
    // told apart by what it was asked for with, and by the time as the reader's clock has it
    assertThat(own)
        .contains("*Annie · Objections*  <!date^", "{time}|2026-", "“it costs too much”");
    var draft = own.replaceAll("(?s).*\"home_draft\".*?\"value\":\"(d-[^\"]+)\".*", "$1");
    ack(slack.pressAtHome("U1", "home_draft", draft));
    ack(slack.pressAtHome("U2", "home_draft", draft));

    await().until(() -> slack.calls("views.open").size() == 2);
    assertThat(slack.calls("views.open"))
        .extracting(c -> c.get("view"))
        .anySatisfy(v -> assertThat(v).contains("start with one study").doesNotContain("E001"))
        .anySatisfy(v -> assertThat(v).contains("no longer kept"));
    assertThat(home("U2")).doesNotContain(draft);
  }

  @ParameterizedTest
  @ValueSource(strings = {"UGUEST", "USTRANGE", "UGONE"})
  void who_cannot_use_the_app_gets_no_role_and_loses_one_that_was_given(String user)
      throws Exception {
    var program = stage.serve(new NoModel());
    program.members().give("UADMIN", user, Role.CURATOR);
    var modal = stage.view("views.open", () -> slack.pressAtHome("UADMIN", "home_role", "role"));

    var given = Map.of(RoleModal.USER, user, RoleModal.ROLE, "contributor");
    assertThat(ack(slack.submit("UADMIN", modal, given)).payload().toString())
        .contains("errors", "Choose a full member.");
    assertThat(program.members().role(user)).isEqualTo(Role.CURATOR);

    var taken = Map.of(RoleModal.USER, user, RoleModal.ROLE, "member");
    assertThat(ack(slack.submit("UADMIN", modal, taken)).payload().isMissingNode()).isTrue();
    assertThat(program.members().role(user)).isEqualTo(Role.MEMBER);
  }

  @Test
  void an_admin_gives_roles_there_and_nobody_else_can() throws Exception {
    var program = stage.serve(new NoModel());
    slack.named("UADMIN", "Dana <!here> Whitfield").named("UGONE", "Kim Left");
    program.members().give("UADMIN", "UGONE", Role.ADMIN);
    assertThat(home("UADMIN")).contains("Give a role");
    ack(slack.pressAtHome("UADMIN", "home_role", "role"));
    ack(slack.pressAtHome("U1", "home_role", "role"));
    await().until(() -> slack.calls("views.open").size() == 2);
    assertThat(slack.calls("views.open"))
        .extracting(c -> c.get("view"))
        .anySatisfy(v -> assertThat(v).contains("users_select"))
        .anySatisfy(v -> assertThat(v).contains("This is for admins. Ask Dana  !here  Whitfield."));
    var modal =
        slack.calls("views.open").stream()
            .map(c -> c.get("view"))
            .filter(v -> v.contains("users_select"))
            .findFirst()
            .orElseThrow();
    var chosen = Map.of(RoleModal.USER, "U2", RoleModal.ROLE, "curator");

    var refused = ack(slack.submit("U1", modal, chosen)).payload();
    assertThat(refused.toString()).contains("This is for admins");
    assertThat(program.members().role("U2")).isEqualTo(Role.MEMBER);
    assertThat(ack(slack.submit("UADMIN", modal, chosen)).payload().isMissingNode()).isTrue();

    assertThat(program.members().role("U2")).isEqualTo(Role.CURATOR);
    assertThat(program.members().log(1)).extracting(e -> e.by()).containsExactly("UADMIN");
    await()
        .untilAsserted(() ->
            assertThat(slack.calls("views.publish").getLast().get("view"))
                .contains("<@U2> curator"));
  }

  @Test
  void a_home_tab_that_slack_does_not_take_says_so_in_its_place() throws Exception {
    stage.serve(new NoModel());
    slack.refuses("views.publish", "view_too_large");

    ack(slack.opens("U1", "home"));

    await().until(() -> slack.calls("views.publish").size() == 2);
    assertThat(slack.calls("views.publish").getLast().get("view"))
        .contains("Slack did not take what belongs here", "/persona");
  }
}
