package io.personaassistant.evidence.survey;

import java.util.Collection;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.TreeMap;
import java.util.regex.Pattern;

/// The order of the answers to a rating question, from the most to the least: what "strongly" or
/// "somewhat", "dis-" or "not" make of one word, as in "Strongly agree" to "Disagree"; and steps
/// that have words of their own, such as "Always" to "Never". English and German.
final class RatingScale {
  private static final int FEWEST = 3;
  private static final Pattern VERY =
      Pattern.compile(
          "\\b(?:strongly|very|extremely|completely|totally|definitely|highly|sehr|voll und ganz|voll|absolut|überhaupt|at all)\\b",
          Pattern.UNICODE_CHARACTER_CLASS);
  private static final Pattern RATHER =
      Pattern.compile(
          "\\b(?:somewhat|slightly|rather|fairly|probably|moderately|a little|eher|etwas|teilweise)\\b",
          Pattern.UNICODE_CHARACTER_CLASS);
  private static final Pattern AGAINST =
      Pattern.compile("\\b(?:not|nicht)\\b|\\b(?:dis|un)(?=\\p{L}{3})");
  private static final Pattern BETWEEN =
      Pattern.compile("(?:neither|weder|neutral|undecided|unentschieden|teils)\\b.*");

  /// A number or the lower end of a range, as in "11-50", "Over 200" and "< 5 years"; the unit is
  /// the first word behind one that is not 1.
  private static final Pattern RANGE =
      Pattern.compile(
          "(?<less>less than|fewer than|under|below|up to|unter|weniger als|bis(?: zu)?|<)?"
              + "(?<more>more than|over|above|über|mehr als|>)?\\s*[$€£]?\\s*"
              + "(?<whole>\\d{1,3}(?:[,.]\\d{3})+|\\d{1,9})(?:[,.](?<part>\\d{1,2}))?\\b.*");

  /// The beginning of the word for what is counted, behind the number.
  private static final Pattern UNIT =
      Pattern.compile(
          "(?<!\\p{L})(?!more|less|fewer|over|above|than|and|mehr|weniger|oder|und|bis)\\p{L}{3}");

  /// "1 person" and "2-5 people" count the same.
  private static final Pattern ONE = Pattern.compile("1\\D*");

  private static final List<List<String>> STEPS =
      List.of(
          List.of("always", "usually", "often", "sometimes", "rarely", "never"),
          List.of("immer", "meistens", "oft", "manchmal", "selten", "nie"),
          List.of("excellent", "very good", "good", "fair", "poor", "very poor"));

  private RatingScale() {}

  /// How to order the answers to a question; empty where they are no such scale. What is no step of
  /// it, such as "Don't know", comes last.
  static Optional<Comparator<String>> of(Collection<String> answers) {
    return STEPS.stream()
        .map(steps -> byWords(steps, answers))
        .flatMap(Optional::stream)
        .findFirst()
        .or(() -> byNumber(answers))
        .or(() -> byDegree(answers));
  }

  private static Optional<Comparator<String>> byWords(
      List<String> steps, Collection<String> answers) {
    var degrees = new TreeMap<String, Double>();
    for (var answer : answers) {
      int at = steps.indexOf(plain(answer));
      if (at >= 0) {
        degrees.put(answer, (double) -at);
      }
    }
    return ordered(degrees, answers);
  }

  /// The least number first; "Under 5" before "5-10", "Over 200" behind "51-200". Numbers of
  /// several things, such as hours and days, or of words, as in "5 - Very satisfied", are in no
  /// order.
  private static Optional<Comparator<String>> byNumber(Collection<String> answers) {
    var degrees = new TreeMap<String, Double>();
    var units = new HashSet<String>();
    for (var answer : answers) {
      var said = answer.strip().toLowerCase(Locale.ROOT);
      var range = RANGE.matcher(said);
      if (range.matches()) {
        var whole = range.group("whole").replaceAll("[,.]", "");
        double number =
            Double.parseDouble(whole + "." + Objects.requireNonNullElse(range.group("part"), "0"));
        double beside =
            range.group("less") != null ? -0.001 : range.group("more") != null ? 0.001 : 0;
        degrees.put(answer, -number - beside);
        var unit = UNIT.matcher(said);
        if (!ONE.matcher(said).matches() && unit.find(range.end("whole"))) {
          units.add(unit.group());
        }
      }
    }
    return units.size() > 1 ? Optional.empty() : ordered(degrees, answers);
  }

  private static Optional<Comparator<String>> byDegree(Collection<String> answers) {
    var bases =
        answers.stream()
            .map(RatingScale::plain)
            .filter(a -> !BETWEEN.matcher(a).matches())
            .map(RatingScale::base)
            .distinct()
            .toList();
    // one that is none of the others', such as "No opinion", may stand beside them
    return bases.stream()
        .map(base -> {
          var degrees = new TreeMap<String, Double>();
          answers.forEach(a -> degree(plain(a), base).ifPresent(d -> degrees.put(a, d)));
          return ordered(degrees, answers);
        })
        .flatMap(Optional::stream)
        .findFirst();
  }

  private static Optional<Comparator<String>> ordered(
      Map<String, Double> degrees, Collection<String> answers) {
    return degrees.size() < FEWEST || degrees.size() < answers.size() - 1
        ? Optional.empty()
        : Optional.of(Comparator.comparingDouble(a -> -degrees.getOrDefault(a, -Double.MAX_VALUE)));
  }

  private static OptionalDouble degree(String answer, String base) {
    if (BETWEEN.matcher(answer).matches()) {
      return OptionalDouble.of(0);
    }
    if (!base(answer).equals(base)) {
      return OptionalDouble.empty();
    }
    double much = VERY.matcher(answer).find() ? 3 : RATHER.matcher(answer).find() ? 1 : 2;
    return OptionalDouble.of(AGAINST.matcher(answer).find() ? -much : much);
  }

  /// What is left without how much and whether.
  private static String base(String answer) {
    var bare = RATHER.matcher(VERY.matcher(answer).replaceAll(" ")).replaceAll(" ");
    return AGAINST.matcher(bare).replaceAll(" ").replaceAll(" +", " ").strip();
  }

  private static String plain(String answer) {
    return answer.toLowerCase(Locale.ROOT).replaceAll("[^\\p{L}]+", " ").strip();
  }
}
