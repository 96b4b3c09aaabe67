package io.personaassistant.evidence.intake;

import static org.assertj.core.api.Assertions.assertThat;

import io.personaassistant.evidence.table.FigureTable;
import io.personaassistant.evidence.table.Table;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// The day of figures whose time is not over.
class FigureTimesTest {
  @ParameterizedTest
  @CsvSource({
    "2026-03, 2026-03-20",
    "Q1 2026, 2026-03-20",
    "2026-02, 2026-02-28",
    "2026-03-19, 2026-03-19",
    "2026-04, 2026-04-30"
  })
  void a_period_that_lasts_still_gives_the_day_of_the_import(String period, String day) {
    var row = new Table.Line(2, List.of("/pricing", "12", period));
    var table = new Table(List.of("Page", "Views", "Period"), List.of(row), List.of());

    var times = new FigureTimes(LocalDate.of(2026, 3, 20), Optional.empty());
    var told = FigureTable.of(table, List.of(), times, Optional.empty()).orElseThrow().table();

    assertThat(told.filled(told.column("Date").orElseThrow())).containsExactly(day);
  }
}
