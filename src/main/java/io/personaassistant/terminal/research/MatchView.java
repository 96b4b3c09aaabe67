package io.personaassistant.terminal.research;

import io.personaassistant.evidence.survey.Criterion;
import io.personaassistant.evidence.survey.CustomerMatch.Ranked;
import io.personaassistant.evidence.table.Table;
import io.personaassistant.terminal.run.Counted;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/// A customer list ranked by fit, in the three ways in which `persona match` prints it.
///
/// @param compared what people were compared by
/// @param ranked best first
/// @param ruledOut rows that have no place among them
record MatchView(Table table, Set<Criterion> compared, List<Ranked> ranked, List<Ranked> ruledOut) {
  private static final int MOST_EXAMPLES = 3;

  static MatchView of(Table table, Set<Criterion> compared, List<Ranked> all) {
    var parts = all.stream().collect(Collectors.partitioningBy(Ranked::isRanked));
    return new MatchView(
        table, compared, parts.getOrDefault(true, List.of()), parts.getOrDefault(false, List.of()));
  }

  /// What people read.
  ///
  /// @param top how many rows are shown at most
  /// @param several whether rows may fit different personas
  /// @param missing what no column of the list tells
  List<String> sentences(int top, boolean several, Set<Criterion> missing) {
    var lines = new ArrayList<String>();
    var fitting = ranked.stream().filter(r -> r.fit() > 0).toList();
    for (var one : fitting.stream().limit(top).toList()) {
      lines.add(
          String.format(
              "%3d  line %d %s%s: %s",
              one.fit(),
              one.row().line(),
              label(one),
              several ? " → " + one.persona().name() : "",
              reason(one)));
    }
    if (!lines.isEmpty()) {
      lines.add("");
    }
    lines.add(
        Counted.of(fitting.size(), "row fits", "rows fit")
            + " in something, "
            + (ranked.size() - fitting.size())
            + " in nothing. Fit is 0 to 100, by "
            + labels(compared)
            + "; it says whom to ask, a screener says who takes part.");
    notRanked().ifPresent(lines::add);
    if (!missing.isEmpty()) {
      lines.add(
          "Not compared, since no column of the list says it: "
              + labels(missing)
              + ". Name one with --map, as in --map \"Position=title\".");
    }
    return lines;
  }

  /// How many rows are ruled out, why, and a few of them; empty where none is.
  Optional<String> notRanked() {
    if (ruledOut.isEmpty()) {
      return Optional.empty();
    }
    var examples =
        ruledOut.stream()
            .limit(MOST_EXAMPLES)
            .map(one -> "line " + one.row().line() + " (" + String.join(", ", one.against()) + ")")
            .toList();
    return Optional.of(
        Counted.of(ruledOut.size(), "row is", "rows are")
            + " not ranked, since neither job title nor industry fits: "
            + String.join("; ", examples)
            + (ruledOut.size() > MOST_EXAMPLES ? "; …" : "."));
  }

  /// The rows of a CSV file, its header first: rank, fit, persona and reason in front of each row.
  List<List<String>> rows() {
    var rows = new ArrayList<List<String>>();
    var header = new ArrayList<>(List.of("rank", "fit", "persona", "reason"));
    header.addAll(table.header());
    rows.add(header);
    int rank = 0;
    for (var one : ranked) {
      rank++;
      var row = new ArrayList<String>();
      row.add(String.valueOf(rank));
      row.add(String.valueOf(one.fit()));
      row.add(one.fit() > 0 ? one.persona().name() : "");
      row.add(reason(one));
      row.addAll(one.row().cells());
      rows.add(row);
    }
    return rows;
  }

  /// The keys of one JSON object.
  Map<String, Object> fields() {
    var fields = new LinkedHashMap<String, Object>();
    fields.put("compared", compared.stream().map(Criterion::word).toList());
    var rows = new ArrayList<Map<String, Object>>();
    for (var one : ranked) {
      var row = new LinkedHashMap<String, Object>();
      row.put("rank", rows.size() + 1);
      row.put("line", one.row().line());
      row.put("fit", one.fit());
      row.put("persona", one.fit() > 0 ? one.persona().slug() : null);
      row.put("reasons", one.reasons());
      row.put("unknown", one.unknown());
      row.put("row", cells(one.row()));
      rows.add(row);
    }
    fields.put("rows", rows);
    fields.put(
        "not_ranked",
        ruledOut.stream()
            .map(one ->
                Map.of("line", one.row().line(), "against", one.against(), "row", cells(one.row())))
            .toList());
    return fields;
  }

  private Map<String, String> cells(Table.Line row) {
    var cells = new LinkedHashMap<String, String>();
    for (int i = 0; i < table.header().size(); i++) {
      cells.put(table.header().get(i), row.cells().get(i));
    }
    return cells;
  }

  private static String labels(Set<Criterion> criteria) {
    return criteria.stream().map(Criterion::label).collect(Collectors.joining(", "));
  }

  private String label(Ranked one) {
    return table.header().isEmpty() ? "" : one.row().cells().getFirst().strip();
  }

  private static String reason(Ranked one) {
    var reason = one.reasons().isEmpty() ? "nothing fits" : String.join("; ", one.reasons());
    return one.unknown().isEmpty()
        ? reason
        : reason + "; unknown: " + String.join(", ", one.unknown());
  }
}
