package io.personaassistant.checking;

import io.personaassistant.text.Words;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

/// Whether the periods and places in an order that a line names are those of what it cites: "last
/// quarter" for "last year", "the second time" for "the third", "2.4 a month" for "2.4 in the
/// season". Only where the source names another one itself. English.
final class Periods implements Check {
  private static final String UNITS =
      "week|month|quarter|year|season|spring|summer|autumn|fall|winter";

  private static final Pattern RELATIVE =
      Pattern.compile("(?i)\\b(?:last|previous|past|this) (" + UNITS + ")\\b(?!['’]s)");

  private static final Pattern WEEKDAY =
      Pattern.compile("(?i)\\b(monday|tuesday|wednesday|thursday|friday|saturday|sunday)s?\\b");

  private static final Pattern ORDINAL =
      Pattern.compile(
          "(?i)\\b(second|third|fourth|fifth|sixth|seventh|eighth|ninth|tenth|2nd|3rd|[4-9]th|10th)\\b(?!-)(?= (?!of\\b|half\\b|quarter\\b|party\\b|hand\\b))");

  private static final List<String> ORDINALS =
      List.of(
          "first", "second", "third", "fourth", "fifth", "sixth", "seventh", "eighth", "ninth",
          "tenth");

  /// Whether this is what a period or place in an order looks like: it is held against what its own
  /// sentence cites alone.
  static boolean isOf(String span) {
    return RELATIVE.matcher(span).matches() || WEEKDAY.matcher(span).matches();
  }

  @Override
  public List<Finding> check(Line line, LineRules rules, CheckContext context) {
    var findings = new Findings();
    var cited = context.cited(line.cites());
    if (cited.isEmpty()) {
      return List.of();
    }
    for (var at : FieldText.of(line, rules)) {
      if (at.field().numbers() == NumberSource.PLAN) {
        continue;
      }
      judge(at, WEEKDAY, "dates_supported", cited, context, findings);
      judge(at, RELATIVE, "dates_supported", cited, context, findings);
      judge(at, ORDINAL, "numbers_supported", cited, context, findings);
    }
    return findings.all();
  }

  private static void judge(
      FieldText at,
      Pattern pattern,
      String rule,
      List<Source> cited,
      CheckContext context,
      Findings findings) {
    // nearly no text has a day, and words are quicker than patterns
    boolean may =
        pattern == WEEKDAY
            ? at.text().contains("day")
            : pattern != RELATIVE
                || at.text().contains("st ")
                || at.text().contains("his ")
                || at.text().contains("ous ");
    if (!may || !pattern.matcher(at.text()).find()) {
      return;
    }
    var theirs = new HashSet<String>();
    var words = new HashSet<String>();
    for (var source : cited) {
      theirs.addAll(found(pattern, source.text()));
      words.addAll(Words.tokens(source.text()));
    }
    words.addAll(Words.tokens(context.brief()));
    if (theirs.isEmpty()) {
      return; // nothing tells of another
    }
    var matcher = pattern.matcher(at.text());
    while (matcher.find()) {
      String name = plain(matcher.group(1));
      if (!theirs.contains(name) && !isSaid(name, words)) {
        findings.error(
            rule,
            at,
            matcher.start(),
            matcher.end(),
            Findings.show(matcher.group().strip())
                + " is another one in the evidence: "
                + String.join(", ", theirs.stream().sorted().toList())
                + ".",
            "Say it as the evidence does.");
      }
    }
  }

  private static boolean isSaid(String name, Set<String> words) {
    return words.contains(name) || words.contains(name + "s") || words.contains(name + "ly");
  }

  private static List<String> found(Pattern pattern, String text) {
    var found = new ArrayList<String>();
    pattern.matcher(text).results().forEach(m -> found.add(plain(m.group(1))));
    return found;
  }

  /// "3rd" is "third", "fall" is "autumn".
  private static String plain(String word) {
    String lower = word.toLowerCase(java.util.Locale.ROOT);
    if (Character.isDigit(lower.charAt(0))) {
      return ORDINALS.get(Integer.parseInt(lower.replaceAll("\\D", "")) - 1);
    }
    return lower.equals("fall") ? "autumn" : lower;
  }
}
