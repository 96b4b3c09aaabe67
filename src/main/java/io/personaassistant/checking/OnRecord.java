package io.personaassistant.checking;

import io.personaassistant.checking.line.CheckContext;
import io.personaassistant.checking.line.Line;
import io.personaassistant.checking.line.Source;
import io.personaassistant.checking.reading.Phrases;
import io.personaassistant.checking.reading.Reading;
import io.personaassistant.checking.reading.Wording;
import io.personaassistant.text.number.Numbers;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/// What a line's cited sources and all that is approved say, piece by piece.
record OnRecord(Reading.Cache readings) {
  /// So much of a statement says what a text says.
  static final int SHARED = 2;

  static final Pattern PARTS = Pattern.compile(";\\s");

  /// What is cited, sentence by sentence.
  Stream<String> cited(Line line, CheckContext context) {
    return sentences(context.cited(line.cites()).stream().map(Source::text));
  }

  /// What is approved, sentence by sentence.
  Stream<String> approved(CheckContext context) {
    return sentences(context.subject().approved().stream());
  }

  /// What the cited facts and all that is approved say, by the parts of each sentence.
  Stream<String> partsOfFacts(Line line, CheckContext context) {
    return Stream.concat(sentences(context.facts(line.cites()).stream()), approved(context))
        .flatMap(PARTS::splitAsStream);
  }

  private Stream<String> sentences(Stream<String> texts) {
    return texts
        .flatMap(text -> readings.of(text).sentences().stream())
        .map(Reading.Sentence::text);
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
