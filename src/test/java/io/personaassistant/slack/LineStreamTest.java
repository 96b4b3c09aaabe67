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
import java.util.stream.IntStream;
import okhttp3.OkHttpClient;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// Lines in streamed messages, as Slack takes them.
class LineStreamTest {
  private FakeSlack slack;
  private SlackClient client;

  /// The clock of the limiter, which goes on where somebody waits for their turn.
  private final long[] now = {0};

  /// The clock of the streams.
  private final long[] writing = {Duration.ofHours(1).toNanos()};

  @BeforeEach
  void open() throws Exception {
    slack = new FakeSlack();
    var limiter = new Limiter(true, () -> now[0], nanos -> now[0] += nanos);
    client = new SlackClient(new SlackApi(new OkHttpClient(), "xoxb-1", slack.url(), limiter));
  }

  @AfterEach
  void close() {
    slack.close();
  }

  private LineStream stream() {
    return stream("U1");
  }

  private LineStream stream(String asker) {
    var request =
        new Request(
            "q-1",
            1,
            Surface.DIRECT,
            "",
            FakeSlack.TEAM,
            "D" + asker,
            "1.1",
            "1.1",
            asker,
            "annie",
            Instant.EPOCH,
            "");
    return new LineStream(client, request, new StopSignal(), () -> writing[0]);
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

  @Test
  void a_stream_is_followed_by_another_before_slack_ends_it() {
    var stream = stream();
    stream.add("First line.");
    writing[0] += Duration.ofMinutes(4).toNanos();
    stream.add("Second line.");
    assertThat(slack.calls("chat.stopStream")).isEmpty();

    writing[0] += 1;
    stream.add("Third line.");

    assertThat(slack.calls("chat.stopStream")).hasSize(1);
    assertThat(slack.calls("chat.startStream")).hasSize(2);
    assertThat(slack.calls("chat.startStream").getLast().get("markdown_text"))
        .isEqualTo("Third line.");
  }

  @Test
  void where_many_begin_at_once_nobody_waits_for_a_stream_and_lines_come_in_edited_messages() {
    var streams = IntStream.range(0, 30).mapToObj(i -> stream("U" + i)).toList();
    streams.forEach(s -> s.add("First line."));
    streams.forEach(s -> s.add("Second line."));
    writing[0] += Duration.ofSeconds(4).toNanos();
    streams.forEach(s -> s.add("Third line."));

    assertThat(now[0]).isZero();
    assertThat(slack.calls("chat.startStream")).hasSize(10);
    assertThat(slack.calls("chat.postMessage")).hasSize(20);
    // Slack allows few edits, too: who gets none waits for the next line or the end
    assertThat(slack.calls("chat.update")).hasSize(10);
  }
}
