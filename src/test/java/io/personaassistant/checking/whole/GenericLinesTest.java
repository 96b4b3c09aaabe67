package io.personaassistant.checking.whole;

import static org.assertj.core.api.Assertions.assertThat;

import io.personaassistant.checking.Rules;
import io.personaassistant.checking.line.Line;
import io.personaassistant.checking.line.LineRules;
import io.personaassistant.checking.line.WholeRules;
import io.personaassistant.database.WorkspaceStore;
import io.personaassistant.evidence.Evidence;
import io.personaassistant.evidence.EvidenceStore;
import io.personaassistant.evidence.Library;
import io.personaassistant.evidence.LibraryCache;
import io.personaassistant.evidence.intake.Samples;
import io.personaassistant.persona.Change;
import io.personaassistant.testing.SampleFile;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;

/// The labelled lines of `checking/generic-lines.txt`, judged by the records of the samples. Prints
/// what it measured.
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class GenericLinesTest {
  private static final LocalDate TODAY = LocalDate.of(2026, 11, 24);
  private static final LineRules RULES =
      new LineRules(
          "line",
          "",
          1,
          9,
          true,
          true,
          0,
          List.of(Rules.field("text").build()),
          new WholeRules("", "", List.of(), List.of(), List.of(), 0, true));

  private record Labelled(
      String part, String persona, boolean own, List<String> cites, String text) {}

  private Library library =
      new Library(TODAY, List.of(), Map.of(), Map.of(), List.of(), Map.of(), 0);

  private final Map<String, String> texts = new HashMap<>();

  @BeforeAll
  void load(@TempDir Path folder) {
    try (var database = SampleFile.empty(folder.resolve("p.db"))) {
      var workspace = database.read(new WorkspaceStore()::all).getFirst().id();
      var change = new Change("test", Instant.parse("2026-11-24T09:00:00Z"), "");
      database.write(h -> new Samples().load(h, workspace, TODAY, change));
      library = new LibraryCache(database, workspace, true).current(TODAY);
      List<Evidence> all = database.read(h -> new EvidenceStore().all(h, workspace));
      all.forEach(e -> texts.put(e.id(), e.text()));
      library.facts().forEach(f -> texts.put(f.id(), f.statement() + " " + f.proof()));
    }
  }

  private static List<Labelled> labelled() throws IOException {
    var all = new ArrayList<Labelled>();
    try (var in =
        Objects.requireNonNull(
            GenericLinesTest.class.getResourceAsStream("/checking/generic-lines.txt"))) {
      new String(in.readAllBytes(), StandardCharsets.UTF_8)
          .lines()
          .filter(l -> !l.startsWith("#") && !l.isBlank())
          .map(l -> l.split(" \\| ", 5))
          .forEach(l ->
              all.add(
                  new Labelled(
                      l[0], l[1], l[2].equals("own"), Arrays.asList(l[3].split(",", -1)), l[4])));
    }
    return all;
  }

  private boolean isOwn(Labelled labelled) {
    var line = new Line("line", Map.of("text", List.of(labelled.text())), labelled.cites());
    return WholeDraftRules.marks(
            new WholeDraft(
                List.of(line),
                List.of(RULES),
                texts,
                Set.of(),
                Contrast.of(library, labelled.persona()),
                true))
        .stream()
        .noneMatch(m -> m.finding().rule().equals("generic"));
  }

  @Test
  void tells_lines_that_rest_on_what_sets_a_persona_apart_from_those_that_fit_anybody()
      throws IOException {
    var all = labelled();
    assertThat(all).hasSizeGreaterThan(60);
    for (var part : List.of("made", "held")) {
      var lines = all.stream().filter(l -> l.part().equals(part)).toList();
      var wrong = lines.stream().filter(l -> isOwn(l) != l.own()).toList();
      wrong.forEach(l -> System.out.println("  wrong: " + l));
      int right = lines.size() - wrong.size();
      System.out.println("generic lines, " + part + ": " + right + " of " + lines.size());
      assertThat(right * 100).isGreaterThanOrEqualTo(lines.size() * 85);
    }
  }
}
