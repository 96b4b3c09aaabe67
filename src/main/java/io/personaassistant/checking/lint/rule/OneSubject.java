package io.personaassistant.checking.lint.rule;

import io.personaassistant.checking.reading.People;
import io.personaassistant.text.WordList;
import java.util.Arrays;
import java.util.Set;
import java.util.regex.Pattern;

/// People joined by "or" of whom one thing is asked: "Do your colleagues or your boss trust it?" is
/// one question. Things joined so are two: "Is the price or the quality too low?"
final class OneSubject {
  private static final Pattern AUXILIARY =
      Pattern.compile(
          "^\\W*(?:(?:do|does|did|is|are|was|were|have|has|had|would|will|can|could|should|may|might|must)\\s+)?");

  private static final Pattern ARTICLE =
      Pattern.compile("^(?:your|our|my|the|their|a|an|any|some|most|other)\\s+");

  private static final int MOST_BEFORE = 2;

  /// Who is not known as people in general, or only as several.
  private static final Set<String> PERSONS = WordList.named("one-subject.persons");

  /// "Recommend us to a friend or colleague": any one of them will do.
  private static final Pattern ANY_OF =
      Pattern.compile(
          "(?:\\brecommend\\w* [^?]*\\bto (?:your )?|\\b(?:to|with|by) (?:an?|any|other) )([\\w-]+) ?$");

  private OneSubject() {}

  /// Whether the "or" from `start` to `end` joins people, and nothing else stands before what is
  /// asked of them.
  ///
  /// @param from where the question's own words begin: at its verb or behind it
  /// @param to where the question ends
  static boolean is(String text, int from, int start, int end, int to) {
    var before = AUXILIARY.matcher(text.substring(from, start)).replaceFirst("");
    var after = text.substring(end, to);
    var any = ANY_OF.matcher(text.substring(from, start));
    if (any.find()
        && isOne(any.group(1))
        && isOne(ARTICLE.matcher(after.strip()).replaceFirst("").split("\\W+", 2)[0])) {
      return true;
    }
    return Arrays.stream(before.split(",")).allMatch(OneSubject::isPerson)
        && beginsWithPerson(after);
  }

  private static boolean isPerson(String words) {
    var named = ARTICLE.matcher(words.strip()).replaceFirst("").split("\\s+");
    return named.length <= MOST_BEFORE + 1 && isOne(named[named.length - 1]);
  }

  /// A person, then something that is asked of them.
  private static boolean beginsWithPerson(String text) {
    var named = ARTICLE.matcher(text.strip()).replaceFirst("").split("\\s+");
    for (int i = 0; i < Math.min(named.length - 1, MOST_BEFORE + 1); i++) {
      if (isOne(named[i])) {
        return true;
      }
    }
    return false;
  }

  private static boolean isOne(String word) {
    return PERSONS.contains(word) || People.is(word);
  }
}
