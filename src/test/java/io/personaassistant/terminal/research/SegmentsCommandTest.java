package io.personaassistant.terminal.research;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.personaassistant.testing.Terminal;
import io.personaassistant.testing.TwoTrades;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// Goes by words alone, which is quick; how well it does with meanings is measured elsewhere.
class SegmentsCommandTest {
  private static final String HEAD = "id,source_type,date,participant,segment,text,quarantined\n";

  /// Three items of one kind, with other words in front.
  private static final List<String> BAKER =
      List.of("dough oven flour", "oven flour rolls", "dough rolls night", "flour night oven");

  private static final List<String> SAILOR =
      List.of(
          "berth wind anchor",
          "anchor harbour wind",
          "berth harbour mooring",
          "mooring wind berth");

  private final Terminal terminal;

  SegmentsCommandTest(@TempDir Path folder) {
    terminal = new Terminal(folder).withDatabase("p.db");
  }

  private void load(String rows) {
    var full = new StringBuilder(HEAD);
    rows.lines().forEach(row -> full.append(row.endsWith(",yes") ? row : row + ",").append('\n'));
    terminal.file("evidence.csv", full);
    var result = terminal.run("import", "evidence", "evidence.csv");
    assertThat(result.exit()).as(result.err()).isZero();
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

  private JsonNode segments(String... more) {
    var words = new ArrayList<>(List.of("segments", "--json"));
    words.addAll(List.of(more));
    var result = terminal.run(words.toArray(String[]::new));
    assertThat(result.exit()).as(result.err()).isZero();
    return result.json();
  }

  @Test
  void groups_participants_each_in_one_group() {
    load(twoKinds());

    for (var roles : List.of("--roles=on", "--roles=off")) {
      var found = segments(roles).get("segments");
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
    assertThat(segments().get("segments").findValuesAsText("label"))
        .containsExactlyInAnyOrder("baker", "sailor");
    assertThat(segments("--roles=off").get("segments").findValuesAsText("label"))
        .noneMatch(label -> label.equals("baker"));
  }

  @Test
  void says_in_words_how_sure_it_is_and_what_was_counted() {
    load(twoKinds());

    var out = terminal.run("segments").out();
    assertThat(out)
        .startsWith("2 segments in what 12 participants said; stability ")
        .contains("baker · 6 participants · 24 items")
        .contains("They speak of: ")
        .contains("4 of 12 participants have no known title")
        .contains("Grouped by shared words alone");
    assertThat(terminal.run("segments").out()).isEqualTo(out);
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
    terminal.file("evidence.csv", String.join("\n", rows.toList()));
    terminal.run("import", "evidence", "evidence.csv");

    var said = terminal.run("segments").out().replaceAll("\\s+", " ");

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
    load(rows.toString());

    var found = segments().get("segments");
    assertThat(found).hasSize(2);
    found.forEach(s -> assertThat(s.get("participants").size()).isGreaterThanOrEqualTo(6));
  }

  @Test
  void leaves_out_copies_and_what_is_in_quarantine() {
    load(
        twoKinds()
            + "C1,survey,2026-10-05,P-01,baker,Yesterday oven flour rolls\n"
            + "Q1,interview,2026-10-05,P-01,baker,flour flour,yes\n"
            + "Q2,interview,2026-10-05,P-99,baker,oven,yes\n");

    var text = segments().toString();
    assertThat(text).contains("P01-1").doesNotContain("\"Q1\"", "\"Q2\"", "P-99", "\"C1\"");
  }

  @Test
  void says_what_is_missing_where_there_is_too_little() {
    assertThat(terminal.run("samples", "load").exit()).isZero();
    assertThat(terminal.run("samples", "remove").exit()).isZero();
    assertThat(terminal.run("segments").out()).startsWith("There is no evidence yet.");

    load("A1,survey,2026-10-01,,,Nobody knows who said this\n");
    assertThat(terminal.run("segments").out())
        .startsWith("Not enough evidence: 1 item, but none says which participant");

    load(items("P-01", "baker", BAKER, 0) + items("P-02", "", SAILOR.subList(0, 1), 0));
    assertThat(segments().get("why").asText())
        .startsWith("Not enough evidence: 4 of 5 items are from P-01, and one talkative");
    assertThat(segments().get("segments")).isEmpty();
  }

  @Test
  void counts_what_everybody_repeats_once() {
    var rows = new StringBuilder();
    for (int p = 10; p < 30; p++) {
      rows.append(
          "D%d,survey,2026-10-01,P-%d,,The very same long answer that everybody pasted into the form%n"
              .formatted(p, p));
    }
    load(rows.toString());

    assertThat(segments().get("why").asText())
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
    load(rows.toString());

    // everybody has a title already
    assertThat(segments().get("why").asText())
        .contains("no groups that hold")
        .endsWith("Bring in more of what each of them said.");
    assertThat(segments("--roles", "off").get("why").asText())
        .endsWith("what each of them said, or take titles into account.");
    assertThat(segments("--roles=off").get("segments")).isEmpty();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          Weekend sailor                | sam's
          Weekend sailor, lakes         | sam's
          weekend sailors               | sam's
          Harbour master                | sam's
          Assistant of a weekend sailor | nobody's
          Sail maker                    | another trade
          Weekend baker                 | another trade
          """)
  void a_group_that_goes_by_the_title_of_a_persona_or_of_its_people_is_no_candidate(
      String title, String whose) {
    load(
        """
        Y1,interview,2026-10-01,P-41,Harbour master,The wind is strong
        Y2,interview,2026-10-01,P-42,harbour master,The harbour is full
        Z1,interview,2026-10-01,P-31,"TITLE",I need three offers
        Z2,support_ticket,2026-10-02,P-32,"TITLE",Where is your tax number
        Z3,survey,2026-10-03,P-33,"TITLE",Payment in sixty days
        """
            .replace("TITLE", title));
    terminal.file(
        "personas.json",
        """
        {"personas": [{"id": "sam", "name": "Sam", "title": "Weekend sailor", "goals": ["Sleep"]}],
         "traits": [{"id": "T1", "persona": "sam", "kind": "goal", "text": "Sleep"}],
         "links": [{"evidence": "Y1", "trait": "T1", "stance": "supports"},
                   {"evidence": "Y2", "trait": "T1", "stance": "supports"}]}
        """);
    terminal.run("import", "personas", "personas.json");

    var found = segments();
    var told = terminal.run("segments").out();

    if (whose.equals("sam's")) {
      assertThat(found.get("candidates")).isEmpty();
      assertThat(found.get("unlinked").get(0).get("persona").asText()).isEqualTo("sam");
      assertThat(told).contains("People of Sam", "Z1, Z2, Z3").doesNotContain("Candidate persona");
      assertThat(terminal.run("health").out()).doesNotContain("No persona covers");
    } else {
      assertThat(found.get("unlinked")).isEmpty();
      assertThat(told.contains("Candidate persona: " + title + "."))
          .isEqualTo(whose.equals("another trade"));
    }
  }

  @Test
  void names_groups_that_no_persona_covers() {
    load(
        """
        Z1,interview,2026-10-01,P-31,Head of procurement,I need three offers
        Z2,support_ticket,2026-10-02,P-32,Procurement manager,Where is your tax number
        Z3,survey,2026-10-03,P-33,procurement,Payment in sixty days
        Z4,survey,2026-10-03,P-34,Sailor,The wind is strong
        Z5,interview,2026-10-03,P-35,Sailor,The harbour is full
        Z6,interview,2026-10-03,P-36,Sailor,Another full harbour
        Z7,survey,2026-10-03,P-37,Night nurse,One source is not enough
        Z8,survey,2026-10-03,P-38,Night nurse,Nobody asks us
        Z9,survey,2026-10-03,P-39,Night nurse,We sleep at noon
        Y1,interview,2024-10-03,P-41,Beekeeper,This is old
        Y2,survey,2024-10-03,P-42,Beekeeper,This is old too
        Y3,survey,2024-10-03,P-43,Beekeeper,And this
        """);
    assertThat(segments().get("candidates")).isEmpty();
    terminal.file(
        "personas.json",
        """
        {"personas": [{"id": "sam", "name": "Sam", "title": "Weekend sailor", "goals": ["Sleep"]}]}
        """);
    terminal.run("import", "personas", "personas.json");

    var candidates = segments().get("candidates");
    assertThat(candidates).hasSize(1);
    assertThat(candidates.get(0).get("evidence").toString()).isEqualTo("[\"Z1\",\"Z2\",\"Z3\"]");
    assertThat(terminal.run("segments").out()).contains("Candidate persona: Head of procurement.");
    assertThat(terminal.run("health", "--json").out())
        .contains("\"rule\":\"PH16\"", "No persona covers Head of procurement: 3 current items");

    // what somebody linked is covered
    terminal.file(
        "links.json",
        """
        {"personas": [{"id": "sam", "goals": ["Sleep"]}],
         "traits": [{"id": "T1", "persona": "sam", "kind": "goal", "text": "Sleep"}],
         "links": [{"evidence": "Z2", "trait": "T1", "stance": "supports"}]}
        """);
    terminal.run("import", "personas", "links.json");
    assertThat(segments().get("candidates")).isEmpty();
  }

  @Test
  void names_what_several_people_say_whom_no_persona_covers() {
    var rest =
        List.of(
            "The wind was strong all morning.",
            "I like the harbour when it is empty.",
            "My kids do not like long trips.",
            "The anchor chain jumped off the windlass in the night.",
            "The app shows the tide one hour late.",
            "Diesel got expensive this year.",
            "The showers were cold.",
            "Somebody took our place at the pontoon.",
            "More shade for the dogs would be great.",
            "The map of the bay is from nineteen ninety.",
            "I never learned to read the weather chart.",
            "Our skipper taught us the knots.",
            "We booked the berth by phone since the site was down.",
            "A gull stole the sandwich of my brother.",
            "The radio crackles whenever it rains.",
            "Our sails are older than the boat.",
            "Sunsets out there are worth the whole drive.",
            "Nobody tells newcomers which buoy is theirs.",
            "Paint on the hull lasts two summers at most.");
    var rows =
        new StringBuilder(
            """
            Z1,interview,2026-10-01,P-31,,The invoices come without a purchase order number and then we cannot pay them.
            Z2,support_ticket,2026-10-02,P-32,,We cannot pay your invoice because the purchase order number is missing on it.
            Z3,survey,2026-10-03,P-33,,Please put the purchase order number on each invoice or we cannot pay.
            """);
    for (int i = 0; i < rest.size(); i++) {
      rows.append("Y%d,interview,2026-10-04,P-%d,,%s%n".formatted(i, 50 + i, rest.get(i)));
    }
    load(rows.toString());
    terminal.file(
        "personas.json",
        """
        {"personas": [{"id": "sam", "name": "Sam", "title": "Weekend sailor", "goals": ["GOAL"]}]}
        """
            .replace("GOAL", "Sleep well on board"));
    terminal.with("EMBEDDINGS", "on").run("import", "personas", "personas.json");

    assertThat(terminal.run("segments", "--json").out())
        .contains(
            "\"candidates\":[{\"label\":\"pay, purchase,"
                + " invoice\",\"evidence\":[\"Z1\",\"Z2\",\"Z3\"]}]");
    assertThat(terminal.run("segments").out())
        .contains("No persona covers 3 items from 3 types of source");

    // what a persona already says is no news
    terminal.file(
        "known.json",
        """
        {"personas": [{"id": "sam", "pain_points": ["Cannot pay invoices without a purchase order number"]}]}
        """);
    terminal.run("import", "personas", "known.json");
    assertThat(segments().get("candidates")).isEmpty();
  }

  @Test
  void says_what_roles_can_be() {
    assertThat(terminal.run("segments", "--roles=perhaps").exit()).isEqualTo(2);
    assertThat(terminal.run("segments", "--roles=perhaps").err()).contains("--roles is on or off.");
  }
}
