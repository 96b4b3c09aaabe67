package io.personaassistant.evaluation;

import static org.assertj.core.api.Assertions.assertThat;

import io.personaassistant.checking.line.Line;
import io.personaassistant.checking.line.LineRules;
import io.personaassistant.drafting.Grounds;
import io.personaassistant.drafting.NoModel;
import io.personaassistant.drafting.StopSignal;
import io.personaassistant.drafting.prompt.DraftRequest;
import io.personaassistant.drafting.prompt.DraftedLine;
import io.personaassistant.testing.ScriptedModel;
import io.personaassistant.workspace.Settings;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/// The second look: lines of which the checks say nothing are measured all the same.
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class RulerTest {
  private static final Clock CLOCK =
      Clock.fixed(Instant.parse("2026-11-02T09:00:00Z"), ZoneOffset.UTC);

  private Optional<GoldenRecords> records = Optional.empty();

  private static Settings settings() {
    return ((Settings.Read.Ok) Settings.read(Map.of("EMBEDDINGS", "off"))).settings();
  }

  @BeforeAll
  void open() throws Exception {
    records = Optional.of(GoldenRecords.open(settings(), new NoModel(), CLOCK));
  }

  @AfterAll
  void close() {
    records.ifPresent(GoldenRecords::close);
  }

  private DraftRequest plan() {
    var answering = records.orElseThrow().program().answering();
    return answering.prepare("noor message email the walk-in", "").plan().orElseThrow();
  }

  private Tally measure(String body, String... cites) {
    var plan = plan();
    LineRules rules = plan.type().option(plan.option()).linesFor(plan.brief()).getFirst();
    var fields =
        Map.of(
            "hook", List.of("the weekend"),
            "subject", List.of("the walk-in"),
            "body", List.of(body));
    var line = new DraftedLine(0, new Line("message", fields, List.of(cites)), List.of(), 0);
    var ruler = new Ruler(Grounds.of(plan, Set.of()), id -> !id.equals("F8"));
    return ruler.measure(line, rules);
  }

  @Test
  void an_id_that_was_not_given_or_is_not_on_record_is_no_valid_citation() {
    assertThat(measure("x", "E031", "E999").of(Measure.VALID_CITATIONS)).isEqualTo(new Ratio(1, 2));
    assertThat(measure("x", "F8").of(Measure.VALID_CITATIONS)).isEqualTo(new Ratio(0, 1));
  }

  @Test
  void a_quotation_counts_as_verbatim_only_when_a_cited_item_says_it() {
    assertThat(measure("“Just tell me when it is not fine.”", "E032").of(Measure.VERBATIM_QUOTES))
        .isEqualTo(new Ratio(1, 1));
    assertThat(
            measure("“I do not want … when it is not fine.”", "E032").of(Measure.VERBATIM_QUOTES))
        .isEqualTo(new Ratio(1, 1));
    assertThat(measure("“Just tell me when it is fine.”", "E032").of(Measure.VERBATIM_QUOTES))
        .isEqualTo(new Ratio(0, 1));
    assertThat(measure("“Just tell me when it is not fine.”", "E031").of(Measure.VERBATIM_QUOTES))
        .isEqualTo(new Ratio(0, 1));
  }

  @Test
  void a_number_that_can_hurt_needs_a_source() {
    assertThat(measure("It costs 9 euros.", "F4").of(Measure.UNSUPPORTED_NUMBERS))
        .isEqualTo(new Ratio(0, 1));
    assertThat(measure("It costs 8 euros.", "F4").of(Measure.UNSUPPORTED_NUMBERS))
        .isEqualTo(new Ratio(1, 1));
    assertThat(measure("Over 500 kitchens, 80 % of them small.").of(Measure.UNSUPPORTED_NUMBERS))
        .isEqualTo(new Ratio(2, 2));
  }

  @Test
  void a_line_over_a_limit_is_counted_once() {
    assertThat(measure("word ".repeat(100).strip()).of(Measure.LIMIT_ERRORS))
        .isEqualTo(new Ratio(0, 1));
    assertThat(measure("word ".repeat(101).strip()).of(Measure.LIMIT_ERRORS))
        .isEqualTo(new Ratio(1, 1));
  }

  @Test
  void claims_are_covered_by_a_valid_citation_alone() {
    var claim = "Owners of restaurants lose food when a walk-in fails. Shall we talk?";

    assertThat(measure(claim, "E031").of(Measure.COVERAGE)).isEqualTo(new Ratio(2, 2));
    assertThat(measure(claim, "E999").of(Measure.COVERAGE)).isEqualTo(new Ratio(0, 2));
  }

  @Test
  void a_stop_keeps_what_is_done_and_asks_no_more() throws Exception {
    var model = new ScriptedModel();
    var caseModel = new CaseModel(CaseAnswers.of(model));
    var stop = new StopSignal();
    var seen = new ArrayList<String>();
    try (var golden = GoldenRecords.open(settings(), caseModel, CLOCK)) {
      var run =
          new Evaluation(golden.program(), caseModel)
              .run(
                  GoldenCases.all(),
                  1,
                  (result, done, of) -> {
                    seen.add(result.golden().id() + " " + done + "/" + of);
                    if (done == 2) {
                      stop.stop();
                    }
                  },
                  stop);

      assertThat(run.results()).hasSize(2);
      assertThat(run.gaveUp()).isEmpty();
    }
    assertThat(seen).hasSize(2).first().asString().startsWith("objections-1 1/");
    assertThat(model.requests()).hasSize(2);
  }
}
