package io.personaassistant.slack.transport;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.personaassistant.drafting.Turns;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.Test;

class WorkThreadsTest {
  private final WorkThreads work = new WorkThreads(new Turns(1));
  private final List<String> order = Collections.synchronizedList(new ArrayList<>());

  @Test
  void what_follows_an_acknowledgement_begins_after_it() {
    work.acknowledge(() -> {
      work.afterAcknowledgement(() -> order.add("next screen"));
      order.add("acknowledged");
    });

    assertThat(work.finish(Duration.ofSeconds(5))).isTrue();
    assertThat(order).containsExactly("acknowledged", "next screen");
  }

  @Test
  void an_event_is_acknowledged_while_answers_keep_every_core() {
    var acknowledged = new CountDownLatch(1);
    for (int i = 0; i < Runtime.getRuntime().availableProcessors(); i++) {
      // nothing takes a core from a virtual thread that does not wait
      work.execute(() -> {
        while (acknowledged.getCount() > 0) {
          Thread.onSpinWait();
        }
      });
    }

    work.acknowledgeQuickly(() -> {
      work.afterAcknowledgement(() -> order.add("next screen"));
      order.add("acknowledged");
      acknowledged.countDown();
    });

    assertThat(work.finish(Duration.ofSeconds(20))).isTrue();
    assertThat(order).containsExactly("acknowledged", "next screen");
  }

  @Test
  void it_comes_also_where_acknowledging_failed() {
    assertThatThrownBy(() ->
            work.acknowledging(() -> {
              work.afterAcknowledgement(() -> order.add("next screen"));
              throw new IllegalStateException("the connection is gone");
            }))
        .isInstanceOf(IllegalStateException.class);

    assertThat(work.finish(Duration.ofSeconds(5))).isTrue();
    assertThat(order).containsExactly("next screen");
  }

  @Test
  void what_comes_when_all_is_finished_is_left_for_slack_to_send_again() {
    assertThat(work.finish(Duration.ofSeconds(5))).isTrue();

    work.acknowledgeQuickly(() -> order.add("acknowledged"));
    work.acknowledge(() -> order.add("acknowledged"));

    assertThat(order).isEmpty();
  }

  @Test
  void without_a_message_it_comes_at_once() {
    work.afterAcknowledgement(() -> order.add("done"));

    assertThat(work.finish(Duration.ofSeconds(5))).isTrue();
    assertThat(order).containsExactly("done");
  }
}
