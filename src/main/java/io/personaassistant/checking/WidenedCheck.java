package io.personaassistant.checking;

import io.personaassistant.checking.line.Check;
import io.personaassistant.checking.line.CheckContext;
import io.personaassistant.checking.line.FieldText;
import io.personaassistant.checking.line.Finding;
import io.personaassistant.checking.line.Findings;
import io.personaassistant.checking.line.Line;
import io.personaassistant.checking.line.LineRules;
import io.personaassistant.checking.line.NumberSource;
import io.personaassistant.checking.reading.Phrases;
import io.personaassistant.checking.reading.Polarity;
import io.personaassistant.checking.reading.Sayings;
import io.personaassistant.checking.reading.Wording;
import io.personaassistant.text.Span;
import io.personaassistant.text.Words;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

/// Whether a text says of every one of some things what is on record of one of them: "included in
/// every plan" for "part of the enterprise plan", or of those of a size. English.
final class WidenedCheck implements Check {
  private static final Pattern EVERY = Pattern.compile("(?i)\\b(?:every|each|any) (\\p{L}{3,})\\b");

  private static final String SIZE =
      "(?:of |for |from |with )?(?:up to|at most|at least|under|below|over|above|(?:no )?(?:less|fewer|more|longer|larger|shorter|smaller|older|newer) than) (?:\\p{Sc} ?)?(?<size>\\d[\\d.,]*|\\p{L}+)";

  /// "Larger ones too": what is said of the rest may be the same.
  private static final Pattern OTHER_SIZES =
      Pattern.compile("(?i)\\b(?:\\p{L}+er|other|more|less|all) ones\\b|\\bthe (?:rest|others)\\b");

  private final OnRecord onRecord;

  WidenedCheck(OnRecord onRecord) {
    this.onRecord = onRecord;
  }

  @Override
  public List<Finding> check(Line line, LineRules rules, CheckContext context) {
    var findings = new Findings();
    for (var at : FieldText.of(line, rules)) {
      if (at.field().numbers() != NumberSource.PLAN) {
        Words.sentences(at.text()).forEach(s -> check(at, s, line, context, findings));
      }
    }
    return findings.all();
  }

  private void check(
      FieldText at, Span sentence, Line line, CheckContext context, Findings findings) {
    var every = EVERY.matcher(sentence.text());
    while (every.find() && !Sayings.isQuestion(sentence.text())) {
      if (every.group().toLowerCase(Locale.ROOT).startsWith("any ")
          && Polarity.denies(sentence.text().substring(0, every.start()))) {
        continue; // "no link to any other portal"
      }
      var one =
          Pattern.compile(
              "(?iu)\\b(?:the|an?|our) (?!same\\b|whole\\b|next\\b)\\p{L}{3,} "
                  + Pattern.quote(every.group(1))
                  + "\\b");
      var stems = Wording.stems(sentence.text(), context.personaName());
      var told = onRecord.partsOfFacts(line, context).toList();
      boolean narrower =
          told.stream()
              .filter(t -> OnRecord.shared(stems, t) > OnRecord.SHARED)
              .anyMatch(t ->
                  (one.matcher(t).find() || isSized(every.group(1), t, sentence.text()))
                      && !EVERY.matcher(t).find());
      // "each is checked, and a wrong one is collected" says two things
      var part = Wording.stems(around(sentence.text(), every.start()), context.personaName());
      boolean said =
          told.stream()
              .filter(t -> OnRecord.shared(part, t) > OnRecord.SHARED)
              .anyMatch(t ->
                  EVERY.matcher(t).results().anyMatch(m -> m.group(1).equals(every.group(1)))
                      || Phrases.find(t, "all " + every.group(1) + "*").size() > 0);
      if (narrower && !said) {
        findings.error(
            "approved_promises",
            at,
            sentence.start() + every.start(),
            sentence.start() + every.end(),
            Findings.show(every.group()) + " says more than what is on record of it.",
            "Say it of what the fact names.");
      }
    }
  }

  /// "Refunds of up to 10 pounds", "orders over 40 euros": things of a size that the sentence does
  /// not name.
  private static boolean isSized(String thing, String told, String sentence) {
    var sized =
        Pattern.compile("(?iu)\\b" + Pattern.quote(thing) + "(?:e?s)? " + SIZE).matcher(told);
    return sized.find()
        && !OTHER_SIZES.matcher(told).find()
        && !OnRecord.says(sentence, sized.group("size"));
  }

  /// The part between two commas that this place is in.
  private static String around(String sentence, int at) {
    int to = sentence.indexOf(',', at);
    return sentence.substring(sentence.lastIndexOf(',', at) + 1, to < 0 ? sentence.length() : to);
  }
}
