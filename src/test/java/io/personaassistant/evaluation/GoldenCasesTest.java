package io.personaassistant.evaluation;

import static java.util.stream.Collectors.counting;
import static java.util.stream.Collectors.groupingBy;
import static org.assertj.core.api.Assertions.assertThat;

import io.personaassistant.answering.Program;
import io.personaassistant.drafting.NoModel;
import io.personaassistant.evaluation.GoldenCase.Expect;
import io.personaassistant.evaluation.GoldenCase.Records;
import io.personaassistant.evaluation.GoldenCase.Trap;
import io.personaassistant.workspace.Settings;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class GoldenCasesTest {
  private static final List<String> MAIN =
      List.of(
          "objections",
          "message",
          "ad",
          "email",
          "post",
          "sms",
          "survey",
          "interview",
          "screener",
          "usability",
          "reply",
          "demo",
          "prioritize",
          "review",
          "compare",
          "brief",
          "check",
          "anticipate");

  private final List<GoldenCase> cases = GoldenCases.all();
  private Optional<GoldenRecords> opened = Optional.empty();

  @BeforeAll
  void openRecords() throws Exception {
    var settings = ((Settings.Read.Ok) Settings.read(Map.of("EMBEDDINGS", "off"))).settings();
    var clock = Clock.fixed(Instant.parse("2026-11-02T09:00:00Z"), ZoneOffset.UTC);
    opened = Optional.of(GoldenRecords.open(settings, new NoModel(), clock));
  }

  private Program program() {
    return opened.orElseThrow().program();
  }

  @AfterAll
  void close() {
    opened.ifPresent(GoldenRecords::close);
  }

  /// Those whose draft type is there; others wait for it.
  private List<GoldenCase> existing() {
    var types = program().answering().types();
    return cases.stream()
        .filter(c -> c.type().equals(GoldenCases.BRIEF) || types.called(c.type()).isPresent())
        .toList();
  }

  @Test
  void each_request_is_read_as_the_type_option_and_persona_that_it_names() {
    for (var one : existing()) {
      var prepared = program().answering().prepare(one.words(), "");
      if (one.type().equals(GoldenCases.BRIEF)) {
        assertThat(prepared.plan()).as(one.id()).isEmpty();
        assertThat(prepared.answer().persona()).isEqualTo(one.persona());
      } else if (prepared.plan().isEmpty()) {
        // the records hold nothing on it, and the program says so without a model
        assertThat(one.expect()).as(one.id()).isEqualTo(GoldenCase.Expect.ABSTAIN);
        assertThat(prepared.answer().persona()).as(one.id()).isEqualTo(one.persona());
      } else {
        var plan = prepared.plan().orElseThrow(() -> new AssertionError(one.id()));
        assertThat(plan.type().command()).as(one.id()).isEqualTo(one.type());
        assertThat(plan.material().persona().slug()).as(one.id()).isEqualTo(one.persona());
        if (!one.option().isEmpty()) {
          assertThat(plan.option()).as(one.id()).isEqualTo(one.option());
        }
      }
    }
  }

  @Test
  void every_main_type_that_exists_has_five_and_every_other_type_one() {
    var count = cases.stream().collect(groupingBy(GoldenCase::type, counting()));

    var types = program().answering().types().all().stream().map(t -> t.command()).toList();
    for (var type : types) {
      assertThat(count.getOrDefault(type, 0L))
          .as(type)
          .isGreaterThanOrEqualTo(MAIN.contains(type) ? 5 : 1);
    }
    assertThat(count.get("brief")).isGreaterThanOrEqualTo(5);
    assertThat(cases).hasSizeGreaterThanOrEqualTo(80);
    assertThat(cases.stream().map(GoldenCase::id)).doesNotHaveDuplicates();
  }

  @Test
  void every_main_type_meets_rich_thin_and_contradictory_records() {
    var records = cases.stream().collect(groupingBy(GoldenCase::type));

    for (var type : MAIN) {
      if (records.containsKey(type)) {
        assertThat(records.get(type).stream().map(GoldenCase::records).distinct())
            .as(type)
            .contains(Records.RICH, Records.THIN, Records.CONTRADICTORY);
      }
    }
  }

  @Test
  void there_are_traps_of_every_sort_and_requests_without_an_answer() {
    var traps = cases.stream().collect(groupingBy(GoldenCase::trap, counting()));

    assertThat(traps.keySet()).containsExactlyInAnyOrder(Trap.values());
    assertThat(cases.stream().filter(c -> c.expect() == Expect.ABSTAIN).count())
        .isGreaterThanOrEqualTo(5);
  }

  @Test
  void requests_are_chosen_by_type_by_id_and_by_number() {
    assertThat(GoldenCases.choose(cases, Set.of("sms"), Set.of(), 0, 0)).hasSize(5);
    assertThat(GoldenCases.choose(cases, Set.of("sms"), Set.of(), 2, 0)).hasSize(2);
    assertThat(GoldenCases.choose(cases, Set.of(), Set.of("sms-3"), 0, 0)).hasSize(1);
    assertThat(GoldenCases.choose(cases, Set.of(), Set.of(), 0, 7)).hasSize(7);
    assertThat(GoldenCases.choose(cases, Set.of(), Set.of(), 1, 0))
        .hasSize((int) cases.stream().map(GoldenCase::type).distinct().count());
  }

  @Test
  void the_golden_records_hold_what_must_never_be_given_to_a_model() {
    var program = program();
    var setAside = program.records().byIds(List.of("E025")).getFirst();
    assertThat(setAside.quarantined()).isTrue();

    for (var one : existing()) {
      program
          .answering()
          .prepare(one.words(), "")
          .plan()
          .ifPresent(p -> assertThat(p.material().evidence()).doesNotContain(setAside));
    }
  }
}
