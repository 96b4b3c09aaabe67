package io.personaassistant.checking.reading;

import io.personaassistant.checking.line.Level;
import io.personaassistant.text.MonthNames;
import io.personaassistant.text.Words;
import java.util.Comparator;
import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/// What a source tells as risen or fallen, and whether a text without numbers compares the two
/// times the other way: "fewer were sold online than a year before" for "57 percent, up from 41".
/// English.
final class TimeCompared {
  private static final Pattern THAN_BEFORE =
      Pattern.compile(
          "(?i)\\b(?:(more|higher|longer|larger|bigger)|(fewer|less|lower|shorter|smaller))\\b[^.;:]{0,80}?\\bthan (?:in (?:(?:early|late|mid) )?"
              + "(?:"
              + MonthNames.ANY
              + "|(?:19|20)\\d\\d)\\b|(?:in )?an? (?:year|month|season|quarter|week) (?:before|earlier|ago)|last|before|(?:in )?the (?:year|month|season|quarter) before)");

  private static final Pattern ROSE =
      Pattern.compile("(?i)\\b(?:up from|rose|risen|grew|grown|increased|climbed)\\b");

  private static final Pattern FELL =
      Pattern.compile(
          "(?i)\\b(?:down from|fell|fallen|dropped|declined|decreased|shrank|shrunk)\\b");

  private static final Pattern YEAR = Pattern.compile("\\b(?:19|20)\\d\\d\\b");

  private static final int FEWEST = 2;

  private TimeCompared() {}

  /// How some sentence compares then and now the other way than the one sentence that tells of the
  /// change: an error where it speaks of nothing else, a warning where of something else, too.
  static Optional<Level> against(String text, Reading reading) {
    var changes = reading.sentences().stream().filter(s -> way(s.text()) != 0).toList();
    return Words.sentences(text).stream()
        .map(s -> s.text())
        .filter(_ -> changes.size() == 1)
        .filter(s -> !Sayings.isQuestion(s) && !Polarity.denies(s))
        .flatMap(s -> against(s, changes.getFirst()).stream())
        .min(Comparator.naturalOrder());
  }

  private static Optional<Level> against(String said, Reading.Sentence change) {
    var than = THAN_BEFORE.matcher(said);
    if (!than.find()) {
      return Optional.empty();
    }
    boolean up = than.group(1) != null;
    var stems = Wording.stems(said.replace(than.group(up ? 1 : 2), ""), "");
    long shared = Wording.shared(stems, change.stems());
    return way(change.text()) == (up == isBackward(said) ? -1 : 1) || shared < FEWEST
        ? Optional.empty()
        : Optional.of(shared == stems.size() ? Level.ERROR : Level.WARNING);
  }

  /// "Fewer in 2021 than in 2025."
  private static boolean isBackward(String said) {
    var years = YEAR.matcher(said).results().map(MatchResult::group).toList();
    return years.size() == 2 && years.getFirst().compareTo(years.getLast()) < 0;
  }

  /// 1 for up, -1 for down, 0 where neither or both are told.
  private static int way(String sentence) {
    return (ROSE.matcher(sentence).find() ? 1 : 0) - (FELL.matcher(sentence).find() ? 1 : 0);
  }
}
