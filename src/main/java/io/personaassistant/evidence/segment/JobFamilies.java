package io.personaassistant.evidence.segment;

import io.personaassistant.text.ResourceLines;
import io.personaassistant.text.Words;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/// Which titles are of one kind of work although they share no word: a buyer, a head of sourcing
/// and a procurement manager. The words are in `job-families.txt`.
public final class JobFamilies {
  private static final String OWNING = "OWNING";

  /// By word the kinds of work that it is of: an account executive sells, and accounting is
  /// finance.
  private static final Map<String, Set<String>> WORDS = new HashMap<>();

  /// The same by stem, for words that are not listed as they are.
  private static final Map<String, Set<String>> STEMS = new HashMap<>();

  static {
    ResourceLines.of(JobFamilies.class, "job-families.txt").forEach(JobFamilies::read);
  }

  private JobFamilies() {}

  private static void read(String line) {
    int colon = line.indexOf(':');
    // no stem has a capital, so that none is taken for a family
    var family = line.substring(0, colon).toUpperCase(Locale.ROOT);
    for (var word : Words.tokens(line.substring(colon + 1))) {
      WORDS.computeIfAbsent(word, _ -> new TreeSet<>()).add(family);
      STEMS.computeIfAbsent(Words.stem(word), _ -> new TreeSet<>()).add(family);
    }
  }

  private static Set<String> ofWord(String word) {
    return WORDS.getOrDefault(word, STEMS.getOrDefault(Words.stem(word), Set.of()));
  }

  /// The kinds of work that a title names; to own something is none, since it tells what of.
  public static Set<String> families(String title) {
    return Words.tokens(title).stream()
        .flatMap(word -> ofWord(word).stream())
        .filter(family -> !family.equals(OWNING))
        .collect(Collectors.toUnmodifiableSet());
  }

  /// What a title says of somebody's work: the families of its words, and the stems of those
  /// telling words that are in none.
  public static Set<String> of(String title) {
    var trades = new TreeSet<>(TitleWords.trades(title));
    var families = new TreeSet<String>();
    for (var word : Words.tokens(title)) {
      var own = ofWord(word);
      families.addAll(own);
      if (!own.isEmpty()) {
        trades.remove(Words.stem(word));
      }
    }
    trades.addAll(families);
    return Set.copyOf(trades);
  }
}
