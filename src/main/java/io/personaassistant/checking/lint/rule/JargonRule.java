package io.personaassistant.checking.lint.rule;

import io.personaassistant.checking.line.Level;
import io.personaassistant.checking.lint.question.Asked;
import io.personaassistant.checking.lint.question.Issue;
import io.personaassistant.checking.lint.question.PersonaWords;
import io.personaassistant.text.PhraseTable;
import io.personaassistant.text.Span;
import io.personaassistant.text.WordList;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/// `jargon`: an abbreviation or a term of the trade that the persona's own evidence does not use.
public final class JargonRule implements Rule {
  private static final PhraseTable WORDINGS = PhraseTable.read(JargonRule.class, "jargon.txt");

  private static final Pattern ABBREVIATION =
      Pattern.compile(
          "(?<![\\p{L}\\p{N}&-])(\\p{Lu}(?:\\p{Lu}|&(?=\\p{Lu})){2,7}\\d{0,3})s?(?![\\p{L}\\p{N}])");
  private static final Pattern MIXED =
      Pattern.compile(
          "(?<![\\p{L}\\p{N}])(SaaS|PaaS|IaaS|B2B2C|SoMe|VoC|MoM|YoY|QoQ|CSAT|MarTech|DevOps|MLOps|KPIs?|OKRs?|ROAS|PoC|MVPs?)(?![\\p{L}\\p{N}])");
  private static final Set<String> COMMON = WordList.named("jargon-rule.common");
  private static final Pattern TERMS =
      Pattern.compile("\\b(" + WORDINGS.of("term") + ")\\b", Pattern.CASE_INSENSITIVE);

  /// How researchers work: plain words to those who do.
  private static final Pattern RESEARCH =
      Pattern.compile(
          "(?i)diary stud\\w+|card sort\\w*|tree test\\w*|affinity mapping|ethnograph\\w+|longitudinal|triangulat\\w+|heuristics?|mental models?|information architecture|wireframes?|user journeys?|use cases?|pain points?|ideation|ideate|affordances?");

  private static final List<String> RESEARCHERS =
      List.of("usability", "researcher", "researchers", "moderated", "ux");

  @Override
  public List<Issue> check(Asked asked, PersonaWords words) {
    var text = asked.original();
    var found = new ArrayList<Span>();
    for (var pattern : List.of(ABBREVIATION, MIXED, TERMS)) {
      pattern
          .matcher(text)
          .results()
          .map(m -> Span.of(text, m.start(1), m.end(1)))
          .forEach(found::add);
    }
    return Issues.first(
        "jargon",
        Level.WARNING,
        asked,
        found.stream().filter(at -> !isKnown(at, text, words)).toList(),
        words.terms().isEmpty()
            ? "Not everybody who is asked knows this term."
            : "This persona's own words do not include this term.",
        found.isEmpty()
            ? ""
            : "Say in plain words what “"
                + found.stream()
                    .filter(at -> !isKnown(at, text, words))
                    .findFirst()
                    .map(Span::text)
                    .orElse("")
                + "” means, or explain it in brackets.");
  }

  private static boolean isKnown(Span at, String text, PersonaWords words) {
    String term = at.text();
    String lower = term.toLowerCase(Locale.ROOT);
    String singular = lower.endsWith("s") ? lower.substring(0, lower.length() - 1) : lower;
    boolean shouted = COMMON.contains(term);
    boolean used =
        words.terms().contains(lower)
            || words.terms().contains(singular)
            || lower.indexOf(' ') > 0
                && Arrays.stream(lower.split(" ", -1)).allMatch(words.terms()::contains);
    boolean trade =
        RESEARCH.matcher(lower).matches() && RESEARCHERS.stream().anyMatch(words.terms()::contains);
    return shouted || used || trade || isExplained(at, text) || isShouting(text);
  }

  /// "Net Promoter Score (NPS)" or "NPS (how likely ...)".
  private static boolean isExplained(Span at, String text) {
    boolean inside = at.start() > 0 && text.charAt(at.start() - 1) == '(';
    String after = text.substring(at.end());
    return inside
        || after.startsWith(" (")
        || after.startsWith(", that is")
        || after.startsWith(", i.e.")
        || after.startsWith(", which means");
  }

  /// A text all in capitals has no abbreviations.
  private static boolean isShouting(String text) {
    return text.chars().noneMatch(Character::isLowerCase);
  }
}
