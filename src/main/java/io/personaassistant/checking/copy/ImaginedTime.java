package io.personaassistant.checking.copy;

import io.personaassistant.checking.line.CheckContext;
import io.personaassistant.text.DateMention;
import io.personaassistant.text.Dates;
import java.util.BitSet;
import java.util.List;
import java.util.regex.Pattern;

/// Which sentences of a draft tell of a time to come as if it had been, because one before them
/// sets the scene: "It is June 2027 and the pilot has failed. Why?" Nobody claims them. English.
final class ImaginedTime {
  private static final Pattern SCENE =
      Pattern.compile(
          "(?iu)^\\W*(?:(?:let['’]s |let us )?(?:imagine|picture|suppose|assume|pretend|fast forward|say)\\b(?! (?:that!|it)\\W*$)|pre-?mortem\\b|thought experiment\\b|scenario\\b|looking back from\\b)");

  /// Behind "it is" only a day to come sets a scene.
  private static final Pattern IT_IS =
      Pattern.compile(
          "(?iu)^\\W*(?:it is|it['’]s|we are in|we write|we have)\\b|^\\W*looking back\\b");

  private static final Pattern BACK_TO_TODAY =
      Pattern.compile(
          "(?iu)^\\W*(?:today|now|evidence|facts?|what we know|known|on record|in truth|really|so far|sources?|(?:early |first )?(?:warning )?signs?)\\b");

  private ImaginedTime() {}

  /// The sentences by their place.
  static BitSet of(List<DraftSentences.Sentence> sentences, CheckContext context) {
    var imagined = new BitSet();
    boolean on = false;
    for (int i = 0; i < sentences.size(); i++) {
      var text = sentences.get(i).span().text();
      if (setsScene(text, context)) {
        on = true;
      } else if (BACK_TO_TODAY.matcher(text).find()) {
        on = false;
      }
      imagined.set(i, on && sentences.get(i).cites().isEmpty());
    }
    return imagined;
  }

  private static boolean setsScene(String text, CheckContext context) {
    return SCENE.matcher(text).find() && !text.strip().endsWith("!")
        || IT_IS.matcher(text).find()
            && Dates.find(text).stream().anyMatch(d -> isToCome(d, context));
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
