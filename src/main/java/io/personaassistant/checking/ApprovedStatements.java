package io.personaassistant.checking;

import io.personaassistant.checking.reading.Means;
import io.personaassistant.checking.reading.Reading;
import io.personaassistant.checking.reading.SameFrame;
import io.personaassistant.checking.reading.Sweeping;
import io.personaassistant.checking.reading.Wording;
import io.personaassistant.text.Words;
import io.personaassistant.text.number.Numbers;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/// What is approved of us, statement by statement, as far as one line is held against it.
record ApprovedStatements(List<String> texts, String brief, Reading.Cache readings) {
  private static final Pattern SEMICOLON = Pattern.compile(";\\s*");

  static final double SAME = 0.6;

  /// A sentence with this much of an approved one, and not too little of it, says it again.
  private static final double AGAIN = 0.8;

  private static final double PART = 0.5;

  static final int FEWEST_STEMS = 4;

  /// Words that a sentence must share with a text to be about what it says.
  static final int THEIRS = 3;

  /// "Deleted 30 days after the quote" for "deleted 30 days after the move", where nothing approved
  /// says that of a quote.
  Optional<Reading.Sentence> withAnotherThing(Reading.Sentence said) {
    var text = said.text();
    return texts.stream()
        .flatMap(approved -> of(approved).stream())
        .filter(one ->
            SameFrame.find(text, one.text(), (thing, before) -> isKnown(thing, before)).isPresent()
                || hasOtherMeans(said, one))
        .findFirst();
  }

  /// "By letter" for "by card", where nothing approved says it so.
  private boolean hasOtherMeans(Reading.Sentence said, Reading.Sentence one) {
    return sharesMost(said, one)
        && Means.differ(said.text(), one.text())
        && texts.stream()
            .flatMap(approved -> of(approved).stream())
            .noneMatch(
                other -> sharesMost(said, other) && !Means.differ(said.text(), other.text()));
  }

  private static boolean sharesMost(Reading.Sentence said, Reading.Sentence one) {
    return Wording.shared(one.stems(), said.stems()) >= SAME * said.stems().size();
  }

  private boolean isKnown(String thing, Set<String> before) {
    return before.size() < THEIRS
        || Stream.concat(texts.stream(), Stream.of(brief))
            .map(text -> Set.copyOf(Words.stems(text)))
            .anyMatch(
                stems -> stems.containsAll(before) && Wording.shared(Set.of(thing), stems) > 0);
  }

  /// The sentences of an approved text, and what a semicolon parts.
  List<Reading.Sentence> of(String approved) {
    var sentences = readings.of(approved).sentences();
    return approved.indexOf(';') < 0
        ? sentences
        : Stream.concat(
                sentences.stream(),
                SEMICOLON
                    .splitAsStream(approved)
                    .flatMap(part -> readings.of(part).sentences().stream()))
            .toList();
  }

  /// What is approved word for word may differ from what else is approved.
  boolean isApproved(Reading.Sentence said) {
    var stems = said.stems();
    return stems.size() >= FEWEST_STEMS
        && texts.stream()
            .flatMap(text -> readings.of(text).sentences().stream())
            .anyMatch(one ->
                Wording.shared(one.stems(), stems) >= PART * one.stems().size()
                    && Wording.shared(stems, one.stems()) >= AGAIN * stems.size()
                    && !Sweeping.saysOfAll(said.text(), one.text())
                    && Numbers.find(said.text()).size() <= Numbers.find(one.text()).size()
                    && !one.polarity().opposes(said.polarity())
                    && !said.order().isReversed(one.order()));
  }
}
