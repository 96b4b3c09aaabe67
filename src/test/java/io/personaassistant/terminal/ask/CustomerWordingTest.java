package io.personaassistant.terminal.ask;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.json.JsonMapper;
import io.personaassistant.testing.Terminal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Text that people wrote for customers is held to the wording rules of a drafted reply.
class CustomerWordingTest {
  private static final JsonMapper JSON = new JsonMapper();
  private static final Path TEXTS = Path.of("src/test/resources/checking");
  private static final String PROMISES = "approved_promises";
  private static final Set<String> WORDING = Set.of("no_blame", "approved_promises");
  private static final Set<String> CLAIMS =
      Set.of("contradicts_approved", "approved_promises", "rank_supported", "numbers_supported");

  private final Terminal terminal;

  CustomerWordingTest(@TempDir Path folder) {
    terminal = new Terminal(folder).withSamples();
    assertThat(terminal.run("list").exit()).isZero();
  }

  /// @param expected the rules that it breaks, `-` for none
  private record Case(String expected, String text) {}

  @Test
  void blame_and_promises_nobody_approved_are_found_and_nothing_that_only_sounds_so()
      throws Exception {
    var cases = cases("customer-wording.txt");
    assertThat(cases).hasSizeGreaterThan(110);

    hold(cases, WORDING);
  }

  @Test
  void claims_beyond_the_record_are_found_and_nothing_that_only_sounds_so() throws Exception {
    var cases = cases("customer-claims.txt");
    assertThat(cases).hasSizeGreaterThan(90);

    hold(cases, CLAIMS);
  }

  @Test
  void a_day_until_which_something_is_promised_is_one_that_somebody_named() throws Exception {
    var cases = cases("customer-days.txt");
    assertThat(cases).hasSizeGreaterThan(10);

    hold(cases, Set.of("dates_supported"));
  }

  private void hold(List<Case> cases, Set<String> rules) throws Exception {
    var found = found(cases, "customer", rules);
    var wrong = new ArrayList<String>();
    for (int i = 0; i < cases.size(); i++) {
      var expected = cases.get(i).expected();
      boolean clean = expected.equals("-");
      if (clean ? !found.get(i).equals("-") : !found.get(i).contains(expected)) {
        wrong.add(found.get(i) + " for " + cases.get(i));
      }
    }
    assertThat(wrong).isEmpty();
  }

  @Test
  void a_text_among_colleagues_is_held_to_what_it_assures_or_gives_away_alone() throws Exception {
    var cases = cases("customer-wording.txt");
    var found = found(cases, "internal", WORDING);

    assertThat(found).contains("-", PROMISES);
    for (int i = 0; i < cases.size(); i++) {
      boolean clean = cases.get(i).expected().equals("-");
      assertThat(found.get(i)).describedAs("%s", cases.get(i)).isIn("-", clean ? "-" : PROMISES);
    }
  }

  @Test
  void people_read_errors_before_warnings() {
    var result =
        terminal.run(
            "check",
            "--audience",
            "customer",
            "Hi Jane, you must have misread the terms. We guarantee a refund next time.");

    assertThat(result.out()).startsWith("fail").contains("approved_promises", "no_blame");
    assertThat(result.out().lastIndexOf("error ·"))
        .isPositive()
        .isLessThan(result.out().indexOf("warning ·"));
  }

  private List<String> found(List<Case> cases, String audience, Set<String> wanted)
      throws Exception {
    var lines = new ArrayList<String>();
    for (var one : cases) {
      lines.add(
          JSON.createObjectNode()
              .put("id", lines.size())
              .put("draft", one.text())
              .put("audience", audience)
              .toString());
    }
    var found = new ArrayList<String>();
    var out = terminal.typing(String.join("\n", lines)).run("check").out();
    for (var line : out.lines().toList()) {
      var rules = new TreeSet<>(JSON.readTree(line).findValuesAsText("check"));
      rules.retainAll(wanted);
      found.add(rules.isEmpty() ? "-" : String.join(" ", rules));
    }
    assertThat(found).hasSameSizeAs(cases);
    return found;
  }

  private static List<Case> cases(String file) throws Exception {
    return Files.readAllLines(TEXTS.resolve(file)).stream()
        .filter(line -> !line.isBlank() && !line.startsWith("#"))
        .map(line -> line.split(" \\| ", 2))
        .map(cells -> new Case(cells[0], cells[1]))
        .toList();
  }
}
