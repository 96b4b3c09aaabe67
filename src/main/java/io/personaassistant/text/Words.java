package io.personaassistant.text;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

/// Words of a text: as they are, without those that carry no meaning, and as stems. The stems are
/// for English and only for comparing.
public final class Words {
  private static final Pattern WORD = Pattern.compile("[\\p{L}\\p{N}]+(?:['.,][\\p{L}\\p{N}]+)*");
  private static final Pattern COUNTED = Pattern.compile("\\S*[\\p{L}\\p{N}]\\S*");

  /// Words so common in English that sharing them says nothing.
  private static final Set<String> STOP =
      Set.of(
          ("a about above after again all also am an and any are as at be because been before being below "
                  + "between both but by can could did do does doing down during each even few for from "
                  + "further get gets got had has have having he her here hers him his how i if in into is it "
                  + "its itself just like made make many me more most much my myself no nor not of off on once "
                  + "only or other our ours out over own per quite really said same say says she should so "
                  + "some still such than that the their theirs them then there these they thing things this "
                  + "those through to too under until up us very was we were what when where which while who "
                  + "whom why will with would you your yours yeah well i'm it's that's don't doesn't can't "
                  + "isn't we're we've they're i've you're one")
              .split(" "));

  private Words() {}

  /// The words in their normal form, in order; apostrophes and decimal points inside a word stay.
  public static List<String> tokens(String text) {
    var tokens = new ArrayList<String>();
    var matcher = WORD.matcher(Normal.form(text));
    while (matcher.find()) {
      tokens.add(matcher.group());
    }
    return tokens;
  }

  /// How many words a person would count: runs of non-spaces that hold a letter or digit.
  public static int count(String text) {
    return (int) COUNTED.matcher(text).results().count();
  }

  /// The stems of all words, in order.
  public static List<String> stems(String text) {
    return tokens(text).stream().map(Words::stem).toList();
  }

  /// The stems of the words that carry meaning, in order.
  public static List<String> contentStems(String text) {
    return tokens(text).stream().filter(w -> !STOP.contains(w)).map(Words::stem).toList();
  }

  /// The words that carry meaning, in order.
  public static List<String> content(String text) {
    return tokens(text).stream().filter(w -> !STOP.contains(w)).toList();
  }

  /// A light stem: endings of plural, tense and adverb taken off, so that "costs", "costing" and
  /// "costly" meet. Wrong for some words, but always the same for the same word.
  public static String stem(String word) {
    var w = word.endsWith("'s") ? word.substring(0, word.length() - 2) : word;
    if (w.length() <= 3 || !w.chars().allMatch(Character::isLetter)) {
      return w;
    }
    for (var ending : ENDINGS) {
      if (w.endsWith(ending.from()) && w.length() - ending.from().length() >= ending.least()) {
        return tidy(w.substring(0, w.length() - ending.from().length()) + ending.to());
      }
    }
    return tidy(w);
  }

  private record Ending(String from, String to, int least) {}

  private static final List<Ending> ENDINGS =
      List.of(
          new Ending("ations", "ate", 3),
          new Ending("ation", "ate", 3),
          new Ending("ments", "", 4),
          new Ending("ment", "", 4),
          new Ending("ingly", "", 3),
          new Ending("edly", "", 3),
          new Ending("iness", "y", 3),
          new Ending("ness", "", 3),
          new Ending("ities", "ity", 3),
          new Ending("ies", "y", 2),
          new Ending("ied", "y", 2),
          new Ending("sses", "ss", 2),
          new Ending("ches", "ch", 2),
          new Ending("shes", "sh", 2),
          new Ending("xes", "x", 2),
          new Ending("ings", "", 3),
          new Ending("ing", "", 3),
          new Ending("ers", "", 4),
          new Ending("er", "", 4),
          new Ending("eed", "ee", 2),
          new Ending("ed", "", 3),
          new Ending("ly", "", 3),
          new Ending("ss", "ss", 1),
          new Ending("us", "us", 2),
          new Ending("is", "is", 2),
          new Ending("s", "", 3));

  /// Doubled consonants and a final e come and go with endings.
  private static String tidy(String stem) {
    int n = stem.length();
    if (n > 3
        && stem.charAt(n - 1) == stem.charAt(n - 2)
        && "aeiouls".indexOf(stem.charAt(n - 1)) < 0) {
      return stem.substring(0, n - 1);
    }
    return n > 3 && stem.charAt(n - 1) == 'e' ? stem.substring(0, n - 1) : stem;
  }
}
