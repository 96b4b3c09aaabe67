package io.personaassistant.checking.reading;

import io.personaassistant.text.Verbs;
import io.personaassistant.text.WordList;
import io.personaassistant.text.Words;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiPredicate;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/// A word that stands where a source has another one, with the same words around it: "because the
/// crane was not there" for "because the pump was not there". Only things are compared, not what is
/// done, for which there are many words. English.
public final class SameFrame {
  private static final Pattern PART = Pattern.compile("[.;:!?()\\n“”\"—](?=\\s|$)|(?<=\\s)[(“\"]");

  /// Behind these stands a thing, or a time.
  private static final Set<String> BEFORE_THINGS = WordList.named("same-frame.before-things");

  /// What says the same in front of a thing.
  private static final Map<String, String> SAME =
      Map.of("an", "a", "was", "is", "were", "is", "are", "is", "has", "have", "had", "have");

  /// So many words around it must carry meaning.
  private static final int FEWEST = 2;

  private static final int SHORTEST = 3;

  private SameFrame() {}

  /// A word of a text and what stands in its place.
  public record Other(String said, String instead, Lexicon.Relation relation) {
    private static Other of(Token said, Token instead) {
      return new Other(said.word(), instead.word(), Lexicon.relation(said.word(), instead.word()));
    }

    /// Whether it is a kind of what the source names: "wheat" for "crop".
    public boolean isNarrower() {
      return relation == Lexicon.Relation.NARROWER;
    }
  }

  /// One word in both of its forms.
  private record Token(String word, String form, boolean content) {
    private static Token of(String word) {
      boolean content = !Words.isStop(word) && !Words.isStop(Words.stem(word)); // "the others"
      return new Token(word, content ? Words.stem(word) : SAME.getOrDefault(word, word), content);
    }

    private boolean isThing() {
      return content && word.length() >= SHORTEST && Character.isLetter(word.charAt(0));
    }
  }

  /// The first such word of a text, one that is no kind of what the source names before others.
  ///
  /// @param known whether what else the text may rest on has a stem with these stems around it
  public static Optional<Other> find(
      String text, String source, BiPredicate<String, Set<String>> known) {
    var told = Set.copyOf(Words.stems(text));
    var theirs = parts(source);
    return parts(text).stream()
        .flatMap(ours -> theirs.stream().flatMap(part -> find(ours, part, told, known)))
        .filter(other -> other.relation() != Lexicon.Relation.SAME)
        .min(Comparator.comparing(Other::isNarrower));
  }

  private static List<List<Token>> parts(String text) {
    return PART.splitAsStream(text)
        .map(part -> Words.tokens(part).stream().map(Token::of).toList())
        .toList();
  }

  private static Stream<Other> find(
      List<Token> ours,
      List<Token> theirs,
      Set<String> told,
      BiPredicate<String, Set<String>> known) {
    return IntStream.range(1, ours.size())
        .filter(i -> standsAsThing(ours, i))
        .boxed()
        .flatMap(i ->
            IntStream.range(1, theirs.size())
                .filter(j -> theirs.get(j).isThing())
                .filter(j -> Wording.shared(Set.of(theirs.get(j).form()), told) == 0)
                .filter(j -> {
                  var around = around(ours, i, theirs, j);
                  return around.size() >= FEWEST && !known.test(ours.get(i).form(), around);
                })
                .mapToObj(j -> Other.of(ours.get(i), theirs.get(j))));
  }

  private static boolean standsAsThing(List<Token> tokens, int at) {
    return tokens.get(at).isThing()
        && BEFORE_THINGS.contains(tokens.get(at - 1).form())
        && (at + 1 == tokens.size() || !isDescribed(tokens.get(at + 1)));
  }

  /// "A shorter window", "in less than": the word belongs to what stands behind it.
  private static boolean isDescribed(Token next) {
    boolean done = next.word().endsWith("ed") || Verbs.ofPast(next.word()).isPresent();
    return next.word().equals("than") || next.isThing() && !done;
  }

  /// The words with a meaning that both have right around these places, with the same little word
  /// before them.
  private static Set<String> around(List<Token> ours, int i, List<Token> theirs, int j) {
    return ours.get(i - 1).form().equals(theirs.get(j - 1).form())
        ? Stream.concat(along(ours, i, theirs, j, -1), along(ours, i, theirs, j, 1))
            .collect(Collectors.toUnmodifiableSet())
        : Set.of();
  }

  private static Stream<String> along(
      List<Token> ours, int i, List<Token> theirs, int j, int step) {
    int most = step < 0 ? Math.min(i, j) : Math.min(ours.size() - i, theirs.size() - j) - 1;
    return IntStream.rangeClosed(1, most)
        .takeWhile(n -> ours.get(i + n * step).form().equals(theirs.get(j + n * step).form()))
        .mapToObj(n -> ours.get(i + n * step))
        .filter(Token::content)
        .map(Token::form);
  }
}
