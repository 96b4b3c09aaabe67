package io.personaassistant.evidence.file;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ColumnDaysTest {
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "2026-03-05                   | 2026-03-05",
        "2026-03-05T23:59:59Z         | 2026-03-05",
        "2026-03-05 23:59:59 UTC      | 2026-03-05",
        "3/14/2026 14:05:33           | 2026-03-14",
        "3/14/2026 2:05 PM            | 2026-03-14",
        "14/3/26                      | 2026-03-14",
        "14.3.2026                    | 2026-03-14",
        "14 March 2026                | 2026-03-14",
        "Mar 14, 2026 at 9:12 AM      | ''",
        "Mar 14, 2026, 9:12 AM        | 2026-03-14",
        "20260314                     | 2026-03-14",
        "14-Mar-26                    | 2026-03-14",
        "14. März 26                  | 2026-03-14",
        "14.03.26                     | 2026-03-14",
        "14.03.26 10:15               | 2026-03-14",
        "1.5.26                       | ''",
        "32.03.26                     | ''",
        "1773446400                   | 2026-03-14",
        "1773446400000                | 2026-03-14",
        "3/5/2026                     | ''",
        "31/2/2026                    | ''",
        "soon                         | ''",
      })
  void a_day_is_read_in_the_forms_tools_write(String cell, String day) {
    assertThat(new ColumnDays(List.of(cell)).parse(cell).map(Object::toString).orElse(""))
        .isEqualTo(day);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        // the column | one of its cells | the day
        "46115                  | 46115     | 2026-04-03",
        "46115;46116.75         | 46116.75  | 2026-04-04",
        "46115;2026-04-04;      | 46115     | 2026-04-03",
        "46115;4/13/2026        | 46115     | 2026-04-03",
        "20260403;46115         | 20260403  | 2026-04-03",
        // numbers that are no days of our time make the others none
        "46115;7                | 46115     | ''",
        "46115;99999            | 46115     | ''",
        "1200                   | 1200      | ''"
      })
  void a_day_as_a_spreadsheet_counts_it_is_read_where_all_numbers_are_days(
      String column, String cell, String day) {
    var cells = List.of(column.strip().split(";", -1));

    assertThat(new ColumnDays(cells).parse(cell).map(Object::toString).orElse("")).isEqualTo(day);
    assertThat(ColumnDays.isDay("46115")).isFalse();
  }

  @Test
  void other_rows_decide_what_one_leaves_open() {
    assertThat(new ColumnDays(List.of("3/5/2026", "3/14/2026")).parse("3/5/2026"))
        .hasToString("Optional[2026-03-05]");
    assertThat(new ColumnDays(List.of("3/5/2026", "14/3/2026")).parse("3/5/2026"))
        .hasToString("Optional[2026-05-03]");
    assertThat(new ColumnDays(List.of("3/14/2026", "14/3/2026", "3/5/2026")).parse("3/5/2026"))
        .isEmpty();
  }
}
