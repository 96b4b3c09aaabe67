package io.personaassistant.terminal.records;

import static org.assertj.core.api.Assertions.assertThat;

import io.personaassistant.testing.Terminal;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class BriefTest {
  /// The customer persona that the product began with, as its article gives it.
  private static final String ANNIE =
      """
      {"personas": [{"id": "annie", "name": "Annie", "age": 35, "title": "UX Research Lead",
        "goals": ["Find high-quality, fast research participants for usability testing."],
        "pain_points": ["Slow participant recruitment and low response rates."],
        "preferred_channels": ["LinkedIn", "Industry newsletters", "Research forums"]}]}
      """;

  @TempDir Path folder;

  @Test
  void a_persona_without_any_evidence_is_illustrative_and_says_what_is_not_researched()
      throws IOException {
    var file = Files.writeString(folder.resolve("annie.json"), ANNIE);
    var terminal = new Terminal(folder);
    terminal.run("import", "personas", file.toString(), "--db", "p.db");

    var out = terminal.run("show", "annie", "--db", "p.db").out();

    assertThat(out)
        .contains(
            "Illustrative, no evidence",
            "35 years old",
            "Find high-quality, fast research participants",
            "Slow participant recruitment",
            "LinkedIn · Industry newsletters · Research forums",
            "No evidence on record · not researched",
            "never reviewed",
            "no owner")
        .containsPattern(
            "Not researched: industry, location, background, motivations, how they decide, "
                + "their words,\\s+objections");
    assertThat(out).doesNotContain("validated", "assumption", "confidence high", "In their words");
  }

  @Test
  void who_is_not_found_is_told_in_the_words_that_were_typed() {
    var terminal = new Terminal(folder).withSamples();

    var wrong = terminal.run("show", "nobodyhere");
    assertThat(wrong.exit()).isEqualTo(2);
    assertThat(wrong.out() + wrong.err())
        .contains("“nobodyhere” names no persona")
        .doesNotContain("brief nobodyhere");
    assertThat(terminal.run("show", "anni").out()).contains("Did you mean Annie");
  }

  @Test
  void a_part_of_the_brief_comes_alone_with_the_evidence_behind_it() {
    var terminal = new Terminal(folder).withSamples();

    assertThat(terminal.run("ask", "tomas", "motivations").out())
        .containsSubsequence(
            "Motivations",
            "Wants to stop chasing people.",
            "E056",
            "validated: 4 for",
            "assumption: no current evidence",
            "4 items (2 interviews")
        .doesNotContain("Pain points", "In their words");
    // nobody has researched any: the whole brief says what there is
    assertThat(terminal.run("ask", "annie", "demographics").out())
        .contains("Goals and what drives them", "Behind this brief");
  }

  @Test
  void what_no_longer_counts_is_not_cited_beside_what_does() {
    var terminal = new Terminal(folder).withSamples();

    // E008 speaks against the pain and is older than a year
    assertThat(terminal.run("evidence", "E008", "--as-of", "2026-11-24").out())
        .contains("Contradicts");
    assertThat(terminal.run("ask", "annie", "survey", "--as-of", "2026-11-24").out())
        .contains("E023")
        .doesNotContain("E008");
  }

  @Test
  void what_several_said_in_the_same_words_is_quoted_once() throws IOException {
    Files.writeString(folder.resolve("annie.json"), ANNIE);
    Files.writeString(
        folder.resolve("same.csv"),
        """
        source_type,date,participant,text,supports
        survey,2026-09-14,P-1,Nobody answers.,annie-pain-1
        interview,2026-09-15,P-2,Nobody answers,annie-pain-1
        interview,2026-09-16,P-3,They never turn up.,annie-pain-1
        """);
    var terminal = new Terminal(folder).withDatabase("p.db");
    terminal.run("import", "personas", "annie.json");
    terminal.run("import", "evidence", "same.csv");

    assertThat(terminal.run("show", "annie", "--as-of", "2026-10-01").out())
        .containsOnlyOnce("Nobody answers")
        .contains("They never turn up.");
    terminal.run("show", "annie", "--as-of", "2026-10-01", "--md", "annie.md");
    assertThat(
            Files.readString(folder.resolve("annie.md")).split("In their words")[1].split("#")[0])
        .containsOnlyOnce("Nobody answers")
        .contains("They never turn up.");
  }
}
