package io.personaassistant.checking.reading;

import io.personaassistant.text.Normal;
import io.personaassistant.text.Span;
import io.personaassistant.text.Words;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.concurrent.atomic.AtomicReference;
import java.util.regex.Pattern;

/// The names of people and companies that an import listed, ready to be looked up.
public final class KnownNames {
  private static final int MOST_WORDS = 5;

  /// What may be part of a name; possessive, so that it runs in linear time.
  private static final Pattern WORD =
      Pattern.compile("[\\p{L}\\p{M}\\p{N}&]++(?:['’\\-.][\\p{L}\\p{N}]++)*+");

  private final Set<String> source;
  private final Set<String> normal = new HashSet<>();

  private KnownNames(Set<String> source) {
    this.source = source;
    for (var name : source) {
      if (!name.isBlank()) {
        normal.add(plain(name));
      }
    }
  }

  /// The listed names that stand in a text, longest first at each place. They must be capitalised
  /// there, so that Will and Grace do not stop "will" and "grace".
  public List<Span> find(String text) {
    var found = new ArrayList<Span>();
    if (normal.isEmpty()) {
      return found;
    }
    var words = words(text);
    int i = 0;
    while (i < words.size()) {
      int taken =
          Character.isUpperCase(words.get(i).text().codePointAt(0)) ? longest(text, words, i) : 0;
      if (taken > 0) {
        found.add(Span.of(text, words.get(i).start(), words.get(i + taken - 1).end()));
      }
      i += Math.max(1, taken);
    }
    return found;
  }

  private int longest(String text, List<Span> words, int from) {
    for (int count = Math.min(MOST_WORDS, words.size() - from); count > 0; count--) {
      String name = text.substring(words.get(from).start(), words.get(from + count - 1).end());
      boolean common = count == 1 && opens(text, words.get(from).start()) && isCommon(name);
      if (normal.contains(plain(name)) && !common) {
        return count;
      }
    }
    return 0;
  }

  private static boolean isCommon(String name) {
    return Words.isStop(name.toLowerCase(Locale.ROOT));
  }

  private static boolean opens(String text, int at) {
    String before = text.substring(0, at).stripTrailing();
    return before.isEmpty() || ".!?:\n".indexOf(before.charAt(before.length() - 1)) >= 0;
  }

  private static String plain(String name) {
    String plain = Normal.of(name);
    return plain.endsWith("'s") ? plain.substring(0, plain.length() - 2) : plain;
  }

  private static List<Span> words(String text) {
    var words = new ArrayList<Span>();
    var matcher = WORD.matcher(text);
    while (matcher.find()) {
      words.add(new Span(matcher.group(), matcher.start(), matcher.end()));
    }
    return words;
  }

  /// Keeps the list last asked for, since all lines of a draft share it. Safe for many threads.
  public static final class Cache {
    private final AtomicReference<KnownNames> last =
        new AtomicReference<>(new KnownNames(Set.of()));

    public KnownNames of(Set<String> names) {
      var known = last.get();
      if (!known.source.equals(names)) {
        known = new KnownNames(names);
        last.set(known);
      }
      return known;
    }
  }
}
