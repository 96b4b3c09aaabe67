package io.personaassistant.terminal.research;

import static org.assertj.core.api.Assertions.assertThat;

import io.personaassistant.testing.Terminal;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// With the sentence models: what titles tell beside what people of all trades say.
class SegmentTitlesTest {
  private static final List<String> NURSE =
      List.of(
          "I write the round down by hand before the shift ends",
          "The list of beds is wrong when I come in",
          "Medicine is counted twice every evening",
          "I look for a free pump on three floors");
  private static final List<String> PORTER =
      List.of(
          "I walk ten kilometres because nobody says that the lift is broken",
          "The bed is not ready when I come to fetch it",
          "Two people order the same trip",
          "A trip is cancelled while I am on the stairs");
  private static final List<String> PHARMACIST =
      List.of(
          "Orders come by fax and I type them again",
          "Recalls must be traced to each ward in an hour",
          "A ward keeps more stock than it says",
          "I check each dose against the weight");

  /// What anybody in a hospital says.
  private static final List<List<String>> ANYBODY =
      List.of(
          List.of(
              "My phone has no signal in the east wing",
              "The alarm goes off for nothing at night",
              "I would pay for peace and quiet",
              "Handover takes half an hour"),
          List.of(
              "My phone has no signal in the cellar",
              "The alarm goes off for nothing at night",
              "I am told of it when it is too late",
              "Handover takes half an hour"),
          List.of(
              "My phone has no signal in the store",
              "The alarm goes off for nothing at night",
              "IT has to agree before I can try anything",
              "The price is looked at by the board"));

  private static final List<String> OPENINGS =
      List.of(
          "Frankly,", "Mostly", "As I said,", "Since spring", "On most days", "It is true that");
  private static final List<String> ENDS =
      List.of(
          "as it was in May",
          "so my cousin says too",
          "which the boss knows",
          "and it was like that before",
          "in the old house as well",
          "more than last year",
          "at least on Mondays",
          "said with a smile",
          "you may write that down",
          "with the new people too",
          "though it gets better",
          "and nobody minds");

  private final Terminal terminal;

  SegmentTitlesTest(@TempDir Path folder) {
    terminal = new Terminal(folder).withDatabase("p.db").with("EMBEDDINGS", "on");
  }

  /// The labels and participants of the segments of four people of each trade, `P-01` on.
  private List<String> segments(List<List<String>> titles) {
    var csv = new StringBuilder("id,source_type,date,participant,segment,text\n");
    var own = List.of(NURSE, PORTER, PHARMACIST);
    int person = 0;
    int item = 0;
    for (int trade = 0; trade < titles.size(); trade++) {
      for (int i = 0; i < titles.get(trade).size(); i++) {
        person++;
        for (int k = 0; k < 4; k++) {
          item++;
          var said = k < 2 ? own.get(trade) : ANYBODY.get(trade);
          csv.append(
              "E%02d,%s,2026-10-%02d,P-%02d,%s,\"%s %s, %s\"%n"
                  .formatted(
                      item,
                      k % 2 == 0 ? "survey" : "interview",
                      1 + item % 28,
                      person,
                      titles.get(trade).get(i),
                      OPENINGS.get(person % 6),
                      said.get((i + k) % 4),
                      ENDS.get((person + k) % 12)));
        }
      }
    }
    terminal.file("e.csv", csv);
    var imported = terminal.run("import", "evidence", "e.csv");
    assertThat(imported.exit()).as(imported.err()).isZero();
    var found = new ArrayList<String>();
    for (var segment : terminal.run("segments", "--json").json().get("segments")) {
      var codes = new ArrayList<String>();
      segment.get("participants").forEach(code -> codes.add(code.asText().substring(2)));
      found.add(segment.get("label").asText() + ": " + String.join(" ", codes));
    }
    return found;
  }

  @Test
  void people_whose_titles_share_the_word_for_their_trade_are_together() {
    assertThat(
            segments(
                List.of(
                    List.of("Head nurse", "Ward nurse", "nurse", "Night nurse"),
                    List.of("Hospital porter", "Porter", "Night porter", "porter"),
                    List.of(
                        "Chief pharmacist",
                        "Hospital pharmacist",
                        "pharmacist",
                        "Pharmacist on duty"))))
        .containsExactlyInAnyOrder(
            "nurse: 01 02 03 04", "Porter: 05 06 07 08", "pharmacist: 09 10 11 12");
  }

  @Test
  void a_word_that_all_titles_have_draws_nobody_together() {
    assertThat(
            segments(
                List.of(
                    List.of("Clinic nurse", "Clinic ward nurse", "Clinic nurse", "Clinic nurse"),
                    List.of("Clinic porter", "Clinic porter", "Clinic porter", "Clinic porter"),
                    List.of(
                        "Clinic pharmacist",
                        "Clinic pharmacist",
                        "Clinic pharmacist",
                        "clinic pharmacist"))))
        .containsExactlyInAnyOrder(
            "Clinic nurse: 01 02 03 04",
            "Clinic porter: 05 06 07 08",
            "Clinic pharmacist: 09 10 11 12");
  }
}
