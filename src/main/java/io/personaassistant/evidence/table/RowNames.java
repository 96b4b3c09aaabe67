package io.personaassistant.evidence.table;

import io.personaassistant.text.Sentence;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/// What rows of figures are about, in words. Where nothing has a name, tools of web analytics write
/// a mark such as `(not set)` or `(other)`, which is no name of a page or a segment. Pure
/// functions.
final class RowNames {
  private static final Set<String> UNKNOWN = Figures.words("unknown");
  private static final Set<String> REST = Figures.words("rest");

  /// Between a source and a medium in one cell.
  private static final String BETWEEN = " / ";

  private static final Pattern MARK = Pattern.compile("\\(([^()]+)\\)");

  private RowNames() {}

  /// What the columns that name a row say of it: "City not known" for `(not set)`; `""` where there
  /// are none.
  static String of(List<String> header, Table.Line row, List<Integer> labels) {
    var names = new ArrayList<String>();
    for (int i : labels) {
      var cell = row.cells().get(i).strip();
      if (isMark(cell) || !Figures.cell(row, i).isEmpty()) {
        var name = name(Figures.inText(header.get(i)), cell);
        names.add(names.isEmpty() && isMark(cell) ? Sentence.upperFirst(name) : name);
      }
    }
    return names.isEmpty() && !labels.isEmpty()
        ? "No " + Figures.inText(header.get(labels.getFirst()))
        : String.join(", ", names);
  }

  private static String name(String column, String cell) {
    var parts = Arrays.asList(cell.split(BETWEEN, -1));
    if (parts.stream().allMatch(part -> is(part, UNKNOWN))) {
      return column + " not known";
    }
    if (parts.stream().allMatch(part -> is(part, REST))) {
      return "all others (" + column + ")";
    }
    return parts.stream()
        .map(part -> is(part, UNKNOWN) ? "not known" : bare(part))
        .collect(Collectors.joining(BETWEEN));
  }

  private static String bare(String part) {
    var mark = MARK.matcher(part);
    return mark.matches() ? mark.group(1) : part;
  }

  private static boolean isMark(String cell) {
    return MARK.matcher(cell).lookingAt();
  }

  private static boolean is(String part, Set<String> marks) {
    return marks.contains(part.toLowerCase(Locale.ROOT));
  }
}
