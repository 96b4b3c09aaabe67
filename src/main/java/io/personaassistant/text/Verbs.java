package io.personaassistant.text;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/// The verbs that questions are made of, and their forms. Reads `verbs.txt` once.
public final class Verbs {
  private static final Map<String, String> PAST = new HashMap<>();
  private static final Map<String, String> THIRD = new HashMap<>();
  private static final Map<String, String> ING = new HashMap<>();
  private static final Map<String, String> PASTS = new HashMap<>();

  static {
    ResourceLines.of(Verbs.class, "verbs.txt").forEach(line -> learn(line.split(" ", -1)));
  }

  private Verbs() {}

  private static void learn(String[] forms) {
    String base = forms[0];
    String past = forms.length > 1 ? forms[1] : regularPast(base);
    PAST.put(base, past);
    PASTS.putIfAbsent(past, base);
    if (forms.length > 2) {
      PASTS.putIfAbsent(forms[2], base);
    }
    THIRD.put(third(base), base);
    ING.put(ing(base), base);
    // "cancelled" as it is spelt outside America
    if (base.matches(".*[^aeiou][aeiou]l")) {
      PASTS.putIfAbsent(base + "led", base);
      ING.putIfAbsent(base + "ling", base);
    }
  }

  /// Whether the lower-case word is the base form of a known verb.
  public static boolean isBase(String word) {
    return PAST.containsKey(word);
  }

  /// Whether the lower-case word is a form of a known verb that says what somebody does or did.
  public static boolean isFinite(String word) {
    return THIRD.containsKey(word) || PASTS.containsKey(word);
  }

  /// Whether the lower-case word is any form of a known verb but that in `-ing`.
  public static boolean isKnown(String word) {
    return isBase(word) || isFinite(word);
  }

  /// `found` of `find`; regular for words it does not know.
  public static String past(String base) {
    return PAST.getOrDefault(base, regularPast(base));
  }

  /// `find` of `finds`, when that is a known verb.
  public static Optional<String> ofThird(String word) {
    return Optional.ofNullable(THIRD.get(word));
  }

  /// `find` of `finding`, when that is a known verb.
  public static Optional<String> ofIng(String word) {
    return Optional.ofNullable(ING.get(word));
  }

  /// `find` of `found`, when that is a known verb.
  public static Optional<String> ofPast(String word) {
    return Optional.ofNullable(PASTS.get(word));
  }

  /// The stem of a word: of a past form, such as `found`, that of its verb.
  public static String stem(String word) {
    return Words.stem(ofPast(word).orElse(word));
  }

  /// Whether a word has the form of a past: "asked", "found".
  public static boolean isPast(String word) {
    return word.endsWith("ed") || ofPast(word).isPresent();
  }

  /// `finding` of `find`.
  public static String ing(String base) {
    if (base.endsWith("e") && !base.endsWith("ee") && base.length() > 2) {
      return base.substring(0, base.length() - 1) + "ing";
    }
    return (doubles(base) ? base + base.charAt(base.length() - 1) : base) + "ing";
  }

  /// `finds` of `find`.
  public static String third(String base) {
    return switch (base) {
      case "be" -> "is";
      case "have" -> "has";
      case "do", "go" -> base + "es";
      default -> {
        if (base.matches(".*[^aeiou]y")) {
          yield base.substring(0, base.length() - 1) + "ies";
        }
        yield base.matches(".*(?:s|x|z|ch|sh)") ? base + "es" : base + "s";
      }
    };
  }

  private static String regularPast(String base) {
    if (base.endsWith("e")) {
      return base + "d";
    }
    if (base.matches(".*[^aeiou]y")) {
      return base.substring(0, base.length() - 1) + "ied";
    }
    return (doubles(base) ? base + base.charAt(base.length() - 1) : base) + "ed";
  }

  /// One short vowel before the last consonant, and one syllable, or stress at the end.
  private static boolean doubles(String base) {
    return base.matches("[^aeiou]*[aeiou][bdgklmnprt]")
        || base.matches(
            "begin|forget|prefer|refer|admit|commit|submit|transfer|quit|control|enrol");
  }
}
