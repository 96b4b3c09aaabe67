package io.personaassistant.checking;

import io.personaassistant.checking.line.Check;
import io.personaassistant.checking.line.CheckContext;
import io.personaassistant.checking.line.FieldText;
import io.personaassistant.checking.line.Finding;
import io.personaassistant.checking.line.Findings;
import io.personaassistant.checking.line.Level;
import io.personaassistant.checking.line.Line;
import io.personaassistant.checking.line.LineRules;
import io.personaassistant.checking.line.NumberSource;
import io.personaassistant.checking.line.Source;
import io.personaassistant.checking.reading.Clauses;
import io.personaassistant.checking.reading.Sayings;
import io.personaassistant.text.DayNames;
import io.personaassistant.text.Span;
import io.personaassistant.text.Words;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/// Whether a day until which customers are promised something, "it will be there by Thursday", is
/// one that the brief, an approved fact or what is cited names: whoever drafts does not know the
/// week. What else the writer does is marked only, for they can keep it or change the day, and that
/// they write again is no promise of the product. A scene ("by Thursday nobody answers") promises
/// nothing. English.
final class DeadlinesCheck implements Check {
  private static final String DAY =
      "("
          + DayNames.ANY
          + "|tomorrow|weekend|noon|midday|end of (?:the|this|next) (?:day|week|month))\\b";

  private static final Pattern UNTIL =
      Pattern.compile(
          "(?iu)\\b(?:by|before|until|no later than|not later than) (?:the |this |next |coming )*"
              + DAY);

  /// What we do, or what somebody gets or finds done. "The counter will be full again" is a scene.
  private static final Pattern TO_COME =
      Pattern.compile(
          "(?i)\\b(?:we|our (?:\\p{L}+ )?\\p{L}+)(?:['’]ll| will| shall| are going to| is going to)\\b"
              + "|(?:\\b(?:will|shall|going to)|['’]ll)(?: \\p{L}+ly| all| then| also| already| both| not)* (?:"
              + "be (?:there|here|with|at|on|in|back|ready|done|up|live|online|open|over|available|complete|yours|\\p{L}+(?:ed|en|lt|nt|de|ught|id))\\b(?! again)"
              + "|have (?:it|them|this|that|an?|the|your|both|all|everything)\\b"
              + "|(?:get|receive|arrive|come|reach|stand|hold|run|work|go|leave|ship|see|return|finish|appear|follow)\\b(?! again))"
              + "|\\b(?:can expect|is due|are due|comes? (?:again|back)|arrives?)\\b");

  /// What is promised and its day stand in one part: "the fair runs until Saturday; you will find
  /// us".
  private static final Pattern PARTS = Pattern.compile("(?<=[;:—–])\\s");

  private static final Pattern WE_ASK =
      Pattern.compile("(?i)\\b(?:whether|if|until you|before you|would|could|unless)\\b");

  private static final Pattern OWN_STEP = Pattern.compile("(?i)\\bI(?:['’]ll| will| shall)\\b");

  /// That somebody writes again is theirs to keep.
  private static final Pattern WORD_OF_OURS =
      Pattern.compile(
          "(?i)\\b(?:write|ring|phone|call|repl(?:y|ies)|answer|tell|hear|in writing|come back|get back|be back|in touch|let you know|know more|send you (?:a|an|my|our|the) (?:note|answer|reply|message|summary|update|date|list))\\b");

  private static final Pattern PLACEHOLDER = Pattern.compile("\\[[^\\]]+]");

  @Override
  public List<Finding> check(Line line, LineRules rules, CheckContext context) {
    if (!rules.customerFacing()) {
      return List.of();
    }
    var findings = new Findings();
    for (var at : FieldText.of(line, rules)) {
      if (at.field().numbers() != NumberSource.PLAN && UNTIL.matcher(at.text()).find()) {
        Words.sentences(at.text()).forEach(s -> judge(at, s, line, context, findings));
      }
    }
    return findings.all();
  }

  private static void judge(
      FieldText at, Span sentence, Line line, CheckContext context, Findings findings) {
    if (!isOpen(sentence.text())) {
      var days = UNTIL.matcher(sentence.text());
      while (days.find()) {
        if (TO_COME
                .matcher(Clauses.around(PARTS, sentence.text(), days.start(), days.end()).text())
                .find()
            && !isKnown(days.group(1), line, context)) {
          int start = sentence.start();
          report(at, start + days.start(), start + days.end(), sentence.text(), findings);
        }
      }
    }
  }

  private static boolean isOpen(String sentence) {
    return PLACEHOLDER.matcher(sentence).find()
        || Sayings.isQuestion(sentence)
        || WE_ASK.matcher(sentence).find()
        || WORD_OF_OURS.matcher(sentence).find();
  }

  private static boolean isKnown(String day, Line line, CheckContext context) {
    var word = day.toLowerCase(Locale.ROOT);
    return Stream.concat(
            Stream.of(context.brief()),
            Stream.concat(
                context.subject().approved().stream(),
                context.cited(line.cites()).stream().map(Source::text)))
        .anyMatch(text -> text.toLowerCase(Locale.ROOT).contains(word));
  }

  private static void report(FieldText at, int start, int end, String sentence, Findings findings) {
    boolean own = OWN_STEP.matcher(sentence).find();
    findings.add(
        "dates_supported",
        own ? Level.WARNING : Level.ERROR,
        at,
        start,
        end,
        Findings.show(at.text().substring(start, end))
            + (own ? " is a day that nobody named." : " is promised, and nobody named that day."),
        "Write [date], or a day that the brief or a fact names.");
  }
}
