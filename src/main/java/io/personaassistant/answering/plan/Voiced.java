package io.personaassistant.answering.plan;

import io.personaassistant.answering.request.Prepared;
import io.personaassistant.drafting.prompt.Voice;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// An answer whose draft is asked for in a language or a tone. Pure functions.
final class Voiced {
  private Voiced() {}

  /// How a draft should be is for a model to heed: what is on record stands in its own words, and
  /// the answer says so.
  static Prepared of(Prepared prepared, Voice voice) {
    if (voice.equals(Voice.NONE) || prepared.plan().isEmpty()) {
      return prepared;
    }
    var how =
        Stream.of(
                Stream.of(voice.isMeasured() ? Voice.SHORT : ""),
                voice.wishes().stream(),
                Stream.of(voice.language().isEmpty() ? "" : "in " + voice.language()))
            .flatMap(s -> s)
            .filter(s -> !s.isEmpty())
            .collect(Collectors.joining(", "));
    return new Prepared(
        prepared
            .answer()
            .withNotice("A model drafts it " + how + "; what is on record stands as it is."),
        prepared.plan().map(p -> p.with(voice)),
        prepared.sheet(),
        prepared.end());
  }
}
