package io.personaassistant.checking.reading;

import io.personaassistant.text.Verbs;
import io.personaassistant.text.Words;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiPredicate;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/// A word that stands where a source has another one, with the same words before it: "because the
/// crane was not there" for "because the pump was not there". Only things are compared, not what is
/// done, for which there are many words. English.
public final class SameFrame {
  private static final Pattern PART = Pattern.compile("[.;:!?()\\n“”\"—](?=\\s|$)|(?<=\\s)[(“\"]");

  /// Behind these stands a thing, or a time.
  private static final Set<String> BEFORE_THINGS =
      Set.of(
          "the", "a", "of", "from", "by", "with", "on", "in", "for", "at", "via", "without",
          "after", "before", "behind", "each", "every", "per");

  /// What says the same in front of a thing.
  private static final Map<String, String> SAME =
      Map.of("an", "a", "was", "is", "were", "is", "are", "is", "has", "have", "had", "have");

  /// So many words before it must carry meaning.
  private static final int FEWEST = 2;

  private static final int SHORTEST = 3;

  private SameFrame() {}

  /// A word of a text and what stands in its place.
  public record Other(String said, String instead) {}

  /// One word in both of its forms.
  private record Token(String word, String form, boolean content) {
    private static Token of(String word) {
      boolean content = !Words.isStop(word);
      return new Token(word, content ? Words.stem(word) : SAME.getOrDefault(word, word), content);
    }

    private boolean isMany() {
      return word.endsWith("s");
    }

    private boolean isThing() {
      return content && word.length() >= SHORTEST && Character.isLetter(word.charAt(0));
    }
  }

  /// The first such word of a text.
  ///
  /// @param known whether what else the text may rest on has a stem with these stems before it
  public static Optional<Other> find(
      String text, String source, BiPredicate<String, Set<String>> known) {
    var told = Set.copyOf(Words.stems(text));
    var theirs = parts(source);
    return parts(text).stream()
        .flatMap(ours -> theirs.stream().flatMap(part -> find(ours, part, told, known).stream()))
        .findFirst();
  }

  private static List<List<Token>> parts(String text) {
    return PART.splitAsStream(text)
        .map(part -> Words.tokens(part).stream().map(Token::of).toList())
        .toList();
  }

  private static Optional<Other> find(
      List<Token> ours,
      List<Token> theirs,
      Set<String> told,
      BiPredicate<String, Set<String>> known) {
    for (int i = 1; i < ours.size(); i++) {
      var said = ours.get(i);
      if (!said.isThing()
          || !BEFORE_THINGS.contains(ours.get(i - 1).form())
          || i + 1 < ours.size() && isDescribed(ours.get(i + 1))) {
        continue;
      }
      for (int j = 1; j < theirs.size(); j++) {
        var instead = theirs.get(j);
        var before = before(ours, i, theirs, j);
        if (before.size() >= FEWEST
            && instead.isThing()
            && instead.isMany() == said.isMany() // "the machines" may be a name for the compressor
            && Wording.shared(Set.of(instead.form()), told) == 0
            && !known.test(said.form(), before)) {
          return Optional.of(new Other(said.word(), instead.word()));
        }
      }
    }
    return Optional.empty();
  }

  /// "A shorter window", "in less than": the word belongs to what stands behind it.
  private static boolean isDescribed(Token next) {
    boolean done = next.word().endsWith("ed") || Verbs.ofPast(next.word()).isPresent();
    return next.word().equals("than") || next.isThing() && !done;
  }

  /// The words with a meaning that both have right before these places, one like the other.
  private static Set<String> before(List<Token> ours, int i, List<Token> theirs, int j) {
    return IntStream.rangeClosed(1, Math.min(i, j))
        .takeWhile(back -> ours.get(i - back).form().equals(theirs.get(j - back).form()))
        .mapToObj(back -> ours.get(i - back))
        .filter(Token::content)
        .map(Token::form)
        .collect(Collectors.toUnmodifiableSet());
  }
}
