package io.personaassistant.answering.request;

import static org.assertj.core.api.Assertions.assertThat;

import io.personaassistant.database.Database;
import io.personaassistant.database.WorkspaceStore;
import io.personaassistant.evidence.Library;
import io.personaassistant.evidence.LibraryStore;
import io.personaassistant.testing.MovedClock;
import io.personaassistant.testing.SampleFile;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// What is kept for a time only is gone after it, also when nobody asks anything more.
class ForgettingTest {
  private static final Instant NOW = Instant.parse("2026-11-24T09:00:00Z");
  private static final Duration RETENTION = Duration.ofDays(90);

  @TempDir Path folder;
  private final MovedClock clock = new MovedClock(NOW);
  private final Redactions redactions = new Redactions(clock);
  private Database database;
  private Requests requests;
  private Library library;
  private long workspace;

  @BeforeEach
  void open() {
    database = SampleFile.empty(folder.resolve("p.db"));
    workspace = database.read(new WorkspaceStore()::all).getFirst().id();
    library = database.read(h -> new LibraryStore().load(h, workspace, true, today()));
    requests =
        new Requests(database, "p", Duration.ofSeconds(15), RETENTION, redactions::evict, clock);
  }

  @AfterEach
  void close() {
    requests.close();
    database.close();
  }

  private LocalDate today() {
    return LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC);
  }

  private void keep(String ref, String text) {
    redactions.replace(ref, List.of(text), () -> library);
  }

  private Request asked(String ref) {
    return database.read(h -> new RequestStore().find(h, workspace, ref)).orElseThrow();
  }

  private void ask(String ref, String asker) {
    requests.receive(SlashRequests.of(ref, workspace, asker, "annie opera", clock.instant()));
  }

  private List<QuestionStore.Gap> gap(String asked, String request) {
    return database.write(h -> {
      new QuestionStore()
          .count(
              h, workspace, "annie", "objections", "opera", asked, "Q?", request, clock.instant());
      return new QuestionStore().open(h, workspace, "");
    });
  }

  @Test
  void personal_data_of_an_idle_server_is_gone_after_half_an_hour() {
    keep("q1", "I'm Maria Lopez");
    clock.pass(Duration.ofMinutes(28));
    requests.forgetSoon();
    assertThat(redactions.restorer("q1").apply("[person 1]")).isEqualTo("Maria Lopez");

    clock.pass(Duration.ofMinutes(1));
    requests.forgetSoon();

    assertThat(redactions.size()).isZero();
    assertThat(redactions.restorer("q1").apply("[person 1]")).isEqualTo("[person 1]");
  }

  @Test
  void the_records_are_asked_only_where_a_word_looks_like_a_name() {
    var asked = new AtomicInteger();
    Supplier<Library> records =
        () -> {
          asked.incrementAndGet();
          return library;
        };

    redactions.replace("q1", List.of("annie objections it costs too much", ""), records);
    assertThat(asked).hasValue(0);
    assertThat(redactions.replace("q2", List.of("I'm Maria Lopez, with Petra Fox"), records))
        .containsExactly("I'm [person 1], with [person 2]");
    assertThat(asked).hasValue(1);
  }

  @Test
  void what_a_refinement_takes_over_lives_no_longer_and_hides_nothing_older() {
    keep("q1", "I'm Maria Lopez");
    clock.pass(Duration.ofMinutes(10));
    keep("q2", "I'm John Smith");
    redactions.inherit("q3", "q1");
    clock.pass(Duration.ofMinutes(20));

    assertThat(redactions.restorer("q3").apply("[person 1]")).isEqualTo("[person 1]");
    assertThat(redactions.restorer("q2").apply("[person 1]")).isEqualTo("John Smith");
    assertThat(redactions.size()).isEqualTo(1);
  }

  @Test
  void a_refinement_reads_the_placeholders_of_what_it_refines() {
    keep("q1", "I'm Maria Lopez");
    keep("q2", "I'm John Smith");

    redactions.inherit("q2", "q1");

    assertThat(redactions.restorer("q2").apply("[person 1]")).isEqualTo("Maria Lopez");
  }

  @Test
  void a_response_url_is_erased_within_half_an_hour() {
    ask("q1", "U1");
    clock.pass(Duration.ofMinutes(28));
    requests.forgetSoon();
    assertThat(asked("q1").responseUrl()).isNotEmpty();

    clock.pass(Duration.ofMinutes(1).plusSeconds(1));
    requests.forgetSoon();

    assertThat(asked("q1").responseUrl()).isEmpty();
  }

  @Test
  void nobody_needs_to_draft_for_the_token_counts_of_people_to_go() {
    ask("q1", "U1");
    database.write(h -> {
      new TokenUseStore().add(h, workspace, today(), "q1", 500);
      return true;
    });
    var day = today();
    clock.pass(Duration.ofDays(32));

    requests.forget();

    assertThat(
            database.<TokenUseStore.Used>read(
                h -> new TokenUseStore().used(h, workspace, day, "q1")))
        .extracting(TokenUseStore.Used::all)
        .isEqualTo(0L);
  }

  @Test
  void the_words_of_who_asked_first_do_not_outlive_their_request() {
    ask("q1", "U1");
    gap("does she like opera", "q1");
    clock.pass(RETENTION.minusDays(1));
    ask("q2", "U2");
    gap("opera, is it hers", "q2");
    clock.pass(Duration.ofDays(2));

    requests.forget();

    assertThat(
            database.<List<QuestionStore.Gap>>read(h -> new QuestionStore().open(h, workspace, "")))
        .singleElement()
        .satisfies(g -> {
          assertThat(g.asked()).isEqualTo("opera, is it hers");
          assertThat(g.times()).isEqualTo(1);
        });
  }

  @Test
  void a_question_that_is_done_comes_back_when_it_is_asked_again() {
    ask("q1", "U1");
    long id = gap("does she like opera", "q1").getFirst().id();
    database.write(h -> new QuestionStore().done(h, workspace, id, clock.instant()));
    ask("q2", "U2");

    assertThat(gap("opera?", "q2"))
        .singleElement()
        .satisfies(g -> assertThat(g.times()).isEqualTo(2));
  }
}
