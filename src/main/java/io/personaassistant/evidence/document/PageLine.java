package io.personaassistant.evidence.document;

import io.personaassistant.evidence.table.CellMarkup;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/// A line of a page without the marks of its form.
///
/// @param marks how many marks of a heading were before it, 0 for none
/// @param item whether a bullet or a number was before it
record PageLine(int marks, boolean item, String text) {
  static final PageLine BLANK = new PageLine(0, false, "");

  private static final Pattern BULLET =
      Pattern.compile("^(?:[-*+•·▪◦‣–—o]|\\d{1,2}[.)])\\s+(?:\\[[ xX]?\\]\\s+)?(.*)$");

  /// A page of a wiki keeps some of them, such as those around what folds.
  private static final Pattern TAG =
      Pattern.compile("(?i)</?(?:" + CellMarkup.ELEMENTS + ")(?:\\s[^<>]{0,2000})?/?>");

  private static final Pattern HEADING_MARK = Pattern.compile("^(#{1,6})\\s+(.*?)\\s*#*$");
  private static final Pattern ROW = Pattern.compile("^\\|(.*)\\|$");
  private static final Pattern EMPHASIS = Pattern.compile("(\\*\\*|__|`)(.+?)\\1");

  /// Between "Age: 41" and "Location: Porto" in one line.
  private static final Pattern LABELS =
      Pattern.compile("(?:\\s*[|·•;\t]\\s*|\\s{2,})(?=[*_]*\\p{Lu}[^:|·•;\t]{1,30}:)");

  /// The lines of a page; one in which labels stand side by side becomes one for each.
  static List<PageLine> of(List<String> typed) {
    return typed.stream()
        .map(line -> TAG.matcher(line).replaceAll("").strip())
        .flatMap(line ->
            LABELS.matcher(line).results().count() > 0 && isLabelled(line)
                ? LABELS.splitAsStream(line)
                : Stream.of(line))
        .map(PageLine::of)
        .toList();
  }

  private static boolean isLabelled(String line) {
    return line.matches("[*_]*\\p{Lu}[^:|·•;\t]{1,30}:.*");
  }

  private static PageLine of(String line) {
    var row = ROW.matcher(line);
    if (row.matches()) {
      var cells = Stream.of(row.group(1).split("\\|")).map(String::strip).toList();
      return of(
          cells.size() == 2 ? plain(cells.get(0)) + ": " + cells.get(1) : String.join(" ", cells));
    }
    var mark = HEADING_MARK.matcher(line);
    if (mark.matches()) {
      return new PageLine(mark.group(1).length(), false, plain(mark.group(2)));
    }
    var bullet = BULLET.matcher(line);
    boolean item = bullet.matches();
    return new PageLine(0, item, plain(item ? bullet.group(1) : line));
  }

  boolean marked() {
    return marks > 0;
  }

  boolean isBlank() {
    return marks == 0 && !item && text.isEmpty();
  }

  private static String plain(String text) {
    return EMPHASIS.matcher(text).replaceAll("$2").replaceAll("^[*_]+|[*_]+$", "").strip();
  }
}
