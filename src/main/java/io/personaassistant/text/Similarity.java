package io.personaassistant.text;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Set;

/// How alike texts and words are. Finds and suggests; it never verifies. Never throws.
public final class Similarity {
  private Similarity() {}

  /// What two sets share by the smaller number of them, 0 to 1; 0 when either is empty.
  public static double containment(Set<String> a, Set<String> b) {
    return a.size() <= b.size() ? share(a, b) : share(b, a);
  }

  /// The share of a set that another one holds too, 0 to 1; 0 for an empty set.
  public static double share(Set<String> part, Set<String> whole) {
    return part.isEmpty()
        ? 0
        : (double) part.stream().filter(whole::contains).count() / part.size();
  }

  /// Fewest insertions, deletions, replacements and swaps of neighbours that turn one word into the
  /// other, in code points; no piece is edited twice.
  public static int editDistance(String a, String b) {
    return distance(a.codePoints().toArray(), b.codePoints().toArray());
  }

  private static int distance(int[] a, int[] b) {
    int[] beforeLast = new int[b.length + 1];
    int[] last = new int[b.length + 1];
    int[] row = new int[b.length + 1];
    for (int j = 0; j <= b.length; j++) {
      last[j] = j;
    }
    for (int i = 1; i <= a.length; i++) {
      row[0] = i;
      for (int j = 1; j <= b.length; j++) {
        int change = last[j - 1] + (a[i - 1] == b[j - 1] ? 0 : 1);
        row[j] = Math.min(change, Math.min(last[j], row[j - 1]) + 1);
        if (i > 1 && j > 1 && a[i - 1] == b[j - 2] && a[i - 2] == b[j - 1]) {
          row[j] = Math.min(row[j], beforeLast[j - 2] + 1);
        }
      }
      int[] free = beforeLast;
      beforeLast = last;
      last = row;
      row = free;
    }
    return last[b.length];
  }

  /// The candidates within `max` edits of what was typed, nearest first, ties in the given order;
  /// compared in normal form.
  public static List<String> nearest(String typed, Collection<String> candidates, int max) {
    record Near(String candidate, int distance) {}
    var wanted = Normal.of(typed).codePoints().toArray();
    var near = new ArrayList<Near>();
    for (var candidate : candidates) {
      var other = Normal.of(candidate).codePoints().toArray();
      if (Math.abs(other.length - wanted.length) <= max) {
        int distance = distance(wanted, other);
        if (distance <= max) {
          near.add(new Near(candidate, distance));
        }
      }
    }
    near.sort(Comparator.comparingInt(Near::distance));
    return near.stream().map(Near::candidate).toList();
  }

  /// The run of words in `text` that is most like `phrase`, or an empty span when less than half of
  /// the words agree; to suggest what was really said, never to accept.
  public static Span nearestRun(String phrase, String text) {
    var wanted = Words.tokens(phrase);
    var folded = Folded.of(text);
    var tokens =
        Token.of(folded.text()).stream().filter(t -> t.kind() != Token.Kind.SYMBOL).toList();
    int best = (wanted.size() + 1) / 2;
    var found = new Span("", 0, 0);
    if (wanted.size() > 60) {
      return found;
    }
    var wordSet = Set.copyOf(wanted);
    for (int from = 0; from < tokens.size(); from++) {
      if (!wordSet.contains(tokens.get(from).lower())) {
        continue;
      }
      int last = Math.min(tokens.size(), from + wanted.size() + 3);
      for (int to = Math.max(from + 1, from + wanted.size() - 2); to <= last; to++) {
        var words = tokens.subList(from, to).stream().map(Token::lower).toList();
        int distance = wordDistance(wanted, words);
        if (distance < best) {
          best = distance;
          found = folded.span(tokens.get(from).start(), tokens.get(to - 1).end());
        }
      }
    }
    return found;
  }

  private static int wordDistance(List<String> a, List<String> b) {
    int[] first = new int[a.size()];
    int[] second = new int[b.size()];
    var all = new ArrayList<>(a);
    all.addAll(b);
    for (int i = 0; i < first.length; i++) {
      first[i] = all.indexOf(a.get(i));
    }
    for (int i = 0; i < second.length; i++) {
      second[i] = all.indexOf(b.get(i));
    }
    return distance(first, second);
  }
}
