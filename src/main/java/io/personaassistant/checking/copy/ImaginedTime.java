package io.personaassistant.checking.copy;

import io.personaassistant.checking.line.CheckContext;
import io.personaassistant.text.number.DateMention;
import io.personaassistant.text.number.Dates;
import java.util.BitSet;
import java.util.List;
import java.util.regex.Pattern;

/// Which sentences of a draft tell of a time to come as if it had been, because one before them
/// sets the scene: "It is June 2027 and the pilot has failed. Why?" Nobody claims them. English.
final class ImaginedTime {
  private static final Pattern SCENE =
      Pattern.compile(
          "(?i)^\\W*(?:(?:let['’]s |let us )?(?:imagine|picture|suppose|assume|pretend|fast forward)\\b(?! (?:that!|it)\\W*$)|pre-?mortem\\b|thought experiment\\b|scenario\\b|(?:situation|setting):\\W*(?:it is|it['’]s|you|your)\\b|looking back from\\b)");

  /// Behind "it is" only a day to come sets a scene.
  private static final Pattern IT_IS =
      Pattern.compile(
          "(?i)^\\W*(?:(?:it is|it['’]s|we are in|we write)(?: now| already)?|looking back(?: from| in| on)?) ");

  /// "The", "early", a weekday.
  private static final int MOST_BETWEEN = 10;

  private static final Pattern BACK_TO_TODAY =
      Pattern.compile(
          "(?i)^\\W*(?:today|now|evidence|facts?|what we know|known|on record|in truth|really|so far|sources?|(?:early |first )?(?:warning )?signs?)\\b");

  private ImaginedTime() {}

  /// The sentences by their place.
  static BitSet of(List<DraftSentences.Sentence> sentences, CheckContext context) {
    var imagined = new BitSet();
    boolean on = false;
    var heading = "";
    for (int i = 0; i < sentences.size(); i++) {
      var text = sentences.get(i).span().text();
      if (setsScene(text, context)) {
        on = true;
        heading = sentences.get(i).heading();
      } else if (BACK_TO_TODAY.matcher(text).find()
          || !sentences.get(i).heading().equals(heading)
          || isFartherOn(sentences, i)) {
        on = false;
      }
      imagined.set(i, on && sentences.get(i).cites().isEmpty());
    }
    return imagined;
  }

  /// A scene of several paragraphs goes on as a list; other text behind a blank line is told as
  /// usual.
  private static boolean isFartherOn(List<DraftSentences.Sentence> sentences, int i) {
    return i > 0
        && sentences.get(i).span().start() - sentences.get(i - 1).span().end() > 1
        && !sentences.get(i).asked();
  }

  private static boolean setsScene(String text, CheckContext context) {
    return SCENE.matcher(text).find() && !text.strip().endsWith("!") || isLater(text, context);
  }

  /// "It is June 2027": the day stands right behind.
  private static boolean isLater(String text, CheckContext context) {
    var at = IT_IS.matcher(text);
    return at.find()
        && Dates.find(text).stream()
            .anyMatch(d -> d.start() <= at.end() + MOST_BETWEEN && isToCome(d, context));
  }

  private static boolean isToCome(DateMention date, CheckContext context) {
    return context
        .subject()
        .today()
        .filter(day ->
            date.year() > day.getYear()
                || date.year() == day.getYear() && date.month() > day.getMonthValue())
        .isPresent();
  }
}
