package io.personaassistant.checking;

import io.personaassistant.checking.line.CheckContext;
import io.personaassistant.text.Words;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

/// What our product is called, read off what is approved: words with a capital in the middle of a
/// sentence, or at the head of several, that nobody writes small. To share them says nothing.
final class ProductNames {
  private static final Pattern WORD = Pattern.compile("\\p{L}[\\p{L}'’-]*");

  private ProductNames() {}

  /// The stems of the names.
  static Set<String> of(CheckContext context) {
    Map<String, Integer> capital = new HashMap<>();
    for (var approved : context.subject().approved()) {
      for (var sentence : Words.sentences(approved)) {
        var word = WORD.matcher(sentence.text());
        boolean first = true;
        while (word.find()) {
          if (Character.isUpperCase(word.group().codePointAt(0)) && !word.group().endsWith("s")) {
            capital.merge(word.group(), first ? 1 : 2, Integer::sum);
          }
          first = false;
        }
      }
    }
    var names = new HashSet<String>();
    capital.forEach((word, times) -> {
      boolean small =
          context.subject().approved().stream().anyMatch(a -> a.contains(small(word)))
              || context.record().contains(" " + small(word) + " ");
      if (times > 1 && !small && word.length() > 2) {
        names.add(Words.stem(small(word)));
      }
    });
    return names;
  }

  private static String small(String word) {
    return word.substring(0, 1).toLowerCase(Locale.ROOT) + word.substring(1);
  }
}
