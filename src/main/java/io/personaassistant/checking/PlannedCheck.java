package io.personaassistant.checking;

import io.personaassistant.checking.line.Check;
import io.personaassistant.checking.line.CheckContext;
import io.personaassistant.checking.line.FieldText;
import io.personaassistant.checking.line.Finding;
import io.personaassistant.checking.line.Findings;
import io.personaassistant.checking.line.Line;
import io.personaassistant.checking.line.LineRules;
import io.personaassistant.checking.reading.Sayings;
import io.personaassistant.checking.reading.Wording;
import io.personaassistant.text.Words;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/// Whether text for customers tells as there what an approved fact says is only planned or tested:
/// "our sensors keep your units dry" for "humidity sensors are in testing". English.
final class PlannedCheck implements Check {
  /// Tells of a fact that it is not there yet; "no later than" and "tested every week" do not.
  private static final Pattern NOT_YET =
      Pattern.compile(
          "(?i)\\b(?:in (?:testing|beta|development|preparation)(?! of\\b)|being (?:tested|built|developed)"
              + "|planned for|(?:is|are) (?:only |still )?planned(?=\\W*$|[,.;:]| (?:and|but)\\b)|on (?:the|our) roadmap"
              + "|not yet|not available yet|(?:coming|expected) (?:soon|in (?:early |late |the )?(?:\\p{L}+ )?(?:20\\d\\d|spring|summer|autumn|winter)))\\b");

  private static final Pattern FROM_YEAR =
      Pattern.compile("(?i)\\bfrom (?:\\p{L}+ )?(20\\d\\d)\\b");

  /// What a text may say of something that is not there yet.
  private static final Pattern HEDGED =
      Pattern.compile(
          "(?i)\\b(?:planned|planning|plan to|expected|in (?:testing|development|beta|preparation|the works)|being (?:tested|built|developed)|not (?:yet|available)|yet|later|coming|roadmap|test(?:ing|ed)?|trial|beta|from \\p{Lu}?\\p{L}* ?20\\d\\d)\\b");

  private static final Pattern DENIED =
      Pattern.compile("(?i)\\b(?:not|no|cannot|never|nothing|without)\\b|n['’]t\\b");

  private static final Pattern OURS = Pattern.compile("(?i)\\bour ([\\p{L}-]+(?: [\\p{L}-]+)?)");

  private static final Pattern WE =
      Pattern.compile(
          "(?i)(?:^|[,;:] |\\b(?:and|so) )we\\b(?! (?:know|hear|see|read|asked?|heard|saw)\\b)");

  private static final int FEWEST = 2;

  @Override
  public List<Finding> check(Line line, LineRules rules, CheckContext context) {
    if (!rules.customerFacing()) {
      return List.of();
    }
    var findings = new Findings();
    var parts = context.subject().approved().stream().flatMap(Wording::statements).toList();
    var planned = parts.stream().filter(p -> isToCome(p, context.subject().today())).toList();
    if (planned.isEmpty()) {
      return List.of();
    }
    var there = new HashSet<String>();
    parts.stream()
        .filter(p -> !planned.contains(p))
        .forEach(p -> there.addAll(Wording.stems(p, "")));
    for (var at : FieldText.of(line, rules)) {
      for (var sentence : Words.sentences(at.text())) {
        if (!Sayings.isQuestion(sentence.text())
            && !HEDGED.matcher(at.text()).find()
            && !DENIED.matcher(sentence.text()).find()) {
          told(sentence.text(), planned, there)
              .ifPresent(fact ->
                  findings.error(
                      "approved_promises",
                      at,
                      sentence.start(),
                      sentence.end(),
                      "This is only planned: " + Findings.show(fact) + ".",
                      "Say that it is not there yet, or leave it out."));
        }
      }
    }
    return findings.all();
  }

  /// Whether a fact says that it is not there yet, or is from a year after that of today.
  private static boolean isToCome(String fact, Optional<LocalDate> today) {
    return NOT_YET.matcher(fact).find()
        || today.isPresent()
            && FROM_YEAR
                .matcher(fact)
                .results()
                .anyMatch(m -> Integer.parseInt(m.group(1)) > today.get().getYear());
  }

  /// The planned thing that a sentence gives as ours; what is there, too, may be that.
  private static Optional<String> told(String sentence, List<String> planned, Set<String> there) {
    return planned.stream()
        .filter(fact -> {
          var alone =
              Wording.without(Wording.stems(HEDGED.matcher(fact).replaceAll(" "), ""), there);
          boolean ours =
              OURS.matcher(sentence)
                  .results()
                  .anyMatch(m -> Wording.shared(alone, Wording.stems(m.group(1), "")) > 0);
          return ours
              || WE.matcher(sentence).find()
                  && Wording.shared(alone, Wording.stems(sentence, "")) >= FEWEST;
        })
        .findFirst();
  }
}
