package io.personaassistant.checking.reading;

import io.personaassistant.text.MonthNames;
import io.personaassistant.text.Words;
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

  private static final int FEWEST = 2;

  private TimeCompared() {}

  /// Whether some sentence compares then and now the other way than the one sentence that tells of
  /// the change.
  static boolean isTurned(String text, Reading reading) {
    var changes = reading.sentences().stream().filter(s -> way(s.text()) != 0).toList();
    return changes.size() == 1
        && Words.sentences(text).stream()
            .map(s -> s.text())
            .filter(s -> !Sayings.isQuestion(s) && !Polarity.denies(s))
            .anyMatch(s -> isTurned(s, changes.getFirst()));
  }

  private static boolean isTurned(String said, Reading.Sentence change) {
    var than = THAN_BEFORE.matcher(said);
    return than.find()
        && way(change.text()) != (than.group(1) != null ? 1 : -1)
        && Wording.shared(Wording.stems(said, ""), change.stems()) >= FEWEST;
  }

  /// 1 for up, -1 for down, 0 where neither or both are told.
  private static int way(String sentence) {
    return (ROSE.matcher(sentence).find() ? 1 : 0) - (FELL.matcher(sentence).find() ? 1 : 0);
  }
}
