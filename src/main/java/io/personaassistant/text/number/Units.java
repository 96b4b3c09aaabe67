package io.personaassistant.text.number;

import io.personaassistant.text.WordList;
import io.personaassistant.text.number.Quantity.Kind;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

/// Unit words and signs, each with its one spelling.
final class Units {
  /// What a number's unit is.
  record Unit(Kind kind, String name) {}

  static final Unit NONE = new Unit(Kind.PLAIN, "");

  private static final Map<String, Unit> WORDS = words();
  private static final Map<String, String> CURRENCIES = currencies();

  /// Units that begin the names of other things, with what those end on.
  private static final Map<String, Set<String>> NAMES =
      Map.of("bar", WordList.named("units.bar"), "foot", WordList.named("units.foot"));

  /// Adjectives that may stand between a number and its unit of time.
  private static final Set<String> FILLERS = WordList.named("units.fillers");

  private static final Set<String> TIME_UNITS =
      Set.of("second", "minute", "hour", "day", "week", "month", "quarter", "year", "night");

  private Units() {}

  /// The unit that this lower-case word names, `NONE` when it names none.
  static Unit of(String word) {
    return WORDS.getOrDefault(word, NONE);
  }

  /// The currency of a sign or word, `""` for none.
  static String currency(String word) {
    return CURRENCIES.getOrDefault(word, "");
  }

  /// Whether two words name a thing rather than a measure of it: "3 bar charts", "2 foot switches"
  /// are counted, "20 foot containers" are so long.
  static boolean isName(String unit, String noun) {
    return NAMES.getOrDefault(unit, Set.of()).contains(noun);
  }

  static boolean isFiller(String word) {
    return FILLERS.contains(word);
  }

  /// The unit of time that this word names, `""` for none.
  static String time(String word) {
    var unit = of(word);
    if (unit.kind() == Kind.DURATION && TIME_UNITS.contains(unit.name())) {
      return unit.name();
    }
    return switch (word) {
      case "mo" -> "month";
      case "season" -> "season";
      case "hourly" -> "hour";
      case "daily" -> "day";
      case "weekly" -> "week";
      case "monthly" -> "month";
      case "quarter", "quarterly" -> "quarter";
      case "yearly", "annually" -> "year";
      default -> "";
    };
  }

  private static Map<String, String> currencies() {
    var map = new HashMap<String, String>();
    Stream.of(
            "USD $ usd dollar dollars us$ bucks",
            "EUR € eur euro euros",
            "GBP £ gbp pound pounds quid",
            "CHF chf franc francs sfr",
            "SEK sek krona kronor",
            "DKK dkk nok krone kroner",
            "PLN pln zloty zlotys",
            "CZK czk koruna",
            "HUF huf forint",
            "JPY ¥ jpy yen",
            "INR ₹ inr rupees",
            "cent cent cents ¢")
        .map(line -> line.split(" ", -1))
        .forEach(words -> Stream.of(words).skip(1).forEach(word -> map.put(word, words[0])));
    return Map.copyOf(map);
  }

  private static Map<String, Unit> words() {
    var map = new HashMap<String, Unit>();
    put(map, Kind.PERCENT, "percent", "% percent pct");
    put(map, Kind.POINTS, "points", "pp pts");
    put(map, Kind.TIMES, "times", "x × times fold");
    put(map, Kind.DURATION, "second", "second seconds sec secs");
    put(map, Kind.DURATION, "minute", "minute minutes min mins");
    put(map, Kind.DURATION, "hour", "hour hours hr hrs h");
    put(map, Kind.DURATION, "day", "day days");
    put(map, Kind.DURATION, "night", "night nights");
    put(map, Kind.DURATION, "week", "week weeks wk wks");
    put(map, Kind.DURATION, "month", "month months mth mths");
    put(map, Kind.DURATION, "quarter", "quarters");
    put(map, Kind.DURATION, "year", "year years yr yrs");
    put(map, Kind.DURATION, "millisecond", "ms millisecond milliseconds");
    put(map, Kind.DURATION, "workday", "workday workdays weekday weekdays");
    put(map, Kind.MEASURE, "km", "km kilometre kilometres kilometer kilometers");
    put(map, Kind.MEASURE, "metre", "metre metres meter meters");
    put(map, Kind.MEASURE, "mile", "mile miles");
    put(map, Kind.MEASURE, "cm", "cm centimetre centimetres");
    put(map, Kind.MEASURE, "mm", "mm millimetre millimetres");
    put(map, Kind.MEASURE, "kg", "kg kilo kilos kilogram kilograms");
    put(map, Kind.MEASURE, "gram", "g gram grams");
    put(map, Kind.MEASURE, "mg", "mg milligram milligrams");
    put(map, Kind.MEASURE, "µg", "µg μg mcg microgram micrograms");
    put(map, Kind.MEASURE, "pound", "lb lbs");
    put(map, Kind.MEASURE, "ounce", "oz ounce ounces");
    put(map, Kind.MEASURE, "ml", "ml millilitre millilitres milliliter milliliters");
    put(map, Kind.MEASURE, "cl", "cl centilitre centilitres");
    put(map, Kind.MEASURE, "µm", "µm μm micron microns micrometre micrometres");
    put(map, Kind.MEASURE, "inch", "inch inches");
    put(map, Kind.MEASURE, "foot", "ft foot feet");
    put(map, Kind.MEASURE, "hectare", "ha hectare hectares");
    put(map, Kind.MEASURE, "acre", "acre acres");
    put(map, Kind.MEASURE, "sqm", "sqm m² m2");
    put(map, Kind.MEASURE, "m³", "m³ m3 cbm");
    put(map, Kind.MEASURE, "bar", "bar");
    put(map, Kind.MEASURE, "mbar", "mbar millibar");
    put(map, Kind.MEASURE, "volt", "v volt volts");
    put(map, Kind.MEASURE, "watt", "w watt watts");
    put(map, Kind.MEASURE, "hz", "hz hertz");
    put(map, Kind.MEASURE, "khz", "khz");
    put(map, Kind.MEASURE, "mhz", "mhz");
    put(map, Kind.MEASURE, "db", "db decibel decibels");
    put(map, Kind.MEASURE, "rpm", "rpm");
    put(map, Kind.MEASURE, "ppm", "ppm");
    put(map, Kind.MEASURE, "kb", "kb kilobyte kilobytes");
    put(map, Kind.MEASURE, "mbps", "mbps mbit");
    put(map, Kind.MEASURE, "kcal", "kcal calorie calories");
    put(map, Kind.MEASURE, "tonne", "t tonne tonnes ton tons");
    put(map, Kind.MEASURE, "litre", "litre litres liter liters");
    put(map, Kind.MEASURE, "mb", "mb megabyte megabytes");
    put(map, Kind.MEASURE, "gb", "gb gigabyte gigabytes");
    put(map, Kind.MEASURE, "tb", "tb terabyte terabytes");
    put(map, Kind.MEASURE, "kwh", "kwh");
    put(map, Kind.MEASURE, "kw", "kw");
    put(map, Kind.MEASURE, "px", "px pixel pixels");
    put(map, Kind.MEASURE, "degree", "° degree degrees");
    return Map.copyOf(map);
  }

  private static void put(Map<String, Unit> map, Kind kind, String name, String words) {
    for (var word : words.split(" ", -1)) {
      map.put(word, new Unit(kind, name));
    }
  }
}
