package io.personaassistant.checking.support;

import io.personaassistant.checking.line.Findings;
import io.personaassistant.checking.line.Level;
import io.personaassistant.checking.line.Reasons;
import io.personaassistant.checking.line.Source;
import io.personaassistant.checking.reading.Comparison;
import io.personaassistant.checking.reading.Dealings;
import io.personaassistant.checking.reading.Deeds;
import io.personaassistant.checking.reading.Denials;
import io.personaassistant.checking.reading.Means;
import io.personaassistant.checking.reading.Opposites;
import io.personaassistant.checking.reading.OrderedPairs;
import io.personaassistant.checking.reading.OtherFrame;
import io.personaassistant.checking.reading.Polarity;
import io.personaassistant.checking.reading.Questions;
import io.personaassistant.checking.reading.Reading;
import io.personaassistant.checking.reading.Sayings;
import io.personaassistant.checking.reading.TallyAnswers;
import io.personaassistant.checking.reading.TallyRanks;
import io.personaassistant.checking.reading.Wording;
import io.personaassistant.evidence.SourceType;
import io.personaassistant.text.Verbs;
import io.personaassistant.text.WordList;
import io.personaassistant.text.Words;
import io.personaassistant.text.number.Numbers;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.BooleanSupplier;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// Whether a text says the opposite of what it cites: with a denial more or less, in another order,
/// with an opposite word in the same place, with the answers of a tally in other ranks. English.
final class Contradictions {
  private static final Pattern CLAUSE = Pattern.compile("[,;:—\\n]|\\s–\\s");

  /// "Lead with the price, because it is the first thing": the pronoun stands for the price.
  private static final Pattern BACK =
      Pattern.compile("(?i), (?:[\\p{L} ]{1,60} )?(?:it|that|this) (?:is|was)\\b");

  /// What somebody fears or doubts is not said to be so.
  private static final Pattern FEARED =
      Pattern.compile(
          "(?i)\\b(?:fear(?:s|ed)?|worr(?:y|ies|ied)|afraid|doubt(?:s|ed)?)\\b[^.;]*\\b(?:would|might|may|could)\\b");

  private static final Set<String> AUXILIARIES = WordList.named("contradictions.auxiliaries");

  private final Reading.Cache readings;
  private final OtherSources others;

  Contradictions(Reading.Cache readings) {
    this.readings = readings;
    this.others = new OtherSources(readings);
  }

  /// Reports where a text and what it cites say opposite things.
  ///
  /// @param imagined the text supposes how something comes out, so that it may end otherwise
  /// @param names what the product is called
  void judge(
      String text, List<Source> cited, boolean imagined, Set<String> names, Findings findings) {
    if (ranked(text, cited, findings) || !imagined && ended(text, cited, findings)) {
      return;
    }
    if (Wording.turns(text)) {
      reversed(text, cited, findings);
      return;
    }
    var words =
        Opposites.of(
            Words.sentences(text).stream()
                .map(s -> s.text())
                .filter(s -> !Sayings.isQuestion(s) && !Sayings.isOrderTo(Sayings.unlabelled(s)))
                .filter(s -> !FEARED.matcher(s).find())
                .collect(Collectors.joining("\n")));
    boolean opposed =
        !imagined
            && words.oppose(
                Opposites.of(cited.stream().map(Source::text).collect(Collectors.joining("\n"))));
    var order = OrderedPairs.of(text);
    boolean tally = Numbers.find(text).size() > 1;
    // "can you trace it back?" leaves open what an item says of it
    var stated =
        Words.sentences(text).stream()
            .map(s -> s.text())
            .filter(s -> !Questions.asksWhether(s) && !Sayings.offersEnd(s))
            .filter(s -> !FEARED.matcher(s).find())
            .collect(Collectors.joining("\n"));
    for (var source : cited) {
      var told = others.without(cited, source, stated);
      var said = Words.sentences(told).stream().map(s -> Polarity.of(s.text())).toList();
      var sentences =
          readings.of(source.text()).sentences().stream().map(Reading.Sentence::polarity).toList();
      boolean otherwise = imagined || OtherFrame.is(text, source.text());
      boolean against =
          !otherwise
              && (said.stream().anyMatch(one -> isDenied(one, sentences, tally))
                  || !tally && SentenceParts.areDenied(told, said, source));
      // asked last, for it takes long and matters only where something speaks against the text
      BooleanSupplier with =
          () ->
              said.stream()
                  .allMatch(one ->
                      sentences.stream()
                          .anyMatch(two -> SupportCheck.isSame(one, two) && !one.opposes(two)));
      boolean turned = order.isReversed(readings.of(source.text()).order());
      var compared = Comparison.against(text, readings.of(source.text()));
      boolean clause = !otherwise && deniesClause(told, source);
      boolean opposite =
          turned
              || clause
              || opposed && words.oppose(Opposites.of(source.text()))
              || source.origin().type().isEmpty()
                  && !otherwise
                  && (Denials.deny(told, readings.of(source.text()), names)
                      || cited.size() == 1 && Means.differ(text, source.text()))
              || DeniedThings.areSized(told, source, readings.of(source.text()))
              || (against
                  && !Deeds.of(told).denyAlike(readings.of(source.text()).deeds())
                  && !with.getAsBoolean())
              || compared.equals(Optional.of(Level.ERROR));
      if (!opposite && compared.isEmpty()
          || SupportCheck.quotes(text, source)
          || TallyAnswers.tellsOfNone(text, readings.of(source.text()))) {
        continue;
      }
      if (opposite) {
        isOpposite(source, findings);
      } else {
        findings.warningAll(
            "claim_supported",
            source.id() + " compares the other way.",
            "Check that this says what the item says.");
      }
    }
  }

  /// Whether a sentence of the source says the opposite, and no other denies the same.
  private static boolean isDenied(Polarity said, List<Polarity> sentences, boolean tally) {
    return sentences.stream()
        .anyMatch(theirs ->
            SupportCheck.isSame(said, theirs)
                && said.opposes(theirs)
                && !(tally && theirs.isElliptic())
                && sentences.stream()
                    .noneMatch(it ->
                        it != theirs
                            && (said.deniesWith(it) || SupportCheck.isSaid(said, it, theirs))));
  }

  /// The answers of a tally stand in other ranks.
  private boolean ranked(String text, List<Source> cited, Findings findings) {
    var turned =
        cited.stream()
            .filter(s -> TallyRanks.areTurned(text, readings.of(s.text())))
            .filter(s -> cited.size() == 1 || !SupportCheck.quotes(text, s))
            .findFirst();
    turned.ifPresent(source ->
        findings.errorAll(
            "claim_supported",
            "",
            "The shares of " + source.id() + " put these in another order.",
            "Rank them as the shares do."));
    return turned.isPresent();
  }

  private static boolean ended(String text, List<Source> cited, Findings findings) {
    var other =
        cited.stream()
            .filter(s -> endsOtherwise(text, s) && !SupportCheck.quotes(text, s))
            .findFirst();
    other.ifPresent(source -> isOpposite(source, findings));
    return other.isPresent();
  }

  /// A note of a sale ended the other way, or people protested where nobody did.
  private static boolean endsOtherwise(String text, Source source) {
    boolean note = source.origin().type().filter(t -> t == SourceType.CRM_NOTE).isPresent();
    return note && Dealings.endOtherwise(text, source.text())
        || source.origin().type().isPresent() && Dealings.protestOtherwise(text, source.text());
  }

  /// "Price was the point" for "Price was not the point.": a short sentence of the source whole.
  private boolean deniesClause(String text, Source source) {
    var theirs =
        readings.of(source.text()).sentences().stream()
            .filter(s -> s.polarity().stems().size() >= 2 && s.polarity().stems().size() <= 4)
            .filter(s ->
                !Sayings.isQuestion(s.text()) && !SupportCheck.SUPPOSED.matcher(s.text()).find())
            // "price list", which proves a fact, says nothing that could be denied
            .filter(s ->
                source.origin().type().isPresent()
                    || Words.tokens(s.text()).stream().anyMatch(Contradictions::isVerb))
            .map(Reading.Sentence::polarity)
            .toList();
    if (theirs.isEmpty()) {
      return false;
    }
    var all = readings.of(source.text()).sentences();
    var clauses =
        Stream.concat(
            CLAUSE.splitAsStream(text),
            Words.sentences(text).stream().map(s -> s.text()).filter(s -> BACK.matcher(s).find()));
    return clauses
        .filter(c -> !SupportCheck.SUPPOSED.matcher(c).find())
        .map(Polarity::of)
        .anyMatch(one ->
            theirs.stream()
                .anyMatch(two ->
                    two.sharedWith(one) == 1
                        && one.opposes(two)
                        && all.stream()
                            .noneMatch(s -> SupportCheck.isSaid(one, s.polarity(), two))));
  }

  private static boolean isVerb(String word) {
    return AUXILIARIES.contains(word) || Verbs.isKnown(word) || word.contains("'");
  }

  private void reversed(String text, List<Source> cited, Findings findings) {
    var order = OrderedPairs.of(text);
    cited.stream()
        .filter(
            s -> order.isReversed(readings.of(s.text()).order()) && !SupportCheck.quotes(text, s))
        .findFirst()
        .ifPresent(source -> isOpposite(source, findings));
  }

  private static void isOpposite(Source source, Findings findings) {
    findings.errorAll(
        "claim_supported",
        "",
        Reasons.opposite(source.id()),
        "Say what the item says, or cite another.");
  }
}
