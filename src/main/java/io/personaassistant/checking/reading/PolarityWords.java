package io.personaassistant.checking.reading;

import io.personaassistant.text.Verbs;
import io.personaassistant.text.WordList;
import io.personaassistant.text.Words;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/// The words by which `Polarity` tells what is denied from what is said, and the pairs of which one
/// is the other denied. English.
public final class PolarityWords {
  /// Words that deny what follows.
  public static final Set<String> DENYING = WordList.named("polarity-words.denying");

  /// What tells those who do without from those who have: "groups that paid none".
  private static final Pattern LACKING = Pattern.compile("(?i)\\b(?:without|none|neither|no)\\b");

  /// Who cannot do without something needs it.
  private static final Pattern NO_DOING_WITHOUT =
      Pattern.compile(
          "(?i)\\b(?:can(?:not|['’]t)|could(?: not|n['’]t)) (?:do|manage|cope|get by) without\\b");

  /// A denial behind a verb: "don't".
  static final Pattern SHORT_NOT = Pattern.compile("(?i)n['’]t\\b");

  /// What comes out one way or the other: each behind a colon is what stands before it, denied.
  /// Qualities such as slow and fast are left out, because a wish for one is told by the other.
  private static final Map<String, String> OUTCOMES = forms("polarity-words.outcomes");

  private static final Set<String> ABSENT = Set.of("missing", "absent", "forgotten", "omitted");

  private static final Set<String> PLACED = Set.of("on", "in", "from", "at");

  private static final Set<String> FOR_WHAT =
      Set.of("for", "in", "on", "at", "to", "from", "with", "until", "before", "after");

  private static final Set<String> LEAVING = Set.of("leave", "leaves", "leaving", "left");

  private static final Set<String> INTO = Set.of("in", "on", "behind");

  /// Sales decline; a buyer declines to pay, and declines an offer.
  private static final Set<String> DECLINING =
      Set.of("decline", "declines", "declined", "declining");

  private static final Set<String> TURNING = Set.of("turn", "turns", "turned", "turning");

  /// What is declined begins with these; "declined the most" has nothing that could be accepted.
  private static final Set<String> OBJECT =
      Set.of("the", "a", "an", "our", "my", "her", "his", "their", "it", "any");

  /// "Last year" ranks nothing.
  private static final Set<String> OF_TIME = WordList.named("polarity-words.of-time");

  private static final Set<String> ENDING =
      Set.of("stop", "stops", "stopped", "quit", "ceased", "cease");

  private static final Set<String> OVER = Set.of("stop", "stops");

  private static final Set<String> BEHIND_OVER =
      Set.of("on", "in", "when", "if", "as", "once", "after", "during", "while", "whenever");

  /// Who pays nothing has it free, and denies no price of others.
  private static final Set<String> PAYING = Set.of("pay", "pays", "cost", "costs");

  private static final Set<String> WHOLLY = Set.of("never", "nobody", "nothing", "no", "none");

  private static final Set<String> LISTING = Set.of("and", "or", "nor", "but", "so", "because");

  static final Set<String> UNABLE = Set.of("cannot", "can't", "couldn't");

  private static final Set<String> OWED = WordList.named("polarity-words.owed");

  static final Set<String> NEEDED = Set.of("need", "needs", "needed", "longer");

  /// Only what somebody does goes on or ends: "stopped coming", not "what stopped them".
  static final Set<String> ON_AND_OFF =
      WordList.of("stop stops stopped quit ceased keep keeps kept continue continues continued");

  /// Forms of the second of a pair that do not share a stem with it.
  static final Map<String, String> FORMS = forms("polarity-words.forms");

  /// After a denied word, these begin something else.
  static final Set<String> AUXILIARY =
      Set.of("is", "are", "was", "were", "has", "have", "will", "can", "must", "should");

  private static final Set<String> AUXILIARY_BASES = Set.of("be", "have", "do");

  private static final int SHORTEST = 3;

  private PolarityWords() {}

  /// Whether a clause tells of those who do without something.
  public static boolean lacks(String clause) {
    return LACKING.matcher(needing(clause)).find();
  }

  /// "Could not do without" is "needed".
  static String needing(String text) {
    return NO_DOING_WITHOUT.matcher(text).replaceAll("needed");
  }

  private static Map<String, String> forms(String name) {
    var forms = new HashMap<String, String>();
    for (var line : WordList.listed(name)) {
      int colon = line.indexOf(": ");
      WordList.of(line.substring(colon + 2)).forEach(w -> forms.put(w, line.substring(0, colon)));
    }
    return Map.copyOf(forms);
  }

  /// What stands for a word and all its forms: "saved" and "save", "went" and "go".
  static String stem(String word) {
    var form = FORMS.get(word);
    var base =
        form != null ? form : OUTCOMES.containsValue(word) ? word : Verbs.ofPast(word).orElse(word);
    var stem = Words.stem(base);
    return stem.length() > SHORTEST && stem.endsWith("e")
        ? stem.substring(0, stem.length() - 1)
        : stem;
  }

  /// "Missing on the invoice" is not on it.
  static boolean isMissing(List<String> words, int i) {
    return ABSENT.contains(words.get(i))
        && i + 1 < words.size()
        && PLACED.contains(words.get(i + 1));
  }

  /// "We copy only names": behind a verb, in front of what it is done to.
  static boolean isOnlyOf(List<String> words) {
    int only = words.indexOf("only");
    return only > 0
        && only + 1 < words.size()
        && Verbs.isBase(words.get(only - 1))
        && !Words.isStop(words.get(only + 1));
  }

  /// "Sign nothing for the pilot", "those that paid none were late": only the verb is denied, not
  /// what there is nothing for nor what else is told of them.
  static boolean isNothing(List<String> words, int i) {
    if (i == 0) {
      return false;
    }
    var before = words.get(i - 1);
    boolean base = Verbs.isBase(before);
    boolean last = i + 1 == words.size();
    return switch (words.get(i)) {
      case "nothing" ->
          base
              && (last && !PAYING.contains(before) || !last && FOR_WHAT.contains(words.get(i + 1)));
      case "none" ->
          (base || Verbs.ofPast(before).isPresent()) && (last || !words.get(i + 1).equals("of"));
      default -> false;
    };
  }

  /// "Nobody stands there without one": a denial of what is denied before, and no list of two.
  static boolean isTwice(List<String> words, int i) {
    var word = words.get(i);
    if (!word.equals("without") && !word.equals("not") && !word.endsWith("n't")) {
      return false;
    }
    for (int at = i - 1; at >= 0; at--) {
      if (LISTING.contains(words.get(at))) {
        return false;
      }
      if (WHOLLY.contains(words.get(at))) {
        return true;
      }
    }
    return false;
  }

  /// "Declined to pay" and "turned down a plan", but not "declined to 40".
  static boolean declines(List<String> words, int i) {
    if (i + 2 >= words.size()) {
      return false;
    }
    var behind = words.get(i + 2);
    return words.get(i + 1).equals("to")
        ? DECLINING.contains(words.get(i))
            && (Verbs.isBase(behind) || AUXILIARY_BASES.contains(behind))
        : words.get(i + 1).equals("down")
            && TURNING.contains(words.get(i))
            && OBJECT.contains(behind);
  }

  /// "Must explain", "is hard to explain".
  static boolean isOwed(List<String> words, int i) {
    return words.get(i).equals("must")
        || OWED.contains(words.get(i)) && i + 1 < words.size() && words.get(i + 1).equals("to");
  }

  /// "Stopped coming": what ended is denied.
  static boolean ends(List<String> words, int i) {
    return ENDING.contains(words.get(i))
        && i + 1 < words.size()
        && Verbs.ofIng(words.get(i + 1)).isPresent();
  }

  /// "Hire stops on rain days": what stands before it is no more.
  static boolean isOver(List<String> words, int i) {
    return OVER.contains(words.get(i))
        && (i + 1 == words.size() || BEHIND_OVER.contains(words.get(i + 1)));
  }

  static @Nullable String outcome(List<String> words, int i) {
    boolean refused =
        DECLINING.contains(words.get(i))
            && i + 1 < words.size()
            && OBJECT.contains(words.get(i + 1));
    boolean time =
        words.get(i).equals("last") && i + 1 < words.size() && OF_TIME.contains(words.get(i + 1));
    return refused ? "accept" : time || leavesThere(words, i) ? null : OUTCOMES.get(words.get(i));
  }

  /// "Leaves the tablet in the drawer", where it stays.
  private static boolean leavesThere(List<String> words, int i) {
    return LEAVING.contains(words.get(i))
        && i + 1 < words.size()
        && OBJECT.contains(words.get(i + 1))
        && IntStream.range(i + 2, Math.min(words.size() - 1, i + 5))
            .anyMatch(at -> INTO.contains(words.get(at)) && OBJECT.contains(words.get(at + 1)));
  }
}
