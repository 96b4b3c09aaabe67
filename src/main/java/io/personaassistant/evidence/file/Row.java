package io.personaassistant.evidence.file;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Pattern;

/// One record of a file as it was typed: keys to texts or lists of texts. A key that is not there
/// keeps what is stored; a key that is there without a value clears it. Every method throws
/// [RowProblem] for a value it cannot take.
///
/// @param line where it begins in the file, from 1
/// @param place which record of a list it is, such as `evidence 3`, `""` where the line says enough
public record Row(int line, String place, Map<String, Object> values) {
  public static final int LONGEST_TEXT = 20_000;
  static final int LONGEST_LINE = 500;
  private static final Pattern ID =
      Pattern.compile("[\\p{L}\\p{N}][\\p{L}\\p{M}\\p{N}._:/#-]{0,63}");
  private static final Pattern ID_BREAK = Pattern.compile("[,;|\\s]+");
  private static final Pattern UNSEEN = Pattern.compile("[\\p{Cc}&&[^\\n\\t]]");
  private static final Pattern HALF =
      Pattern.compile(
          "[\\ud800-\\udbff](?![\\udc00-\\udfff])|(?<![\\ud800-\\udbff])[\\udc00-\\udfff]");

  public Row(int line, Map<String, Object> values) {
    this(line, "", values);
  }

  /// The same record with other values.
  public Row with(Map<String, Object> others) {
    return new Row(line, place, others);
  }

  /// How people find it in its file, with its id where it has one; `""` where the line says enough.
  public String where() {
    var id = values.get("id") instanceof String text ? clean(text) : "";
    return place.isEmpty() || id.isEmpty() ? place : place + " (" + shortened(id) + ")";
  }

  /// Its line and how people find it there, such as `Line 3, traits 2`.
  public String at() {
    var where = where();
    return "Line " + line + (where.isEmpty() ? "" : ", " + where);
  }

  /// Whether the row names this field, be it empty.
  public boolean has(String key) {
    return values.containsKey(key);
  }

  /// Text of several lines.
  public String text(String key, String current) {
    return has(key) ? limited(key, single(key), LONGEST_TEXT) : current;
  }

  /// Text on one line.
  public String line(String key, String current) {
    return has(key) ? limited(key, single(key).replaceAll("\\s+", " "), LONGEST_LINE) : current;
  }

  /// The words of a field that may not be empty; what is stored where the row does not name it.
  public String required(String key, String current) {
    var text = text(key, current);
    if (text.isEmpty()) {
      throw new RowProblem(
          "It has no " + key + ".",
          "Add " + ("aeiou".indexOf(key.charAt(0)) < 0 ? "a " : "an ") + key + ".");
    }
    return text;
  }

  /// An id, `""` when there is none.
  public String id(String key) {
    var id = has(key) ? single(key) : "";
    if (!id.isEmpty()) {
      requireId(id);
    }
    return id;
  }

  static void requireId(String id) {
    if (!ID.matcher(id).matches()) {
      throw new RowProblem(
          "“" + shortened(id) + "” cannot be an id.",
          "Use letters, digits and - _ . : / #, no spaces, at most 64 characters.");
    }
  }

  /// Ids in one cell, apart by commas, semicolons, bars or spaces, or a list of them.
  public List<String> ids(String key, List<String> current) {
    if (!has(key)) {
      return current;
    }
    var ids = new ArrayList<String>();
    for (var text : parts(key)) {
      for (var id : ID_BREAK.split(text, -1)) {
        if (!id.isEmpty()) {
          requireId(id);
          ids.add(id);
        }
      }
    }
    return ids.stream().distinct().toList();
  }

  /// Texts in one cell, apart by bars or line breaks, else by semicolons, or a list of them.
  public List<String> lines(String key, List<String> current) {
    if (!has(key)) {
      return current;
    }
    var lines = new ArrayList<String>();
    if (values.get(key) instanceof String cell) {
      var apart = cell.matches("(?s).*[|\\n].*") ? "[|\\n]" : ";";
      lines.addAll(List.of(clean(cell).split(apart, -1)));
    } else {
      lines.addAll(parts(key));
    }
    return lines.stream()
        .map(line -> limited(key, line.strip().replaceAll("\\s+", " "), LONGEST_LINE))
        .filter(line -> !line.isEmpty())
        .distinct()
        .toList();
  }

  /// The whole number of a field from 0 to `most`; what is stored where the row does not name it.
  public int number(String key, int current, int most) {
    if (!has(key)) {
      return current;
    }
    var typed = single(key);
    if (typed.isEmpty()) {
      return 0;
    }
    try {
      int number = new BigDecimal(typed).intValueExact();
      if (number >= 0 && number <= most) {
        return number;
      }
    } catch (ArithmeticException | NumberFormatException _) {
      // told below
    }
    throw new RowProblem(
        "“" + shortened(typed) + "” is no " + key + ".",
        "Write a whole number from 0 to " + most + ".");
  }

  /// The yes or no of a field; what is stored where the row does not name it.
  public boolean flag(String key, boolean current) {
    if (!has(key)) {
      return current;
    }
    var typed = single(key);
    return switch (typed.toLowerCase(Locale.ROOT)) {
      case "true", "yes", "y", "1", "x" -> true;
      case "false", "no", "n", "0", "" -> false;
      default ->
          throw new RowProblem(
              "“" + shortened(typed) + "” is neither yes nor no for " + key + ".",
              "Write yes or no.");
    };
  }

  /// The day of a field; what is stored where the row does not name it.
  public Optional<LocalDate> day(String key, Optional<LocalDate> current) {
    if (!has(key)) {
      return current;
    }
    var typed = single(key);
    if (typed.isEmpty()) {
      return Optional.empty();
    }
    var day = Days.parse(typed);
    var month = day.isEmpty() ? Days.monthOf(typed) : Optional.<YearMonth>empty();
    if (month.isPresent()) {
      throw new RowProblem(
          "“" + shortened(typed) + "” is a month, not a day.",
          "Write the day; where only the month is known, its first: " + month.get().atDay(1) + ".");
    }
    if (day.isEmpty()) {
      throw new RowProblem(
          "“%s” %s."
              .formatted(
                  shortened(typed),
                  Days.isTwoWays(typed) ? "can be read two ways" : "is no date that can be read"),
          "Write it as year-month-day, such as 2026-03-05.");
    }
    return day;
  }

  private String single(String key) {
    var value = Objects.requireNonNullElse(values.get(key), "");
    if (value instanceof List<?> list && list.size() == 1) {
      value = list.getFirst();
    }
    if (value instanceof String text) {
      return clean(text);
    }
    throw new RowProblem(
        "The value of " + key + " is not a text.", "Write one text in quotation marks.");
  }

  private List<String> parts(String key) {
    var value = Objects.requireNonNullElse(values.get(key), "");
    var parts = new ArrayList<String>();
    for (var part : value instanceof List<?> list ? list : List.of(value)) {
      if (!(part instanceof String text)) {
        throw new RowProblem(
            "The list " + key + " holds something that is not a text.",
            "Write a list of texts: [\"one\", \"two\"].");
      }
      parts.add(clean(text));
    }
    return parts;
  }

  private static String limited(String key, String text, int most) {
    if (text.codePointCount(0, text.length()) > most) {
      throw new RowProblem(
          "The " + key + " is longer than " + most + " characters.", "Shorten it or split it.");
    }
    return text;
  }

  /// Without control characters, which no one can see, and half characters, which no file can keep.
  public static String clean(String text) {
    var lines = text.replace("\r\n", "\n").replace('\r', '\n');
    return HALF.matcher(UNSEEN.matcher(lines).replaceAll("")).replaceAll("\ufffd").strip();
  }

  /// As much of a text as a message holds.
  public static String shortened(String text) {
    return text.codePointCount(0, text.length()) <= 40
        ? text
        : text.substring(0, text.offsetByCodePoints(0, 39)) + "…";
  }
}
