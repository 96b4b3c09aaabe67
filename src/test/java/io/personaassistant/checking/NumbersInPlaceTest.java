package io.personaassistant.checking;

import static io.personaassistant.checking.Rules.field;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// What becomes of a number that stands in the source: said of something else, swapped, a limit, a
/// rate, a share in round words.
class NumbersInPlaceTest {
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      textBlock =
          """
          51 of 118 leads named cost, 33 doubts about quality, 19 the effort. | Of 118 leads 33 doubted the quality.              | -
          51 of 118 leads named cost, 33 doubts about quality, 19 the effort. | 51 of 118 leads doubted the quality.              | is said of something else
          51 of 118 leads named cost, 33 doubts about quality, 19 the effort. | 51 of 118 leads put cost first.                   | -
          51 of 118 leads named cost, 33 doubts about quality, 19 the effort. | Cost stopped 51 of 118, ahead of 33 with doubts.  | -
          Managers asked: 63% name water tests as the task to hand over first, 22% name rota planning. | 63% name rota planning as the task to hand over first. | is said of something else
          Managers asked: 63% name water tests as the task to hand over first, 22% name rota planning. | 22% would hand over rota planning first.               | -
          Managers asked: 63% name water tests as the task to hand over first, 22% name rota planning. | 63% would hand over the tests first.                   | -
          The product video is watched to the end in 64 % of 880 starts; the webinar in 7 % of 310.    | 64 % watch the webinar to the end.                     | is said of something else
          The product video is watched to the end in 64 % of 880 starts; the webinar in 7 % of 310.    | 64 % watch the video to the end.                       | -
          Of 212 asked, 127 name culling as the slowest step, 48 name retouching.                      | 127 name retouching as the slowest step.               | is said of something else
          Of 212 asked, 127 name culling as the slowest step, 48 name retouching.                      | Culling is the slowest step for 127 of 212.            | -
          61 % would try a tool on one wedding first; 22 % would rather see a demo.                    | 61 % would rather try a tool on one wedding.           | -
          A tester found the download in 9 seconds, the privacy switch only after 2 minutes.           | A tester found the privacy switch in 9 seconds.        | is said of something else
          We bought nine clinics in three years. I cannot compare two sites without a sheet.           | She cannot compare sites: nine clinics were bought.    | -
          Among 240 skippers, 96 said they would report by app, 104 said they would not.               | Of 240 skippers 104 would not report by app, 96 would. | -
          """)
  void a_number_stays_with_what_it_was_said_of(String source, String text, String expected) {
    assertThat(found(source, text)).isEqualTo(expected);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      textBlock =
          """
          A wash costs £0.52 in house and £0.38 with us.       | A wash costs £0.52 in house against our £0.38.            | -
          A wash costs £0.52 in house and £0.38 with us.       | A wash costs £0.38 in house against our £0.52.            | changed places
          Delivery takes 7.5 weeks, down from 9 weeks.         | Delivery went from 9 weeks to 7.5 weeks.                  | -
          Delivery takes 7.5 weeks, down from 9 weeks.         | Delivery went from 7.5 weeks to 9 weeks.                  | changed places
          No-shows fell from nine to four a week.              | No-shows fell from nine to four a week.                   | -
          No-shows fell from nine to four a week.              | No-shows went from four to nine a week.                   | changed places
          The pilot took 6 weeks and the review 9 weeks.       | The review took 9 weeks, the pilot 6 weeks.               | -
          The pilot took 6 weeks and the review 9 weeks.       | The review took 6 weeks, the pilot 9 weeks.               | changed places
          The pilot took 6 weeks and the review 9 weeks.       | A pilot of 6 weeks comes before a review of 9 weeks.      | -
          """)
  void numbers_keep_their_places(String source, String text, String expected) {
    assertThat(found(source, text)).isEqualTo(expected);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      textBlock =
          """
          The board decides on anything above €40,000.         | The board decides above €40,000.                          | -
          The board decides on anything above €40,000.         | An offer above the €40,000 that need the board waits.     | -
          The board decides on anything above €40,000.         | The board decides on €40,000.                             | is a limit
          The board decides on anything above €40,000.         | The board decides on up to €40,000.                       | says something else
          We send at least three reminders.                    | At least three reminders go out.                          | -
          The monthly fee of 29 euros is fine.                 | The fee is 29 euros a month.                              | -
          The monthly fee of 29 euros is fine.                 | The fee is 29 euros a year.                               | says something else
          Five photographers. Two keep files, three do not.    | Two of five photographers keep files.                     | -
          Each berth costs 9 euros a night.                    | Each berth costs 9 euros a night.                         | -
          Each berth costs 9 euros a night.                    | Each berth costs 9 euros a week.                          | says something else
          Guests reported 2.4 faults for each berth.           | Guests reported 2.4 faults per berth.                     | -
          Guests reported 2.4 faults for each berth.           | Guests reported 2.4 faults per berth a month.             | not per month
          """)
  void a_number_keeps_its_limit_and_its_rate(String source, String text, String expected) {
    assertThat(found(source, text)).isEqualTo(expected);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      textBlock =
          """
          46 % of 530 visitors leave on the page.              | Nearly half of 530 visitors leave (46 %).                 | -
          46 % of 530 visitors leave on the page.              | More than half of 530 visitors leave (46 %).              | not what the share
          46 % of 530 visitors leave on the page.              | Nearly half of the visitors leave on the page.            | in no cited
          51 of 118 leads named cost.                          | About four in ten leads (51 of 118) named cost.           | -
          51 of 118 leads named cost.                          | About seven in ten leads (51 of 118) named cost.          | not what the share
          51 of 118 leads named cost.                          | Less than half of the leads, 51 of 118, named cost.       | -
          268 of 420 accounts connected a tool.                | Almost two thirds of accounts connected one (268 of 420). | -
          268 of 420 accounts connected a tool.                | Just over two thirds connected one (268 of 420).          | not what the share
          287 alarms were seen within 15 minutes.              | 287 alarms were seen within a quarter of an hour.         | -
          287 alarms were seen within 15 minutes.              | 287 alarms were seen within three quarters of an hour.    | in no cited
          """)
  void a_share_in_round_words_fits_the_one_beside_it(String source, String text, String expected) {
    assertThat(found(source, text)).isEqualTo(expected);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      textBlock =
          """
          Six pool managers. Four trust the hand kit.          | Four of six managers trust the hand kit.                  | -
          Six pool managers. Four trust the hand kit.          | Five of six managers trust the hand kit.                  | in no cited
          Six pool managers. Four trust the hand kit.          | All six managers trust the hand kit.                      | said of all
          Six pool managers. All six trust the hand kit.       | All six managers trust the hand kit.                      | -
          Six pool managers came. Four trust the hand kit.     | Four of six managers trust the hand kit.                  | in no cited
          """)
  void a_group_named_first_is_the_whole_of_what_follows(
      String source, String text, String expected) {
    assertThat(found(source, text)).isEqualTo(expected);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      textBlock =
          """
          2026: closures took 2.6 hours; in 2025 it was 3.9 hours.  | Closures took 2.6 hours in 2026 and 3.9 in 2025.        | -
          2026: closures took 2.6 hours; in 2025 it was 3.9 hours.  | Closures took 2.6 hours in 2025 and 3.9 in 2026.        | of another time
          2026: closures took 2.6 hours; in 2025 it was 3.9 hours.  | Closures took 3.9 hours in 2026.                        | of another time
          2026: closures took 2.6 hours; in 2025 it was 3.9 hours.  | In 2026 closures took 2.6 hours, against 3.9 before.    | -
          Delivery takes 7.5 weeks, down from 9 weeks in 2024.      | In 2024 delivery took 7.5 weeks.                        | of another time
          Delivery takes 7.5 weeks, down from 9 weeks in 2024.      | In 2024 delivery took 9 weeks.                          | -
          In the first half of 2026 there were 186 jobs.            | There were 186 jobs in 2026.                            | -
          171 jobs in 2025, 186 jobs in 2026.                       | The 171 jobs of 2025 became 186 a year later.           | -
          The balance drifts by 0.4 mg over a shift.                | The balance drifts by 0.4 mg a shift.                   | -
          The balance drifts by 0.4 mg over a shift.                | The balance drifts by 0.4 g over a shift.               | another unit
          It took 3.9 hours over 171 jobs.                          | It took 3.9 hours over 171 jobs.                        | -
          It took 3.9 hours over 171 jobs.                          | It took 3.9 hours in 171 jobs, a year before 2.6 hours. | in no cited
          """)
  void a_number_keeps_its_time_and_its_unit(String source, String text, String expected) {
    assertThat(found(source, text)).isEqualTo(expected);
  }

  /// The words of `expected` that the only finding about numbers holds, `-` without one.
  private static String found(String source, String text) {
    var given = Map.of("E1", new Source("E1", source, true, true, "", Optional.empty()));
    var rules = new LineRules("line", "", 1, 9, false, false, List.of(field("f").build()));
    var line = new Line("line", Map.of("f", List.of(text)), List.of("E1"));
    return Checks.standard()
        .check(line, rules, Rules.context(given, "", "", "Petra Vogel", Set.of()))
        .stream()
        .filter(f -> RULES.contains(f.rule()) && f.level() != Level.INFO)
        .map(Finding::why)
        .map(why -> WHYS.stream().filter(why::contains).findFirst().orElse(why))
        .findFirst()
        .orElse("-");
  }

  private static final Set<String> RULES = Set.of("numbers_supported", "dates_supported");

  private static final List<String> WHYS =
      List.of(
          "is said of something else",
          "says something else",
          "changed places",
          "of another time",
          "another unit",
          "is a limit",
          "not per month",
          "not what the share",
          "in no cited",
          "said of all");
}
