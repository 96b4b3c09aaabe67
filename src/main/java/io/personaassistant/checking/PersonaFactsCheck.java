package io.personaassistant.checking;

import io.personaassistant.checking.line.Check;
import io.personaassistant.checking.line.CheckContext;
import io.personaassistant.checking.line.FieldText;
import io.personaassistant.checking.line.Finding;
import io.personaassistant.checking.line.Findings;
import io.personaassistant.checking.line.Line;
import io.personaassistant.checking.line.LineRules;
import io.personaassistant.checking.line.Subject;
import io.personaassistant.checking.reading.Phrases;
import io.personaassistant.text.WordList;
import io.personaassistant.text.Words;
import io.personaassistant.text.number.Dates;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/// Whether age, job title and place that the text gives the persona are those of the record.
/// English.
final class PersonaFactsCheck implements Check {
  private static final Set<String> ROLES = WordList.named("persona-facts-check.roles");

  private static final String ROLE = "((?:[\\w'&-]+ ){0,5}?[\\w'-]+)";

  @Override
  public List<Finding> check(Line line, LineRules rules, CheckContext context) {
    String name = context.personaName().split("\\s+", 2)[0];
    var subject = context.subject();
    if (name.length() < 2 || subject.slug().isEmpty()) {
      return List.of();
    }
    var findings = new Findings();
    for (var at : FieldText.of(line, rules)) {
      if (!at.text().contains(name)) {
        continue;
      }
      age(at, name, subject, findings);
      title(at, name, subject, findings);
      place(at, name, context, findings);
    }
    return findings.all();
  }

  private static void age(FieldText at, String name, Subject subject, Findings findings) {
    if (subject.age() == 0) {
      return;
    }
    var pattern =
        Pattern.compile(
            "(?iu)\\b"
                + Pattern.quote(name)
                + "(?: [A-Z][\\w'-]+)?(?:,| is| \\(|, who is| turns| \\(age| \\(aged|, aged?)? ?(?:an? |aged? |our )?(\\d{2})(?=[ -]?(?:years?[ -]old|year-old|-year|,|\\)|\\.|;| and|$| years of age))"
                + "|\\b(\\d{2})[ -]years?[ -]old "
                + "(?:[\\w-]+ ){0,4}"
                + Pattern.quote(name));
    var matcher = pattern.matcher(at.text());
    while (matcher.find()) {
      int group = matcher.group(1) != null ? 1 : 2;
      if (Integer.parseInt(matcher.group(group)) != subject.age()) {
        findings.error(
            "persona_facts",
            at,
            matcher.start(group),
            matcher.end(group),
            "The record says that " + name + " is " + subject.age() + ".",
            "Use the age on record, or leave it out.");
      }
    }
  }

  /// "Annie, our Head of Design," and "Annie is a product manager": every word of the role must be
  /// on record.
  private static void title(FieldText at, String name, Subject subject, Findings findings) {
    if (subject.title().isBlank()) {
      return;
    }
    var before =
        Pattern.compile(
            "(?u)\\b(?:[Aa]s|[Oo]ur) (?:an? |our )?" + ROLE + ", " + Pattern.quote(name) + "\\b");
    title(at, before, name, subject, findings);
    var after =
        Pattern.compile(
            "(?u)\\b"
                + Pattern.quote(name)
                + "(?: \\p{Lu}[\\w'-]+)?"
                + "(?:, | is | works as | \\(|, who is | as )(?:\\d{2}(?:-year-old)?,? )?(?:is )?(?:(?:an?|the|our|your) )?(?:\\d{2}-year-old )?"
                + ROLE
                + "(?=[,.;)!]| at | in | of a | for | who | with | and | said| says|$)");
    title(at, after, name, subject, findings);
  }

  private static void title(
      FieldText at, Pattern pattern, String name, Subject subject, Findings findings) {
    var matcher = pattern.matcher(at.text());
    while (matcher.find()) {
      var words = Words.tokens(matcher.group(1));
      if (words.isEmpty()
          || !ROLES.contains(words.getLast().toLowerCase(Locale.ROOT))
              && !ROLES.contains(words.getFirst())) {
        continue;
      }
      var known = new HashSet<>(Words.content(subject.title()));
      var said = new HashSet<>(Words.content(matcher.group(1)));
      said.removeAll(Set.of("senior", "busy", "typical", "experienc"));
      if (!known.containsAll(said)) {
        findings.error(
            "persona_facts",
            at,
            matcher.start(1),
            matcher.end(1),
            "The record says that " + name + " is " + subject.title() + ".",
            "Use the job title on record, or leave it out.");
      }
    }
  }

  private static void place(FieldText at, String name, CheckContext context, Findings findings) {
    if (context.subject().location().isBlank()) {
      return;
    }
    var pattern =
        Pattern.compile(
            "(?u)\\b"
                + Pattern.quote(name)
                + "(?: \\p{Lu}[\\w'-]+)?(?:,? (?:who )?(?:is |lives |works |sits |, )?(?:based |located )?)(?:in|from) (\\p{Lu}[\\p{L}-]+(?: \\p{Lu}[\\p{L}-]+)?)");
    var matcher = pattern.matcher(at.text());
    while (matcher.find()) {
      String place = matcher.group(1);
      boolean known =
          !Phrases.find(context.record(), place).isEmpty()
              || !Phrases.find(context.subject().location(), place).isEmpty();
      if (!known && Dates.find(place).isEmpty()) {
        findings.error(
            "persona_facts",
            at,
            matcher.start(1),
            matcher.end(1),
            "The record says " + context.subject().location() + ".",
            "Use the place on record, or leave it out.");
      }
    }
  }
}
