package io.personaassistant.checking.number;

import io.personaassistant.checking.line.FieldText;
import io.personaassistant.checking.line.Findings;
import io.personaassistant.checking.line.Source;
import io.personaassistant.checking.reading.Clauses;
import io.personaassistant.checking.reading.Reading;
import io.personaassistant.checking.reading.Wording;
import io.personaassistant.text.DayNames;
import io.personaassistant.text.Words;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

/// Whether two weekdays, or two shares such as "every third" and "every fifth", have changed
/// places: each is said of what the source says of the other. English.
final class SwappedDays {
  private static final Pattern DAY =
      Pattern.compile(
          "(?iu)\\b(?:"
              + DayNames.ANY
              + "|every (?:second|third|fourth|fifth|sixth|seventh|eighth|ninth|tenth))\\b");

  private static final Pattern CLAUSE =
      Pattern.compile(
          "(?iu)[,;:.!?()\\n—](?=\\s|$)|\\s–\\s|\\b(?:and|but|while|when|where|before|after|whereas|against)\\b");

  private SwappedDays() {}

  static void judge(FieldText at, List<Source> cited, Reading.Cache readings, Findings findings) {
    if (!DAY.matcher(at.text()).find()) {
      return;
    }
    for (var sentence : Words.sentences(at.text())) {
      var days = days(sentence.text());
      if (days.size() == 2
          && cited.stream()
              .flatMap(s -> readings.of(s.text()).sentences().stream())
              .anyMatch(s -> areSwapped(days, days(s.text())))) {
        findings.error(
            NumberCase.RULE,
            at,
            sentence.start(),
            sentence.end(),
            Findings.show(String.join(" and ", days.keySet()))
                + " have changed places: the evidence says each of the other.",
            "Give each to what the evidence gives it to.");
      }
    }
  }

  private static boolean areSwapped(Map<String, Set<String>> said, Map<String, Set<String>> told) {
    if (told.size() != 2 || !told.keySet().equals(said.keySet())) {
      return false;
    }
    var names = List.copyOf(said.keySet());
    var one = said.getOrDefault(names.getFirst(), Set.of());
    var two = said.getOrDefault(names.getLast(), Set.of());
    var toldOfOne = told.getOrDefault(names.getFirst(), Set.of());
    var toldOfTwo = told.getOrDefault(names.getLast(), Set.of());
    var own = without(toldOfOne, toldOfTwo);
    var other = without(toldOfTwo, toldOfOne);
    return Wording.shared(one, other) > 0
        && Wording.shared(two, own) > 0
        && (Wording.shared(one, own) == 0 || Wording.shared(two, other) == 0);
  }

  /// Each day of a sentence with what its clause is about.
  private static Map<String, Set<String>> days(String sentence) {
    var days = new LinkedHashMap<String, Set<String>>();
    for (var clause : CLAUSE.split(sentence, -1)) {
      var day = DAY.matcher(clause);
      if (day.find()) {
        var name = day.group().toLowerCase(Locale.ROOT);
        days.putIfAbsent(name, new HashSet<>(Clauses.stems(day.replaceAll(" "))));
      }
    }
    return days;
  }

  private static Set<String> without(Set<String> stems, Set<String> others) {
    var left = new HashSet<>(stems);
    left.removeAll(others);
    return left;
  }
}
