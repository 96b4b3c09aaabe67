package io.personaassistant.checking;

import io.personaassistant.checking.line.CheckContext;
import io.personaassistant.checking.line.Line;
import io.personaassistant.checking.line.Source;
import io.personaassistant.checking.reading.Phrases;
import io.personaassistant.checking.reading.Reading;
import io.personaassistant.checking.reading.Wording;
import io.personaassistant.text.number.Numbers;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/// What a line's cited sources and all that is approved say, piece by piece.
record OnRecord(Reading.Cache readings) {
  static final Pattern PARTS = Pattern.compile(";\\s");

  /// What is approved and what is cited, sentence by sentence.
  Stream<String> sentences(Line line, CheckContext context, Predicate<Source> cited) {
    return Stream.concat(
            context.cited(line.cites()).stream().filter(cited).map(Source::text),
            context.subject().approved().stream())
        .flatMap(text -> readings.of(text).sentences().stream())
        .map(Reading.Sentence::text);
  }

  /// The same by the parts of each.
  Stream<String> parts(Line line, CheckContext context, Predicate<Source> cited) {
    return sentences(line, context, cited).flatMap(PARTS::splitAsStream);
  }

  /// How many stems a text shares with what is told, past forms and their verbs being one.
  static long shared(Set<String> stems, String told) {
    return Wording.shared(Wording.bases(stems), Wording.bases(Wording.stems(told, "")));
  }

  /// Whether a sentence names a limit, in its words or as the same number.
  static boolean says(String sentence, String limit) {
    var numbers = Numbers.find(limit);
    return !Phrases.find(sentence, limit).isEmpty()
        || numbers.stream()
            .anyMatch(n ->
                Numbers.find(sentence).stream().anyMatch(q -> q.value().compareTo(n.value()) == 0));
  }
}
