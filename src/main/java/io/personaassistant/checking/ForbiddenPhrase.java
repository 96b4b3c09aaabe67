package io.personaassistant.checking;

import io.personaassistant.checking.line.FieldText;
import io.personaassistant.checking.line.Findings;
import io.personaassistant.checking.reading.Phrases;
import io.personaassistant.checking.reading.Polarity;
import io.personaassistant.checking.reading.Sayings;
import io.personaassistant.checking.reading.Wording;
import io.personaassistant.text.Normal;
import io.personaassistant.text.Quotations;
import io.personaassistant.text.Span;
import io.personaassistant.text.Words;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

/// A phrase that a talk track says not to say, read once for all lines.
///
/// @param bare what is said, without the advice around it
/// @param full the same with short forms written out
record ForbiddenPhrase(
    String phrase, String bare, String full, Set<String> stems, Polarity polarity) {
  /// A forbidden sentence in other words still shares this much with it.
  private static final double FORBIDDEN = 0.75;

  private static final Pattern WARNING =
      Pattern.compile(
          "(?i)^\\W*(?:(?:please )?(?:never|don['’]t|do not|avoid|instead of|rather than)(?: ever)?"
              + " (?:say|saying|tell|telling|claim|claiming|promise|promising|write|writing|answer|answering|use|using|that|[\"“])|avoid\\b)");

  /// "That they share, instead of saying there's no minimum": in the middle of a sentence, too, and
  /// only as far as the clause goes.
  private static final Pattern WARNED_OF =
      Pattern.compile(
          "(?i)\\b(?:instead of|rather than|without|avoid(?:ed|ing)?|never|not|n['’]t) (?:ever )?"
              + "(?:say|saying|said|claim|claiming|claimed|promise|promising|promised|tell(?:ing)? (?:him|her|them|you))\\b,?"
              + "(?:(?!\\b(?:and|but|so|yet|because|while|when|if)\\b)[^.,;:!?—])*[.;:!?]?$");

  static ForbiddenPhrase of(String phrase) {
    var bare = quoted(phrase);
    return new ForbiddenPhrase(
        phrase,
        bare,
        Wording.fullForms(bare),
        Set.copyOf(Words.content(phrase)),
        Polarity.of(phrase));
  }

  /// Reports the phrases that a sentence says, in these or in other words.
  static void judge(FieldText at, Span sentence, List<ForbiddenPhrase> phrases, Findings findings) {
    var said = new HashSet<>(Words.content(sentence.text()));
    var full = Wording.fullForms(sentence.text());
    for (var forbidden : phrases) {
      var exact = Phrases.find(sentence.text(), forbidden.bare());
      var wanted = forbidden.stems();
      boolean alike =
          wanted.size() >= 3
              && Wording.shared(wanted, said) >= FORBIDDEN * wanted.size()
              && !forbidden.polarity().opposes(Polarity.of(sentence.text()));
      boolean longer = Normal.holds(full, forbidden.full());
      var before =
          exact.isEmpty()
              ? sentence.text()
              : sentence.text().substring(0, exact.getFirst().start());
      if ((!exact.isEmpty() || alike || longer)
          && !isWarnedOf(sentence.text())
          && !WARNED_OF.matcher(before).find()) {
        int start =
            exact.isEmpty() ? sentence.start() : sentence.start() + exact.getFirst().start();
        int end = exact.isEmpty() ? sentence.end() : sentence.start() + exact.getFirst().end();
        findings.error(
            "do_not_say",
            at,
            start,
            end,
            "A talk track says not to say " + Findings.show(forbidden.phrase()) + ".",
            "Leave it out.");
      }
    }
  }

  /// "Never say ..." is advice to a colleague, not what a customer hears.
  static boolean isWarnedOf(String sentence) {
    return WARNING.matcher(Sayings.unlabelled(sentence)).find();
  }

  /// What is said, without the advice around it: of `Never say "trust us"` the words in marks.
  private static String quoted(String phrase) {
    var quotations = Quotations.find(phrase);
    String bare = quotations.isEmpty() ? phrase : quotations.getFirst().text();
    return bare.replaceAll("^[\"“”']+|[\"“”'.!]+$", "");
  }
}
