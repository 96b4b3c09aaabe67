package io.personaassistant.evidence.segment;

import io.personaassistant.text.Words;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/// Words that stand together for one thing: "single sign-on", "cold room". What a hyphen joins is
/// one word; two words in a row are one thing where several texts have them so, and hardly any has
/// one without the other.
final class SetPhrases {
  private static final Pattern WORD = Pattern.compile("\\p{L}+(?:-\\p{L}+)*");
  private static final int SEVERAL = 2;

  /// How often two words stand together, of all times that the rarer one is there.
  private static final double MOSTLY = 0.8;

  private final Map<String, Integer> words = new HashMap<>();
  private final Map<String, Integer> pairs = new HashMap<>();

  private SetPhrases() {}

  static SetPhrases of(Collection<String> texts) {
    var phrases = new SetPhrases();
    for (var text : texts) {
      var all = words(text);
      new HashSet<>(all).forEach(word -> phrases.words.merge(word, 1, Integer::sum));
      var together = new HashSet<String>();
      for (int i = 0; i + 1 < all.size(); i++) {
        together.add(all.get(i) + " " + all.get(i + 1));
      }
      together.forEach(pair -> phrases.pairs.merge(pair, 1, Integer::sum));
    }
    return phrases;
  }

  /// The telling words and phrases of a text in order.
  Stream<String> in(String text) {
    var all = words(text);
    var found = new ArrayList<String>();
    for (int i = 0; i < all.size(); i++) {
      var word = all.get(i);
      if (i + 1 < all.size() && isOne(word, all.get(i + 1))) {
        found.add(word + " " + all.get(i + 1));
        i++;
      } else if (isTelling(word)) {
        found.add(word);
      }
    }
    return found.stream();
  }

  private boolean isOne(String word, String next) {
    int together = pairs.getOrDefault(word + " " + next, 0);
    int rarer = Math.min(words.getOrDefault(word, 0), words.getOrDefault(next, 0));
    return together >= SEVERAL && together >= MOSTLY * rarer && isTelling(next) && isTelling(word);
  }

  /// Words in a row, those that carry no meaning among them, so that nothing is joined over them.
  private static List<String> words(String text) {
    return WORD.matcher(CommonWords.withoutPlaceholders(text))
        .results()
        .map(word -> word.group().toLowerCase(Locale.ROOT))
        .toList();
  }

  private static boolean isTelling(String word) {
    return word.contains("-")
        ? Words.tokens(word).stream().anyMatch(w -> !Words.isStop(w))
        : CommonWords.without(word).findAny().isPresent();
  }
}
