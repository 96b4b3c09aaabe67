package io.personaassistant.checking.support;

import io.personaassistant.checking.line.Findings;
import io.personaassistant.checking.line.Source;
import io.personaassistant.checking.reading.Hedges;
import io.personaassistant.checking.reading.Reading;
import io.personaassistant.checking.reading.Sayings;
import io.personaassistant.checking.reading.Sharpened;
import io.personaassistant.checking.reading.Tenses;
import io.personaassistant.checking.reading.Wording;
import io.personaassistant.text.Quotations;
import io.personaassistant.text.Words;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// Whether a text tells more than the sentence of evidence that it retells: as certain what is only
/// thought or wished there, of today what has ended, of the past what is to come, more often or
/// more strongly. It only marks, since the sentence that is nearest in words need not be the one
/// that is meant. English.
final class Retellings {
  private static final int FEWEST = 2;

  private final Reading.Cache readings;

  Retellings(Reading.Cache readings) {
    this.readings = readings;
  }

  /// @param stems what both sentences are about
  private record Retold(Source source, Reading.Sentence told, Set<String> stems, long shared) {}

  /// Reports the first sentence that does.
  void judge(String text, List<Source> cited, Findings findings) {
    if (cited.stream().anyMatch(s -> SupportCheck.quotes(text, s))) {
      return;
    }
    for (var sentence : Words.sentences(text)) {
      if (Sayings.isQuestion(sentence.text()) || !Quotations.find(sentence.text()).isEmpty()) {
        continue;
      }
      var said = Sayings.unlabelled(sentence.text());
      var why = nearest(said, cited).flatMap(retold -> more(said, retold, cited));
      if (why.isPresent()) {
        findings.warningAll("claim_supported", why.get(), "Say it no stronger than the item does.");
        return;
      }
    }
  }

  /// The sentence of a cited item with most in common; a fact is approved as it stands.
  private Optional<Retold> nearest(String said, List<Source> cited) {
    var stems = Wording.stems(said, "");
    Retold best = null;
    for (var source : cited) {
      for (var told : readings.of(source.text()).sentences()) {
        long shared = Wording.shared(stems, told.stems());
        if (shared >= FEWEST && (best == null || shared > best.shared())) {
          best = new Retold(source, told, stems, shared);
        }
      }
    }
    return Optional.ofNullable(best).filter(b -> b.source().origin().type().isPresent());
  }

  private static Optional<String> more(String said, Retold retold, List<Source> cited) {
    var id = retold.source().id();
    var told = retold.told().text();
    // a count of many says how many would
    boolean ofOne = !retold.source().participant().isEmpty();
    if (ofOne && Hedges.areDropped(said, retold.stems(), told)) {
      return Optional.of(id + " does not say for certain what is told here as a fact.");
    }
    if (Tenses.differ(said, retold.stems(), told, retold.source().ownWords())) {
      return Optional.of(id + " tells this of another time.");
    }
    var others =
        cited.stream()
            .map(Source::text)
            .filter(other -> Wording.shared(retold.stems(), Wording.stems(other, "")) > 1);
    var own = Stream.concat(Stream.of(retold.source().text()), others);
    return Sharpened.find(said, told, own.collect(Collectors.joining("\n")))
        .map(word -> Findings.show(word) + " says more than " + id + " does.");
  }
}
