package io.personaassistant.checking.reading;

import io.personaassistant.text.WordList;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/// Whether something is told as certain that somebody only thinks, wishes or supposes. English.
public final class Hedges {
  /// The clause with one of these tells what may be so.
  private static final Pattern HEDGE =
      Pattern.compile(
          "(?i)\\b(?:perhaps|maybe|might|probably|possibly|seems?"
              // who may do something is allowed to, and what would have to be done must be
              + "|may(?= (?:not )?\\p{Ll})(?!"
              + " (?:sign|decide|approve|buy|spend|use|order|choose)\\b)|could(?= be\\b)|would(?!"
              + " (?:not|have to|need|only)\\b))\\b|['’]d"
              + " (?:like|rather|lend|be|have|pay|use|buy|want|try|take|go)\\b");

  /// What stands behind these somebody thinks, wishes or has heard.
  private static final Pattern THOUGHT =
      Pattern.compile(
          "(?i)\\b(?:(?:i|we) think|thinks?(?="
              + " that\\b)|hopes?|wish(?:es|ed)?|wonder(?:s|ed)?|believes?|leans? to|cannot"
              + " promise|not sure|(?:was|were) told|asked (?:if|whether))\\b");

  private static final Pattern CLAUSE =
      Pattern.compile("[,;:—()]|\\b(?:but|and|because|since|so|while)\\b");

  /// Who has one of these leaves it open as well, or says who thinks so.
  private static final List<String> OPEN = WordList.listed("hedges.open");

  private static final int FEWEST = 2;

  /// A sentence of so few words is hedged as a whole.
  private static final int BRIEF = 4;

  private static final double OF_SAID = 0.5;
  private static final double OF_TOLD = 0.6;

  private Hedges() {}

  /// Whether a sentence tells as a fact what the one that it retells leaves open.
  ///
  /// @param stems what it is about
  public static boolean areDropped(String said, Set<String> stems, String told) {
    var open = Wording.stems(open(told), "");
    if (open.isEmpty()
        || !Phrases.find(said, OPEN).isEmpty()
        || PolarityWords.SHORT_NOT.matcher(said).find()) {
      return false;
    }
    var whole = Wording.stems(told, "");
    boolean brief = whole.size() <= BRIEF;
    long shared = Wording.shared(stems, brief ? whole : open);
    return shared >= FEWEST
        && (shared >= OF_SAID * stems.size() || shared >= OF_TOLD * open.size());
  }

  private static String open(String told) {
    var thought = THOUGHT.matcher(told);
    return thought.find()
        ? told.substring(thought.start())
        : CLAUSE
            .splitAsStream(told)
            .filter(clause -> HEDGE.matcher(clause).find())
            .collect(Collectors.joining(" "));
  }
}
