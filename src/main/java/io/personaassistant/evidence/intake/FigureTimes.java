package io.personaassistant.evidence.intake;

import io.personaassistant.evidence.file.ColumnDays;
import io.personaassistant.evidence.file.DayOrder;
import io.personaassistant.evidence.file.Period;
import io.personaassistant.evidence.table.FigureTable;
import io.personaassistant.evidence.table.FigureTable.Time;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/// Times of figures as imports read days.
///
/// @param today the day of the import
/// @param order how days such as `03/04/2026` are meant, where somebody said it
record FigureTimes(LocalDate today, Optional<DayOrder> order) implements FigureTable.Times {
  @Override
  public Optional<Time> period(String cell) {
    return Period.of(cell).map(FigureTimes::time);
  }

  @Override
  public Optional<Time> year(String cell) {
    return Period.year(cell).map(FigureTimes::time);
  }

  @Override
  public boolean isDay(String cell) {
    return ColumnDays.isDay(cell);
  }

  @Override
  public Function<String, Optional<LocalDate>> days(List<String> column) {
    return new ColumnDays(column, order)::parse;
  }

  private static Time time(Period period) {
    return new Time(period.name(), period.first(), period.last());
  }
}
