package io.personaassistant.terminal;

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
  void what_no_longer_counts_is_not_cited_beside_what_does() {
    var terminal = new Terminal(folder).withSamples();

    // E008 speaks against the pain and is older than a year
    assertThat(terminal.run("evidence", "E008", "--as-of", "2026-11-24").out())
        .contains("Contradicts");
    assertThat(terminal.run("ask", "annie", "survey", "--as-of", "2026-11-24").out())
        .contains("E023")
        .doesNotContain("E008");
  }
}
