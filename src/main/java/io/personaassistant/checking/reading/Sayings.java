package io.personaassistant.checking.reading;

import io.personaassistant.text.Verbs;
import io.personaassistant.text.Words;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

/// What a sentence does, by how it begins and ends: it asks, orders, greets or stands behind a
/// label. English.
public final class Sayings {
  private static final Pattern GREETING =
      Pattern.compile(
          "(?i)^\\W*(?:hi|hello|hey|dear|good (?:morning|afternoon|evening))\\b[^,!.:;\\n]{0,40}(?:[,!:;]\\s*|\\.?$)");

  private static final Pattern GREETED =
      Pattern.compile(
          "(?i)\\W*(?:hi|hello|hey|dear|good (?:morning|afternoon|evening)|welcome(?: back)?|thanks|thank you)(?: there)?,? (?:(?:mr|mrs|ms|dr)\\.? )?");

  /// "So for this page," leads up to what to do.
  private static final Pattern LEAD =
      Pattern.compile("(?i)^\\W*(?:so|then|and|but|here|now|for|in|on|with|at)\\b[^,]{0,40}");

  private static final Set<String> NOT_ORDERED =
      Set.of("is", "are", "was", "were", "has", "had", "will");

  private static final Set<String> SO = Set.of("so", "and", "but", "then", "therefore", "again");

  private static final Pattern NO_MORE =
      Pattern.compile("(?i)^\\W*(?:no more|never again) (?!than\\b)");

  /// "Nobody has to copy them by hand again."
  private static final Pattern NOT_AGAIN =
      Pattern.compile(
          "(?i)^\\W*(?:no one|nobody) (?:(?:will )?(?:needs?|has|have) to|will|must) [^.]*\\b(?:again|any ?more|any longer)\\b");

  private Sayings() {}

  /// Whether a sentence that begins with this lower-case word tells somebody what to do.
  static boolean isOrder(String word) {
    return ClaimWords.ORDERS.contains(word);
  }

  /// Whether a sentence without its label tells somebody what to do.
  public static boolean isOrderTo(String sentence) {
    var words = Words.tokens(sentence);
    if (words.size() < 2) {
      return false;
    }
    if (words.size() > 2 && words.indexOf("please") == 1 && SO.contains(words.getFirst())) {
      words = words.subList(2, words.size());
      if (words.size() == 1) {
        return ClaimWords.ORDERS.contains(words.getFirst());
      }
    }
    var opening = ClaimWords.LEADS.contains(words.getFirst()) ? words.get(1) : words.getFirst();
    return ClaimWords.ORDERS.contains(opening)
        && !isNamed(words)
        && !ClaimWords.COMPOUND.matcher(sentence).find();
  }

  /// "No more slow recruiting" offers an end to it; "no more than two wait" gives a limit, and "no
  /// more come" says that they do not.
  public static boolean offersEnd(String sentence) {
    return NOT_AGAIN.matcher(sentence).find()
        || NO_MORE.matcher(sentence).find()
            && Words.tokens(sentence).stream().skip(2).noneMatch(Verbs::isFinite);
  }

  /// "Probe 2 had read too high" names a probe.
  private static boolean isNamed(List<String> words) {
    int verb = Character.isDigit(words.get(1).charAt(0)) ? 2 : 1;
    return verb < words.size() && NOT_ORDERED.contains(words.get(verb));
  }

  /// Behind "If she asks about it," and "Before anyone promises a saving," stands what to do then.
  public static String then(String text) {
    var words = Words.tokens(text);
    int comma = text.indexOf(", ");
    boolean condition =
        comma > 0
            && !words.isEmpty()
            && (words.getFirst().equals("if")
                || words.getFirst().equals("unless")
                || words.getFirst().equals("until")
                || words.getFirst().equals("whenever")
                || ClaimWords.SUBORDINATE.contains(words.getFirst()));
    var rest = condition ? text.substring(comma + 2) : "";
    boolean lead = comma > 0 && LEAD.matcher(text.substring(0, comma)).matches();
    String told = lead ? text.substring(comma + 2) : rest;
    return (condition || lead) && isOrderTo(told) ? told : text;
  }

  /// Whether a text is nothing but the beginning of a greeting.
  public static boolean isGreeting(String text) {
    return GREETED.matcher(text).matches();
  }

  /// The sentence without the greeting in front of it.
  static String ungreeted(String text) {
    return GREETING.matcher(text).replaceFirst("");
  }

  /// The sentence without the label in front of it, where something is said behind that.
  public static String unlabelled(String text) {
    var label = ClaimWords.LABEL.matcher(text);
    boolean found = label.find();
    var said = found ? Words.tokens(label.group()) : List.<String>of();
    boolean says =
        said.stream().anyMatch(w -> ClaimWords.BEING.contains(w) && !w.equals(said.getLast()))
            || said.stream().anyMatch(People::is);
    return found && !says ? text.substring(label.end()).strip() : text;
  }

  /// Whether a text ends as a question.
  public static boolean isQuestion(String text) {
    int end = text.length();
    while (end > 0 && isClosing(text.charAt(end - 1))) {
      end--;
    }
    return end > 0 && (text.charAt(end - 1) == '?' || text.charAt(end - 1) == '？');
  }

  private static boolean isClosing(char c) {
    return "\"”’')]".indexOf(c) >= 0 || (c <= ' ' && Character.isWhitespace(c));
  }
}
