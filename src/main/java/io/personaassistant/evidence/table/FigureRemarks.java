package io.personaassistant.evidence.table;

import io.personaassistant.evidence.table.FigureTable.Time;
import io.personaassistant.text.Words;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/// What the lines above a table of figures say of its time. Pure functions.
final class FigureRemarks {
  private static final Pattern DAY = Pattern.compile("\\b\\d{4}(-?)\\d{2}\\1\\d{2}\\b");
  private static final Pattern AROUND = Pattern.compile("^[#\\s\"]+|[\\s\",;]+$");

  /// A year at the end of a line; `FY2025` and `2024/2025` begin on other days.
  private static final Pattern YEAR = Pattern.compile("(?<![\\w.,/=–-])20\\d{2}$");

  private FigureRemarks() {}

  /// A line without the marks around it.
  static String bare(String remark) {
    return AROUND.matcher(remark).replaceAll("");
  }

  /// The time that the lines above the table say: a line with a period or two days, or else what
  /// all lines say together; when it was exported is none.
  static List<Time> times(Table table, FigureTable.Times read) {
    var days = read.days(List.of());
    var all = new ArrayList<Time>();
    for (var remark : table.remarks()) {
      if (isOfMaking(remark)) {
        continue;
      }
      var bare = bare(remark);
      var period =
          read.period(bare).or(() -> read.period(bare.substring(bare.indexOf(':') + 1).strip()));
      var own =
          DAY.matcher(remark)
              .results()
              .flatMap(m -> days.apply(m.group()).stream())
              .map(Time::of)
              .toList();
      if (period.isPresent() || own.size() == 2) {
        return own.size() == 2 ? own : period.stream().toList();
      }
      all.addAll(own);
    }
    return all.size() <= 2 ? all : List.of();
  }

  /// The one year that the lines above the table end with; empty for none or several, and for a
  /// count of people.
  static Optional<Time> year(Table table, FigureTable.Times read) {
    var years =
        table.remarks().stream()
            .filter(remark -> !isOfMaking(remark) && !names(remark, Figures.PEOPLE))
            .flatMap(remark -> YEAR.matcher(bare(remark)).results())
            .map(MatchResult::group)
            .distinct()
            .toList();
    return years.size() == 1 ? read.year(years.getFirst()) : Optional.empty();
  }

  /// Whether a line says when the table was exported.
  private static boolean isOfMaking(String remark) {
    return names(remark, Figures.MADE);
  }

  private static boolean names(String remark, Set<String> words) {
    return Words.tokens(ColumnNames.plain(remark)).stream().anyMatch(words::contains);
  }
}
