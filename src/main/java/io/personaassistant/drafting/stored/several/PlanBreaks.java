package io.personaassistant.drafting.stored.several;

import io.personaassistant.drafting.type.Topics;
import io.personaassistant.text.Words;
import java.util.Set;
import java.util.regex.Pattern;

/// Whether a plan breaks what a record says: it ends what is there, or brings what must not be.
/// English. Pure functions.
final class PlanBreaks {
  /// A plan that takes away what a record says is there.
  private static final Pattern ENDS =
      Pattern.compile(
          "(?i)\\b(?:drop(?:s|ped|ping)?|remov\\w+|stop(?:s|ped|ping)?|end(?:s|ed|ing)?|retir\\w+|abolish\\w*|cancel\\w*|discontinu\\w+|replac\\w+|rais(?:e|es|ed|ing)|no"
              + " longer|without|get rid of|give up|phase out|instead of|sunset\\w*|shut\\w*"
              + " down|scrap\\w*)\\b");

  private static final Pattern NEXT = Pattern.compile("[,;:]|\\b(?:and|but|while)\\b");

  private static final Pattern NONE = Pattern.compile("(?i)\\b(?:no|not|never|without|nothing)\\b");

  private static final Pattern VERB = Pattern.compile("(?i)not|never");

  /// So many words of an objection are hardly in a plan by chance.
  private static final int FEWEST = 3;

  private PlanBreaks() {}

  /// Whether a sentence of the plan ends what the record says is there, or has what it says there
  /// is none of.
  static boolean breaks(String plan, String record) {
    var none = NONE.matcher(record);
    boolean some = none.find();
    var there = Topics.of(some ? record.substring(0, none.start()) : record);
    var absent = some ? record.substring(none.end()) : "";
    // "no yearly plan" names a thing; what "is not charged" is named before
    var whose = some && VERB.matcher(none.group()).matches() ? there : Set.<String>of();
    return Words.sentences(plan).stream()
        .anyMatch(s -> ends(s.text(), there) || has(s.text(), absent, whose, 2));
  }

  /// Whether a plan brings much of what an objection says must not be. What an objection speaks of
  /// may as well be what the plan takes away, so that two words tell nothing.
  static boolean defies(String plan, String objection) {
    var none = NONE.matcher(objection);
    return none.find()
        && Words.sentences(plan).stream()
            .anyMatch(s -> has(s.text(), objection.substring(none.end()), Set.of(), FEWEST));
  }

  /// What is ended is named after the word, before the next clause.
  private static boolean ends(String sentence, Set<String> there) {
    var word = ENDS.matcher(sentence);
    while (word.find()) {
      var clause = NEXT.split(sentence.substring(word.end()), 2)[0];
      if (Topics.signals(clause, there) >= 2) {
        return true;
      }
    }
    return false;
  }

  /// A clause that neither ends nor denies it: "drop the yearly plan" keeps "no yearly plan".
  private static boolean has(String sentence, String absent, Set<String> whose, int least) {
    if (!whose.isEmpty() && Topics.common(sentence, whose) == 0) {
      return false;
    }
    return NEXT.splitAsStream(sentence)
        .filter(c -> !NONE.matcher(c).find() && !ENDS.matcher(c).find())
        .anyMatch(c -> Topics.signals(absent, Topics.of(c)) >= least);
  }
}
