package io.personaassistant.terminal.ask;

import static org.assertj.core.api.Assertions.assertThat;

import io.personaassistant.testing.DraftWorld;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// Whose evidence `prioritize` finds for features, over labelled names of features in two trades,
/// by words alone.
class FeatureEvidenceTest {
  private static final Path LABELS = Path.of("src/test/resources/drafting/features.txt");
  private static final int PERSONAS = 9;

  @TempDir private Path folder;

  /// @param whose who may stand first, `-` when nothing on record is about the feature
  private record Labelled(String whose, String feature) {}

  @ParameterizedTest
  @CsvSource({"samples, 0, 1", "workwear, 1, 0"})
  void finds_the_persona_whose_evidence_speaks_of_a_feature_and_nobody_where_none_does(
      String world, int missed, int invented) throws Exception {
    var labelled = labelled(world);
    var found = found(world, labelled.stream().map(Labelled::feature).toList());

    var wrong = new ArrayList<String>();
    var none = new ArrayList<String>();
    for (int i = 0; i < labelled.size(); i++) {
      var one = labelled.get(i);
      if (!List.of(one.whose().split(",", -1)).contains(found.get(i))) {
        (one.whose().equals("-") ? none : wrong).add(one.feature() + ": " + found.get(i));
      }
    }
    System.out.println("features, " + world + ": missed " + wrong + ", invented " + none);

    assertThat(labelled).hasSizeGreaterThan(20);
    assertThat(wrong).hasSizeLessThanOrEqualTo(missed);
    assertThat(none).hasSizeLessThanOrEqualTo(invented);
  }

  @Test
  void a_show_up_guarantee_rests_on_what_was_said_of_people_who_did_not_show_up() throws Exception {
    var terminal = DraftWorld.SAMPLES.in(folder);

    var told = terminal.run("ask", "prioritize", "Show-up guarantee | 3 | 400").out();

    assertThat(told)
        .contains("Annie")
        .doesNotContain("show his founder", "nothing on record", "No evidence on record");
  }

  /// The first name of the first persona of each feature, in small letters.
  private List<String> found(String world, List<String> features) throws Exception {
    var terminal = DraftWorld.valueOf(world.toUpperCase(Locale.ROOT)).in(folder);
    var file = folder.resolve("features.txt");
    Files.writeString(file, String.join(" | 1 | 100\n", features) + " | 1 | 100\n");
    var result =
        terminal.run("ask", "prioritize", "--csv", "--file", file.toString(), DraftWorld.DAY);
    assertThat(result.exit()).as(result.err()).isZero();
    var rows = result.out().lines().map(line -> line.split(",", -1)).toList();
    return features.stream()
        .map(feature ->
            rows.stream().filter(row -> row[0].equals(feature)).findFirst().orElseThrow())
        .map(row -> row[PERSONAS].replace("\"", "").split("[; ]", -1)[0])
        .map(name -> name.isEmpty() ? "-" : name.toLowerCase(Locale.ROOT))
        .toList();
  }

  private static List<Labelled> labelled(String world) throws Exception {
    var labelled = new ArrayList<Labelled>();
    String of = "";
    for (var line : Files.readAllLines(LABELS, StandardCharsets.UTF_8)) {
      if (line.startsWith("## ")) {
        of = line.substring(3);
      } else if (of.equals(world) && line.contains("|")) {
        var cells = line.split("\\|", -1);
        labelled.add(new Labelled(cells[0].strip(), cells[1].strip()));
      }
    }
    return labelled;
  }
}
