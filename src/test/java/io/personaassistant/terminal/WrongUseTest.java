package io.personaassistant.terminal;

import static org.assertj.core.api.Assertions.assertThat;

import io.personaassistant.testing.Terminal;
import io.personaassistant.testing.Terminal.Result;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/// A command line that makes no sense: exit code 2, one sentence with what to write, and where the
/// help is.
class WrongUseTest {
  @TempDir Path folder;

  private Result run(String... words) {
    return new Terminal(folder).run(words);
  }

  @Test
  void names_no_option_that_has_no_letter_of_the_one_typed() {
    assertThat(run("list", "--x").err()).startsWith("persona: There is no option --x.\n");
  }

  @Test
  void a_refusal_is_as_wide_as_the_terminal_and_as_long_as_it_is_for_a_script() {
    var words = new String[] {"list", "--db", "a-folder-with-a-long-name/and-one-below-it/x.db"};

    assertThat(run(words).err().lines()).hasSize(1);
    assertThat(new Terminal(folder).watched().run(words).err().lines())
        .hasSizeGreaterThan(1)
        .allMatch(line -> line.length() <= 96 || !line.strip().contains(" "));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          check --fail-on blah x             | --fail-on is warning or error, as a verdict warn or fail.
          check --audience boss x            | --audience is internal or customer.
          lint --fail-on blah x              | --fail-on is warning or error, as a verdict warn or fail.
          lint --context pub x               | --context is survey, interview or screener.
          ask annie --csv --json             | Take one of --csv and --json.
          ask annie reply - --file x         | Take one longer text
          eval --type nope                   | --type does not know “nope”; it knows objections, message
          eval --case nope-1                 | --case does not know “nope-1”
          eval --limit 0                     | --sample and --limit are numbers from 1 up.
          eval --sample -3                   | --sample and --limit are numbers from 1 up.
          eval --limit few                   | “few” is no whole number.
          eval --price-in much --price-out 1 | “much” is no amount; write it as 0.40.
          eval --parallel 99                 | --parallel is a number from 1 to 16.
          import nonsense f                  | `persona import WHAT FILE`. WHAT is personas, evidence, facts
          import data.csv                    | `persona import WHAT data.csv`. WHAT is personas, evidence
          import data.csv evidence           | `persona import WHAT data.csv`. WHAT is personas, evidence
          import research/may.vtt --yes      | `persona import WHAT research/may.vtt`. WHAT is personas
          import evidence                    | It needs a FILE.
          import                             | It needs a WHAT and a FILE.
          evidence                           | It needs an ID or a PERSONA.
          samples                            | It needs load or remove.
          list --as-of tomorrow              | “tomorrow” is no date; write it as 2026-11-24.
          list --as-off 2026-01-01           | There is no option --as-off. Did you mean `--as-of`?
          list --jsn                         | There is no option --jsn. Did you mean `--json`?
          list now                           | “now” is one word too many
          samples sing                       | samples load or samples remove
          quarantine dance                   | clear, add or show
          quarantine clear                   | clear E012 --why
          questions done                     | questions done ID
          search --limit 0 price             | --limit is a number from 1 to 1000.
          triage --page 0                    | --page is a number from 1 on.
          audit --limit 0                    | --limit is a number from 1 to 10000.
          questions --limit 0                | --limit is a number from 1 on.
          match people.csv --top 0           | --top is a number from 1 on.
          build --segment 0                  | --segment is a number from 1 on
          build --segment -1                 | --segment is a number from 1 on
          link                               | link --suggest
          dcotor                             | There is no command “dcotor”. Did you mean `persona doctor`?
          compare annie tomas                | There is no command “compare”. What you ask of a persona goes behind `persona ask`.
          help objections                    | “objections” is a draft type: `persona ask annie objections`
          help juggling                      | There is no command “juggling”. A team is one of marketing
          """)
  void is_told_in_a_sentence_and_changes_nothing(String words, String sentence) throws Exception {
    var result = run(words.split(" "));

    assertThat(result.exit()).isEqualTo(2);
    assertThat(result.out()).isEmpty();
    assertThat(result.err()).startsWith("persona: ").contains(sentence).doesNotContain("Exception");
    assertThat(result.err().lines())
        .hasSize(2)
        .last()
        .asString()
        .matches("Try `persona.*--help`\\.");
    try (var files = Files.list(folder)) {
      assertThat(files).isEmpty();
    }
  }

  @ParameterizedTest
  @CsvSource({"check, Give the text to check", "lint, Give the question"})
  void an_empty_text_is_no_text(String command, String sentence) {
    var result = run(command, " ");

    assertThat(result.exit()).isEqualTo(2);
    assertThat(result.err()).contains(sentence);
  }

  @Test
  void each_command_is_listed_with_its_whole_description_in_one_line() {
    var help = run("help").out();

    assertThat(help.lines().filter(l -> l.matches("  [a-z]+ {2,}.*")))
        .hasSizeGreaterThan(20)
        .allSatisfy(l -> assertThat(l).endsWith("."));
    assertThat(help).isEqualTo(run().out()).isEqualTo(run("--help").out());
    assertThat(run("help", "check").out()).isEqualTo(run("check", "--help").out());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "ask",
        "refine",
        "list",
        "show",
        "last",
        "history",
        "evidence",
        "search",
        "link",
        "segments",
        "build",
        "traits",
        "triage",
        "propose",
        "proposals",
        "health",
        "check",
        "lint",
        "eval",
        "import",
        "forget",
        "kit",
        "analyze",
        "match",
        "quarantine",
        "questions",
        "roles",
        "audit",
        "export",
        "samples",
        "backup",
        "restore",
        "serve",
        "setup",
        "doctor",
        "version",
        "help"
      })
  void the_help_of_a_command_breaks_no_option_and_fits_the_screen(String command) {
    var help = run(command, "--help").out();

    assertThat(help).startsWith("Usage: persona " + command + " ");
    assertThat(help.lines()).allSatisfy(l -> assertThat(l).hasSizeLessThanOrEqualTo(100));
    var synopsis = help.substring(0, help.indexOf("\n") < 0 ? 0 : end(help));
    // a bracket that opens on a line is closed on it
    assertThat(synopsis.lines())
        .allSatisfy(l ->
            assertThat(l.chars().filter(c -> c == '[').count())
                .isEqualTo(l.chars().filter(c -> c == ']').count()));
  }

  private static int end(String help) {
    var lines = help.lines().toList();
    int at = lines.getFirst().length() + 1;
    for (var line : lines.subList(1, lines.size())) {
      if (!line.startsWith("      ")) {
        break;
      }
      at += line.length() + 1;
    }
    return at;
  }

  @Test
  void a_persona_that_is_not_there_is_wrong_use_everywhere() {
    run("samples", "load");
    for (var words :
        List.of(
            "show nobody",
            "show nobody --md x.md",
            "health nobody",
            "history nobody",
            "traits nobody",
            "questions nobody",
            "search --persona nobody price",
            "triage --persona nobody",
            "proposals nobody",
            "propose nobody add pain Waits",
            "evidence nobody",
            "ask nobody objections")) {
      assertThat(run(words.split(" ")).exit()).as(words).isEqualTo(2);
    }
  }

  @Test
  void one_persona_is_named_at_a_time() {
    run("samples", "load");

    assertThat(run("traits", "annie", "tomas"))
        .satisfies(r -> assertThat(r.exit()).isEqualTo(2))
        .satisfies(r -> assertThat(r.err()).contains("One persona at a time: Annie or Tomas."));
    assertThat(run("health", "annie", "please").err())
        .contains("“annie please” is more than a name. Did you mean Annie?");
    assertThat(run("history", "ux research lead").exit()).isZero();
  }

  @Test
  void help_lists_every_draft_type() {
    assertThat(run("help", "types").out())
        .contains("`annie email [", "`annie screener [", "`annie drill [");
  }

  @Test
  void help_for_a_team_needs_no_records() throws Exception {
    var result = run("help", "sales");

    assertThat(result.exit()).isZero();
    assertThat(result.out()).startsWith("What sales can ask").contains("annie objections");
    assertThat(result.out()).doesNotContain("annie usability");
    try (var files = Files.list(folder)) {
      assertThat(files).isEmpty();
    }
  }

  @Test
  void the_version_is_that_of_the_build() throws Exception {
    var pom = Files.readString(Path.of("pom.xml"));

    assertThat(pom).contains("<version>" + VersionCommand.VERSION + "</version>");
    assertThat(run("--version").out()).isEqualTo(run("version").out());
    assertThat(run("version").out()).startsWith("persona " + VersionCommand.VERSION + " (Java 25");
  }

  @ParameterizedTest
  @ValueSource(strings = {"evidence nope.csv", "table nope.csv", "transcript no.vtt", "page no.md"})
  void a_file_that_is_not_there_makes_no_database(String what) {
    var result = run(("import " + what).split(" "));

    assertThat(result.exit()).isEqualTo(1);
    assertThat(result.err()).contains("There is no file no");
    assertThat(folder).isEmptyDirectory();
  }
}
