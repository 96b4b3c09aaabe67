package io.personaassistant.checking.lint.repair;

import io.personaassistant.checking.lint.question.Praise;
import io.personaassistant.text.Verbs;
import io.personaassistant.text.WordList;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

/// Things joined in one place of a question, with what they share before and behind them: "with
/// [the speed] and [the price] of delivery".
final class JoinedThings {
  private static final Set<String> AUXILIARY = WordList.named("joined-things.auxiliary");

  /// Before what it is said of, so that the subject of "our prices are" is not taken for what
  /// follows.
  private static final Pattern PLURAL_VERB =
      Pattern.compile(
          "(?i)^(|.*\\b(?:how \\w+|\\w+ or \\w+|how|what|why|when|where|and|but|or|so|,)"
              + " )(are|were|do|have) $");

  private static final Map<String, String> SINGULAR =
      Map.of("are", "is", "were", "was", "do", "does", "have", "has");

  private static final Set<String> SMALL =
      Set.of("the", "a", "an", "our", "your", "its", "their", "my", "how", "very", "to");
  private static final Set<String> ENDS = WordList.named("joined-things.ends");

  /// "On time and tidy": the first of them is a state of two words.
  private static final Pattern STATE =
      Pattern.compile("(?i)(?<= )(?:on|in|within) (?:time|schedule|budget|stock|order) ?$");

  private static final Pattern ARTICLE = Pattern.compile("(?i)\\b(?:a|an|the|our|your) $");

  private JoinedThings() {}

  /// The question asked of each thing in the place of all; empty where what they share is not told.
  static List<String> parted(String main, int start, int end) {
    String first = main.substring(end).split("[ ,]", 2)[0].toLowerCase(Locale.ROOT);
    if (Verbs.ofIng(first).isPresent()) {
      return List.of(); // where the activity before it begins is not told by its words
    }
    int from = startOfThing(main, start, first);
    int to = endOfThing(main, end);
    var items = new ArrayList<String>();
    int head = from;
    for (var part : main.substring(from, to).split(SplitRepair.JOINED.pattern(), -1)) {
      items.add(part.strip());
    }
    if (items.stream().anyMatch(i -> i.isEmpty() || i.split(" ").length > 4)) {
      return List.of();
    }
    String before = main.substring(0, head);
    shareNoun(items, before);
    String after = main.substring(to).replaceFirst("^,", "");
    if (after.startsWith(" to ")
        && items.stream().allMatch(Praise::isJudging)
        && items.size() == 2) {
      if (before.matches("(?i)how ")) {
        return List.of(); // where it ends what the second is for is not told by its words
      }
      // "short and easy to follow": only the second is meant to be followed
      return List.of(before + items.getFirst(), before + items.getLast() + after);
    }
    if (after.matches("(?i) (?:that|which|who)\\b.*")) {
      return List.of(); // it may belong to the last of them alone
    }
    String determiner = determiner(items.getFirst());
    return items.stream()
        .map(item ->
            agreeing(before, item)
                + (determiner(item).isEmpty() && !determiner.isEmpty() ? determiner + " " : "")
                + item
                + after)
        .toList();
  }

  /// "A happy and loyal customer": both say something of the customer.
  private static void shareNoun(List<String> items, String before) {
    var first = items.getFirst().split(" ");
    var last = items.getLast().split(" ", 2);
    boolean isOfOne =
        first.length == 2
            ? SMALL.contains(first[0].toLowerCase(Locale.ROOT))
            : first.length == 1 && ARTICLE.matcher(before).find();
    boolean isBare = isOfOne && Praise.isJudging(first[first.length - 1]);
    if (items.size() == 2
        && isBare
        && last.length == 2
        && !SMALL.contains(last[0].toLowerCase(Locale.ROOT))) {
      items.set(0, items.getFirst() + " " + last[1]);
    }
  }

  /// "Are price and speed": of one of them "is price".
  private static String agreeing(String before, String item) {
    var verb = PLURAL_VERB.matcher(before);
    boolean you = item.matches("(?i)(?:you|we|they|these|those)\\b.*");
    return verb.matches() && !item.endsWith("s") && !you
        ? verb.group(1) + SINGULAR.getOrDefault(verb.group(2).toLowerCase(Locale.ROOT), "is") + " "
        : before;
  }

  private static String determiner(String item) {
    var owner = Pattern.compile("(?i)^(?:\\p{L}+ )?\\p{L}+['’]s(?= )").matcher(item);
    if (owner.find()) {
      return owner.group();
    }
    String first = item.split(" ", 2)[0];
    return SMALL.contains(first.toLowerCase(Locale.ROOT)) && item.indexOf(' ') > 0 ? first : "";
  }

  /// Back over a list and the words of its first item, to the article in front of it.
  private static int startOfThing(String main, int start, String right) {
    int at = main.lastIndexOf(' ', start - 1) + 1;
    while (at >= 3 && main.charAt(at - 2) == ',') {
      at = main.lastIndexOf(' ', at - 3) + 1;
    }
    var state = STATE.matcher(main.substring(0, start));
    if (state.find()) {
      return state.start();
    }
    if (main.matches("(?is)(?:is|are|was|were) .*") && !SMALL.contains(right)) {
      return at;
    }
    boolean quality = Praise.isJudging(right) || right.matches("un[a-z]+|[a-z]+ly");
    if (quality && Praise.isJudging(main.substring(at, start))) {
      return at;
    }
    int word = at;
    for (int i = 0; i < 3 && word >= 2; i++) {
      int before = main.lastIndexOf(' ', word - 2) + 1;
      String previous = main.substring(before, word - 1).toLowerCase(Locale.ROOT);
      if (SMALL.contains(previous) || ENDS.contains(previous) && quality && i == 0) {
        return before >= 3 && main.charAt(before - 2) == ','
            ? startOfThing(main, before - 2, right)
            : before;
      }
      if (ENDS.contains(previous) || AUXILIARY.contains(previous) || Verbs.isBase(previous)) {
        return word;
      }
      word = before;
    }
    return at;
  }

  private static int endOfThing(String main, int end) {
    int at = end;
    boolean any = false;
    while (at < main.length()) {
      int next = main.indexOf(' ', at);
      String word = main.substring(at, next < 0 ? main.length() : next).toLowerCase(Locale.ROOT);
      if (any && (ENDS.contains(word) || SMALL.contains(word) || word.equals("and"))) {
        return at - 1;
      }
      if (word.endsWith(",")) {
        return at + word.length() - 1;
      }
      boolean small = SMALL.contains(word);
      any |= !small;
      if (!small && (Praise.isJudging(word) || Verbs.isBase(word) && at == end)) {
        return next < 0 ? main.length() : next;
      }
      at = next < 0 ? main.length() : next + 1;
    }
    return main.length();
  }
}
