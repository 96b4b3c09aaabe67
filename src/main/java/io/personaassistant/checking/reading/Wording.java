package io.personaassistant.checking.reading;

import io.personaassistant.text.Normal;
import io.personaassistant.text.Verbs;
import io.personaassistant.text.WordList;
import io.personaassistant.text.Words;
import java.util.Collection;
import java.util.HashSet;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/// What two texts share in words, and whether one denies. English; it finds gross mismatches only
/// and never shows that a paraphrase is supported.
public final class Wording {
  /// Stems that every text about customers has: sharing them says nothing.
  private static final Set<String> COMMON = WordList.stems("wording.common");

  private static final Set<String> TURNING = WordList.named("wording.turning");

  private static final Pattern STATEMENT_ENDS = Pattern.compile("[;.](?:\\s+|$)");

  private static final Pattern NO_LONGER = Pattern.compile("(?i)\\b(?:no|any) longer\\b");

  private static final Pattern IS = Pattern.compile("\\b(it|that|there|what|he|she)'s ");

  private Wording() {}

  /// The stems that say what a text is about, without those of `but`.
  public static Set<String> stems(String text, String but) {
    var stems = new HashSet<String>();
    Words.content(text).forEach(s -> stems.add(s.replace(",", "")));
    stems.removeAll(COMMON);
    stems.removeAll(Words.content(but));
    stems.removeIf(s -> s.length() < 3 && s.chars().noneMatch(Character::isDigit));
    return stems;
  }

  /// How many stems two sets share; "recruiting" and "recruits" are the same, and so are words
  /// whose first five letters are.
  public static long shared(Set<String> one, Set<String> two) {
    int shared = 0;
    for (var stem : one) {
      shared += holds(two, stem) ? 1 : 0;
    }
    return shared;
  }

  private static boolean holds(Set<String> stems, String stem) {
    boolean end = stem.endsWith("e");
    if (stems.contains(stem)
        || stems.contains(end ? stem.substring(0, stem.length() - 1) : stem + "e")) {
      return true; // "saves" and "saved"
    }
    if (stem.length() >= 6) {
      for (var other : stems) {
        if (other.length() >= 6 && other.regionMatches(0, stem, 0, 6)) {
          return true;
        }
      }
    }
    return false;
  }

  /// Whether two sentences with these stems share two of them, or half of the shorter one's.
  public static boolean areOfTheSame(Set<String> one, Set<String> two) {
    long shared = shared(one, two);
    return shared > 1 || shared > 0 && shared * 2 >= Math.min(one.size(), two.size());
  }

  /// The first without those of the second.
  public static Set<String> without(Set<String> stems, Collection<String> others) {
    var left = new HashSet<>(stems);
    left.removeAll(others);
    return left;
  }

  /// The stems of what a text claims: without questions, and without the words that only say of
  /// whom.
  public static Set<String> claim(String text, String but) {
    return told(text, but, w -> !Claims.isSubject(w));
  }

  /// The stems of what a text claims, with those that say of whom.
  public static Set<String> claimOfPeople(String text, String but) {
    return told(text, but, _ -> true);
  }

  private static Set<String> told(String text, String but, Predicate<String> wanted) {
    var stems = new HashSet<String>();
    Words.sentences(text).stream()
        .filter(s -> !Sayings.isQuestion(s.text()))
        .flatMap(s -> Words.tokens(Sayings.unlabelled(s.text())).stream())
        .filter(w -> wanted.test(w) && !Words.isStop(w))
        .map(Words::stem)
        .forEach(stems::add);
    stems.retainAll(stems(text, but));
    return stems;
  }

  /// What a fact states, piece by piece: "we answer on Sundays" and "on annual plans only".
  public static Stream<String> statements(String fact) {
    return STATEMENT_ENDS.splitAsStream(fact);
  }

  /// The normal form with `don't` and the like written out.
  public static String fullForms(String text) {
    var normal = Normal.of(text);
    if (normal.indexOf('\'') < 0) {
      return normal;
    }
    var plain =
        normal
            .replace("can't", "cannot")
            .replace("won't", "will not")
            .replace("n't", " not")
            .replace("'re ", " are ")
            .replace("'ll ", " will ");
    return IS.matcher(plain).replaceAll("$1 is ");
  }

  /// The stems with past forms of irregular verbs as their base: "ran" is "run".
  public static Set<String> bases(Set<String> stems) {
    var bases = new HashSet<String>();
    stems.forEach(s -> bases.add(Verbs.ofPast(s).map(Words::stem).orElse(s)));
    return bases;
  }

  /// Whether a text sets one thing against another.
  public static boolean turns(String text) {
    return Words.tokens(text).stream().anyMatch(TURNING::contains)
        || text.contains("longer") && NO_LONGER.matcher(text).find();
  }
}
