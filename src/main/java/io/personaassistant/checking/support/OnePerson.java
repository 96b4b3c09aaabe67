package io.personaassistant.checking.support;

import io.personaassistant.checking.line.Findings;
import io.personaassistant.checking.line.Source;
import io.personaassistant.checking.reading.Reading;
import io.personaassistant.checking.reading.Sayings;
import io.personaassistant.checking.reading.Wording;
import io.personaassistant.text.Quotations;
import io.personaassistant.text.Words;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

/// Whether a text makes one person of two: "the clerk who liked the list was afraid of the phone",
/// where one clerk liked it and another was afraid. English.
final class OnePerson {
  private static final Pattern WHO =
      Pattern.compile("(?i)^\\W*(?:(?:\\d+ )?[\\p{L}%-]+ ){1,6}?(?:who|whose)\\b");

  private static final Pattern ANOTHER =
      Pattern.compile(
          "(?i)\\b(?:another|others?|a second|while|whereas|but|as (?:do|does|did)|like)\\b|[;:]");

  /// So many words that each stand in one item alone tell that more than one is meant.
  private static final int FEWEST = 3;

  private final Reading.Cache readings;

  OnePerson(Reading.Cache readings) {
    this.readings = readings;
  }

  /// Reports the first sentence that does.
  void judge(String text, List<Source> cited, Findings findings) {
    var items = cited.stream().filter(s -> s.origin().type().isPresent()).toList();
    if (items.size() < 2 || items.size() < cited.size()) {
      return;
    }
    for (var sentence : Words.sentences(text)) {
      var said = sentence.text();
      if (WHO.matcher(said).find()
          && !Sayings.isQuestion(said)
          && !ANOTHER.matcher(said).find()
          && Quotations.find(said).isEmpty()
          && isOfTwo(Wording.stems(said, ""), items)) {
        findings.warningAll(
            "claim_supported",
            "This tells of one what the items that are cited tell of two.",
            "Tell of each what its own item says.");
        return;
      }
    }
  }

  private boolean isOfTwo(Set<String> said, List<Source> items) {
    var alone =
        items.stream()
            .filter(item -> !item.participant().isEmpty() || item.origin().sampleSize() != 1)
            .map(item -> alone(said, item, items))
            .filter(stems -> !stems.isEmpty())
            .toList();
    return alone.size() > 1 && alone.stream().mapToInt(Set::size).sum() >= FEWEST;
  }

  /// What a text shares with one item and with no item of another speaker.
  private Set<String> alone(Set<String> said, Source item, List<Source> items) {
    var own = readings.of(item.text()).stems();
    var alone = new HashSet<String>();
    said.stream().filter(stem -> Wording.shared(Set.of(stem), own) > 0).forEach(alone::add);
    items.stream()
        .filter(other -> !other.speaker().equals(item.speaker()))
        .forEach(other -> {
          var theirs = readings.of(other.text()).stems();
          alone.removeIf(stem -> Wording.shared(Set.of(stem), theirs) > 0);
        });
    return alone;
  }
}
