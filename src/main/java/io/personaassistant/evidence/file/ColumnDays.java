package io.personaassistant.evidence.file;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/// Reads the days of one column. Where `03/05/2026` can be read two ways, the other rows decide: a
/// column is in one order. Times of day are passed over; seconds or milliseconds since 1970 are
/// read in UTC. A number such as `46115` is the day that a spreadsheet counts so, where all numbers
/// of the column are days of our time.
public final class ColumnDays {
  private static final Pattern TIME_BEHIND =
      Pattern.compile(
          "[ T,]+\\d{1,2}:\\d{2}(?::\\d{2}(?:\\.\\d+)?)?\\s*(?:[AaPp]\\.?[Mm]\\.?)?.*$");
  private static final Pattern SLASHED =
      Pattern.compile("(\\d{1,2})([/-])(\\d{1,2})\\2(\\d{2}|\\d{4})");

  /// As spreadsheets show days: `1-May-26`, `01.05.26`; versions have no such zeros.
  private static final Pattern SHORT_YEAR =
      Pattern.compile(
          "^(?<day>\\d{1,2}[ .-]{1,2}\\p{L}{3,10}\\.?[ -]|\\d{2}\\.\\d{2}\\.)(?<year>\\d{2})$");

  private static final Pattern EPOCH = Pattern.compile("\\d{10}(?:\\d{3})?");

  /// A day as a spreadsheet counts it, with the time of day behind the point.
  private static final Pattern SERIAL = Pattern.compile("(\\d{1,9})(?:[.,]\\d{1,12})?");

  private static final LocalDate SERIAL_START = LocalDate.of(1899, 12, 30);
  private static final LocalDate FIRST_COUNTED = LocalDate.of(2000, 1, 1);
  private static final LocalDate LAST_COUNTED = LocalDate.of(2050, 1, 1);

  private final Optional<DayOrder> order;
  private final boolean counted;

  /// The days of a column with these cells.
  public ColumnDays(List<String> cells) {
    this(cells, Optional.empty());
  }

  /// The same where somebody says in which order day and month stand.
  public ColumnDays(List<String> cells, Optional<DayOrder> said) {
    order = said.or(() -> shown(cells));
    var numbers = cells.stream().map(String::strip).filter(ColumnDays::isNumber).toList();
    counted = !numbers.isEmpty() && numbers.stream().allMatch(ColumnDays::isCounted);
  }

  private static boolean isNumber(String cell) {
    return SERIAL.matcher(cell).matches() && cell.length() != 8;
  }

  /// Whether a cell is a number that a spreadsheet would show as a day of our time, which only the
  /// name of its column can tell from any other number.
  public static boolean isCounted(String cell) {
    var day = counted(cell.strip());
    return day.isPresent()
        && !day.get().isBefore(FIRST_COUNTED)
        && day.get().isBefore(LAST_COUNTED);
  }

  private static Optional<LocalDate> counted(String cell) {
    var serial = SERIAL.matcher(cell);
    return serial.matches()
        ? Optional.of(SERIAL_START.plusDays(Long.parseLong(serial.group(1))))
        : Optional.empty();
  }

  /// The order that a cell with a number above 12 gives away; empty where none does, or two
  /// disagree.
  private static Optional<DayOrder> shown(List<String> cells) {
    boolean day = false;
    boolean month = false;
    for (var cell : cells) {
      var slashed = SLASHED.matcher(plain(cell));
      if (slashed.matches()) {
        day |= Integer.parseInt(slashed.group(1)) > 12;
        month |= Integer.parseInt(slashed.group(3)) > 12;
      }
    }
    return day == month
        ? Optional.empty()
        : Optional.of(day ? DayOrder.DAY_FIRST : DayOrder.MONTH_FIRST);
  }

  /// A cell that this column does not decide, where there is one.
  public Optional<String> undecided(List<String> cells) {
    return order.isPresent()
        ? Optional.empty()
        : cells.stream()
            .filter(c -> SLASHED.matcher(plain(c)).matches() && parse(c).isEmpty())
            .findFirst();
  }

  /// Whether a cell is a day in some order.
  public static boolean isDay(String cell) {
    return SLASHED.matcher(plain(cell)).matches()
        || new ColumnDays(List.of()).parse(cell).isPresent();
  }

  /// The day; empty for what is none, and for what the column does not decide.
  public Optional<LocalDate> parse(String cell) {
    var plain = plain(cell);
    var slashed = SLASHED.matcher(plain);
    if (slashed.matches() && order.isPresent()) {
      int first = Integer.parseInt(slashed.group(1));
      int second = Integer.parseInt(slashed.group(3));
      int year = Integer.parseInt(slashed.group(4));
      boolean dayFirst = order.get() == DayOrder.DAY_FIRST;
      return day(
          year < 100 ? 2000 + year : year, dayFirst ? second : first, dayFirst ? first : second);
    }
    if (EPOCH.matcher(plain).matches()) {
      long seconds = Long.parseLong(plain.substring(0, 10));
      return Optional.of(LocalDate.ofInstant(Instant.ofEpochSecond(seconds), ZoneOffset.UTC));
    }
    return counted && isCounted(plain)
        ? counted(plain)
        : Days.parse(SHORT_YEAR.matcher(plain).replaceFirst("${day}20${year}"));
  }

  private static String plain(String cell) {
    return TIME_BEHIND.matcher(cell.strip()).replaceFirst("");
  }

  private static Optional<LocalDate> day(int year, int month, int day) {
    try {
      return Optional.of(LocalDate.of(year, month, day));
    } catch (DateTimeException _) {
      return Optional.empty();
    }
  }
}
