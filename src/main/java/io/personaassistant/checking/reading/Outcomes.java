package io.personaassistant.checking.reading;

import io.personaassistant.text.ResourceLines;
import io.personaassistant.text.Verbs;
import io.personaassistant.text.WordList;
import io.personaassistant.text.Words;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/// How matters ended by what a text tells: bought, cancelled, repaired, answered. There are few
/// kinds of ends, so that a text which retells one in other words still has a word of its kind.
/// English.
public final class Outcomes {
  /// @param told the stems of verbs that tell of such an end
  /// @param known the stems of all words by which a source tells of one
  private record Kind(Set<String> told, Set<String> known) {
    static Kind read(String line) {
      var cells = line.split("\t", -1);
      return new Kind(stems(cells[0]), stems(cells[0] + " " + cells[1]));
    }

    private static Set<String> stems(String words) {
      return Arrays.stream(words.split(" ", -1)).map(Verbs::stem).collect(Collectors.toSet());
    }
  }

  private static final List<Kind> KINDS =
      ResourceLines.of(Outcomes.class, "outcomes.txt").stream().map(Kind::read).toList();

  private static final Pattern CLAUSE =
      Pattern.compile(Clauses.MARKS + "|\\b(?:so|because|since|after)\\b");

  /// What stands behind these need not have happened; who "would not" refused.
  private static final Pattern SUPPOSED =
      Pattern.compile(
          "(?i)\\b(?:if|unless|whether|until|(?:would|could)(?!n't| not)|might|may|perhaps|maybe|probably)\\b");

  /// What a condition holds for, to the end of its sentence.
  private static final Pattern CONDITION =
      Pattern.compile("(?i)\\b(?:if|unless)\\b.*?(?=[.;:!?](?:\\s|$)|\n|$)");

  /// In a text, what stands behind these may be yet to come as well.
  private static final Pattern TO_COME =
      Pattern.compile("(?i)\\b(?:when|once|before|will|should|must|wants?|hopes?)\\b");

  /// "All that you bought goes in the bin": what belongs to a scene of the reader's.
  private static final Pattern OF_READER =
      Pattern.compile(
          "(?i)\\b(everything|all|what|whatever)(?: that)? you(?:['’]ve| have| had)? \\p{L}+");

  private static final Set<String> HAVE = WordList.of("has have had we've they've i've");

  private static final Set<String> WERE = WordList.of("was were been got");

  private static final Set<String> WHICH = WordList.of("that who which");

  private static final Set<String> JOINING = WordList.of("and but");

  private static final Set<String> BETWEEN =
      WordList.of("already now just since also then even still always");

  /// So many words before it deny it.
  private static final int REACH = 3;

  private Outcomes() {}

  /// The first word by which a text tells an end of a kind that nothing it rests on tells: it may
  /// be supposed or denied there.
  ///
  /// @param basis what it rests on
  public static Optional<String> unsaid(String text, String basis) {
    return CLAUSE
        .splitAsStream(OF_READER.matcher(CONDITION.matcher(text).replaceAll("")).replaceAll("$1"))
        .map(clause -> until(TO_COME, until(SUPPOSED, clause)))
        .flatMap(clause -> ends(Words.tokens(clause)))
        .filter(word ->
            KINDS.stream()
                .filter(kind -> kind.told().contains(Verbs.stem(word)))
                .anyMatch(kind -> !isTold(Verbs.stem(word), kind, basis)))
        .findFirst();
  }

  private static String until(Pattern pattern, String clause) {
    var found = pattern.matcher(clause);
    return found.find() ? clause.substring(0, found.start()) : clause;
  }

  /// Where the sources have the verb itself, they tell by it whether it came to that.
  private static boolean isTold(String verb, Kind kind, String basis) {
    var words = Set.of(verb);
    boolean own = Words.tokens(basis).stream().map(Verbs::stem).anyMatch(words::contains);
    return tells(basis, own ? words : kind.known());
  }

  private static boolean tells(String basis, Set<String> stems) {
    return CLAUSE
        .splitAsStream(basis)
        .map(clause -> Words.tokens(until(SUPPOSED, clause)))
        .anyMatch(words ->
            IntStream.range(0, words.size())
                .filter(i -> stems.contains(Verbs.stem(words.get(i))))
                .anyMatch(
                    i -> PolarityWords.DENYING.contains(words.get(i)) || !isDenied(words, i)));
  }

  private static boolean isDenied(List<String> words, int at) {
    return words.subList(Math.max(0, at - REACH), at).stream()
        .anyMatch(PolarityWords.DENYING::contains);
  }

  /// The verbs in the past of one clause: "she signed", "has been fixed", but no "signed contract".
  private static Stream<String> ends(List<String> words) {
    return IntStream.range(1, words.size())
        .filter(i -> Verbs.isPast(words.get(i)) && !isDenied(words, i) && isDone(words, i))
        .mapToObj(words::get);
  }

  private static boolean isDone(List<String> words, int verb) {
    int at = verb - 1;
    while (at > 0 && (BETWEEN.contains(words.get(at)) || words.get(at).endsWith("ly"))) {
      at--;
    }
    var before = words.get(at);
    if (at > 0 && WHICH.contains(words.get(at - 1))) {
      return false; // "those who have agreed" tells which
    }
    return HAVE.contains(before)
        || WERE.contains(before)
        || JOINING.contains(before)
        || DeedReader.PRONOUNS.contains(before)
        || isSomebody(before);
  }

  private static boolean isSomebody(String word) {
    return !Words.isStop(word)
        && (Lexicon.isSomebody(word)
            || People.is(word)
            || People.isBody(word + "s")
            || Departments.DEPARTMENTS.contains(word));
  }
}
