package io.personaassistant.checking.support;

import io.personaassistant.checking.line.Source;
import io.personaassistant.checking.reading.Polarity;
import io.personaassistant.checking.reading.Reading;
import io.personaassistant.text.Words;
import java.util.List;
import java.util.stream.Collectors;

/// What a text says in the words of another source than the one it is held against. It does not
/// speak against this one: who takes up an objection and answers it says both, and "hire for weeks
/// of rain -> no hire on reported rain days" names a pain and the fact that ends it. English.
final class OtherSources {
  private final Reading.Cache readings;

  OtherSources(Reading.Cache readings) {
    this.readings = readings;
  }

  /// The sentences of a text that no other of the cited sources says.
  String without(List<Source> cited, Source source, String text) {
    if (cited.size() < 2) {
      return text;
    }
    var others = cited.stream().filter(s -> !s.id().equals(source.id())).toList();
    return Words.sentences(text).stream()
        .map(s -> s.text())
        .filter(s -> others.stream().noneMatch(other -> says(other, Polarity.of(s))))
        .collect(Collectors.joining("\n"));
  }

  private boolean says(Source source, Polarity said) {
    return readings.of(source.text()).sentences().stream()
        .map(Reading.Sentence::polarity)
        .anyMatch(
            one -> SupportCheck.isSame(said, one) && !said.opposes(one) || said.deniesWith(one));
  }
}
