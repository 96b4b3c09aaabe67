package io.personaassistant.terminal.research;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// Groups that no persona covers. Goes by words alone unless a test says otherwise.
class CandidatePersonasTest {
  private final SegmentsDesk desk;

  CandidatePersonasTest(@TempDir Path folder) {
    desk = new SegmentsDesk(folder);
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
    desk.load(
        """
        Y1,interview,2026-10-01,P-41,Harbour master,The wind is strong
        Y2,interview,2026-10-01,P-42,harbour master,The harbour is full
        Z1,interview,2026-10-01,P-31,"TITLE",I need three offers
        Z2,support_ticket,2026-10-02,P-32,"TITLE",Where is your tax number
        Z3,survey,2026-10-03,P-33,"TITLE",Payment in sixty days
        """
            .replace("TITLE", title));
    desk.terminal.file(
        "personas.json",
        """
        {"personas": [{"id": "sam", "name": "Sam", "title": "Weekend sailor", "goals": ["Sleep"]}],
         "traits": [{"id": "T1", "persona": "sam", "kind": "goal", "text": "Sleep"}],
         "links": [{"evidence": "Y1", "trait": "T1", "stance": "supports"},
                   {"evidence": "Y2", "trait": "T1", "stance": "supports"}]}
        """);
    desk.terminal.run("import", "personas", "personas.json");

    var found = desk.segments();
    var told = desk.terminal.run("segments").out();

    if (whose.equals("sam's")) {
      assertThat(found.get("candidates")).isEmpty();
      assertThat(found.get("unlinked").get(0).get("persona").asText()).isEqualTo("sam");
      assertThat(told).contains("People of Sam", "Z1, Z2, Z3").doesNotContain("Candidate persona");
      assertThat(desk.terminal.run("health").out()).doesNotContain("No persona covers");
    } else {
      assertThat(found.get("unlinked")).isEmpty();
      assertThat(told.contains("Candidate persona: " + title + "."))
          .isEqualTo(whose.equals("another trade"));
    }
  }

  @Test
  void names_groups_that_no_persona_covers() {
    desk.load(
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
    assertThat(desk.segments().get("candidates")).isEmpty();
    desk.terminal.file(
        "personas.json",
        """
        {"personas": [{"id": "sam", "name": "Sam", "title": "Weekend sailor", "goals": ["Sleep"]}]}
        """);
    desk.terminal.run("import", "personas", "personas.json");

    var candidates = desk.segments().get("candidates");
    assertThat(candidates).hasSize(1);
    assertThat(candidates.get(0).get("evidence").toString()).isEqualTo("[\"Z1\",\"Z2\",\"Z3\"]");
    assertThat(desk.terminal.run("segments").out())
        .contains("Candidate persona: Head of procurement.");
    assertThat(desk.terminal.run("health", "--json").out())
        .contains("\"rule\":\"PH16\"", "No persona covers Head of procurement: 3 current items");

    // what somebody linked is covered
    desk.terminal.file(
        "links.json",
        """
        {"personas": [{"id": "sam", "goals": ["Sleep"]}],
         "traits": [{"id": "T1", "persona": "sam", "kind": "goal", "text": "Sleep"}],
         "links": [{"evidence": "Z2", "trait": "T1", "stance": "supports"}]}
        """);
    desk.terminal.run("import", "personas", "links.json");
    assertThat(desk.segments().get("candidates")).isEmpty();
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
    desk.load(rows.toString());
    desk.terminal.file(
        "personas.json",
        """
        {"personas": [{"id": "sam", "name": "Sam", "title": "Weekend sailor", "goals": ["GOAL"]}]}
        """
            .replace("GOAL", "Sleep well on board"));
    desk.terminal.with("EMBEDDINGS", "on").run("import", "personas", "personas.json");

    assertThat(desk.terminal.run("segments", "--json").out())
        .contains(
            "\"candidates\":[{\"label\":\"pay, purchase,"
                + " invoice\",\"evidence\":[\"Z1\",\"Z2\",\"Z3\"]}]");
    assertThat(desk.terminal.run("segments").out())
        .contains("No persona covers 3 items from 3 types of source");

    // what a persona already says is no news
    desk.terminal.file(
        "known.json",
        """
        {"personas": [{"id": "sam", "pain_points": ["Cannot pay invoices without a purchase order number"]}]}
        """);
    desk.terminal.run("import", "personas", "known.json");
    assertThat(desk.segments().get("candidates")).isEmpty();
  }
}
