package io.personaassistant.terminal.ask;

import static org.assertj.core.api.Assertions.assertThat;

import io.personaassistant.testing.SampleFile;
import io.personaassistant.testing.Terminal;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// Quotations and the newest research are a list of dated items with their ids, not of traits.
class QuotationsTest {
  private static final Pattern DATED = Pattern.compile("E\\d{3} · .*?(\\d{4}-\\d{2}-\\d{2})");

  // one database for all: nothing here changes what another reads
  @TempDir static Path folder;
  private final Terminal terminal = new Terminal(folder);

  private String ask(String words) {
    return terminal.run(("ask --stored " + words).split(" ", -1)).out();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "quotes about pricing from annie",
        "newest research about annie",
        "ingrid latest quotes",
        "what is the latest feedback from tomas"
      })
  void the_newest_stands_first(String words) {
    var out = ask(words);

    assertNewestFirst(out);
    assertThat(out).doesNotContain("Decision habit", "Pain point");
  }

  @ParameterizedTest
  @ValueSource(strings = {"annie what are the newest complaints", "newest complaints from annie"})
  void the_newest_complaints_stand_first_and_say_on_what(String words) {
    var out = ask(words);

    assertThat(out)
        .contains("Newest complaints linked to Annie", "Pain point: ", "Objection ")
        .doesNotContain("Decision habit", "Goal ", "competitor, ", "analytics, ");
    assertNewestFirst(out);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "objections from annie in the last 40 days",
        "annie complaints in the last 40 days",
        "what came in from annie in the last 40 days",
        "search annie participants last 40 days"
      })
  void nothing_is_shown_from_another_time_than_was_asked_for(String words) {
    var first = SampleFile.TODAY.minusDays(39);
    var out = ask(words);
    var dates = DATED.matcher(out).results().map(r -> LocalDate.parse(r.group(1))).toList();

    assertThat(out).contains("last 40 days", first + " to ");
    assertThat(dates).isNotEmpty().noneMatch(first::isAfter);
  }

  @Test
  void where_nothing_is_from_then_it_says_how_much_is_from_other_times() {
    assertThat(ask("support tickets from annie before 2001"))
        .containsPattern("No support ticket linked to Annie, before 2001")
        .containsPattern("From other times: \\d+ items, \\d{4}-\\d{2}-\\d{2} to ")
        .doesNotContainPattern(DATED);
  }

  @Test
  void a_time_that_is_still_to_come_is_called_so() {
    assertThat(ask("objections from annie since 2041"))
        .contains("since 2041", "from 2041-01-01, which is still to come", "From other times: ")
        .doesNotContain("2041-01-01 to ");
  }

  @Test
  void what_has_become_old_is_shown_from_the_time_that_was_asked_for_and_counted() {
    assertThat(ask("objections from annie between August and November 2025"))
        .contains("E008 ·", "E026 ·");
    assertThat(ask("objections from annie before 2026"))
        .contains("E008 ·")
        .containsPattern("\\d items \\(.*\\), 2025-")
        .doesNotContain("younger than a year", "not researched");
  }

  @Test
  void what_is_too_old_to_count_is_from_other_times_all_the_same() {
    assertThat(ask("search annie quarterly studies last month"))
        .containsPattern("From other times: \\d item.*2025-")
        .doesNotContain("Nothing from other times");
  }

  private static void assertNewestFirst(String out) {
    var dates = DATED.matcher(out).results().map(r -> r.group(1)).toList();
    assertThat(dates).hasSizeGreaterThan(2).isSortedAccordingTo(Comparator.reverseOrder());
  }

  @Test
  void a_quotation_is_somebody_s_words_and_says_where_it_may_stand() {
    var out = ask("quotes about pricing from annie");

    assertThat(out).contains("Quotations about “pricing”", "search annie pricing");
    // what was counted is of a kind in which people speak, too, and yet nobody's words
    assertThat(ask("quotes from annie")).doesNotContain("of 118");
    assertThat(Pattern.compile("E\\d{3} · [^\\n]*").matcher(out).results().map(MatchResult::group))
        .isNotEmpty()
        .allSatisfy(note -> assertThat(note).containsPattern("may be quoted|not for outside"));
  }

  @Test
  void for_outside_stands_what_may_be_quoted_there_and_how_much_was_left_out() {
    var all = Pattern.compile("E\\d{3} · [^\\n]*not for outside");
    assertThat(all.matcher(ask("quotes from tomas")).find()).isTrue();

    var out = ask("quotes from tomas I can use on the website");

    assertThat(out)
        .contains("Quotations linked to Tomas that may be quoted outside", "· may be quoted")
        .containsPattern("\\d+ quotations are left out: not marked, when imported, as free")
        .doesNotContain("not for outside");
    assertThat(ask("which quotes about sub-processors from ingrid may we publish"))
        .contains(
            "No current quotation about “sub-processors” that may be quoted outside", "left out")
        .doesNotContain("E140");
  }

  @Test
  void complaints_are_customers_words_on_a_pain_or_an_objection_and_say_on_which() {
    assertThat(ask("any complaints in support tickets from annie"))
        .contains("Support tickets with complaints linked to Annie", "E023 ·", "Pain point: ")
        .doesNotContain("interview,", "Goal ");
  }

  @Test
  void where_nobody_was_quoted_it_says_so() {
    assertThat(ask("quotes by tomas about flying to mars")).contains("Nothing on record");
  }
}
