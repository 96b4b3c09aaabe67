package io.personaassistant.checking.lint.question;

import io.personaassistant.text.WordList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

/// Which words praise and which blame, and which is the opposite of which.
public final class Praise {
  private static final Map<String, String> PAIRS = pairs();

  private static final Set<String> GOOD = WordList.named("praise.good");

  private static final Set<String> BAD = WordList.named("praise.bad");

  /// What blames only as an answer.
  private static final Set<String> STATES_BAD = WordList.named("praise.states-bad");

  private static final Set<String> STATES_GOOD = WordList.named("praise.states-good");

  private static final Set<String> DEEDS = WordList.named("praise.deeds");

  /// "Incomplete", "misleading", "unreadable", "pointless".
  private static final Pattern BLAMING =
      Pattern.compile(
          "(?:un(?!der|i[tvfo]|til|ique)|im(?!p[or]|a|m)|ir(?=r)|il(?=l)|dis(?!t|c|p)|mis|in(?=complete|accurate|adequate|consistent|correct|flexible|sufficient|visible|coherent|convenient|secure))[a-z]+|[a-z]{3,}less");

  private static final Pattern NEUTRAL =
      Pattern.compile(
          ".*(?:neither|neutral|nor |neither|no opinion|don't know|do not know|not sure|n/a|not applicable|prefer not|about the same|no change|average|okay|undecided|unsure|other|none|it depends|mixed|no preference|can't say|acceptable).*|ok|fair|same");
  private static final Pattern DENIED =
      Pattern.compile("\\b(?:not|never|no|hardly|isn't|wasn't|don't|didn't|nothing)\\b");

  /// Two words to choose from. The first is read from its start, once: a text may be one long word.
  private static final Pattern EITHER =
      Pattern.compile(
          "(?<![\\p{L}-])([\\p{L}-]++)(?: or | vs\\.? | versus |/)(?:how |more |very )?([\\p{L}-]+)");

  private Praise() {}

  /// 1 for praise, -1 for blame, 0 for neither.
  public static int of(String option) {
    String label = option.toLowerCase(Locale.ROOT);
    if (NEUTRAL.matcher(label).matches() && !label.startsWith("not ")) {
      return 0;
    }
    int sign = 0;
    for (var word : label.split("[^\\p{L}'-]+", -1)) {
      if (BAD.contains(word)) {
        sign = -1;
      } else if (GOOD.contains(word) && sign == 0) {
        sign = 1;
      }
    }
    return DENIED.matcher(label).find() && sign != 0 ? -sign : sign;
  }

  /// The same of an answer to choose from, where prefixes and plain words of state tell, too:
  /// "incomplete", "outdated", "wrong".
  public static int ofAnswer(String option) {
    int sign = of(option);
    String label = option.toLowerCase(Locale.ROOT);
    if (sign != 0 || NEUTRAL.matcher(label).matches() || DENIED.matcher(label).find()) {
      return sign;
    }
    var words = List.of(label.split("[^\\p{L}'-]+", -1));
    boolean bad =
        words.stream()
            .anyMatch(
                w -> STATES_BAD.contains(w) || w.length() > 6 && BLAMING.matcher(w).matches());
    boolean good = words.stream().anyMatch(STATES_GOOD::contains);
    return bad ? -1 : good ? 1 : 0;
  }

  /// Whether the options praise and blame.
  public static boolean hasBoth(List<String> options) {
    return options.stream().anyMatch(o -> of(o) > 0) && options.stream().anyMatch(o -> of(o) < 0);
  }

  /// Whether a text names both ends of a scale, as in "easy or difficult".
  public static boolean hasPair(String text) {
    var matcher = EITHER.matcher(text);
    // the second word of one pair may be the first of the next
    for (int from = 0; matcher.find(from); from = matcher.end(1)) {
      if (isPair(matcher.group(1), matcher.group(2))) {
        return true;
      }
    }
    return false;
  }

  /// Whether two words are the ends of one scale.
  public static boolean isPair(String one, String two) {
    String a = one.toLowerCase(Locale.ROOT);
    String b = two.toLowerCase(Locale.ROOT);
    return PAIRS.getOrDefault(a, "").equals(b)
        || PAIRS.getOrDefault(b, "").equals(a)
        || (GOOD.contains(a) && BAD.contains(b))
        || (BAD.contains(a) && GOOD.contains(b))
        || isDenied(a, b)
        || isDenied(b, a)
        || b.equals("not");
  }

  private static boolean isDenied(String word, String denied) {
    return List.of("un", "dis", "in", "im", "ir", "il", "non-", "non").stream()
        .anyMatch(p -> denied.equals(p + word));
  }

  /// Whether the other end of the scale is known by name.
  public static boolean hasOpposite(String pole) {
    return PAIRS.containsKey(pole) && !DEEDS.contains(pole);
  }

  /// `faster`, `better`: an end of a scale from less to more.
  public static boolean isComparative(String word) {
    return word.matches("better|worse|[a-z]+er") && PAIRS.containsKey(word);
  }

  /// Whether a word says how something is.
  public static boolean isJudging(String word) {
    String lower = word.toLowerCase(Locale.ROOT);
    return GOOD.contains(lower) || BAD.contains(lower) || hasOpposite(lower);
  }

  /// The other end of the scale.
  public static String opposite(String pole) {
    return PAIRS.getOrDefault(pole, "not " + pole);
  }

  private static Map<String, String> pairs() {
    var pairs = new HashMap<String, String>();
    for (var pair : WordList.words("praise.pairs")) {
      var ends = pair.split("/", -1);
      pairs.putIfAbsent(ends[0], ends[1]);
      pairs.putIfAbsent(ends[1], ends[0]);
    }
    return Map.copyOf(pairs);
  }
}
