package io.personaassistant.health;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import io.personaassistant.checking.line.Level;
import io.personaassistant.database.Database;
import io.personaassistant.database.WorkspaceStore;
import io.personaassistant.evidence.Library;
import io.personaassistant.evidence.LibraryStore;
import io.personaassistant.evidence.intake.ImportReport;
import io.personaassistant.evidence.intake.RecordImport;
import io.personaassistant.evidence.meaning.SentenceModels;
import io.personaassistant.persona.Change;
import io.personaassistant.testing.SampleFile;
import io.personaassistant.text.Recent;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Function;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Measures the health rules on labelled personas and holds their floors: what a person would warn
/// of is found, and personas that are fine get no warning. Prints recall and false alarms for each
/// rule: `./mvnw -q -Dtest=HealthQualityTest test`.
class HealthQualityTest {
  private static final Change CHANGE =
      new Change("test", Instant.parse("2026-11-24T09:00:00Z"), "");

  @TempDir private Path folder;
  private final Database database;

  HealthQualityTest(@TempDir Path data) {
    database = SampleFile.empty(data.resolve("p.db"));
  }

  @AfterEach
  void close() {
    database.close();
  }

  private static final class Tally {
    private int found;
    private int missed;
    private int falsely;
  }

  @Test
  void finds_the_five_mistakes_and_leaves_good_personas_alone() throws IOException {
    measured(Optional.empty(), 0.4);
  }

  @Test
  @Tag("evaluation")
  void finds_two_personas_that_are_one_in_other_words_by_what_their_traits_mean()
      throws IOException {
    var model = SentenceModels.shared().get();
    assumeThat(model).isPresent();
    var known = new Recent<float[]>(10_000);
    measured(model.map(m -> text -> known.of(text, m::embed)), 0.8);
  }

  private void measured(Optional<Function<String, float[]>> meaning, double leastOfPh06)
      throws IOException {
    var tallies = new TreeMap<String, Tally>();
    var wrong = new TreeSet<String>();
    int personas = 0;
    for (var workspace : LabelledPersonas.read()) {
      personas += workspace.personas().size();
      var got = labels(HealthReport.of(library(workspace), workspace.usage(), meaning));
      for (var label : union(got, workspace.expected())) {
        var tally = tallies.computeIfAbsent(rule(label), _ -> new Tally());
        boolean expected = workspace.expected().contains(label);
        tally.found += expected && got.contains(label) ? 1 : 0;
        tally.missed += expected && !got.contains(label) ? 1 : 0;
        tally.falsely += expected ? 0 : 1;
        if (expected != got.contains(label)) {
          wrong.add((expected ? "missed  " : "falsely ") + workspace.name() + ": " + label);
        }
      }
    }
    System.out.println("health, " + personas + " labelled personas (found, missed, false alarms)");
    tallies.forEach((rule, t) ->
        System.out.printf(
            Locale.ROOT, "  %-20s %2d %2d %2d%n", rule, t.found, t.missed, t.falsely));
    wrong.forEach(w -> System.out.println("  " + w));

    assertThat(personas).isGreaterThanOrEqualTo(40);
    assertThat(tallies.keySet())
        .extracting(rule -> rule.substring(0, 4))
        .contains("PH01", "PH02", "PH03", "PH05", "PH06", "PH08", "PH09", "PH10", "PH12");
    assertThat(tallies)
        .allSatisfy((rule, t) -> {
          assertThat(t.falsely).describedAs("false alarms of %s", rule).isZero();
          // the same thing in other words is not found without the models
          assertThat((double) t.found / (t.found + t.missed))
              .describedAs("recall of %s", rule)
              .isGreaterThanOrEqualTo(rule.equals("PH06") ? leastOfPh06 : 1.0);
        });
  }

  @Test
  void the_bad_example_of_the_article_fails_on_three_rules_and_more() throws IOException {
    var workspace =
        LabelledPersonas.read().stream()
            .filter(w -> w.since().containsKey("manager"))
            .findFirst()
            .orElseThrow();

    var found = HealthReport.of(library(workspace), workspace.usage()).mistakes("manager");

    assertThat(found)
        .extracting(HealthFinding::rule)
        .contains(HealthRule.PH01, HealthRule.PH03, HealthRule.PH08);
    assertThat(found)
        .extracting(HealthFinding::check)
        .contains("assumption", "one_sided", "missing", "age_range", "generic", "indistinct");
    assertThat(found)
        .allSatisfy(f -> {
          assertThat(f.saw()).endsWith(".").hasSizeLessThan(300);
          assertThat(f.next()).endsWith(".").hasSizeLessThan(300);
          assertThat(f.inShort()).isNotBlank().doesNotEndWith(".");
        });
  }

  private static String rule(String label) {
    var last = label.substring(label.indexOf(' ') + 1);
    return last.startsWith("PH06") ? "PH06" : last;
  }

  private static Set<String> union(Set<String> one, Set<String> other) {
    var all = new TreeSet<>(one);
    all.addAll(other);
    return all;
  }

  private static Set<String> labels(HealthReport report) {
    var labels = new TreeSet<String>();
    for (var finding : report.findings()) {
      if (finding.level() == Level.INFO) {
        continue;
      }
      var rule = finding.rule().name();
      switch (finding.rule()) {
        case PH05, PH16 -> labels.add(rule);
        case PH06 -> labels.add(rule + ":" + String.join("+", finding.personas()));
        case PH08, PH09, PH10 ->
            labels.add(finding.personas().getFirst() + " " + rule + "." + finding.check());
        case PH01, PH02, PH03, PH12, PH21 -> labels.add(finding.personas().getFirst() + " " + rule);
      }
    }
    return labels;
  }

  private Library library(LabelledPersonas.Workspace workspace) throws IOException {
    var file = Files.writeString(folder.resolve("records.json"), workspace.json());
    long id =
        database.write(h -> {
          h.execute("INSERT OR IGNORE INTO workspace(name) VALUES (?)", workspace.name());
          return new WorkspaceStore()
              .all(h).stream()
                  .filter(w -> w.name().equals(workspace.name()))
                  .findFirst()
                  .orElseThrow()
                  .id();
        });
    var outcome =
        new RecordImport(Set.of())
            .run(database, id, RecordImport.Kind.ALL, file, CHANGE, LabelledPersonas.TODAY);
    assertThat(outcome)
        .isInstanceOfSatisfying(
            ImportReport.class,
            r -> {
              assertThat(r.problems()).isEmpty();
              assertThat(r.waiting()).isEqualTo(List.of());
              assertThat(r.copies()).isZero();
            });
    return database.read(h -> new LibraryStore().load(h, id, true, LabelledPersonas.TODAY));
  }
}
