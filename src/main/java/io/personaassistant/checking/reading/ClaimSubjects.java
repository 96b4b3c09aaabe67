package io.personaassistant.checking.reading;

import io.personaassistant.checking.line.CheckContext;
import io.personaassistant.text.Words;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;

/// Whom a sentence is about. English.
final class ClaimSubjects {
  private ClaimSubjects() {}

  /// Whether the persona is named.
  static boolean isNamed(String text, CheckContext context) {
    String first = context.personaName().split("\\s+", 2)[0];
    return first.length() > 1 && !Phrases.find(text, first).isEmpty();
  }

  /// People who are not ours: "our researchers" and "your team" are no segment.
  static boolean isAboutPeople(List<String> words) {
    for (int i = 0; i < words.size(); i++) {
      boolean ours =
          i > 0
              && ClaimWords.OURS.contains(words.get(i - 1))
              && !ClaimWords.CUSTOMERS.contains(words.get(i));
      boolean amount =
          ClaimWords.AMOUNTS.contains(words.get(i))
              && !isHalfOfTime(words, i)
              && (i == 0 || !words.get(i - 1).equals("too") && !words.get(i - 1).equals("at"));
      boolean people = People.is(words.get(i)) && !isHalfOfTime(words, i);
      if ((amount || people || isOneOfThem(words, i)) && !ours) {
        return true;
      }
    }
    return false;
  }

  /// "Half an hour", "half past nine".
  private static boolean isHalfOfTime(List<String> words, int i) {
    return words.get(i).equals("half")
        && i + 1 < words.size()
        && ClaimWords.HALVED.contains(words.get(i + 1));
  }

  /// "One grower", "a busy adviser".
  private static boolean isOneOfThem(List<String> words, int i) {
    return People.isPlural(words.get(i) + "s")
        && words.subList(Math.max(0, i - 2), i).stream().anyMatch(ClaimWords.ONE::contains);
  }

  /// Whether somebody alone is spoken of: "one grower", "a busy adviser".
  static boolean isOfOne(List<String> words) {
    return IntStream.range(0, words.size())
        .anyMatch(i -> !Words.isStop(words.get(i)) && isOneOfThem(words, i));
  }

  /// Whether somebody in the plural is named.
  static boolean isPluralAmong(List<String> words) {
    return words.stream().anyMatch(People::isPlural);
  }

  /// Whether we speak of ourselves.
  static boolean isOurSubject(List<String> words) {
    return words.getFirst().equals("we") || words.getFirst().equals("i");
  }

  /// "They switch ...", "Their biggest fear is ...".
  static boolean isSpokenOf(List<String> words) {
    return words.stream().limit(ClaimWords.REACH + 1).anyMatch(ClaimWords.SPOKEN_OF::contains)
        || ClaimWords.POSSESSIVES.contains(words.getFirst());
  }

  /// "Small growers postpone ...": people in the plural with nothing but their kind before them.
  static boolean isPluralSubject(List<String> words) {
    for (int i = 0; i < Math.min(ClaimWords.REACH, words.size() - 1); i++) {
      var word = words.get(i);
      if (People.isPlural(word)) {
        return !Words.isStop(words.get(i + 1)) && !word.equals("leads");
      }
      if (People.isPluralOf(word, doing(words, i + 1))) {
        return true;
      }
      if (ClaimWords.ORDERS.contains(word)
          || Words.isStop(word) && !ClaimWords.DETERMINERS.contains(word)) {
        return false;
      }
    }
    return false;
  }

  /// The verb behind a subject, past an adverb.
  private static String doing(List<String> words, int i) {
    boolean adverb =
        i + 1 < words.size()
            && (words.get(i).endsWith("ly")
                || Set.of("often", "never", "always", "still", "also", "seldom")
                    .contains(words.get(i)));
    return i >= words.size() ? "" : words.get(adverb ? i + 1 : i);
  }

  /// The persona's name, or the words of its job title in the plural.
  static boolean names(String text, List<String> words, CheckContext context) {
    if (isNamed(text, context)) {
      return true;
    }
    var title = Words.tokens(context.subject().title());
    return !title.isEmpty()
        && words.stream()
            .anyMatch(w -> w.equals(title.getLast() + "s") || w.equals(title.getLast()));
  }
}
