package io.personaassistant.answering.request;

import static org.assertj.core.api.Assertions.assertThat;

import io.personaassistant.answering.request.Budget.Allowance;
import io.personaassistant.database.Database;
import io.personaassistant.database.WorkspaceStore;
import io.personaassistant.testing.SampleFile;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class BudgetTest {
  private static final Instant NOW = Instant.parse("2026-11-24T23:00:00Z");

  @TempDir Path folder;
  private Database database;
  private long workspace;

  @BeforeEach
  void open() {
    database = SampleFile.empty(folder.resolve("p.db"));
    workspace = database.read(new WorkspaceStore()::all).getFirst().id();
    asked("q1", "U1");
    asked("q2", "U2");
    asked("q0", "");
  }

  @AfterEach
  void close() {
    database.close();
  }

  private void asked(String ref, String asker) {
    var request = SlashRequests.of(ref, workspace, asker, "annie", NOW);
    database.write(h -> new RequestStore().insert(h, request, "p", NOW.plusSeconds(9)));
  }

  private Budget budget(long all, long each, Instant now) {
    return new Budget(database, workspace, all, each, Clock.fixed(now, ZoneOffset.UTC));
  }

  @Test
  void without_a_limit_everything_may_be_drafted() {
    budget(0, 0, NOW).spend("q1", 1_000_000);

    assertThat(budget(0, 0, NOW).of("q1")).isInstanceOf(Allowance.Free.class);
  }

  @Test
  void the_end_is_told_before_it_comes() {
    var budget = budget(1_000, 0, NOW);

    budget.spend("q1", 799);
    assertThat(budget.of("q2")).isInstanceOf(Allowance.Free.class);
    budget.spend("q2", 51);
    assertThat(budget.of("q1"))
        .isEqualTo(new Allowance.Nearly("Used: 85 % of the workspace's tokens for today"));
    budget.spend("q0", 150);
    assertThat(budget.of("q1"))
        .isInstanceOfSatisfying(
            Allowance.Spent.class,
            spent -> assertThat(spent.sentence()).contains("00:00 UTC", "MODEL_TOKENS_PER_DAY"));
  }

  @Test
  void one_person_cannot_use_up_what_the_others_have() {
    var budget = budget(10_000, 100, NOW);

    budget.spend("q1", 100);

    assertThat(budget.of("q1")).isInstanceOf(Allowance.Spent.class);
    assertThat(budget.of("q2")).isInstanceOf(Allowance.Free.class);
  }

  @Test
  void people_on_a_terminal_share_no_account_of_a_person() {
    var budget = budget(0, 100, NOW);

    budget.spend("q0", 500);

    assertThat(budget.of("q0")).isInstanceOf(Allowance.Free.class);
  }

  @Test
  void the_next_day_begins_at_nothing() {
    budget(100, 0, NOW).spend("q1", 100);

    assertThat(budget(100, 0, NOW).of("q1")).isInstanceOf(Allowance.Spent.class);
    assertThat(budget(100, 0, NOW.plus(Duration.ofHours(1))).of("q1"))
        .isInstanceOf(Allowance.Free.class);
  }

  @Test
  void what_was_used_long_ago_is_forgotten_when_a_day_begins() {
    var store = new TokenUseStore();
    var day = LocalDate.parse("2026-01-01");
    for (var at : List.of(day, day.plusDays(1), day.plusDays(31), day.plusDays(32))) {
      database.write(h -> {
        store.add(h, workspace, at, "q1", 5);
        return true;
      });
    }

    assertThat(
            database.<List<String>>read(h ->
                h.select("SELECT day FROM token_use ORDER BY day")
                    .map((rows, _) -> rows.getString(1))
                    .list()))
        .containsExactly("2026-01-02", "2026-02-01", "2026-02-02");
  }
}
