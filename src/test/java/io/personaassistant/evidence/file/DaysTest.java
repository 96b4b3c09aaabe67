package io.personaassistant.evidence.file;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class DaysTest {
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          2026-03-05            | 2026-03-05
          2026/3/5              | 2026-03-05
          2026.03.05            | 2026-03-05
          20260305              | 2026-03-05
          2026-03-05T23:59:59Z  | 2026-03-05
          2026-03-05 10:00      | 2026-03-05
          05.03.2026            | 2026-03-05
          5. 3. 2026            | 2026-03-05
          5 Mar 2026            | 2026-03-05
          5-Mar-2026            | 2026-03-05
          05/Mar/26 6:12 AM     | 2026-03-05
          5th March 2026        | 2026-03-05
          March 5, 2026         | 2026-03-05
          Sept. 30 2026         | 2026-09-30
          12. Oktober 2026      | 2026-10-12
          3. März 2026          | 2026-03-03
          9 de septiembre de 2026 | 2026-09-09
          1 maggio 2026         | 2026-05-01
          4 de dezembro de 2026 | 2026-12-04
          7 mei 2026            | 2026-05-07
          5 mars 2026           | 2026-03-05
          1er juillet 2026      | 2026-07-01
          14 févr. 2026         | 2026-02-14
          3 fevrier 2026        | 2026-02-03
          15 aout 2026          | 2026-08-15
          2 Sept 2026           | 2026-09-02
          25/12/2026            | 2026-12-25
          12/25/2026            | 2026-12-25
          05/05/2026            | 2026-05-05
          """)
  void reads_what_means_one_day_only(String typed, LocalDate day) {
    assertThat(Days.parse(typed)).contains(day);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "03/05/2026",
        "2026-02-30",
        "2026-13-01",
        "5 Marsch 2026",
        "5 Juille 2026",
        "Marching 5, 2026",
        "5 Sommer 2026",
        "40. Oktober 2026",
        "yesterday",
        "2026",
        "26-03-05",
        "0026-03-05",
        "99999999",
        "2026-03-05x",
        "",
        "-",
        "٢٠٢٦-٠٣-٠٥"
      })
  void refuses_the_rest(String typed) {
    assertThat(Days.parse(typed)).isEmpty();
  }
}
