package io.personaassistant.checking.reading;

import io.personaassistant.text.ResourceLines;
import io.personaassistant.text.Verbs;
import io.personaassistant.text.WordList;
import io.personaassistant.text.Words;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// Words of which one is the opposite of the other, each with what stands beside it: "3.5 °C too
/// low" against "3.5 °C too high", "after 8:30" against "before 8:30", "outside the window" against
/// "inside the window". A word far from what the other text has beside it says nothing. English.
public final class Opposites {
  /// The two sides of an axis.
  ///
  /// @param behind it goes with what stands behind it alone
  /// @param deed its words are verbs
  private record Axis(List<String> one, List<String> two, boolean behind, boolean deed) {
    static Axis read(String line) {
      var cells = line.split("\t", -1);
      return new Axis(
          List.of(cells[1].split(" ", -1)),
          List.of(cells[2].split(" ", -1)),
          cells[0].equals("behind"),
          cells[0].equals("deed"));
    }

    /// The word, and of a deed its regular forms: `threw+away`, `throws+away`.
    private Stream<String> forms(String word) {
      int end = word.contains(JOINED) ? word.indexOf(JOINED) : word.length();
      var verb = word.substring(0, end);
      return deed
          ? Stream.of(verb, Verbs.past(verb), Verbs.third(verb), Verbs.ing(verb))
              .map(form -> form + word.substring(end))
          : Stream.of(word);
    }
  }

  /// Where a word stands: on which axis and side.
  private record Place(int axis, int side, boolean behind, boolean deed) {}

  private static final String JOINED = "+";

  /// The two sides of each axis; what either of them denies is the other.
  private static final List<Axis> AXES =
      ResourceLines.of(Opposites.class, "opposites.txt").stream().map(Axis::read).toList();

  private static final Map<String, Place> WORDS = words();

  private static final Pattern TOKEN = Pattern.compile("\\d[\\d.,:]*\\d|\\d|[\\p{L}][\\p{L}'’+-]*");

  /// "Within 5 minutes of a notice" is after it.
  private static final Pattern WITHIN_OF =
      Pattern.compile(
          "(?i)\\bwithin ((?:a|an|one|\\d[\\d.,]*|\\p{L}+) (?:working )?(?:seconds?|minutes?|hours?|days?|weeks?|months?)) of\\b");

  private static final Pattern WITHIN = Pattern.compile("(?i)\\bwithin (?=\\d)");

  private static final Pattern ONLY_AFTER =
      Pattern.compile("(?i)\\b(?:only after|not before|no earlier than|not until after) (?=\\d)");

  /// Listed words that stand for several, `next+to`.
  private static final Pattern PHRASES =
      Pattern.compile(
          WORDS.keySet().stream()
              .filter(word -> word.contains(JOINED))
              .map(word -> word.replace(JOINED, " "))
              .sorted(Comparator.comparingInt(String::length).reversed())
              .collect(Collectors.joining("|", "(?i)\\b(?:", ")\\b")));

  private static final Set<String> OF_TIME = WordList.stems("opposites.of-time");

  /// "Without a full run" is about full runs.
  private static final Set<String> OF_THINGS = Set.of("without", "no", "none", "nobody", "nothing");

  private static final Set<String> NOTHING = Set.of("nothing", "nobody", "none");

  private static final Set<String> DEGREES = Set.of("too", "very", "so", "that", "really", "at");

  private static final Set<String> JOINING = Set.of("and", "or", "nor");

  private static final int REACH = 3;

  private final List<Mark> marks;

  private Opposites(List<Mark> marks) {
    this.marks = List.copyOf(marks);
  }

  /// @param side 0 or 1, which end of its axis it says
  /// @param near the stems and numbers that it goes with
  private record Mark(int axis, int side, Set<String> near) {
    private boolean isWith(Mark other) {
      return axis == other.axis && near.stream().anyMatch(other.near::contains);
    }
  }

  /// The opposites that a text has.
  public static Opposites of(String text) {
    var marks = new ArrayList<Mark>();
    var told = WITHIN_OF.matcher(text).replaceAll("$1 after");
    told = WITHIN.matcher(ONLY_AFTER.matcher(told).replaceAll("beyond ")).replaceAll("upto ");
    told = PHRASES.matcher(told).replaceAll(m -> m.group().replace(" ", JOINED));
    for (var clause : Clauses.AT_MARKS.split(told, -1)) {
      read(clause, marks);
    }
    return new Opposites(marks);
  }

  private static void read(String clause, List<Mark> marks) {
    var words =
        TOKEN.matcher(clause).results().map(m -> m.group().toLowerCase(Locale.ROOT)).toList();
    for (int i = 0; i < words.size(); i++) {
      var place = WORDS.get(base(words.get(i)));
      if (place != null && isBoth(words, i)) {
        i += 2;
      } else if (place != null) {
        boolean around = !place.behind();
        boolean much = i > 0 && around && DEGREES.contains(words.get(i - 1));
        int of = much ? i - 2 : i - 1;
        // "will not even accept it"
        boolean denied =
            words.subList(Math.max(0, place.deed() ? of - 1 : of), of + 1).stream()
                .anyMatch(
                    word -> PolarityWords.DENYING.contains(word) && !OF_THINGS.contains(word));
        // "noticed nothing"
        denied |= place.deed() && i + 1 < words.size() && NOTHING.contains(words.get(i + 1));
        var near = new HashSet<String>();
        if (around) {
          add(words.subList(Math.max(0, i - REACH), i), near);
        }
        add(words.subList(i + 1, Math.min(words.size(), i + 1 + REACH)), near);
        if (place.deed() && i > 0 && JOINING.contains(words.get(i - 1))) {
          // "disabled by the guard and enabled again": the same thing
          marks.stream().filter(m -> m.axis() == place.axis()).forEach(m -> near.addAll(m.near()));
        }
        marks.add(
            new Mark(place.axis(), denied ? 1 - place.side() : place.side(), Set.copyOf(near)));
      }
    }
  }

  /// "Before and after", "good or bad": both sides at once, which nothing opposes.
  private static boolean isBoth(List<String> words, int at) {
    if (at + 2 >= words.size() || !JOINING.contains(words.get(at + 1))) {
      return false;
    }
    var one = WORDS.get(base(words.get(at)));
    var two = WORDS.get(base(words.get(at + 2)));
    return one != null && two != null && one.axis() == two.axis() && one.side() != two.side();
  }

  /// The word itself where it is listed, else the verb that it is a form of.
  private static String base(String word) {
    return WORDS.containsKey(word)
        ? word
        : Verbs.ofThird(word).or(() -> Verbs.ofPast(word)).or(() -> Verbs.ofIng(word)).orElse(word);
  }

  private static void add(List<String> words, Set<String> near) {
    for (var word : words) {
      var stem = PolarityWords.stem(word.replaceAll("['’]s?$", ""));
      if (!Words.isStop(word) && !OF_TIME.contains(stem) && !WORDS.containsKey(base(word))) {
        near.add(stem);
      }
    }
  }

  /// Whether some word stands here where the other text has its opposite, and nowhere the word.
  public boolean oppose(Opposites other) {
    return marks.stream()
        .anyMatch(one ->
            other.marks.stream().anyMatch(two -> one.isWith(two) && one.side != two.side)
                && other.marks.stream().noneMatch(two -> one.isWith(two) && one.side == two.side)
                && marks.stream().noneMatch(two -> one.isWith(two) && one.side != two.side));
  }

  private static Map<String, Place> words() {
    var words = new HashMap<String, Place>();
    for (int i = 0; i < AXES.size(); i++) {
      for (int side = 0; side < 2; side++) {
        var axis = AXES.get(i);
        var place = new Place(i, side, axis.behind(), axis.deed());
        (side == 0 ? axis.one() : axis.two())
            .stream().flatMap(axis::forms).forEach(word -> words.putIfAbsent(word, place));
      }
    }
    return Map.copyOf(words);
  }
}
