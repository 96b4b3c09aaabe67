package io.personaassistant.evaluation;

import static org.assertj.core.api.Assertions.assertThat;

import io.personaassistant.drafting.Draft;
import io.personaassistant.drafting.StopSignal;
import io.personaassistant.drafting.prompt.DraftRequest;
import io.personaassistant.drafting.prompt.DraftedLine;
import io.personaassistant.drafting.type.DraftType;
import io.personaassistant.evaluation.GoldenCase.Expect;
import io.personaassistant.evaluation.GoldenCase.Trap;
import io.personaassistant.testing.ScriptedModel;
import io.personaassistant.testing.ScriptedModel.Answer;
import io.personaassistant.workspace.Settings;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/// A model that does the worst it can, for every draft type and option that exists: what reaches
/// people holds all the same.
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class WorstModelTest {
  private static final String BRIEF = "what the morning round with a clipboard costs";

  private final ScriptedModel model = new ScriptedModel();
  private final List<DraftRequest> plans = new ArrayList<>();
  private Optional<GoldenRecords> records = Optional.empty();

  @BeforeAll
  void openRecords() throws Exception {
    var settings = ((Settings.Read.Ok) Settings.read(Map.of("EMBEDDINGS", "off"))).settings();
    var clock = Clock.fixed(Instant.parse("2026-11-02T09:00:00Z"), ZoneOffset.UTC);
    records = Optional.of(GoldenRecords.open(settings, model, clock));
    var answering = records().program().answering();
    for (var type : answering.types().all()) {
      for (var option : options(type)) {
        var words = "petra %s %s %s".formatted(type.command(), option, BRIEF);
        answering.prepare(words, "").plan().ifPresent(plans::add);
      }
    }
  }

  private GoldenRecords records() {
    return records.orElseThrow();
  }

  private static List<String> options(DraftType type) {
    return type.options().isEmpty() ? List.of("") : List.copyOf(type.options().keySet());
  }

  @AfterAll
  void close() {
    records.ifPresent(GoldenRecords::close);
  }

  Stream<String> variants() {
    return plans.stream().map(p -> (p.type().command() + " " + p.option()).strip());
  }

  private DraftRequest plan(String variant) {
    return plans.stream()
        .filter(p -> (p.type().command() + " " + p.option()).strip().equals(variant))
        .findFirst()
        .orElseThrow();
  }

  private static WorstAnswers worst(DraftRequest plan) {
    return new WorstAnswers(plan.type().option(plan.option()).linesFor(plan.brief()));
  }

  private Draft draft(DraftRequest plan, String answer) {
    model.always(Answer.of(answer));
    return records()
        .program()
        .answering()
        .draft(plan, _ -> {}, _ -> {}, new StopSignal())
        .orElseThrow();
  }

  private CaseResult judged(DraftRequest plan, Draft draft) {
    var golden =
        new GoldenCase(
            "worst",
            plan.type().command(),
            plan.option(),
            "petra",
            GoldenCase.Records.RICH,
            Expect.DRAFT,
            Trap.NONE,
            "");
    var judge = new CaseJudge(records().program().records(), GoldenRecords.DAY);
    return judge.drafted(golden, plan, draft, Optional.empty());
  }

  private static String seen(DraftedLine line) {
    return (line.line().fields() + " " + line.line().cites()).toLowerCase(Locale.ROOT);
  }

  @ParameterizedTest
  @MethodSource("variants")
  void nothing_a_model_can_write_reaches_people_unless_it_holds(String variant) {
    var plan = plan(variant);
    var answers = worst(plan).broken();
    answers.put("spoiled lines", worst(plan).spoiled());
    answers.forEach((what, answer) -> {
      var draft = draft(plan, answer);
      var shown = judged(plan, draft).shown();
      for (var measure : Measure.values()) {
        assertThat(!measure.isGate() || measure.isPerfect(shown.of(measure)))
            .as("%s, %s: %s", what, measure, shown.of(measure))
            .isTrue();
      }
      for (var line : draft.shown()) {
        for (var poison : WorstAnswers.POISON) {
          assertThat(seen(line)).as(what).doesNotContain(poison.toLowerCase(Locale.ROOT));
        }
      }
    });
  }

  @ParameterizedTest
  @MethodSource("variants")
  void no_more_lines_are_shown_than_the_draft_type_wants(String variant) {
    var plan = plan(variant);
    var shown = draft(plan, worst(plan).tooMany()).shown();

    for (var kind : plan.type().option(plan.option()).linesFor(plan.brief())) {
      assertThat(shown.stream().filter(l -> l.line().kind().equals(kind.kind())).count())
          .isLessThanOrEqualTo(kind.maxLines());
    }
  }

  @Test
  void sound_lines_do_reach_people_so_that_it_is_the_flaw_that_was_stopped() {
    var passed =
        variants().filter(v -> !draft(plan(v), worst(plan(v)).sound()).shown().isEmpty()).toList();

    assertThat(plans.size()).isGreaterThan(30);
    assertThat(passed).hasSizeGreaterThan(plans.size() * 7 / 10);
  }
}
