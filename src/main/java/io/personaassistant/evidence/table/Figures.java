package io.personaassistant.evidence.table;

import io.personaassistant.text.ResourceLines;
import io.personaassistant.text.Words;
import java.math.BigDecimal;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/// Cells that hold figures, and how they are said. Pure functions; the words are in
/// `figure-words.txt`.
final class Figures {
  static final Set<String> MEASURES = words("measure", "measure*");
  static final Set<String> COUNTS = words("count", "count*");
  static final Set<String> SUBJECTS = words("subject", "subject*");
  static final Set<String> PEOPLE = words("people");
  private static final Set<String> THINGS = words("thing", "thing*");
  private static final Set<String> SHARES = words("share");
  static final Set<String> PERIODS = words("period");
  static final Set<String> WHOM = words("whom");
  static final Set<String> MADE = words("made");
  static final Set<String> GIVEN = words("given");
  static final Set<String> AGES = words("age");
  static final Set<String> HEADINGS = words("heading");
  static final Set<String> ANSWERS = words("answer");

  /// Those of a language that writes its nouns with a capital.
  private static final Set<String> CAPITALS = words("measure*", "count*", "subject*", "thing*");

  private static final Set<String> ALL = words("all");
  private static final Set<String> ASKED = words("asked");

  private static final Set<String> FRACTIONS = words("fraction");

  /// A number with its marks, a share, or how long something took.
  private static final Pattern FIGURE =
      Pattern.compile(
          "[-+−]?(?:\\p{Sc}\\s?)?\\d[\\d.,'’\\u00a0\\u202f]*(?:\\s?(?:%|\\p{Sc}|[a-zA-Zµ]{1,3}\\.?))?"
              + "|\\d{1,3}:\\d{2}(?::\\d{2}(?:\\.\\d+)?)?"
              + "|(?:\\d+\\s?(?:h|hr|min|m|sec|s|ms)\\.?\\s?){1,3}");

  private static final Pattern NONE = Pattern.compile("[-–—.]|(?i)n/?a|null|\\(not set\\)");
  private static final Pattern WHOLE =
      Pattern.compile("\\d+|\\d{1,3}(?:[,.'’\\u00a0\\u202f ]\\d{3})+");
  private static final Pattern PERCENT = Pattern.compile("\\s?%$");
  private static final Pattern FRACTION = Pattern.compile("0(?:[.,]\\d+)?|1(?:[.,]0+)?");

  /// "Retail (n=122)".
  private static final Pattern SIZE = Pattern.compile("(?i)\\bn\\s?=\\s?(\\d[\\d.,’']{0,11})");

  private static final Pattern SHARE =
      Pattern.compile("(\\d{1,3}(?:[.,]\\d{1,9})?)([\\s\\u00a0\\u202f]?%)?");

  /// Around the name of a group.
  private static final Pattern IN_PERCENT =
      Pattern.compile("\\s*\\((?:in )?%\\)|(?:\\s+in)?\\s*%$|^%\\s*");

  private static final Pattern WHOLE_OR_PART = Pattern.compile("\\d{1,3}(?:[.,]\\d{1,9})?");

  private static final double WHOLE_SHARE = 100;
  private static final double ROUNDED = 3;

  /// The longest name of what is counted that reads well behind a number.
  private static final int LONGEST_COUNTED = 2;

  private Figures() {}

  /// Whether a column says which page, event or feature a row is about.
  static boolean isThing(String header) {
    return Words.tokens(ColumnNames.plain(header)).stream().anyMatch(THINGS::contains);
  }

  /// Whether all cells are figures; those that say nothing aside.
  static boolean areIn(List<String> cells) {
    var said = cells.stream().filter(c -> !isNone(c)).toList();
    return !said.isEmpty() && said.stream().allMatch(FIGURE.asMatchPredicate());
  }

  /// What a cell says; `""` where it only marks that there is nothing.
  static String cell(Table.Line row, int column) {
    var cell = row.cells().get(column).strip();
    return isNone(cell) ? "" : cell;
  }

  private static boolean isNone(String cell) {
    return NONE.matcher(cell).matches();
  }

  /// Whether most cells are shares, in percent or of 1.
  static boolean areShares(String header, List<String> cells) {
    long percent = cells.stream().filter(c -> PERCENT.matcher(c).find()).count();
    return 2 * percent > cells.size() || areFractions(cells) || isShare(header) && areIn(cells);
  }

  private static boolean areFractions(List<String> cells) {
    var said = cells.stream().filter(c -> !isNone(c)).toList();
    return said.stream().allMatch(FRACTION.asMatchPredicate())
        && said.stream().anyMatch(c -> c.length() > 1);
  }

  /// Whether shares come to a whole, as those of people who gave one answer each.
  static boolean areWhole(List<String> cells) {
    double bare = areFractions(cells) ? WHOLE_SHARE : 1;
    double sum =
        cells.stream()
            .map(SHARE::matcher)
            .filter(Matcher::matches)
            .mapToDouble(m ->
                Double.parseDouble(m.group(1).replace(',', '.')) * (m.group(2) == null ? bare : 1))
            .sum();
    return Math.abs(sum - WHOLE_SHARE) <= ROUNDED;
  }

  /// How many were asked, as the name of the group of everybody says it, or of the only group.
  /// Other groups may overlap, such as women and people under 35, so that they are not added up;
  /// `""` then.
  static String asked(List<String> groups) {
    var sizes =
        groups.stream()
            .filter(group -> groups.size() == 1 || isEverybody(group))
            .flatMap(group -> SIZE.matcher(group).results())
            .map(size -> size.group(1).replaceAll("\\D", ""))
            .distinct()
            .toList();
    return sizes.size() == 1 ? sizes.getFirst() : "";
  }

  /// `Total` or `All respondents`, and not `All owners`.
  private static boolean isEverybody(String group) {
    var words = Words.tokens(ColumnNames.plain(SIZE.matcher(group).replaceAll("")));
    return words.stream().anyMatch(ALL::contains)
        && words.stream().allMatch(w -> ALL.contains(w) || ASKED.contains(w));
  }

  /// "4,120 views", "bounce rate 62 %".
  ///
  /// @param header the name of the column
  /// @param column all of its cells, which show whether its numbers are shares of 1
  static String said(String header, String cell, List<String> column) {
    var name = inText(header);
    var value = shown(cell, holdFractions(header, column));
    boolean reads =
        WHOLE.matcher(cell).matches()
            && !cell.equals("1")
            && name.split(" ").length <= LONGEST_COUNTED
            && !names(header, COUNTS)
            && !names(header, GIVEN)
            && !isShare(header);
    return reads ? value + " " + name : name + " " + value;
  }

  /// How many of a group gave an answer, in percent where it stands as a share of 1 or the group is
  /// called so: "Owners 12 %" for 12 below `Owners %`.
  static String share(String group, String cell, List<String> column) {
    var name = IN_PERCENT.matcher(group).replaceAll("").strip();
    var share = shown(cell, areFractions(column));
    boolean bare = !name.equals(group.strip()) && WHOLE_OR_PART.matcher(share).matches();
    return (name.isEmpty() ? group.strip() : name) + " " + share + (bare ? " %" : "");
  }

  private static boolean holdFractions(String header, List<String> column) {
    return names(header, FRACTIONS)
        && header.indexOf('%') < 0
        && column.stream().filter(c -> !isNone(c)).allMatch(FRACTION.asMatchPredicate());
  }

  private static String shown(String cell, boolean fractions) {
    // only the first rows are looked at
    if (fractions && FRACTION.matcher(cell).matches()) {
      return new BigDecimal(cell.replace(',', '.'))
              .movePointRight(2)
              .stripTrailingZeros()
              .toPlainString()
          + " %";
    }
    return cell.matches("\\d{4,15}")
        ? String.format(Locale.ROOT, "%,d", Long.parseLong(cell))
        : PERCENT.matcher(cell).replaceFirst(" %");
  }

  /// Whether a column holds shares, as fractions or in percent.
  static boolean isShare(String header) {
    return header.indexOf('%') >= 0 || names(header, FRACTIONS) || names(header, SHARES);
  }

  private static boolean names(String header, Set<String> words) {
    return Arrays.stream(ColumnNames.plain(header).split(" ")).anyMatch(words::contains);
  }

  /// The name of a column inside a sentence: `BounceRate` is bounce rate, `CTR` stays.
  static String inText(String header) {
    var apart = header.replace('_', ' ').replaceAll("(?<=\\p{Ll})(?=\\p{Lu})", " ").strip();
    if (names(header, CAPITALS)) {
      return apart;
    }
    return Arrays.stream(apart.split("\\s+"))
        .map(w ->
            w.length() > 1 && w.equals(w.toUpperCase(Locale.ROOT)) ? w : w.toLowerCase(Locale.ROOT))
        .collect(Collectors.joining(" "));
  }

  /// A whole number without its marks.
  static Optional<String> whole(String cell) {
    return WHOLE.matcher(cell).matches()
        ? Optional.of(cell.replaceAll("\\D", ""))
        : Optional.empty();
  }

  /// All that is listed behind these keys.
  static Set<String> words(String... keys) {
    return ResourceLines.of(Figures.class, "figure-words.txt").stream()
        .filter(line -> List.of(keys).contains(line.substring(0, line.indexOf(':'))))
        .flatMap(line -> Arrays.stream(line.substring(line.indexOf(':') + 1).strip().split("\\|")))
        .collect(Collectors.toUnmodifiableSet());
  }
}
