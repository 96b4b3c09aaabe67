package io.personaassistant.evidence.table;

import io.personaassistant.text.ResourceLines;
import java.math.BigDecimal;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/// Cells that hold figures, and how they are said. Pure functions; the words are in
/// `figure-words.txt`.
final class Figures {
  static final Set<String> MEASURES = words("measure", "measure*");
  static final Set<String> COUNTS = words("count", "count*");
  static final Set<String> SUBJECTS = words("subject", "subject*");
  static final Set<String> PEOPLE = words("people");
  private static final Set<String> SHARES = words("share");
  static final Set<String> PERIODS = words("period");
  static final Set<String> WHOM = words("whom");
  static final Set<String> MADE = words("made");

  /// Those of a language that writes its nouns with a capital.
  private static final Set<String> CAPITALS = words("measure*", "count*", "subject*");

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

  /// The longest name of what is counted that reads well behind a number.
  private static final int LONGEST_COUNTED = 2;

  private Figures() {}

  /// Whether all cells are figures; those that say nothing aside.
  static boolean areIn(List<String> cells) {
    var said = cells.stream().filter(c -> !isNone(c)).toList();
    return !said.isEmpty() && said.stream().allMatch(FIGURE.asMatchPredicate());
  }

  /// Whether a cell only marks that there is nothing.
  static boolean isNone(String cell) {
    return NONE.matcher(cell).matches();
  }

  /// "4,120 views", "bounce rate 62 %".
  ///
  /// @param header the name of the column
  /// @param column all of its cells, which show whether its numbers are shares of 1
  static String said(String header, String cell, List<String> column) {
    var name = inText(header);
    var value = shown(header, cell, column);
    boolean reads =
        WHOLE.matcher(cell).matches()
            && !cell.equals("1")
            && name.split(" ").length <= LONGEST_COUNTED
            && !names(header, COUNTS)
            && !isShare(header);
    return reads ? value + " " + name : name + " " + value;
  }

  private static String shown(String header, String cell, List<String> column) {
    boolean fractions =
        names(header, FRACTIONS)
            && header.indexOf('%') < 0
            && column.stream().filter(c -> !isNone(c)).allMatch(FRACTION.asMatchPredicate());
    if (fractions) {
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

  private static Set<String> words(String... keys) {
    return ResourceLines.of(Figures.class, "figure-words.txt").stream()
        .filter(line -> List.of(keys).contains(line.substring(0, line.indexOf(':'))))
        .flatMap(line -> Arrays.stream(line.substring(line.indexOf(':') + 1).strip().split("\\|")))
        .collect(Collectors.toUnmodifiableSet());
  }
}
