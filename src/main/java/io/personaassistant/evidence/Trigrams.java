package io.personaassistant.evidence;

import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/// The runs of three words that texts have in common. All is in arrays, since there are as many
/// runs as words.
final class Trigrams {
  /// How many different runs each text has, shared or not.
  private final int[] sizes;

  /// Those of each text that another has too, as numbers in rising order: the rarest are lowest.
  private final int[][] shared;

  /// Where the texts that have a run begin, by its number, when all such lists are laid end to end.
  private final int[] begins;

  /// @param texts the words of each, none of one that is not to be compared
  Trigrams(Stream<List<String>> texts) {
    var runs = runs(texts);
    sizes = Stream.of(runs).mapToInt(text -> text.length).toArray();
    var counts = new int[IntStream.of(sizes).sum()];
    Stream.of(runs).flatMapToInt(Arrays::stream).forEach(run -> counts[run]++);
    var rarestFirst =
        IntStream.range(0, counts.length)
            .filter(run -> counts[run] > 1)
            .mapToLong(run -> (long) counts[run] << 32 | run)
            .sorted()
            .toArray();
    begins = new int[rarestFirst.length + 1];
    var numbers = new int[counts.length];
    Arrays.fill(numbers, -1);
    for (int number = 0; number < rarestFirst.length; number++) {
      int run = (int) rarestFirst[number];
      numbers[run] = number;
      begins[number + 1] = begins[number] + counts[run];
    }
    shared =
        Stream.of(runs)
            .map(text ->
                IntStream.of(text)
                    .map(run -> numbers[run])
                    .filter(number -> number >= 0)
                    .sorted()
                    .toArray())
            .toArray(int[][]::new);
  }

  /// How many different runs a text has.
  int size(int text) {
    return sizes[text];
  }

  /// Those that other texts have too, the rarest first.
  int[] shared(int text) {
    return shared[text];
  }

  /// How many both texts have.
  int inBoth(int one, int other) {
    var mine = shared[one];
    var theirs = shared[other];
    int both = 0;
    for (int i = 0, j = 0; i < mine.length && j < theirs.length; ) {
      int order = Integer.compare(mine[i], theirs[j]);
      both += order == 0 ? 1 : 0;
      i += order <= 0 ? 1 : 0;
      j += order >= 0 ? 1 : 0;
    }
    return both;
  }

  /// Empty lists of texts, one for each shared run.
  Lists lists() {
    return new Lists(begins);
  }

  /// Texts by the runs they have.
  static final class Lists {
    private final int[] begins;
    private final int[] ends;
    private final int[] texts;

    private Lists(int[] begins) {
      this.begins = begins;
      this.ends = begins.clone();
      this.texts = new int[begins[begins.length - 1]];
    }

    void add(int run, int text) {
      texts[ends[run]++] = text;
    }

    IntStream of(int run) {
      return Arrays.stream(texts, begins[run], ends[run]);
    }
  }

  /// The different runs of each text; the same three words have the same number everywhere.
  private static int[][] runs(Stream<List<String>> texts) {
    var vocabulary = new HashMap<String, Integer>();
    var words =
        texts
            .map(text ->
                text.stream()
                    .mapToInt(word -> vocabulary.computeIfAbsent(word, _ -> vocabulary.size()))
                    .toArray())
            .toArray(int[][]::new);
    var pairs = numbered(longer(words, words, 1));
    var runs = longer(pairs, words, 2);
    Arrays.setAll(runs, i -> different(runs[i]));
    return numbered(runs);
  }

  /// Each run together with the word behind it, which is so far from the first.
  private static long[][] longer(int[][] runs, int[][] words, int away) {
    var all = new long[words.length][];
    for (int i = 0; i < all.length; i++) {
      all[i] = new long[Math.max(0, words[i].length - away)];
      for (int w = 0; w < all[i].length; w++) {
        all[i][w] = (long) runs[i][w] << 32 | words[i][w + away];
      }
    }
    return all;
  }

  private static int[][] numbered(long[][] runs) {
    var all = different(Stream.of(runs).flatMapToLong(Arrays::stream).toArray());
    return Stream.of(runs)
        .map(text -> Arrays.stream(text).mapToInt(run -> Arrays.binarySearch(all, run)).toArray())
        .toArray(int[][]::new);
  }

  private static long[] different(long[] runs) {
    Arrays.sort(runs);
    return IntStream.range(0, runs.length)
        .filter(i -> i == 0 || runs[i] != runs[i - 1])
        .mapToLong(i -> runs[i])
        .toArray();
  }
}
