package io.personaassistant.slack;

import static io.personaassistant.testing.SlackStage.ack;
import static io.personaassistant.testing.SlackStage.button;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.personaassistant.drafting.NoModel;
import io.personaassistant.testing.FakeSlack;
import io.personaassistant.testing.MovedClock;
import io.personaassistant.testing.SlackStage;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/// Guests, other companies and channels that they read get nothing internal.
class WhoMayReadTest {
  @RegisterExtension final SlackStage stage = new SlackStage();
  private final FakeSlack slack = stage.slack();

  @Test
  void guests_and_people_of_other_companies_get_nothing_internal() throws Exception {
    stage.serve(new NoModel());

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
  void guests_read_what_is_shared_with_them_and_get_one_sentence_everywhere_else()
      throws Exception {
    // what the README says of them, surface by surface
    assertThat(Files.readString(Path.of("README.md")).replace('\n', ' '))
        .contains(
            "Guests can read what members share or have posted in a channel they are in. Whatever else they try is"
                + " answered by one sentence, in private.");
    stage.serve(new NoModel());
    var slash = stage.answered("U1", "C1", "annie objections it costs too much");
    ack(slack.press("U1", "C1", "", true, "share", button(slash, "share")));
    await().until(() -> slack.calls("chat.postMessage").size() == 1);
    var evidence = button(slash, "evidence");

    var told = new ArrayList<String>();
    told.add(stage.answered("UGUEST", "C1", "annie").path("text").asText());
    ack(slack.press("UGUEST", "C1", "1700000001.1", false, "evidence", evidence));
    ack(slack.mention("UGUEST", "C1", "annie", "1700000000.000300"));
    ack(slack.direct("UGUEST", "annie", "1700000000.000400"));
    ack(slack.messageShortcut("UGUEST", "C1", SuggestReply.CALLBACK, "U2", "Hi", "1700000000.1"));
    ack(slack.globalShortcut("UGUEST", DraftForPersona.CALLBACK));
    ack(slack.opens("UGUEST", "home"));

    await().until(() -> slack.calls("chat.postEphemeral").size() == 2);
    await().until(() -> slack.responses().size() == 2);
    await().until(() -> !slack.calls("views.publish").isEmpty());
    await().until(() -> !slack.calls("views.open").isEmpty());
    slack.calls("chat.postEphemeral").forEach(c -> told.add(c.get("text")));
    slack.responses().forEach(c -> told.add(c.get("text")));
    told.add(slack.calls("views.publish").getFirst().get("view"));
    told.add(slack.calls("views.open").getFirst().get("view"));
    assertThat(told)
        .hasSize(7)
        .allSatisfy(text -> assertThat(text).contains("you are a guest").doesNotContain("Annie"));
    assertThat(slack.calls("chat.postMessage")).hasSize(1);
  }

  @Test
  void nothing_internal_is_posted_in_a_channel_shared_with_another_company() throws Exception {
    stage.serve(new NoModel());

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
    stage.serve(new NoModel());
    var slash = ack(slack.slash("U1", "C1", "annie objections it costs too much"));
    var share = button(slash.payload(), "share");

    ack(slack.press("U2", "C1", "", true, "share", share));
    await().until(() -> slack.responses().size() == 1);
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
    stage.serve(new NoModel());
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
    stage.serve(new NoModel());
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
  void who_became_a_guest_gets_nothing_more_by_buttons_windows_and_home() throws Exception {
    var clock = new MovedClock(Instant.parse("2026-11-24T09:00:00Z"));
    stage.at(clock).serve(new NoModel());
    var slash = stage.answered("U1", "C1", "annie objections it costs too much");
    slack.person("U1", "guest");
    clock.pass(Duration.ofSeconds(10));

    ack(slack.press("U1", "C1", "", true, "share", button(slash, "share")));
    ack(slack.press("U1", "C1", "", true, "evidence", button(slash, "evidence")));
    ack(slack.opens("U1", "home"));

    await().until(() -> slack.responses().size() == 2);
    await().until(() -> !slack.calls("views.publish").isEmpty());
    assertThat(slack.responses())
        .allSatisfy(r -> assertThat(r.get("text")).contains("you are a guest"));
    assertThat(slack.calls("views.publish").getFirst().get("view")).contains("you are a guest");
    assertThat(slack.calls("chat.postMessage")).isEmpty();
    clock.pass(Duration.ofMinutes(2));
    assertThat(stage.answered("U1", "C1", "annie").toString()).contains("you are a guest");
  }

  @ParameterizedTest
  @CsvSource({
    "users.info, internal_error",
    "users.info, service_unavailable",
    "conversations.info, fatal_error"
  })
  void nobody_is_turned_away_for_trouble_of_slack_that_passes(String method, String code)
      throws Exception {
    stage.serve(new NoModel());
    slack.refuses(method, code);

    ack(slack.mention("U1", "C1", "annie", "1700000000.000100"));

    await().until(() -> slack.calls("chat.postMessage").size() == 1);
    assertThat(slack.calls("chat.postEphemeral")).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({
    "users.info, internal_error, whether you are a member",
    "conversations.info, internal_error, who reads this channel"
  })
  void who_is_turned_away_for_trouble_that_lasts_is_told_to_come_back_and_blames_no_scope(
      String method, String code, String what) throws Exception {
    stage.serve(new NoModel());
    for (int i = 0; i < 9; i++) {
      slack.refuses(method, code);
    }

    ack(slack.mention("U1", "C1", "annie", "1700000000.000100"));

    await().until(() -> slack.calls("chat.postEphemeral").size() == 1);
    assertThat(slack.calls("chat.postEphemeral").getFirst().get("text"))
        .contains("Slack does not answer me just now", what, "try again in a minute")
        .doesNotContain("scope", "/invite");
    assertThat(slack.calls("chat.postMessage")).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(booleans = {true, false})
  void a_button_takes_who_somebody_was_a_moment_ago_where_slack_does_not_answer(boolean limited)
      throws Exception {
    var clock = new MovedClock(Instant.parse("2026-11-24T09:00:00Z"));
    stage.at(clock).serve(new NoModel());
    var slash = stage.answered("U1", "C1", "annie objections it costs too much");
    clock.pass(Duration.ofSeconds(10));
    for (int i = 0; i < 9; i++) {
      if (limited) {
        slack.replies("users.info", 429, "", Map.of("Retry-After", "60"));
      } else {
        slack.refuses("users.info", "internal_error");
      }
    }

    ack(slack.press("U1", "C1", "", true, "share", button(slash, "share")));

    await().until(() -> slack.calls("chat.postMessage").size() == 1);
  }

  @Test
  void who_has_left_is_answered_nothing_that_was_asked_for_before() throws Exception {
    stage.serve(new NoModel());
    var slash = stage.answered("U1", "C1", "annie objections it costs too much");
    slack.person("U2", "gone");

    ack(slack.press("U2", "C1", "1700000001.1", false, "evidence", button(slash, "evidence")));

    await().until(() -> slack.responses().size() == 1);
    assertThat(slack.responses().getFirst().get("text")).contains("deactivated");
    assertThat(slack.calls("views.open")).isEmpty();
    assertThat(stage.answered("UGONE", "C1", "annie").toString())
        .contains("deactivated")
        .doesNotContain("Annie");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          channels:read,groups:read | group message, in a channel, to me alone, /persona
          channels:read             | check the scopes channels:read and groups:read, /persona
          """)
  void where_it_cannot_be_seen_who_reads_the_asker_is_told_what_helps(String scopes, String helps)
      throws Exception {
    slack.replies(
        "auth.test",
        200,
        "{\"ok\":true,\"team_id\":\""
            + FakeSlack.TEAM
            + "\",\"user_id\":\""
            + FakeSlack.BOT
            + "\"}",
        Map.of("X-OAuth-Scopes", scopes));
    stage.serve(new NoModel());
    slack.refuses("conversations.info", "missing_scope");

    ack(slack.mention("U1", "G1", "annie", "1700000000.000100"));

    await().until(() -> slack.calls("chat.postEphemeral").size() == 1);
    assertThat(slack.calls("chat.postEphemeral").getFirst().get("text"))
        .contains(helps.split(", "));
    assertThat(slack.calls("chat.postMessage")).isEmpty();
  }
}
