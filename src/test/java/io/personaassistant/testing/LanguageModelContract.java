package io.personaassistant.testing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.personaassistant.drafting.LanguageModel;
import io.personaassistant.drafting.LanguageModel.ModelOutcome;
import io.personaassistant.drafting.LanguageModel.ModelRequest;
import io.personaassistant.drafting.StopSignal;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/// What every [LanguageModel] keeps, whatever is behind it.
@Timeout(30)
public abstract class LanguageModelContract {
  private final List<String> pieces = new ArrayList<>();

  /// A model that answers with these pieces and a good end.
  protected abstract LanguageModel answering(List<String> pieces);

  /// A model that says `first` when it is not empty, and then nothing more until it is stopped.
  protected abstract LanguageModel stalling(String first);

  @Test
  void hands_over_the_text_in_order() {
    List<String> said =
        IntStream.range(0, 200).mapToObj(i -> "piece " + i + " \u00e9\ud83d\ude00 ").toList();

    ModelOutcome outcome = answering(said).stream(request(), pieces::add, new StopSignal());

    assertThat(outcome).isInstanceOf(ModelOutcome.Completed.class);
    assertThat(String.join("", pieces)).isEqualTo(String.join("", said));
  }

  @Test
  void serves_many_callers_at_once() throws Exception {
    LanguageModel model = answering(List.of("a", "b"));
    try (ExecutorService callers = Executors.newVirtualThreadPerTaskExecutor()) {
      List<Future<String>> answers =
          IntStream.range(0, 64).mapToObj(_ -> callers.submit(() -> whole(model))).toList();

      for (Future<String> answer : answers) {
        assertThat(answer.get()).isEqualTo("ab");
      }
    }
  }

  @Test
  void does_not_begin_when_already_stopped() {
    StopSignal stop = new StopSignal();
    stop.stop();

    ModelOutcome outcome = answering(List.of("a")).stream(request(), pieces::add, stop);

    assertThat(outcome).isInstanceOf(ModelOutcome.Stopped.class);
    assertThat(pieces).isEmpty();
  }

  @Test
  void stops_before_the_first_text() throws Exception {
    stops_within_100_ms("");
    assertThat(pieces).isEmpty();
  }

  @Test
  void stops_in_the_middle() throws Exception {
    stops_within_100_ms("a");
    assertThat(pieces).containsExactly("a");
  }

  @Test
  void stops_when_the_listener_wants_it() {
    StopSignal stop = new StopSignal();

    ModelOutcome outcome =
        answering(List.of("a", "b", "c")).stream(
            request(),
            piece -> {
              pieces.add(piece);
              stop.stop();
            },
            stop);

    assertThat(outcome).isInstanceOf(ModelOutcome.Stopped.class);
    assertThat(pieces).containsExactly("a");
  }

  @Test
  void lets_through_what_the_listener_throws() {
    LanguageModel model = answering(List.of("a", "b"));

    assertThatThrownBy(() ->
            model.stream(
                request(),
                piece -> {
                  pieces.add(piece);
                  throw new IllegalStateException("broken listener");
                },
                new StopSignal()))
        .isInstanceOf(IllegalStateException.class)
        .hasMessage("broken listener");
    assertThat(pieces).containsExactly("a");
  }

  private void stops_within_100_ms(String first) throws InterruptedException, ExecutionException {
    LanguageModel model = stalling(first);
    StopSignal stop = new StopSignal();
    CountDownLatch begun = new CountDownLatch(1);
    try (ExecutorService caller = Executors.newVirtualThreadPerTaskExecutor()) {
      Future<ModelOutcome> outcome =
          caller.submit(() -> {
            if (first.isEmpty()) {
              begun.countDown();
            }
            return model.stream(
                request(),
                piece -> {
                  pieces.add(piece);
                  begun.countDown();
                },
                stop);
          });
      assertThat(begun.await(20, TimeUnit.SECONDS)).isTrue();
      untilCalled();
      stop.stop();

      assertThat(outcome)
          .succeedsWithin(5, TimeUnit.SECONDS)
          .isInstanceOf(ModelOutcome.Stopped.class);
    }
  }

  /// Waits until the model of [#stalling] was reached, where that can be seen.
  protected void untilCalled() {}

  private static String whole(LanguageModel model) {
    StringBuilder text = new StringBuilder();
    model.stream(request(), text::append, new StopSignal());
    return text.toString();
  }

  private static ModelRequest request() {
    Duration limit = Duration.ofSeconds(20);
    return new ModelRequest(
        "rules", "brief", "{\"type\":\"object\"}", "objections", limit, limit, limit);
  }
}
