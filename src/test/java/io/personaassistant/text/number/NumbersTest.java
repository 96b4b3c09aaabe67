package io.personaassistant.text.number;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class NumbersTest {
  private static String read(String text) {
    return Numbers.find(text).stream()
        .map(q ->
            (q.sign() < 0 ? "-" : q.sign() > 0 ? "+" : "")
                + q.value().stripTrailingZeros().toPlainString()
                + " "
                + q.kind()
                + (q.unit().isEmpty() ? "" : " " + q.unit())
                + (q.rate().isEmpty() ? "" : " per " + q.rate())
                + (q.noun().isEmpty() ? "" : " of " + q.noun())
                + (q.pair().isEmpty() ? "" : " " + q.pair()))
        .collect(Collectors.joining("; "));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      textBlock =
          """
          three practices                          | 3 COUNT of practic
          a dozen bikes                            | 12 COUNT of bike
          half a dozen bikes                       | 6 COUNT of bike
          two dozen                                | 24 PLAIN
          twenty-five chairs                       | 25 COUNT of chair
          one hundred and twenty bikes             | 120 COUNT of bike
          two thousand three hundred               | 2300 PLAIN
          3.2 million euros                        | 3200000 MONEY EUR
          $3.2m                                    | 3200000 MONEY USD
          US$400 a month                           | 400 MONEY USD per month
          €1,200.50 per clinic per month           | 1200.5 MONEY EUR per clinic/month
          CHF 1'200                                | 1200 MONEY CHF
          15k                                      | 15000 PLAIN
          12 500 bikes                             | 12500 COUNT of bike
          12,500 bikes                             | 12500 COUNT of bike
          1.234,5                                  | 1234.5 PLAIN
          9.5 %                                    | 9.5 PERCENT percent
          40 per cent                              | 40 PERCENT percent
          four percent                             | 4 PERCENT percent
          3 percentage points                      | 3 POINTS points
          a 20-minute reminder                     | 20 DURATION minute
          two and a half hours                     | 2.5 DURATION hour
          2½ hours                                 | 2.5 DURATION hour
          half an hour                             | 0.5 DURATION hour
          a fortnight early                        | 2 DURATION week
          three full days                          | 3 DURATION day
          five working days                        | 5 DURATION workday
          3-5 weeks                                | 3 DURATION week; 5 DURATION week
          from 9 to 3 days                         | 9 DURATION day; 3 DURATION day
          $40-60                                   | 40 MONEY USD; 60 MONEY USD
          between 3 and 5 clinics                  | 3 COUNT of clinic; 5 COUNT of clinic
          9 of 10 owners                           | 9 COUNT of owner 9/10; 10 COUNT of owner 9/10
          nine out of ten                          | 9 PLAIN 9/10; 10 PLAIN 9/10
          14 of the 22 practices                   | 14 COUNT of practic 14/22; 22 COUNT of practic 14/22
          one in three                             | 1 PLAIN 1/3; 3 PLAIN 1/3
          half of the owners                       | 0.5 FRACTION
          a quarter of them                        | 0.25 FRACTION
          two-thirds                               | 0.666666666667 FRACTION
          twice a week                             | 2 COUNT per week of time
          six times in April                       | 6 COUNT of time
          twice as fast                            | 2 TIMES times
          nine answers, and two of those           | 9 COUNT of answer; 2 PLAIN 2/9
          doubled                                  | 2 TIMES times
          3x                                       | 3 TIMES times
          threefold                                | ``
          -66 %                                    | -66 PERCENT percent
          +12 km                                   | +12 MEASURE km
          − 66                                     | 66 PLAIN
          3 calls a week                           | 3 COUNT per week of call
          9:30                                     | 570 CLOCK o'clock
          5 pm                                     | 1020 CLOCK
          half past eight                          | 510 CLOCK o'clock
          quarter to seven in the evening          | 1125 CLOCK
          six in the morning                       | 360 CLOCK
          ten at night                             | 1320 CLOCK
          8.30 a.m.                                | 510 CLOCK
          two o'clock, noon                        | 120 CLOCK o'clock; 720 CLOCK
          five to ten clinics                      | 5 COUNT of clinic; 10 COUNT of clinic
          2nd                                      | 2 ORDINAL
          2.3.1                                    | 0 VERSION
          1. Ask first                             | 1 LABEL
          step 2                                   | 2 LABEL
          thousands of clinics                     | 0 VAGUE thousands
          １２ bikes                               | 12 COUNT of bike
          ١٢ bikes                                 | 12 COUNT of bike
          4\u200b2 bikes                           | 42 COUNT of bike
          the second quarter, third party          | ``
          a double-booked chair, B2B, 3D, GPT-4    | ``
          no-shows                                 | ``
          """)
  void reads_value_unit_rate_and_noun(String text, String expected) {
    assertThat(read(text.translateEscapes().replace("\\u200b", "\u200b"))).isEqualTo(expected);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          9 of 10            | 9 out of 10 owners    | true
          nine of ten        | 9 of 10 owners        | true
          9 of 22            | 9 of 10, 14 of 22     | true
          40 %               | 40 clinics            | false
          40 clinics         | 40 %                  | false
          40                 | 40 %                  | false
          40 %               | 40 percent            | true
          3 %                | 3 percentage points   | false
          14 days            | two weeks             | true
          90 minutes         | 1.5 hours             | true
          18 months          | 1.5 years             | true
          3 days             | 3 weeks               | false
          5 days             | 5 working days        | false
          $40                | €40                   | false
          $40                | 40 dollars            | true
          $40 a month        | $40 a year            | false
          $40 a month        | $40                   | true
          $40 per clinic     | $40 per clinic a month| true
          €400               | a budget of 400       | true
          3 clinics          | 3 weeks               | false
          9 to 3             | 9 days to 3 days      | true
          half of them       | 50 %                  | true
          half of them       | 5 of 10               | true
          50 %               | half of them          | true
          a third of them    | 33 %                  | true
          -66 %              | 66 %                  | true
          -66 %              | +66 %                 | false
          38                 | 38.6                  | false
          1,200              | 1200                  | true
          2.50               | 2.5                   | true
          twice as fast      | doubled               | true
          12 nights          | 8 to 12 nights        | false
          8 to 12 nights     | between 8 and 12 nights | true
          up to 12 nights    | 8 to 12 nights        | true
          at least 8 nights  | 8 to 12 nights        | true
          at least 12 nights | 8 to 12 nights        | false
          3.2 %              | fell from 9.5 to 3.2 %| true
          3.2 %              | rates of 3.2 to 9.5 % | false
          over 90 %          | 91 %                  | true
          over 91 %          | 91 %                  | false
          over 10 %          | 91 %                  | false
          at least 91 %      | 91 %                  | true
          under 100          | 91                    | true
          two hours          | up to two hours       | false
          more than 2 hours  | up to two hours       | false
          at most 2.5 hours  | up to two hours       | false
          200 sites          | more than 200 sites   | true
          over 150 sites     | more than 200 sites   | false
          over 300 sites     | more than 200 sites   | false
          fewer than 200     | more than 200         | false
          no more than 5     | 4                     | true
          500+ sites         | 510 sites             | true
          90 % or more       | 91 %                  | true
          more than half of  | 62 %                  | true
          more than half of  | 51 of 118             | false
          fewer than half of | 51 of 118             | true
          18 % less          | 18 % more             | false
          fell by 18 %       | 18 % less             | true
          rose by 18 %       | 18 % less             | false
          over twelve months | the last 12 months    | true
          over four hours a week | 3.4 hours a week  | false
          $180 a month       | $180 a season         | false
          5 pm               | 17:00                 | true
          8:30 am            | half past eight       | true
          20:30              | half past eight       | true
          9:30 am            | half past eight       | false
          8:30 am            | 8:30 pm               | false
          at 2 pm            | comes at two          | true
          at 3 pm            | comes at two          | false
          8 to 10 am         | between eight and ten | true
          8 am               | between eight and ten | false
          at 8.30            | half past eight       | true
          """)
  void supports_the_same_value_with_the_same_unit(String drafted, String source, boolean expected) {
    var wanted = Numbers.find(drafted);
    var there = Numbers.find(source);

    assertThat(wanted).isNotEmpty();
    assertThat(wanted.stream().allMatch(q -> there.stream().anyMatch(q::isSupportedBy)))
        .isEqualTo(expected);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          (9.5 -> 3.2 = -66 %)             | true
          (9.5 → 3.2 = 66 %)               | true
          (9.5 -> 3.2 = -60 %)             | false
          (9.5 -> 3.2 = +66 %)             | false
          (9.5 days to 3.2 days = -66 %)   | true
          (14 of 22 = 64 %)                | true
          (14 of 22 = 63 %)                | false
          (14 / 22 = 63.6 %)               | true
          (3 + 4 + 5 = 12)                 | true
          (3 x 40 = 120)                   | true
          (12 - 5 = 6)                     | false
          (20 % of 50 = 10)                | true
          (400 × 20 % = 80)                | true
          (2 -> 6 = 3x)                    | true
          (312 ≈ 300)                      | true
          (312 ≈ 320)                      | false
          (5 / 0 = 1)                      | false
          (79 + 2 x 35 = 149)              | true
          (79 + 2 x 35 = 2835)             | false
          (2 x 35 - 8 = 62)                | true
          ((31 - 19) / 31 = 39 %)          | true
          ((31 - 19) / 31 = 38 %)          | false
          ((3 + 4) x 2 - 1 = 13)           | true
          ((31 - 19) / 31 x 100 = 39 %)    | true
          (12 / 31 x 100 = 39 %)           | true
          (12 / 31 x 100 = 93 %)           | false
          """)
  void works_sums_out_again(String text, boolean right) {
    var sums = Numbers.calculations(text);

    assertThat(sums).hasSize(1);
    assertThat(sums.getFirst().right()).isEqualTo(right);
  }

  @ParameterizedTest
  @ValueSource(strings = {"79 + (3 - 1) x 35 = 149", "((4 + 6) / 2 + 1) x 3 = 18"})
  void a_sum_with_brackets_that_are_not_read_is_no_sum_at_all(String text) {
    assertThat(Numbers.calculations(text)).isEmpty();
  }

  @Test
  void keeps_spans_of_the_original_text() {
    String text = "🦷 cut from ９.５ % to “three” days";

    assertThat(Numbers.find(text))
        .allSatisfy(q -> assertThat(text.substring(q.start(), q.end())).isEqualTo(q.text()))
        .extracting(Quantity::text)
        .containsExactly("９.５ %", "three");
  }

  @ParameterizedTest
  @CsvSource({
    "She sent 3 bar charts, COUNT",
    "2 foot switches failed, COUNT",
    "We bought 3 bar stools, COUNT",
    "20 foot containers came, MEASURE",
    "12 V models were sold, MEASURE",
    "230 V sockets, MEASURE",
    "60 W bulbs, MEASURE",
    "40 ha orchards, MEASURE",
    "It holds 3 bar, MEASURE",
    "It holds 3 bar of pressure, MEASURE",
    "A 12V battery, MEASURE",
    "12V batteries, MEASURE",
    "An orchard of 40 ha, MEASURE"
  })
  void a_unit_that_is_also_a_noun_is_one_but_in_what_is_named_after_it(
      String text, Quantity.Kind kind) {
    assertThat(Numbers.find(text)).extracting(Quantity::kind).containsExactly(kind);
  }

  @ParameterizedTest
  @CsvSource({
    "20 containers, 20 foot containers",
    "230 sockets, 230 V sockets",
    "60 bulbs, 60 W bulbs",
    "8 hoses, 8 bar hoses"
  })
  void what_has_a_measure_is_not_counted_by_it(String drafted, String source) {
    assertThat(Numbers.find(drafted).getFirst().isSupportedBy(Numbers.find(source).getFirst()))
        .isFalse();
  }
}
