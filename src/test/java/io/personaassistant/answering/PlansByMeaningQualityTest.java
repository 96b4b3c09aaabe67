package io.personaassistant.answering;

import static org.assertj.core.api.Assertions.assertThat;

import io.personaassistant.answering.request.Materials;
import io.personaassistant.database.Database;
import io.personaassistant.database.WorkspaceStore;
import io.personaassistant.drafting.NoModel;
import io.personaassistant.drafting.answer.Answer;
import io.personaassistant.drafting.answer.Material;
import io.personaassistant.drafting.stored.record.NearestInMeaning;
import io.personaassistant.drafting.stored.record.OurPlan;
import io.personaassistant.testing.DraftWorld;
import io.personaassistant.text.ResourceLines;
import io.personaassistant.workspace.Settings;
import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// How often the trait that a plan is about is found by what it means, where the plan has none of
/// its words, and how often another is; prints the figures.
@Tag("evaluation")
class PlansByMeaningQualityTest {
  private static final LocalDate DAY = LocalDate.parse(DraftWorld.DAY.replaceFirst(".*=", ""));

  @TempDir Path folder;

  private record Plan(String text, List<String> wanted) {
    boolean isAbout(NearestInMeaning found) {
      var trait = found.trait().trait().text().toLowerCase(Locale.ROOT);
      return wanted.stream().anyMatch(trait::contains);
    }
  }

  private static final class Score {
    private int plans;
    private int right;
    private int wrong;
    private int nothing;
    private int taken;

    private void add(Plan plan, List<NearestInMeaning> found) {
      boolean isNothing = plan.wanted.equals(List.of("-"));
      nothing += isNothing ? 1 : 0;
      plans += isNothing ? 0 : 1;
      taken += isNothing && !found.isEmpty() ? 1 : 0;
      right += !isNothing && found.stream().anyMatch(plan::isAbout) ? 1 : 0;
      wrong += !isNothing && found.stream().anyMatch(f -> !plan.isAbout(f)) ? 1 : 0;
    }
  }

  @ParameterizedTest
  @CsvSource({"plans, 24, 10, 2", "plans-unseen, 20, 5, 0"})
  void the_trait_that_a_plan_is_about(String name, int right, int wrong, int taken) {
    var score = new Score();
    plans(name).forEach((world, plans) -> read(world, plans, score));

    System.out.printf(
        "plans by meaning, %s: of %d right %d, wrong %d; of %d about nothing on record %d%n",
        name, score.plans, score.right, score.wrong, score.nothing, score.taken);
    assertThat(score.right).isGreaterThanOrEqualTo(right);
    assertThat(score.wrong).isLessThanOrEqualTo(wrong);
    assertThat(score.taken).isLessThanOrEqualTo(taken);
  }

  private static Map<DraftWorld, List<Plan>> plans(String name) {
    var plans = new LinkedHashMap<DraftWorld, List<Plan>>();
    for (var line : ResourceLines.of(Answer.class, "/drafting/plans/" + name + ".txt")) {
      var parts = List.of(line.split("\\s*\\|\\s*", -1));
      var wanted =
          Stream.of(parts.get(2).split(";", -1))
              .map(w -> w.strip().toLowerCase(Locale.ROOT))
              .toList();
      plans
          .computeIfAbsent(DraftWorld.valueOf(parts.getFirst()), _ -> new ArrayList<>())
          .add(new Plan(parts.get(1), wanted));
    }
    return plans;
  }

  private void read(DraftWorld world, List<Plan> plans, Score score) {
    world.in(folder.resolve(world.name()));
    var file = folder.resolve(world.name()).resolve("data/persona.db");
    var settings = ((Settings.Read.Ok) Settings.read(Map.of())).settings();
    var database = Database.open(file, Database.Options.standard());
    var workspace = database.read(new WorkspaceStore()::all).getFirst();
    try (var program =
        new Program(
            database, workspace, false, settings, new NoModel(), () -> DAY, Clock.systemUTC())) {
      var records = program.records();
      var library = records.library(DAY);
      List<Material> materials =
          library.active().stream().map(p -> Materials.ofRecordAlone(p, library)).toList();
      for (var plan : plans) {
        var found = NearestInMeaning.to(OurPlan.core(plan.text()), materials, records);
        score.add(plan, found.stream().toList());
      }
    }
  }
}
