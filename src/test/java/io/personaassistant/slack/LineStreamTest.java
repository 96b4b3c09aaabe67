package io.personaassistant.slack;

import static org.assertj.core.api.Assertions.assertThat;

import io.personaassistant.answering.request.Request;
import io.personaassistant.answering.request.Request.Surface;
import io.personaassistant.drafting.StopSignal;
import io.personaassistant.slack.api.Limiter;
import io.personaassistant.slack.api.SlackApi;
import io.personaassistant.slack.api.SlackClient;
import io.personaassistant.testing.FakeSlack;
import java.time.Duration;
import java.time.Instant;
import okhttp3.OkHttpClient;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// Lines in streamed messages, as Slack takes them.
class LineStreamTest {
  private static final Request REQUEST =
      new Request(
          "q-1",
          1,
          Surface.DIRECT,
          "",
          FakeSlack.TEAM,
          "DU1",
          "1.1",
          "1.1",
          "U1",
          "annie",
          Instant.EPOCH,
          "");

  private FakeSlack slack;
  private final long[] now = {0};

  @BeforeEach
  void open() throws Exception {
    slack = new FakeSlack();
  }

  @AfterEach
  void close() {
    slack.close();
  }

  private LineStream stream() {
    var limiter = new Limiter(true, () -> now[0], nanos -> now[0] += nanos);
    var client = new SlackClient(new SlackApi(new OkHttpClient(), "xoxb-1", slack.url(), limiter));
    return new LineStream(client, REQUEST, new StopSignal());
  }

  @Test
  void what_slack_takes_in_no_form_comes_with_the_next_line() {
    slack.refuses("chat.startStream", "not_allowed").refuses("chat.postMessage", "ratelimited_now");
    var stream = stream();

    stream.add("First line.\n");
    stream.add("Second line.\n");

    var posted = slack.calls("chat.postMessage");
    assertThat(posted).hasSize(2);
    assertThat(posted.getLast().get("blocks")).contains("First line.", "Second line.");
    assertThat(slack.calls("chat.update")).isEmpty();
  }

  @Test
  void a_message_that_cannot_follow_takes_nothing_from_the_one_before() {
    var stream = stream();
    stream.add("First line.\n" + "x".repeat(8_000));
    slack.refuses("chat.startStream", "not_allowed").refuses("chat.postMessage", "ratelimited_now");

    stream.add("Second line.\n" + "y".repeat(2_000));
    stream.add("Third line.\n");

    assertThat(slack.calls("chat.update")).isEmpty();
    assertThat(slack.calls("chat.postMessage").getLast().get("blocks"))
        .contains("Second line.", "Third line.")
        .doesNotContain("First line.");
  }

  @Test
  void when_slack_allows_no_more_calls_lines_come_together_and_nobody_waits() {
    var stream = stream();
    for (int i = 0; i < 40; i++) {
      stream.add("line " + i + ".");
    }
    assertThat(slack.calls("chat.appendStream")).hasSize(20);
    assertThat(now[0]).isZero();

    now[0] += Duration.ofSeconds(1).toNanos();
    stream.add("last.");

    assertThat(slack.calls("chat.appendStream")).hasSize(21);
    assertThat(slack.calls("chat.appendStream").getLast().get("markdown_text"))
        .startsWith("line 21.")
        .endsWith("line 39.last.");
  }

  @Test
  void a_message_is_ended_before_slack_finds_it_too_long_and_no_line_is_lost() {
    var stream = stream();
    for (int i = 0; i < 5; i++) {
      stream.add(i + "x".repeat(4_000));
    }

    assertThat(slack.calls("chat.startStream")).hasSize(3);
    assertThat(slack.calls("chat.stopStream")).hasSize(2);
    var shown = new StringBuilder();
    for (var method : new String[] {"chat.startStream", "chat.appendStream"}) {
      slack.calls(method).forEach(c -> shown.append(c.get("markdown_text")));
    }
    assertThat(shown).contains("0xxx", "1xxx", "2xxx", "3xxx", "4xxx");
  }

  @Test
  void where_streaming_is_refused_a_full_message_is_followed_by_another() {
    slack.refuses("chat.startStream", "not_allowed");
    var stream = stream();
    for (int i = 0; i < 5; i++) {
      stream.add(i + "x".repeat(4_000));
    }

    assertThat(slack.calls("chat.postMessage")).hasSize(3);
    assertThat(slack.malformed()).isEmpty();
    assertThat(slack.calls("chat.update"))
        .allSatisfy(c -> assertThat(c.get("text").length()).isLessThan(10_000));
  }

  @Test
  void what_the_end_of_a_full_stream_does_not_take_begins_the_next_message() {
    var stream = stream();
    for (int i = 0; i < 30; i++) {
      // Slack allows no more calls now, so the last ten wait
      stream.add("line " + i + ".");
    }
    slack.refuses("chat.stopStream", "message_not_in_streaming_state");

    stream.add("Next." + "x".repeat(9_000));

    assertThat(slack.calls("chat.startStream").getLast().get("markdown_text"))
        .startsWith("line 21.")
        .contains("line 29.Next.");
  }

  @Test
  void lines_that_the_last_edit_of_a_full_message_does_not_take_begin_the_next() {
    slack.refuses("chat.startStream", "not_allowed");
    var stream = stream();
    stream.add("First line.");
    stream.add("Second line.");
    stream.add("Third line.");
    slack.refuses("chat.update", "message_not_found");

    stream.add("Fourth line." + "x".repeat(9_000));

    assertThat(slack.calls("chat.postMessage").getLast().get("blocks"))
        .contains("Third line.", "Fourth line.")
        .doesNotContain("First line.", "Second line.");
  }
}
