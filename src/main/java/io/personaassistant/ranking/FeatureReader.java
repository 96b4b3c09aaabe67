package io.personaassistant.ranking;

import io.personaassistant.ranking.Amounts.Column;
import io.personaassistant.text.Graphemes;
import io.personaassistant.text.Normal;
import io.personaassistant.text.WordList;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/// Reads features from lines `feature | effort | reach`, from CSV with or without a header, in any
/// order of its columns, or from plain lines. Total: what cannot be used becomes a note. Pure
/// functions.
public final class FeatureReader {
  /// Nobody weighs more at a time.
  public static final int MOST = 100;

  private static final int LONGEST_NAME = 160;
  private static final int FEWEST_ON_A_LINE = 3;
  private static final int LONGEST_LISTED = 5;

  /// No number, no quotation mark and no other sign that separates cells.
  private static final Pattern LISTED = Pattern.compile("[^\\d|\\t\"“”]+");

  private static final Pattern COMMA = Pattern.compile("\\s*,\\s*");
  private static final Pattern SEMICOLON = Pattern.compile("\\s*;\\s*");
  private static final Pattern ROWS = Pattern.compile("\\s*;\\s*|(?<=\\d)\\s*,\\s*(?=\\p{L})");

  private static final Set<String> NAMES = WordList.named("feature-reader.names");
  private static final Set<String> EFFORTS =
      WordList.stroked(
          "effort|person-months|person months|effort (person-months)|effort in months"
              + "|effort (pm)|months|pm|size");
  private static final Set<String> REACHES =
      WordList.stroked(
          "reach|users|people|customers|reach per quarter|reach (per quarter)"
              + "|users per quarter|people per quarter");

  private FeatureReader() {}

  /// What a list of features held.
  ///
  /// @param features in the order of the list, each name once, at most 100
  /// @param notes what was not used and why, each a sentence
  public record FeatureList(List<Feature> features, List<String> notes) {
    public FeatureList {
      features = List.copyOf(features);
      notes = List.copyOf(notes);
    }
  }

  /// Where the columns are; -1 for one that is not there.
  private record Columns(int name, int effort, int reach) {
    static final Columns USUAL = new Columns(0, 1, 2);
  }

  /// The features in `text`.
  public static FeatureList read(String text) {
    var notes = new ArrayList<String>();
    var rows = Rows.of(apart(text), notes);
    var columns = Columns.USUAL;
    int from = 0;
    if (!rows.isEmpty() && isHeader(rows.getFirst().cells())) {
      columns = columns(rows.getFirst().cells(), notes);
      from = 1;
    }
    var features = new ArrayList<Feature>();
    var seen = new HashSet<String>();
    for (var row : rows.subList(from, rows.size())) {
      var name = name(cell(row.cells(), columns.name()));
      if (name.isEmpty()) {
        notes.add("Line " + row.line() + " names no feature and is left out.");
      } else if (!seen.add(Normal.of(name))) {
        notes.add("“" + name + "” stands there twice; the first counts.");
      } else if (features.size() == MOST) {
        notes.add("Only the first " + MOST + " features are weighed.");
        break;
      } else {
        features.add(feature(name, row, columns, notes));
      }
    }
    return new FeatureList(features, notes);
  }

  /// Features on one line, as people type them in a hurry, stand on lines of their own: rows of
  /// cells between semicolons, or commas behind a number, or names, three or more with commas;
  /// another line with numbers is a row of a table.
  private static String apart(String text) {
    boolean isOneLine = text.strip().lines().count() == 1;
    var rows = List.of((isOneLine ? ROWS : SEMICOLON).split(text.strip()));
    boolean isInRows =
        !text.contains("\"") && rows.stream().filter(r -> r.contains("|")).count() > 1;
    if (isInRows) {
      return String.join("\n", rows);
    }
    boolean isApart = text.contains(";");
    var names = List.of((isApart ? SEMICOLON : COMMA).split(text.strip()));
    boolean isList =
        names.size() >= (isApart ? 2 : FEWEST_ON_A_LINE)
            && isOneLine
            && LISTED.matcher(text).matches()
            && !NAMES.contains(names.getFirst().toLowerCase(Locale.ROOT))
            && names.stream().allMatch(n -> n.split("\\s+").length <= LONGEST_LISTED);
    return isList ? String.join("\n", names) : text;
  }

  private static Feature feature(String name, Rows.Row row, Columns columns, List<String> notes) {
    int last = Math.max(columns.name(), Math.max(columns.effort(), columns.reach()));
    boolean usual = columns.equals(Columns.USUAL);
    if (usual && row.cells().size() > last + 1) {
      notes.add(
          "Line %d has more than three cells; a number such as 1,500 needs quotation marks."
              .formatted(row.line()));
      return new Feature(name, new Amount.Missing(), new Amount.Missing());
    }
    return new Feature(
        name,
        Amounts.read(cell(row.cells(), columns.effort()), Column.EFFORT),
        Amounts.read(cell(row.cells(), columns.reach()), Column.REACH));
  }

  private static String cell(List<String> cells, int at) {
    return at >= 0 && at < cells.size() ? cells.get(at) : "";
  }

  /// The name without the marks of a list or of a spreadsheet that distrusts it.
  private static String name(String cell) {
    var text = cell.strip().replaceFirst("^(?:[-*•]\\s+|\\d{1,3}[.)]\\s+)", "").strip();
    if (text.length() > 1 && text.charAt(0) == '\'' && "=+-@".indexOf(text.charAt(1)) >= 0) {
      text = text.substring(1);
    }
    return Graphemes.cut(text.replaceAll("\\s+", " "), LONGEST_NAME);
  }

  private static boolean isHeader(List<String> cells) {
    boolean known =
        cells.stream()
            .map(FeatureReader::key)
            .anyMatch(k -> EFFORTS.contains(k) || REACHES.contains(k));
    boolean onlyNames = cells.size() == 1 && NAMES.contains(key(cells.getFirst()));
    return onlyNames || known;
  }

  private static Columns columns(List<String> cells, List<String> notes) {
    int name = -1;
    int effort = -1;
    int reach = -1;
    var unused = new ArrayList<String>();
    for (int i = 0; i < cells.size(); i++) {
      var key = key(cells.get(i));
      if (name < 0 && NAMES.contains(key)) {
        name = i;
      } else if (effort < 0 && EFFORTS.contains(key)) {
        effort = i;
      } else if (reach < 0 && REACHES.contains(key)) {
        reach = i;
      } else if (!key.isEmpty()) {
        unused.add(cells.get(i).strip());
      }
    }
    if (name < 0) {
      // the first column that is nothing else
      for (int i = 0; i < cells.size() && name < 0; i++) {
        name = i == effort || i == reach ? -1 : i;
      }
      if (name >= 0) {
        unused.remove(cells.get(name).strip());
      }
    }
    if (!unused.isEmpty()) {
      notes.add(
          "Not used: %s. Impact and confidence follow from the evidence, not from the list."
              .formatted(String.join(", ", unused)));
    }
    return new Columns(name, effort, reach);
  }

  private static String key(String cell) {
    return cell.strip()
        .replaceFirst("^\uFEFF", "")
        .replaceAll("\\s+", " ")
        .replaceFirst("(?i)^(?:(?:all|of|my|our|the|these|those) )+", "")
        .toLowerCase(Locale.ROOT);
  }
}
