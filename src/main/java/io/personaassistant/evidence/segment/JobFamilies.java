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

  /// By stem the kinds of work that a word is of.
  private static final Map<String, Set<String>> FAMILIES = read();

  private JobFamilies() {}

  private static Map<String, Set<String>> read() {
    var families = new HashMap<String, Set<String>>();
    for (var line : ResourceLines.of(JobFamilies.class, "job-families.txt")) {
      int colon = line.indexOf(':');
      // no stem has a capital, so that none is taken for a family
      var family = line.substring(0, colon).toUpperCase(Locale.ROOT);
      Words.stems(line.substring(colon + 1))
          .forEach(stem -> families.computeIfAbsent(stem, _ -> new TreeSet<>()).add(family));
    }
    return families;
  }

  /// The kinds of work that a title names; to own something is none, since it tells what of.
  public static Set<String> families(String title) {
    return Words.stems(title).stream()
        .flatMap(stem -> FAMILIES.getOrDefault(stem, Set.of()).stream())
        .filter(family -> !family.equals(OWNING))
        .collect(Collectors.toUnmodifiableSet());
  }

  /// What a title says of somebody's work: the families of its words, and the stems of those
  /// telling words that are in none.
  public static Set<String> of(String title) {
    var trades = new TreeSet<>(TitleWords.trades(title));
    var families = new TreeSet<String>();
    for (var stem : Words.stems(title)) {
      var own = FAMILIES.getOrDefault(stem, Set.of());
      families.addAll(own);
      if (!own.isEmpty()) {
        trades.remove(stem);
      }
    }
    trades.addAll(families);
    return Set.copyOf(trades);
  }
}
