package io.personaassistant.checking.reading;

import io.personaassistant.text.DayNames;
import io.personaassistant.text.MonthNames;
import io.personaassistant.text.ResourceLines;
import io.personaassistant.text.Verbs;
import io.personaassistant.text.WordList;
import io.personaassistant.text.Words;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/// What a text puts before or above what: "X before Y", "rather X than Y", "prefers X to Y". A text
/// that says it the other way round shares every word and says the opposite. English. Immutable.
public final class OrderedPairs {
  private static final String LIKING = "liking";

  private static final Pattern BEFORE =
      Pattern.compile("(?i)^(.+?) before (?!\\d|(?:and|or) after\\b)(.+)$");
  private static final Pattern DENIAL = Pattern.compile("(?i)\\b(?:nothing|nobody)\\b");

  /// Of a short clause alone: "none of five shows how they screen before" orders nothing.
  private static final Pattern NOT_BEFORE =
      Pattern.compile("(?i)^\\W*(?:nothing|nobody)(?: \\p{L}+){0,4}$");

  /// "Before the season and after it" is about one thing alone.
  private static final Pattern AFTER =
      Pattern.compile("(?i)^((?:(?!\\bbefore\\b).)+?) after (?!\\d)(.+)$");

  /// Whoever says it likes the first of two things more.
  private static final List<Pattern> LIKED_MORE =
      ResourceLines.of(OrderedPairs.class, "liked-more.txt").stream()
          .map(Pattern::compile)
          .toList();

  private static final Pattern FIRST =
      Pattern.compile(
          "(?i)^(.+?) first,? (?:and then|and|then) (.+?)(?: afterwards| after that| later| next)?$");

  /// "Quality is what I pay for, not speed."
  private static final Pattern NOT =
      Pattern.compile(
          "(?i)([^,;:.!?()]+), (?:and |but )?not ((?:[^\\s,;:.!?()]+ ?){1,5})[\\s.!?]*$");

  /// "Saved for roses but not for tulips."
  private static final Pattern BUT_NOT =
      Pattern.compile(
          "(?i)\\b(?:for|on|in|with|at|to|from|by|of) ([^,;:.!?()]{1,40}?),? but not (?:for|on|in|with|at|to|from|by|of) ((?:[^\\s,;:.!?()]+ ?){1,4})");

  /// "Would trade quality for speed" puts speed above quality.
  private static final Pattern TRADE =
      Pattern.compile(
          "(?i)\\b(?:trad(?:e|es|ed|ing)|(?:give|gives|gave|giving) up|sacrific(?:e|es|ed|ing)|swap(?:s|ped)?|exchanged?) (.+?) for (.+)$");

  /// "Quality before speed": where nothing is done, it says what counts more.
  private static final Pattern NOUNS_BEFORE =
      Pattern.compile("(?i)^\\W*((?:[\\p{L}-]+ ){1,4})before ((?:[\\p{L}-]+ ?){1,4})$");

  private static final Pattern TIME =
      Pattern.compile(
          "(?iu)(?:(?:the|this|that|next|last|each|every|an?|their|our|your|its) )?"
              + "(?:(?:end|start|beginning|middle|turn|close) of (?:the |this |next |each )?)?"
              + "(?:new |coming |following |current )?"
              + "(?:(?:year|month|week|quarter|day|half-year|season|weekend|holiday|vacation|night|morning|evening)s?"
              + "|spring|summer|autumn|winter|christmas|easter|noon|midday|lunch|lunchtime|midnight|tomorrow|today|tonight"
              + "|"
              + DayNames.ANY
              + "|"
              + MonthNames.ANY
              + "|then|now|long)\\b(?!-)");

  private static final Pattern WHOEVER =
      Pattern.compile("(?i)\\W*(?:whoever|(?:those|anyone|anybody|everyone) who)\\b");

  private static final Set<String> PREDICATES = WordList.named("ordered-pairs.predicates");

  /// A text without one of these puts nothing before anything.
  private static final Pattern WORDS =
      Pattern.compile(
          "(?i)before|after|rather|prefer|instead|first|, (?:and |but )?not |but not |trad|swap|exchange|sacrific| up | more | better ");

  private final List<Pair> pairs;

  private OrderedPairs(List<Pair> pairs) {
    this.pairs = pairs;
  }

  /// @param kind in time, or in liking: only pairs of one kind are compared
  private record Pair(String kind, Set<String> first, Set<String> second) {}

  /// The pairs of a text.
  public static OrderedPairs of(String text) {
    return new OrderedPairs(WORDS.matcher(text).find() ? pairs(text) : List.of());
  }

  /// Whether some pair of these stands the other way round in the other text.
  public boolean isReversed(OrderedPairs other) {
    return pairs.stream().anyMatch(a -> other.pairs.stream().anyMatch(b -> isReversed(a, b)));
  }

  /// Whether it says of anything that it is liked more than something else.
  public boolean likes() {
    return likings(this).findAny().isPresent();
  }

  private static Stream<Pair> likings(OrderedPairs of) {
    return of.pairs.stream().filter(p -> p.kind().equals(LIKING));
  }

  private static boolean isReversed(Pair a, Pair b) {
    if (!a.kind().equals(b.kind())) {
      return false;
    }
    long straight = Wording.shared(a.first(), b.first()) + Wording.shared(a.second(), b.second());
    long crossed = Wording.shared(a.first(), b.second()) + Wording.shared(a.second(), b.first());
    // a verb may stand on both sides
    boolean each =
        Wording.shared(a.first(), b.second()) > 0
            && Wording.shared(a.second(), b.first()) > 0
            && Wording.shared(a.second(), b.second()) == 0;
    return crossed >= 2 && (straight <= 1 || each && crossed > straight);
  }

  private static List<Pair> pairs(String text) {
    var pairs = new ArrayList<Pair>();
    for (var sentence : Words.sentences(text)) {
      if (sentence.text().contains("not ")) {
        add(pairs, LIKING, NOT.matcher(sentence.text()), false);
        add(pairs, LIKING, BUT_NOT.matcher(sentence.text()), false);
      }
      if (sentence.text().contains(" first,")) {
        add(pairs, "time", FIRST.matcher(sentence.text().replaceFirst("[.!]$", "")), false);
      }
      for (var clause : sentence.text().split("[,;:.!?()\\n—]+", -1)) {
        addInTime(pairs, BEFORE.matcher(clause), false);
        addInTime(pairs, AFTER.matcher(clause), true);
        add(pairs, "time", FIRST.matcher(clause), false);
        LIKED_MORE.forEach(p -> add(pairs, LIKING, p.matcher(clause), false));
        add(pairs, LIKING, TRADE.matcher(clause), true);
        var nouns = NOUNS_BEFORE.matcher(clause);
        if (nouns.find() && Words.tokens(clause).stream().noneMatch(OrderedPairs::isVerb)) {
          add(pairs, LIKING, nouns.reset(), false);
        }
      }
    }
    return List.copyOf(pairs);
  }

  private static boolean isVerb(String word) {
    return Verbs.isKnown(word) || Verbs.ofIng(word).isPresent();
  }

  /// "Before the new year" gives a time and no order of two things.
  private static void addInTime(List<Pair> pairs, Matcher matcher, boolean turned) {
    if (matcher.find() && !isTime(matcher.group(2))) {
      // "nothing moves before you have checked": the check comes first
      boolean denied = !turned && NOT_BEFORE.matcher(matcher.group(1)).find();
      var one = denied ? DENIAL.matcher(matcher.group(1)).replaceAll(" ") : matcher.group(1);
      add(pairs, "time", one, behind(matcher), turned || denied);
    }
  }

  private static boolean isTime(String text) {
    var time = TIME.matcher(text);
    if (!time.lookingAt()) {
      return false;
    }
    var rest = Words.tokens(text.substring(time.end()));
    return rest.isEmpty() || Verbs.isFinite(rest.getFirst()) || Words.isStop(rest.getFirst());
  }

  /// "Choosing a panel before the launch leaves little room": the verb goes on with the choosing.
  private static String behind(Matcher matcher) {
    var text = matcher.group(2);
    var first = Words.tokens(matcher.group(1));
    boolean doing =
        !first.isEmpty()
            && (Verbs.ofIng(first.getFirst()).isPresent()
                    && first.stream().noneMatch(OrderedPairs::isPredicate)
                || WHOEVER.matcher(matcher.group(1)).lookingAt());
    var words = Words.tokens(text);
    for (int i = 1; doing && i < words.size(); i++) {
      if (isPredicate(words.get(i))) {
        return String.join(" ", words.subList(0, i));
      }
    }
    return text;
  }

  private static boolean isPredicate(String word) {
    return Verbs.isFinite(word) || PREDICATES.contains(word);
  }

  private static void add(List<Pair> pairs, String kind, Matcher matcher, boolean turned) {
    if (matcher.find()) {
      add(pairs, kind, matcher.group(1), matcher.group(2), turned);
    }
  }

  private static void add(List<Pair> pairs, String kind, String one, String two, boolean turned) {
    boolean denied = Words.tokens(one).stream().anyMatch(PolarityWords.DENYING::contains);
    if (!denied) {
      var first = Wording.stems(one, "");
      var second = Wording.stems(two, "");
      pairs.add(turned ? new Pair(kind, second, first) : new Pair(kind, first, second));
    }
  }
}
