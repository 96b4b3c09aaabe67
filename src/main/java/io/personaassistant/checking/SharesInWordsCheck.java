package io.personaassistant.checking;

import io.personaassistant.checking.line.Check;
import io.personaassistant.checking.line.CheckContext;
import io.personaassistant.checking.line.FieldText;
import io.personaassistant.checking.line.Finding;
import io.personaassistant.checking.line.Findings;
import io.personaassistant.checking.line.Line;
import io.personaassistant.checking.line.LineRules;
import io.personaassistant.checking.line.NumberSource;
import io.personaassistant.checking.line.Reasons;
import io.personaassistant.checking.line.Source;
import io.personaassistant.checking.number.ToldOfAnother;
import io.personaassistant.checking.reading.AnswerWords;
import io.personaassistant.checking.reading.Bins;
import io.personaassistant.checking.reading.Clauses;
import io.personaassistant.checking.reading.Parts;
import io.personaassistant.checking.reading.Polarity;
import io.personaassistant.checking.reading.Reading;
import io.personaassistant.checking.reading.Sayings;
import io.personaassistant.checking.reading.SharePredicate;
import io.personaassistant.checking.reading.ShareWords;
import io.personaassistant.checking.reading.ShareWords.Share;
import io.personaassistant.checking.reading.TallyAnswers;
import io.personaassistant.checking.reading.Wording;
import io.personaassistant.text.Span;
import io.personaassistant.text.Words;
import io.personaassistant.text.number.Numbers;
import io.personaassistant.text.number.Quantity.Kind;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/// Whether a share in words is that of the answer it is said of: "nearly half want the phone" for
/// "phone 30 %, e-mail 48 %". English.
final class SharesInWordsCheck implements Check {
  private static final Pattern SEMICOLON = Pattern.compile(";");

  private final Reading.Cache readings;

  SharesInWordsCheck(Reading.Cache readings) {
    this.readings = readings;
  }

  @Override
  public List<Finding> check(Line line, LineRules rules, CheckContext context) {
    var findings = new Findings();
    var cited = context.cited(line.cites());
    for (var at : FieldText.of(line, rules)) {
      if (at.field().numbers() == NumberSource.PLAN || ShareWords.find(at.text()).isEmpty()) {
        continue;
      }
      for (var sentence : Words.sentences(at.text())) {
        for (var share : ShareWords.find(sentence.text())) {
          judge(at, sentence, share, cited, findings);
        }
      }
    }
    return findings.all();
  }

  private void judge(
      FieldText at, Span sentence, Share share, List<Source> cited, Findings findings) {
    var clause =
        Clauses.around(Clauses.DRAFT_PART, sentence.text(), share.start(), share.end()).text();
    var named = named(clause, cited);
    boolean single =
        Numbers.find(sentence.text()).stream().noneMatch(q -> q.kind() == Kind.PERCENT)
            && ShareWords.find(sentence.text()).size() == 1;
    if (named.isEmpty() && single) {
      clause = Clauses.around(SEMICOLON, sentence.text(), share.start(), share.end()).text();
      named = named(clause, cited);
    }
    if (named.isEmpty() && isToldOfAnother(sentence.text(), share, cited)) {
      report(at, sentence, share, Reasons.OF_OTHER, findings);
      return;
    }
    if ((named.isEmpty() || Polarity.denies(clause)) && isNowhere(share, sentence, cited)) {
      report(at, sentence, share, " is in no cited evidence.", findings);
      return;
    }
    if (named.isEmpty() || Sayings.isQuestion(sentence.text()) || Polarity.denies(clause)) {
      return; // what half do not say, others may
    }
    var words = AnswerWords.of(clause);
    boolean ofOther =
        cited.size() > 1
            && cited.stream()
                .filter(s -> !places(share, s).isEmpty())
                .anyMatch(s -> Wording.shared(words, readings.of(s.text()).stems()) > 1);
    if (named.stream().noneMatch(share::fits) && !ofOther) {
      report(at, sentence, share, " is not the share that the evidence gives for this.", findings);
    }
  }

  /// "Nearly half would not" for "61 % would, 14 % would not": neither a share that the items give,
  /// nor two of them together, nor the rest of either.
  private boolean isNowhere(Share share, Span sentence, List<Source> cited) {
    var shares =
        cited.stream()
            .map(s -> readings.of(s.text()))
            .flatMap(r -> r.numbers().stream().map(said -> Parts.shareOf(said, r)))
            .filter(s -> s.signum() > 0)
            .toList();
    return !shares.isEmpty()
        && !Sayings.isQuestion(sentence.text())
        && Numbers.find(sentence.text()).isEmpty()
        && cited.stream().allMatch(s -> ShareWords.find(s.text()).isEmpty())
        && shares.stream().noneMatch(one -> isIt(share, one))
        && IntStream.range(0, shares.size())
            .noneMatch(i ->
                shares.subList(i + 1, shares.size()).stream()
                    .anyMatch(other -> isIt(share, shares.get(i).add(other))));
  }

  /// Whether a share is this one or the rest of it.
  private static boolean isIt(Share share, BigDecimal given) {
    return share.fits(given) || share.fits(BigDecimal.ONE.subtract(given));
  }

  private static void report(
      FieldText at, Span sentence, Share share, String why, Findings findings) {
    findings.error(
        "numbers_supported",
        at,
        sentence.start() + share.start(),
        sentence.start() + share.end(),
        Findings.show(sentence.text().substring(share.start(), share.end()).strip()) + why,
        "Give the share as the evidence does.");
  }

  /// "Nearly half were refunded" for "nearly half were late and a fifth were refunded".
  private static boolean isToldOfAnother(String sentence, Share share, List<Source> cited) {
    var behind = sentence.substring(share.end());
    var doing =
        SharePredicate.doing(Clauses.DRAFT_PART.split(behind, 2)[0], share.isCounting(sentence));
    return doing.isPresent()
        && cited.stream().anyMatch(s -> !places(share, s).isEmpty())
        && cited.stream()
            .allMatch(s ->
                places(share, s).stream()
                    .allMatch(p ->
                        ToldOfAnother.is(
                            doing.get(),
                            s.text(),
                            p.start(),
                            p.end(),
                            share.isCounting(sentence))));
  }

  /// Where a source has the share, in figures or in words.
  private static List<Span> places(Share share, Source source) {
    return Stream.concat(
            ShareWords.find(source.text()).stream()
                .filter(s -> s.value().compareTo(share.value()) == 0)
                .map(s -> Span.of(source.text(), s.start(), s.end())),
            Numbers.find(source.text()).stream()
                .filter(q -> Numbers.share(q).signum() > 0 && share.fits(Numbers.share(q)))
                .map(q -> Span.of(source.text(), q.start(), q.end())))
        .toList();
  }

  private List<BigDecimal> named(String clause, List<Source> cited) {
    var words = AnswerWords.of(clause);
    return cited.stream()
        .map(s -> readings.of(s.text()))
        .map(r ->
            TallyAnswers.named(words, r)
                .or(() -> Bins.share(clause, r).map(share -> share.movePointLeft(2))))
        .flatMap(Optional::stream)
        .toList();
  }
}
