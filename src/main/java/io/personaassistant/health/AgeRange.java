package io.personaassistant.health;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/// Ranges of people's ages in a text. Ranges of other things (employees, hours, years of
/// experience) are none. English.
///
/// @param text as it is written
/// @param years how many it spans; [#ANY] for no limit
record AgeRange(String text, int years) {
  static final int ANY = 100;

  private static final String TO = "\\s*(?:-|–|—|to|and|through)\\s*";
  private static final int FLAGS = Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE;

  /// What follows a number of something else, such as "90 days" or "50 EUR".
  private static final String NO_OTHER_UNIT =
      "(?!\\s*-?\\s*(?:days?|weeks?|months?|hours?|minutes?|employees|people|percent|eur|usd|gbp|k)\\b|\\s*[%$€£])";

  /// "30-50 years old", "30 to 50-year-olds", "30-50 yrs old".
  private static final Pattern OLD =
      Pattern.compile(
          "(?<![\\d.,])(\\d{2})"
              + TO
              + "(\\d{2})[\\s-]*(?:(?:years?|yrs?)[\\s-]*(?:olds?|of age)|y/?o)\\b",
          FLAGS);

  /// "aged 30 to 50", "age: 30-50", "between the ages of 30 and 50".
  private static final Pattern AGED =
      Pattern.compile(
          "\\b(?:aged|ages?|age group|age range)\\s*:?\\s*(?:of\\s+|from\\s+|between\\s+)?(\\d{2})"
              + TO
              + "(\\d{2})(?!\\d)"
              + NO_OTHER_UNIT,
          FLAGS);

  /// "in their 30s to 50s", "late 20s or early 40s".
  private static final Pattern DECADES =
      Pattern.compile(
          "\\b(?:their|his|her|early|mid|late)[\\s-]+(\\d0)s?\\s*(?:-|–|—|to|and|or|,)\\s*(?:early|mid|late)?[\\s-]*"
              + "(\\d0)s\\b",
          FLAGS);

  private static final String AND_MORE = "(?:1[68]|21)(?:\\+| and (?:over|up|older|above))";

  /// A number alone is an age only where nothing that it could count follows.
  private static final Pattern NO_LIMIT =
      Pattern.compile(
          "\\b(?:all ages|any age|every age)(?=$|[\\s,.;)])|\\baged? "
              + AND_MORE
              + "(?=$|[\\s,.;)])"
              + NO_OTHER_UNIT
              + "|(?<![\\w.,$€£]|[$€£]\\s)"
              + AND_MORE
              + "(?=\\s*(?:$|[,.;)]|years?[\\s-](?:olds?\\b|of age\\b)))",
          FLAGS);

  /// A fact about a person that is nothing but a range.
  private static final Pattern ALONE =
      Pattern.compile("^\\s*(\\d{2})" + TO + "(\\d{2})(?:\\s*(?:years|yrs))?\\s*\\.?$", FLAGS);

  /// The first range in a clause; `bare` where the clause is a fact about people, so that numbers
  /// alone are an age.
  static Optional<AgeRange> in(String clause, boolean bare) {
    for (var pattern : List.of(OLD, AGED)) {
      var found = pattern.matcher(clause);
      if (found.find()) {
        return Optional.of(span(found.toMatchResult(), 0));
      }
    }
    var decades = DECADES.matcher(clause);
    if (decades.find()) {
      return Optional.of(span(decades.toMatchResult(), 9));
    }
    var open = NO_LIMIT.matcher(clause);
    if (open.find()) {
      return Optional.of(new AgeRange(open.group().strip(), ANY));
    }
    var alone = ALONE.matcher(clause);
    return bare && alone.find() ? Optional.of(span(alone.toMatchResult(), 0)) : Optional.empty();
  }

  private static AgeRange span(MatchResult found, int more) {
    int years = Integer.parseInt(found.group(2)) - Integer.parseInt(found.group(1)) + more;
    return new AgeRange(found.group().strip().toLowerCase(Locale.ROOT), years);
  }
}
