package io.personaassistant.checking.support;

import io.personaassistant.checking.line.CheckContext;
import io.personaassistant.checking.line.Findings;
import io.personaassistant.checking.line.Reasons;
import io.personaassistant.checking.line.Source;
import io.personaassistant.checking.line.Subject;
import io.personaassistant.checking.reading.CrossedParts;
import io.personaassistant.checking.reading.Deeds;
import io.personaassistant.checking.reading.Reading;
import io.personaassistant.checking.reading.SameFrame;
import io.personaassistant.checking.reading.Sayings;
import io.personaassistant.checking.reading.Wording;
import io.personaassistant.evidence.SourceType;
import io.personaassistant.text.Words;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// Whether a text has put one thing for another that its source tells of, or two of them in each
/// other's place, or lets somebody do what another did or nobody did. English.
final class Swaps {
  private static final Pattern OF_OTHERS = Pattern.compile("(?i)\\b(?:he|she)\\b");
  private static final Pattern OF_SPEAKER = Pattern.compile("\\bI\\b|(?i)\\bmy\\b");

  private final Reading.Cache readings;

  Swaps(Reading.Cache readings) {
    this.readings = readings;
  }

  /// Reports the first swap.
  ///
  /// @param imagined the text supposes how something comes out, so that it may tell of other things
  void judge(
      String text, List<Source> cited, boolean imagined, CheckContext context, Findings findings) {
    if (imagined || cited.stream().anyMatch(s -> SupportCheck.quotes(text, s))) {
      return;
    }
    var stated =
        Words.sentences(text).stream()
            .map(s -> s.text())
            .filter(s -> !Sayings.isQuestion(s) && !Sayings.isOrderTo(Sayings.unlabelled(s)))
            .collect(Collectors.joining("\n"));
    var deeds = Deeds.of(stated);
    var theirs = Deeds.all(cited.stream().map(s -> readings.of(s.text()).deeds()).toList());
    for (var source : cited) {
      var own = readings.of(source.text()).deeds();
      if (deeds.areByOthers(theirs, named(source), roles(context.subject()))
          || deeds.areTurned(theirs) && deeds.areTurned(own)
          || isNote(source) && deeds.areByOtherSide(own)
          || deeds.areDenied(theirs) && deeds.areDenied(own)
          || CrossedParts.are(stated, readings.of(source.text()))) {
        findings.errorAll(
            "claim_supported",
            "",
            Reasons.opposite(source.id()),
            "Say of each what the item says of it.");
        return;
      }
      if (deeds.areSupposed(theirs) && deeds.areSupposed(own)) {
        findings.errorAll(
            "claim_supported",
            "",
            source.id() + " only supposes what is told here as a fact.",
            "Say it as the item does, with “may” or “if”.");
        return;
      }
    }
    UnsaidDeeds.judge(stated, cited, context, findings);
    for (var source : cited) {
      var other =
          SameFrame.find(
              stated,
              source.text(),
              (said, _) -> Wording.shared(Set.of(said), known(cited, context)) > 0);
      if (other.isPresent()) {
        report(other.get(), source, findings);
        return;
      }
    }
  }

  /// A note of a call tells of the customer as of somebody else.
  private static boolean isNote(Source source) {
    return source
            .origin()
            .type()
            .filter(t -> t == SourceType.CRM_NOTE || t == SourceType.SALES_CALL)
            .isPresent()
        && OF_OTHERS.matcher(source.text()).find()
        && !OF_SPEAKER.matcher(source.text()).find();
  }

  /// Whom and what a source names; what a note begins with is whose people do all that it tells:
  /// "Operator with 5 vessels renewed; the owner asked for a cap".
  private static Set<String> named(Source source) {
    var words = Words.tokens(source.text());
    return Stream.concat(words.stream().skip(1), Words.tokens(source.origin().segment()).stream())
        .map(Words::stem)
        .collect(Collectors.toUnmodifiableSet());
  }

  /// The stems of what the personas are called.
  private static Set<String> roles(Subject subject) {
    return Stream.concat(subject.others().stream(), Stream.of(subject.title()))
        .flatMap(title -> Words.stems(title).stream())
        .collect(Collectors.toUnmodifiableSet());
  }

  private static void report(SameFrame.Other other, Source source, Findings findings) {
    var instead = source.shut() ? "another word" : Findings.show(other.instead());
    var why =
        source.id() + " says " + instead + " where this says " + Findings.show(other.said()) + ".";
    if (other.isNarrower()) {
      findings.warningAll(
          "claim_supported", why, "Check that it is so, or say it in the item's words.");
    } else {
      findings.errorAll("claim_supported", "", why, "Say it in the item's words.");
    }
  }

  /// The stems of all that a text may take its words from.
  private static Set<String> known(List<Source> cited, CheckContext context) {
    var known = new HashSet<String>();
    cited.stream()
        .flatMap(s ->
            Stream.concat(
                Stream.of(s.text(), s.origin().reference()),
                s.origin().stands().stream().map(t -> t.trait())))
        .map(Words::stems)
        .forEach(known::addAll);
    known.addAll(Words.stems(context.brief()));
    known.addAll(Words.stems(context.record()));
    return known;
  }
}
