package io.personaassistant.checking.support;

import io.personaassistant.checking.line.CheckContext;
import io.personaassistant.text.Words;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.atomic.AtomicReference;
import java.util.regex.Pattern;

/// What our product is called, read off what is approved: words with a capital in the middle of a
/// sentence, or at the head of several, that nobody writes small. To share them says nothing.
final class ProductNames {
  private static final Pattern WORD = Pattern.compile("\\p{L}[\\p{L}'’-]*");

  /// Those last read: all lines of a draft, and drafts about one persona, share what is approved.
  private final AtomicReference<Known> last =
      new AtomicReference<>(new Known(List.of(), "", Set.of()));

  private record Known(List<String> approved, String record, Set<String> names) {
    boolean isOf(CheckContext context) {
      return approved.equals(context.subject().approved()) && record.equals(context.record());
    }
  }

  /// The stems of the names. Safe for many threads.
  Set<String> of(CheckContext context) {
    var known = last.get();
    if (!known.isOf(context)) {
      known = new Known(context.subject().approved(), context.record(), read(context));
      last.set(known);
    }
    return known.names();
  }

  private static Set<String> read(CheckContext context) {
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
    return Set.copyOf(names);
  }

  private static String small(String word) {
    return word.substring(0, 1).toLowerCase(Locale.ROOT) + word.substring(1);
  }
}
