package io.personaassistant.checking;

import io.personaassistant.checking.line.Check;
import io.personaassistant.checking.line.CheckContext;
import io.personaassistant.checking.line.FieldRule;
import io.personaassistant.checking.line.FieldText;
import io.personaassistant.checking.line.Finding;
import io.personaassistant.checking.line.Findings;
import io.personaassistant.checking.line.Line;
import io.personaassistant.checking.line.LineRules;
import io.personaassistant.checking.reading.Sayings;
import io.personaassistant.checking.reading.Wording;
import io.personaassistant.text.Span;
import io.personaassistant.text.Words;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

/// Whether every citation names something the writer was given, and a line that must cite does.
final class CitationsCheck implements Check {
  /// Says that something is missing.
  private static final Pattern NOT_KNOWN =
      Pattern.compile(
          "(?i)\\b(?:not|nothing|no \\p{L}+)(?: [\\p{L}\\d-]+){0,5} on record\\b|\\b(?:is|are|was|were) (?:not|nowhere)(?: yet)? (?:known|decided|approved|recorded|settled|confirmed|in the (?:records?|evidence|material))\\b|\\bno (?:approved )?(?:facts?|evidence|items?|records?|talk tracks?) (?:says?|tells?|covers?|on|about|of|for|is|are)\\b|\\b(?:the )?(?:records?|material|evidence|facts?|items?) (?:holds?|has|have|says?|gives?|names?) (?:nothing|no)\\b|\\bno (?:facts?|items?|records?) (?:mentions?|holds?|names?|gives?)\\b|\\b(?:nobody|we do not|we don['’]t) knows?\\b");

  private static final Pattern VERIFY =
      Pattern.compile("(?i)\\W*(?:verify|check|confirm|ask|clarify|find out|make sure)\\b");

  private static final Pattern SAYING = Pattern.compile("(?i)\\b(?:that|because|since|as|so)\\b");

  private static final Pattern INLINE =
      Pattern.compile("\\[\\s?([EF])(\\d{1,6})\\s?\\]|\\b(E)(\\d{3,6})\\b");

  /// So few words may share none with what says the same.
  private static final int FEW = 3;

  @Override
  public List<Finding> check(Line line, LineRules rules, CheckContext context) {
    var findings = new Findings();
    if (rules.citesRequired() && line.cites().isEmpty()) {
      findings.errorAll(
          "citation_present",
          "",
          "The line rests on no evidence.",
          "Cite the evidence or facts that it rests on.");
    }
    for (var field : rules.fields()) {
      boolean isFact = line.texts(field.name()).stream().anyMatch("fact"::equalsIgnoreCase);
      if (isFact
          && line.cites().isEmpty()
          && field.oneOf().contains("assumption")
          && !claimsNothing(line, rules, field)) {
        findings.errorAll(
            "basis_cited",
            field.name(),
            field.label() + " is “fact”, and the line cites nothing that says so.",
            "Cite what says it, or call it an inference or an assumption.");
      } else if (isFact && field.oneOf().contains("assumption") && !isSaid(line, rules, context)) {
        findings.warningAll(
            "basis_fits",
            field.label() + " is “fact”, but what the line cites hardly says this.",
            "Call it an inference, or write what the cited item says.");
      }
    }
    for (var id : new LinkedHashSet<>(line.cites())) {
      if (!context.given().containsKey(id)) {
        findings.errorAll(
            "citation_exists",
            "",
            Findings.show(id) + " is not among the evidence for this draft.",
            "Cite only ids that were given.");
      }
    }
    for (var at : FieldText.of(line, rules)) {
      checkInline(at, context, findings);
    }
    return findings.all();
  }

  /// A note that says what is not on record, or what to do, needs nothing that says so.
  private static boolean claimsNothing(Line line, LineRules rules, FieldRule basis) {
    var said =
        FieldText.of(line, rules).stream()
            .filter(at -> !at.field().name().equals(basis.name()) && at.field().oneOf().isEmpty())
            .flatMap(at -> Words.sentences(at.text()).stream())
            .map(Span::text)
            .toList();
    return !rules.citesRequired()
        && !said.isEmpty()
        && said.stream()
            .allMatch(s ->
                NOT_KNOWN.matcher(s).find()
                    || Sayings.isQuestion(s)
                    || isPlainOrder(Sayings.unlabelled(s)));
  }

  /// "Verify the seats", but not "Tell them that everybody signs in spring".
  private static boolean isPlainOrder(String sentence) {
    return Sayings.isOrderTo(sentence)
        && (VERIFY.matcher(sentence).lookingAt() || !SAYING.matcher(sentence).find());
  }

  /// Whether what is cited shares more than a word with what the line says by itself.
  private static boolean isSaid(Line line, LineRules rules, CheckContext context) {
    var said = new HashSet<String>();
    FieldText.of(line, rules).stream()
        .filter(at -> at.field().oneOf().isEmpty() && !at.field().isCopied())
        .forEach(at -> said.addAll(Wording.stems(at.text(), context.personaName())));
    var cited = context.cited(line.cites());
    return said.size() < FEW
        || cited.isEmpty()
        || cited.stream()
                .flatMap(source -> Wording.stems(source.text(), "").stream())
                .distinct()
                .filter(stem -> Wording.shared(Set.of(stem), said) > 0)
                .limit(2)
                .count()
            > 1;
  }

  /// Ids that stand in the text itself.
  private static void checkInline(FieldText at, CheckContext context, Findings findings) {
    var matcher = INLINE.matcher(at.text());
    while (matcher.find()) {
      String letter = matcher.group(1) == null ? matcher.group(3) : matcher.group(1);
      String digits = matcher.group(2) == null ? matcher.group(4) : matcher.group(2);
      if (!isGiven(letter, Integer.parseInt(digits), context)) {
        findings.error(
            "citation_exists",
            at,
            matcher.start(),
            matcher.end(),
            Findings.show(matcher.group()) + " is not among the evidence for this draft.",
            "Cite only ids that were given.");
      }
    }
  }

  private static boolean isGiven(String letter, int number, CheckContext context) {
    return context.given().keySet().stream()
        .anyMatch(id ->
            id.startsWith(letter)
                && id.length() < 9
                && id.chars().skip(1).allMatch(c -> c >= '0' && c <= '9')
                && id.length() > 1
                && Integer.parseInt(id.substring(1)) == number);
  }
}
