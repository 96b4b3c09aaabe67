package io.personaassistant.checking.support;

import io.personaassistant.checking.line.Findings;
import io.personaassistant.checking.line.Source;
import io.personaassistant.checking.reading.Phrases;
import io.personaassistant.checking.reading.Sayings;
import io.personaassistant.text.WordList;
import io.personaassistant.text.Words;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/// Whether a text foretells what nobody who is cited foretells: a count of last year says nothing
/// of the next, and one measurement is no trend. English.
final class Forecasts {
  /// What will be so, and what somebody expects; not "the person who will pick up" nor somebody
  /// named Will.
  private static final Pattern FORETOLD =
      Pattern.compile(
          "(?i)(?<!\\b(?:who|that|which|what|i|we|you) )\\b(?:(?-i:will)(?! not\\b)|(?:is|are) going to)\\b"
              + "|\\b(?:expects?|forecasts?|predicts?|foresees?) (?=(?:that|the|an?|more|fewer|less|\\d[\\d.,]*)\\b)"
              + "|\\bin the coming (?:weeks|months|seasons|years)\\b");

  private static final Pattern TREND =
      Pattern.compile(
          "(?i)\\b(?:more and more|fewer and fewer|less and less|ever (?:more|fewer)|increasingly|an? (?:growing|rising|shrinking|falling) (?:number|share|part))\\b");

  /// Who has one of these says what may come, wishes it or makes it a condition.
  private static final List<String> TO_COME = WordList.listed("forecasts.to-come");

  /// Who has one of these tells of a change.
  private static final List<String> CHANGE = WordList.listed("forecasts.change");

  /// A sentence with one of these only supposes or plans.
  private static final List<String> SUPPOSED = WordList.listed("forecasts.supposed");

  private Forecasts() {}

  /// Reports the first sentence that foretells what no item does. Facts of ours may tell what
  /// comes.
  static void judge(String text, List<Source> cited, Findings findings) {
    if (cited.stream().anyMatch(s -> s.origin().type().isEmpty())) {
      return;
    }
    Words.sentences(text).stream()
        .map(s -> s.text())
        .filter(s -> !Sayings.isQuestion(s) && !Sayings.isOrderTo(Sayings.unlabelled(s)))
        .flatMap(s -> fault(s, cited).stream())
        .findFirst()
        .ifPresent(why ->
            findings.warningAll(
                "claim_supported", why, "Say what was so, and when, as the item does."));
  }

  private static Optional<String> fault(String said, List<Source> cited) {
    if (FORETOLD.matcher(said).find()
        && Phrases.find(said, SUPPOSED).isEmpty()
        && cited.stream().noneMatch(s -> has(s, TO_COME))) {
      return Optional.of(told(cited, "foretell", "nothing of this"));
    }
    return TREND.matcher(said).find() && cited.stream().noneMatch(s -> has(s, CHANGE))
        ? Optional.of(told(cited, "tell", "of no change over time"))
        : Optional.empty();
  }

  private static String told(List<Source> cited, String verb, String what) {
    return SupportCheck.ids(cited) + " " + verb + (cited.size() == 1 ? "s " : " ") + what + ".";
  }

  private static boolean has(Source source, List<String> phrases) {
    return !Phrases.find(source.text(), phrases).isEmpty()
        || source.origin().stands().stream()
            .anyMatch(s -> !Phrases.find(s.trait(), phrases).isEmpty());
  }
}
