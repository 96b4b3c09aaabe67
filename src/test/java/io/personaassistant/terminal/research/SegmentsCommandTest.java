package io.personaassistant.terminal.research;

import static org.assertj.core.api.Assertions.assertThat;

import io.personaassistant.testing.TwoTrades;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// Goes by words alone, which is quick; how well it does with meanings is measured elsewhere.
class SegmentsCommandTest {
  /// Three items of one kind, with other words in front.
  private static final List<String> BAKER =
      List.of("dough oven flour", "oven flour rolls", "dough rolls night", "flour night oven");

  private static final List<String> SAILOR =
      List.of(
          "berth wind anchor",
          "anchor harbour wind",
          "berth harbour mooring",
          "mooring wind berth");

  private final SegmentsDesk desk;

  SegmentsCommandTest(@TempDir Path folder) {
    desk = new SegmentsDesk(folder);
  }

  /// Bakers P-01 to P-06 and sailors P-11 to P-16, four items each.
  private static String twoKinds() {
    var rows = new StringBuilder();
    for (int p = 1; p <= 6; p++) {
      rows.append(items("P-0" + p, p < 5 ? "baker" : "", BAKER, p));
      rows.append(items("P-1" + p, p < 5 ? "sailor" : "", SAILOR, p));
    }
    return rows.toString();
  }

  private static String items(String participant, String title, List<String> words, int seed) {
    var rows = new StringBuilder();
    var openings = List.of("Mostly", "Honestly", "Yesterday", "Sometimes", "Usually", "Lately");
    for (int i = 0; i < words.size(); i++) {
      rows.append(
          "%s-%d,interview,2026-10-01,%s,%s,%s %s%n"
              .formatted(
                  participant.replace("-", ""),
                  i,
                  participant,
                  title,
                  openings.get((seed + i) % openings.size()),
                  words.get(i)));
    }
    return rows.toString();
  }

  @Test
  void groups_participants_each_in_one_group() {
    desk.load(twoKinds());

    for (var roles : List.of("--roles=on", "--roles=off")) {
      var found = desk.segments(roles).get("segments");
      assertThat(found).hasSize(2);
      var codes = new HashSet<String>();
      found.forEach(segment -> segment.get("participants").forEach(p -> codes.add(p.asText())));
      assertThat(codes).hasSize(12);
      var bakers = found.get(0).get("participants").get(0).asText().equals("P-01") ? 0 : 1;
      assertThat(found.get(bakers).get("participants").toString())
          .isEqualTo("[\"P-01\",\"P-02\",\"P-03\",\"P-04\",\"P-05\",\"P-06\"]");
      assertThat(found.get(bakers).get("evidence")).hasSize(24);
      assertThat(found.get(bakers).get("distinctive").toString()).contains("flour", "oven");
      assertThat(found.get(1 - bakers).get("distinctive").toString()).doesNotContain("flour");
    }
    assertThat(desk.segments().get("segments").findValuesAsText("label"))
        .containsExactlyInAnyOrder("baker", "sailor");
    assertThat(desk.segments("--roles=off").get("segments").findValuesAsText("label"))
        .noneMatch(label -> label.equals("baker"));
  }

  @Test
  void says_in_words_how_sure_it_is_and_what_was_counted() {
    desk.load(twoKinds());

    var out = desk.terminal.run("segments").out();
    assertThat(out)
        .startsWith("2 segments in what 12 participants said; stability ")
        .contains("baker · 6 participants · 24 items")
        .contains("They speak of: ")
        .contains("4 of 12 participants have no known title")
        .contains("Grouped by shared words alone");
    assertThat(desk.terminal.run("segments").out()).isEqualTo(out);
  }

  /// Half of what some bakers say stands under another title.
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      nullValues = "-",
      value = {
        "sailor|1|P-001 goes by several titles equally often",
        "sailor|5|P-001, P-002, P-003 and 2 more go by several titles equally often",
        "Baker|1|-",
        "master baker|2|-",
      })
  void who_goes_by_titles_that_contradict_each_other_is_named(
      String other, int people, String note) {
    var rows =
        TwoTrades.csv(5)
            .lines()
            .map(row ->
                row.matches("B0[1-" + people + "][01],.*")
                    ? row.replace(",baker,", "," + other + ",")
                    : row);
    desk.terminal.file("evidence.csv", String.join("\n", rows.toList()));
    desk.terminal.run("import", "evidence", "evidence.csv");

    var said = desk.terminal.run("segments").out().replaceAll("\\s+", " ");

    assertThat(said).contains("baker · 5 participants");
    if (note == null) {
      assertThat(said).doesNotContain("several titles");
    } else {
      assertThat(said).contains(note, "Correct the column segment where one is wrong");
    }
  }

  @Test
  void does_not_take_one_talkative_participant_for_a_segment() {
    var rows = new StringBuilder(twoKinds());
    for (int i = 0; i < 60; i++) {
      rows.append(
          "X%d,interview,2026-10-02,P-77,,Parrots fly number %d over hill %d%n"
              .formatted(i, i, i * 7));
    }
    desk.load(rows.toString());

    var found = desk.segments().get("segments");
    assertThat(found).hasSize(2);
    found.forEach(s -> assertThat(s.get("participants").size()).isGreaterThanOrEqualTo(6));
  }

  @Test
  void leaves_out_copies_and_what_is_in_quarantine() {
    desk.load(
        twoKinds()
            + "C1,survey,2026-10-05,P-01,baker,Yesterday oven flour rolls\n"
            + "Q1,interview,2026-10-05,P-01,baker,flour flour,yes\n"
            + "Q2,interview,2026-10-05,P-99,baker,oven,yes\n");

    var text = desk.segments().toString();
    assertThat(text).contains("P01-1").doesNotContain("\"Q1\"", "\"Q2\"", "P-99", "\"C1\"");
  }

  @Test
  void says_what_is_missing_where_there_is_too_little() {
    assertThat(desk.terminal.run("samples", "load").exit()).isZero();
    assertThat(desk.terminal.run("samples", "remove").exit()).isZero();
    assertThat(desk.terminal.run("segments").out()).startsWith("There is no evidence yet.");

    desk.load("A1,survey,2026-10-01,,,Nobody knows who said this\n");
    assertThat(desk.terminal.run("segments").out())
        .startsWith("Not enough evidence: 1 item, but none says which participant");

    desk.load(items("P-01", "baker", BAKER, 0) + items("P-02", "", SAILOR.subList(0, 1), 0));
    assertThat(desk.segments().get("why").asText())
        .startsWith("Not enough evidence: 4 of 5 items are from P-01, and one talkative");
    assertThat(desk.segments().get("segments")).isEmpty();
  }

  @Test
  void counts_what_everybody_repeats_once() {
    var rows = new StringBuilder();
    for (int p = 10; p < 30; p++) {
      rows.append(
          "D%d,survey,2026-10-01,P-%d,,The very same long answer that everybody pasted into the form%n"
              .formatted(p, p));
    }
    desk.load(rows.toString());

    assertThat(desk.segments().get("why").asText())
        .startsWith("Not enough evidence: 19 of 20 items repeat another and count once");
  }

  @Test
  void refuses_groups_that_chance_alone_would_make() {
    var words =
        List.of(
            "tea", "train", "moon", "sock", "lamp", "rain", "goal", "soup", "chess", "heron",
            "paint", "lift", "watch", "novel", "apple", "button", "trumpet", "cheese", "canal");
    var rows = new StringBuilder();
    var random = new Random(4);
    for (int p = 10; p < 30; p++) {
      for (int i = 0; i < 4; i++) {
        rows.append(
            "N%d-%d,survey,2026-10-01,P-%d,%s,%s with %s%n"
                .formatted(
                    p,
                    i,
                    p,
                    p % 3 == 0 ? "clerk" : p % 3 == 1 ? "cook" : "driver",
                    words.get(random.nextInt(words.size())),
                    words.get(random.nextInt(words.size()))));
      }
    }
    desk.load(rows.toString());

    // everybody has a title already
    assertThat(desk.segments().get("why").asText())
        .contains("no groups that hold")
        .endsWith("Bring in more of what each of them said.");
    assertThat(desk.segments("--roles", "off").get("why").asText())
        .endsWith("what each of them said, or take titles into account.");
    assertThat(desk.segments("--roles=off").get("segments")).isEmpty();
  }

  @Test
  void says_what_roles_can_be() {
    assertThat(desk.terminal.run("segments", "--roles=perhaps").exit()).isEqualTo(2);
    assertThat(desk.terminal.run("segments", "--roles=perhaps").err())
        .contains("--roles is on or off.");
  }
}
