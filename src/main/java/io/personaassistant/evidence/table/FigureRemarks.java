package io.personaassistant.evidence.table;

import io.personaassistant.evidence.table.FigureTable.Time;
import io.personaassistant.text.Words;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/// What the lines above a table of figures say of its time. Pure functions.
final class FigureRemarks {
  private static final Pattern DAY = Pattern.compile("\\b\\d{4}(-?)\\d{2}\\1\\d{2}\\b");
  private static final Pattern AROUND = Pattern.compile("^[#\\s\"]+|[\\s\",;]+$");

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
      if (Words.tokens(ColumnNames.plain(remark)).stream().anyMatch(Figures.MADE::contains)) {
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
}
