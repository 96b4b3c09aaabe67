package io.personaassistant.checking.reading;

import io.personaassistant.text.Verbs;
import io.personaassistant.text.WordList;
import io.personaassistant.text.Words;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/// What a text says that those do whom a share counts, where that is plain to see: "64 % of the
/// reservations were paid". English.
///
/// @param counted the words between the share and its verb
/// @param verb the word that says what they do or are
public record SharePredicate(String counted, String verb) {
  private static final Set<String> PRONOUNS = WordList.named("share-predicate.pronouns");

  private static final Set<String> HELPING = WordList.named("share-predicate.helping");

  /// Behind these another thing is told of before the verb comes.
  private static final Set<String> ASIDE = WordList.named("share-predicate.aside");

  /// Between two nouns, in front of one of these, stands a verb.
  private static final Set<String> DETERMINERS = Set.of("the", "a", "an", "their", "its", "our");

  /// What is true of nearly anything.
  private static final Set<String> LIGHT = WordList.stems("share-predicate.light");

  /// What is said or answered stands behind the verb.
  private static final int MOST_OF_LIGHT = 6;

  /// The predicate behind a share; empty where it is not plain, or only leads up to what was
  /// answered, as in "64 % name the price".
  ///
  /// @param counting whether the number leaves out whom it counts, as in "six of nine guests"
  public static Optional<SharePredicate> of(String behind, boolean counting) {
    var words = Words.tokens(behind);
    int at = verb(words, counting);
    if (at < 0) {
      return Optional.empty();
    }
    var counted = String.join(" ", words.subList(0, at));
    boolean being = ClaimWords.BEING.contains(words.get(at));
    boolean helped = HELPING.contains(words.get(at));
    for (int i = at; i < words.size() && i - at <= MOST_OF_LIGHT; i++) {
      var word = words.get(i);
      boolean to = i > 0 && words.get(i - 1).equals("to");
      if (isLight(word)) {
        being &= Words.isStop(word) && !ASIDE.contains(word);
        helped &= Words.isStop(word);
      } else if (i == at || being || helped && isVerb(word) || to && Verbs.isBase(word)) {
        return Optional.of(new SharePredicate(counted, word));
      }
    }
    return Optional.empty();
  }

  /// The word for what those do whom a share counts, also where it is true of nearly anything; none
  /// where they only say or want it, or do not do it.
  public static Optional<String> doing(String behind, boolean counting) {
    var words = Words.tokens(behind);
    int at = verb(words, counting);
    var doing =
        at < 0 || ClaimWords.BEING.contains(words.get(at)) || HELPING.contains(words.get(at))
            ? of(behind, counting).map(SharePredicate::verb)
            : Optional.of(words.get(at));
    return doing
        .filter(d -> !ClaimWords.SAYING.contains(d) && !Clauses.stems(d).isEmpty())
        .filter(_ -> !Polarity.denies(behind));
  }

  /// What those whom a share counts do it to: the words behind their verb up to where, when or how.
  /// Empty where that is not plain, no more than a pronoun, or the text tells of no such doing.
  public static String object(String behind, boolean counting, String text) {
    var words = Words.tokens(behind);
    int at = verb(words, counting);
    if (at < 0
        || ClaimWords.BEING.contains(words.get(at))
        || HELPING.contains(words.get(at))
        || !new SharePredicate("", words.get(at)).isIn(text)) {
      return "";
    }
    var object =
        words.subList(at + 1, words.size()).stream().takeWhile(w -> !ASIDE.contains(w)).toList();
    return object.stream().anyMatch(PRONOUNS::contains) ? "" : String.join(" ", object);
  }

  /// Whether where, when, how, by whom or of which is told behind a word, as behind "by".
  public static boolean leadsAside(String word) {
    return ASIDE.contains(word);
  }

  /// Whether a text has this word in any form.
  public boolean isIn(String text) {
    var stem = Verbs.stem(verb);
    return Words.stems(text).stream()
        .map(s -> Verbs.ofPast(s).map(Words::stem).orElse(s))
        .anyMatch(s ->
            s.startsWith(stem)
                || s.length() > 3 && stem.startsWith(s)
                || Wording.shared(Set.of(s), Set.of(stem)) > 0);
  }

  /// Where the verb stands, behind those who are counted.
  private static int verb(List<String> words, boolean counting) {
    int first = 0;
    while (first < words.size() && Set.of("percent", "per", "cent").contains(words.get(first))) {
      first++;
    }
    boolean noun = counting || first < words.size() && words.get(first).equals("of");
    boolean named = !noun;
    for (int i = first; i < words.size(); i++) {
      var word = words.get(i);
      if (ASIDE.contains(word)) {
        return -1;
      }
      boolean thing = i > 0 && DETERMINERS.contains(words.get(i - 1));
      // "small research teams": many do something, and so end in s
      boolean modifier =
          i > first
              && Verbs.isBase(word)
              && i + 1 < words.size()
              && words.get(i + 1).endsWith("s")
              && !words.get(i - 1).endsWith("s");
      boolean plain = i + 1 < words.size() && DETERMINERS.contains(words.get(i + 1));
      if (ClaimWords.BEING.contains(word)
          || HELPING.contains(word)
          || named && !thing && !modifier && !Words.isStop(word) && (plain || isVerb(word))) {
        return i;
      }
      if (!noun && !Words.isStop(word) && !word.endsWith("ly")) {
        return -1; // "64 % deliveries"
      }
      named |= !Words.isStop(word) && Character.isLetter(word.charAt(0));
    }
    return -1;
  }

  private static boolean isVerb(String word) {
    return Verbs.isBase(word)
        || Verbs.ofPast(word).isPresent()
        || word.endsWith("ed") && word.length() > 4;
  }

  private static boolean isLight(String word) {
    return Words.isStop(word)
        || LIGHT.contains(Verbs.stem(word))
        || ClaimWords.SAYING.contains(word)
        || Wording.stems(Verbs.stem(word), "").isEmpty();
  }
}
