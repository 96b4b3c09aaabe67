package io.personaassistant.checking;

import io.personaassistant.checking.line.CheckContext;
import io.personaassistant.checking.line.Findings;
import io.personaassistant.checking.line.Source;
import io.personaassistant.checking.reading.Polarity;
import io.personaassistant.checking.reading.Reading;
import io.personaassistant.checking.reading.Sayings;
import io.personaassistant.checking.reading.Wording;
import io.personaassistant.text.Words;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

/// Whether a text cites for a trait what stands against it, or says the opposite of what is cited
/// for it. English.
final class Stances {
  /// How an objection says that something is too much.
  private static final Pattern BURDEN =
      Pattern.compile(
          "(?iu)\\b(?:(?:extra|more|additional|needless|double) (?:work|effort|trouble|steps?|jobs?|burden)|trouble|burden|hassle|nuisance|chore|bother|waste of|annoy\\w*|pointless|useless|obstacle|barrier|blocker|deal-?breaker|(?:kept|keeps) [^.;]{0,40} from|stopped [^.;]{0,40} from|puts? [^.;]{0,30} off|deterred|too (?:much|long|slow|dear|expensive|many|costly))\\b");

  private final Reading.Cache readings;

  Stances(Reading.Cache readings) {
    this.readings = readings;
  }

  /// "The scan is only extra trouble" says again what an item speaks against. A reply to such an
  /// objection takes it up and goes on: what is supposed, asked or told to do is not said.
  private boolean isBurden(String text, Source source, CheckContext context) {
    var against =
        source.origin().stands().stream().filter(s -> isOf(s, context) && !s.supports()).toList();
    return !against.isEmpty()
        && !BURDEN.matcher(source.text()).find()
        && !Wording.turns(text)
        && Words.sentences(text).stream()
            .map(s -> s.text())
            .filter(s -> BURDEN.matcher(s).find())
            .filter(s ->
                !s.contains(":") && !SupportCheck.SUPPOSED.matcher(s).find() && !Polarity.denies(s))
            .filter(s -> !Sayings.isQuestion(s) && !Sayings.isOrderTo(Sayings.unlabelled(s)))
            .map(s -> Wording.stems(s, context.personaName()))
            .anyMatch(stems ->
                Wording.shared(stems, readings.of(source.text()).stems()) > 0
                    && against.stream()
                        .anyMatch(s -> Wording.shared(stems, readings.of(s.trait()).stems()) > 0));
  }

  /// Reports what the text says against what its sources stand for.
  ///
  /// @param stems what the text is about
  void judge(
      String text, Set<String> stems, List<Source> cited, CheckContext context, Findings findings) {
    var said = Polarity.of(text);
    var name = Words.content(context.personaName());
    for (var source : cited) {
      var stands = source.origin().stands();
      var match =
          stands.stream()
              .filter(s -> isOf(s, context))
              .filter(s -> isAbout(stems, without(name, readings.of(s.trait()).stems())))
              .max(
                  Comparator.comparingLong(
                      s -> Wording.shared(stems, readings.of(s.trait()).stems())));
      if (isBurden(text, source, context)) {
        findings.warningAll(
            "stance",
            source.id() + " speaks against this objection.",
            "Check that the text does not cite it in support.");
      }
      if (match.isEmpty()) {
        continue;
      }
      var stand = match.orElseThrow();
      boolean same = !said.opposes(Polarity.of(stand.trait()));
      // what denies says nothing for a text that does not, nor the other way round
      boolean alike = Polarity.denies(stand.trait()) == Polarity.denies(text);
      if (!stand.supports()
          && same
          && alike
          && !isTally(text, source)
          && !Wording.turns(text)
          && !SupportCheck.quotes(text, source)) {
        findings.errorAll(
            "stance",
            "",
            source.id() + " contradicts “" + stand.trait() + "”; the text cites it in support.",
            "Say that it contradicts, or cite what supports the statement.");
      } else if (stand.supports()
          && !same
          && said.sharedWith(Polarity.of(stand.trait())) >= SupportCheck.SAME
          && said.opposes(Polarity.of(source.text()))
          && !Wording.turns(text)
          && !SupportCheck.quotes(text, source)) {
        findings.errorAll(
            "stance",
            "",
            source.id() + " supports “" + stand.trait() + "”; the text says the opposite.",
            "Say what the item says, or cite another.");
      }
    }
  }

  /// A count of many that the text gives rightly is no opinion.
  private boolean isTally(String text, Source source) {
    return !source.ownWords()
        && source.participant().isEmpty()
        && SupportCheck.counts(text, source, readings);
  }

  private static boolean isOf(Source.Stand stand, CheckContext context) {
    return context.subject().slug().isEmpty() || stand.persona().equals(context.subject().slug());
  }

  private static boolean isAbout(Set<String> stems, Set<String> trait) {
    long shared = Wording.shared(trait, stems);
    return shared >= 2 && shared >= SupportCheck.SAME * Math.min(trait.size(), stems.size())
        || (trait.size() == 1 && shared == 1);
  }

  private static Set<String> without(List<String> name, Set<String> stems) {
    var left = new HashSet<>(stems);
    left.removeAll(name);
    return left;
  }
}
