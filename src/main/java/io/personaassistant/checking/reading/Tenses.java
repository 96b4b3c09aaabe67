package io.personaassistant.checking.reading;

import io.personaassistant.text.Verbs;
import io.personaassistant.text.WordList;
import io.personaassistant.text.Words;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.IntStream;

/// Whether a sentence tells of another time than the one that it retells: of today what was given
/// up, or of the future what has happened. English.
public final class Tenses {
  private static final Pattern ENDED =
      Pattern.compile(
          "(?i)\\b(?:used to|no longer|gave up on|(?:stopped|gave up|given up|quit)"
              + " \\p{L}+ing)\\b");

  private static final Pattern END = Pattern.compile("[;,.:—]");

  private static final Set<String> NOT_PAST =
      WordList.of("hundred indeed speed embed breed exceed proceed succeed naked sacred");

  /// Who has one of these tells of a change or of the past himself.
  private static final List<String> CHANGE = WordList.listed("tenses.change");

  private static final Pattern WILL =
      Pattern.compile("(?i)\\b(?:will(?! not)|(?:is|are) going to)\\b");

  private static final Pattern CLAUSE = Pattern.compile("[;.!?]|,(?= (?:and|but)\\b)");

  private static final Pattern PLANNED =
      Pattern.compile(
          "(?i)\\b(?:(?<!\\bas )expected|planned|scheduled|(?:plans?|means?|hopes?|intends?|aims?|wants?|expects?|going) to)\\b");

  private static final Set<String> PERFECT = Set.of("has", "have", "was", "were");

  private static final List<String> TO_COME = WordList.listed("tenses.to-come");

  private static final Set<String> BE = WordList.of("is are was were be been being isn't aren't");

  private static final Set<String> NOW =
      WordList.of("is are am has have do does don't doesn't can cannot can't will");

  private static final Set<String> BEFORE_NOUN =
      WordList.of(
          "a an the of in to with for by on at not get gets has have had no my our his her");

  /// What is said, asked and named in an interview is retold in the present.
  private static final Set<String> REPORTED = WordList.stems("tenses.reported");

  private static final int FEWEST = 2;
  private static final double HALF = 0.5;

  private Tenses() {}

  /// Whether a sentence tells of another time than what it rests on.
  ///
  /// @param stems what the sentence is about
  /// @param ownWords somebody tells of himself
  public static boolean differ(String said, Set<String> stems, String told, boolean ownWords) {
    if (PolarityWords.SHORT_NOT.matcher(said).find()) {
      return false;
    }
    var words = Words.tokens(said);
    if (isForetold(words, stems, told)
        || !PLANNED.matcher(said).find() && isPlanned(words, stems, told)) {
      return true;
    }
    boolean changes =
        !Phrases.find(said, CHANGE).isEmpty() || words.stream().anyMatch(Tenses::isPast);
    return !changes && (isOver(stems, told) || ownWords && isToldAsNow(words, stems, told))
        || isPutOff(said, stems, told);
  }

  /// "Has left" for "will leave": the same verb, and nothing to come beside it.
  private static boolean isForetold(List<String> words, Set<String> stems, String told) {
    var theirs = Words.tokens(told);
    int will = theirs.indexOf("will");
    if (will < 0 || will + 1 == theirs.size() || words.contains("will")) {
      return false;
    }
    var verb = Words.stem(theirs.get(will + 1));
    return words.stream().anyMatch(w -> isPast(w) && Verbs.stem(w).equals(verb))
        && Wording.shared(stems, Wording.stems(told, "")) >= FEWEST;
  }

  /// "Has decided" and "has chosen" for "a decision is expected" and "plans to choose": done, where
  /// that clause tells what is planned and nothing here does.
  private static boolean isPlanned(List<String> words, Set<String> stems, String told) {
    return isDone(words)
        && CLAUSE
            .splitAsStream(told)
            .filter(clause -> PLANNED.matcher(clause).find())
            .anyMatch(clause -> Wording.shared(stems, Wording.stems(clause, "")) >= FEWEST);
  }

  private static boolean isDone(List<String> words) {
    return IntStream.range(1, words.size())
        .anyMatch(i ->
            PERFECT.contains(words.get(i - 1))
                && isPast(words.get(i))
                && (i + 1 == words.size() || !words.get(i + 1).equals("to")));
  }

  /// "They use wax seals" for "we stopped using wax seals".
  private static boolean isOver(Set<String> stems, String told) {
    var ended = ENDED.matcher(told);
    return ended.find()
        && Wording.shared(stems, Wording.stems(END.split(told.substring(ended.start()), 2)[0], ""))
            >= FEWEST;
  }

  /// "Prints every report" for "printed": the same verb, and nothing of today beside it.
  private static boolean isToldAsNow(List<String> words, Set<String> stems, String told) {
    var theirs = Words.tokens(told);
    if (theirs.stream().anyMatch(NOW::contains)) {
      return false;
    }
    var past = new HashSet<String>();
    for (int i = 1; i < theirs.size(); i++) {
      var before = theirs.get(i - 1);
      // "a case signed by finance" tells which
      boolean tellsWhich = i + 1 < theirs.size() && theirs.get(i + 1).equals("by");
      if (isPast(theirs.get(i))
          && !tellsWhich
          && !BE.contains(before)
          && !BEFORE_NOUN.contains(before)) {
        past.add(Verbs.stem(theirs.get(i)));
      }
    }
    past.removeAll(REPORTED);
    var about = Wording.stems(told, "");
    return words.stream()
        .skip(1)
        .flatMap(w -> Verbs.ofThird(w).or(() -> Verbs.ofIng(w)).stream())
        .map(Words::stem)
        .filter(past::contains)
        .anyMatch(verb -> {
          var others = Wording.without(stems, Set.of(verb));
          long shared = Wording.shared(others, about);
          return shared >= FEWEST && shared >= HALF * others.size();
        });
  }

  /// "Will lower the premium" for "lowered".
  private static boolean isPutOff(String said, Set<String> stems, String told) {
    var theirs = Words.tokens(told);
    return WILL.matcher(said).find()
        && Phrases.find(said, "if").isEmpty()
        && theirs.stream().anyMatch(Tenses::isPast)
        && theirs.stream().noneMatch(NOW::contains)
        && Phrases.find(told, TO_COME).isEmpty()
        && !PolarityWords.SHORT_NOT.matcher(told).find()
        && Wording.shared(stems, Wording.stems(told, "")) >= HALF * stems.size();
  }

  private static boolean isPast(String word) {
    return word.equals("were")
        || Verbs.ofPast(word).filter(base -> !base.equals(word)).isPresent()
        || word.endsWith("ed")
            && word.length() > 4
            && !Verbs.isBase(word)
            && !NOT_PAST.contains(word);
  }
}
